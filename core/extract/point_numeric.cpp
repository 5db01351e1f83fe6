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

namespace {

bool isSeparator(char16_t c) { return c == u'-' || c == u'/' || c == u'.'; }

}  // namespace

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

bool PointParser::numericDate()
{
    if (!isDigitUnit(m_line[m_at]) || isDigitUnit(m_line.before(m_at)))
        return false;
    const std::size_t start = m_at;
    const Point none = m_point;
    if (compactDate() || yearFirst() || monthThenYear() || threeNumbers() || monthAndDay()) {
        m_point.numeric = m_point.numeral = true;
        return true;
    }
    m_at = start;
    m_point = none;
    return false;
}

namespace {

Small asciiRun(const Line& line, std::size_t at, std::size_t most)
{
    return isDigitUnit(line[at]) ? digitRun(line, at, most) : Small{};
}

bool isMonth(const Small& n) { return n && n.value >= 1 && n.value <= 12; }
bool isDay(const Small& n) { return n && n.value >= 1 && n.value <= 31; }

}  // namespace

// 20181103
bool PointParser::compactDate()
{
    const Small n = asciiRun(m_line, m_at, 8);
    if (n.length != 8 || n.value < 15000000 || n.value >= 30000000
        || !isDate(n.value / 10000, n.value / 100 % 100, n.value % 100))
        return false;
    m_point.year = n.value / 10000;
    m_point.month = n.value / 100 % 100;
    m_point.day = n.value % 100;
    m_at += 8;
    return true;
}

// 2018-11-03, 2018/11, 2018.11.3, 2018 11 03
bool PointParser::yearFirst()
{
    const Small year = asciiRun(m_line, m_at, 4);
    if (year.length != 4 || year.value < 1000 || year.value >= 3000)
        return false;
    const std::size_t after = m_at + 4;
    const char16_t mark = m_line[after];
    const bool spaced = m_line.spaceBefore(after) && isDigitUnit(mark);
    if (!isSeparator(mark) && !spaced)
        return false;
    const std::size_t at = after + !spaced;
    const Small month = asciiRun(m_line, at, 2);
    if (!isMonth(month))
        return false;
    const std::size_t next = at + month.length;
    const bool more = spaced ? m_line.spaceBefore(next) : isSeparator(m_line[next]);
    Small day = more ? asciiRun(m_line, next + !spaced, 2) : Small{};
    // 2021-09-0910:09: the clock follows without a space.
    if (more && !day && isDigitUnit(m_line[next + 1]) && isDigitUnit(m_line[next + 2]) && m_line[next + 5] == u':')
        day = {(m_line[next + 1] - u'0') * 10 + (m_line[next + 2] - u'0'), 2};
    m_point.year = year.value;
    m_point.month = month.value;
    if (isDay(day))
        m_point.day = day.value;
    else if (spaced || (month.length != 2 && !more) || (mark == u'.' && month.length != 2))
        return false;
    m_at = isDay(day) ? next + !spaced + day.length : next;
    if (m_line[m_at] == u'-' && isDigitUnit(m_line[m_at + 1]) && m_line[m_at + 3] == u':')
        ++m_at;  // 2021-09-12-11:23
    return true;
}

// 08-2008
bool PointParser::monthThenYear()
{
    const Small month = asciiRun(m_line, m_at, 2);
    if (month.length != 2 || !isMonth(month) || m_line[m_at + 2] != u'-')
        return false;
    const Small year = asciiRun(m_line, m_at + 3, 4);
    if (year.length != 4 || isDigitUnit(m_line[m_at + 7]))
        return false;
    m_point.month = month.value;
    m_point.year = year.value;
    m_at += 7;
    return true;
}

// 1/2/2020 is 1 February, 10/31/1974 is 31 October: day first, unless that is impossible. 18/3/1: the year leads.
bool PointParser::threeNumbers()
{
    const Small first = asciiRun(m_line, m_at, 2);
    const char16_t mark = m_line[m_at + first.length];
    if (!first || (mark != u'-' && mark != u'/'))
        return false;
    const std::size_t secondAt = m_at + first.length + 1;
    const Small second = asciiRun(m_line, secondAt, 2);
    const std::size_t thirdAt = secondAt + second.length + 1;
    if (!second || m_line[thirdAt - 1] != mark)
        return false;
    const Small third = asciiRun(m_line, thirdAt, 4);
    if (!third || third.length == 3 || isDigitUnit(m_line[thirdAt + third.length]))
        return false;
    const bool yearLeads = first.length == 2 && isMonth(second) && isDay(third) && mark == u'/'
        && (third.length == 1 || (first.value > 31 && third.length == 2));
    if (third.length == 4 || (third.length == 2 && mark == u'/' && !yearLeads)) {
        const bool dayFirst = second.value <= 12;
        m_point.day = dayFirst ? first.value : second.value;
        m_point.month = dayFirst ? second.value : first.value;
        m_point.year = third.value;
        m_point.shortYear = third.length == 2;
    } else if (yearLeads) {
        m_point.year = first.value;
        m_point.month = second.value;
        m_point.day = third.value;
        m_point.shortYear = true;
    } else {
        return false;
    }
    m_at = thirdAt + third.length;
    return m_point.month >= 1 && m_point.month <= 12 && m_point.day >= 1 && m_point.day <= 31;
}

// 11/3号, 09-01 20:01: month and day, where something behind them says that they are.
bool PointParser::monthAndDay()
{
    const Small month = asciiRun(m_line, m_at, 2);
    const std::size_t dayAt = m_at + month.length + 1;
    if (!isMonth(month) || !isSeparator(m_line[dayAt - 1]))
        return false;
    const Small day = asciiRun(m_line, dayAt, 2);
    const std::size_t end = dayAt + day.length;
    if (!isDay(day))
        return false;
    const bool marked = m_line[end] == u'日' || m_line[end] == u'号';
    const Small hour = m_line.spaceBefore(end) && m_line[dayAt - 1] != u'.' ? asciiRun(m_line, end, 2) : Small{};
    if (!marked && !(hour && m_line[end + hour.length] == u':' && isDigitUnit(m_line[end + hour.length + 1])))
        return false;
    m_point.month = month.value;
    m_point.day = day.value;
    m_at = end + marked;
    return true;
}

std::optional<Point> parseElided(const Line& line, std::size_t at, std::size_t& second)
{
    const Small year = digitRun(line, at, 4);
    const bool years = year.length == 4;
    // 五六月, 六七十年代: two neighbouring digits
    const int digit = hanDigit(line[at]);
    const bool neighbours = digit > 0 && hanDigit(line[at + 1]) == digit + 1;
    const bool decades = neighbours && line.has(at + 2, u"十年代");
    const bool pair = decades || (neighbours && line[at + 2] == u'月');
    const Small n = years ? year : decades ? Small{digit * 10, 1} : pair ? Small{digit, 1} : smallNumber(line, at);
    if (!n)
        return std::nullopt;
    const std::size_t end = at + n.length;
    std::size_t i = end;
    while ((line[i] == u'-' || line[i] == u'~') && i - end < 2)
        ++i;
    const bool list = line[end] == u'、';
    i += i == end && (line[i] == u'至' || line[i] == u'到' || list);
    const Small other = years ? digitRun(line, i, 4) : smallNumber(line, i);
    if ((i == end && !pair) || !other || (list && other.value != n.value + (other.value % 10 == 0 ? 10 : 1)))
        return std::nullopt;
    const char16_t mark = line[i + other.length], next = line[i + other.length + 1];
    Point first;
    if (years && mark == u'年' && n.value >= 1000 && n.value < 3000)
        first.year = n.value;
    else if (!years && n.value % 10 == 0 && line.has(i + other.length, u"年代"))
        first.decade = n.value;
    else if (!years && mark == u'月' && n.value >= 1 && n.value <= 12)
        first.month = n.value;
    else if (!years && !list && (mark == u'日' || (mark == u'号' && !isHanUnit(next))) && n.value >= 1 && n.value <= 31)
        first.day = n.value;
    else if (!years && !list && (mark == u'点' || mark == u'时') && n.value <= 24 && other.value > n.value)
        first.hour = n.value;
    else
        return std::nullopt;
    first.begin = first.dateBegin = at;
    first.end = first.dateEnd = first.clockBegin = end;
    first.numeral = true;
    second = i;
    return first;
}

}  // namespace danqian::extract
