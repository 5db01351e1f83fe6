#include "core/extract/time_recogniser.h"

#include <algorithm>

// The order in which times are tried, texts that are one expression, and recurrences.
namespace danqian::extract {

std::size_t TimeRecogniser::at(std::size_t i)
{
    const char16_t c = m_line[i];
    if (isDigitUnit(c) && (isDigitUnit(m_line.before(i)) && !m_line.spaceBefore(i)))
        return 0;
    if (i == 0)
        if (const std::size_t end = wholeText())
            return end;
    if (c == u'每' && wants(Expression::Set))
        if (const std::size_t end = set(i))
            return end;
    if (const std::size_t end = windowed(i))
        return end;
    if (beginsNumber(c)) {
        if (const std::size_t end = relative(i))
            return end;
        if (const std::size_t end = duration(i); end > 0)
            return end;
    }
    if (const std::size_t end = point(i))
        return end;
    // A number that is no time is passed over whole.
    if (isDigitUnit(c)) {
        const std::optional<Numeral> n = parseNumeral(m_line, i);
        return n ? n->end : 0;
    }
    return 0;
}

// Texts that are one expression: 2018, 十一, 6·30, 2/15.
std::size_t TimeRecogniser::wholeText()
{
    const std::size_t size = m_line.size();
    const std::size_t skip = m_line[0] == u'=' ? 1 : 0;
    if (size - skip == 4
        && std::all_of(&"0123"[0], &"0123"[4],
                       [&](char k) { return isDigitUnit(m_line[skip + static_cast<std::size_t>(k - '0')]); })
        && wants(Expression::DateTimeRange)) {
        const int year = static_cast<int>(parseNumeral(m_line, skip)->value.toInteger());
        Recognised& found = m_finds.add(Expression::DateTimeRange, 0, size);
        found.readings = {interval({startOf({year, 1, 1}), startOf({year + 1, 1, 1})})};
        return size;
    }
    if (size == 3 && isDigitUnit(m_line[0]) && isDigitUnit(m_line[1]) && m_line[2] == u'年' && m_kinds.size() == 1
        && wants(Expression::DateTimeRange)) {
        Point year;
        year.year = (m_line[0] - u'0') * 10 + (m_line[1] - u'0');
        year.shortYear = true;
        year.end = size;
        addReadings(m_finds.add(Expression::DateTimeRange, 0, size), year);
        return size;
    }
    if (!wants(Expression::Date) || m_kinds.size() != 1)
        return 0;
    Point p;
    const std::optional<Numeral> n = beginsNumber(m_line[0]) ? parseNumeral(m_line, 0) : std::nullopt;
    if (n && n->end == size && !n->ascii && n->value == Decimal(11)) {
        p.month = 10;
        p.day = 1;
    } else if (n && n->digitsOnly && (m_line[n->end] == 0xB7 || m_line[n->end] == u'/')) {
        const std::optional<Numeral> d = beginsNumber(m_line[n->end + 1]) ? parseNumeral(m_line, n->end + 1) : std::nullopt;
        if (!d || d->end != size)
            return 0;
        p.month = static_cast<int>(n->value.toInteger());
        p.day = static_cast<int>(d->value.toInteger());
    } else {
        return 0;
    }
    if (!isDate(2000, p.month, p.day))
        return 0;
    p.end = size;
    addReadings(m_finds.add(Expression::Date, 0, size), p);
    return size;
}

// 每年, 每隔3天, 每周一下午八点, 每年9月到11月
std::size_t TimeRecogniser::set(std::size_t i)
{
    std::size_t at = i + 1;
    const bool gap = m_line[at] == u'隔';
    at += gap;
    std::string period;
    std::size_t end = 0;
    if (const std::optional<Length> length = parseLength(m_line, at)) {
        period = length->iso();
        end = length->end;
    } else {
        std::size_t unitLength = 0;
        const std::size_t unitAtIndex = at;
        const Unit* unit = unitAt(m_line, unitAtIndex, unitLength);
        if (!unit || unit->dimension != Dimension::Time)
            return 0;
        Length one;
        one.parts.push_back({Decimal(1), {}, unit});
        period = one.iso();
        end = at + unitLength;
    }
    Recognised found;
    std::vector<Reading> values;
    const bool week = period == "P1W", year = period == "P1Y";
    if (week) {
        const char16_t c = m_line[end];
        const int day = c == u'日' || c == u'天' ? 7 : hanDigit(c) >= 1 && hanDigit(c) <= 6 ? hanDigit(c) : 0;
        const bool workdays = m_line.has(end, u"工作日");
        if (day > 0 || workdays) {
            end += workdays ? 3 : 1;
            std::string pattern = "XXXX-WXX-" + std::to_string(day);
            const std::optional<Point> clock = parsePoint(m_line, end);
            if (clock && clock->clockOnly() && clock->has(clock->hour)) {
                if (const auto r = resolve(*clock, m_reference.known ? m_reference : Reference::parse("2000-01-01")))
                    pattern += clockText(*clock, *r).substr(0, clock->has(clock->minute) ? 6 : 3);
                end = clock->end;
            }
            values = {{pattern, {}, {}}, {"P7D", {}, {}}};
            period.clear();
        }
    } else if (year && !gap) {
        if (const std::optional<Point> p = parsePoint(m_line, end);
            p && p->hasDate() && !p->has(p->year) && !p->has(p->yearShift)) {
            end = p->end;
            if (m_line[end] == u'到' || m_line[end] == u'至')
                if (const std::optional<Point> second = parsePoint(m_line, end + 1); second && second->hasDate())
                    end = second->end;
        }
    }
    Recognised& out = m_finds.add(Expression::Set, i, end);
    out.readings = values;
    if (!period.empty()) {
        out.timex = period;
        out.readings = {{period, {}, {}}};
    }
    return end;
}

void recogniseTimes(const Line& line, const Reference& reference, const std::vector<Expression>& kinds, Finds& finds)
{
    TimeRecogniser(line, reference, kinds, finds).run();
}

}  // namespace danqian::extract
