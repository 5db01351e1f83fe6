#include "core/text/simplified.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace danqian {

namespace text {

std::string_view resource(std::string_view path);

}

namespace {

using Pairs = std::vector<std::pair<char32_t, char32_t>>;

Pairs readPairs()
{
    std::string_view file = text::resource("resources/lexicons/text/simplified.txt");
    file.remove_prefix(std::min(file.size(), file.find('\n')));  // what it is
    Pairs pairs;
    char32_t before = 0;
    for (std::size_t i = 0; i < file.size();) {
        const auto [c, size] = utf8::decode(file, i);
        i += size;
        if (c < 0x80)
            continue;
        if (before)
            pairs.emplace_back(before, c);
        before = before ? 0 : c;
    }
    return pairs;  // sorted, as the file is
}

}  // namespace

char32_t simplified(char32_t c)
{
    static const Pairs pairs = readPairs();
    const auto found = std::ranges::lower_bound(pairs, c, {}, &Pairs::value_type::first);
    return found != pairs.end() && found->first == c ? found->second : c;
}

}  // namespace danqian
