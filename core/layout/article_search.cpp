#include "core/layout/article_search.h"

#include "core/layout/column_links.h"
#include "core/layout/subjects.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace danqian::layout {

namespace {

constexpr float level = 0.7F, looseLevel = 2.8F;  // ems by which tops on one level may differ
constexpr float uneven = 1.8F;  // ems by which balanced columns may differ at their feet
constexpr float hopeless = 18, worstLink = 9;  // nats
constexpr std::size_t leastSteps = 20, mostSteps = 400, allSteps = 40000;  // from one beginning, and from all
constexpr float headless = 7, worstAlignment = 4.5F;  // nats
constexpr float echoing = 8;  // nats, for all of a headline's words
constexpr float touching = 0.3F;  // ems by which boxes may overlap all the same

struct Chain {
    std::vector<std::size_t> columns;
    float cost = 0;
    float top = 0;  // where the columns of this level begin
    float foot = 0;  // where they end; 0: not known yet
    std::size_t left = none;  // the level's first column
    Box box{};
};

struct Start {
    std::size_t head, column;
    float cost;
};

struct Dearer {
    bool operator()(const Chain& a, const Chain& b) const { return a.cost > b.cost; }
};

class ArticleSearch {
public:
    explicit ArticleSearch(const Sheet& sheet) : m_sheet(sheet), m_links(linkColumns(sheet))
    {
        if (sheet.loose)
            listEchoes();
    }

    std::vector<Candidate> run()
    {
        judgeAlignment();
        for (std::size_t h = 0; h < m_sheet.heads.size(); ++h)
            for (std::size_t c = 0; c < m_sheet.columns.size(); ++c)
                if (const float cost = costOfFirst(h, column(c)); cost < worstLink)
                    m_starts.push_back({h, c, cost});
        for (std::size_t c = 0; c < m_sheet.columns.size(); ++c)
            m_starts.push_back({none, c, costOfHeadless(column(c))});
        for (const Start& start : m_starts)
            follow(start);
        return std::move(m_found);
    }

private:
    const Column& column(std::size_t c) const { return m_sheet.columns[c]; }

    /// A line in the size of the text may be a headline; one in the middle is rather a heading inside an article.
    static float costOfHeadless(const Column& first)
    {
        if (first.caption)
            return 1;
        return first.ownHead == 0 ? headless : first.indent > 1 ? headless - 1.5F : headless / 2;
    }

    /// How much of each head's words each column holds.
    void listEchoes()
    {
        std::vector<Topics> texts;
        for (const Column& column : m_sheet.columns)
            texts.emplace_back(m_sheet.textOf(column.stack));
        std::vector<const Topics*> pointers;
        for (const Topics& text : texts)
            pointers.push_back(&text);
        const Subjects subjects(pointers);
        for (const HeadGroup& head : m_sheet.heads) {
            Topics words;
            for (const std::size_t stack : head.stacks)
                words.add(m_sheet.textOf(stack));
            std::vector<float>& echoes = m_echoes.emplace_back();
            for (std::size_t c = 0; c < texts.size(); ++c)
                echoes.push_back(static_cast<float>(subjects.share(words, c)));
        }
    }

    /// That another text than these columns speaks of what a head says: asked where places say little.
    float costOfEcho(const Chain& chain, std::size_t head) const
    {
        if (m_echoes.empty())
            return 0;
        float most = 0;
        for (const std::size_t c : chain.columns)
            most = std::max(most, m_echoes[head][c]);
        return echoing * (std::ranges::max(m_echoes[head]) - most);
    }

    /// Whether most of the page's heads begin where their columns do, or stand in the middle.
    void judgeAlignment()
    {
        int left = 0, middle = 0;
        for (const HeadGroup& head : m_sheet.heads) {
            const Box &first = m_sheet.stacks[head.stacks.front()].box, &last = m_sheet.stacks[head.stacks.back()].box;
            if (head.vertical || std::fabs(first.width() - last.width()) < head.size)
                continue;
            const float apart = std::fabs(first.x0 - last.x0), off = std::fabs(centre(first) - centre(last));
            left += apart < 0.5F * off;
            middle += off < 0.5F * apart;
        }
        m_leftPenalty = left < middle ? 2.0F : left > middle ? 0.0F : 0.7F;
        m_middlePenalty = left > middle ? 2.0F : 0.0F;
    }

    /// What it costs that a head stands over or beside an article's first column.
    float costOfFirst(std::size_t h, const Column& first) const
    {
        const HeadGroup& head = m_sheet.heads[h];
        const float em = first.em, gap = first.box.y0 - head.box.y1, aside = first.box.x0 - head.box.x1;
        if (head.vertical)
            return overlapY(head.box, first.box) > 0.3F * std::min(head.box.height(), first.box.height()) ? 0 : worstLink;
        if (aside > 0)  // the head takes a column's place
            return aside < 4 * em && std::fabs(first.box.y0 - head.box.y0) < 2 * em && head.box.height() > 2.5F * em ? 2
                                                                                                                     : worstLink;
        if (gap < -0.8F * em)
            return worstLink;
        const Filling filling = fillingOf(m_sheet, above(first, head), h);
        return filling == Filling::Text
            ? worstLink
            : std::min(2.0F, 0.2F * std::max(0.0F, gap / em - 1)) + (filling == Filling::Captions ? 4.0F : 0);
    }

    /// The room above a column up to the head, or to the height of its middle.
    static Box above(const Column& column, const HeadGroup& head)
    {
        const float top = overlapX(column.box, head.box) > 0 ? head.box.y1 : (head.box.y0 + head.box.y1) / 2;
        return {column.box.x0, top, column.box.x1, column.box.y0};
    }

    /// The lower edge of what a head has above a column; 0: nothing.
    float roofOf(const HeadGroup& head, const Column& column) const
    {
        float roof = 0;
        for (const std::size_t stack : head.stacks)
            if (const Box& box = m_sheet.stacks[stack].box; !head.vertical && overlapX(box, column.box) > touching * column.em)
                roof = std::max(roof, box.y1);
        return roof;
    }

    /// All chains from a first column on, the cheapest first.
    void follow(const Start& start)
    {
        const std::size_t most = std::clamp(allSteps / m_starts.size(), leastSteps, mostSteps);
        std::priority_queue<Chain, std::vector<Chain>, Dearer> open;
        const Column& first = column(start.column);
        open.push({.columns = {start.column},
                   .cost = start.cost + costOfBegin(m_sheet, first, start.head != none),
                   .top = first.box.y0,
                   .left = start.column,
                   .box = first.box});
        for (std::size_t step = 0; step < most && !open.empty(); ++step) {
            const Chain chain = open.top();
            open.pop();
            m_found.push_back({chain.columns, start.head, chain.cost + costOfWhole(chain, start.head)});
            for (const Link& link : m_links[chain.columns.back()])
                if (std::ranges::find(chain.columns, link.to) == chain.columns.end())
                    if (const float more = costOfLink(chain, link, start.head); more < worstLink && chain.cost + more < hopeless)
                        open.push(longer(chain, link, more));
        }
    }

    Chain longer(const Chain& chain, const Link& link, float more) const
    {
        Chain next = chain;
        const Box& box = column(link.to).box;
        const Box& last = column(chain.columns.back()).box;
        next.columns.push_back(link.to);
        next.cost += more;
        widen(next.box, box);
        if (link.way == Link::Way::Beside) {
            next.top = std::min(chain.top, box.y0);
            next.foot = std::max(chain.foot, last.y1);
        } else if (link.way == Link::Way::Under) {
            next.top = box.y0;
            next.foot = 0;
            next.left = link.to;
        }
        return next;
    }

    float costOfLink(const Chain& chain, const Link& link, std::size_t head) const
    {
        if (link.way == Link::Way::Below)
            return link.cost;
        if (link.way == Link::Way::Under)
            return link.cost + costOfUnder(chain, link.to);
        return link.cost + costOfTop(chain, link.to, head) + costOfFoot(chain, column(chain.columns.back()));
    }

    /// The next level begins below the first column of this one, with nothing but a quotation between.
    float costOfUnder(const Chain& chain, std::size_t to) const
    {
        const Column& next = column(to);
        const float em = next.em;
        if (std::fabs(next.box.x0 - column(chain.left).box.x0) > 2.5F * em || next.box.y0 < chain.box.y1 - em)
            return worstLink;
        const Box between{next.box.x0, chain.box.y1, chain.box.x1, next.box.y0};
        if (fillingOf(m_sheet, between) == Filling::Text)
            return worstLink;
        return std::min(6.0F, 0.1F * between.height() / em) + (runsBeyond(next, chain.box.x1) ? 4 : 0);
    }

    /// The columns on a column's level run on to the right of where its article ends.
    bool runsBeyond(const Column& first, float right) const
    {
        return std::ranges::any_of(m_sheet.columns, [&](const Column& other) {
            const float beyond = other.box.x0 - right;
            return std::fabs(other.box.y0 - first.box.y0) < 0.3F * first.em && beyond > 0 && beyond < 4 * first.em;
        });
    }

    /// A column begins on the level of the others; lower where a picture stands above it; at the height of the head beside that.
    float costOfTop(const Chain& chain, std::size_t to, std::size_t head) const
    {
        const Column& next = column(to);
        const float em = next.em, down = next.box.y0 - chain.top;
        if (std::fabs(down) < (m_sheet.loose ? looseLevel : level) * em)
            return head != none && chain.left == chain.columns.front()
                    && fillingOf(m_sheet, above(next, m_sheet.heads[head]), head) == Filling::Text
                ? 5
                : 0;
        const auto blank = [&](const Box& area) {
            const Filling filling = fillingOf(m_sheet, area);
            return filling == Filling::Blank ? 1.0F : filling == Filling::Captions ? 2.0F : 6.0F;
        };
        if (down > 0)
            return blank({next.box.x0, chain.top, next.box.x1, next.box.y0});
        if (head != none) {
            const float roof = roofOf(m_sheet.heads[head], next);
            if (roof == 0 && next.box.y0 > m_sheet.heads[head].box.y0 - 1.5F * em)
                return 1;
            if (next.box.y0 < roof - 0.8F * em)
                return worstLink;
        }
        const Box& last = column(chain.columns.back()).box;
        return blank({last.x0, next.box.y0, last.x1, chain.top});
    }

    /// All columns but the last are of one length, or nearly.
    float costOfFoot(const Chain& chain, const Column& done) const
    {
        if (chain.foot == 0)
            return 0;
        const float down = done.box.y1 - chain.foot;
        return down > uneven * done.em ? 1.5F : down < -uneven * done.em ? 1 : 0;
    }

    float costOfWhole(const Chain& chain, std::size_t head) const
    {
        const Column& last = column(chain.columns.back());
        float cost = costOfEnd(last) + costOfForeign(chain, head);
        if (chain.foot > 0 && last.box.y1 > chain.foot + uneven * last.em)
            cost += 1.5F;
        return head == none ? cost : cost + costOfHead(chain, m_sheet.heads[head]) + costOfEcho(chain, head);
    }

    /// What of other articles stands within an article's bounds.
    float costOfForeign(const Chain& chain, std::size_t head) const
    {
        const auto inside = [&](const Box& box) {
            const float x = centre(box), y = (box.y0 + box.y1) / 2;
            return x > chain.box.x0 && x < chain.box.x1 && y > chain.box.y0 && y < chain.box.y1;
        };
        float cost = 0;
        for (std::size_t c = 0; c < m_sheet.columns.size() && cost < 6; ++c)
            if (inside(column(c).box) && std::ranges::find(chain.columns, c) == chain.columns.end())
                cost += column(c).caption ? 0.5F : 2;
        for (std::size_t h = 0; h < m_sheet.heads.size() && cost < 6; ++h)
            cost += h != head && inside(m_sheet.heads[h].box) ? 2.0F : 0;
        return cost;
    }

    /// How far a head is from the middle or the left edge of the columns below it; a vertical one from the first or the last.
    float costOfHead(const Chain& chain, const HeadGroup& head) const
    {
        const float em = column(chain.columns.front()).em;
        if (head.vertical) {
            const float aside = std::min(std::fabs(chain.box.x0 - head.box.x1), std::fabs(head.box.x0 - chain.box.x1)) / em;
            return std::min(6.0F, aside) + std::min(3.0F, std::fabs(chain.box.y0 - head.box.y0) / em / 2);
        }
        const Box below = firstLevelBelow(chain, head.box.y1 - 0.8F * em);
        if (below.width() <= 0)
            return 0;
        const float middle = std::fabs(centre(head.box) - centre(below)) / em + m_middlePenalty;
        const float left = std::fabs(head.box.x0 - below.x0) / em + m_leftPenalty;
        const float outside = std::max(0.0F, below.x0 - head.box.x0) + std::max(0.0F, head.box.x1 - below.x1);
        const float trust = m_sheet.loose ? 0.5F : 1;  // blanks say little about where large type stands
        return trust * (std::min(worstAlignment, std::min(middle, left)) + std::min(6.0F, outside / em));
    }

    /// The bounds of the columns that begin below a height, up to where the text returns to the left.
    Box firstLevelBelow(const Chain& chain, float height) const
    {
        Box below;
        float last = column(chain.columns.front()).box.x0;
        for (const std::size_t c : chain.columns) {
            const Box& box = column(c).box;
            if (box.x0 < last - column(c).em)
                break;
            last = box.x0;
            if (box.y0 <= height)
                continue;
            if (below.width() <= 0)
                below = box;
            widen(below, box);
        }
        return below;
    }

    const Sheet& m_sheet;
    std::vector<std::vector<Link>> m_links;
    std::vector<std::vector<float>> m_echoes;  // of the heads in the columns
    float m_leftPenalty = 0, m_middlePenalty = 0;
    std::vector<Start> m_starts;
    std::vector<Candidate> m_found;
};

}  // namespace

std::vector<Candidate> findCandidates(const Sheet& sheet) { return ArticleSearch(sheet).run(); }

}  // namespace danqian::layout
