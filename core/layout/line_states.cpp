#include "core/layout/line_states.h"

#include "core/layout/bylines.h"
#include "core/layout/column_widths.h"
#include "core/layout/continuity.h"
#include "core/layout/phrases.h"
#include "core/layout/topics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace danqian::layout {

namespace {

using enum LineState;

constexpr std::size_t stateCount = 7;
constexpr std::size_t mostLines = 10000;  // of a page; more is no page, and its words are not weighed
constexpr double indent = 2;  // ems that a paragraph's first line is shorter
constexpr double blur = 0.9;  // ems by which a width can be mistaken
constexpr double never = 1e9;

/// A cost for each of the states.
struct Costs {
    std::array<double, stateCount> of{};

    double& operator[](LineState state) { return of[static_cast<std::size_t>(state)]; }
};

/// A line of names of offices stands by itself, not in the midst of a sentence.
bool isSignatureBelow(const Line* before, const Line& line)
{
    return isSignature(line.text)
        && (!before || line.blankBefore > 0 || endsSentence(before->text) || isSignature(before->text)
            || isDateLine(before->text));
}

bool isComplete(const Line* before, const Line& line, const Line* next)
{
    const std::string& text = line.text;
    return endsSentence(text) || isSignatureBelow(before, line) || isDateLine(text) || isEndByline(text)
        || (hasCredit(text) && !(next && goesOn(text, next->text)));  // 十二摄 | 氏度
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

/// Looks like a headline, or like the part of one that did not fit on one line: a quotation goes on, or the last word does.
bool looksLikeHead(const Line* before, const Line& line, const Line* next)
{
    if (looksLikeHeadline(line.text) || isRowOfHeadlines(line.text))
        return true;
    const auto goesOn = [](const Line& a, const Line& b) {
        return b.blankBefore == 0 && b.width < a.width + 1 && (leavesOpen(a.text) || !canEndHeadline(a.text))
            && looksLikeHeadline(a.text + b.text);
    };
    return (next && goesOn(line, *next)) || (before && goesOn(*before, line));
}

/// What it costs to take a line, by its width and words alone, for each of the states.
Costs costsOf(const Line* before, const Line& line, double column, const Line* next, Gaps gaps)
{
    Costs costs;
    costs.of.fill(never);
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
    const bool complete = isComplete(before, line, next);
    const double inside = startsInside(text) ? 8 : 0;
    const bool headline = gaps == Gaps::GoOn ? looksLikeHead(before, line, next) : looksLikeHeadline(text);
    costs[Head] = (headline ? 1.5 : 8) + (text.find("，") != text.npos ? 1 : 0) + (complete ? 3 : 0)
        + (std::fabs(width - column) < 0.6 ? 0.7 : 0);
    // No paragraph ends with a short line without a stop.
    if (before && !complete && line.blankBefore == 0 && isRestOfHead(*before, line) && looksLikeHeadline(before->text))
        costs[Head] = 1;
    if (width > column + 3) {
        costs[Wide] = complete ? 5 : headline ? 4 : 1;
        costs[Last] = complete ? 1 : 8;
        costs[Only] = complete ? 0.5 : 8;
        return costs;
    }
    const double over = 3 * std::max(0.0, width - column - blur);
    const bool signs = isSignatureBelow(before, line) && (!next || isDateLine(next->text) || isSignature(next->text));
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
double step(LineState before, LineState after, bool gap, Gaps gaps)
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

/// A headline's words come again in the text below it.
double costOfEcho(const std::vector<const Line*>& lines, std::size_t i)
{
    constexpr std::size_t reach = 6;  // lines
    if (!looksLikeHeadline(lines[i]->text))
        return 0;
    Topics below;
    for (std::size_t k = i + 1; k < std::min(lines.size(), i + 1 + reach); ++k)
        below.add(lines[k]->text);
    return Topics(lines[i]->text).shareIn(below) > 0.25 ? -1.4 : 0;
}

class StateFinder {
public:
    StateFinder(const std::vector<const Line*>& lines, const std::vector<double>& widths, Gaps gaps)
        : m_lines(lines), m_widths(widths), m_gaps(gaps), m_from(lines.size())
    {
        if (gaps == Gaps::Jump)
            m_heads = headBlocks(lines, widths);
    }

    std::vector<LineState> run()
    {
        Costs now;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            now = next(now, i);
        std::vector<LineState> states(m_lines.size());
        auto s = static_cast<std::size_t>(std::ranges::min_element(now.of) - now.of.begin());
        for (std::size_t i = m_lines.size(); i-- > 0;) {
            states[i] = static_cast<LineState>(s);
            s = m_from[i][s];
        }
        if (m_gaps == Gaps::GoOn)
            freeHeadlines(states);
        return states;
    }

private:
    /// A paragraph without a mark in it and a stop behind it, in which no line goes on in the next, is a pile of headlines.
    void freeHeadlines(std::vector<LineState>& states) const
    {
        for (std::size_t begin = 0, end = 0; begin < states.size(); begin = end) {
            end = begin + 1;
            while (end < states.size() && (states[end] == Middle || states[end] == Last))
                ++end;
            bool pile = end - begin > 1 && states[begin] != Head && states[begin] != Fixed;
            for (std::size_t i = begin; i < end && pile; ++i)
                pile = looksLikeHeadline(m_lines[i]->text) && m_lines[i]->text.find("，") == std::string::npos
                    && (i + 1 == end || !goesOn(m_lines[i]->text, m_lines[i + 1]->text));
            if (pile)
                std::fill(states.begin() + std::ptrdiff_t(begin), states.begin() + std::ptrdiff_t(end), Head);
        }
    }

    const Line* below(std::size_t i) const { return i + 1 < m_lines.size() ? m_lines[i + 1] : nullptr; }

    Costs next(const Costs& now, std::size_t i)
    {
        Costs own = costsOf(i > 0 ? m_lines[i - 1] : nullptr, *m_lines[i], m_widths[i], below(i), m_gaps);
        if (own[Head] < never && m_lines.size() < mostLines)
            own[Head] += m_gaps == Gaps::GoOn ? costOfEcho(m_lines, i) : m_heads[i] ? -3 : costOfParting(*m_lines[i], below(i));
        const bool ordered = i > 0 && m_gaps == Gaps::GoOn && m_lines.size() < mostLines;
        const double parting = ordered ? costOfParting(*m_lines[i - 1], m_lines[i]) : 0;
        Costs next;
        for (std::size_t s = 0; s < stateCount; ++s) {
            next.of[s] = never;
            for (std::size_t p = 0; p < stateCount; ++p) {
                const auto before = static_cast<LineState>(p), after = static_cast<LineState>(s);
                const double cost = now.of[p] + (i == 0 ? begin(after) : step(before, after, m_lines[i]->blankBefore > 0, m_gaps))
                    + (before == Head ? after == Head ? std::min(parting, -0.5) : parting : 0);
                if (cost < next.of[s]) {
                    next.of[s] = cost;
                    m_from[i][s] = static_cast<std::uint8_t>(p);
                }
            }
            next.of[s] += own.of[s];
        }
        const double least = *std::ranges::min_element(next.of);
        for (double& cost : next.of)
            cost -= least;
        return next;
    }

    static double begin(LineState state) { return state == Middle || state == Last ? 5 : 0; }

    const std::vector<const Line*>& m_lines;
    const std::vector<double>& m_widths;
    Gaps m_gaps;
    std::vector<bool> m_heads;
    std::vector<std::array<std::uint8_t, stateCount>> m_from;
};

}  // namespace

std::vector<LineState> statesOf(const std::vector<const Line*>& lines, const std::vector<double>& widths, Gaps gaps)
{
    return StateFinder(lines, widths, gaps).run();
}

}  // namespace danqian::layout
