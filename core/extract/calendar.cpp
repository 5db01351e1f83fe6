#include "core/extract/calendar.h"

#include "core/extract/time_words.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace danqian::extract {

using Grain = Point::Grain;

Reference Reference::parse(std::string_view iso)
{
    Reference out;
    int fields[6] = {0, 1, 1, 0, 0, 0};
    int count = 0;
    const char* at = iso.data();
    const char* const end = at + iso.size();
    while (count < 6 && at < end) {
        const auto [next, error] = std::from_chars(at, end, fields[count]);
        if (error != std::errc())
            break;
        ++count;
        at = next < end ? next + 1 : end;
    }
    if (count == 0 || fields[0] < 1 || fields[0] > 9999 || !isDate(fields[0], fields[1], fields[2]))
        return out;
    out.known = true;
    out.hasMonth = count >= 2;
    out.hasDay = count >= 3;
    out.hasTime = count >= 4;
    out.date = {fields[0], fields[1], fields[2]};
    out.at = startOf(out.date) + fields[3] * 3600LL + fields[4] * 60 + fields[5];
    return out;
}

Grain Point::grain() const
{
    if (now)
        return Grain::Second;
    if (has(second))
        return Grain::Second;
    if (has(minute))
        return Grain::Minute;
    if (has(hour))
        return Grain::Hour;
    if (part >= 0)
        return Grain::Part;
    if ((has(day) && !has(daysFrom)) || has(dayShift) || has(weekday) || has(weekdayNth))
        return Grain::Day;
    if (has(daysFrom))
        return Grain::Day;
    if (festival >= 0)
        return timeWord(festival).kind == TimeWord::Kind::Span ? Grain::Season : Grain::Day;
    if (has(week) || has(weekShift) || weekend || has(halfWeek))
        return Grain::Week;
    if (has(xun) || has(halfMonth) || edge != Edge::None)
        return Grain::Xun;
    if (has(month) || has(monthShift) || has(monthsFrom))
        return Grain::Month;
    if (has(quarterFrom) || has(quarterShift))
        return Grain::Quarter;
    if (has(season))
        return Grain::Season;
    if (has(half))
        return Grain::Half;
    if (has(year) || has(yearShift))
        return Grain::Year;
    return has(decade) ? Grain::Decade : Grain::Century;
}

Point inherit(const Point& first, Point second)
{
    const auto take = [](int from, int& to) {
        if (to == Point::unset)
            to = from;
    };
    const bool clock = second.clockOnly();
    const bool newYear = second.has(second.year) || second.has(second.yearShift);
    const bool newMonth = second.has(second.month) || second.has(second.monthShift) || second.has(second.quarterFrom)
        || second.festival >= 0 || second.has(second.dayShift) || second.has(second.weekday);
    if (!newYear && (clock || !second.has(second.dayShift))) {
        take(first.year, second.year);
        take(first.yearShift, second.yearShift);
        second.shortYear |= first.shortYear && second.year == first.year;
    }
    if (!newYear && !newMonth && (clock || second.has(second.day))) {
        take(first.month, second.month);
        take(first.monthShift, second.monthShift);
        second.lunar |= first.lunar;
    }
    if (clock) {
        take(first.day, second.day);
        take(first.dayShift, second.dayShift);
        take(first.weekShift, second.weekShift);
        take(first.weekday, second.weekday);
        if (second.festival < 0)
            second.festival = first.festival;
        // 晚上9～11点: the later hour belongs to the same part of the day, unless that would run backwards.
        if (second.part < 0 && second.has(second.hour) && first.part >= 0 && !second.pm && !second.am && second.hour <= 12)
            second.part = first.part;
    }
    return second;
}

namespace {

constexpr int unset = Point::unset;

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

Interval edgeOf(Interval whole, Point::Edge edge, Grain grain, int yearMonths = 2)
{
    const Civil first = dateOf(whole.from), last = dateOf(whole.to - 1);
    const auto cut = [&](int early, int late) {
        return edge == Point::Edge::Early
            ? Interval{whole.from, early > 0 ? startOf(plusMonths(first, early)) : whole.from - early * daySeconds}
            : Interval{late > 0 ? startOf(plusMonths({last.year, last.month, 1}, 1 - late)) : whole.to + late * daySeconds,
                       whole.to};
    };
    if (edge == Point::Edge::Middle)
        return grain == Grain::Year ? months(first.year, 6, 7) : days({first.year, first.month, 11}, 10);
    switch (grain) {
    case Grain::Year: return cut(yearMonths, yearMonths);
    case Grain::Quarter: return cut(1, 1);
    case Grain::Month: return cut(-5, -5);
    case Grain::Century: return {whole.from, startOf({first.year + 20, 1, 1})};
    default: return whole;
    }
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
    return day ? std::optional(days(*day)) : std::nullopt;
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
        const Interval whole{startOf({decade ? year : year, 1, 1}), startOf({year + (decade ? 10 : 100), 1, 1})};
        return m_p.edge == Point::Edge::Early && !decade ? Interval{whole.from, startOf({year + 20, 1, 1})} : whole;
    }
    if (m_p.festival >= 0)
        return festival(year);
    if (m_p.has(m_p.quarterFrom) || m_p.has(m_p.quarterShift)) {
        int from = m_p.quarterFrom, to = m_p.quarterTo, quarterYear = year;
        if (m_p.has(m_p.quarterShift)) {
            const int index = m_ref.date.year * 4 + (m_ref.date.month - 1) / 3 + m_p.quarterShift;
            quarterYear = index / 4;
            from = to = index % 4 + 1;
        }
        const Interval whole = months(quarterYear, from * 3 - 2, to * 3);
        return m_p.edge == Point::Edge::None ? whole : edgeOf(whole, m_p.edge, Grain::Quarter);
    }
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
        if (!month)
            return std::nullopt;
        const Civil first = dateOf(month->from);
        const int length = static_cast<int>((month->to - month->from) / daySeconds);
        const std::int64_t firstDay = month->from / daySeconds;
        if (m_p.has(m_p.weekdayNth)) {
            const std::int64_t day = firstDay + (m_p.weekday - weekdayOf(firstDay) + 7) % 7 + (m_p.weekdayNth - 1) * 7;
            return days(civilOf(day));
        }
        if (m_p.has(m_p.day)) {
            if (m_p.day > length)
                return std::nullopt;
            return Interval{month->from + (m_p.day - 1) * daySeconds, month->from + m_p.day * daySeconds};
        }
        if (m_p.has(m_p.daysFrom)) {
            const int from = m_p.daysFrom > 0 ? m_p.daysFrom : length + m_p.daysFrom + 1;
            const int to = m_p.daysTo > 0 ? m_p.daysTo : length;
            return from < 1 || to > length
                ? std::nullopt
                : std::optional(Interval{month->from + (from - 1) * daySeconds, month->from + to * daySeconds});
        }
        if (m_p.has(m_p.week)) {  // the first week is the first that begins in the month
            const std::int64_t monday = firstDay + (8 - weekdayOf(firstDay)) % 7 + (m_p.week - 1) * 7;
            return days(civilOf(monday), 7);
        }
        if (m_p.has(m_p.xun)) {
            const Instant from = month->from + (m_p.xun - 1) * 10 * daySeconds;
            return Interval{from, m_p.xun == 3 ? month->to : from + 10 * daySeconds};
        }
        if (m_p.edge != Point::Edge::None)
            return edgeOf(*month, m_p.edge, Grain::Month);
        if (m_p.has(m_p.halfMonth)) {
            const Instant middle = startOf({first.year, first.month, 16});
            return m_p.halfMonth == 1 ? Interval{month->from, middle} : Interval{middle, month->to};
        }
        return month;
    }
    const Interval whole = months(year, 1, 12);
    if (m_p.has(m_p.daysFrom))
        return Interval{whole.from + (m_p.daysFrom - 1) * daySeconds, whole.from + m_p.daysTo * daySeconds};
    if (m_p.has(m_p.week)) {
        const std::int64_t fourth = dayNumber({year, 1, 4});  // ISO 8601: week 1 holds 4 January
        return days(civilOf(fourth - (weekdayOf(fourth) - 1) + (m_p.week - 1) * 7), 7);
    }
    if (m_p.edge != Point::Edge::None)
        return edgeOf(whole, m_p.edge, Grain::Year, m_p.edgeMonths);
    return whole;
}

std::optional<Interval> Resolver::dateInterval()
{
    if (needsReference() && !m_ref.known)
        return std::nullopt;
    const std::int64_t today = dayNumber(m_ref.date);
    if (m_p.has(m_p.weekShift) || m_p.has(m_p.weekday) || m_p.weekend || m_p.has(m_p.halfWeek)) {
        if (!m_p.has(m_p.weekdayNth) && !m_p.has(m_p.day)) {
            std::int64_t monday = today - (weekdayOf(today) - 1) + 7 * (m_p.has(m_p.weekShift) ? m_p.weekShift : 0);
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
    }
    if (m_p.has(m_p.dayShift))
        return days(civilOf(today + m_p.dayShift));
    if (m_p.clockOnly())
        return days(m_ref.known ? m_ref.date : Civil{});
    if (m_p.has(m_p.halfMonth) && !m_p.has(m_p.month) && !m_p.has(m_p.monthShift)) {
        const Instant middle = startOf({m_ref.date.year, m_ref.date.month, 16});
        const Interval month = months(m_ref.date.year, m_ref.date.month, m_ref.date.month);
        return m_p.halfMonth == 1 ? Interval{month.from, middle} : Interval{middle, month.to};
    }
    // A day alone lies in the reference's month; if that runs past it, in the month before.
    const bool monthless = !m_p.has(m_p.month) && !m_p.has(m_p.monthShift);
    if (monthless
        && (m_p.has(m_p.day) || (m_p.edge != Point::Edge::None && !m_p.edgeOfYear && !m_p.edgeOfQuarter) || m_p.has(m_p.xun))) {
        if (!m_ref.known)
            return std::nullopt;
        Civil month{m_ref.date.year, m_ref.date.month, 1};
        m_out.inferred = true;
        if (m_p.has(m_p.day)) {
            if (m_nearest == Nearest::Past && m_p.day > m_ref.date.day)
                month = plusMonths(month, -1);
            else if (m_nearest == Nearest::Future && m_p.day < m_ref.date.day)
                month = plusMonths(month, 1);
            if (m_p.day > daysInMonth(month.year, month.month))
                return std::nullopt;
            return days({month.year, month.month, m_p.day});
        }
        const Interval whole = months(month.year, month.month, month.month);
        if (m_p.has(m_p.xun)) {
            const Instant from = whole.from + (m_p.xun - 1) * 10 * daySeconds;
            return Interval{from, m_p.xun == 3 ? whole.to : from + 10 * daySeconds};
        }
        return edgeOf(whole, m_p.edge, Grain::Month);
    }
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

Interval Resolver::clock(Interval date) const
{
    if (m_p.part < 0 && !m_p.has(m_p.hour))
        return date;
    const TimeWord* part = m_p.part >= 0 ? &timeWord(m_p.part) : nullptr;
    const Instant base = date.from;
    if (!m_p.has(m_p.hour))
        return {base + part->a * 3600, base + part->b * 3600};
    int hour = m_p.hour;
    if (m_p.pm && hour < 12)
        hour += 12;
    else if (m_p.am && hour == 12)
        hour = 0;
    else if (part && hour <= 12) {
        if (part->a >= 17 && part->b <= 24)
            hour += hour == 12 || hour >= 5 ? 12 : hour < 3 ? 24 : 12;
        else if (part->a == 12)
            hour += hour < 12 ? 12 : 0;
        else if (part->a == 11)
            hour += hour < 4 ? 12 : 0;
        else if (part->a == 22)
            hour += hour >= 9 && hour < 12 ? 12 : hour == 12 ? 12 : 0;
        else if (part->a == 0 && part->b == 6 && hour == 12)
            hour = 0;
    }
    const Instant from =
        base + hour * 3600 + (m_p.has(m_p.minute) ? m_p.minute * 60 : 0) + (m_p.has(m_p.second) ? m_p.second : 0);
    const Instant length = m_p.has(m_p.second) ? 1 : m_p.has(m_p.minute) ? 60 : 3600;
    return {from, from + length};
}

}  // namespace

std::optional<Resolved> resolve(const Point& point, const Reference& reference, Nearest nearest)
{
    return Resolver(point, reference, nearest).run();
}

}  // namespace danqian::extract
