#include "core/extract/point_parser.h"

#include <string_view>

// Parts of a year and of a month.
//
//     year-part  := half | quarter | season | edge | nth (季度 | 月 | 天 | 周)       上半年, 前三季度, 首月, 年初, 第七周
//     month-part := 旬 | edge | nth (天 | 周 | 周 weekday)                          上旬, 底, 最后三天, 第一个周一
//     nth        := (前 | 后 | 最后 | 第 | 首) number? 个?
namespace danqian::extract {
namespace {

bool isNumberUnit(char16_t c) { return isDigitUnit(c) || hanDigit(c) >= 0 || multiplierOf(c) > 0; }

std::size_t weekAt(const Line& line, std::size_t at)
{
    return line[at] == u'周' ? 1 : line.has(at, u"星期") || line.has(at, u"礼拜") ? 2 : 0;
}

bool isDayUnit(char16_t c) { return c == u'天' || c == u'日'; }

}  // namespace

PointParser::Nth PointParser::nth(std::size_t at) const
{
    Nth out;
    const char16_t c = m_line[at];
    out.from = m_line.has(at, u"最后") ? Nth::From::Last
        : c == u'前'                   ? Nth::From::First
        : c == u'后'                   ? Nth::From::Last
        : c == u'第' || c == u'首'     ? Nth::From::Single
                                       : Nth::From::None;
    if (out.from == Nth::From::None)
        return out;
    out.last = m_line.has(at, u"最后");
    at += out.last ? 2 : 1;
    Small n = smallNumber(m_line, at);
    if (!n && isNumberUnit(m_line[at]))  // 第100天
        if (const std::optional<Numeral> big = parseNumeral(m_line, at); big && !big->range && big->value < Decimal(1000))
            n = {static_cast<int>(big->value.toInteger(0)), big->end - at};
    if (!n && c != u'首')
        return {};
    out.n = n ? n.value : 1;
    at += n.length;
    out.counted = m_line[at] == u'个';
    out.end = at + out.counted;
    return out;
}

// 前3天, 最后一天, 第100天
bool PointParser::nthDays(const Nth& nth)
{
    if (!isDayUnit(m_line[nth.end]) || nth.n < 1 || nth.n > 366)
        return false;
    const bool last = nth.from == Nth::From::Last;
    m_point.daysFrom = last ? -nth.n : nth.from == Nth::From::Single ? nth.n : 1;
    m_point.daysTo = last ? -1 : nth.n;
    m_at = nth.end + 1;
    return true;
}

bool PointParser::nthQuarters(const Nth& nth)
{
    const std::size_t length = m_line.has(nth.end, u"季度") ? 2 : m_line[nth.end] == u'季' && !nth.counted ? 1 : 0;
    if (length == 0 || nth.n < 1 || nth.n > 4)
        return false;
    const bool first = nth.from == Nth::From::First, last = nth.from == Nth::From::Last;
    if (!first && !last)
        numeralHere();
    m_point.quarterFrom = first ? 1 : last ? 5 - nth.n : nth.n;
    m_point.quarterTo = last ? 4 : nth.n;
    m_at = nth.end + length;
    return true;
}

bool PointParser::nthMonths(const Nth& nth, bool afterYear)
{
    const bool first = nth.from == Nth::From::First, last = nth.from == Nth::From::Last;
    const bool head = m_line[m_at] == u'首';
    if (m_line[nth.end] != u'月' || nth.n < 1 || nth.n > 12 || !(afterYear || (first && nth.counted))
        || !(first || last || head || nth.counted))
        return false;
    m_point.monthsFrom = first || head ? 1 : last ? 13 - nth.n : nth.n;
    m_point.monthsTo = last ? 12 : nth.n;
    m_at = nth.end + 1;
    return true;
}

// 初, 底, 末 at once after a year or month; 年初夏 and 月末日 are other words.
bool PointParser::edgeCharacter()
{
    const char16_t c = m_line[m_at], next = m_line[m_at + 1];
    if ((c != u'初' && c != u'底' && c != u'末') || isNumberUnit(next)
        || (c == u'初' && next != 0 && std::u16string_view(u"春夏秋冬中高级见识步次期").find(next) != std::u16string_view::npos))
        return false;
    m_point.edge = c == u'初' ? Point::Edge::Early : Point::Edge::Late;
    ++m_at;
    return true;
}

void PointParser::yearPart()
{
    using Kind = TimeWord::Kind;
    const bool afterYear = m_at > m_point.begin;
    if (afterYear && edgeCharacter()) {
        m_point.edgeOfYear = true;
        return;
    }
    if (afterYear && word({Kind::WholeYear}))
        return;
    const std::size_t start = m_at;
    skipOf();
    const std::size_t mark = m_at;
    // 三季度: the number alone
    const Small bare = smallNumber(m_line, m_at);
    if (bare && bare.value >= 1 && bare.value <= 4) {
        const std::size_t next = m_at + bare.length;
        if (m_line.has(next, u"季度") || (m_line[next] == u'季' && afterYear && !isHanUnit(m_line[next + 1])))
            if (nthQuarters({Nth::From::None, bare.value, next, false, false}))
                return;
    }
    if (const Nth n = nth(m_at); n.from != Nth::From::None) {
        if (nthQuarters(n) || nthMonths(n, afterYear) || (afterYear && nthDays(n)))
            return;
        if (const std::size_t week = weekAt(m_line, n.end);
            week > 0 && afterYear && n.from == Nth::From::Single && n.n >= 1 && n.n <= 54) {
            m_point.week = n.n;
            m_at = n.end + week;
            return;
        }
    }
    if (word({Kind::Half, Kind::Quarter, Kind::QuarterShift, Kind::YearEdge}))
        return;
    const bool season = m_line[m_at + 1] == u'季' || m_line[m_at + 1] == u'天';
    if (season || (afterYear && !isHanUnit(m_line[m_at + 1])))
        word({Kind::Season, Kind::Span});
    else
        word({Kind::Span});
    if (m_at == mark)
        m_at = start;
}

void PointParser::monthPart()
{
    using Kind = TimeWord::Kind;
    if (edgeCharacter() || word({Kind::Xun, Kind::HalfMonth, Kind::MonthEdge}))
        return;
    const std::size_t mark = m_at;
    skipOf();
    if (const Nth n = nth(m_at); n.from != Nth::From::None) {
        const std::size_t week = weekAt(m_line, n.end);
        if (week > 0 && (n.from == Nth::From::Single || n.last)) {
            if (weekday(n.end + week)) {
                m_point.weekdayNth = n.last ? -n.n : n.n;
                return;
            }
            if (n.from == Nth::From::Single) {
                m_point.week = n.n;
                m_at = n.end + week;
                return;
            }
        }
        if (n.n <= 31 && nthDays(n))
            return;
    }
    m_at = mark;
}

}  // namespace danqian::extract
