#include "core/text/offset_map.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace danqian {

namespace {

constexpr std::size_t stride = 256;  // bytes between two marks

}  // namespace

OffsetMap::OffsetMap(std::string_view text) : m_text(text)
{
    m_marks.reserve(text.size() / stride + 2);
    Mark mark{0, 0, 0};
    m_marks.push_back(mark);
    while (mark.byte < text.size()) {
        const utf8::Decoded d = utf8::decode(text, mark.byte);
        mark.byte += d.size;
        mark.codePoint += 1;
        mark.utf16 += d.ch > 0xFFFF ? 2 : 1;
        if (mark.byte - m_marks.back().byte >= stride)
            m_marks.push_back(mark);
    }
}

/// The last position whose `member` is not above `wanted`.
OffsetMap::Mark OffsetMap::find(std::size_t Mark::*member, std::size_t wanted) const
{
    const auto above = std::upper_bound(m_marks.begin(), m_marks.end(), wanted,
                                        [&](std::size_t value, const Mark& mark) { return value < mark.*member; });
    Mark mark = *std::prev(above);
    while (mark.byte < m_text.size() && mark.*member < wanted) {
        const utf8::Decoded d = utf8::decode(m_text, mark.byte);
        const Mark next{mark.byte + d.size, mark.codePoint + 1, mark.utf16 + (d.ch > 0xFFFF ? 2 : 1)};
        if (next.*member > wanted)
            break;
        mark = next;
    }
    return mark;
}

std::size_t OffsetMap::toCodePoints(std::size_t byte) const { return find(&Mark::byte, byte).codePoint; }
std::size_t OffsetMap::toUtf16(std::size_t byte) const { return find(&Mark::byte, byte).utf16; }
std::size_t OffsetMap::fromCodePoints(std::size_t codePoint) const { return find(&Mark::codePoint, codePoint).byte; }
std::size_t OffsetMap::fromUtf16(std::size_t unit) const { return find(&Mark::utf16, unit).byte; }

}  // namespace danqian
