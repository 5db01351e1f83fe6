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
    const std::size_t found = m_finds.count();
    std::size_t fromNow = windowed(i);
    if (fromNow == 0 && (beginsNumber(c) || m_line.has(i, u"大半")))
        fromNow = relative(i);
    if (fromNow > 0) {
        if (!m_reference.known)
            m_finds.dropReadings(found);
        return fromNow;
    }
    if (beginsNumber(c) || m_line.has(i, u"大半")) {
        if (const std::size_t end = duration(i); end > 0)
            return end;
    }
    if (const std::size_t end = point(i))
        return end;
    // A number that is no time is passed over whole; one said in full may still end in a time: 一百五月.
    const std::optional<Numeral> n = beginsNumber(c) ? parseNumeral(m_line, i) : std::nullopt;
    return n && (n->ascii || (n->digitsOnly && n->length() > 4)) ? n->end : 0;
}

// Texts that are one expression.
std::size_t TimeRecogniser::wholeText()
{
    if (const std::size_t end = wants(Expression::DateTimeRange) ? wholeYear() : 0)
        return end;
    return wants(Expression::Date) && m_kinds.size() == 1 ? wholeDay() : 0;
}

// 2018, = 2018; 98年 if ranges alone are wanted
std::size_t TimeRecogniser::wholeYear()
{
    const std::size_t size = m_line.size(), skip = m_line[0] == u'=';
    const std::optional<Numeral> n = isDigitUnit(m_line[skip]) ? parseNumeral(m_line, skip) : std::nullopt;
    if (!n || !n->digitsOnly)
        return 0;
    const bool full = n->length() == 4 && n->end == size;
    if (!full && !(skip == 0 && size == 3 && n->length() == 2 && m_line[2] == u'年' && m_kinds.size() == 1))
        return 0;
    Point year;
    year.year = static_cast<int>(n->value.toInteger());
    year.shortYear = !full;
    year.end = size;
    addReadings(m_finds.add(Expression::DateTimeRange, 0, size), year);
    return size;
}

// 十一, 6·30, 2/15
std::size_t TimeRecogniser::wholeDay()
{
    const std::size_t size = m_line.size();
    const auto numberAt = [&](std::size_t i) { return beginsNumber(m_line[i]) ? parseNumeral(m_line, i) : std::nullopt; };
    const std::optional<Numeral> first = numberAt(0);
    if (!first)
        return 0;
    Point p;
    if (first->end == size && !first->ascii && first->value == Decimal(11)) {
        p.month = 10;
        p.day = 1;
    } else if (first->digitsOnly && (m_line[first->end] == 0xB7 || m_line[first->end] == u'/')) {
        const std::optional<Numeral> second = numberAt(first->end + 1);
        if (!second || second->end != size)
            return 0;
        p.month = static_cast<int>(first->value.toInteger());
        p.day = static_cast<int>(second->value.toInteger());
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
