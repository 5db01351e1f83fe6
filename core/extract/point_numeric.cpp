#include "core/extract/point_parser.h"

#include <algorithm>

// Numbers of dates, and dates written with figures alone.
namespace danqian::extract {

Small smallNumber(const Line& line, std::size_t at)
{
    if (isDigitUnit(line[at])) {
        std::size_t i = at;
        int value = 0;
        while (isDigitUnit(line[i]) && i - at < 3 && (i == at || !line.spaceBefore(i)))
            value = value * 10 + (line[i++] - u'0');
        return i - at <= 2 ? Small{value, i - at} : Small{};
    }
    if (line[at] == u'廿' || line[at] == u'卅') {
        const int ones = hanDigit(line[at + 1]);
        return {(line[at] == u'廿' ? 20 : 30) + std::max(ones, 0), ones > 0 ? 2U : 1U};
    }
    const int first = hanDigit(line[at]);
    const auto ten = [&](std::size_t i) { return multiplierOf(line[i]) == 1; };
    if (first > 0 && ten(at + 1)) {
        const int ones = hanDigit(line[at + 2]);
        return {first * 10 + std::max(ones, 0), ones > 0 ? 3U : 2U};
    }
    if (ten(at)) {
        const int ones = hanDigit(line[at + 1]);
        return {10 + std::max(ones, 0), ones > 0 ? 2U : 1U};
    }
    if (first == 0 && hanDigit(line[at + 1]) > 0)
        return {hanDigit(line[at + 1]), 2};
    if (first >= 0 && hanDigit(line[at + 1]) < 0)
        return {first, 1};
    return {};
}

int digitAt(const Line& line, std::size_t i)
{
    const char16_t c = line[i];
    return isDigitUnit(c) ? c - u'0' : c == u'两' ? -1 : hanDigit(c);
}

Small digitRun(const Line& line, std::size_t at, std::size_t most)
{
    int value = 0;
    std::size_t i = at;
    for (; i - at <= most && digitAt(line, i) >= 0 && (i == at || !line.spaceBefore(i))
         && isDigitUnit(line[i]) == isDigitUnit(line[at]);
         ++i)
        value = value * 10 + digitAt(line, i);
    return i - at <= most ? Small{value, i - at} : Small{};
}

namespace {

bool isSeparator(char16_t c) { return c == u'-' || c == u'/' || c == u'.'; }

}  // namespace

bool PointParser::numericDate()
{
    const std::size_t i = m_at;
    if (!isDigitUnit(m_line[i]) || isDigitUnit(m_line.before(i)))
        return false;
    const auto number = [&](std::size_t at, std::size_t most) {
        Small s = isDigitUnit(m_line[at]) ? digitRun(m_line, at, most) : Small{};
        return s;
    };
    const Small first = number(i, 8);
    if (first.length == 8 && isDate(first.value / 10000, first.value / 100 % 100, first.value % 100) && first.value > 15000000
        && first.value < 30000000 && !isDigitUnit(m_line[i + 8])) {
        m_point.year = first.value / 10000;
        m_point.month = first.value / 100 % 100;
        m_point.day = first.value % 100;
        m_at += 8;
    } else if (first.length == 4 && first.value >= 1000 && first.value < 3000) {
        const char16_t mark = m_line[i + 4];
        const bool spaced = m_line.spaceBefore(i + 4) && isDigitUnit(mark);
        if (!isSeparator(mark) && !spaced)
            return false;
        const std::size_t at = i + 4 + !spaced;
        const Small second = number(at, 2);
        if (!second || second.value < 1 || second.value > 12)
            return false;
        const std::size_t next = at + second.length;
        const bool more = spaced ? m_line.spaceBefore(next) : isSeparator(m_line[next]);
        const Small third = more ? number(next + !spaced, m_line[next] == u'-' || spaced ? 2 : 2) : Small{};
        Small last = third;
        // 2021-09-0910:09: the clock follows without a space.
        if (more && !third && isDigitUnit(m_line[next + 1]) && isDigitUnit(m_line[next + 2]) && m_line[next + 5] == u':')
            last = {(m_line[next + 1] - u'0') * 10 + (m_line[next + 2] - u'0'), 2};
        m_point.year = first.value;
        m_point.month = second.value;
        if (last && last.value >= 1 && last.value <= 31) {
            m_point.day = last.value;
            m_at = next + !spaced + last.length;
        } else if (spaced || (second.length != 2 && !more) || (mark == u'.' && second.length != 2)) {
            m_point = Point{};
            m_point.begin = m_point.dateBegin = m_at;
            return false;
        } else {
            m_at = next;
        }
        if (m_line[m_at] == u'-' && isDigitUnit(m_line[m_at + 1]) && m_line[m_at + 3] == u':')
            ++m_at;  // 2021-09-12-11:23
    } else if (first.length >= 1 && first.length <= 2 && isSeparator(m_line[i + first.length])
               && m_line[i + first.length] != u'.') {
        const std::size_t at = i + first.length + 1;
        if (const Small year = number(at, 4); first.length == 2 && year.length == 4 && first.value >= 1 && first.value <= 12
            && m_line[at - 1] == u'-' && !isDigitUnit(m_line[at + 4])) {
            m_point.month = first.value;  // 08-2008
            m_point.year = year.value;
            m_point.numeric = m_point.numeral = true;
            m_at = at + 4;
            return true;
        }
        const Small second = number(at, 2);
        if (!second || m_line[at + second.length] != m_line[at - 1])
            return false;
        const Small third = number(at + second.length + 1, 4);
        if (third.length != 4 && !(third.length == 2 && m_line[at - 1] == u'/'))
            return false;
        // Day first, unless that is impossible: 1/2/2020 is 1 February, 10/31/1974 is 31 October.
        const bool dayFirst = second.value <= 12;
        m_point.day = dayFirst ? first.value : second.value;
        m_point.month = dayFirst ? second.value : first.value;
        m_point.year = third.value;
        m_point.shortYear = third.length == 2;
        if (m_point.month > 12 || m_point.day > 31) {
            m_point = Point{};
            m_point.begin = m_point.dateBegin = m_at;
            return false;
        }
        m_at = at + second.length + 1 + third.length;
    } else {
        return false;
    }
    m_point.numeric = m_point.numeral = true;
    return true;
}

std::optional<Point> parseElided(const Line& line, std::size_t at, std::size_t& second)
{
    const Small year = digitRun(line, at, 4);
    const Small n = year.length == 4 ? year : smallNumber(line, at);
    if (!n)
        return std::nullopt;
    const std::size_t end = at + n.length;
    std::size_t i = end;
    while ((line[i] == u'-' || line[i] == u'~') && i - end < 2)
        ++i;
    if (i == end && (line[i] == u'至' || line[i] == u'到'))
        ++i;
    const Small otherYear = digitRun(line, i, 4);
    const Small other = year.length == 4 ? otherYear : smallNumber(line, i);
    if (i == end || !other || other.length == 0)
        return std::nullopt;
    const char16_t mark = line[i + other.length], next = line[i + other.length + 1];
    Point first;
    if (year.length == 4)
        first.year = mark == u'年' && n.value >= 1000 && n.value < 3000 ? n.value : Point::unset;
    else if (mark == u'月' && n.value >= 1 && n.value <= 12)
        first.month = n.value;
    else if ((mark == u'日' || (mark == u'号' && !isHanUnit(next))) && n.value >= 1 && n.value <= 31)
        first.day = n.value;
    else if ((mark == u'点' || mark == u'时') && n.value <= 24 && other.value > n.value)
        first.hour = n.value;
    else
        return std::nullopt;
    if (year.length == 4 && !first.has(first.year))
        return std::nullopt;
    first.begin = first.dateBegin = at;
    first.end = first.dateEnd = first.clockBegin = end;
    first.numeral = true;
    second = i;
    return first;
}

}  // namespace danqian::extract
