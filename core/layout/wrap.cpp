#include "core/layout/wrap.h"

#include "core/base/utf8.h"
#include "core/layout/bylines.h"
#include "core/layout/column_widths.h"
#include "core/layout/line_states.h"
#include "core/layout/phrases.h"
#include "core/text/chars.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace danqian::layout {

namespace {

using enum LineState;

constexpr double blur = 0.9;  // ems by which a width can be mistaken
constexpr double indent = 2;  // ems that a paragraph's first line is shorter
constexpr double longestWord = 4;  // ems that are left free before a word that cannot be parted

std::vector<const Line*> pointersTo(const Reading& reading, const LineList& lines)
{
    std::vector<const Line*> pointers;
    for (const LineIndex i : lines)
        pointers.push_back(&reading.lines[i]);
    return pointers;
}

void joinTo(Line& before, const Line& line)
{
    before.spans.insert(before.spans.end(), line.spans.begin(), line.spans.end());
    before.text += line.text;
    before.width += line.width;
}

/// Where the text begins in lines [begin, end) of one character each, which are a headline or a whole article set vertically.
std::size_t beginOfText(const Reading& reading, const LineList& lines, std::size_t begin, std::size_t end)
{
    constexpr std::size_t longestHead = 30;  // characters
    for (std::size_t k = begin + 4; k < std::min(begin + longestHead, end); ++k) {
        std::string next;
        for (std::size_t i = k; i < std::min(k + 5, end); ++i)
            next += reading.lines[lines[i]].text;
        if (opensReport(next))
            return k;
    }
    return end;
}

/// Characters one to a line are a vertical headline, with its text behind it if that is set vertically too.
LineList mergeVertical(Reading& reading, const LineList& lines)
{
    const auto isSingle = [&](LineIndex i) { return utf8::countCodePoints(reading.lines[i].text) == 1; };
    LineList merged;
    const auto merge = [&](std::size_t begin, std::size_t end) {
        if (begin == end)
            return;
        merged.push_back(lines[begin]);
        for (std::size_t k = begin + 1; k < end; ++k)
            joinTo(reading.lines[lines[begin]], reading.lines[lines[k]]);
    };
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i;
        while (end < lines.size() && isSingle(lines[end]))
            ++end;
        if (end - i < 4) {
            merged.push_back(lines[i++]);
            continue;
        }
        const std::size_t text = beginOfText(reading, lines, i, end);
        merge(i, text);
        reading.lines[lines[i]].vertical = true;
        merge(text, end);
        i = end;
    }
    return merged;
}

/// The end of a paragraph and a line of the next column may share a row: "声明作废。 刘某遗失".
LineList splitRows(Reading& reading, const LineList& lines)
{
    const std::vector<double> widths = columnWidths(pointersTo(reading, lines));
    LineList split;
    for (std::size_t k = 0; k < lines.size(); ++k) {
        split.push_back(lines[k]);
        const Line line = reading.lines[lines[k]];
        const std::size_t blank = line.text.find("。 ");
        if (line.spans.size() != 1 || blank == std::string::npos || line.width < widths[k] + 3)
            continue;
        Line first = line, second = line;
        first.spans[0].end = line.spans[0].begin + blank + 3;
        second.spans[0].begin = first.spans[0].end + 1;
        first.text = line.text.substr(0, blank + 3);
        second.text = line.text.substr(blank + 4);
        first.width = emsOf(first.text);
        second.width = emsOf(second.text);
        second.blankBefore = 0;
        if (first.width > widths[k] + 3 || second.width > widths[k] + 3)
            continue;
        reading.lines[lines[k]] = std::move(first);
        split.push_back(static_cast<LineIndex>(reading.lines.size()));
        reading.lines.push_back(std::move(second));
    }
    return split;
}

/// Names of writers or offices that did not fit on one line.
bool isRestOfNames(const Line& before, const Line& line, double column)
{
    if (before.width < column - 3 || before.width > column + blur)
        return false;
    const std::string all = before.text + line.text;
    const bool byline = line.width < 3.5 && isByline(before.text) && isByline(all) && !isDigit(firstOf(line.text));
    return byline
        || (line.width < 8 && isSignature(all) && !isSignature(before.text) && before.text.find(' ') != std::string::npos);
}

/// Two lines of one headline, not two headlines.
bool isOneHeadline(const std::string& above, const Line& first, const Line& second)
{
    return isRestOfHead(first, second) || leavesOpen(above) || !canEndHeadline(first.text) || cutsNumber(first.text, second.text)
        || goesOn(first.text, second.text);
}

/// A line that no printed line can begin with is the rest of the one before it: some converters break lines at punctuation.
LineList mergePunctuation(Reading& reading, const LineList& lines, Gaps gaps)
{
    const std::vector<double> widths = columnWidths(pointersTo(reading, lines));
    LineList merged;
    for (std::size_t k = 0; k < lines.size(); ++k) {
        const LineIndex i = lines[k];
        Line& line = reading.lines[i];
        if (!merged.empty() && line.blankBefore == 0) {
            Line& before = reading.lines[merged.back()];
            const char32_t first = firstOf(line.text), last = lastOf(before.text);
            const bool opens = first == U'“' || first == U'‘' || first == U'《' || first == U'（';
            const bool goesOn = last == U'，' || last == U'：' || last == U'、' || last == U'；' || last == U'”' || last == U'）';
            if (isByline(before.text) && namesGoOn(before.text) && line.width < 8 && looksLikeHeadline(line.text)) {
                before.spans.push_back({before.spans.back().end, before.spans.back().end});
                before.text += ' ';
                joinTo(before, line);
                continue;
            }
            if (isRestOfNames(before, line, widths[k])) {
                joinTo(before, line);
                continue;
            }
            const double both = before.width + line.width;
            const bool fits = both < widths[k] + blur, fills = gaps == Gaps::GoOn && fits && both > widths[k] - blur - 0.3;
            if (startsInside(line.text)
                || (opens && (goesOn ? fits : fills && endsSentence(before.text) && leavesOpen(line.text)))) {
                joinTo(before, line);
                continue;
            }
        }
        merged.push_back(i);
    }
    return merged;
}

/// A full line that ends a sentence may end its paragraph or not; so may one that was broken before what cannot be parted.
Mend endOfParagraph(const Line& line, LineState state, double column, const Line& next)
{
    const double room = column - (state == Only ? indent : 0) - line.width;
    const bool broken =
        firstOf(next.text) == U'“' ? next.width < room + blur : firstWord(next.text) > room - blur && room < longestWord;
    return {false, std::fabs(room) < 0.8 || broken ? 0.45 : 0.9};
}

}  // namespace

bool isWrapped(const std::vector<Line>& lines)
{
    std::size_t narrow = 0, together = 0;
    for (const Line& line : lines) {
        narrow += line.width < widestColumn;
        together += line.blankBefore == 0;
    }
    return lines.size() > 3 && together * 2 > lines.size() && narrow * 10 > lines.size() * 7;
}

std::vector<Unit> unwrap(Reading& reading, const LineList& all, Gaps gaps)
{
    const LineList lines = mergePunctuation(reading, mergeVertical(reading, splitRows(reading, all)), gaps);
    const std::vector<const Line*> pointers = pointersTo(reading, lines);
    const bool jump = gaps == Gaps::Jump;
    const std::vector<double> widths = jump ? widthsOfBlocks(pointers) : columnWidths(pointers);
    const std::vector<LineState> states = statesOf(pointers, widths, gaps);
    std::vector<Unit> units;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool goesOn = i > 0 && (states[i] == Middle || states[i] == Last || states[i] == Wide)
            && (states[i - 1] == First || states[i - 1] == Middle || states[i - 1] == Wide);
        Line& line = reading.lines[lines[i]];
        const bool cut = jump && line.blankBefore > 0;
        if (i > 0 && states[i] == Head && states[i - 1] == Head && line.blankBefore == 0
            && (jump ? isRestOfHead(*pointers[i - 1], line)
                     : isOneHeadline(textOf(reading, units.back()), *pointers[i - 1], line))) {
            units.back().lines.push_back(lines[i]);
            continue;
        }
        if (!goesOn || cut || units.empty()) {
            if (i > 0 && (states[i - 1] == Last || states[i - 1] == Only) && endsSentence(pointers[i - 1]->text)
                && line.blankBefore == 0)
                reading.lines[lines[i - 1]].end = endOfParagraph(*pointers[i - 1], states[i - 1], widths[i - 1], *pointers[i]);
            units.push_back({{lines[i]}, line.blankBefore});
            units.back().inside = states[i] == Middle || states[i] == Last;
            units.back().open = states[i] == First || states[i] == Middle;
            units.back().head = states[i] == Head;
            units.back().column = widths[i];
            continue;
        }
        units.back().open = states[i] != Last;
        reading.lines[units.back().lines.back()].end = Mend{true, endsSentence(pointers[i - 1]->text) ? 0.45 : 0.97};
        units.back().lines.push_back(lines[i]);
    }
    return units;
}

}  // namespace danqian::layout
