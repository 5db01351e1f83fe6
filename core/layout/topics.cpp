#include "core/layout/topics.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

#include <algorithm>

namespace danqian::layout {

namespace {

constexpr std::size_t most = 6000;  // bytes

}

void Topics::add(std::string_view text)
{
    text = text.substr(0, most);
    char32_t before = 0;
    std::uint64_t number = 0;
    const auto flushNumber = [&] {
        if (number > 9)
            m_pairs.push_back(number << 1 | 1);
        number = 0;
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = utf8::decode(text, i);
        i += size;
        if (isDigit(c) || c == '.') {
            number = number * 13 + c % 16 + 1;
            before = 0;
            continue;
        }
        flushNumber();
        if (isHan(c) && before)
            m_pairs.push_back((std::uint64_t(before) << 32 | c) << 1);
        before = isHan(c) ? c : 0;
    }
    flushNumber();
    sort();
}

void Topics::sort()
{
    std::ranges::sort(m_pairs);
    m_pairs.erase(std::ranges::unique(m_pairs).begin(), m_pairs.end());
}

Topics Topics::ofCharacters(std::string_view text)
{
    Topics topics;
    text = text.substr(0, most);
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = utf8::decode(text, i);
        i += size;
        if (isHan(c))
            topics.m_pairs.push_back(std::uint64_t(c) << 1);
    }
    topics.sort();
    return topics;
}

bool Topics::holds(std::uint64_t pair) const { return std::ranges::binary_search(m_pairs, pair); }

double Topics::shareIn(const Topics& other) const
{
    if (m_pairs.empty())
        return 0;
    std::size_t shared = 0;
    for (const std::uint64_t pair : m_pairs)
        shared += other.holds(pair);
    return double(shared) / double(m_pairs.size());
}

}  // namespace danqian::layout
