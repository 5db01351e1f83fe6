#include "core/extract/point_parser.h"

#include <string_view>

// Years and what is longer: 2018年, 98年4月, 今年, 上世纪80年代, 民国三年, 十四五期间.
namespace danqian::extract {
namespace {

bool isOneOf(char16_t c, std::u16string_view set) { return c != 0 && set.find(c) != std::u16string_view::npos; }

bool beginsNumber(char16_t c) { return isDigitUnit(c) || hanDigit(c) >= 0 || multiplierOf(c) > 0; }

}  // namespace

bool PointParser::year()
{
    using Kind = TimeWord::Kind;
    if (isDigitUnit(m_line[m_at]))
        return numeralYear() || numberedCentury();
    return word({Kind::Year}) || namedCentury() || numeralYear() || numberedCentury() || saidYear() || eraYear() || planYears();
}

// 2018年, 二〇一八年, 公元一六三年, 98年4月; 30年 is a length of time.
bool PointParser::numeralYear()
{
    const bool before = m_line.has(m_at, u"公元前"), commonEra = m_line.has(m_at, u"公元");
    const std::size_t at = m_at + (before ? 3 : commonEra ? 2 : 0);
    const Small run = digitRun(m_line, at, 4);
    if (!run)
        return false;
    const std::size_t mark = at + run.length;
    if (m_line[mark] == u'年' && m_line[mark + 1] != u'代') {
        if (!commonEra && !isYear(at, run))
            return false;
        m_point.year = before ? 1 - run.value : run.value;
        m_point.shortYear = run.length == 2 && !commonEra;
        numeralHere();
        m_at = mark + 1;
        if (m_line.has(mark, u"年份") || (m_line.has(mark, u"年度") && !m_line.has(mark, u"年度计")))
            ++m_at;
        return true;
    }
    // 2020上半年, 2021一季度
    const TimeWordMatch part = timeWordAt(m_line, mark);
    const bool half = part && (part.word->kind == TimeWord::Kind::Half || part.word->kind == TimeWord::Kind::Quarter);
    if (run.length != 4 || run.value < 1900 || run.value >= 2100 || m_line.spaceBefore(mark) || isDigitUnit(m_line.before(at))
        || !(half || m_line.has(mark + 1, u"季度") || (m_line[mark] == u'第' && m_line.has(mark + 2, u"季度"))))
        return false;
    m_point.year = run.value;
    numeralHere();
    m_at = mark;
    return true;
}

// Of digits before 年: a year, or how many years?
bool PointParser::isYear(std::size_t at, const Small& run) const
{
    const std::size_t next = at + run.length + 1;
    const bool ascii = isDigitUnit(m_line[at]);
    if (run.length == 4)
        return !ascii || run.value < 3000;
    if (run.length == 3 && !ascii)
        return true;
    if (run.length != 2)
        return false;
    const char16_t c = m_line[next];
    if (c == u'前' && !beginsNumber(m_line[next + 1]))
        return false;
    const Small month = smallNumber(m_line, next);
    const bool monthNext = month && m_line[next + month.length] == u'月';
    if (digitAt(m_line, at) == 0 || monthNext || (c == u'度' && ascii))
        return true;
    if (!ascii) {
        const int first = digitAt(m_line, at), second = digitAt(m_line, at + 1);
        return second != first + 1 && !(first == 3 && second == 5);  // 五六年: a length
    }
    if (!month && (isOneOf(c, u"第前首") || timeWordAt(m_line, next)))
        return true;
    return run.value >= 90 && !isOneOf(c, u"前后後间内来多半有期龄以之");  // the nineties: 98年的洪水
}

// 上世纪, 本世纪90年代
bool PointParser::namedCentury()
{
    static constexpr std::pair<std::u16string_view, int> names[] = {
        {u"上个世纪", 20}, {u"上世纪", 20}, {u"本世纪", 21}, {u"下个世纪", 22}, {u"下世纪", 22},
    };
    for (const auto& [name, century] : names)
        if (m_line.has(m_at, name)) {
            m_at += name.size();
            m_point.century = century;
            decade();
            return true;
        }
    return false;
}

// 20世纪80年代, 二十一世纪初, 90年代
bool PointParser::numberedCentury()
{
    if (const Small run = digitRun(m_line, m_at, 4); run.length == 4 && run.value % 10 == 0 && m_line.has(m_at + 4, u"年代")) {
        m_point.century = run.value / 100 + 1;  // 1990年代
        numeralHere();
        m_at += 2;
        return decade();
    }
    const Small n = smallNumber(m_line, m_at);
    if (!n)
        return false;
    const std::size_t mark = m_at + n.length;
    if (m_line.has(mark, u"世纪")) {
        m_point.century = n.value;
        numeralHere();
        m_at = mark + 2;
        decade();
        return true;
    }
    const bool said = m_line.has(mark, u"年代") && n.value % 10 == 0;
    if (said)
        numeralHere();
    return said && decade();
}

// 80年代, and the part of a century or decade: 初, 末, 中期
bool PointParser::decade()
{
    const Small tens = smallNumber(m_line, m_at);
    const bool said = tens && m_line.has(m_at + tens.length, u"年代");
    if (said) {
        m_point.decade = tens.value;
        m_at += tens.length + 2;
    }
    static constexpr std::pair<std::u16string_view, Point::Edge> edges[] = {
        {u"初期", Point::Edge::Early},  {u"早期", Point::Edge::Early},  {u"前期", Point::Edge::Early},
        {u"初", Point::Edge::Early},    {u"中叶", Point::Edge::Middle}, {u"中后期", Point::Edge::Late},
        {u"中期", Point::Edge::Middle}, {u"末期", Point::Edge::Late},   {u"后期", Point::Edge::Late},
        {u"晚期", Point::Edge::Late},   {u"末", Point::Edge::Late},
    };
    for (const auto& [word, edge] : edges)
        if (m_line.has(m_at, word)) {
            m_point.edge = edge;
            m_point.edgeOfYear = true;
            m_at += word.size();
            break;
        }
    return said;
}

// 两千零五年, 二千年; but 两千年前 is a length of time.
bool PointParser::saidYear()
{
    if (hanDigit(m_line[m_at]) <= 0 || multiplierOf(m_line[m_at + 1]) != 3)
        return false;
    const std::optional<Numeral> n = parseNumeral(m_line, m_at);
    const std::int64_t value = n && !n->range && !n->more ? n->value.toInteger() : -1;
    if (value < 1000 || value >= 2100 || n->multiplier > 3 || m_line[n->end] != u'年')
        return false;
    if (value % 1000 == 0 && isOneOf(m_line[n->end + 1], u"前后後来间多以之的"))
        return false;
    m_point.year = static_cast<int>(value);
    numeralHere();
    m_at = n->end + 1;
    return true;
}

// 民国三年, 康熙二十年
bool PointParser::eraYear()
{
    const int first = eraFirstYear(m_line, m_at);
    if (first == 0)
        return false;
    const std::size_t at = m_at + 2;
    const Small n = m_line[at] == u'元' ? Small{1, 1} : smallNumber(m_line, at);
    if (!n || m_line[at + n.length] != u'年')
        return false;
    m_point.year = first + n.value - 1;
    m_at = at + n.length + 1;
    return true;
}

// “十四五”期间: the fourteenth of the five-year plans, which follow each other without a gap since the sixth (1981–1985).
bool PointParser::planYears()
{
    const std::size_t quote = m_line[m_at] == u'“';
    const std::size_t at = m_at + quote;
    const Small n =
        multiplierOf(m_line[at]) == 1 && hanDigit(m_line[at + 1]) > 0 ? Small{10 + hanDigit(m_line[at + 1]), 2} : Small{};
    if (!n || m_line[at + 2] != u'五')
        return false;
    std::size_t end = at + 3;
    if (quote && m_line[end] != u'”')
        return false;
    end += quote;
    if (!m_line.has(end, u"期间") && !m_line.has(end, u"时期"))
        return false;
    m_point.year = 1981 + 5 * (n.value - 6);
    m_point.years = 5;
    m_at = end + 2;
    return true;
}

}  // namespace danqian::extract
