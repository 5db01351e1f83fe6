#include "core/layout/phrases.h"
#include "core/layout/sheet.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

class Sharer {
public:
    explicit Sharer(Sheet& sheet) : m_sheet(sheet) { }

    void run()
    {
        giveHeadsToBands();
        for (Band& band : m_sheet.bands)
            shareBand(band);
        for (Band& band : m_sheet.bands)
            placeHeadless(band);
    }

private:
    /// Each head group goes to the nearest columns below it, a vertical one to those beside it.
    void giveHeadsToBands()
    {
        m_sheet.bandOfHead.assign(m_sheet.heads.size(), none);
        for (std::size_t h = 0; h < m_sheet.heads.size(); ++h) {
            float nearest = std::numeric_limits<float>::max();
            for (std::size_t b = 0; b < m_sheet.bands.size(); ++b) {
                const float distance =
                    std::min(distanceTo(m_sheet.heads[h], m_sheet.bands[b]), asideTo(m_sheet.heads[h], m_sheet.bands[b]));
                if (distance < nearest) {
                    nearest = distance;
                    m_sheet.bandOfHead[h] = b;
                }
            }
            if (m_sheet.bandOfHead[h] != none)
                m_sheet.bands[m_sheet.bandOfHead[h]].heads.push_back(h);
        }
        for (Band& band : m_sheet.bands)
            std::ranges::sort(band.heads,
                              [&](std::size_t a, std::size_t b) { return m_sheet.heads[a].box.x0 < m_sheet.heads[b].box.x0; });
    }

    /// A headline left or right of its column: a vertical one, or one whose lines take the room of a column.
    bool standsBeside(const HeadGroup& head, const Column& column) const
    {
        if (overlapY(head.box, column.box) <= 0.5F * std::min(head.box.height(), column.box.height()))
            return false;
        const float em = m_sheet.sizeOf(column);
        return head.vertical
            || (!m_sheet.loose && overlapX(head.box, column.box) <= 0 && head.box.height() > 2.5F * em
                && head.box.x1 < column.box.x0 && std::fabs(head.box.y0 - column.box.y0) < 2 * em);
    }

    /// In cells of text large type can seem to stand beside the columns close below it.
    float asideTo(const HeadGroup& head, const Band& band) const
    {
        constexpr float never = std::numeric_limits<float>::max();
        float best = never;
        if (!m_sheet.loose || head.vertical)
            return never;
        for (const std::size_t c : band.columns) {
            const Column& column = m_sheet.columns[c];
            const float em = m_sheet.sizeOf(column), aside = -overlapX(head.box, column.box), down = column.box.y0 - head.box.y1;
            if (aside >= 0 && aside < 12 * em && down > -0.8F * em && down < 3 * em)
                best = std::min(best, std::max(0.0F, down) + em + aside);
        }
        return best;
    }

    float distanceTo(const HeadGroup& head, const Band& band) const
    {
        constexpr float never = std::numeric_limits<float>::max();
        float best = never;
        for (const std::size_t c : band.columns) {
            const Column& column = m_sheet.columns[c];
            const float em = m_sheet.sizeOf(column);
            if (standsBeside(head, column))
                best = std::min(best,
                                std::max(0.0F, -overlapX(head.box, column.box)) + std::fabs(head.box.y0 - column.box.y0) / 2
                                    + (head.vertical ? 0 : 1.5F * em));
            const float down = column.box.y0 - head.box.y1;
            if (!head.vertical && overlapX(head.box, column.box) > 0 && down > -0.8F * em
                && m_sheet.isClear(head.box, column.box, column.stack))
                best = std::min(best, down);
        }
        return best;
    }

    /// No article has a column that begins like a report but its first.
    float costOfOpenings(const Band& band, std::size_t begin, std::size_t end) const
    {
        float cost = 0;
        for (std::size_t i = begin + 1; i < end; ++i)
            if (const std::string& first = m_sheet.firstLine(m_sheet.columns[band.columns[i]].stack).text;
                first.starts_with("本") && opensReport(first))
                cost += 20;
        return cost;
    }

    /// What it costs to let a head stand over the columns [begin, end) of a band: how far it is from their middle or left edge.
    float costOf(const HeadGroup& head, const Band& band, std::size_t begin, std::size_t end) const
    {
        Box box = m_sheet.columns[band.columns[begin]].box;
        for (std::size_t i = begin; i < end; ++i)
            widen(box, m_sheet.columns[band.columns[i]].box);
        const float em = m_sheet.sizeOf(m_sheet.columns[band.columns[begin]]);
        if (head.vertical || standsBeside(head, m_sheet.columns[band.columns[begin]]))
            return std::min(std::fabs(box.x0 - head.box.x1), std::fabs(head.box.x0 - box.x1)) / em;
        const float middle = std::fabs(centre(head.box) - centre(box)) / em, left = std::fabs(head.box.x0 - box.x0) / em + 1;
        const float outside = std::max(0.0F, box.x0 - head.box.x0) + std::max(0.0F, head.box.x1 - box.x1);
        const float trust = m_sheet.loose ? 0.5F : 1;  // blanks say little about where large type stands
        return trust * (std::min(middle, left) + outside / em);
    }

    /// What it costs to end an article with one column and begin another with the next.
    float costOfBreak(const Column& before, const Column& after) const
    {
        const Line& last = m_sheet.lastLine(before.stack);
        float cost = 0;
        if (!endsSentence(last.text) && !isEndByline(last.text) && !isJump(last.text) && !isSignature(last.text))
            cost += 8;
        if (after.byline == none && m_sheet.indentOf(after) < 1)
            cost += 5;
        return cost;
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
                    c += costOf(m_sheet.heads[band.heads[h - 1]], band, begin, end) + costOfOpenings(band, begin, end);
                    if (begin > 0)
                        c += costOfBreak(m_sheet.columns[band.columns[begin - 1]], m_sheet.columns[band.columns[begin]]);
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
        plan.box = heads.empty() ? m_sheet.columns[band.columns[begin]].box : m_sheet.heads[heads.front()].box;
        for (const std::size_t h : heads)
            widen(plan.box, m_sheet.heads[h].box);
        for (std::size_t i = begin; i < end; ++i) {
            m_sheet.columns[band.columns[i]].article = m_sheet.plans.size();
            plan.columns.push_back(band.columns[i]);
            widen(plan.box, m_sheet.columns[band.columns[i]].box);
        }
        m_sheet.plans.push_back(std::move(plan));
    }

    /// Columns without a headline above them go on an article, or are one without headline: a caption most often.
    void placeHeadless(Band& band)
    {
        if (!band.heads.empty())
            return;
        const std::size_t whole = articleOver(band);
        for (std::size_t i = 0; i < band.columns.size(); ++i) {
            const std::size_t c = band.columns[i];
            const std::size_t article = m_sheet.isCaptionColumn(m_sheet.columns[c]) ? none
                : whole != none                                                     ? whole
                                                                                    : articleGoingOnIn(c);
            if (article == none) {
                startArticle(band, i, i + 1, {});
                continue;
            }
            m_sheet.columns[c].article = article;
            m_sheet.plans[article].columns.push_back(c);
        }
    }

    /// The article whose columns all end just above a band as wide as it: something lies across them.
    std::size_t articleOver(const Band& band) const
    {
        for (std::size_t a = 0; a < m_sheet.plans.size(); ++a) {
            Box above = m_sheet.columns[m_sheet.plans[a].columns.front()].box;
            bool same = true;
            for (const std::size_t c : m_sheet.plans[a].columns) {
                widen(above, m_sheet.columns[c].box);
                same &= std::fabs(m_sheet.sizeOf(m_sheet.columns[c]) - m_sheet.sizeOf(m_sheet.columns[band.columns.front()]))
                    < 0.04F * m_sheet.sizeOf(m_sheet.columns[c]);
            }
            const float em = m_sheet.sizeOf(m_sheet.columns[band.columns.front()]);
            const bool covers = std::fabs(above.x0 - band.box.x0) < 2.5F * em && std::fabs(above.x1 - band.box.x1) < 2.5F * em;
            if (same && covers && band.columns.size() > 1 && above.y1 < band.box.y0 + em
                && m_sheet.isClear(above, band.box, none))
                return a;
        }
        return none;
    }

    std::size_t articleGoingOnIn(std::size_t c) const
    {
        std::size_t best = none;
        float most = 2.5F;
        const Column& column = m_sheet.columns[c];
        for (std::size_t k = 0; k < m_sheet.columns.size(); ++k) {
            const Column& other = m_sheet.columns[k];
            const float em = m_sheet.sizeOf(column);
            if (k == c || other.article == none || std::fabs(m_sheet.sizeOf(other) - em) > 0.04F * em
                || m_sheet.isCaptionColumn(other))
                continue;
            float score = 0;
            if (overlapX(column.box, other.box) > 0.8F * column.box.width() && other.box.y1 <= column.box.y0 + em
                && m_sheet.isClear(other.box, column.box, column.stack))
                score += 2.5F;
            const float aside = column.box.x0 - other.box.x1;
            if (aside > 0 && aside < 4 * em && overlapY(column.box, other.box) > -4 * em)
                score += 1;
            const bool open = !endsSentence(m_sheet.lastLine(other.stack).text);
            const bool inside = m_sheet.indentOf(column) < 1 && m_sheet.stacks[column.stack].lines.size() > 1;
            score += open == inside ? (open ? 2.0F : 0.5F) : -2.0F;
            if (score > most) {
                most = score;
                best = other.article;
            }
        }
        return best;
    }

    Sheet& m_sheet;
};

}  // namespace

void shareColumns(Sheet& sheet) { Sharer(sheet).run(); }

}  // namespace danqian::layout
