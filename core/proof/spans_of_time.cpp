#include "core/proof/families.h"
#include "core/proof/numbers.h"
#include "core/proof/printed_dates.h"
#include "core/proof/printed_quantities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

/// Durations, ages, anniversaries and five-year plans against the dates and years that the text gives.
namespace danqian::proof {
namespace {

class TimeChecks {
public:
    explicit TimeChecks(const Job& job) : m_text(job.text), m_report(job.report), m_quantities(job.quantities), m_dates(job.dates)
    {
    }

    void run()
    {
        static const CharSet triggers(U"期五");
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            if (!triggers.has(m_text[i]))
                continue;
            if (m_text[i] == U'期' && m_text[i - 1] == U'为')
                duration(i + 1);
            else if (m_text[i] == U'五' && m_text[i + 1] == U'”')
                planPeriod(i);
        }
        ages();
    }

private:
    /// 为期5天 beside 从11月3日到11月9日 in the same sentence.
    void duration(std::size_t i)
    {
        const auto q = std::lower_bound(m_quantities.begin(), m_quantities.end(), i,
                                        [](const Quantity& x, std::size_t at) { return x.where.begin < at; });
        if (q == m_quantities.end() || q->where.begin != i || q->unit != U"天" || q->rounded)
            return;
        std::size_t begin = i, end = i;
        while (begin > 0 && i - begin < 200 && !in(m_text[begin - 1], U"。！？\n"))
            --begin;
        while (end < m_text.size() && end - i < 200 && !in(m_text[end], U"。！？\n"))
            ++end;
        for (auto it = firstDate(begin); it != m_dates.end() && it->where.end <= end; ++it) {
            const PrintedDate& d = *it;
            if (!d.month || !d.day)
                continue;
            const auto to =
                wordAt(m_text, d.where.end, {U"持续到", U"持续至", U"至", U"到", U"—", U"——", U"－", U"-", U"～", U"~"});
            if (to.empty())
                continue;
            const auto last = dateAfter(d, d.where.end + to.size());
            if (!last)
                continue;
            const int year = d.year.value_or(2001);
            const long days =
                dayNumber(last->year.value_or(year), *last->month, *last->day) - dayNumber(year, *d.month, *d.day) + 1;
            if (days > 0 && days != static_cast<long>(q->value))
                m_report.add("doc.duration", q->where, std::nullopt,
                             {{std::to_string(days)}, {{d.where.begin, last->where.end}}, 0.9});
            return;
        }
    }

    std::vector<PrintedDate>::const_iterator firstDate(std::size_t from) const
    {
        return std::lower_bound(m_dates.begin(), m_dates.end(), from,
                                [](const PrintedDate& d, std::size_t at) { return d.where.begin < at; });
    }

    /// The second date of a range; a bare day takes the first one's month.
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

    /// Ages and anniversaries against the years that the same paragraph gives.
    void ages()
    {
        std::optional<int> born, founded, last;
        std::size_t lastEnd = 0;
        Range bornAt, foundedAt;
        for (const Quantity& q : m_quantities) {
            if (has(m_text, lastEnd, q.where.begin, {U"\n"}))
                born = founded = last = std::nullopt;
            lastEnd = q.where.end;
            if (q.unit == U"年" && q.value >= 1800 && q.value < 2100) {
                last = static_cast<int>(q.value);
                std::size_t next = q.where.end;
                while (next < q.where.end + 6 && (m_text.is(next, Kind::Digit) || in(m_text[next], U"月日")))
                    ++next;
                const bool birth = !wordAt(m_text, next, {U"出生", U"生于", U"生，", U"生，"}).empty()
                    || !wordBefore(m_text, q.where.begin, {U"出生于", U"生于"}).empty();
                const bool start = !wordAt(m_text, next,
                                           {U"成立", U"创立", U"创建", U"创办", U"建立", U"建厂", U"建校", U"建成", U"设立",
                                            U"组建", U"开业", U"建院", U"建馆", U"创刊", U"投产", U"始建", U"建市", U"开馆"})
                                        .empty()
                    || !wordBefore(m_text, q.where.begin,
                                   {U"成立于", U"创立于", U"创建于", U"创办于", U"建立于", U"始建于", U"建于", U"建成于",
                                    U"设立于", U"组建于", U"创刊于"})
                            .empty();
                if (birth) {
                    born = last;
                    bornAt = q.where;
                } else if (start) {
                    founded = last;
                    foundedAt = q.where;
                }
                continue;
            }
            if (q.rounded || !last)
                continue;
            if (born && q.unit == U"岁" && *last > *born
                && !wordBefore(m_text, q.where.begin, {U"享年", U"终年", U"时年", U"年仅", U"年龄"}).empty())
                compare("doc.age", q, *last - *born, 1, bornAt, "岁");
            else if (founded && q.unit == U"周年" && *last > *founded)
                compare("doc.anniversary", q, *last - *founded, 0, foundedAt, "周年");
        }
    }

    void compare(std::string_view rule, const Quantity& q, int real, int slack, Range other, const char* unit)
    {
        if (std::abs(q.value - real) <= slack)
            return;
        const bool han = !isAscii9(m_text[q.where.begin]);
        const std::string figure = han && real < 100 ? spoken(real) : std::to_string(real);
        m_report.add(rule, q.where, figure + unit, {{std::to_string(real)}, {other}, 0.9});
    }

    const Glyphs& m_text;
    Report& m_report;
    const std::vector<Quantity>& m_quantities;
    const std::vector<PrintedDate>& m_dates;
};

}  // namespace

void checkSpans(const Job& job) { TimeChecks(job).run(); }

}  // namespace danqian::proof
