#include "core/proof/families.h"
#include "core/proof/numbers.h"
#include "core/proof/printed_dates.h"
#include "core/proof/printed_quantities.h"

#include <algorithm>
#include <array>
#include <cmath>

/// Figures of one text held against each other: sums, percentages, multiples, stretches of time.
namespace danqian::proof {
namespace {

using Words = std::initializer_list<std::u32string_view>;

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// Where one of `words` first begins in [begin, end).
std::size_t find(const Glyphs& text, std::size_t begin, std::size_t end, Words words)
{
    for (std::size_t i = begin; i < end; ++i) {
        if (!wordAt(text, i, words).empty())
            return i;
    }
    return nowhere;
}

bool has(const Glyphs& text, std::size_t begin, std::size_t end, Words words) { return find(text, begin, end, words) != nowhere; }

/// The printed form of a value that was computed, as exact as `like` was printed.
std::string computed(double value, double step)
{
    const double rounded = std::round(value);
    if (std::abs(value - rounded) < 1e-6)
        return written(rounded);
    return written(value, step < 0.05 ? 2 : 1);
}

class FigureChecks {
public:
    explicit FigureChecks(const Job& job) : m_text(job.text), m_report(job.report), m_all(job.quantities) { }

    void run()
    {
        for (std::size_t n = 0; n < m_all.size(); ++n) {
            partsAfter(n);
            partsBefore(n);
            change(n);
            share(n);
            halves(n);
            multiple(n);
            decrease(n);
        }
    }

private:
    const Quantity& at(std::size_t n) const { return m_all[n]; }
    bool together(std::size_t a, std::size_t b) const { return b < m_all.size() && m_all[a].sentence == m_all[b].sentence; }
    bool summable(const Quantity& q) const
    {
        return !q.unit.empty() && q.unit != U"%" && q.unit != U"％" && q.unit != U"倍" && q.unit != U"年" && q.unit != U"月"
            && q.unit != U"日" && q.unit != U"岁" && q.unit != U"天" && q.unit != U"级";
    }
    std::string utf8(std::size_t begin, std::size_t end) const { return std::string(m_text.utf8(begin, end)); }

    std::size_t clauseBegin(std::size_t i) const
    {
        const std::size_t farthest = i > 60 ? i - 60 : 0;
        while (i > farthest && !in(m_text[i - 1], U"，。；：！？、\n（）"))
            --i;
        return i;
    }

    /// 共31个，其中完成30个，未完成2个
    void partsAfter(std::size_t n)
    {
        const Quantity& total = at(n);
        if (total.rounded || !summable(total) || !together(n, n + 2))
            return;
        const std::size_t among = find(m_text, total.where.end, at(n + 1).where.begin, {U"其中"});
        if (among == nowhere || among > total.where.end + 14)
            return;
        double sum = 0, slack = total.step / 2;
        std::size_t parts = 0, last = n;
        bool loose = false;
        for (std::size_t k = n + 1; together(n, k); ++k) {
            if (at(k).unit != total.unit
                || (k > n + 1
                    && has(m_text, at(k - 1).where.end, at(k).where.begin, {U"其中", U"比", U"较", U"累计", U"同比", U"占"})))
                break;
            loose = loose || at(k).rounded || overlapping(clauseBegin(at(k).where.begin), at(k).where.end);
            sum += at(k).value;
            slack += at(k).step / 2;
            ++parts;
            last = k;
        }
        if (parts < 2 || loose || std::abs(sum - total.value) <= (total.step < 1 || slack > 10 ? slack : 1e-6))
            return;
        const bool exhaustive = complements(at(n + 1).where.begin, at(last).where.begin);
        if (sum > total.value || exhaustive)
            flagSum(total, {at(n + 1).where.begin, at(last).where.end}, sum);
    }

    /// Sorts of people or things that one and the same may belong to.
    bool overlapping(std::size_t begin, std::size_t end) const
    {
        return has(m_text, begin, end, {U"党员",     U"大学", U"本科", U"研究生", U"博士", U"硕士", U"贫困",   U"低保",
                                        U"规模以上", U"高新", U"重点", U"优秀",   U"新增", U"省级", U"国家级", U"市级",
                                        U"少数民族", U"残疾", U"退役", U"高级",   U"以上", U"青年", U"妇女",   U"最"});
    }

    /// The last two parts exclude each other and leave nothing out.
    bool complements(std::size_t first, std::size_t last) const
    {
        const std::size_t a = clauseBegin(first), b = clauseBegin(last);
        const auto pair = [&](Words one, Words other) {
            return (has(m_text, a, first + 1, one) && has(m_text, b, last + 1, other))
                || (has(m_text, a, first + 1, other) && has(m_text, b, last + 1, one));
        };
        return pair({U"男"}, {U"女"}) || pair({U"未", U"没有", U"尚未"}, {U"已", U"完成", U"合格", U"达标", U"到位"})
            || pair({U"不合格"}, {U"合格"}) || pair({U"城镇"}, {U"农村", U"乡村"}) || pair({U"一期"}, {U"二期"})
            || pair({U"境内", U"国内"}, {U"境外", U"国外"});
    }

    /// 同意98票，反对3票，弃权2票，共计104票
    void partsBefore(std::size_t n)
    {
        const Quantity& total = at(n);
        if (n < 2 || total.rounded || !summable(total))
            return;
        const std::size_t begin = clauseBegin(total.where.begin);
        const std::size_t word = find(m_text, begin, total.where.begin, {U"共计", U"合计", U"总计", U"一共", U"共"});
        if (word == nowhere || has(m_text, begin, total.where.begin, {U"累计", U"其中", U"已", U"目前"}))
            return;
        double sum = 0;
        std::size_t parts = 0, first = n;
        while (first > 0 && m_all[first - 1].sentence == total.sentence && at(first - 1).unit == total.unit) {
            --first;
            if (at(first).rounded
                || has(m_text, clauseBegin(at(first).where.begin), at(first).where.begin, {U"共", U"其中", U"累计", U"总"}))
                return;
            sum += at(first).value;
            ++parts;
        }
        if (parts >= 2 && std::abs(sum - total.value) > 1e-6 + (total.step < 1 ? total.step * static_cast<double>(parts) : 0))
            flagSum({{word, total.where.end}, total.value, total.step, total.unit, false, 0},
                    {clauseBegin(at(first).where.begin), at(n - 1).where.end}, sum);
    }

    void flagSum(const Quantity& total, Range parts, double sum)
    {
        m_report.add("doc.sum", total.where, std::nullopt, {{written(sum), written(total.value)}, {parts}, 0.9});
    }

    /// 由40亿元增加到50亿元，增长20%
    void change(std::size_t n)
    {
        if (!together(n, n + 2))
            return;
        const Quantity &a = at(n), &b = at(n + 1), &c = at(n + 2);
        const bool percent = c.unit == U"%", times = c.unit == U"倍";
        if (a.unit != b.unit || !summable(a) || (!percent && !times) || a.rounded || b.rounded || c.rounded || a.value <= 0)
            return;
        if (!has(m_text, clauseBegin(a.where.begin), a.where.begin, {U"由", U"从"})
            || !has(m_text, a.where.end, b.where.begin, {U"到", U"至", U"为"}) || c.where.begin > b.where.end + 12)
            return;
        const bool up = has(m_text, b.where.end, c.where.begin, {U"增", U"提高", U"上升", U"提升", U"上涨", U"涨"});
        const bool down = has(m_text, b.where.end, c.where.begin, {U"降", U"减", U"跌", U"缩", U"回落"});
        if (up == down || has(m_text, b.where.end, c.where.begin, {U"同比", U"环比", U"年均", U"平均"}))
            return;
        const double rate = std::abs(b.value - a.value) / a.value * (percent ? 100 : 1);
        const double slack =
            c.step / 2 + rate * (a.step / a.value + b.step / b.value) / 2 + (percent ? 100 : 1) * (a.step + b.step) / 2 / a.value;
        if (std::abs(rate - c.value) <= std::max(slack * (a.step < 1 || a.value > 1000 ? 1.0 : 0.0), c.step / 2 + 1e-9)
            || (up && b.value < a.value) || (down && b.value > a.value))
            return;
        const std::string right = computed(rate, c.step) + (percent ? "%" : "倍");
        std::size_t verb = c.where.begin;
        while (verb > b.where.end && !in(m_text[verb - 1], U"，、；"))
            --verb;
        m_report.add(percent ? "doc.percent" : "doc.multiple", {verb, c.where.end}, utf8(verb, c.where.begin) + right,
                     {{computed(rate, c.step) + (percent ? "%" : "")}, {{a.where.begin, b.where.end}}, 0.9});
    }

    /// 62个行政村中，已有31个完成改厕，占比超过六成
    void share(std::size_t n)
    {
        if (!together(n, n + 1))
            return;
        const Quantity &whole = at(n), &part = at(n + 1);
        if (whole.unit != part.unit || !summable(whole) || part.value > whole.value || part.value <= 0 || whole.rounded
            || part.rounded || !has(m_text, whole.where.end, part.where.begin, {U"中"}))
            return;
        const std::size_t ratio = find(m_text, part.where.end, part.where.end + 24, {U"占比", U"占总数", U"占"});
        if (ratio == nowhere || has(m_text, part.where.end, ratio, {U"。", U"；"}))
            return;
        std::size_t i = ratio;
        while (i < ratio + 8 && !isAscii9(m_text[i]) && hanDigit(m_text[i]) <= 0)
            ++i;
        const double real = part.value / whole.value * 100;
        if (hanDigit(m_text[i]) > 0 && m_text[i + 1] == U'成') {
            const bool over = has(m_text, ratio, i, {U"超", U"逾"}), near = has(m_text, ratio, i, {U"近", U"约"});
            const double tenths = real / 10, said = hanDigit(m_text[i]);
            const bool fits = over ? tenths > said && tenths < said + 1
                : near             ? std::abs(tenths - said) < 0.5
                                   : std::abs(tenths - said) < 0.5;
            if (!fits) {
                const double whole10 = std::round(tenths);
                const auto right = std::abs(tenths - whole10) < 1e-6
                    ? std::optional("占比为" + hanSign(static_cast<int>(whole10)) + "成")
                    : std::nullopt;
                m_report.add("doc.percent", {ratio, i + 2}, m_text.startsWith(ratio, U"占比") ? right : std::nullopt,
                             {{computed(real, 0.1) + "%"}, {{whole.where.begin, part.where.end}}, 0.9});
            }
            return;
        }
        const auto said = decimalAt(m_text, i);
        if (!said || m_text[said->end] != U'%' || has(m_text, ratio, i, {U"超", U"近", U"约", U"逾", U"全"}))
            return;
        if (std::abs(said->value - real) > (said->whole ? 0.6 : 0.06))
            m_report.add("doc.percent", {ratio, said->end + 1}, utf8(ratio, i) + computed(real, said->whole ? 1 : 0.1) + "%",
                         {{computed(real, 0.1) + "%"}, {{whole.where.begin, part.where.end}}, 0.9});
    }

    /// 男性占52%，女性占58%
    void halves(std::size_t n)
    {
        if (!together(n, n + 1))
            return;
        const Quantity &a = at(n), &b = at(n + 1);
        if (a.unit != U"%" || b.unit != U"%" || a.rounded || b.rounded || b.where.begin - a.where.end > 12)
            return;
        const std::size_t begin = clauseBegin(b.where.begin);
        const auto occupies = [&](const Quantity& q) {
            return has(m_text, clauseBegin(q.where.begin), q.where.begin, {U"占", U"比例", U"比重"});
        };
        if (!occupies(a) || !occupies(b) || !complements(a.where.begin, b.where.begin)
            || std::abs(a.value + b.value - 100) <= 0.11)
            return;
        m_report.add("doc.percent-sum", {begin, b.where.end}, utf8(begin, b.where.begin) + computed(100 - a.value, b.step) + "%",
                     {{written(a.value + b.value) + "%"}, {a.where}, 0.9});
    }

    /// 今年300万元，是去年100万元的2倍
    void multiple(std::size_t n)
    {
        if (!together(n, n + 2))
            return;
        const Quantity &a = at(n), &b = at(n + 1), &c = at(n + 2);
        if (a.unit != b.unit || !summable(a) || c.unit != U"倍" || a.rounded || b.rounded || c.rounded || b.value <= 0)
            return;
        const bool said = has(m_text, a.where.end, b.where.begin, {U"是", U"为", U"相当于"}) && m_text[b.where.end] == U'的'
            && c.where.begin == b.where.end + 1;
        const double real = a.value / b.value;
        if (said
            && std::abs(real - c.value) > c.step / 2 + real * (a.step / a.value + b.step / b.value) / 2 * (a.step < 1 ? 1 : 0))
            m_report.add("doc.multiple", c.where, computed(real, c.step) + "倍",
                         {{computed(real, c.step)}, {{a.where.begin, b.where.end}}, 0.9});
    }

    /// 成本降低了2倍
    void decrease(std::size_t n)
    {
        const Quantity& q = at(n);
        if (q.unit != U"倍" || q.value < 1)
            return;
        std::size_t i = q.where.begin;
        if (m_text[i - 1] == U'了')
            --i;
        if (!wordBefore(m_text, i, {U"降低", U"下降", U"减少", U"缩短", U"缩小", U"下跌", U"减小", U"压缩"}).empty())
            m_report.add("doc.decrease-multiple", {i - 2, q.where.end}, std::nullopt);
    }

    const Glyphs& m_text;
    Report& m_report;
    const std::vector<Quantity>& m_all;
};

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

void checkDocument(const Job& job)
{
    FigureChecks(job).run();
    TimeChecks(job).run();
    checkSequences(job);
    checkConsistency(job);
}

}  // namespace danqian::proof
