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
    if (match.word->kind == TimeWord::Kind::Vague)
        return false;
    take(*match.word, match.index);
    m_at += match.length;
    return true;
}

void PointParser::take(const TimeWord& w, int index)
{
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
    case Kind::MonthEdge:
    case Kind::QuarterEdge:
        m_point.edge = static_cast<Point::Edge>(w.a);
        m_point.edgeOfYear = w.kind == Kind::YearEdge;
        m_point.edgeOfQuarter = w.kind == Kind::QuarterEdge;
        m_point.edgeMonths = w.b > 0 ? w.b : 2;
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
    case Kind::Span: m_point.festival = index; break;
    case Kind::Part: m_point.part = index; break;
    case Kind::DayPart:
        m_point.dayShift = w.a;
        m_point.part = w.part;
        break;
    case Kind::Now: m_point.now = true; break;
    case Kind::Vague: break;
    }
}

// 11月, 十月份, 本月, 正月, 闰四月
bool PointParser::month()
{
    using Kind = TimeWord::Kind;
    if (word({Kind::Month, Kind::LunarMonth})) {
        return true;
    }
    if (m_line.has(m_at, u"元月")) {
        m_point.month = 1;
        m_at += 2;
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

// 3日, 三号, 初六, 廿九; after a month also without its mark: 10月22, 二月十五 (lunar).
bool PointParser::day()
{
    const bool afterMonth = m_point.has(m_point.month) || m_point.has(m_point.monthShift);
    const bool first = m_line[m_at] == u'初';
    const Small n = smallNumber(m_line, m_at + first);
    if (!n || n.value < 1 || n.value > 31 || (first && !afterMonth))
        return false;
    const std::size_t next = m_at + first + n.length;
    const bool marked = m_line[next] == u'日' || m_line[next] == u'号';
    if (first || (afterMonth && m_line[m_at] == u'廿'))
        m_point.lunar = true;
    else if (marked ? !afterMonth && !isDayAlone(next) : !afterMonth || !isDayUnmarked(n, next))
        return false;
    m_point.day = n.value;
    if (afterMonth && m_point.lunar)
        m_point.dayBegin = m_at;
    numeralHere();
    m_at = next + marked;
    return true;
}

// 20日, but not 20日内 (a duration); 20号上午 and 20号起, but not 3号泊位 (a name).
bool PointParser::isDayAlone(std::size_t mark) const
{
    const char16_t next = m_line[mark + 1];
    if (next == u'内' || m_line.has(mark + 1, u"以内") || next == u'元' || next == u'游')
        return false;
    return m_line[mark] != u'号' || !isHanUnit(next) || timeWordAt(m_line, mark + 1)
        || std::u16string_view(u"至到前起开在的从").find(next) != std::u16string_view::npos;
}

bool PointParser::isDayUnmarked(const Small& n, std::size_t next)
{
    const char16_t c = m_line[next];
    const TimeWordMatch name = timeWordAt(m_line, next);
    if (name && name.word->kind == TimeWord::Kind::Lunar && name.word->a == m_point.month && name.word->b == n.value) {
        m_point.lunar = true;
        return true;
    }
    if (isHanUnit(c) || isDigitUnit(c) || isLetterUnit(c) || c == u'.' || c == u'%' || c == u'/')
        if (c != u'至' && c != u'到' && c != u'晚' && !m_line.has(next, u"下午") && !m_line.has(next, u"出生") && !m_point.lunar)
            return false;
    if (isDigitUnit(m_line[m_at]))
        return true;
    // 二月十五 is lunar; so are 三月三 and 九月九, while 三月五 is cut short.
    const bool doubled = m_point.month == n.value && m_line.before(m_at) == u'月' && m_line[m_at - 2] == m_line[m_at];
    if (n.value <= 10 && !doubled)
        return false;
    m_point.lunar = true;
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

// 八月十五中秋节, 3月12日植树节: the day's own name after it.
void PointParser::festivalAfterDay()
{
    if (isNameOfDay(timeWordAt(m_line, m_at)))
        m_at += timeWordAt(m_line, m_at).length;
}

bool PointParser::isNameOfDay(const TimeWordMatch& name) const
{
    using Kind = TimeWord::Kind;
    return name && name.word->kind == (m_point.lunar ? Kind::Lunar : Kind::Festival) && name.word->a == m_point.month
        && name.word->b == m_point.day;
}

// 10月12号,星期一 · 10月12日(周四): the weekday after the day.
void PointParser::weekdayAfterDay()
{
    const bool bracket = m_line[m_at] == u'(';
    const std::size_t back = m_at;
    m_at += m_line[m_at] == u',' || bracket;
    const int before = m_point.weekday;
    const bool named = m_line.has(m_at, u"星期") || m_line.has(m_at, u"礼拜") || m_line[m_at] == u'周';
    if (!named || !week() || m_point.weekday == before)
        m_at = back;
    else if (bracket && m_line[m_at] == u')')
        ++m_at;
}

// 礼拜天,二月十号 · 周四(3月1日): the day after the weekday.
void PointParser::dayAfterWeekday()
{
    const std::size_t back = m_at;
    const bool bracket = m_line[m_at] == u'(';
    m_at += m_line[m_at] == u',' || bracket;
    const bool said = month() && day() && (!bracket || m_line[m_at] == u')');
    if (said) {
        m_at += bracket;
        return;
    }
    m_at = back;
    m_point.month = m_point.day = Point::unset;
}

bool PointParser::calendarName()
{
    if (!m_line.has(m_at, u"农历") && !m_line.has(m_at, u"阴历"))
        return false;
    m_point.lunar = true;
    m_at += 2;
    return true;
}

// 大年初三: of the first lunar month
void PointParser::newYearDay()
{
    if (!m_line.has(m_at, u"大年初"))
        return;
    m_at += 2;
    m_point.month = 1;
    m_point.lunar = true;
}

void PointParser::coarseDate()
{
    using Kind = TimeWord::Kind;
    if (year()) {
        yearPart();
        calendarName();
        const std::size_t back = m_at;
        skipOf();
        if (month())
            monthPart();
        else
            m_at = back;
    } else if (month()) {
        monthPart();
    } else {
        yearPart();
        if (m_at == m_point.begin)
            word({Kind::MonthEdge});
    }
}

void PointParser::saidDate()
{
    using Kind = TimeWord::Kind;
    if (m_line.has(m_at, u"农历新年") && word({Kind::Lunar}))
        return;
    calendarName();
    coarseDate();
    newYearDay();
    if (m_point.years > 1)
        return;
    const bool narrowed = m_point.edge != Point::Edge::None || m_point.has(m_point.xun) || m_point.has(m_point.half);
    if (narrowed && (m_point.edgeOfYear || !m_point.has(m_point.quarterFrom)))
        return;
    if (m_point.has(m_point.quarterFrom) || m_point.has(m_point.quarterShift)) {
        m_point.edgeOfQuarter = edgeCharacter();
        return;
    }
    fineDate();
}

// The day, named in any way: 15日, 昨天, 中秋, 周三.
void PointParser::fineDate()
{
    using Kind = TimeWord::Kind;
    const std::size_t back = m_at;
    skipOf();
    const std::size_t start = m_at;
    if (day()) {
        festivalAfterDay();
        weekdayAfterDay();
    } else if (word({Kind::Festival, Kind::Lunar, Kind::Rule, Kind::Term})) {
        holiday();
    } else if (!word({Kind::Day})) {
        if (week()) {
            if (m_point.has(m_point.weekday) && start == m_point.begin)
                dayAfterWeekday();
        } else if (!word({Kind::Now, Kind::HalfMonth, Kind::HalfWeek})) {
            m_at = back;
            return;
        }
    }
    if ((m_point.has(m_point.day) || m_point.festival >= 0) && (m_line.has(m_at, u"当天") || m_line.has(m_at, u"当日")))
        m_at += 2;
}

// 国庆期间, 五一小长假: the days off from the festival on. Lengths as the State Council fixes them.
void PointParser::holiday()
{
    static constexpr std::u16string_view names[] = {u"黄金周", u"小长假", u"长假", u"假期", u"期间"};
    const std::size_t at = m_at + (m_line[m_at] == u'节' || m_line[m_at] == u'的');
    for (const std::u16string_view name : names)
        if (m_line.has(at, name)) {
            const std::string& festival = timeWord(m_point.festival).word;
            const auto is = [&](std::string_view part) { return festival.find(part) != std::string::npos; };
            const bool three = is("元旦") || is("清明") || is("端午") || is("中秋");
            m_point.festivalDays = is("春节") || is("国庆") ? 7 : is("五一") || is("劳动") ? 5 : three ? 3 : 1;
            if (m_point.festivalDays == 1)
                return;
            m_at = at + name.size();
            return;
        }
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
std::optional<Point> parseInMonth(const Line& line, std::size_t at) { return PointParser(line, at).parseInMonth(); }

}  // namespace danqian::extract
