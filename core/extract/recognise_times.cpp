#include "core/extract/time_recogniser.h"

#include <algorithm>

// The order in which times are tried, and texts that are one expression.
namespace danqian::extract {

std::size_t TimeRecogniser::at(std::size_t i)
{
    const char16_t c = m_line[i];
    if (isDigitUnit(c) && (isDigitUnit(m_line.before(i)) && !m_line.spaceBefore(i)))
        return 0;
    if (i == 0)
        if (const std::size_t end = wholeText())
            return end;
    if (isOneOf(c, u"每隔") && wants(Expression::Set))
        if (const std::size_t end = set(i))
            return end;
    if (const std::size_t end = windowed(i))
        return end;
    if (beginsNumber(c) || m_line.has(i, u"大半")) {
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

void recogniseTimes(const Line& line, const Reference& reference, const std::vector<Expression>& kinds, Finds& finds)
{
    TimeRecogniser(line, reference, kinds, finds).run();
}

}  // namespace danqian::extract
