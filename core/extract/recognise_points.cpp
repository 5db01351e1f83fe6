#include "core/extract/time_recogniser.h"

#include <algorithm>

// Points of time, and what bounds them.
namespace danqian::extract {

TimeRecogniser::Side TimeRecogniser::sideBefore(std::size_t i, std::size_t& pointAt) const
{
    Side side;
    side.begin = i;
    pointAt = i;
    static constexpr std::pair<std::u16string_view, int> words[] = {
        {u"截止到", 1}, {u"截至", 1}, {u"截止", 1}, {u"自从", 2}, {u"从", 2}, {u"自", 2}, {u"大约", 3}, {u"约", 3},
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
        std::u16string_view notBefore;  // characters with which it makes another word: 起飞, 前景
    };
    static constexpr std::u16string_view risen = u"飞床草步价诉讼点源伏舞航跑降色码义名获", front = u"后往夕景台线者列卫沿提";
    static constexpr std::u16string_view behind = u"天年日续来勤台排面代者半备方期卫裔悔人";
    static constexpr Tail tails[] = {
        {u"或之前", &Side::until, {}},    {u"及之前", &Side::until, {}},   {u"及以前", &Side::until, {}},
        {u"或以前", &Side::until, {}},    {u"或之后", &Side::since, {}},   {u"及之后", &Side::since, {}},
        {u"及以后", &Side::since, {}},    {u"或以后", &Side::since, {}},   {u"以前", &Side::before, {}},
        {u"之前", &Side::before, {}},     {u"以后", &Side::after, {}},     {u"之后", &Side::after, {}},
        {u"以来", &Side::since, {}},      {u"开始", &Side::since, {}},     {u"左右", &Side::about, {}},
        {u"前后", &Side::about, {}},      {u"期间", &Side::about, {}},     {u"至今", &Side::tillNow, u"天年日晚夜早晨"},
        {u"到现在", &Side::tillNow, {}},  {u"到目前", &Side::tillNow, {}}, {u"起", &Side::since, risen},
        {u"前", &Side::beforeNow, front}, {u"后", &Side::after, behind},
    };
    side.end = end;
    for (const Tail& tail : tails)
        if (m_line.has(end, tail.word) && !isOneOf(m_line[end + tail.word.size()], tail.notBefore)) {
            side.*tail.field = true;
            side.end = end + tail.word.size();
            return;
        }
}

// What looks like a time but says none: 12号 alone, 二十七点三, 24点5度.
bool TimeRecogniser::plausible(const Point& p) const
{
    const std::size_t length = p.end - p.begin;
    static constexpr std::u16string_view counted[] = {u"建议", u"意见", u"要求", u"看法", u"说明", u"希望", u"体会",
                                                      u"原因", u"理由", u"措施", u"经验", u"思考", u"启示", u"内容"};
    if (p.clockOnly() && p.part < 0 && !p.has(p.minute)) {
        if (std::any_of(std::begin(counted), std::end(counted), [&](auto noun) { return m_line.has(p.end, noun); }))
            return false;
        const char16_t next = m_line[p.end];
        if (hanDigit(next) >= 0 || isDigitUnit(next))
            return false;
        if (m_line[p.end - 1] == u'点' && (m_line.has(p.begin, u"一点") || m_line.has(p.begin, u"两点")) && isHanUnit(next)
            && length == 2)
            return false;
    }
    if (p.has(p.day) && !p.has(p.month) && !p.has(p.monthShift) && m_line[p.dateEnd - 1] == u'号' && p.dateEnd == p.end
        && !p.has(p.weekday) && !(m_kinds.size() == 1 && p.begin == 0 && p.end == m_line.size()))
        return false;
    if (p.part >= 0 && p.clockOnly() && !p.has(p.hour) && (length == 1 || isOneOf(m_line.before(p.begin), u"一个整半")))
        return false;  // 一个晚上, 整个上午: how long
    if (p.weekend && !p.has(p.weekShift) && m_line.before(p.begin) == u'个')
        return false;
    if (p.part >= 0 && p.clockOnly() && !p.has(p.hour) && timeWord(p.part).word == "黎明" && isHanUnit(m_line[p.end]))
        return false;  // a name
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
    if (grain == Grain::Day && (!p.has(p.daysFrom) || p.daysFrom == p.daysTo))
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
    if (p.lunar || p.festival >= 0 || p.now || p.years > 1 || (p.has(p.year) && p.year < 1))
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

// Parts of the day have no fixed hours: 早上 may also be the whole morning, 下午 the whole afternoon.
void TimeRecogniser::addWidePart(Recognised& found, const Point& p, std::string_view name) const
{
    struct Wide {
        std::string_view name;
        int from, to;
    };
    static constexpr Wide wide[] = {{"TMO", 4, 12}, {"TAF", 12, 19}, {"TEV", 18, 24}};
    if (timeWord(p.part).a < 5 || timeWord(p.part).b > 24)  // 凌晨, 深夜
        return;
    for (const Wide& w : wide)
        if (w.name == name) {
            const Instant day = startOf(Reference::parse(found.readings.front().start).date);
            found.readings.push_back(interval({day + w.from * 3600, day + w.to * 3600}));
        }
}

std::string TimeRecogniser::partTimex(const TimeWord& part)
{
    return part.b <= 12 ? "TMO" : part.a >= 17 ? "TEV" : part.a == 12 ? "TAF" : "";
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
        const std::string name = partTimex(timeWord(p.part));
        addWidePart(found, p, name);
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
    const auto text = [&](Instant at) { return clock ? isoTime(at).substr(10) : isoTime(at); };
    const Instant now = m_reference.at;
    for (const Resolved& r : resolutions(p)) {
        const bool fine = r.grain >= Grain::Day;
        Reading reading;
        if (side.since || side.tillNow)
            reading.start = text(r.interval.from);
        else if (side.after)
            reading.start = text(fine ? r.interval.from : r.interval.to);
        else if (side.before)
            reading.end = text(r.interval.from);
        else if (side.until)
            reading.end = text(fine ? r.interval.from : r.interval.to);
        else if (!m_reference.known || r.interval.to <= now)
            reading.end = text(r.interval.from);
        else
            reading = interval({now, clock ? r.interval.from : r.interval.to});
        if (side.tillNow && m_reference.known)
            reading.end = isoTime(now);
        found.readings.push_back(reading);
        // 明年6月之前 may leave June out or be meant up to its end; 截止到2018年 likewise.
        if (side.before && m_reference.known && r.interval.to > now && (r.grain == Grain::Month || r.grain == Grain::Xun))
            found.readings.push_back(interval({now, r.interval.to}));
        if (side.until && !fine)
            found.readings.push_back({{}, {}, text(r.interval.from)});
    }
    // 春节前: the festival that is still to come, if one is.
    std::stable_sort(found.readings.begin(), found.readings.end(), [](const Reading& a, const Reading& b) {
        return !a.start.empty() && !a.end.empty() && (b.start.empty() || b.end.empty());
    });
}

std::size_t TimeRecogniser::addPoint(const Point& p, const Side& side)
{
    const bool open = side.since || side.after || side.before || side.until || side.beforeNow || side.tillNow;
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

std::size_t TimeRecogniser::point(std::size_t i)
{
    if (const std::size_t end = pairAt(i))
        return end;
    std::size_t pointAt = i;
    Side side = sideBefore(i, pointAt);
    const std::optional<Point> p = parsePoint(m_line, pointAt);
    if (const std::size_t end = elidedRange(side, pointAt, p))
        return end;
    if (!p)
        return 0;
    if (!plausible(*p))
        return p->has(p->day) ? rangeFrom(side, *p) : 0;  // 1号到5号
    if (p->has(p->day) && p->end == p->dateEnd)
        if (const std::size_t end = dayList(*p))
            return end;
    if (const std::size_t end = rangeFrom(side, *p))
        return end;
    if (const std::size_t end = besideDay(*p))
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
