#include "core/extract/time_recogniser.h"

#include <algorithm>

// Ranges of two points, and days on end.
namespace danqian::extract {

// The point that closes a range: 2008.03-2009 may be closed by a bare year.
std::optional<Point> TimeRecogniser::rangeEnd(const Point& from, std::size_t at) const
{
    std::optional<Point> second = parsePoint(m_line, at);
    if (!second && from.has(from.year) && !from.has(from.day) && isDigitUnit(m_line[at])) {
        const std::optional<Numeral> n = parseNumeral(m_line, at);
        if (n && n->digitsOnly && n->length() == 4) {
            second = Point{};
            second->year = static_cast<int>(n->value.toInteger());
            second->end = n->end;
        }
    }
    if (!second && from.lunar && from.has(from.day)) {  // 正月初一到十五
        second = parseInMonth(m_line, at);
        if (second)
            second->monthShift = Point::unset;
    }
    if (!second || (!plausible(*second) && !second->has(second->day)))
        return std::nullopt;
    return second;
}

std::size_t TimeRecogniser::range(const Side& side, const Point& from, std::size_t secondAt, bool between)
{
    if (!wants(Expression::DateTimeRange))
        return 0;
    const std::optional<Point> second = rangeEnd(from, secondAt);
    if (!second)
        return 0;
    std::size_t end = second->end;
    if (m_line.has(end, u"之间") || m_line.has(end, u"期间"))
        end += 2;
    else if (between)
        return 0;
    else if (m_line[end] == u'止')
        ++end;
    m_finds.add(Expression::DateTimeRange, side.begin, end).readings = rangeReadings(from, inherit(from, *second));
    return end;
}

std::vector<Reading> TimeRecogniser::rangeReadings(const Point& first, const Point& last) const
{
    std::vector<Reading> readings, others;
    const auto add = [](std::vector<Reading>& to, const Reading& reading) {
        if (std::none_of(to.begin(), to.end(),
                         [&](const Reading& r) { return r.start == reading.start && r.end == reading.end; }))
            to.push_back(reading);
    };
    const bool clock = last.has(last.hour), clocksOnly = first.clockOnly() && last.clockOnly();
    for (const Nearest nearest : {Nearest::SameYear, Nearest::Past, Nearest::Future}) {
        const std::optional<Resolved> low = resolve(first, m_reference, nearest), high = resolve(last, m_reference, nearest);
        if (!low || !high || !low->possible || !high->possible)
            continue;
        Instant start = low->interval.from;
        if (first.part >= 0 && !first.has(first.hour) && timeWord(first.part).a == 11)
            start = startOf(dateOf(start)) + 12 * 3600;  // from noon
        Interval end = high->interval;
        if ((clock ? end.from : end.to) < start && !clocksOnly)
            for (Instant* at : {&end.from, &end.to})
                *at = clock ? *at + daySeconds : startOf(plusMonths(dateOf(*at), 12));
        if (clocksOnly) {
            add(readings, {{}, isoTime(start).substr(10), isoTime(clock ? end.from : end.to).substr(10)});
            add(others, {{}, isoTime(start).substr(10), isoTime(clock ? end.to : end.from).substr(10)});
            continue;
        }
        add(readings, interval({start, clock ? end.from : end.to}));
        add(others, interval({start, clock ? end.to : end.from}));
    }
    // The last day is meant to be included and the last minute is not, but 从10日到20日 may also be ten days and 9:30～11:30 include
    // its last minute: the second reading.
    const bool precise = clock ? last.has(last.minute) : last.part < 0;
    for (const Reading& other : others)
        if (precise && other.start < other.end)
            add(readings, other);
    return readings;
}

// 3月至5月, 8:00-10:00, 5月1日起至6月1日, 3月和5月之间
std::size_t TimeRecogniser::rangeFrom(const Side& side, const Point& p)
{
    std::size_t next = p.end;
    if (m_line[next] == u'起' && (m_line[next + 1] == u'至' || m_line[next + 1] == u'到'))
        ++next;
    std::size_t dashes = 0;
    while (isOneOf(m_line[next + dashes], u"-~") && dashes < 2)
        ++dashes;
    const bool word = m_line[next] == u'至' || m_line[next] == u'到';
    const bool both = m_line[next] == u'和' || m_line[next] == u'与';
    return word || both || dashes > 0 ? range(side, p, next + (dashes > 0 ? dashes : 1), both) : 0;
}

// 早上五到六点, 9~11点, 1至6月, 今年5、6月: the first lacks its mark.
std::size_t TimeRecogniser::elidedRange(const Side& side, std::size_t pointAt, const std::optional<Point>& p)
{
    const bool led = p && (p->part >= 0 ? !p->has(p->hour) : p->has(p->year) || p->has(p->yearShift) || p->has(p->century));
    const std::size_t at = led ? p->end : pointAt;
    std::size_t secondAt = 0;
    std::optional<Point> elided = beginsNumber(m_line[at]) ? parseElided(m_line, at, secondAt) : std::nullopt;
    if (!elided)
        return 0;
    if (at != pointAt) {
        Point joined = *p;
        if (p->part >= 0 && elided->has(elided->hour))
            joined.hour = elided->hour;
        else if (p->part < 0 && p->grain() == Grain::Year && elided->has(elided->month))
            joined.month = elided->month;
        else if (p->grain() == Grain::Century && elided->has(elided->decade))
            joined.decade = elided->decade;
        else
            return 0;
        elided = joined;
    }
    return range(side, *elided, secondAt, false);
}

// 国庆前一天, 春节后三天: a length beside a day.
std::size_t TimeRecogniser::besideDay(const Point& p)
{
    const bool before = m_line[p.end] == u'前';
    if (p.grain() != Grain::Day || p.has(p.dayShift) || p.has(p.daysFrom) || (!before && m_line[p.end] != u'后'))
        return 0;
    const std::optional<Length> length = parseLength(m_line, p.end + 1);
    const bool days = length && !length->range && length->parts.size() == 1
        && (length->smallest().code == "D" || length->smallest().code == "W" || length->smallest().code == "M");
    if (!days)
        return 0;
    const bool oneDay = length->smallest().code == "D" && length->parts.front().value == Decimal(1);
    const std::optional<Expression> kind = oneDay ? firstWanted({Expression::Date}) : firstWanted({Expression::DateTimeRange});
    if (!kind)
        return 0;
    Recognised& found = m_finds.add(*kind, p.begin, length->end);
    for (const Resolved& r : resolutions(p)) {
        const Instant edge = before ? r.interval.from : r.interval.to, other = moved(edge, *length, before ? -1 : 1);
        const Interval span{std::min(edge, other), std::max(edge, other)};
        found.readings.push_back(oneDay ? Reading{isoDate(dateOf(span.from)), {}, {}} : interval(span));
    }
    return length->end;
}

// 9月10号,11号,12号: days on end are one range if ranges alone are wanted; else each is a day of the first one's month.
std::size_t TimeRecogniser::dayList(const Point& first)
{
    std::vector<Point> days{first};
    for (std::size_t end = first.end; isOneOf(m_line[end], u",、和及");) {
        const std::optional<Point> next = parsePoint(m_line, end + 1);
        if (!next || !next->has(next->day) || next->has(next->month) || next->has(next->hour) || next->day <= days.back().day)
            break;
        days.push_back(inherit(first, *next));
        end = next->end;
    }
    const std::size_t end = days.back().end;
    const bool onEnd = days.back().day - first.day == static_cast<int>(days.size()) - 1;
    const bool rangesAlone = m_kinds.size() == 1 && wants(Expression::DateTimeRange);
    if (days.size() < 2 || (!rangesAlone && !wants(Expression::Date)) || (rangesAlone && !onEnd)
        || (!first.has(first.month) && !first.has(first.monthShift) && !rangesAlone))
        return 0;
    if (!rangesAlone) {
        for (const Point& day : days)
            addReadings(m_finds.add(Expression::Date, day.begin, day.end), day);
        return end;
    }
    const std::optional<Resolved> a = resolve(first, m_reference), b = resolve(days.back(), m_reference);
    if (!a || !b || !a->possible || !b->possible)
        return 0;
    m_finds.add(Expression::DateTimeRange, first.begin, end).readings = {interval({a->interval.from, b->interval.to})};
    return end;
}

}  // namespace danqian::extract
