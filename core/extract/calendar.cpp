#include "core/extract/calendar.h"

#include "core/extract/time_words.h"

#include <charconv>

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
    if (has(day) || has(daysFrom) || has(dayShift) || has(weekday) || has(weekdayNth))
        return Grain::Day;
    if (festival >= 0)
        return timeWord(festival).kind == TimeWord::Kind::Span || festivalDays > 1 ? Grain::Season : Grain::Day;
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
        return years > 1 ? Grain::Decade : Grain::Year;
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
    if (second.has(second.weekday))  // 下周一到周三
        take(first.weekShift, second.weekShift);
    if (second.has(second.decade))  // 上世纪60年代到80年代
        take(first.century, second.century);
    if (!newYear && second.has(second.month) && !first.has(first.day) && !second.has(second.day))
        second.lunar |= first.lunar;  // 农历三月到五月
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

}  // namespace danqian::extract
