#include "core/extract/time_recogniser.h"

// Recurrences.
//
//     set    := 每 隔? cycle moment? | 每逢 point | 每 part-of-day clock? | 隔 (日 | 周 | 月 | 年)
//     cycle  := length | 个? unit                                    每三个月, 每周
//     moment := of a year: date (至 date)?                            每年9月到11月
//               of a month: day list | 旬 | edge | nth weekday        每月1日和15日
//               of a week: weekday list | 工作日 | 末, then a clock     每周一、三、五上午九点
//               of a day: part of day | clock (至 clock)?              每天8点到10点
namespace danqian::extract {
namespace {

bool joinsList(char16_t c) { return isOneOf(c, u"、,和及与或"); }
bool joinsRange(char16_t c) { return isOneOf(c, u"至到-~"); }

// 一 to 六 and 日, 天, unless the digit counts something: 每周三次.
int weekdayAt(const Line& line, std::size_t at)
{
    const char16_t c = line[at];
    if (c == u'日' || c == u'天')
        return 7;
    const int digit = isDigitUnit(c) ? c - u'0' : hanDigit(c);
    const char16_t next = line[at + 1];
    std::size_t length = 0;
    const Unit* counted = next == u'日' ? nullptr : unitAt(line, at + 1, length);
    return digit >= 1 && digit <= 6 && multiplierOf(next) == 0 && !isDigitUnit(next) && next != u'.' && !counted ? digit : 0;
}

std::size_t weekName(const Line& line, std::size_t at)
{
    return line[at] == u'周' ? 1 : line.has(at, u"星期") || line.has(at, u"礼拜") ? 2 : 0;
}

// 一三五, 一、三、五, 二到五, 六日: more weekdays after the first.
std::size_t moreWeekdays(const Line& line, std::size_t at)
{
    while (true) {
        std::size_t next = at + (joinsList(line[at]) || joinsRange(line[at]));
        next += weekName(line, next);
        if (weekdayAt(line, next) == 0)
            return at;
        at = next + 1;
    }
}

}  // namespace

// The clock or part of the day that follows at once; its ISO form is added to `pattern`, which no single form could be of a list.
std::size_t TimeRecogniser::setClock(std::size_t at, std::string& pattern) const
{
    const std::size_t from = at + (m_line[at] == u'的');
    const std::optional<Point> clock = parsePoint(m_line, from);
    if (!clock || !clock->clockOnly())
        return at;
    if (clock->has(clock->hour)) {
        if (const auto r = resolve(*clock, m_reference.known ? m_reference : Reference::parse("2000-01-01")))
            pattern += clockText(*clock, *r).substr(0, clock->has(clock->minute) ? 6 : 3);
    } else {
        pattern += partTimex(timeWord(clock->part));
    }
    if (joinsRange(m_line[clock->end]))
        if (const std::optional<Point> second = parsePoint(m_line, clock->end + 1); second && second->clockOnly()) {
            pattern.clear();
            return second->end;
        }
    return clock->end;
}

std::size_t TimeRecogniser::setInWeek(std::size_t at, std::string& pattern) const
{
    if (m_line.has(at, u"工作日"))
        return setClock(at + 3, pattern);
    const int day = weekdayAt(m_line, at);
    if (day == 0 && m_line[at] != u'末')
        return at;
    const std::size_t end = moreWeekdays(m_line, at + 1);
    if (end == at + 1)
        pattern = "XXXX-WXX-" + (day > 0 ? std::to_string(day) : "WE");
    return setClock(end, pattern);
}

// A point within the year or month, a second one that closes a range, or more days.
std::size_t TimeRecogniser::setInCalendar(std::size_t at, bool year, std::string& pattern) const
{
    const auto within = [&](std::size_t i) {
        std::optional<Point> p = year ? parsePoint(m_line, i) : parseInMonth(m_line, i);
        const bool fits = p && p->hasDate() && !p->has(p->year) && !p->has(p->yearShift) && !p->has(p->dayShift) && !p->now;
        return fits ? p : std::nullopt;
    };
    const std::optional<Point> first = within(at + (m_line[at] == u'的'));
    if (!first)
        return at;
    if (first->has(first->day) && !first->lunar)
        pattern = "XXXX-" + (year && first->has(first->month) ? twoDigits(first->month) : "XX") + "-" + twoDigits(first->day);
    std::size_t end = first->end;
    while (joinsRange(m_line[end]) || joinsList(m_line[end])) {
        const std::optional<Point> next = within(end + 1);
        if (!next)
            break;
        pattern.clear();
        end = next->end;
    }
    return end;
}

// 每逢周末, 每逢春节; 每晚九点
std::size_t TimeRecogniser::setOfPoints(std::size_t i)
{
    static constexpr std::u16string_view openers[] = {u"每逢", u"每当", u"每到"};
    for (const std::u16string_view opener : openers) {
        if (!m_line.has(i, opener))
            continue;
        const std::optional<Point> p = parsePoint(m_line, i + opener.size());
        if (!p || !p->hasDate() || p->has(p->year) || p->has(p->yearShift) || p->has(p->dayShift))
            return 0;
        const bool week = p->weekend || (p->has(p->weekday) && !p->has(p->month));
        const std::string weekday = p->has(p->weekday) ? std::to_string(p->weekday) : "WE";
        addSet(i, p->end, week ? "XXXX-WXX-" + weekday : "", week ? "P7D" : "P1Y");
        return p->end;
    }
    if (const std::size_t part = i + 1 + (m_line[i + 1] == u'个'); m_line[i] == u'每')
        if (const TimeWordMatch word = timeWordAt(m_line, part); word && word.word->kind == TimeWord::Kind::Part) {
            std::string pattern;
            const std::size_t end = std::max(setClock(part, pattern), part + word.length);
            addSet(i, end, pattern, "P1D");
            return end;
        }
    return 0;
}

// 每年, 每隔3天, 每周一下午八点, 每年9月到11月
std::size_t TimeRecogniser::set(std::size_t i)
{
    if (const std::size_t end = setOfPoints(i))
        return end;
    const bool every = m_line[i] == u'每', gap = m_line[i + every] == u'隔';
    std::size_t at = i + every + gap;
    if (!every && (!gap || !isOneOf(m_line[at], u"日周月年") || isOneOf(m_line.before(i), u"相间时分阻")))
        return 0;
    std::optional<Length> cycle = parseLength(m_line, at);
    if (!cycle) {
        std::size_t length = 0;
        const Unit* unit = unitAt(m_line, at, length);
        if (m_line[at] == u'季') {
            unit = unitNamed("季度");
            length = m_line[at + 1] == u'度' ? 2 : 1;
        }
        if (!unit || unit->dimension != Dimension::Time || unit->code.empty())
            return 0;
        cycle = Length{at, at + length, {{Decimal(every ? 1 : 2), {}, unit}}, false, false};
    }
    const std::string period = cycle->iso();
    std::string pattern;
    std::size_t end = cycle->end;
    if (every && !gap) {
        if (period == "P1W")
            end = setInWeek(end, pattern);
        else if (period == "P1Y" || period == "P1M")
            end = setInCalendar(end, period == "P1Y", pattern);
        else if (period == "P1D")
            end = setClock(end, pattern);
    }
    addSet(i, end, pattern, period == "P1W" && end > cycle->end ? "P7D" : period);
    return end;
}

void TimeRecogniser::addSet(std::size_t begin, std::size_t end, const std::string& pattern, const std::string& period)
{
    Recognised& out = m_finds.add(Expression::Set, begin, end);
    if (pattern.empty())
        out.timex = period;
    else
        out.readings.push_back({pattern, {}, {}});
    out.readings.push_back({period, {}, {}});
}

}  // namespace danqian::extract
