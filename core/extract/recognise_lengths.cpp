#include "core/extract/time_recogniser.h"

#include <algorithm>

// Lengths of time: by themselves, and counted from the reference.
namespace danqian::extract {
namespace {

using Grain = Point::Grain;

bool isClock(std::string_view code) { return isOneOf(code, {"H", "TM", "S", "15M", "MS"}); }

// The calendar's own unit that holds `at`, as far as the unit has one.
Instant unitStart(Instant at, std::string_view code)
{
    const Civil day = dateOf(at);
    if (code == "Y")
        return startOf({day.year, 1, 1});
    if (code == "M" || code == "3M")
        return startOf({day.year, day.month, 1});
    if (code == "W")
        return startOf(day) - (weekdayOf(dayNumber(day)) - 1) * daySeconds;
    if (code == "D")
        return startOf(day);
    return code == "H" ? at - at % 3600 : code == "TM" ? at - at % 60 : at;
}

Length oneOf(const Length& length)
{
    Length one;
    one.parts.push_back({Decimal(1), {}, length.parts.front().unit});
    return one;
}

// The day, week, month or year in which `at` lies, seen from a length that led there.
Interval grainAround(Instant at, const Length& length)
{
    const std::string& code = length.smallest().code;
    const bool half = !length.parts.back().value.isInteger();
    const Civil day = dateOf(at);
    if (isClock(code))
        return {at, at};
    if (code == "D" || code == "WD" || (code == "M" && half))
        return {startOf(day), startOf(day) + daySeconds};
    if (code == "W")
        return {startOf(day), startOf(day) + 7 * daySeconds};
    if ((code == "Y" || code == "100Y") && !half)
        return {startOf({day.year, 1, 1}), startOf({day.year + 1, 1, 1})};
    return {startOf({day.year, day.month, 1}), startOf(plusMonths({day.year, day.month, 1}, 1))};
}

Grain grainOf(const std::string& code)
{
    return code == "Y" || code == "100Y" ? Grain::Year
        : code == "M" || code == "3M"    ? Grain::Month
        : code == "W"                    ? Grain::Week
        : code == "D" || code == "WD"    ? Grain::Day
                                         : Grain::Second;
}

}  // namespace

// 今明两年, 明后两天
std::size_t TimeRecogniser::pairAt(std::size_t i)
{
    static constexpr std::pair<std::u16string_view, int> pairs[] = {
        {u"今明两", 0}, {u"明后两", 1}, {u"昨今两", -1}, {u"去今两", -1}};
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

namespace {

struct Window {
    std::u16string_view word;
    enum class Shape : std::uint8_t {
        Past,  // up to now: 近三年
        Future,  // from now on: 未来7天
        Beyond,  // after that much time: 再过三天
        Before,  // whole units before this one; a text of its own: 前两个月
        After,  // whole units after this one; a text of its own: 下三年
    } shape;
};
constexpr Window windows[] = {
    {u"过去的", Window::Shape::Past},     {u"过去", Window::Shape::Past},     {u"最近的", Window::Shape::Past},
    {u"最近", Window::Shape::Past},       {u"近", Window::Shape::Past},       {u"未来的", Window::Shape::Future},
    {u"未来", Window::Shape::Future},     {u"今后的", Window::Shape::Future}, {u"今后", Window::Shape::Future},
    {u"接下来的", Window::Shape::Future}, {u"接下来", Window::Shape::Future}, {u"往后", Window::Shape::Future},
    {u"再过", Window::Shape::Beyond},     {u"过", Window::Shape::Beyond},     {u"前", Window::Shape::Before},
    {u"上", Window::Shape::Before},       {u"后", Window::Shape::After},      {u"下", Window::Shape::After},
};

bool isWhole(const Window& w) { return w.shape == Window::Shape::Before || w.shape == Window::Shape::After; }

// 近 and 过 may be the end of another word: 将近一年, 超过三天, 附近.
const Window* windowAt(const Line& line, std::size_t i)
{
    for (const Window& w : windows)
        if (line.has(i, w.word)) {
            const bool short1 = w.word.size() == 1;
            if (isWhole(w) ? i > 0 : short1 && isOneOf(line.before(i), u"将附接邻靠临超不通经度渡越掠飞难好最"))
                return nullptr;
            return &w;
        }
    return nullptr;
}

// 近三年来, 过去50分钟里, 未来三天内: the word that closes the stretch.
std::size_t windowTail(const Line& line, std::size_t end, Window::Shape shape)
{
    if (shape == Window::Shape::Past)
        for (const std::u16string_view word :
             {std::u16string_view(u"以来"), std::u16string_view(u"来"), std::u16string_view(u"里")})
            if (line.has(end, word) && !(word == u"来" && isOneOf(line[end + 1], u"到自源宾访电信不看说")))
                return word.size();
    if (shape == Window::Shape::Future || shape == Window::Shape::Past)
        for (const std::u16string_view word :
             {std::u16string_view(u"之内"), std::u16string_view(u"以内"), std::u16string_view(u"内")})
            if (line.has(end, word) && !(word == u"内" && isOneOf(line[end + 1], u"部外地")))
                return word.size();
    return 0;
}

Interval windowInterval(Window::Shape shape, const Length& length, Instant now)
{
    using Shape = Window::Shape;
    const std::string& code = length.smallest().code;
    const Instant start = unitStart(now, code);
    switch (shape) {
    case Shape::Before: return {moved(start, length, -1), start};
    case Shape::After: {
        const Instant next = moved(start, oneOf(length), 1);
        return {next, moved(next, length, 1)};
    }
    case Shape::Past: {
        const Instant from = moved(now, length, -1);
        return {code == "M" || code == "Y" ? startOf(dateOf(from)) : from, now};
    }
    default: return {now, moved(now, length, 1)};
    }
}

}  // namespace

// 前1周 may also be the seven days before today.
Interval TimeRecogniser::besideToday(const Length& length, bool before) const
{
    const bool clock = isClock(length.smallest().code);
    const Instant now = clock ? base().at : startOf(base().date);
    if (before)
        return {moved(now, length, -1), now};
    const Instant next = clock ? now : now + daySeconds;
    return {next, moved(next, length, 1)};
}

// 未来7天, 近三个月, 过去5分钟, 再过半小时; 前两个月, 下三年: a stretch beside the reference.
std::size_t TimeRecogniser::windowed(std::size_t i)
{
    if (!wants(Expression::DateTimeRange))
        return 0;
    const Window* w = windowAt(m_line, i);
    if (!w || timeWordAt(m_line, i).length > w->word.size())  // 上半月, 前半夜
        return 0;
    const std::size_t at = i + w->word.size();
    const std::optional<Length> length = parseLength(m_line, at);
    if (const std::optional<Point> p = parsePoint(m_line, i); p && p->has(p->quarterFrom))
        return 0;  // 前三季度: of this year
    if (!length || length->range || (isWhole(*w) && (length->end != m_line.size() || multiplierOf(m_line[at]) >= 2)))
        return 0;
    const Interval span = windowInterval(w->shape, *length, base().at);
    const std::size_t end = length->end + windowTail(m_line, length->end, w->shape);
    Recognised& found = m_finds.add(Expression::DateTimeRange, i, end);
    if (isWhole(*w))  // or up to now, or from tomorrow on
        found.readings = {interval(span), interval(besideToday(*length, w->shape == Window::Shape::Before))};
    else if (w->shape == Window::Shape::Beyond)
        found.readings = {{{}, isoTime(isClock(length->smallest().code) ? span.to : startOf(dateOf(span.to))), {}}};
    else
        found.readings = {interval(span)};
    return end;
}

namespace {

struct Tail {
    std::u16string_view word;
    int sign;
    bool open, within;
};
constexpr Tail tails[] = {
    {u"以后", 1, true, false},  {u"之后", 1, true, false}, {u"之後", 1, true, false}, {u"以前", -1, true, false},
    {u"之前", -1, true, false}, {u"以内", 1, false, true}, {u"之内", 1, false, true}, {u"以来", -1, false, true},
    {u"内", 1, false, true},    {u"后", 1, false, false},  {u"後", 1, false, false},  {u"前", -1, false, false},
};

const Tail* tailAt(const Line& line, std::size_t at)
{
    for (const Tail& t : tails)
        if (line.has(at, t.word)) {
            if (t.word == u"前" && isOneOf(line[at + 1], u"后往列三两"))
                return nullptr;
            return &t;
        }
    return nullptr;
}

}  // namespace

// 三天后的下午3点, 两周后的周三, 三年前的夏天: a point read from the day to which a length leads.
std::size_t TimeRecogniser::pointFrom(std::size_t i, std::size_t at, const Length& length, Instant day)
{
    at += m_line[at] == u'的';
    const std::optional<Point> p = parsePoint(m_line, at);
    if (!p || p->has(p->year) || p->has(p->yearShift) || p->has(p->monthShift) || p->has(p->weekShift) || p->now
        || p->grain() <= grainOf(length.smallest().code) || !plausible(*p))
        return 0;
    const std::optional<Resolved> r = resolve(*p, Reference::parse(isoDate(dateOf(day))));
    if (!r || !r->possible)
        return 0;
    using E = Expression;
    const Grain grain = p->grain();
    const std::optional<E> kind = grain >= Grain::Hour ? firstWanted({E::DateTime, E::Time})
        : grain == Grain::Day                          ? firstWanted({E::Date})
                                                       : firstWanted({E::DateTimeRange, E::DateTime});
    if (!kind)
        return 0;
    Recognised& found = m_finds.add(*kind, i, p->end);
    found.readings = {grain >= Grain::Hour      ? Reading{isoTime(r->interval.from), {}, {}}
                          : grain == Grain::Day ? Reading{isoDate(dateOf(r->interval.from)), {}, {}}
                                                : interval(r->interval)};
    return p->end;
}

// 5天前, 20天后, 60日内, 3年半以来
std::size_t TimeRecogniser::relative(std::size_t i)
{
    const std::optional<Length> length = parseLength(m_line, i);
    if (!length)
        return 0;
    const Tail* tail = tailAt(m_line, length->end);
    if (!tail || (namesDate(i, *length) && !isDaysAfter(*length, tail->sign)))
        return 0;
    const std::size_t end = length->end + tail->word.size();
    const Instant to = moved(base().at, *length, tail->sign);
    if (!tail->within)
        if (const std::size_t after = pointFrom(i, end, *length, to))
            return after;
    if (tail->within && wants(Expression::DateTimeRange)) {
        const Interval grain = grainAround(to, *length);
        m_finds.add(Expression::DateTimeRange, i, end).readings = {tail->sign > 0 ? interval({base().at, grain.to})
                                                                                  : interval({grain.from, base().at})};
        return end;
    }
    if (const std::size_t point = relativePoint(i, end, *length, tail->sign, tail->open))
        return point;
    if (!wants(Expression::DateTimeRange))
        return 0;
    const Interval grain = grainAround(to, *length);
    Reading reading = interval(grain);
    if (tail->open)
        reading = tail->sign > 0 ? Reading{{}, isoTime(grain.from), {}} : Reading{{}, {}, isoTime(grain.to)};
    // 二十几年前: between twenty and thirty.
    else if (tail->sign < 0 && length->more && m_line.hasBefore(length->end, u"几年"))
        reading = interval({startOf(plusMonths(dateOf(grain.from), -120)), grain.to});
    Recognised& found = m_finds.add(Expression::DateTimeRange, i, end);
    found.readings = {reading};
    // 三周后 may also be the three weeks that follow.
    if (tail->sign > 0 && m_kinds.size() == 1) {
        const Instant next = moved(unitStart(base().at, length->smallest().code), oneOf(*length), 1);
        found.readings.push_back(interval({next, moved(next, *length, 1)}));
    }
    return end;
}

// 五日后 is five days later, 15日后 after the 15th.
bool TimeRecogniser::isDaysAfter(const Length& length, int sign) const
{
    return sign > 0 && length.parts.size() == 1 && length.smallest().form == "日" && !isDigitUnit(m_line[length.begin]);
}

// A length that leads to a day or a moment: 5天前, 一刻钟后.
std::size_t TimeRecogniser::relativePoint(std::size_t i, std::size_t end, const Length& length, int sign, bool open)
{
    using E = Expression;
    const std::string& code = length.smallest().code;
    const bool clock = isClock(code), instant = clock || code == "D";
    const bool rangesAlone = m_kinds.size() == 1 && wants(E::DateTimeRange);
    const Instant to = moved(base().at, length, sign);
    // Asked for ranges alone, 三天后 is the three days that follow.
    if (instant && sign > 0 && !open && rangesAlone) {
        const Instant next = moved(unitStart(base().at, code == "D" ? "D" : ""), oneOf(length), 1);
        m_finds.add(E::DateTimeRange, i, end).readings = {interval({next, moved(next, length, 1)})};
        return end;
    }
    if (instant && (!open || !rangesAlone)) {
        const std::optional<E> kind =
            clock ? firstWanted({E::DateTime, E::Time, E::DateTimeRange}) : firstWanted({E::Date, E::DateTimeRange});
        if (!kind)
            return 0;
        m_finds.add(*kind, i, end).readings = {{clock ? isoTime(to) : isoDate(dateOf(to)), {}, {}}};
        return end;
    }
    const bool rough = length.more || !(length.parts.front().value < Decimal(100));
    if (sign < 0 && code == "Y" && wants(E::Date) && !open && length.parts.back().value.isInteger() && !rough) {
        m_finds.add(E::Date, i, end).readings = {{isoDate(dateOf(to)), {}, {}}};
        return end;
    }
    return 0;
}

// 2018年 is a year and 3月 a month; 五日 is a day if dates are wanted. 3至5日 are days, too, 3至5日内 a length.
bool TimeRecogniser::namesDate(std::size_t i, const Length& length) const
{
    if (length.range && length.smallest().form == "日" && isDigitUnit(m_line[i])) {
        std::size_t second = 0;
        const bool within = m_line[length.end] == u'内' || m_line.has(length.end, u"以内") || m_line.has(length.end, u"之内");
        return !within && (parseElided(m_line, i, second) || parsePoint(m_line, i));
    }
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
    if (!wants(Expression::Duration) || (length->smallest().form == "月" && (date || length->parts.size() == 1)))
        return 0;
    Recognised& found = m_finds.add(Expression::Duration, i, length->end);
    if (length->range)
        found.readings = {{{}, length->iso(), length->iso(true)}};
    else
        found.readings = {{length->iso(), {}, {}}};
    return length->end;
}

}  // namespace danqian::extract
