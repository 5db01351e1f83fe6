#include "core/layout/bylines.h"
#include "core/layout/continuity.h"
#include "core/layout/phrases.h"
#include "core/layout/stream.h"
#include "core/text/chars.h"

namespace danqian::layout {

namespace {

/// A number or a date lies across: 20 | 24, 2月 | 15日.
bool partsFigures(std::string_view before, std::string_view after)
{
    const char32_t last = lastOf(before);
    return isDigit(firstOf(after)) && (isDigit(last) || last == U'月' || last == U'年');
}

/// Gives the units kinds by what stands around them.
class Neighbours {
public:
    Neighbours(const Reading& reading, const std::vector<Unit>& units) : m_reading(reading), m_units(units)
    {
        for (const Unit& unit : units)
            m_kinds.push_back(kindOf(reading, unit));
    }

    std::vector<UnitKind> run()
    {
        for (std::size_t i = 0; i < m_units.size(); ++i)
            if (m_kinds[i] == UnitKind::Body && (isBoldHeadline(i) || isRowOfHeadlines(textOf(m_reading, m_units[i]))))
                m_kinds[i] = UnitKind::Head;
        for (std::size_t i = 1; i < m_units.size(); ++i)
            if (m_kinds[i] == UnitKind::Byline && (isBelow(i, UnitKind::Body) || isBelow(i, UnitKind::Caption))
                && hasCredit(textOf(m_reading, m_units[i])))
                m_kinds[i] = UnitKind::Signature;  // of a photograph
        for (std::size_t i = 1; i < m_units.size(); ++i)
            if (m_kinds[i] == UnitKind::Head && isPersonName(textOf(m_reading, m_units[i]))
                && (isBelow(i, UnitKind::Head) || (i + 1 < m_units.size() && m_kinds[i + 1] == UnitKind::Body)))
                m_kinds[i] = UnitKind::Byline;
        for (std::size_t i = 0; i + 1 < m_units.size(); ++i)
            if (m_kinds[i] == UnitKind::Head && m_kinds[i + 1] == UnitKind::Body && isCutBeginning(i))
                m_kinds[i] = UnitKind::Body;
        return std::move(m_kinds);
    }

private:
    std::string_view first(std::size_t unit) const { return m_reading.lines[m_units[unit].lines.front()].text; }
    std::string_view last(std::size_t unit) const { return m_reading.lines[m_units[unit].lines.back()].text; }

    bool isBelow(std::size_t i, UnitKind kind) const
    {
        return i > 0 && m_kinds[i - 1] == kind && m_units[i].blankBefore < wideGap;
    }

    bool goesOnBelow(std::size_t i) const { return goesOn(last(i), first(i + 1)); }

    /// Says more than headlines do, but stands where one must.
    bool isBoldHeadline(std::size_t i) const
    {
        if (m_units[i].lines.size() > 2 || !mayBeHeadline(textOf(m_reading, m_units[i])))
            return false;
        const bool last = i + 1 >= m_units.size();
        const bool below = i > 0 && m_kinds[i - 1] == UnitKind::Head;
        if (below && (last || m_kinds[i + 1] == UnitKind::Head))  // in a pile of headlines
            return true;
        if (last || m_units[i + 1].blankBefore >= wideGap || goesOnBelow(i))
            return false;
        const bool above = i == 0 || m_units[i].blankBefore >= wideGap || m_kinds[i - 1] == UnitKind::EndByline
            || m_kinds[i - 1] == UnitKind::Jump || m_kinds[i - 1] == UnitKind::Furniture;
        return above || m_kinds[i + 1] == UnitKind::Byline || opensNews(first(i + 1));
    }

    /// Reads like a headline, but is what a column's end left of a paragraph's begin.
    bool isCutBeginning(std::size_t i) const
    {
        const std::string_view next = first(i + 1);
        if (goesOnBelow(i) || startsInside(next) || partsFigures(last(i), next))
            return true;
        if (opensReport(next))
            return false;
        return isBelow(i, UnitKind::Byline) || cutsNumber(last(i), next) || !canEndHeadline(last(i));
    }

    const Reading& m_reading;
    const std::vector<Unit>& m_units;
    std::vector<UnitKind> m_kinds;
};

}  // namespace

std::string textOf(const Reading& reading, const Unit& unit)
{
    std::string all;
    for (const LineIndex i : unit.lines)
        all += reading.lines[i].text;
    return all;
}

UnitKind kindOf(const Reading& reading, const Unit& unit)
{
    if (reading.lines[unit.lines.front()].text.size() > 1200)
        return UnitKind::Body;
    const std::string all = textOf(reading, unit);
    if (isFurniture(all) || isPageMark(all) || isContinuation(all) || (isPaperName(all) && emsOf(all) <= 6))
        return UnitKind::Furniture;
    if (isLabel(all))
        return UnitKind::Label;
    if (isJump(all))
        return UnitKind::Jump;
    if (isEndByline(all))
        return hasCredit(all) ? UnitKind::Signature : UnitKind::EndByline;
    if (isByline(all))
        return UnitKind::Byline;
    if (isCaption(all) && all.size() > 60)
        return UnitKind::Caption;
    if (isDateLine(all))
        return UnitKind::Signature;
    return looksLikeHeadline(all) ? UnitKind::Head : UnitKind::Body;
}

std::vector<UnitKind> kindsOf(const Reading& reading, const std::vector<Unit>& units) { return Neighbours(reading, units).run(); }

bool goesOn(std::string_view before, std::string_view after)
{
    constexpr double certain = 0.9;  // nats: a word or a number is parted
    static const Continuity language;
    return language.between(Continuity::before(before), Continuity::after(after)) > certain;
}

}  // namespace danqian::layout
