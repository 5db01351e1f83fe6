#include "core/layout/page_plan.h"

#include "core/base/utf8.h"
#include "core/layout/column_ends.h"
#include "core/layout/phrases.h"
#include "core/layout/stream.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace danqian::layout {

namespace {

constexpr float headRatio = 1.1F;  // a headline's size to that of most text
constexpr std::size_t longestHead = 3;  // lines of one size
constexpr double headerZone = 0.13;  // part of the page's height
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

enum class Kind : std::uint8_t { Body, Head, Byline, Furniture };

void widen(Box& box, const Box& other)
{
    box = {std::min(box.x0, other.x0), std::min(box.y0, other.y0), std::max(box.x1, other.x1), std::max(box.y1, other.y1)};
}

float overlapX(const Box& a, const Box& b) { return std::min(a.x1, b.x1) - std::max(a.x0, b.x0); }
float overlapY(const Box& a, const Box& b) { return std::min(a.y1, b.y1) - std::max(a.y0, b.y0); }
float centre(const Box& box) { return (box.x0 + box.x1) / 2; }

/// Head lines that stand together: shoulder, headline, subtitle, byline.
struct HeadGroup {
    std::vector<std::size_t> stacks;  // from top to bottom
    Box box;
    float size = 0;
    bool vertical = false;
};

/// A body column with the byline at its top, if there is one.
struct Column {
    std::size_t stack = none;
    std::size_t byline = none;
    Box box;
    std::size_t article = none;
};

/// Columns that begin on one level and stand side by side.
struct Band {
    std::vector<std::size_t> columns;  // left to right
    std::vector<std::size_t> heads;  // left to right
    Box box;
};

struct Plan {  // an article in the making
    std::vector<std::size_t> heads;  // groups
    std::vector<std::size_t> columns;  // in reading order
    Box box;
};

class Planner {
public:
    Planner(Reading& reading, double height, Places places)
        : m_reading(reading), m_height(static_cast<float>(height)), m_loose(places == Places::Cells),
          m_stacks(stackLines(reading, places))
    {
    }

    void run()
    {
        classify();
        groupHeads();
        makeColumns();
        makeBands();
        giveHeadsToBands();
        for (Band& band : m_bands)
            shareBand(band);
        for (Band& band : m_bands)
            placeHeadless(band);
        write();
    }

private:
    const Line& line(LineIndex i) const { return m_reading.lines[i]; }
    const Line& firstLine(std::size_t stack) const { return line(m_stacks[stack].lines.front()); }
    const Line& lastLine(std::size_t stack) const { return line(m_stacks[stack].lines.back()); }

    std::string textOf(std::size_t stack) const
    {
        std::string text;
        for (const LineIndex i : m_stacks[stack].lines)
            text += line(i).text;
        return text;
    }

    /// The size of most of the page's text.
    float bodySize() const
    {
        std::map<long, double> ems;
        for (const Stack& stack : m_stacks)
            for (const LineIndex i : stack.lines)
                ems[std::lround(line(i).size * 4)] += line(i).width;
        const auto most = std::ranges::max_element(ems, {}, [](const auto& entry) { return entry.second; });
        return most == ems.end() ? 0 : static_cast<float>(most->first) / 4;
    }

    void classify()
    {
        const float body = bodySize();
        m_kinds.assign(m_stacks.size(), Kind::Body);
        for (std::size_t i = 0; i < m_stacks.size(); ++i) {
            const Stack& stack = m_stacks[i];
            const std::string text = stack.lines.size() <= longestHead ? textOf(i) : std::string();
            if (!text.empty() && (isLabel(text) || isCommentaryLabel(text) || (inHeader(stack.box) && isHeaderText(text))))
                m_kinds[i] = Kind::Furniture;
            else if (!text.empty() && stack.size > 1.25F * body && endsSentence(text) && !m_loose)  // a pull quote
                m_kinds[i] = Kind::Furniture;
            else if (!text.empty() && isByline(text))
                m_kinds[i] = Kind::Byline;
            else if (isHead(stack, body, text))
                m_kinds[i] = Kind::Head;
        }
        for (std::size_t i = 0; i < m_stacks.size(); ++i)
            if (m_kinds[i] == Kind::Body && isShoulder(i))
                m_kinds[i] = Kind::Head;
            else if (m_kinds[i] == Kind::Body && isNameBelowHead(i))
                m_kinds[i] = Kind::Byline;
        fillHeader();
    }

    /// A line of the body's size close above the middle of a headline.
    bool isShoulder(std::size_t i) const
    {
        const Stack& stack = m_stacks[i];
        if (m_loose || stack.lines.size() > 1 || !looksLikeHeadline(textOf(i)))
            return false;
        return hasHeadAt(stack, [&](const Stack& head) { return head.box.y0 - stack.box.y1; });
    }

    /// The writer's bare name below a headline.
    bool isNameBelowHead(std::size_t i) const
    {
        const Stack& stack = m_stacks[i];
        if (m_loose || stack.lines.size() > 1 || !isPersonName(textOf(i)))
            return false;
        return hasHeadAt(stack, [&](const Stack& head) { return stack.box.y0 - head.box.y1; });
    }

    template <typename Distance> bool hasHeadAt(const Stack& stack, Distance distance) const
    {
        for (std::size_t h = 0; h < m_stacks.size(); ++h) {
            const Stack& head = m_stacks[h];
            const bool aligned = std::fabs(centre(head.box) - centre(stack.box)) < 2 * stack.size
                || std::fabs(head.box.x0 - stack.box.x0) < 0.5F * stack.size;
            const float away = distance(head);
            if (m_kinds[h] == Kind::Head && aligned && away > -0.5F * stack.size && away < 1.2F * stack.size)
                return true;
        }
        return false;
    }

    bool isHead(const Stack& stack, float body, const std::string& text) const
    {
        if (text.empty() || (endsSentence(text) && text.find("。") != text.npos))
            return false;
        if (stack.size >= headRatio * body)
            return true;
        return line(stack.lines.front()).vertical && stack.lines.size() == 1 && utf8::countCodePoints(text) <= 24;
    }

    bool inHeader(const Box& box) const { return box.y1 < m_height * headerZone; }
    bool isHeaderText(const std::string& text) const { return isFurniture(text) || isPageMark(text) || isPaperName(text); }

    /// What stands on the level of the page's header belongs to it; so do the editors at the page's foot.
    void fillHeader()
    {
        float bottom = 0;
        for (std::size_t i = 0; i < m_stacks.size(); ++i)
            if (m_kinds[i] == Kind::Furniture && inHeader(m_stacks[i].box) && isHeaderText(textOf(i)))
                bottom = std::max(bottom, m_stacks[i].box.y1);
        for (std::size_t i = 0; i < m_stacks.size(); ++i) {
            const Box& box = m_stacks[i].box;
            const bool foot = box.y0 > m_height * 0.93 && m_stacks[i].lines.size() <= 2 && isHeaderText(textOf(i));
            if ((box.y0 + box.y1) / 2 < bottom || foot)
                m_kinds[i] = Kind::Furniture;
        }
    }

    /// Nothing but what is named lies between the lower edge of one box and the upper edge of another, where they share x.
    bool isClear(const Box& above, const Box& below, std::size_t self) const
    {
        const float x0 = std::max(above.x0, below.x0), x1 = std::min(above.x1, below.x1);
        for (std::size_t i = 0; i < m_stacks.size(); ++i) {
            const Box& box = m_stacks[i].box;
            if (i == self || m_kinds[i] == Kind::Furniture)
                continue;
            if (box.x0 < x1 && box.x1 > x0 && box.y0 >= above.y1 - 1 && box.y1 <= below.y0 + 1)
                return false;
        }
        return true;
    }

    void groupHeads()
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_stacks.size(); ++i)
            if (m_kinds[i] == Kind::Head)
                order.push_back(i);
        std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return m_stacks[a].box.y0 < m_stacks[b].box.y0; });
        for (const std::size_t i : order)
            joinHead(i);
        for (std::size_t i = 0; i < m_stacks.size(); ++i)
            if (m_kinds[i] == Kind::Byline)
                joinByline(i);
        for (HeadGroup& group : m_heads)
            std::ranges::sort(group.stacks,
                              [&](std::size_t a, std::size_t b) { return m_stacks[a].box.y0 < m_stacks[b].box.y0; });
    }

    /// Head lines one below the other, about the same middle or left edge, are one group. Cells of text stand less exactly.
    void joinHead(std::size_t i)
    {
        const Stack& stack = m_stacks[i];
        const bool vertical = firstLine(i).vertical;
        HeadGroup* best = nullptr;
        float nearest = std::numeric_limits<float>::max();
        for (HeadGroup& group : m_heads) {
            const float size = std::max(stack.size, group.size);
            const float gap = stack.box.y0 - group.box.y1, apart = std::fabs(centre(stack.box) - centre(group.box));
            const float share = overlapX(stack.box, group.box) / std::min(stack.box.width(), group.box.width());
            const bool below = gap < (m_loose ? 2.7F : 1.1F) * size && gap > -0.6F * std::min(stack.size, group.size)
                && (share > 0.5F || (m_loose && !vertical && !group.vertical && apart < 8 * size))
                && isClear(group.box, stack.box, i);
            const bool beside = (vertical || group.vertical) && overlapY(stack.box, group.box) > 0
                && -overlapX(stack.box, group.box) < 1.2F * size;
            if ((below || beside) && apart < nearest) {
                best = &group;
                nearest = apart;
            }
        }
        if (!best) {
            m_heads.push_back({{i}, stack.box, stack.size, vertical});
            return;
        }
        best->stacks.push_back(i);
        best->size = std::max(best->size, stack.size);
        best->vertical |= vertical;
        widen(best->box, stack.box);
    }

    /// A byline below the middle of its headline; one at the top of a column goes with the column.
    void joinByline(std::size_t i)
    {
        const Stack& stack = m_stacks[i];
        HeadGroup* best = nullptr;
        for (HeadGroup& group : m_heads)
            if (stack.box.y0 > group.box.y1 - 0.6F * stack.size
                && (!group.vertical || stack.box.width() < 1.5F * group.box.width())
                && (m_loose || overlapX(stack.box, group.box) > 0.5F * stack.box.width())
                && (std::fabs(centre(stack.box) - centre(group.box)) < (m_loose ? 10 : 3) * stack.size
                    || std::fabs(stack.box.x0 - group.box.x0) < 0.5F * stack.size)
                && isClear(group.box, stack.box, i) && (!best || group.box.y1 > best->box.y1))
                best = &group;
        if (!best)
            return;
        m_taken.push_back(i);
        best->stacks.push_back(i);
        widen(best->box, stack.box);
    }

    void makeColumns()
    {
        for (std::size_t i = 0; i < m_stacks.size(); ++i)
            if (m_kinds[i] == Kind::Body)
                m_columns.push_back({i, none, m_stacks[i].box, none});
        for (std::size_t i = 0; i < m_stacks.size(); ++i)
            if (m_kinds[i] == Kind::Byline && std::ranges::find(m_taken, i) == m_taken.end())
                addByline(i);
        std::ranges::sort(m_columns, [](const Column& a, const Column& b) {
            return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
        });
    }

    void addByline(std::size_t i)
    {
        const Stack& stack = m_stacks[i];
        Column* best = nullptr;
        for (Column& column : m_columns)
            if (column.byline == none && overlapX(column.box, stack.box) > 0 && column.box.y0 > stack.box.y0
                && column.box.y0 - stack.box.y1 < 1.6F * stack.size && (!best || column.box.y0 < best->box.y0))
                best = &column;
        if (!best) {
            m_columns.push_back({i, none, stack.box, none});
            return;
        }
        best->byline = i;
        widen(best->box, stack.box);
    }

    float sizeOf(const Column& column) const { return m_stacks[column.stack].size; }

    void makeBands()
    {
        std::vector<bool> used(m_columns.size(), false);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (used[i])
                continue;
            Band band;
            band.columns = {i};
            band.box = m_columns[i].box;
            used[i] = true;
            for (std::size_t k = i + 1; k < m_columns.size() && m_columns[k].box.y0 < band.box.y1; ++k)
                if (!used[k] && isBeside(band, m_columns[k])) {
                    used[k] = true;
                    band.columns.push_back(k);
                    widen(band.box, m_columns[k].box);
                }
            std::ranges::sort(band.columns,
                              [&](std::size_t a, std::size_t b) { return m_columns[a].box.x0 < m_columns[b].box.x0; });
            m_bands.push_back(std::move(band));
        }
    }

    /// A column of the band's kind that begins on its level, or lower where a picture stands above it.
    bool isBeside(const Band& band, const Column& column) const
    {
        const float em = sizeOf(m_columns[band.columns.front()]);
        if (std::fabs(sizeOf(column) - em) > 0.08F * em)
            return false;
        const float down = column.box.y0 - band.box.y0;
        if (std::fabs(down) < (m_loose ? 2.8F : 1.4F) * em)
            return true;
        const bool touches = std::ranges::any_of(band.columns, [&](std::size_t c) {
            const float gap = -overlapX(m_columns[c].box, column.box);
            return gap > 0 && gap < 3 * em && overlapY(m_columns[c].box, column.box) > 0;
        });
        return touches
            && isFreeBut({column.box.x0, band.box.y0 - em, column.box.x1, column.box.y0 - 0.1F * em}, band.box.y0 - em);
    }

    /// Nothing lies in the area but a headline that begins below the given level: it takes room from its own article's first column.
    bool isFreeBut(const Box& area, float level) const
    {
        for (std::size_t i = 0; i < m_stacks.size(); ++i) {
            const Box& box = m_stacks[i].box;
            const bool inset = (m_kinds[i] == Kind::Head || m_kinds[i] == Kind::Byline) && box.y0 > level && !m_loose
                && box.x1 < area.x1 + m_stacks[i].size && box.x0 > area.x0 - m_stacks[i].size;
            if (m_kinds[i] != Kind::Furniture && !inset && overlapX(area, box) > 0 && overlapY(area, box) > 0)
                return false;
        }
        return true;
    }

    /// Each head group goes to the nearest columns below it, a vertical one to those beside it.
    void giveHeadsToBands()
    {
        m_bandOfHead.assign(m_heads.size(), none);
        for (std::size_t h = 0; h < m_heads.size(); ++h) {
            float nearest = std::numeric_limits<float>::max();
            for (std::size_t b = 0; b < m_bands.size(); ++b) {
                const float distance = distanceTo(m_heads[h], m_bands[b]);
                if (distance < nearest) {
                    nearest = distance;
                    m_bandOfHead[h] = b;
                }
            }
            if (m_bandOfHead[h] != none)
                m_bands[m_bandOfHead[h]].heads.push_back(h);
        }
        for (Band& band : m_bands)
            std::ranges::sort(band.heads, [&](std::size_t a, std::size_t b) { return m_heads[a].box.x0 < m_heads[b].box.x0; });
    }

    /// A headline left or right of its column: a vertical one, or one whose lines take the room of a column.
    bool standsBeside(const HeadGroup& head, const Column& column) const
    {
        if (overlapY(head.box, column.box) <= 0.5F * std::min(head.box.height(), column.box.height()))
            return false;
        const float em = sizeOf(column);
        return head.vertical
            || (!m_loose && overlapX(head.box, column.box) <= 0 && head.box.height() > 2.5F * em && head.box.x1 < column.box.x0
                && std::fabs(head.box.y0 - column.box.y0) < 2 * em);
    }

    float distanceTo(const HeadGroup& head, const Band& band) const
    {
        constexpr float never = std::numeric_limits<float>::max();
        float best = never;
        for (const std::size_t c : band.columns) {
            const Column& column = m_columns[c];
            const float em = sizeOf(column);
            if (standsBeside(head, column))
                best = std::min(best,
                                std::max(0.0F, -overlapX(head.box, column.box)) + std::fabs(head.box.y0 - column.box.y0) / 2
                                    + (head.vertical ? 0 : 1.5F * em));
            const float down = column.box.y0 - head.box.y1;
            if (!head.vertical && overlapX(head.box, column.box) > 0 && down > -0.8F * em
                && isClear(head.box, column.box, column.stack))
                best = std::min(best, down);
        }
        return best;
    }

    /// What it costs to let a head stand over the columns [begin, end) of a band: how far it is from their middle or left edge.
    float costOf(const HeadGroup& head, const Band& band, std::size_t begin, std::size_t end) const
    {
        Box box = m_columns[band.columns[begin]].box;
        for (std::size_t i = begin; i < end; ++i)
            widen(box, m_columns[band.columns[i]].box);
        const float em = sizeOf(m_columns[band.columns[begin]]);
        if (head.vertical || standsBeside(head, m_columns[band.columns[begin]]))
            return std::min(std::fabs(box.x0 - head.box.x1), std::fabs(head.box.x0 - box.x1)) / em;
        const float middle = std::fabs(centre(head.box) - centre(box)) / em, left = std::fabs(head.box.x0 - box.x0) / em + 1;
        const float outside = std::max(0.0F, box.x0 - head.box.x0) + std::max(0.0F, head.box.x1 - box.x1);
        return std::min(middle, left) + outside / em;
    }

    /// What it costs to end an article with one column and begin another with the next.
    float costOfBreak(const Column& before, const Column& after) const
    {
        const Line& last = lastLine(before.stack);
        float cost = 0;
        if (!endsSentence(last.text) && !isEndByline(last.text) && !isJump(last.text) && !isSignature(last.text))
            cost += 8;
        if (after.byline == none && indentOf(after) < 1)
            cost += 5;
        return cost;
    }

    float indentOf(const Column& column) const
    {
        const Stack& stack = m_stacks[column.stack];
        const Box& first = firstLine(column.stack).box;
        return (firstLine(column.stack).vertical ? first.y0 - stack.box.y0 : first.x0 - stack.box.x0) / stack.size;
    }

    /// Shares a band's columns among the heads above it, in order, each at least one.
    void shareBand(Band& band)
    {
        const std::size_t n = band.columns.size(), k = band.heads.size();
        if (k == 0 || k > n) {
            if (k > n)
                startArticle(band, 0, n, band.heads);
            return;
        }
        constexpr float never = 1e9F;
        std::vector<std::vector<float>> cost(k + 1, std::vector<float>(n + 1, never));
        std::vector<std::vector<std::size_t>> from(k + 1, std::vector<std::size_t>(n + 1, 0));
        cost[0][0] = 0;
        for (std::size_t h = 1; h <= k; ++h)
            for (std::size_t end = h; end <= n; ++end)
                for (std::size_t begin = h - 1; begin < end; ++begin) {
                    float c = cost[h - 1][begin];
                    if (c >= never)
                        continue;
                    c += costOf(m_heads[band.heads[h - 1]], band, begin, end);
                    if (begin > 0)
                        c += costOfBreak(m_columns[band.columns[begin - 1]], m_columns[band.columns[begin]]);
                    if (c < cost[h][end]) {
                        cost[h][end] = c;
                        from[h][end] = begin;
                    }
                }
        for (std::size_t h = k, end = n; h > 0; --h) {
            const std::size_t begin = from[h][end];
            startArticle(band, begin, end, {band.heads[h - 1]});
            end = begin;
        }
    }

    void startArticle(const Band& band, std::size_t begin, std::size_t end, const std::vector<std::size_t>& heads)
    {
        Plan plan;
        plan.heads = heads;
        plan.box = heads.empty() ? m_columns[band.columns[begin]].box : m_heads[heads.front()].box;
        for (const std::size_t h : heads)
            widen(plan.box, m_heads[h].box);
        for (std::size_t i = begin; i < end; ++i) {
            m_columns[band.columns[i]].article = m_plans.size();
            plan.columns.push_back(band.columns[i]);
            widen(plan.box, m_columns[band.columns[i]].box);
        }
        m_plans.push_back(std::move(plan));
    }

    /// Columns without a headline above them go on an article, or are one without headline: a caption most often.
    void placeHeadless(Band& band)
    {
        if (!band.heads.empty())
            return;
        const std::size_t whole = articleOver(band);
        for (std::size_t i = 0; i < band.columns.size(); ++i) {
            const std::size_t c = band.columns[i];
            const std::size_t article = isCaptionColumn(m_columns[c]) ? none : whole != none ? whole : articleGoingOnIn(c);
            if (article == none) {
                startArticle(band, i, i + 1, {});
                continue;
            }
            m_columns[c].article = article;
            m_plans[article].columns.push_back(c);
        }
    }

    bool isCaptionColumn(const Column& column) const
    {
        return m_stacks[column.stack].lines.size() <= 8 && isCaption(textOf(column.stack));
    }

    /// The article whose columns all end just above a band as wide as it: something lies across them.
    std::size_t articleOver(const Band& band) const
    {
        for (std::size_t a = 0; a < m_plans.size(); ++a) {
            Box above = m_columns[m_plans[a].columns.front()].box;
            bool same = true;
            for (const std::size_t c : m_plans[a].columns) {
                widen(above, m_columns[c].box);
                same &= std::fabs(sizeOf(m_columns[c]) - sizeOf(m_columns[band.columns.front()])) < 0.04F * sizeOf(m_columns[c]);
            }
            const float em = sizeOf(m_columns[band.columns.front()]);
            const bool covers = std::fabs(above.x0 - band.box.x0) < 2.5F * em && std::fabs(above.x1 - band.box.x1) < 2.5F * em;
            if (same && covers && band.columns.size() > 1 && above.y1 < band.box.y0 + em && isClear(above, band.box, none))
                return a;
        }
        return none;
    }

    std::size_t articleGoingOnIn(std::size_t c) const
    {
        std::size_t best = none;
        float most = 2.5F;
        const Column& column = m_columns[c];
        for (std::size_t k = 0; k < m_columns.size(); ++k) {
            const Column& other = m_columns[k];
            const float em = sizeOf(column);
            if (k == c || other.article == none || std::fabs(sizeOf(other) - em) > 0.04F * em || isCaptionColumn(other))
                continue;
            float score = 0;
            if (overlapX(column.box, other.box) > 0.8F * column.box.width() && other.box.y1 <= column.box.y0 + em
                && isClear(other.box, column.box, column.stack))
                score += 2.5F;
            const float aside = column.box.x0 - other.box.x1;
            if (aside > 0 && aside < 4 * em && overlapY(column.box, other.box) > -4 * em)
                score += 1;
            const bool open = !endsSentence(lastLine(other.stack).text);
            const bool inside = indentOf(column) < 1 && m_stacks[column.stack].lines.size() > 1;
            score += open == inside ? (open ? 2.0F : 0.5F) : -2.0F;
            if (score > most) {
                most = score;
                best = other.article;
            }
        }
        return best;
    }

    /// From left to right and down each column; or level by level, where the text goes on better so (something lies across).
    void orderColumns(Plan& plan) const
    {
        std::vector<std::size_t> byColumn = plan.columns, byLevel = plan.columns;
        sortBy(
            byColumn, [](const Box& box) { return box.x0; },
            [](const Box& p, const Box& q) { return overlapX(p, q) > 0.5F * std::min(p.width(), q.width()); },
            [](const Box& box) { return box.y0; });
        sortBy(
            byLevel, [](const Box& box) { return box.y0; },
            [](const Box& p, const Box& q) { return overlapY(p, q) > 0.3F * std::min(p.height(), q.height()); },
            [](const Box& box) { return box.x0; });
        plan.columns = misfits(byLevel) < misfits(byColumn) ? byLevel : byColumn;
    }

    /// Sorts columns into groups that are alike, the groups by one edge and within a group by the other.
    template <typename Edge, typename Alike, typename Other>
    void sortBy(std::vector<std::size_t>& columns, Edge edge, Alike alike, Other other) const
    {
        std::ranges::sort(columns, {}, [&](std::size_t c) { return edge(m_columns[c].box); });
        std::map<std::size_t, std::size_t> group;
        std::size_t first = columns.empty() ? 0 : columns.front(), n = 0;
        for (const std::size_t c : columns) {
            if (!alike(m_columns[first].box, m_columns[c].box)) {
                first = c;
                ++n;
            }
            group[c] = n;
        }
        std::ranges::stable_sort(columns, [&](std::size_t p, std::size_t q) {
            return group[p] != group[q] ? group[p] < group[q] : other(m_columns[p].box) < other(m_columns[q].box);
        });
    }

    /// How many columns do not go on in the next one: a sentence is open where a paragraph begins, or the other way round.
    std::size_t misfits(const std::vector<std::size_t>& columns) const
    {
        std::size_t n = 0;
        for (std::size_t i = 1; i < columns.size(); ++i) {
            const Column &before = m_columns[columns[i - 1]], &after = m_columns[columns[i]];
            const bool open = !endsSentence(lastLine(before.stack).text), inside = indentOf(after) < 1;
            n += open != inside;
        }
        return n;
    }

    void write()
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_plans.size(); ++i)
            order.push_back(i);
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return isEarlier(m_plans[a].box, m_plans[b].box); });
        for (const std::size_t i : order)
            writeArticle(m_plans[i]);
        for (std::size_t h = 0; h < m_heads.size(); ++h)
            if (m_bandOfHead[h] == none)
                for (const std::size_t stack : m_heads[h].stacks)
                    m_reading.leftovers.push_back(m_stacks[stack].lines);
        for (std::size_t i = 0; i < m_stacks.size(); ++i)
            if (m_kinds[i] == Kind::Furniture)
                m_reading.furniture.push_back(m_stacks[i].lines);
    }

    static bool isEarlier(const Box& a, const Box& b)
    {
        const long rowA = std::lround(a.y0 / 40), rowB = std::lround(b.y0 / 40);
        return rowA != rowB ? rowA < rowB : a.x0 < b.x0;
    }

    void writeArticle(Plan& plan)
    {
        orderColumns(plan);
        Draft draft;
        std::vector<LineList> heads;
        for (const std::size_t h : plan.heads)
            for (const std::size_t stack : m_heads[h].stacks) {
                if (m_kinds[stack] == Kind::Byline)
                    append(draft[Part::Byline], m_stacks[stack].lines);
                else
                    heads.push_back(m_stacks[stack].lines);
            }
        giveRoles(m_reading, draft, heads);
        std::vector<const Stack*> body;
        for (const std::size_t c : plan.columns) {
            if (m_columns[c].byline != none)
                append(draft[Part::Byline], m_stacks[m_columns[c].byline].lines);
            body.push_back(&m_stacks[m_columns[c].stack]);
        }
        if (const std::vector<LineList> rows = tableRows(body); !rows.empty()) {
            fillTable(draft, rows);
            m_reading.articles.push_back(std::move(draft));
            return;
        }
        fillBody(draft, body);
        draft.kind = isCommentary(plan) ? ArticleKind::Commentary : kindOf(m_reading, draft);
        m_reading.articles.push_back(std::move(draft));
    }

    /// A label such as 短评 stands over the headline.
    bool isCommentary(const Plan& plan) const
    {
        for (std::size_t i = 0; i < m_stacks.size(); ++i) {
            const Stack& stack = m_stacks[i];
            const float down = plan.box.y0 - stack.box.y1;
            if (m_kinds[i] == Kind::Furniture && stack.lines.size() == 1 && overlapX(stack.box, plan.box) > 0
                && down > -stack.size && down < 3 * stack.size && isCommentaryLabel(textOf(i)))
                return true;
        }
        return false;
    }

    /// The rows of a table: short lines side by side on common base lines. Empty where the columns are text.
    std::vector<LineList> tableRows(const std::vector<const Stack*>& columns) const
    {
        LineList cells;
        double ems = 0;
        for (const Stack* column : columns)
            for (const LineIndex i : column->lines) {
                cells.push_back(i);
                ems += line(i).width;
            }
        if (m_loose || columns.size() < 3 || cells.size() < 9 || ems > 7.0 * double(cells.size()))
            return {};
        std::ranges::sort(cells, {}, [&](LineIndex i) { return line(i).box.y1; });
        std::vector<LineList> rows;
        for (const LineIndex i : cells) {
            if (rows.empty() || line(i).box.y1 - line(rows.back().front()).box.y1 > 0.5F * line(i).size)
                rows.emplace_back();
            rows.back().push_back(i);
        }
        std::size_t wide = 0;
        for (LineList& row : rows) {
            wide += row.size() >= 3;
            std::ranges::sort(row, {}, [&](LineIndex i) { return line(i).box.x0; });
        }
        return wide * 4 >= rows.size() * 3 ? rows : std::vector<LineList>();
    }

    /// A row is a paragraph; its cells are apart by a space.
    void fillTable(Draft& draft, const std::vector<LineList>& rows)
    {
        draft.kind = ArticleKind::Table;
        for (const LineList& row : rows) {
            for (const LineIndex i : row) {
                Line& cell = m_reading.lines[i];
                const std::size_t end = cell.spans.back().end;
                cell.spans.push_back({end, end});
                cell.end = Mend{i != row.back(), 0.9};
            }
            append(draft[Part::Body], row);
        }
    }

    void fillBody(Draft& draft, const std::vector<const Stack*>& body)
    {
        LineList lines = readColumnEnds(m_reading, body, m_loose ? Places::Cells : Places::Points);
        while (!lines.empty() && (isJump(line(lines.back()).text) || isContinuation(line(lines.back()).text))) {
            m_reading.furniture.push_back({lines.back()});
            lines.pop_back();
        }
        while (!lines.empty() && isContinuation(line(lines.front()).text)) {
            m_reading.furniture.push_back({lines.front()});
            lines.erase(lines.begin());
        }
        if (lines.size() > 1 && draft[Part::Byline].empty()
            && (isEndByline(line(lines.back()).text) || isByline(line(lines.back()).text))) {
            draft[Part::Byline].push_back(lines.back());
            lines.pop_back();
        }
        while (lines.size() > 1 && isByline(line(lines.front()).text) && draft[Part::Byline].size() < 2) {
            draft[Part::Byline].push_back(lines.front());
            lines.erase(lines.begin());
        }
        draft[Part::Body] = std::move(lines);
    }

    static void append(LineList& to, const LineList& lines) { to.insert(to.end(), lines.begin(), lines.end()); }

    Reading& m_reading;
    float m_height;
    bool m_loose;  // places are cells of text
    std::vector<Stack> m_stacks;
    std::vector<Kind> m_kinds;  // of the stacks
    std::vector<HeadGroup> m_heads;
    std::vector<std::size_t> m_bandOfHead;
    std::vector<std::size_t> m_taken;  // bylines that went to a head group
    std::vector<Column> m_columns;
    std::vector<Band> m_bands;
    std::vector<Plan> m_plans;
};

}  // namespace

void planPage(Reading& reading, double height, Places places) { Planner(reading, height, places).run(); }

}  // namespace danqian::layout
