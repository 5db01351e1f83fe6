#include "core/proof/families.h"
#include "core/proof/numbers.h"
#include "core/proof/printed_dates.h"
#include "core/proof/printed_quantities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

/// Durations and orders of time against the points that the sentence gives, and the years of five-year plans.
namespace danqian::proof {
namespace {

constexpr std::size_t reach = 160;  ///< characters of a sentence that are looked at on both sides

/// A length of time as it is printed: 4小时30分, 两个半小时, 五年.
struct Length {
    Range where;
    double minutes = 0, days = 0, months = 0;  ///< one of them is not nought
    bool exact = false;  ///< to the minute
};

/// A time of day.
struct Clock {
    Range where;
    int minutes = 0;
    bool nextDay = false;
};

/// What begins and what ends it.
struct Course {
    Words begins, ends;
    bool daily;  ///< goes with times of day too
};

class TimeChecks {
public:
    explicit TimeChecks(const Job& job) : m_text(job.text), m_report(job.report), m_dates(job.dates) { }

    void run()
    {
        static const CharSet triggers(U"五期时历持全耗用行飞共从服执任工结闭竣关完截至到—");
        static const CharSet cues(U"期时历持全耗用行飞共从服执任工"), ends(U"结闭竣关完截"), ranges(U"至到—");
        std::size_t sentence = nowhere;
        const auto all = m_text.chars(0, m_text.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const char32_t c = all[i];
            if (!triggers.has(c))
                continue;
            if (c == U'五' && m_text[i + 1] == U'”')
                planPeriod(i);
            else if (ranges.has(c) && (in(m_text[i - 1], U"时点半分") || isAscii9(m_text[i - 1])))
                turnedHours(i);
            else if (cues.has(c))
                cue(i);
            else if (ends.has(c) && !wordAt(m_text, i, {U"结束", U"闭", U"竣工", U"关", U"完工", U"截止"}).empty()) {
                const Range s = sentenceOf(i);
                if (s.begin != sentence)
                    order(s);
                sentence = s.begin;
            }
        }
    }

private:
    /// A word that a length of time follows.
    void cue(std::size_t i)
    {
        const auto word = wordAt(m_text, i, {U"期为", U"期是", U"时为", U"历时", U"持续", U"全程", U"耗时", U"用时",
                                             U"历经", U"时长", U"行驶", U"飞行", U"行车", U"共计", U"时间", U"从教",
                                             U"从医", U"从警", U"服役", U"执教", U"任教", U"从业", U"工龄"});
        if (!word.empty() || (m_text[i] == U'期' && in(m_text[i - 1], U"为工")))
            duration(i, i + std::max<std::size_t>(word.size(), 1));
    }

    Range sentenceOf(std::size_t i) const
    {
        static const CharSet marks(U"。！？\n");
        Range r{i, i};
        while (r.begin > 0 && i - r.begin < reach && !marks.has(m_text[r.begin - 1]))
            --r.begin;
        while (r.end < m_text.size() && r.end - i < reach && !marks.has(m_text[r.end]))
            ++r.end;
        return r;
    }

    /// 4小时30分, 两个半小时, 90分钟, 3天, 五年
    std::optional<Length> lengthAt(std::size_t i) const
    {
        Length out;
        std::size_t at = i;
        double n = 0;
        const auto figure = [&] {
            const std::size_t begin = at;
            if (const auto d = decimalAt(m_text, at)) {
                n = d->value;
                at = d->end;
            } else {
                while (hanDigit(m_text[at]) >= 0 || m_text[at] == U'十')
                    ++at;
                const auto h = at - begin < 4 ? hanNumber(m_text.chars(begin, at)) : std::nullopt;
                n = h ? static_cast<double>(*h) : 0;
            }
            return at > begin && n > 0;
        };
        if (!figure() || in(m_text[at], U"多余几来"))
            return std::nullopt;
        if (m_text[at] == U'个') {
            ++at;
            if (m_text[at] == U'半') {
                n += 0.5;
                ++at;
            }
        }
        if (const auto unit = wordAt(m_text, at, {U"小时", U"分钟", U"天", U"年", U"月", U"周"}); unit.empty() || n >= 1000)
            return std::nullopt;
        else
            unitOf(out, m_text[at], n), at += unit.size();
        out.exact = m_text[at - 1] == U'钟';
        if (m_text[at - 1] == U'时' && figure() && m_text[at] == U'分') {
            out.minutes += n;
            out.exact = true;
            at += m_text[at + 1] == U'钟' ? 2 : 1;
        }
        out.where = {i, at};
        return in(m_text[at], U"多余左以") ? std::nullopt : std::optional(out);
    }

    static void unitOf(Length& out, char32_t unit, double n)
    {
        switch (unit) {
        case U'小': out.minutes = n * 60; break;
        case U'分': out.minutes = n; break;
        case U'天': out.days = n; break;
        case U'周': out.days = n * 7; break;
        case U'年': out.months = n * 12; break;
        default: out.months = n;
        }
    }

    /// 为期5天 beside 从11月3日到11月9日, 历时六年 beside 2016年3月动工，2021年3月竣工, 运行4小时30分 beside 8时15分 … 11时45分
    void duration(std::size_t cue, std::size_t i)
    {
        for (std::size_t skip = 0; skip < 3 && m_text.is(i, Kind::Han) && !isHanNumeral(m_text[i]); ++skip)
            ++i;
        const auto length = lengthAt(i);
        if (!length || in(m_text[i - 1], U"约近超过第") || has(m_text, cue + 1, i, {U"间隔", U"由", U"从"}))
            return;
        const Range s = sentenceOf(cue);
        if (length->minutes > 0)
            hours(*length, s);
        else if (length->days > 0)
            days(*length, s, m_text[cue] == U'期' || m_text[cue - 1] == U'为');
        else
            months(*length, s);
    }

    void wrong(const Length& length, const std::string& real, Range points) const
    {
        m_report.add("doc.duration", length.where, std::nullopt, {{real}, {points}, 0.9});
    }

    /// The times of day in a sentence.
    std::vector<Clock> clocks(Range s) const
    {
        std::vector<Clock> out;
        for (std::size_t i = s.begin; i < s.end; ++i) {
            const auto h = isAscii9(m_text[i]) && !m_text.is(i - 1, Kind::Digit) ? decimalAt(m_text, i) : std::nullopt;
            if (!h)
                continue;
            const bool mark = in(m_text[h->end], U"时点") || (in(m_text[h->end], U":：") && isAscii9(m_text[h->end + 2]));
            if (!mark || !h->whole || h->value > 24 || (i > 1 && in(m_text[i - 1], U":：.")))
                continue;
            Clock c{{i, h->end + 1}, static_cast<int>(h->value) * 60, false};
            const auto m = decimalAt(m_text, h->end + 1);
            if (m && m->whole && m->value < 60 && (m_text[m->end] == U'分' || !in(m_text[h->end], U"时点"))) {
                c.minutes += static_cast<int>(m->value);
                c.where.end = m->end + (m_text[m->end] == U'分');
            } else if (m_text[h->end + 1] == U'半') {
                c.minutes += 30;
                c.where.end = h->end + 2;
            }
            const std::size_t from = i > 5 ? i - 5 : 0;
            c.nextDay = has(m_text, from, i, {U"次日", U"翌日", U"第二天", U"凌晨", U"隔日"});
            if (has(m_text, from, i, {U"下午", U"晚"}) && c.minutes < 12 * 60)
                c.minutes += 12 * 60;
            out.push_back(c);
            i = c.where.end - 1;
        }
        return out;
    }

    void hours(const Length& length, Range s) const
    {
        const auto times = clocks(s);
        if (times.size() != 2)
            return;
        const int real = (times[1].minutes - times[0].minutes + 24 * 60) % (24 * 60);
        if (std::abs(real - length.minutes) > (length.exact ? 0.5 : 14.5) && std::abs(real - 12 * 60 - length.minutes) > 0.5)
            wrong(length, written(real / 60.0, 2), {times[0].where.begin, times[1].where.end});
    }

    /// The first two points in time of the sentence that are a day each; a bare second day takes the first one's month.
    std::optional<std::pair<PrintedDate, PrintedDate>> twoDays(Range s) const
    {
        for (auto it = firstDate(s.begin); it != m_dates.end() && it->where.end <= s.end; ++it) {
            if (!it->month || !it->day)
                continue;
            const auto to = wordAt(m_text, it->where.end,
                                   {U"起至", U"起到", U"起，至", U"持续到", U"持续至", U"延续到", U"至", U"到", U"—", U"——",
                                    U"－", U"-", U"～", U"~"});
            if (!to.empty()) {
                const auto last = dateAfter(*it, it->where.end + to.size());
                return last ? std::optional(std::pair(*it, *last)) : std::nullopt;
            }
            const auto next = it + 1;
            if (next == m_dates.end() || next->where.end > s.end || !next->month || !next->day
                || !has(m_text, it->where.end, next->where.begin, {U"开", U"启动", U"始"})
                || !has(m_text, next->where.begin, next->where.end + 6, {U"结", U"闭", U"止", U"完", U"落幕"}))
                return std::nullopt;
            return std::pair(*it, *next);
        }
        return std::nullopt;
    }

    void days(const Length& length, Range s, bool inclusive) const
    {
        const auto points = twoDays(s);
        if (!points)
            return;
        const auto& [a, b] = *points;
        const int year = a.year.value_or(2001);
        const long real = dayNumber(b.year.value_or(year), *b.month, *b.day) - dayNumber(year, *a.month, *a.day) + 1;
        const auto said = static_cast<long>(length.days);
        if (real > 0 && real != said && (inclusive || real != said + 1))
            wrong(length, std::to_string(real), {a.where.begin, b.where.end});
    }

    void months(const Length& length, Range s) const
    {
        const auto a = firstDate(s.begin);
        if (a == m_dates.end() || a + 1 == m_dates.end() || (a + 1)->where.end > s.end || !a->year || !(a + 1)->year)
            return;
        const PrintedDate &from = *a, &to = *(a + 1);
        const bool third = a + 2 != m_dates.end() && (a + 2)->where.end <= s.end;
        const int years = *to.year - *from.year;
        if (third || years < 0)
            return;
        const bool fine = from.month && to.month;
        const int real = years * 12 + (fine ? *to.month - *from.month : 0);
        const double off = length.months - real;
        const bool inYears = std::fmod(length.months, 12) == 0;
        const bool fits = fine ? std::abs(off) <= (inYears ? 6 : 1) : off == 0 || off == 12 || !inYears;
        if (!fits)
            wrong(length, written(real / (inYears ? 12.0 : 1.0), 1), {from.where.begin, to.where.end});
    }

    std::vector<PrintedDate>::const_iterator firstDate(std::size_t from) const
    {
        return std::lower_bound(m_dates.begin(), m_dates.end(), from,
                                [](const PrintedDate& d, std::size_t at) { return d.where.begin < at; });
    }

    std::optional<PrintedDate> dateAfter(const PrintedDate& first, std::size_t i) const
    {
        if (const auto d = firstDate(i); d != m_dates.end() && d->where.begin == i && d->month && d->day)
            return *d;
        const auto day = decimalAt(m_text, i);
        if (!day || !in(m_text[day->end], U"日号"))
            return std::nullopt;
        PrintedDate d = first;
        d.day = static_cast<int>(day->value);
        d.where = {i, day->end + 1};
        return d;
    }

    /// 9时至8时: a stretch of almost a day, beginning and end confused.
    void turnedHours(std::size_t i) const
    {
        const auto times = clocks({i > 8 ? i - 8 : 0, std::min(i + 9, m_text.size())});
        for (std::size_t n = 0; n + 1 < times.size(); ++n) {
            const Range from = times[n].where, to = times[n + 1].where;
            const int length = (times[n + 1].minutes - times[n].minutes + 24 * 60) % (24 * 60);
            if (from.end == i && to.begin <= i + 2 && !times[n + 1].nextDay && length > 20 * 60)
                m_report.add("date.order", {from.begin, to.end}, std::nullopt, {{}, {}, 0.8});
        }
    }

    /// 从8月20日开始，至7月31日结束; 17时开馆，9时闭馆
    void order(Range s) const
    {
        static const Course courses[] = {
            {{U"开始", U"启动", U"开启", U"起"}, {U"结束", U"截止", U"止"}, true},
            {{U"开幕"}, {U"闭幕"}, false},
            {{U"开工", U"动工", U"开建", U"奠基"}, {U"竣工", U"完工", U"建成", U"通车"}, false},
            {{U"开馆", U"开门", U"开放", U"营业", U"开园"}, {U"闭馆", U"关门", U"打烊", U"闭园", U"关闭"}, true}};
        if (has(m_text, s.begin, s.end, {U"次日", U"次年", U"翌", U"明年", U"凌晨", U"第二天", U"第二年", U"来年"}))
            return;
        for (const Course& c : courses) {
            if (!has(m_text, s.begin, s.end, c.begins) || !has(m_text, s.begin, s.end, c.ends))
                continue;
            if (c.daily)
                clockOrder(s, c);
            dateOrder(s, c);
        }
    }

    /// Whether one of the words follows the point in time at once.
    bool leads(Range point, Words words) const { return has(m_text, point.end, point.end + 3, words); }

    void clockOrder(Range s, const Course& c) const
    {
        const auto times = clocks(s);
        for (std::size_t n = 0; n + 1 < times.size(); ++n) {
            if (leads(times[n].where, c.begins) && leads(times[n + 1].where, c.ends) && times[n].minutes > times[n + 1].minutes)
                m_report.add("date.order", {times[n].where.begin, times[n + 1].where.end}, std::nullopt, {{}, {}, 0.8});
        }
    }

    void dateOrder(Range s, const Course& c) const
    {
        for (auto a = firstDate(s.begin); a != m_dates.end() && a + 1 != m_dates.end() && (a + 1)->where.end <= s.end; ++a) {
            const PrintedDate &from = *a, &to = *(a + 1);
            const bool named =
                !c.daily && has(m_text, from.where.begin > 6 ? from.where.begin - 6 : 0, from.where.begin, c.begins);
            if (!(named || leads(from.where, c.begins)) || !leads(to.where, c.ends))
                continue;
            const bool years = from.year && to.year;
            const bool days = from.month && from.day && to.month && to.day && !to.year;
            const long wrapped =
                days ? (dayNumber(2001, *to.month, *to.day) - dayNumber(2001, *from.month, *from.day) + 365) % 365 : 0;
            if ((years && *to.year < *from.year) || (days && wrapped > 300))
                m_report.add("date.order", {from.where.begin, to.where.end}, std::nullopt, {{}, {}, 0.8});
        }
    }

    /// “十三五”时期（2015—2020年）
    void planPeriod(std::size_t i)
    {
        std::size_t begin = i;
        while (begin > 0 && (hanDigit(m_text[begin - 1]) > 0 || m_text[begin - 1] == U'十'))
            --begin;
        const auto n = hanNumber(m_text.chars(begin, i));
        if (!n || *n < 1 || *n > 20 || m_text[begin - 1] != U'“')
            return;
        constexpr std::array<int, 9> early{0, 1953, 1958, 1966, 1971, 1976, 1981, 1986, 1991};
        const int first = *n < 9 ? early[static_cast<std::size_t>(*n)] : 1996 + static_cast<int>(*n - 9) * 5;
        const int last = *n == 2 ? 1962 : first + 4;
        std::size_t at = i + 2;
        while (at < i + 8 && !in(m_text[at], U"（("))
            ++at;
        const std::size_t years = at + 1;
        const auto a = decimalAt(m_text, years);
        if (!a || a->end - years != 4 || m_text.is(at, Kind::Han))
            return;
        const std::size_t mark = m_text[a->end] == U'年' ? a->end + 1 : a->end;
        const auto b = in(m_text[mark], U"—-～~至－") ? decimalAt(m_text, mark + 1) : std::nullopt;
        if (!b || b->end - mark - 1 != 4 || (a->value == first && b->value == last))
            return;
        const std::string right = std::to_string(first) + std::string(m_text.utf8(a->end, mark + 1)) + std::to_string(last);
        m_report.add("doc.plan-period", {years, b->end}, right, {{right}, {{begin - 1, i + 2}}, 1});
    }

    const Glyphs& m_text;
    Report& m_report;
    const std::vector<PrintedDate>& m_dates;
};

}  // namespace

void checkSpans(const Job& job) { TimeChecks(job).run(); }

}  // namespace danqian::proof
