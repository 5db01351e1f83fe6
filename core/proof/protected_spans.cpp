#include "core/proof/protected_spans.h"

#include "core/text/chars.h"

#include <algorithm>

namespace danqian::proof {
namespace {

bool printable(char32_t c) { return c > 0x20 && c < 0x7F; }

/// An address or a file name: it has "://", "www.", "@" between letters, or a dot between letters (gov.cn, Vue.js).
bool isAddress(std::u32string_view token)
{
    if (token.find(U"://") != token.npos || token.substr(0, 4) == U"www.")
        return true;
    for (std::size_t i = 1; i + 1 < token.size(); ++i) {
        const bool between = (isAsciiLetter(token[i - 1]) || isAsciiDigit(token[i - 1])) && isAsciiLetter(token[i + 1]);
        if (between && (token[i] == '@' || (token[i] == '.' && !isAsciiDigit(token[i - 1]))))
            return true;
    }
    return false;
}

}  // namespace

ProtectedSpans::ProtectedSpans(const Glyphs& text)
{
    const auto& others = text.others();
    for (std::size_t k = 0; k < others.size(); ++k) {
        std::size_t begin = others[k];
        if (!printable(text[begin]))
            continue;
        std::size_t end = begin + 1;
        bool sign = !isAsciiLetter(text[begin]) && !isAsciiDigit(text[begin]);
        for (; printable(text[end]); ++end)
            sign = sign || text[end] == '.' || text[end] == '@' || text[end] == ':' || text[end] == '`';
        k += end - begin - 1;
        if (!sign)
            continue;
        if (text[begin] == '`' && end - begin > 2 && text[end - 1] == '`') {
            m_ranges.push_back({begin, end});
            continue;
        }
        while (begin < end && in(text[begin], U"(,;:\"'<[{!?"))
            ++begin;
        while (end > begin && in(text[end - 1], U".,;:!?)\"'>]}"))
            --end;
        if (end - begin >= 4 && isAddress(text.chars(begin, end)))
            m_ranges.push_back({begin, end});
    }
}

bool ProtectedSpans::contains(std::size_t i) const
{
    const auto it =
        std::upper_bound(m_ranges.begin(), m_ranges.end(), i, [](std::size_t at, const Range& r) { return at < r.begin; });
    return it != m_ranges.begin() && i < (it - 1)->end;
}

}  // namespace danqian::proof
