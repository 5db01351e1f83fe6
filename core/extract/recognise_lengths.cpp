#include "core/extract/time_recogniser.h"

#include <algorithm>

// Lengths of time: by themselves, and counted from the reference.
namespace danqian::extract {

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

}  // namespace danqian::extract
