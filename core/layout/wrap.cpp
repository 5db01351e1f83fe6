#include "core/layout/wrap.h"

#include "core/base/utf8.h"
#include "core/layout/column_widths.h"
#include "core/layout/continuity.h"
#include "core/layout/phrases.h"
#include "core/text/chars.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace danqian::layout {

namespace {

/// What a printed line can be.
enum State : std::uint8_t { Head, Fixed, First, Only, Middle, Last, Wide, stateCount };

constexpr double indent = 2;  // ems that a paragraph's first line is shorter
constexpr double blur = 0.9;  // ems by which a width can be mistaken
constexpr double never = 1e9;

using Costs = std::array<double, stateCount>;

bool isComplete(const std::string& text)
{
    return endsSentence(text) || isSignature(text) || isDateLine(text) || hasCredit(text) || isEndByline(text);
}

bool isFixed(const std::string& text)
{
    return isFurniture(text) || isPageMark(text) || isLabel(text) || isByline(text) || isJump(text) || isEndByline(text)
        || isTableRow(text);
}

/// How far a line's width is from what is expected, beyond what can be mistaken. A number or a Latin word is never broken: if it
/// begins the next line, the line may be that much shorter (and was stretched).
double beyond(double width, double expected, double nextWord)
{
    const double lack = expected - width;
    return std::max(0.0, (lack > 0 ? std::max(0.0, lack - nextWord) : -lack) - blur);
}

/// What it costs to take a line, by its width and words alone, for each of the states.
Costs costsOf(const Line* before, const Line& line, double column, const Line* next)
{
    Costs costs;
    costs.fill(never);
    const std::string& text = line.text;
    const double width = line.width;
    if (line.vertical) {
        costs[Head] = 0;
        return costs;
    }
    if (isFixed(text)) {
        costs[Fixed] = 0;
        costs[Only] = costs[Last] = 6;
        return costs;
    }
    const bool complete = isComplete(text);
    const double inside = startsInside(text) ? 8 : 0;
    costs[Head] = (looksLikeHeadline(text) ? 1.5 : 8) + (text.find("，") != text.npos ? 1 : 0) + (complete ? 3 : 0)
        + (std::fabs(width - column) < 0.6 ? 0.7 : 0);
    // No paragraph ends with a short line without a stop.
    if (before && !complete && line.blankBefore == 0 && isRestOfHead(*before, line) && looksLikeHeadline(before->text))
        costs[Head] = 1;
    if (width > column + 3) {
        const bool alone = !next || next->width <= column + 3 || next->blankBefore > 0;  // a caption has more lines
        costs[Wide] = complete ? 5 : alone && looksLikeHeadline(text) ? 4 : 1;
        costs[Last] = complete ? 1 : 8;
        costs[Only] = complete ? 0.5 : 8;
        return costs;
    }
    const double over = 3 * std::max(0.0, width - column - blur);
    const bool signs = isSignature(text) && (!next || isDateLine(next->text) || isSignature(next->text));
    const double closing = isDateLine(text) || signs ? 3 : 0, nextWord = next ? firstWord(next->text) : 0;
    const bool stretched = line.spans.size() > 3 && width < column;  // to fill its column
    costs[First] = closing + (stretched ? 0 : 2 * beyond(width, column - indent, nextWord)) + (complete ? 1 : 0) + inside;
    costs[Middle] = (stretched ? 0 : 2 * beyond(width, column, nextWord)) + (complete ? 1 : 0)
        + (opensNews(text)         ? 6
               : opensReport(text) ? 1
                                   : 0);
    const bool alone = line.blankBefore > 0 && (!next || next->blankBefore > 0);  // no column is one line high
    if (alone && !complete) {
        costs[First] += 3;
        costs[Middle] += 3;
        costs[Head] -= 1;
    }
    if (next && !complete && isByline(next->text))
        costs[Head] -= 2;
    costs[Last] = closing + over + (complete ? 0 : 6) + (opensNews(text) ? 6 : 0) + (std::fabs(width - column) < 0.5 ? 1.5 : 0);
    costs[Only] = over + (complete ? 1 : 5) + inside + 3 * std::max(0.0, width - column + indent - blur);
    return costs;
}

/// What it costs that one state follows another. An empty line may be a column's end: what goes on there goes on elsewhere.
double step(State before, State after, bool gap, Gaps gaps)
{
    if (gap && gaps == Gaps::Jump)
        return 0;
    const bool goesOn = before == First || before == Middle || before == Wide;
    const bool needsMore = after == Middle || after == Last;
    if (goesOn)
        return needsMore || (before == Wide && after == Wide) ? 0 : before == Wide ? 1 : gap ? 2 : 9;
    if (needsMore)
        return gap ? 2.5 : before == Head && gaps == Gaps::Jump ? 1.5 : 9;
    if (after == Head)
        return 0.5;
    return 0;
}

/// Few lines by themselves, each of which could be a headline, are head lines.
std::vector<bool> headBlocks(const std::vector<const Line*>& lines, const std::vector<double>& widths)
{
    constexpr std::size_t most = 3;  // lines
    const Continuity language;
    const auto goesOn = [&](std::size_t i) {
        return lines[i]->width > widths[i] - indent - blur
            && language.between(Continuity::before(lines[i]->text), Continuity::after(lines[i + 1]->text)) > 1.5;
    };
    std::vector<bool> heads;
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
        end = begin + 1;
        while (end < lines.size() && lines[end]->blankBefore == 0)
            ++end;
        bool paragraph = end - begin > 1 && std::fabs(lines[begin]->width - widths[begin] + indent) < 0.6;
        for (std::size_t i = begin + 1; i < end && paragraph; ++i)
            paragraph = std::fabs(lines[i]->width - widths[i]) < 0.6;
        bool all = end - begin <= most && !paragraph;
        for (std::size_t i = begin; i < end && all; ++i)
            all = looksLikeHeadline(lines[i]->text) && !isByline(lines[i]->text) && lines[i]->spans.size() < 4
                && (i + 1 == end || !goesOn(i));
        heads.resize(end, all);
    }
    return heads;
}

/// What it costs to part a line that could be a headline from the one below it: more where one sentence may go on across both.
double costOfParting(const Line& line, const Line* next)
{
    if (!next || next->blankBefore > 0 || !looksLikeHeadline(line.text))
        return 0;
    const Continuity language;
    return 0.8 * std::clamp(language.between(Continuity::before(line.text), Continuity::after(next->text)), -2.0, 3.0) - 0.5;
}

std::vector<State> bestStates(const std::vector<const Line*>& lines, const std::vector<double>& widths, Gaps gaps)
{
    std::vector<std::array<std::uint8_t, stateCount>> from(lines.size());
    const std::vector<bool> heads = gaps == Gaps::Jump ? headBlocks(lines, widths) : std::vector<bool>(lines.size());
    Costs now;
    now.fill(0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Costs own = costsOf(i > 0 ? lines[i - 1] : nullptr, *lines[i], widths[i], i + 1 < lines.size() ? lines[i + 1] : nullptr);
        if (own[Head] < never)
            own[Head] += heads[i] ? -3 : costOfParting(*lines[i], i + 1 < lines.size() ? lines[i + 1] : nullptr);
        Costs next;
        for (std::size_t s = 0; s < stateCount; ++s) {
            next[s] = never;
            for (std::size_t p = 0; p < stateCount; ++p) {
                const double cost = now[p]
                    + (i ? step(static_cast<State>(p), static_cast<State>(s), lines[i]->blankBefore > 0, gaps)
                           : s == Middle || s == Last ? 5
                                                      : 0);
                if (cost < next[s]) {
                    next[s] = cost;
                    from[i][s] = static_cast<std::uint8_t>(p);
                }
            }
            next[s] += own[s];
        }
        const double least = *std::ranges::min_element(next);
        for (double& cost : next)
            cost -= least;
        now = next;
    }
    std::vector<State> states(lines.size());
    auto s = static_cast<std::size_t>(std::ranges::min_element(now) - now.begin());
    for (std::size_t i = lines.size(); i-- > 0;) {
        states[i] = static_cast<State>(s);
        s = from[i][s];
    }
    return states;
}

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

/// A line that no printed line can begin with is the rest of the one before it: some converters break lines at punctuation.
LineList mergePunctuation(Reading& reading, const LineList& lines)
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
            const bool goesOn = last == U'，' || last == U'：' || last == U'、' || last == U'；' || last == U'”';
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
            if (startsInside(line.text) || (opens && goesOn && before.width + line.width < widths[k] + blur)) {
                joinTo(before, line);
                continue;
            }
        }
        merged.push_back(i);
    }
    return merged;
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
    const LineList lines = mergePunctuation(reading, mergeVertical(reading, splitRows(reading, all)));
    const std::vector<const Line*> pointers = pointersTo(reading, lines);
    const bool jump = gaps == Gaps::Jump;
    const std::vector<double> widths = jump ? widthsOfBlocks(pointers) : columnWidths(pointers);
    const std::vector<State> states = bestStates(pointers, widths, gaps);
    std::vector<Unit> units;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool goesOn = i > 0 && (states[i] == Middle || states[i] == Last || states[i] == Wide)
            && (states[i - 1] == First || states[i - 1] == Middle || states[i - 1] == Wide);
        Line& line = reading.lines[lines[i]];
        const bool cut = jump && line.blankBefore > 0;
        if (i > 0 && states[i] == Head && states[i - 1] == Head && line.blankBefore == 0
            && isRestOfHead(*pointers[i - 1], line)) {
            units.back().lines.push_back(lines[i]);
            continue;
        }
        if (!goesOn || cut || units.empty()) {
            // A full line that ends a sentence may end its paragraph or not; so may one that was broken before a quotation.
            if (i > 0 && states[i - 1] == Last && endsSentence(pointers[i - 1]->text) && line.blankBefore == 0) {
                const double room = widths[i - 1] - pointers[i - 1]->width;
                const bool broken = firstOf(pointers[i]->text) == U'“' && pointers[i]->width < room + blur;
                reading.lines[lines[i - 1]].end = Mend{false, room < 0.8 || broken ? 0.45 : 0.9};
            }
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
