#include "core/layout/scattered.h"

#include "core/layout/chains.h"
#include "core/layout/phrases.h"

#include <algorithm>

namespace danqian::layout {

namespace {

constexpr std::size_t mostFragments = 220, mostUnits = 1500;  // of a page; more is no page
constexpr std::size_t nobody = static_cast<std::size_t>(-1);

class Writer {
public:
    Writer(Reading& reading, const std::vector<Unit>& units, const Fragments& parts, const std::vector<Chain>& chains)
        : m_reading(reading), m_units(units), m_parts(parts), m_chains(chains), m_chainOf(units.size(), nobody)
    {
    }

    void run()
    {
        m_drafts.resize(m_chains.size());
        for (std::size_t c = 0; c < m_chains.size(); ++c) {
            for (const std::size_t f : m_chains[c].fragments)
                for (const std::size_t unit : m_parts.fragments[f].units)
                    m_chainOf[unit] = c;
            for (const std::size_t unit : m_chains[c].heads)
                m_chainOf[unit] = c;
            for (const std::size_t unit : m_chains[c].subheads)
                m_chainOf[unit] = c;
        }
        for (std::size_t c = 0; c < m_chains.size(); ++c)
            writeChain(c);
        placeRest();
        for (const std::size_t c : order())
            finish(m_drafts[c]);
    }

private:
    void writeChain(std::size_t c)
    {
        const Chain& chain = m_chains[c];
        std::vector<LineList> heads;
        for (const std::size_t unit : chain.heads)
            heads.push_back(m_units[unit].lines);
        giveRoles(m_reading, m_drafts[c], heads);
        for (std::size_t k = 0; k < chain.fragments.size(); ++k) {
            const Fragment& fragment = m_parts.fragments[chain.fragments[k]];
            if (k > 0)
                link(c, fragment, chain.doubts[k - 1]);
            for (const std::size_t unit : fragment.units)
                append(c, Part::Body, unit);
            std::size_t below = fragment.units.back() + 1;
            for (; std::ranges::find(chain.subheads, below) != chain.subheads.end(); ++below) {
                endParagraph(c, 0.8);
                append(c, Part::Body, below);
                endParagraph(c, 0.8);
            }
        }
    }

    Line* lastLine(std::size_t c)
    {
        LineList& body = m_drafts[c][Part::Body];
        return body.empty() ? nullptr : &m_reading.lines[body.back()];
    }

    void endParagraph(std::size_t c, double confidence)
    {
        if (Line* line = lastLine(c))
            line->end = Mend{false, confidence};
    }

    /// The line end between the body so far and a fragment that follows.
    void link(std::size_t c, const Fragment& to, double doubt)
    {
        Line* line = lastLine(c);
        if (!line || line->end)
            return;
        const bool ended = endsSentence(line->text);
        const bool goesOn = !ended || to.inside > 0.75;
        // A stop may end a paragraph or not; a text that goes on should not look like a paragraph's begin.
        const bool doubtful = doubt > 0.1 || (ended ? to.inside > 0.2 && to.inside < 0.96 : to.inside < 0.6);
        line->end = Mend{goesOn, doubtful ? 0.45 : 0.95};
    }

    void append(std::size_t c, Part part, std::size_t unit)
    {
        LineList& to = m_drafts[c][part];
        to.insert(to.end(), m_units[unit].lines.begin(), m_units[unit].lines.end());
    }

    /// Bylines, signatures, labels, furniture, head lines of nothing.
    void placeRest()
    {
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            if (m_chainOf[i] != nobody)
                continue;
            const UnitKind kind = m_parts.kinds[i];
            if (kind == UnitKind::Byline || kind == UnitKind::EndByline || kind == UnitKind::Signature) {
                const std::size_t c = kind == UnitKind::Byline ? chainOfByline(i) : chainBefore(i);
                if (c != nobody) {
                    append(c, kind == UnitKind::Signature ? Part::Body : Part::Byline, i);
                    m_chainOf[i] = c;
                    continue;
                }
            }
            const bool plain = kind == UnitKind::Head || kind == UnitKind::Byline || kind == UnitKind::EndByline;
            (plain ? m_reading.leftovers : m_reading.furniture).push_back(m_units[i].lines);
        }
    }

    /// A byline stands below its headline; at the top of a column it stands before its text.
    std::size_t chainOfByline(std::size_t i) const
    {
        if (i > 0 && m_parts.kinds[i - 1] == UnitKind::Head && m_chainOf[i - 1] != nobody)
            return m_chainOf[i - 1];
        if (i + 1 < m_units.size() && m_chainOf[i + 1] != nobody && m_drafts[m_chainOf[i + 1]][Part::Byline].empty())
            return m_chainOf[i + 1];
        return chainBefore(i);
    }

    std::size_t chainBefore(std::size_t i) const
    {
        const bool signature = m_parts.kinds[i] == UnitKind::Signature;
        for (std::size_t k = i; k-- > 0;)
            if (m_chainOf[k] != nobody && (!signature || isNotice(m_chainOf[k])))
                return m_chainOf[k];
        for (std::size_t k = i; k-- > 0;)
            if (m_chainOf[k] != nobody)
                return m_chainOf[k];
        return nobody;
    }

    bool isNotice(std::size_t c) const
    {
        return std::ranges::any_of(m_chains[c].heads,
                                   [&](std::size_t unit) { return namesNotice(textOf(m_reading, m_units[unit])); });
    }

    std::vector<std::size_t> order() const
    {
        const auto place = [&](std::size_t c) {
            return m_chains[c].heads.empty() ? m_parts.fragments[m_chains[c].fragments.front()].units.front()
                                             : m_chains[c].heads.front();
        };
        std::vector<std::size_t> all;
        for (std::size_t c = 0; c < m_chains.size(); ++c)
            all.push_back(c);
        std::ranges::sort(all, {}, place);
        return all;
    }

    void finish(Draft& draft)
    {
        draft.kind = layout::kindOf(m_reading, draft);
        m_reading.articles.push_back(std::move(draft));
    }

    Reading& m_reading;
    const std::vector<Unit>& m_units;
    const Fragments& m_parts;
    const std::vector<Chain>& m_chains;
    std::vector<std::size_t> m_chainOf;  // of the units
    std::vector<Draft> m_drafts;
};

}  // namespace

bool readScattered(Reading& reading, const std::vector<Unit>& units)
{
    if (units.size() > mostUnits)
        return false;
    const Fragments parts = takeApart(reading, units);
    if (parts.fragments.empty() || parts.fragments.size() > mostFragments)
        return false;
    const std::vector<Chain> chains = chainUp(reading, units, parts);
    Writer(reading, units, parts, chains).run();
    return true;
}

}  // namespace danqian::layout
