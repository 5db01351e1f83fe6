#include "core/layout/fragments.h"

#include "core/layout/bylines.h"
#include "core/layout/phrases.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr double indent = 2;  // ems
constexpr std::size_t justified = 3;  // more spans than that: the line was stretched to fill its column

double likely(double odds) { return 1 / (1 + std::exp(-odds)); }

/// How likely a text begins in the midst of a paragraph: its first line is as wide as its column, not two ems shorter. In a box
/// whose width is not `usual`, that line may be all that shows how wide it is.
double insideOf(const Reading& reading, const Unit& unit, bool usual)
{
    const Line& line = reading.lines[unit.lines.front()];
    if (startsInside(line.text))
        return likely(6);
    double odds = opensReport(line.text) ? -4 : 0;
    const double lack = unit.column - line.width;
    if (unit.column <= 0)
        return likely(odds);
    if (line.spans.size() > justified)  // spaces show where each is a tenth of an em or more
        return likely(odds + ((lack - indent) < 0.13 * double(line.spans.size()) ? 2.5 : 0));
    const double word = unit.lines.size() > 1 ? firstWord(reading.lines[unit.lines[1]].text) : 0;
    if (unit.lines.size() == 1 && !unit.open)  // the rest of a paragraph, or one of few words
        return likely(odds + (lack < indent - 0.7 ? 2 : 0.7));
    const double full = std::fabs(std::max(0.0, lack - word)), first = std::fabs(lack - indent);
    odds -= first < 0.5 ? 1 : 0;
    const double shape = std::clamp(2.5 * (first - std::min(full, std::fabs(lack))), -5.0, 5.0);
    odds += usual ? shape : 0.2 * shape - 1;
    return likely(odds);
}

double openOf(const Reading& reading, const Unit& unit)
{
    const Line& line = reading.lines[unit.lines.back()];
    if (hasCredit(line.text) || isJump(line.text) || isEndByline(line.text) || isDateLine(line.text) || isSignature(line.text))
        return likely(-5);
    if (!endsSentence(line.text))
        return likely(line.text.ends_with("：") ? 0 : 5);
    const bool full = line.spans.size() > justified || line.width > unit.column - 0.9;
    return likely(full ? -1 : -6);
}

class Taker {
public:
    Taker(const Reading& reading, const std::vector<Unit>& units) : m_reading(reading), m_units(units) { }

    Fragments run()
    {
        std::size_t block = 0;
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            block += i > 0 && m_units[i].blankBefore > 0;
            m_out.blocks.push_back(block);
            m_out.kinds.push_back(kindAt(i));
            add(i);
        }
        for (Fragment& fragment : m_out.fragments)
            complete(fragment);
        m_out.continuity.finish();
        for (std::size_t& fragment : m_out.fragmentOf)
            fragment = std::min(fragment, m_out.fragments.size());
        return std::move(m_out);
    }

private:
    UnitKind kindAt(std::size_t i) const
    {
        const UnitKind kind = kindOf(m_reading, m_units[i]);
        const std::string text = textOf(m_reading, m_units[i]);
        const bool alone = m_units[i].blankBefore > 0 && (i + 1 == m_units.size() || m_units[i + 1].blankBefore > 0);
        if (kind == UnitKind::Head && i > 0 && m_out.kinds[i - 1] == UnitKind::Head && isPersonName(text))
            return UnitKind::Byline;
        if (kind == UnitKind::Head && isSignature(text) && !namesNotice(text) && alone)
            return UnitKind::Signature;
        if (kind == UnitKind::Head && !m_units[i].head)
            return UnitKind::Body;
        if (kind == UnitKind::Body && m_units[i].head && emsOf(text) < 34 && !endsSentence(text))
            return UnitKind::Head;
        return kind;
    }

    void add(std::size_t i)
    {
        const UnitKind kind = m_out.kinds[i];
        const bool below = i > 0 && m_out.blocks[i] == m_out.blocks[i - 1] && !m_out.fragments.empty()
            && m_out.fragmentOf[i - 1] + 1 == m_out.fragments.size();
        if (kind != UnitKind::Body && kind != UnitKind::Caption) {
            if (below && (kind == UnitKind::EndByline || kind == UnitKind::Jump))
                m_out.fragments.back().closed = true;
            m_out.fragmentOf.push_back(static_cast<std::size_t>(-1));
            return;
        }
        const bool apart = kind == UnitKind::Caption || opensNews(m_reading.lines[m_units[i].lines.front()].text);
        if (!below || apart || m_out.fragments.back().closed || m_out.kinds[i - 1] == UnitKind::Caption) {
            Fragment& fragment = m_out.fragments.emplace_back();
            fragment.block = m_out.blocks[i];
            fragment.caption = fragment.closed = kind == UnitKind::Caption;
            fragment.column = m_units[i].column;
        }
        m_out.fragments.back().units.push_back(i);
        m_out.fragmentOf.push_back(m_out.fragments.size() - 1);
    }

    /// Other texts of the page are as wide.
    bool isUsual(double column) const
    {
        const auto alike = [&](const Unit& unit) { return unit.lines.size() > 2 && std::fabs(unit.column - column) < 1.1; };
        return std::ranges::count_if(m_units, alike) > 1;
    }

    void complete(Fragment& fragment)
    {
        const Unit &first = m_units[fragment.units.front()], &last = m_units[fragment.units.back()];
        for (const std::size_t unit : fragment.units) {
            const std::string text = textOf(m_reading, m_units[unit]);
            fragment.topics.add(text);
            m_out.continuity.learn(text);
        }
        fragment.opensNews = opensNews(m_reading.lines[first.lines.front()].text);
        fragment.opensReport = opensReport(m_reading.lines[first.lines.front()].text);
        fragment.inside = insideOf(m_reading, first, isUsual(first.column));
        fragment.open = fragment.closed ? 0 : openOf(m_reading, last);
        fragment.first = Continuity::after(textOf(m_reading, first));
        fragment.last = Continuity::before(textOf(m_reading, last));
    }

    const Reading& m_reading;
    const std::vector<Unit>& m_units;
    Fragments m_out;
};

}  // namespace

Fragments takeApart(const Reading& reading, const std::vector<Unit>& units) { return Taker(reading, units).run(); }

}  // namespace danqian::layout
