#include "core/extract/calendar.h"
#include "core/extract/time_words.h"

#include <cstdlib>

// Where a point of time lies: the interval of a Point, seen from a reference.
namespace danqian::extract {

using Grain = Point::Grain;

namespace {

int fullYear(int twoDigits, const Reference& reference)
{
    const int base = reference.known ? reference.date.year : 2000;
    int best = 1900 + twoDigits;
    for (const int century : {1800, 1900, 2000, 2100})
        if (std::abs(century + twoDigits - base) < std::abs(best - base))
            best = century + twoDigits;
    return best;
}

Interval days(Civil first, int count = 1) { return {startOf(first), startOf(first) + count * daySeconds}; }
Interval months(int year, int from, int to)
{
    const Civil end = plusMonths({year, to, 1}, 1);
    return {startOf({year, from, 1}), startOf(end)};
}

// The first, middle or last part of a month, quarter, year, decade or century: how long each is, this table says.
Interval edgeOf(Interval whole, Point::Edge edge, Grain grain, int yearMonths = 2)
{
    const Civil first = dateOf(whole.from);
    const auto monthsFrom = [&](int count) { return startOf(plusMonths(first, count)); };
    struct Length {
        Grain grain;
        int months, early, middleFrom, middleTo;  // of the whole; of its first and last part; where the middle lies
    };
    const Length lengths[] = {{Grain::Century, 1200, 240, 480, 720},
                              {Grain::Decade, 120, 36, 36, 84},
                              {Grain::Year, 12, yearMonths, 5, 7},
                              {Grain::Quarter, 3, 1, 1, 2}};
    for (const Length& l : lengths) {
        if (l.grain != grain)
            continue;
        if (edge == Point::Edge::Middle)
            return {monthsFrom(l.middleFrom), monthsFrom(l.middleTo)};
        return edge == Point::Edge::Early ? Interval{whole.from, monthsFrom(l.early)}
                                          : Interval{monthsFrom(l.months - l.early), whole.to};
    }
    if (edge == Point::Edge::Middle)
        return days({first.year, first.month, 11}, 10);
    return edge == Point::Edge::Early ? Interval{whole.from, whole.from + 5 * daySeconds}
                                      : Interval{whole.to - 5 * daySeconds, whole.to};
}

// Days `from` to `to` of a stretch; negative ones are counted from its end.
std::optional<Interval> daysOf(const Interval& whole, int from, int to)
{
    const int length = static_cast<int>((whole.to - whole.from) / daySeconds);
    from = from > 0 ? from : length + from + 1;
    to = to > 0 ? to : length + to + 1;
    if (from < 1 || to > length || to < from)
        return std::nullopt;
    return Interval{whole.from + (from - 1) * daySeconds, whole.from + to * daySeconds};
}

Interval xunOf(const Interval& month, int xun)
{
    const Instant first = month.from + 10 * daySeconds, second = first + 10 * daySeconds;
    switch (xun) {
    case 1: return {month.from, first};
    case 2: return {first, second};
    case 3: return {second, month.to};
    case 4: return {first, month.to};  // 中下旬
    default: return {month.from, second};  // 上中旬
    }
}

Interval halfOf(const Interval& month, int half)
{
    const Instant middle = month.from + 15 * daySeconds;
    return half == 1 ? Interval{month.from, middle} : Interval{middle, month.to};
}

// The year a point without one belongs to, and its month, day … in that year.
class Resolver {
public:
    Resolver(const Point& point, const Reference& reference, Nearest nearest) : m_p(point), m_ref(reference), m_nearest(nearest)
    {
    }

    std::optional<Resolved> run()
    {
        if (!year() || beyondReference())
            return std::nullopt;
        std::optional<Interval> date = m_p.now ? std::optional(Interval{m_ref.at, m_ref.at}) : dateInterval();
        if (!date) {
            m_out.possible = false;
            m_out.interval = {};
            return m_out;
        }
        m_out.interval = m_p.now ? *date : clock(*date);
        m_out.grain = m_p.grain();
        return m_out;
    }

private:
    bool year();
    std::optional<Interval> dateInterval();
    std::optional<Interval> inYear(int year);
    Interval quarters(int year) const;
    std::optional<Interval> inMonth(const Interval& month) const;
    Interval inWeek();
    std::optional<Interval> inThisMonth();
    std::optional<Interval> festival(int year) const;
    std::optional<Interval> monthInterval(int year) const;
    Interval clock(Interval date) const;
    // 20日 and 上月 want the reference's month, 昨天 and 周三 its day.
    bool beyondReference() const
    {
        const bool monthless = !m_p.has(m_p.month) && !m_p.has(m_p.monthShift);
        const bool wantsDay =
            m_p.has(m_p.dayShift) || m_p.has(m_p.weekShift) || (m_p.has(m_p.weekday) && !m_p.has(m_p.weekdayNth));
        const bool wantsMonth = m_p.has(m_p.monthShift) || m_p.has(m_p.quarterShift) || (monthless && m_p.has(m_p.day));
        return m_ref.known && !m_p.has(m_p.year) && ((wantsDay && !m_ref.hasDay) || (wantsMonth && !m_ref.hasMonth));
    }
    bool needsReference() const
    {
        return m_p.has(m_p.monthShift) || m_p.has(m_p.dayShift) || m_p.has(m_p.weekShift) || m_p.has(m_p.quarterShift)
            || (m_p.has(m_p.weekday) && !m_p.has(m_p.weekdayNth));
    }

    const Point& m_p;
    const Reference& m_ref;
    Nearest m_nearest;
    Resolved m_out;
    int m_year = 0;
    bool m_yearFree = false;  // no year was said: the nearest one may be chosen
};

bool Resolver::year()
{
    if (m_p.has(m_p.year)) {
        m_year = m_p.shortYear ? fullYear(m_p.year, m_ref) : m_p.year;
        m_out.inferred = m_p.shortYear;
        return true;
    }
    if (m_p.has(m_p.century) || m_p.has(m_p.decade)) {
        const int century = m_p.has(m_p.century) ? m_p.century : m_p.decade >= 30 ? 20 : 21;
        m_year = (century - 1) * 100 + (m_p.has(m_p.decade) ? m_p.decade : 0);
        m_out.inferred = !m_p.has(m_p.century);
        return true;
    }
    if (!m_ref.known)
        return false;
    m_year = m_ref.date.year + (m_p.has(m_p.yearShift) ? m_p.yearShift : 0);
    m_yearFree = !m_p.has(m_p.yearShift);
    m_out.inferred = true;
    return true;
}

std::optional<Interval> Resolver::festival(int year) const
{
    const TimeWord& w = timeWord(m_p.festival);
    using Kind = TimeWord::Kind;
    std::optional<Civil> day;
    if (w.kind == Kind::Festival)
        day = Civil{year, w.a, w.b};
    else if (w.kind == Kind::Lunar)
        day = lunarDay(year, w.a, w.b);
    else if (w.kind == Kind::Rule)
        day = ruledFestival(year, w.argument);
    else if (w.kind == Kind::Term)
        day = solarTerm(year + (w.a < 2 && m_p.has(m_p.year)), w.a);
    else
        return Interval{startOf({year, w.a, w.b}), startOf({year, w.c, w.d}) + daySeconds};
    return day ? std::optional(days(*day, m_p.festivalDays)) : std::nullopt;
}

std::optional<Interval> Resolver::monthInterval(int year) const
{
    if (m_p.has(m_p.monthShift)) {
        const Civil month = plusMonths({m_ref.date.year, m_ref.date.month, 1}, m_p.monthShift);
        return months(month.year, month.month, month.month);
    }
    if (m_p.lunar)
        return lunarMonth(year, m_p.month, m_p.leapMonth);
    return months(year, m_p.month, m_p.month);
}

std::optional<Interval> Resolver::inYear(int year)
{
    if (m_p.has(m_p.century) || m_p.has(m_p.decade)) {
        const bool decade = m_p.has(m_p.decade);
        const Interval whole{startOf({year, 1, 1}), startOf({year + (decade ? 10 : 100), 1, 1})};
        return m_p.edge == Point::Edge::None ? whole : edgeOf(whole, m_p.edge, decade ? Grain::Decade : Grain::Century);
    }
    if (m_p.festival >= 0)
        return festival(year);
    if (m_p.has(m_p.quarterFrom) || m_p.has(m_p.quarterShift))
        return quarters(year);
    if (m_p.has(m_p.monthsFrom))
        return months(year, m_p.monthsFrom, m_p.monthsTo);
    if (m_p.has(m_p.half))
        return m_p.half == 1 ? months(year, 1, 6) : months(year, 7, 12);
    if (m_p.has(m_p.season)) {
        static constexpr int terms[] = {2, 8, 14, 20};
        const int next = m_p.season % 4;
        return Interval{startOf(solarTerm(year, terms[m_p.season - 1])),
                        startOf(solarTerm(year + (m_p.season == 4), terms[next]))};
    }
    if (m_p.has(m_p.month) || m_p.has(m_p.monthShift)) {
        const std::optional<Interval> month = monthInterval(year);
        return month ? inMonth(*month) : std::nullopt;
    }
    const Interval whole{startOf({year, 1, 1}), startOf({year + m_p.years, 1, 1})};
    if (m_p.has(m_p.daysFrom))
        return daysOf(whole, m_p.daysFrom, m_p.daysTo);
    if (m_p.has(m_p.week)) {
        const std::int64_t fourth = dayNumber({year, 1, 4});  // ISO 8601: week 1 holds 4 January
        return days(civilOf(fourth - (weekdayOf(fourth) - 1) + (m_p.week - 1) * 7), 7);
    }
    return m_p.edge == Point::Edge::None ? whole : edgeOf(whole, m_p.edge, Grain::Year, m_p.edgeMonths);
}

Interval Resolver::quarters(int year) const
{
    int from = m_p.quarterFrom, to = m_p.quarterTo;
    if (m_p.has(m_p.quarterShift)) {
        const int index = m_ref.date.year * 4 + (m_ref.date.month - 1) / 3 + m_p.quarterShift;
        year = index / 4;
        from = to = index % 4 + 1;
    }
    const Interval whole = months(year, from * 3 - 2, to * 3);
    return m_p.edge == Point::Edge::None ? whole : edgeOf(whole, m_p.edge, Grain::Quarter);
}

std::optional<Interval> Resolver::inMonth(const Interval& month) const
{
    const std::int64_t firstDay = month.from / daySeconds, dayAfter = month.to / daySeconds;
    if (m_p.has(m_p.weekdayNth)) {
        const std::int64_t day = m_p.weekdayNth > 0
            ? firstDay + (m_p.weekday - weekdayOf(firstDay) + 7) % 7 + (m_p.weekdayNth - 1) * 7
            : dayAfter - 1 - (weekdayOf(dayAfter - 1) - m_p.weekday + 7) % 7 + (m_p.weekdayNth + 1) * 7;
        return days(civilOf(day));
    }
    if (m_p.has(m_p.day))
        return daysOf(month, m_p.day, m_p.day);
    if (m_p.has(m_p.daysFrom))
        return daysOf(month, m_p.daysFrom, m_p.daysTo);
    if (m_p.has(m_p.week)) {  // the first week is the first that begins in the month
        const std::int64_t monday = firstDay + (8 - weekdayOf(firstDay)) % 7 + (m_p.week - 1) * 7;
        return days(civilOf(monday), 7);
    }
    if (m_p.has(m_p.xun))
        return xunOf(month, m_p.xun);
    if (m_p.edge != Point::Edge::None)
        return edgeOf(month, m_p.edge, Grain::Month);
    return m_p.has(m_p.halfMonth) ? halfOf(month, m_p.halfMonth) : month;
}

// Days and stretches of a week.
Interval Resolver::inWeek()
{
    const std::int64_t today = dayNumber(m_ref.date);
    const std::int64_t monday = today - (weekdayOf(today) - 1) + 7 * (m_p.has(m_p.weekShift) ? m_p.weekShift : 0);
    m_out.inferred = true;
    if (m_p.has(m_p.weekday)) {
        std::int64_t day = monday + m_p.weekday - 1;
        if (!m_p.has(m_p.weekShift) && m_nearest == Nearest::Future && day <= today)
            day += 7;
        if (!m_p.has(m_p.weekShift) && m_nearest == Nearest::Past && day > today)
            day -= 7;
        if (m_p.weekShift == 0 && m_nearest == Nearest::Future && day < today)
            day += 7;
        return days(civilOf(day));
    }
    if (m_p.weekend)
        return days(civilOf(monday + 5), 2);
    if (m_p.has(m_p.halfWeek))
        return m_p.halfWeek == 1 ? days(civilOf(monday), 3) : days(civilOf(monday + 3), 4);
    return days(civilOf(monday), 7);
}

// What lies in the reference's month. A day alone that runs past the reference lies in the month before.
std::optional<Interval> Resolver::inThisMonth()
{
    if (!m_ref.known)
        return std::nullopt;
    Civil month{m_ref.date.year, m_ref.date.month, 1};
    m_out.inferred = true;
    if (m_p.has(m_p.day)) {
        if (m_nearest == Nearest::Past && m_p.day > m_ref.date.day)
            month = plusMonths(month, -1);
        else if (m_nearest == Nearest::Future && m_p.day < m_ref.date.day)
            month = plusMonths(month, 1);
    }
    return inMonth(months(month.year, month.month, month.month));
}

std::optional<Interval> Resolver::dateInterval()
{
    if (needsReference() && !m_ref.known)
        return std::nullopt;
    const bool ofWeek = m_p.has(m_p.weekShift) || m_p.has(m_p.weekday) || m_p.weekend || m_p.has(m_p.halfWeek);
    if (ofWeek && !m_p.has(m_p.weekdayNth) && !m_p.has(m_p.day))
        return inWeek();
    if (m_p.has(m_p.dayShift)) {  // 昨天; 去年今日
        const int away = (m_p.has(m_p.yearShift) ? 12 * m_p.yearShift : 0) + (m_p.has(m_p.monthShift) ? m_p.monthShift : 0);
        return days(civilOf(dayNumber(plusMonths(m_ref.date, away)) + m_p.dayShift));
    }
    if (m_p.clockOnly())
        return days(m_ref.known ? m_ref.date : Civil{});
    const bool monthless = !m_p.has(m_p.month) && !m_p.has(m_p.monthShift);
    const bool edgeOfMonth = m_p.edge != Point::Edge::None && !m_p.edgeOfYear && !m_p.edgeOfQuarter;
    if (monthless && (m_p.has(m_p.day) || m_p.has(m_p.xun) || m_p.has(m_p.halfMonth) || edgeOfMonth))
        return inThisMonth();
    std::optional<Interval> here = inYear(m_year);
    if (m_yearFree && m_ref.known && m_nearest != Nearest::SameYear && !m_p.has(m_p.monthShift)) {
        const int step = m_nearest == Nearest::Past ? -1 : 1;
        const auto wrongSide = [&](const Interval& i) {
            return m_nearest == Nearest::Past ? i.from > m_ref.at : i.from < startOf(m_ref.date);
        };
        // 29 February: look on until a year has one.
        for (int tries = 0; tries < 9 && (!here || wrongSide(*here)); ++tries)
            here = inYear(m_year += step);
    }
    return here;
}

// The hour of 24 that a part of the day makes of an hour of 12: 晚上八点 20, 凌晨十二点 0, 半夜一点 1.
int hourInPart(int hour, const TimeWord& part)
{
    if (hour > 12)
        return hour;
    if (part.a >= 17 && part.b <= 24)
        return hour < 3 ? hour + 24 : hour + 12;
    if (part.a == 12)
        return hour < 12 ? hour + 12 : hour;
    if (part.a == 11)
        return hour < 4 ? hour + 12 : hour;
    if (part.a == 22)
        return hour >= 9 ? hour + 12 : hour;
    return part.a == 0 && part.b == 6 && hour == 12 ? 0 : hour;
}

Interval Resolver::clock(Interval date) const
{
    if (m_p.part < 0 && !m_p.has(m_p.hour))
        return date;
    const TimeWord* part = m_p.part >= 0 ? &timeWord(m_p.part) : nullptr;
    if (!m_p.has(m_p.hour))
        return {date.from + part->a * 3600, date.from + part->b * 3600};
    int hour = m_p.hour;
    if (m_p.pm && hour < 12)
        hour += 12;
    else if (m_p.am && hour == 12)
        hour = 0;
    else if (part)
        hour = hourInPart(hour, *part);
    const Instant from =
        date.from + hour * 3600 + (m_p.has(m_p.minute) ? m_p.minute * 60 : 0) + (m_p.has(m_p.second) ? m_p.second : 0);
    const Instant length = m_p.has(m_p.second) ? 1 : m_p.has(m_p.minute) ? 60 : 3600;
    return {from, from + length};
}

}  // namespace

std::optional<Resolved> resolve(const Point& point, const Reference& reference, Nearest nearest)
{
    return Resolver(point, reference, nearest).run();
}

}  // namespace danqian::extract
