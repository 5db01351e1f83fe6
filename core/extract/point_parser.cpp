#include "core/extract/point_parser.h"

#include <algorithm>
#include <string_view>

// Dates as they are said, from coarse to fine.
namespace danqian::extract {

bool PointParser::word(std::initializer_list<TimeWord::Kind> kinds)
{
    const TimeWordMatch match = timeWordAt(m_line, m_at);
    if (!match || std::find(kinds.begin(), kinds.end(), match.word->kind) == kinds.end())
        return false;
    const TimeWord& w = *match.word;
    using Kind = TimeWord::Kind;
    switch (w.kind) {
    case Kind::Year: m_point.yearShift = w.a; break;
    case Kind::Month: m_point.monthShift = w.a; break;
    case Kind::Week: m_point.weekShift = w.a; break;
    case Kind::Day: m_point.dayShift = w.a; break;
    case Kind::Half: m_point.half = w.a; break;
    case Kind::HalfMonth: m_point.halfMonth = w.a; break;
    case Kind::HalfWeek: m_point.halfWeek = w.a; break;
    case Kind::YearEdge:
        m_point.edge = static_cast<Point::Edge>(w.a);
        m_point.edgeOfYear = true;
        m_point.edgeMonths = w.b > 0 ? w.b : 2;
        break;
    case Kind::MonthEdge: m_point.edge = static_cast<Point::Edge>(w.a); break;
    case Kind::QuarterEdge:
        m_point.edge = static_cast<Point::Edge>(w.a);
        m_point.edgeOfQuarter = true;
        break;
    case Kind::Xun: m_point.xun = w.a; break;
    case Kind::Quarter: m_point.quarterFrom = m_point.quarterTo = w.a; break;
    case Kind::QuarterShift: m_point.quarterShift = w.a; break;
    case Kind::Season: m_point.season = w.a; break;
    case Kind::WholeYear: m_point.yearShift = m_point.has(m_point.year) ? m_point.yearShift : 0; break;
    case Kind::Weekend: m_point.weekend = true; break;
    case Kind::LunarMonth:
        m_point.month = w.a;
        m_point.lunar = true;
        break;
    case Kind::Festival:
    case Kind::Lunar:
    case Kind::Rule:
    case Kind::Term:
    case Kind::Span: m_point.festival = match.index; break;
    case Kind::Part: m_point.part = match.index; break;
    case Kind::DayPart:
        m_point.dayShift = w.a;
        m_point.part = w.part;
        break;
    case Kind::Now: m_point.now = true; break;
    case Kind::Vague: return false;
    }
    m_at += match.length;
    return true;
}

// 2018年, 二〇一八年, 98年4月, 今年, 上世纪80年代, 公元一六三年.
bool PointParser::year()
{
    using Kind = TimeWord::Kind;
    if (word({Kind::Year}))
        return true;
    const bool commonEra = m_line.has(m_at, u"公元");
    const std::size_t at = m_at + (commonEra ? 2 : 0);
    if (const bool last = m_line.has(at, u"上世纪"); last || m_line.has(at, u"本世纪")) {
        m_at = at + 3;
        m_point.century = last ? 20 : 21;
        if (const Small tens = smallNumber(m_line, m_at); tens && m_line.has(m_at + tens.length, u"年代")) {
            m_point.decade = tens.value;
            m_at += tens.length + 2;
        }
        return true;
    }
    const Small run = digitRun(m_line, at, 4);
    if (run && m_line.has(at + run.length, u"世纪") && !m_line.has(at + run.length + 2, u"以来")) {
        // falls through to the century below
    } else if (run && m_line[at + run.length] == u'年' && m_line[at + run.length + 1] != u'代') {
        const bool full = run.length == 4 || commonEra || (run.length == 3 && !isDigitUnit(m_line[at]));
        const bool zero = run.length == 2 && digitAt(m_line, at) == 0;
        const bool hanPair = run.length == 2 && !isDigitUnit(m_line[at]);
        const std::size_t next = at + run.length + 1;
        const bool dated = run.length == 2
            && (smallNumber(m_line, next) || m_line[next] == u'第' || m_line[next] == u'前' || m_line[next] == u'首'
                || timeWordAt(m_line, next));
        const Small monthNext = smallNumber(m_line, next);
        const bool real = full || zero || hanPair || (dated && (!monthNext || m_line[next + monthNext.length] == u'月'));
        if (real
            && !(run.length == 2 && m_line[next] == u'前' && !isDigitUnit(m_line[next + 1]) && hanDigit(m_line[next + 1]) < 0
                 && multiplierOf(m_line[next + 1]) == 0)) {
            m_point.year = run.value;
            m_point.shortYear = run.length == 2;
            numeralHere();
            m_at =
                next + (m_line.has(next - 1, u"年份") || (m_line.has(next - 1, u"年度") && !m_line.has(next, u"度计")) ? 1 : 0);
            return true;
        }
    }
    if (const Small n = smallNumber(m_line, at)) {
        if (m_line.has(at + n.length, u"世纪")) {
            const std::size_t next = at + n.length + 2;
            const Small tens = smallNumber(m_line, next);
            m_point.century = n.value;
            numeralHere();
            m_at = next;
            if (tens && m_line.has(next + tens.length, u"年代")) {
                m_point.decade = tens.value;
                m_at = next + tens.length + 2;
            } else if (m_line[m_at] == u'初' || m_line[m_at] == u'末') {
                m_point.edge = m_line[m_at] == u'初' ? Point::Edge::Early : Point::Edge::Late;
                m_point.edgeOfYear = true;
                ++m_at;
            }
            return true;
        }
        if (m_line.has(at + n.length, u"年代") && n.value % 10 == 0) {
            m_point.decade = n.value;
            numeralHere();
            m_at = at + n.length + 2;
            return true;
        }
    }
    // 两千零五年, 二千年
    if (hanDigit(m_line[at]) > 0 && multiplierOf(m_line[at + 1]) == 3) {
        const std::optional<Numeral> n = parseNumeral(m_line, at);
        const std::int64_t value = n && !n->range && !n->more ? n->value.toInteger() : -1;
        if (value >= 1000 && value < 2100 && n->multiplier <= 3 && m_line[n->end] == u'年') {
            m_point.year = static_cast<int>(value);
            numeralHere();
            m_at = n->end + 1;
            return true;
        }
    }
    return eraYear();
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

// 上半年, 一季度, 第三季度, 前三季度, 前十一个月, 首月, 春季, 初, 底
void PointParser::yearPart()
{
    using Kind = TimeWord::Kind;
    const bool afterYear = m_at > m_point.begin;
    if (afterYear && (m_line[m_at] == u'初' || m_line[m_at] == u'底' || m_line[m_at] == u'末') && hanDigit(m_line[m_at + 1]) < 0
        && multiplierOf(m_line[m_at + 1]) == 0) {
        m_point.edge = m_line[m_at] == u'初' ? Point::Edge::Early : Point::Edge::Late;
        m_point.edgeOfYear = true;
        ++m_at;
        return;
    }
    skipOf();
    const std::size_t mark = m_at;
    const char16_t c = m_line[m_at];
    const bool first = c == u'前', last = c == u'后', nth = c == u'第', head = c == u'首';
    const std::size_t at = m_at + (first || last || nth || head);
    const Small n = head ? Small{1, 0} : smallNumber(m_line, at);
    if (n || head) {
        std::size_t next = at + n.length;
        const bool counter = m_line[next] == u'个';
        next += counter;
        if (m_line.has(next, u"季度")
            || (m_line[next] == u'季' && !counter && n.value <= 4 && (nth || !isHanUnit(m_line[next + 1])))) {
            if (n.value >= 1 && n.value <= 4 && (!counter || first || last || nth)) {
                if (!first && !last)
                    numeralHere();
                m_point.quarterFrom = first ? 1 : last ? 5 - n.value : n.value;
                m_point.quarterTo = last ? 4 : n.value;
                m_at = next + (m_line.has(next, u"季度") ? 2 : 1);
                return;
            }
        }
        if (m_line[next] == u'月' && (first || last || head || (nth && counter)) && (afterYear || (first && counter))
            && n.value >= 1 && n.value <= 12) {
            m_point.monthsFrom = first || head ? 1 : last ? 13 - n.value : n.value;
            m_point.monthsTo = last ? 12 : n.value;
            m_at = next + 1;
            return;
        }
        if (afterYear && (m_line[next] == u'天' || m_line[next] == u'日') && (first || nth) && n.value >= 1 && n.value <= 99) {
            m_point.daysFrom = nth ? n.value : 1;
            m_point.daysTo = n.value;
            m_at = next + 1;
            return;
        }
        if (nth && afterYear && (m_line[next] == u'周' || m_line.has(next, u"星期")) && n.value >= 1 && n.value <= 54) {
            m_point.week = n.value;
            m_at = next + (m_line[next] == u'周' ? 1 : 2);
            return;
        }
    }
    m_at = mark;
    if (word({Kind::Half, Kind::Quarter, Kind::QuarterShift, Kind::YearEdge}))
        return;
    const bool season = m_line.has(m_at + 1, u"季") || m_line.has(m_at + 1, u"天");
    if (season || (afterYear && !isHanUnit(m_line[m_at + 1])))
        word({Kind::Season, Kind::Span});
    else
        word({Kind::Span});
    if (m_at == mark && mark > m_point.begin && m_line[mark - 1] == u'的')
        --m_at;
}

// 11月, 十月份, 本月, 正月, 闰四月
bool PointParser::month()
{
    using Kind = TimeWord::Kind;
    if (word({Kind::Month, Kind::LunarMonth})) {
        return true;
    }
    const bool leap = m_line[m_at] == u'闰';
    const Small n = smallNumber(m_line, m_at + leap);
    if (!n || n.value < 1 || n.value > 12 || m_line[m_at + leap + n.length] != u'月')
        return false;
    m_point.month = n.value;
    if (leap)
        m_point.lunar = m_point.leapMonth = true;
    numeralHere();
    m_at += leap + n.length + 1;
    if (m_line[m_at] == u'份')
        ++m_at;
    return true;
}

void PointParser::monthPart()
{
    using Kind = TimeWord::Kind;
    const char16_t c = m_line[m_at];
    if ((c == u'初' || c == u'底' || c == u'末') && hanDigit(m_line[m_at + 1]) < 0 && multiplierOf(m_line[m_at + 1]) == 0
        && !isDigitUnit(m_line[m_at + 1])) {
        m_point.edge = c == u'初' ? Point::Edge::Early : Point::Edge::Late;
        ++m_at;
        return;
    }
    if (word({Kind::Xun, Kind::HalfMonth, Kind::MonthEdge}))
        return;
    const std::size_t mark = m_at;
    skipOf();
    const bool first = m_line[m_at] == u'前', nth = m_line[m_at] == u'第', last = m_line.has(m_at, u"最后");
    const std::size_t at = m_at + (last ? 2 : first || nth);
    const Small n = smallNumber(m_line, at);
    if (n && (first || nth || last)) {
        std::size_t next = at + n.length;
        next += m_line[next] == u'个';
        if (nth && (m_line[next] == u'周' || m_line.has(next, u"星期") || m_line.has(next, u"礼拜"))) {
            const std::size_t name = next + (m_line[next] == u'周' ? 1 : 2);
            if (weekday(name)) {
                m_point.weekdayNth = n.value;
                return;
            }
            m_point.week = n.value;
            m_at = name;
            return;
        }
        if ((first || last) && (m_line[next] == u'天' || m_line[next] == u'日')) {
            m_point.daysFrom = last ? -n.value : 1;
            m_point.daysTo = last ? -1 : n.value;
            m_at = next + 1;
            return;
        }
    }
    m_at = mark;
}

// 3日, 三号, 初六, 廿九; after a month also without its mark: 10月22, 二月十五 (lunar).
bool PointParser::day()
{
    const bool afterMonth = m_point.has(m_point.month) || m_point.has(m_point.monthShift);
    const bool first = m_line[m_at] == u'初';
    const Small n = smallNumber(m_line, m_at + first);
    if (!n || n.value < 1 || n.value > 31)
        return false;
    const std::size_t next = m_at + first + n.length;
    const char16_t mark = m_line[next];
    const bool marked = mark == u'日' || mark == u'号';
    if (first || (afterMonth && m_line[m_at] == u'廿')) {
        if (!afterMonth && !m_line.hasBefore(m_at, u"大年"))
            return false;
        m_point.lunar = true;
    } else if (!marked) {
        if (!afterMonth || isHanUnit(mark) || isDigitUnit(mark) || mark == u'.' || mark == u'%' || isLetterUnit(mark)
            || mark == u'/') {
            if (!afterMonth
                || !(mark == u'至' || mark == u'到' || m_line.has(next, u"下午") || m_line.has(next, u"出生") || mark == u'晚'
                     || m_point.lunar))
                return false;
        }
        if (!isDigitUnit(m_line[m_at])) {
            if (n.value <= 10)
                return false;
            m_point.lunar = true;
        }
    } else if (!afterMonth) {
        // A day alone: 20日, but not 20日内 (a duration) nor 3号泊位 (a name).
        if (m_line[next + 1] == u'内' || m_line.has(next + 1, u"以内") || m_line[next + 1] == u'元' || m_line[next + 1] == u'游')
            return false;
        // 3号泊位, 12号楼 are names; 20号上午, 20号起 are days.
        if (mark == u'号' && isHanUnit(m_line[next + 1]) && !timeWordAt(m_line, next + 1)
            && std::u16string_view(u"至到前起开在的从").find(m_line[next + 1]) == std::u16string_view::npos)
            return false;
    }
    m_point.day = n.value;
    if (afterMonth && m_point.lunar)
        m_point.dayBegin = m_at;
    numeralHere();
    m_at = next + marked;
    return true;
}

bool PointParser::weekday(std::size_t at)
{
    const char16_t c = m_line[at];
    const int digit = isDigitUnit(c) ? c - u'0' : hanDigit(c);
    const int value = c == u'日' || c == u'天' || c == u'末' ? 7 : digit;
    if (value < 1 || value > 7 || (digit > 6) || multiplierOf(m_line[at + 1]) > 0)
        return false;
    if (c == u'末')
        m_point.weekend = true;
    else
        m_point.weekday = value;
    m_at = at + 1;
    return true;
}

// 本周, 下周六, 星期天, 这周末
bool PointParser::week()
{
    using Kind = TimeWord::Kind;
    if (word({Kind::Week})) {
        const std::size_t again =
            m_line[m_at] == u'周' || m_line.has(m_at, u"星期") ? m_at + (m_line[m_at] == u'周' ? 1 : 2) : m_at;
        if (!weekday(again) && !weekday(m_at) && (m_line[m_at] == u'初' || m_line[m_at] == u'末'))
            ++m_at;
        return true;
    }
    for (const std::u16string_view name :
         {std::u16string_view(u"星期"), std::u16string_view(u"礼拜"), std::u16string_view(u"周")})
        if (m_line.has(m_at, name))
            return weekday(m_at + name.size());
    return word({Kind::Weekend});
}

void PointParser::saidDate()
{
    using Kind = TimeWord::Kind;
    if (m_line.has(m_at, u"农历新年") && word({Kind::Lunar}))
        return;
    if (m_line.has(m_at, u"农历") || m_line.has(m_at, u"阴历")) {
        m_point.lunar = true;
        m_at += 2;
    }
    const std::size_t afterCalendar = m_at;
    if (year()) {
        yearPart();
        if (m_line.has(m_at, u"农历") || m_line.has(m_at, u"阴历")) {
            m_point.lunar = true;
            m_at += 2;
        }
        skipOf();
        if (month())
            monthPart();
    } else if (month()) {
        monthPart();
    } else {
        if (m_line.has(m_at, u"大年初"))
            m_at += 2;
        yearPart();
    }
    if (m_line.before(m_at) == u'的' && m_at > afterCalendar)
        --m_at;
    if (m_line.has(m_at, u"大年初")) {
        m_at += 2;
        m_point.month = 1;
        m_point.lunar = true;
    } else if (m_at == afterCalendar + 2 && m_line.hasBefore(m_at, u"大年")) {
        m_point.month = 1;
        m_point.lunar = true;
    }
    const bool narrowed = m_point.edge != Point::Edge::None || m_point.has(m_point.xun) || m_point.has(m_point.half);
    if (narrowed) {
        if (m_point.edgeOfYear || !m_point.has(m_point.quarterFrom))
            return;
    }
    if (m_point.has(m_point.quarterFrom) || m_point.has(m_point.quarterShift)) {
        if (m_line[m_at] == u'初' || m_line[m_at] == u'末') {
            m_point.edge = m_line[m_at] == u'初' ? Point::Edge::Early : Point::Edge::Late;
            m_point.edgeOfQuarter = true;
            ++m_at;
        }
        return;
    }
    const std::size_t beforeDay = m_at;
    if (day() || word({Kind::Day}) || word({Kind::Festival, Kind::Lunar, Kind::Rule, Kind::Term}) || week()) {
        // 10月12号,星期一 · 礼拜天,二月十号
        if (m_point.has(m_point.day)) {
            const std::size_t at = m_at + (m_line[m_at] == u',' || m_line[m_at] == u'(');
            const std::size_t back = m_at;
            const bool bracket = m_line[m_at] == u'(';
            m_at = at;
            const int before = m_point.weekday;
            if ((m_line.has(m_at, u"星期") || m_line.has(m_at, u"礼拜") || m_line[m_at] == u'周') && week()
                && m_point.weekday != before) {
                if (bracket && m_line[m_at] == u')')
                    ++m_at;
            } else {
                m_at = back;
            }
        } else if (m_point.has(m_point.weekday) && beforeDay == m_point.begin && m_line[m_at] == u',') {
            const std::size_t back = m_at++;
            if (!(month() && day())) {
                m_at = back;
                m_point.month = m_point.day = Point::unset;
            }
        }
        return;
    }
    word({Kind::Now, Kind::HalfMonth, Kind::HalfWeek});
}

bool Point::hasDate() const
{
    return has(century) || has(decade) || has(year) || has(yearShift) || has(half) || has(season) || has(quarterFrom)
        || has(quarterShift) || has(monthsFrom) || has(month) || has(monthShift) || has(week) || has(weekShift) || has(weekday)
        || weekend || has(day) || has(dayShift) || has(daysFrom) || festival >= 0 || edge != Edge::None || has(halfMonth)
        || has(halfWeek) || has(xun) || now;
}

bool Point::clockOnly() const { return !hasDate(); }

std::optional<Point> parsePoint(const Line& line, std::size_t at) { return PointParser(line, at).parse(); }

}  // namespace danqian::extract
