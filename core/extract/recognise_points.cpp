#include "core/extract/time_recogniser.h"

#include <algorithm>

// Points of time, what bounds them, and ranges of two.
namespace danqian::extract {

TimeRecogniser::Side TimeRecogniser::sideBefore(std::size_t i, std::size_t& pointAt) const
{
    Side side;
    side.begin = i;
    pointAt = i;
    static constexpr std::pair<std::u16string_view, int> words[] = {
        {u"截止到", 1}, {u"截至", 1}, {u"自从", 2}, {u"从", 2}, {u"自", 2}, {u"大约", 3}, {u"约", 3},
    };
    for (const auto& [word, sort] : words)
        if (m_line.has(i, word)) {
            side.until = sort == 1;
            side.since = sort == 2;
            side.about = sort == 3;
            pointAt = i + word.size();
            break;
        }
    return side;
}

void TimeRecogniser::sideAfter(std::size_t end, Side& side) const
{
    struct Tail {
        std::u16string_view word;
        bool Side::*field;
    };
    static constexpr Tail tails[] = {
        {u"或之前", &Side::until}, {u"及之前", &Side::until}, {u"及以前", &Side::until}, {u"或以前", &Side::until},
        {u"或之后", &Side::since}, {u"及之后", &Side::since}, {u"及以后", &Side::since}, {u"或以后", &Side::since},
        {u"以前", &Side::before},  {u"之前", &Side::before},  {u"以后", &Side::after},   {u"之后", &Side::after},
        {u"以来", &Side::since},   {u"开始", &Side::since},   {u"左右", &Side::about},   {u"前后", &Side::about},
        {u"起", &Side::since},     {u"前", &Side::beforeNow},
    };
    side.end = end;
    for (const Tail& tail : tails)
        if (m_line.has(end, tail.word)) {
            if (tail.field == &Side::beforeNow && isOneOf(m_line[end + 1], u"后往夕景台线者"))
                continue;
            side.*tail.field = true;
            side.end = end + tail.word.size();
            return;
        }
}

// What looks like a time but says none: 12号 alone, 二十七点三, 24点5度.
bool TimeRecogniser::plausible(const Point& p) const
{
    const std::size_t length = p.end - p.begin;
    if (p.clockOnly() && p.part < 0 && !p.has(p.minute)) {
        const char16_t next = m_line[p.end];
        if (hanDigit(next) >= 0 || isDigitUnit(next))
            return false;
        if (m_line[p.end - 1] == u'点' && (m_line.has(p.begin, u"一点") || m_line.has(p.begin, u"两点")) && isHanUnit(next)
            && length == 2)
            return false;
    }
    if (p.has(p.day) && !p.has(p.month) && !p.has(p.monthShift) && m_line[p.dateEnd - 1] == u'号' && p.dateEnd == p.end
        && !p.has(p.weekday))
        return false;
    if (p.part >= 0 && p.clockOnly() && !p.has(p.hour) && length == 1)
        return false;
    if (p.part >= 0 && p.clockOnly() && !p.has(p.hour) && isHanUnit(m_line[p.end]))
        return false;
    return m_line.before(p.begin) != u'《' || p.numeral;
}

std::optional<Expression> TimeRecogniser::kindOf(const Point& p) const
{
    using E = Expression;
    if (p.now)
        return firstWanted({E::DateTime, E::Time});
    const Grain grain = p.grain();
    if (grain == Grain::Part)
        return p.hasDate() ? firstWanted({E::DateTimeRange, E::DateTime}) : firstWanted({E::DateTimeRange, E::DateTime, E::Time});
    if (grain >= Grain::Hour)
        return p.hasDate() || (p.part >= 0 && m_kinds.size() == 1) ? firstWanted({E::DateTime, E::Time}) : firstWanted({E::Time});
    if (grain == Grain::Day && !p.has(p.daysFrom))
        return firstWanted({E::Date});
    return firstWanted({E::DateTimeRange});
}

std::vector<Resolved> TimeRecogniser::resolutions(const Point& p) const
{
    std::vector<Resolved> out;
    for (const Nearest nearest : {Nearest::SameYear, Nearest::Past, Nearest::Future}) {
        const std::optional<Resolved> r = resolve(p, m_reference, nearest);
        if (r && r->possible
            && std::none_of(out.begin(), out.end(), [&](const Resolved& o) { return o.interval == r->interval; }))
            out.push_back(*r);
    }
    return out;
}

std::string TimeRecogniser::clockText(const Point& p, const Resolved& r) const
{
    const std::string iso = isoTime(r.interval.from).substr(10);
    return p.has(p.second) ? iso : iso.substr(0, 6);
}

// The reading that does not depend on the reference, with XXXX for an unsaid year.
std::string TimeRecogniser::timexOf(const Point& p) const
{
    if (p.lunar || p.festival >= 0 || p.now)
        return {};
    const auto fourDigits = [](int n) {
        return std::string(n < 10 ? "000" : n < 100 ? "00" : n < 1000 ? "0" : "") + std::to_string(n);
    };
    const bool yearOpen = !p.has(p.year) && !p.has(p.yearShift);
    std::string out = p.has(p.year) ? (p.shortYear ? "XX" + twoDigits(p.year) : fourDigits(p.year)) : yearOpen ? "XXXX" : "";
    if (out.empty())
        return {};
    const Grain grain = p.grain();
    if (grain == Grain::Year && !yearOpen && !p.shortYear)
        return out;
    if (grain == Grain::Month && p.has(p.month) && !yearOpen && !p.shortYear)
        return out + "-" + twoDigits(p.month);
    if (grain == Grain::Day && p.has(p.day) && !p.has(p.monthShift))
        return out + "-" + (p.has(p.month) ? twoDigits(p.month) : "XX") + "-" + twoDigits(p.day);
    return {};
}

// 2013, 2013-02, 2013-W07: the calendar's own name of a whole year, month or week.
std::string TimeRecogniser::periodTimex(Grain grain, const Reading& reading)
{
    if (reading.start.size() < 10)
        return {};
    const Reference start = Reference::parse(reading.start);
    if (!start.known)
        return {};
    const std::int64_t first = dayNumber(start.date),
                       days = reading.end.empty() ? 0 : dayNumber(Reference::parse(reading.end).date) - first;
    if (grain == Grain::Year && days >= 365)
        return reading.start.substr(0, 4);
    if (grain == Grain::Month && days >= 28 && days <= 31 && start.date.day == 1)
        return reading.start.substr(0, 7);
    if (grain == Grain::Week && days == 7) {
        const int year = civilOf(first + 3).year;  // ISO 8601: the year of the week's Thursday
        return std::to_string(year) + "-W" + twoDigits(static_cast<int>((first + 3 - dayNumber({year, 1, 1})) / 7 + 1));
    }
    return {};
}

void TimeRecogniser::addReadings(Recognised& found, const Point& p) const
{
    const Grain grain = p.grain();
    found.timex = timexOf(p);
    if (p.clockOnly() && grain >= Grain::Hour && found.kind == Expression::Time) {
        const auto r = resolve(p, m_reference.known ? m_reference : Reference::parse("2000-01-01"));
        if (r) {
            const std::string text = clockText(p, *r);
            found.readings.push_back({text, {}, {}});
            found.timex = p.has(p.minute) ? text : text.substr(0, 3);
        }
        return;
    }
    for (const Resolved& r : resolutions(p)) {
        if (grain >= Grain::Hour)
            found.readings.push_back({isoTime(r.interval.from), {}, {}});
        else if (grain == Grain::Day && r.interval.to - r.interval.from == daySeconds)
            found.readings.push_back({isoDate(dateOf(r.interval.from)), {}, {}});
        else
            found.readings.push_back(interval(r.interval));
    }
    if (grain == Grain::Part && !found.readings.empty()) {
        const TimeWord& part = timeWord(p.part);
        const std::string name = part.b <= 12 ? "TMO" : part.a >= 17 ? "TEV" : part.a == 12 ? "TAF" : "";
        const std::string day = found.readings.front().start.substr(0, 10);
        if (!name.empty())
            found.timex = p.hasDate()
                ? (p.has(p.month) && !p.has(p.year) && !p.has(p.yearShift) ? "XXXX" + day.substr(4) : day) + name
                : name;
    }
    if (!found.readings.empty() && found.timex.empty())
        found.timex = periodTimex(grain, found.readings.front());
    if (grain == Grain::Season && p.has(p.season) && !found.readings.empty()) {
        static constexpr const char* seasons[] = {"-SP", "-SU", "-FA", "-WI"};
        found.timex = found.readings.front().start.substr(0, 4) + seasons[p.season - 1];
    }
}

// 2018年以前, 年底前, 从去年9月起: one side is open.
void TimeRecogniser::addOpen(Recognised& found, const Point& p, const Side& side) const
{
    const bool clock = p.clockOnly() && p.has(p.hour);
    for (const Resolved& r : resolutions(p)) {
        const bool fine = r.grain >= Grain::Day;
        Reading reading;
        const auto text = [&](Instant at) { return clock ? isoTime(at).substr(10) : isoTime(at); };
        if (side.since)
            reading.start = text(r.interval.from);
        else if (side.after)
            reading.start = text(fine ? r.interval.from : r.interval.to);
        else if (side.before)
            reading.end = text(r.interval.from);
        else if (side.until)
            reading.end = text(fine ? r.interval.from : r.interval.to);
        else {
            if (m_reference.known)
                reading.start = isoTime(m_reference.at);
            reading.end = isoTime(r.interval.to);
        }
        found.readings.push_back(reading);
        // 明年6月之前 may leave June out or be meant up to its end.
        if (side.before && m_reference.known && (r.grain == Grain::Month || r.grain == Grain::Xun))
            found.readings.push_back({{}, isoTime(m_reference.at), isoTime(r.interval.to)});
    }
}

std::size_t TimeRecogniser::addPoint(const Point& p, const Side& side)
{
    const bool open = side.since || side.after || side.before || side.until || side.beforeNow;
    if (open && wants(Expression::DateTimeRange)) {
        Recognised& found = m_finds.add(Expression::DateTimeRange, side.begin, side.end);
        addOpen(found, p, side);
        return side.end;
    }
    const std::optional<Expression> kind = kindOf(p);
    if (!kind)
        return p.end;
    const bool about = side.about && !open;
    Recognised& found = m_finds.add(*kind, about ? side.begin : p.begin, about ? side.end : p.end);
    addReadings(found, p);
    return about ? side.end : p.end;
}

std::size_t TimeRecogniser::range(const Side& side, const Point& from, std::size_t secondAt, bool between)
{
    if (!wants(Expression::DateTimeRange))
        return 0;
    std::optional<Point> second = parsePoint(m_line, secondAt);
    // 2008.03-2009: a bare year may close a range.
    if (!second && from.has(from.year) && !from.has(from.day)) {
        const std::optional<Numeral> n = isDigitUnit(m_line[secondAt]) ? parseNumeral(m_line, secondAt) : std::nullopt;
        if (n && n->digitsOnly && n->length() == 4) {
            second = Point{};
            second->year = static_cast<int>(n->value.toInteger());
            second->end = n->end;
        }
    }
    if (!second || (!plausible(*second) && !second->has(second->day)))
        return 0;
    std::size_t end = second->end;
    if (between) {
        if (!m_line.has(end, u"之间"))
            return 0;
        end += 2;
    } else if (m_line[end] == u'止') {
        ++end;
    }
    Point first = from;
    // 五到六点下午 never occurs, 下午五到六点 does: the part of the day stands before the first.
    const Point last = inherit(first, *second);
    std::vector<Resolved> a = resolutions(first);
    Recognised found;
    for (const Nearest nearest : {Nearest::SameYear, Nearest::Past, Nearest::Future}) {
        const std::optional<Resolved> low = resolve(first, m_reference, nearest);
        std::optional<Resolved> high = resolve(last, m_reference, nearest);
        if (!low || !high || !low->possible || !high->possible)
            continue;
        const bool clock = last.has(last.hour);
        Instant start = low->interval.from;
        if (first.part >= 0 && !first.has(first.hour) && timeWord(first.part).a == 11)
            start = startOf(dateOf(start)) + 12 * 3600;  // from noon
        Instant to = clock ? high->interval.from : high->interval.to;
        const bool clocksOnly = first.clockOnly() && last.clockOnly();
        if (to < low->interval.from && !clocksOnly)
            to = clock ? to + daySeconds : startOf(plusMonths(dateOf(to), 12));
        Reading reading = clocksOnly ? Reading{{}, isoTime(low->interval.from).substr(10), isoTime(to).substr(10)}
                                     : interval({low->interval.from, to});
        if (std::none_of(found.readings.begin(), found.readings.end(),
                         [&](const Reading& r) { return r.start == reading.start && r.end == reading.end; }))
            found.readings.push_back(reading);
    }
    Recognised& out = m_finds.add(Expression::DateTimeRange, side.begin, end);
    out.readings = found.readings;
    return end;
}

// 9月10号,11号,12号: days on end are one range.
std::size_t TimeRecogniser::dayList(const Point& first)
{
    Point last = first;
    std::size_t end = first.end;
    while (m_line[end] == u',' || m_line[end] == u'、') {
        const std::optional<Point> next = parsePoint(m_line, end + 1);
        if (!next || !next->has(next->day) || next->has(next->month) || next->has(next->hour) || next->day != last.day + 1)
            break;
        last.day = next->day;
        end = next->end;
    }
    if (end == first.end || !wants(Expression::DateTimeRange) || m_kinds.size() > 1)
        return 0;
    const std::optional<Resolved> a = resolve(first, m_reference), b = resolve(last, m_reference);
    if (!a || !b || !a->possible || !b->possible)
        return 0;
    m_finds.add(Expression::DateTimeRange, first.begin, end).readings = {interval({a->interval.from, b->interval.to})};
    return end;
}

std::size_t TimeRecogniser::point(std::size_t i)
{
    if (const std::size_t end = pairAt(i))
        return end;
    std::size_t pointAt = i;
    Side side = sideBefore(i, pointAt);
    // 早上五到六点, 9~11点, 1至6月
    std::size_t secondAt = 0;
    std::optional<Point> p = parsePoint(m_line, pointAt);
    const std::size_t elidedAt = p && p->part >= 0 && !p->has(p->hour) ? p->end : pointAt;
    if (std::optional<Point> elided = beginsNumber(m_line[elidedAt]) ? parseElided(m_line, elidedAt, secondAt) : std::nullopt) {
        if (elidedAt != pointAt) {
            Point joined = *p;
            joined.hour = elided->hour;
            elided = joined;
        }
        if (elidedAt == pointAt || elided->has(elided->hour))
            if (const std::size_t end = range(side, *elided, secondAt, false))
                return end;
    }
    if (!p || !plausible(*p))
        return 0;
    if (p->has(p->day) && p->end == p->dateEnd)
        if (const std::size_t end = dayList(*p))
            return end;
    std::size_t next = p->end;
    if (m_line[next] == u'起' && (m_line[next + 1] == u'至' || m_line[next + 1] == u'到'))
        ++next;
    std::size_t dashes = 0;
    while (isOneOf(m_line[next + dashes], u"-~") && dashes < 2)
        ++dashes;
    const bool word = m_line[next] == u'至' || m_line[next] == u'到';
    const bool both = m_line[next] == u'和' || m_line[next] == u'与';
    if (word || both || dashes > 0)
        if (const std::size_t end = range(side, *p, next + (dashes > 0 ? dashes : 1), both))
            return end;
    if (side.about && side.begin == i && pointAt > i) {
        sideAfter(p->end, side);
        return addPoint(*p, side);
    }
    sideAfter(p->end, side);
    if (side.since && pointAt == i + 1 && side.end == p->end && m_line[i] == u'从' && !wants(Expression::DateTimeRange))
        return addPoint(*p, Side{pointAt, p->end});
    // 从2018年12月开始 keeps its 从 only in a text of its own; 自…起 always.
    if (side.since && m_line[i] == u'从' && i > 0)
        side.begin = pointAt;
    if (side.since && m_line[i] == u'从' && i == 0 && side.end < m_line.size() && side.end > p->end)
        side.begin = pointAt;
    return addPoint(*p, side);
}

}  // namespace danqian::extract
