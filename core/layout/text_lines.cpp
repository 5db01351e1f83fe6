#include "core/layout/text_lines.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

namespace danqian::layout {

namespace {

/// The line end at or after `at`: where it begins and how many bytes it takes (CR LF is one).
Span findLineEnd(std::string_view text, std::size_t at, std::size_t end)
{
    for (; at < end; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\n' || byte == 0x0B || byte == 0x0C)
            return {at, at + 1};
        if (byte == '\r')
            return {at, at + (at + 1 < end && text[at + 1] == '\n' ? 2 : 1)};
        if ((byte == 0xC2 || byte == 0xE2) && isLineEnd(utf8::decode(text, at).ch))
            return {at, at + utf8::decode(text, at).size};
    }
    return {end, end};
}

}  // namespace

std::vector<Line> textLines(std::string_view text, Span page)
{
    std::vector<Line> lines;
    std::uint32_t blank = 0;
    for (std::size_t at = page.begin; at < page.end;) {
        const Span end = findLineEnd(text, at, page.end);
        Line line = lineOf(text, at, end.begin);
        if (line.spans.empty()) {
            ++blank;
        } else {
            line.blankBefore = blank;
            blank = 0;
            lines.push_back(std::move(line));
        }
        at = std::max(end.end, at + 1);
    }
    return lines;
}

}  // namespace danqian::layout
