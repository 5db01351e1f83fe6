#include "core/layout/chains.h"

#include "core/layout/assignment.h"
#include "core/layout/phrases.h"
#include "core/layout/sentence_links.h"
#include "core/layout/subjects.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);
constexpr double never = -50;

class Linker {
public:
    Linker(const Reading& reading, const std::vector<Unit>& units, const Fragments& parts)
        : m_reading(reading), m_units(units), m_parts(parts)
    {
        for (std::size_t i = 0; i < units.size(); ++i)
            if (parts.kinds[i] == UnitKind::Head)
                addHead(i);
    }

    std::vector<Chain> run()
    {
        const std::size_t n = m_parts.fragments.size();
        for (std::size_t f = 0; f < n; ++f)
            m_chains.push_back({{f}, {}, {}, {}, fragment(f).caption, fragment(f).closed});
        SentenceLinks links = linkSentences(m_parts);
        m_steps = std::move(links.steps);
        join(links.parents, links.doubts);
        linkParagraphs();
        giveFreeHeads();
        return std::move(m_chains);
    }

private:
    /// Head lines right below each other.
    struct Head {
        std::size_t unit, last;
        Topics topics;
        std::size_t chain;
        std::size_t above;  // the fragment that begins right below it, if it does not begin in the midst of a sentence
        std::size_t below;  // the fragment that it stands right below
    };

    /// The fragment that a line stands right below in its block: no headline does, for converters begin a block with what is
    /// largest.
    std::size_t fragmentAbove(std::size_t unit) const
    {
        const bool below = unit > 0 && m_parts.blocks[unit - 1] == m_parts.blocks[unit]
            && m_parts.fragmentOf[unit - 1] < m_parts.fragments.size();
        return below ? m_parts.fragmentOf[unit - 1] : nobody;
    }

    std::size_t fragmentBelow(std::size_t unit) const
    {
        while (++unit < m_units.size() && (m_parts.kinds[unit] == UnitKind::Head || m_parts.kinds[unit] == UnitKind::Byline))
            continue;
        const std::size_t f = unit < m_units.size() ? m_parts.fragmentOf[unit] : m_parts.fragments.size();
        return f < m_parts.fragments.size() && fragment(f).inside < 0.5 && !fragment(f).caption ? f : nobody;
    }

    void addHead(std::size_t i)
    {
        const std::string text = textOf(m_reading, m_units[i]);
        if (m_heads.empty() || m_heads.back().last + 1 != i || m_parts.blocks[i] != m_parts.blocks[i - 1]) {
            m_heads.push_back({i, i, Topics(text), nobody, fragmentBelow(i), fragmentAbove(i)});
            return;
        }
        m_heads.back().last = i;
        m_heads.back().topics.add(text);
        m_heads.back().above = fragmentBelow(i);
    }

    void giveHead(Head& head, std::size_t chain)
    {
        head.chain = chain;
        for (std::size_t unit = head.unit; unit <= head.last; ++unit)
            m_chains[chain].heads.push_back(unit);
    }

    const Fragment& fragment(std::size_t f) const { return m_parts.fragments[f]; }
    const Fragment& begin(const Chain& chain) const { return fragment(chain.fragments.front()); }
    const Fragment& end(const Chain& chain) const { return fragment(chain.fragments.back()); }

    /// Makes the chains longer: the parent of each, if below the number of chains, is the one that it follows.
    void join(std::vector<std::size_t> parents, const std::vector<double>& doubts)
    {
        const std::size_t n = m_chains.size();
        for (std::size_t& parent : parents)
            if (parent >= n)
                parent = nobody;
        std::vector<std::size_t> next(n, nobody);
        for (std::size_t b = 0; b < n; ++b)
            if (parents[b] != nobody)
                next[parents[b]] = b;
        std::vector<Chain> chains;
        for (std::size_t root = 0; root < n; ++root) {
            if (parents[root] != nobody)
                continue;
            Chain chain = m_chains[root];
            for (std::size_t at = next[root]; at != nobody; at = next[at]) {
                chain.doubts.push_back(doubts[at]);
                const Chain& more = m_chains[at];
                chain.fragments.insert(chain.fragments.end(), more.fragments.begin(), more.fragments.end());
                chain.doubts.insert(chain.doubts.end(), more.doubts.begin(), more.doubts.end());
                chain.closed = more.closed;
            }
            m_chains[root].fragments.clear();
            m_places.resize(n);
            m_places[root] = chains.size();
            chains.push_back(std::move(chain));
        }
        m_chains = std::move(chains);
    }

    /// One article across two chains: a column ended with a paragraph.
    double scoreOfParagraphs(const Subjects& subjects, std::size_t a, std::size_t b) const
    {
        const Chain &from = m_chains[a], &to = m_chains[b];
        if (a == b || from.caption || to.caption || from.closed)
            return never;
        const double closed = (1 - end(from).open) * (1 - begin(to).inside);
        double cues = 0;
        for (const Head& head : m_heads) {
            if (head.below == from.fragments.back())
                cues += 1.5;  // a heading without its text
            if (head.above == to.fragments.front() && head.below == nobody)
                cues -= 1.5;
        }
        return cues - (to.fragments.front() == from.fragments.back() + 1 ? 1.0 : 1.5)
            - (begin(to).opensReport ? begin(to).opensNews ? 6 : 1.5 : 0) + std::log(closed + 0.02)
            + scoreOfPlaces(m_parts, m_steps, from.fragments.back(), to.fragments.front())
            + std::min(2.0, 15 * subjects.likeness(a, b)) - (to.fragments.front() < from.fragments.back() ? 1 : 0);
    }

    double scoreOfHead(const Head& head, const std::vector<double>& shares, std::size_t c) const
    {
        const Chain& chain = m_chains[c];
        const std::size_t unit = begin(chain).units.front();
        const bool right = follows(unit, head.last);
        double score = std::log(1 - begin(chain).inside + 0.02) + (chain.caption && !right ? 1.5 : 6) * shares[c]
            - 3 * (std::ranges::max(shares) - shares[c]);  // there may be a text that speaks of it more
        if (begin(chain).opensReport)
            score += !begin(chain).opensNews || !namesNotice(textOf(m_reading, m_units[head.last])) ? 0.5 : -2;
        if (head.above != nobody && head.above != chain.fragments.front())
            score -= 0.8;
        if (head.below != nobody)
            score -= 2.5;
        if (right)
            return score + 2.5;
        const double apart = double(m_parts.blocks[unit]) - double(m_parts.blocks[head.last]);
        return score - (apart < 0 ? 1 : 0) - 0.15 * std::fabs(apart);
    }

    /// Nothing but head lines stands between.
    bool follows(std::size_t unit, std::size_t head) const
    {
        while (unit-- > head + 1)
            if (m_parts.kinds[unit] != UnitKind::Head && m_parts.kinds[unit] != UnitKind::Byline)
                return false;
        return unit == head;
    }

    std::vector<Topics> topicsOfChains() const
    {
        std::vector<Topics> topics;
        for (const Chain& chain : m_chains) {
            std::string text;
            for (const std::size_t f : chain.fragments)
                for (const std::size_t unit : fragment(f).units)
                    text += textOf(m_reading, m_units[unit]) + "\n";
            topics.emplace_back(text);
        }
        return topics;
    }

    static std::vector<const Topics*> pointersTo(const std::vector<Topics>& topics)
    {
        std::vector<const Topics*> pointers;
        for (const Topics& one : topics)
            pointers.push_back(&one);
        return pointers;
    }

    void linkParagraphs()
    {
        const std::vector<Topics> topics = topicsOfChains();
        const Subjects subjects(pointersTo(topics));
        const std::size_t n = m_chains.size(), h = m_heads.size();
        Scores scores(n, std::vector<double>(2 * n + h, never));
        for (std::size_t b = 0; b < n; ++b) {
            for (std::size_t a = 0; a < n; ++a)
                scores[b][a] = scoreOfParagraphs(subjects, a, b);
            scores[b][n + h + b] = m_chains[b].caption ? 0.5 : -1;
        }
        for (std::size_t k = 0; k < h; ++k) {
            std::vector<double> shares;
            for (std::size_t c = 0; c < n; ++c)
                shares.push_back(subjects.share(m_heads[k].topics, c));
            for (std::size_t c = 0; c < n; ++c)
                scores[c][n + k] = scoreOfHead(m_heads[k], shares, c);
        }
        const std::vector<std::size_t> parents = assignChains(scores);
        std::vector<double> doubts;
        for (std::size_t b = 0; b < n; ++b)
            doubts.push_back(parents[b] < n ? doubtOf(scores[b], parents[b], n) : 0);
        join(parents, doubts);
        for (std::size_t b = 0; b < n; ++b)
            if (parents[b] >= n && parents[b] < n + h)
                giveHead(m_heads[parents[b] - n], m_places[b]);
    }

    /// Head lines that no text has taken: shoulders and subtitles go with the line beside them or with the text that speaks of
    /// them.
    void giveFreeHeads()
    {
        const std::vector<Topics> topics = topicsOfChains();
        const Subjects subjects(pointersTo(topics));
        for (std::size_t k = 0; k < m_heads.size(); ++k) {
            if (m_heads[k].chain != nobody || makeSubhead(m_heads[k]))
                continue;
            std::size_t best = nobody;
            double most = 0.8;
            for (std::size_t c = 0; c < m_chains.size(); ++c)
                if (const double score = scoreOfFreeHead(subjects, k, c); score > most) {
                    most = score;
                    best = c;
                }
            if (best != nobody)
                giveHead(m_heads[k], best);
        }
        for (Chain& chain : m_chains)
            std::ranges::sort(chain.heads);
    }

    /// A line between two fragments of one text is a heading inside it.
    bool makeSubhead(const Head& head)
    {
        for (Chain& chain : m_chains)
            for (std::size_t k = 0; k + 1 < chain.fragments.size(); ++k)
                if (chain.fragments[k] == head.below) {
                    for (std::size_t unit = head.unit; unit <= head.last; ++unit)
                        chain.subheads.push_back(unit);
                    return true;
                }
        return false;
    }

    double scoreOfFreeHead(const Subjects& subjects, std::size_t k, std::size_t c) const
    {
        const bool before = k > 0 && m_heads[k - 1].chain == c && isBeside(m_heads[k - 1].last, m_heads[k].unit);
        const bool after = k + 1 < m_heads.size() && m_heads[k + 1].chain == c && isBeside(m_heads[k].last, m_heads[k + 1].unit);
        const Chain& chain = m_chains[c];
        return 6 * subjects.share(m_heads[k].topics, c) + (before || after ? 1.5 : 0)
            + (follows(begin(chain).units.front(), m_heads[k].last) ? 0.7 : 0)
            - (chain.heads.empty() ? chain.caption ? 0.5 : 0.0 : 0.3);
    }

    bool isBeside(std::size_t a, std::size_t b) const { return b - a <= 2 && follows(b, a); }

    const Reading& m_reading;
    const std::vector<Unit>& m_units;
    const Fragments& m_parts;
    Steps m_steps;
    std::vector<Head> m_heads;
    std::vector<Chain> m_chains;
    std::vector<std::size_t> m_places;  // of the chains before the last joining, among those after it
};

}  // namespace

std::vector<Chain> chainUp(const Reading& reading, const std::vector<Unit>& units, const Fragments& parts)
{
    return Linker(reading, units, parts).run();
}

}  // namespace danqian::layout
