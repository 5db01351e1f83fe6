#include "core/extract/recognisers.h"
#include "core/extract/spans.h"
#include "core/extract/time_words.h"

#include <algorithm>

namespace danqian::extract {
namespace {

using Grain = Point::Grain;

bool isOneOf(char16_t c, std::u16string_view set) { return c != 0 && set.find(c) != std::u16string_view::npos; }

std::string twoDigits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

class TimeRecogniser {
public:
    TimeRecogniser(const Line& line, const Reference& reference, const std::vector<Expression>& kinds, Finds& finds)
        : m_line(line), m_reference(reference), m_kinds(kinds), m_finds(finds)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_line.size();) {
            const std::size_t end = at(i);
            i = end > i ? end : i + 1;
        }
    }

private:
    struct Side {  // what stands around a point or range
        std::size_t begin = 0, end = 0;
        bool since = false, after = false, before = false, until = false, beforeNow = false, about = false;
    };

    bool wants(Expression kind) const { return std::find(m_kinds.begin(), m_kinds.end(), kind) != m_kinds.end(); }
    std::optional<Expression> firstWanted(std::initializer_list<Expression> kinds) const
    {
        for (const Expression kind : kinds)
            if (wants(kind))
                return kind;
        return std::nullopt;
    }

    std::size_t at(std::size_t i);
    std::size_t set(std::size_t i);
    std::size_t point(std::size_t i);
    std::size_t range(const Side& side, const Point& from, std::size_t secondAt, bool between);
    std::size_t dayList(const Point& first);
    std::size_t pairAt(std::size_t i);
    std::size_t relative(std::size_t i);
    std::size_t windowed(std::size_t i);
    std::size_t duration(std::size_t i);
    bool namesDate(std::size_t i, const Length& length) const;
    std::size_t wholeText();

    Side sideBefore(std::size_t i, std::size_t& pointAt) const;
    void sideAfter(std::size_t end, Side& side) const;
    bool plausible(const Point& p) const;
    std::optional<Expression> kindOf(const Point& p) const;
    std::size_t addPoint(const Point& p, const Side& side);
    void addReadings(Recognised& found, const Point& p) const;
    void addOpen(Recognised& found, const Point& p, const Side& side) const;
    std::vector<Resolved> resolutions(const Point& p) const;
    std::string clockText(const Point& p, const Resolved& r) const;
    std::string timexOf(const Point& p) const;
    static std::string periodTimex(Grain grain, const Reading& reading);
    static Reading interval(const Interval& i) { return {{}, isoTime(i.from), isoTime(i.to)}; }

    const Line& m_line;
    const Reference& m_reference;
    const std::vector<Expression>& m_kinds;
    Finds& m_finds;
};

std::size_t TimeRecogniser::at(std::size_t i)
{
    const char16_t c = m_line[i];
    if (isDigitUnit(c) && (isDigitUnit(m_line.before(i)) && !m_line.spaceBefore(i)))
        return 0;
    if (i == 0)
        if (const std::size_t end = wholeText())
            return end;
    if (c == u'每' && wants(Expression::Set))
        if (const std::size_t end = set(i))
            return end;
    if (const std::size_t end = windowed(i))
        return end;
    if (beginsNumber(c)) {
        if (const std::size_t end = relative(i))
            return end;
        if (const std::size_t end = duration(i); end > 0)
            return end;
    }
    if (const std::size_t end = point(i))
        return end;
    // A number that is no time is passed over whole.
    if (isDigitUnit(c)) {
        const std::optional<Numeral> n = parseNumeral(m_line, i);
        return n ? n->end : 0;
    }
    return 0;
}

// Texts that are one expression: 2018, 十一, 6·30, 2/15.
std::size_t TimeRecogniser::wholeText()
{
    const std::size_t size = m_line.size();
    const std::size_t skip = m_line[0] == u'=' ? 1 : 0;
    if (size - skip == 4
        && std::all_of(&"0123"[0], &"0123"[4],
                       [&](char k) { return isDigitUnit(m_line[skip + static_cast<std::size_t>(k - '0')]); })
        && wants(Expression::DateTimeRange)) {
        const int year = static_cast<int>(parseNumeral(m_line, skip)->value.toInteger());
        Recognised& found = m_finds.add(Expression::DateTimeRange, 0, size);
        found.readings = {interval({startOf({year, 1, 1}), startOf({year + 1, 1, 1})})};
        return size;
    }
    if (size == 3 && isDigitUnit(m_line[0]) && isDigitUnit(m_line[1]) && m_line[2] == u'年' && m_kinds.size() == 1
        && wants(Expression::DateTimeRange)) {
        Point year;
        year.year = (m_line[0] - u'0') * 10 + (m_line[1] - u'0');
        year.shortYear = true;
        year.end = size;
        addReadings(m_finds.add(Expression::DateTimeRange, 0, size), year);
        return size;
    }
    if (!wants(Expression::Date) || m_kinds.size() != 1)
        return 0;
    Point p;
    const std::optional<Numeral> n = beginsNumber(m_line[0]) ? parseNumeral(m_line, 0) : std::nullopt;
    if (n && n->end == size && !n->ascii && n->value == Decimal(11)) {
        p.month = 10;
        p.day = 1;
    } else if (n && n->digitsOnly && (m_line[n->end] == 0xB7 || m_line[n->end] == u'/')) {
        const std::optional<Numeral> d = beginsNumber(m_line[n->end + 1]) ? parseNumeral(m_line, n->end + 1) : std::nullopt;
        if (!d || d->end != size)
            return 0;
        p.month = static_cast<int>(n->value.toInteger());
        p.day = static_cast<int>(d->value.toInteger());
    } else {
        return 0;
    }
    if (!isDate(2000, p.month, p.day))
        return 0;
    p.end = size;
    addReadings(m_finds.add(Expression::Date, 0, size), p);
    return size;
}

// 每年, 每隔3天, 每周一下午八点, 每年9月到11月
std::size_t TimeRecogniser::set(std::size_t i)
{
    std::size_t at = i + 1;
    const bool gap = m_line[at] == u'隔';
    at += gap;
    std::string period;
    std::size_t end = 0;
    if (const std::optional<Length> length = parseLength(m_line, at)) {
        period = length->iso();
        end = length->end;
    } else {
        std::size_t unitLength = 0;
        const std::size_t unitAtIndex = at;
        const Unit* unit = unitAt(m_line, unitAtIndex, unitLength);
        if (!unit || unit->dimension != Dimension::Time)
            return 0;
        Length one;
        one.parts.push_back({Decimal(1), {}, unit});
        period = one.iso();
        end = at + unitLength;
    }
    Recognised found;
    std::vector<Reading> values;
    const bool week = period == "P1W", year = period == "P1Y";
    if (week) {
        const char16_t c = m_line[end];
        const int day = c == u'日' || c == u'天' ? 7 : hanDigit(c) >= 1 && hanDigit(c) <= 6 ? hanDigit(c) : 0;
        const bool workdays = m_line.has(end, u"工作日");
        if (day > 0 || workdays) {
            end += workdays ? 3 : 1;
            std::string pattern = "XXXX-WXX-" + std::to_string(day);
            const std::optional<Point> clock = parsePoint(m_line, end);
            if (clock && clock->clockOnly() && clock->has(clock->hour)) {
                if (const auto r = resolve(*clock, m_reference.known ? m_reference : Reference::parse("2000-01-01")))
                    pattern += clockText(*clock, *r).substr(0, clock->has(clock->minute) ? 6 : 3);
                end = clock->end;
            }
            values = {{pattern, {}, {}}, {"P7D", {}, {}}};
            period.clear();
        }
    } else if (year && !gap) {
        if (const std::optional<Point> p = parsePoint(m_line, end);
            p && p->hasDate() && !p->has(p->year) && !p->has(p->yearShift)) {
            end = p->end;
            if (m_line[end] == u'到' || m_line[end] == u'至')
                if (const std::optional<Point> second = parsePoint(m_line, end + 1); second && second->hasDate())
                    end = second->end;
        }
    }
    Recognised& out = m_finds.add(Expression::Set, i, end);
    out.readings = values;
    if (!period.empty()) {
        out.timex = period;
        out.readings = {{period, {}, {}}};
    }
    return end;
}

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

// 今明两年, 明后两天
std::size_t TimeRecogniser::pairAt(std::size_t i)
{
    static constexpr std::pair<std::u16string_view, int> pairs[] = {{u"今明两", 0}, {u"明后两", 1}, {u"昨今两", -1}};
    for (const auto& [word, shift] : pairs) {
        const char16_t unit = m_line[i + 3];
        if (!m_line.has(i, word) || !isOneOf(unit, u"年天日") || !m_reference.known || !wants(Expression::DateTimeRange))
            continue;
        const Civil today = m_reference.date;
        const Instant day = startOf(today) + shift * daySeconds;
        m_finds.add(Expression::DateTimeRange, i, i + 4).readings = {
            interval(unit == u'年' ? Interval{startOf({today.year + shift, 1, 1}), startOf({today.year + shift + 2, 1, 1})}
                                   : Interval{day, day + 2 * daySeconds})};
        return i + 4;
    }
    return 0;
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

// 未来7天, 近三个月, 过去5分钟, 再过半小时; 前两个月, 下三年: a stretch beside the reference.
std::size_t TimeRecogniser::windowed(std::size_t i)
{
    if (!wants(Expression::DateTimeRange) || !m_reference.known)
        return 0;
    struct Word {
        std::u16string_view word;
        int sign;  // before or after the reference
        bool whole, open;
    };
    static constexpr Word words[] = {
        {u"过去的", -1, false, false}, {u"过去", -1, false, false}, {u"最近", -1, false, false}, {u"近", -1, false, false},
        {u"未来", 1, false, false},    {u"今后", 1, false, false},  {u"再过", 1, false, true},   {u"过", 1, false, true},
        {u"前", -1, true, false},      {u"上", -1, true, false},    {u"后", 1, true, false},     {u"下", 1, true, false},
    };
    for (const Word& w : words) {
        if (!m_line.has(i, w.word))
            continue;
        const std::optional<Length> length = parseLength(m_line, i + w.word.size());
        if (!length || length->range)
            return 0;
        const std::string& code = length->smallest().code;
        const Instant now = m_reference.at;
        Interval span{now, now};
        if (w.whole) {
            if (i > 0 || length->end != m_line.size())
                return 0;
            const Civil today = m_reference.date;
            const Instant unitStart = code == "Y" ? startOf({today.year, 1, 1})
                : code == "M" || code == "3M"     ? startOf({today.year, today.month, 1})
                : code == "W"                     ? startOf(today) - (weekdayOf(dayNumber(today)) - 1) * daySeconds
                : code == "D"                     ? startOf(today)
                : code == "H"                     ? now - now % 3600
                : code == "TM"                    ? now - now % 60
                                                  : now;
            Length one;
            one.parts.push_back({Decimal(1), {}, length->parts.front().unit});
            span = w.sign < 0 ? Interval{moved(unitStart, *length, -1), unitStart}
                              : Interval{moved(unitStart, one, 1), moved(moved(unitStart, one, 1), *length, 1)};
        } else if (w.sign < 0) {
            span.from = moved(now, *length, -1);
            if (code == "M" || code == "Y")
                span.from = startOf(dateOf(span.from));
        } else {
            span.to = moved(now, *length, 1);
        }
        std::size_t end = length->end + (m_line[length->end] == u'里' && w.sign < 0);
        Recognised& found = m_finds.add(Expression::DateTimeRange, i, end);
        if (w.open) {
            const bool day = code == "D" || code == "W" || code == "M" || code == "Y";
            found.readings = {{{}, isoTime(day ? startOf(dateOf(span.to)) : span.to), {}}};
        } else {
            found.readings = {interval(span)};
        }
        return end;
    }
    return 0;
}

// 5天前, 20天后, 60日内, 3年半以来
std::size_t TimeRecogniser::relative(std::size_t i)
{
    const std::optional<Length> length = parseLength(m_line, i);
    if (!length || !m_reference.known || namesDate(i, *length))
        return 0;
    struct Tail {
        std::u16string_view word;
        int sign;
        bool open, within;
    };
    static constexpr Tail tails[] = {
        {u"以后", 1, true, false},  {u"之后", 1, true, false}, {u"之後", 1, true, false}, {u"以前", -1, true, false},
        {u"之前", -1, true, false}, {u"以内", 1, false, true}, {u"之内", 1, false, true}, {u"以来", -1, false, true},
        {u"内", 1, false, true},    {u"后", 1, false, false},  {u"後", 1, false, false},  {u"前", -1, false, false},
    };
    const Tail* tail = nullptr;
    for (const Tail& t : tails)
        if (!tail && m_line.has(length->end, t.word))
            tail = &t;
    if (!tail || (tail->word == u"前" && isOneOf(m_line[length->end + 1], u"后往列三两")))
        return 0;
    const std::size_t end = length->end + tail->word.size();
    const std::string& code = length->smallest().code;
    const Instant to = moved(m_reference.at, *length, tail->sign);
    const bool clock = code == "H" || code == "TM" || code == "S" || code == "15M" || code == "MS";
    const bool half = !length->parts.back().value.isInteger();
    const Civil day = dateOf(to);
    const Instant now = m_reference.at;
    const Interval monthOf{startOf({day.year, day.month, 1}), startOf(plusMonths({day.year, day.month, 1}, 1))};
    const Interval grain = clock                               ? Interval{to, to}
        : code == "D" || code == "WD" || (code == "M" && half) ? Interval{startOf(day), startOf(day) + daySeconds}
        : code == "W"                                          ? Interval{startOf(day), startOf(day) + 7 * daySeconds}
        : code == "Y" && !half ? Interval{startOf({day.year, 1, 1}), startOf({day.year + 1, 1, 1})}
                               : monthOf;
    if (tail->within && wants(Expression::DateTimeRange)) {
        m_finds.add(Expression::DateTimeRange, i, end).readings = {tail->sign > 0 ? interval({now, grain.to})
                                                                                  : interval({grain.from, now})};
        return end;
    }
    const bool instant = clock || code == "D";
    // Asked for ranges alone, 三天后 is the three days that follow.
    if (instant && tail->sign > 0 && !tail->open && m_kinds.size() == 1 && wants(Expression::DateTimeRange)) {
        Length one;
        one.parts.push_back({Decimal(1), {}, length->parts.front().unit});
        const Instant next = moved(code == "D" ? startOf(m_reference.date) : now, one, 1);
        m_finds.add(Expression::DateTimeRange, i, end).readings = {interval({next, moved(next, *length, 1)})};
        return end;
    }
    // 二十几年前: between twenty and thirty.
    if (code == "Y" && length->more && m_line.hasBefore(length->end, u"几年") && tail->sign < 0
        && wants(Expression::DateTimeRange)) {
        m_finds.add(Expression::DateTimeRange, i, end).readings = {interval({startOf({day.year - 10, 1, 1}), grain.to})};
        return end;
    }
    if (instant && (!tail->open || !wants(Expression::DateTimeRange) || m_kinds.size() > 1)) {
        using E = Expression;
        const std::optional<E> kind =
            clock ? firstWanted({E::DateTime, E::Time, E::DateTimeRange}) : firstWanted({E::Date, E::DateTimeRange});
        if (!kind)
            return 0;
        m_finds.add(*kind, i, end).readings = {{clock ? isoTime(to) : isoDate(day), {}, {}}};
        return end;
    }
    if (tail->sign < 0 && code == "Y" && wants(Expression::Date) && !tail->open && !half) {
        m_finds.add(Expression::Date, i, end).readings = {{isoDate(day), {}, {}}};
        return end;
    }
    if (!wants(Expression::DateTimeRange))
        return 0;
    Reading reading = interval(grain);
    if (tail->open)
        reading = tail->sign > 0 ? Reading{{}, isoTime(grain.from), {}} : Reading{{}, {}, isoTime(grain.to)};
    m_finds.add(Expression::DateTimeRange, i, end).readings = {reading};
    return end;
}

// 2018年 is a year and 3月 a month; 五日 is a day if dates are wanted.
bool TimeRecogniser::namesDate(std::size_t i, const Length& length) const
{
    const std::optional<Point> point = parsePoint(m_line, i);
    return point && point->hasDate() && point->end >= std::min(length.end, i + 6) && !point->has(point->daysFrom);
}

std::size_t TimeRecogniser::duration(std::size_t i)
{
    const std::optional<Length> length = parseLength(m_line, i);
    if (!length)
        return 0;
    const bool date = namesDate(i, *length);
    if (date && (wants(Expression::Date) || wants(Expression::DateTimeRange)))
        return 0;
    if (date && length->smallest().form == "月")
        return 0;
    if (!wants(Expression::Duration))
        return 0;
    if (length->smallest().form == "月" && length->parts.size() == 1)
        return 0;
    Recognised& found = m_finds.add(Expression::Duration, i, length->end);
    if (length->range)
        found.readings = {{{}, length->iso(), length->iso(true)}};
    else
        found.readings = {{length->iso(), {}, {}}};
    return length->end;
}

}  // namespace

void recogniseTimes(const Line& line, const Reference& reference, const std::vector<Expression>& kinds, Finds& finds)
{
    TimeRecogniser(line, reference, kinds, finds).run();
}

}  // namespace danqian::extract
