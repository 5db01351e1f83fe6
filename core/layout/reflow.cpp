#include "core/layout/reflow.h"

#include "core/layout/bylines.h"
#include "core/layout/phrases.h"
#include "core/text/chars.h"

#include <algorithm>

namespace danqian::layout {

namespace {

/// The first point of a list: 一、 1. （一）
bool beginsItem(std::string_view text)
{
    constexpr std::string_view first[] = {"一、", "1.", "1、", "1．", "（一）", "(一)", "一是"};
    return std::ranges::any_of(first, [&](std::string_view item) { return text.starts_with(item); });
}

}  // namespace

Mend mend(const Line& before, const Line& after)
{
    if (before.end)
        return *before.end;
    const char32_t last = lastOf(before.text);
    if (isTableRow(before.text) || isTableRow(after.text))
        return {false, 0.8};
    if (startsInside(after.text))
        return {true, 0.97};
    if (isEndByline(after.text) || isJump(after.text) || isSignature(after.text) || isDateLine(after.text))
        return {false, endsSentence(before.text) ? 0.95 : 0.6};
    if (endsSentence(before.text)) {
        // Columns are cut after a full stop now and then; a paragraph that is hardly begun rarely ends there.
        const bool hardlyBegun = after.text.size() < 24 && !endsSentence(after.text) && !looksLikeHeadline(after.text);
        return {false, hardlyBegun && firstOf(after.text) != U'“' ? 0.45 : 0.85};
    }
    if (endsOpen(before.text) || cutsNumber(before.text, after.text))
        return {true, 0.97};
    if (last == U'：' || last == ':')
        return beginsItem(after.text) ? Mend{false, 0.9} : Mend{true, 0.45};
    if (isSignature(before.text) || isDateLine(before.text))
        return {false, 0.45};
    return {true, before.width < 14 && looksLikeHeadline(before.text) ? 0.45 : 0.95};
}

bool needsSpace(const Line& before, const Line& after)
{
    const char32_t last = lastOf(before.text), first = firstOf(after.text);
    return (isAsciiLetter(last) || last == ',' || last == '.') && isAsciiLetter(first);
}

}  // namespace danqian::layout
