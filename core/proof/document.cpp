#include "core/proof/families.h"
#include "core/proof/numbers.h"
#include "core/proof/printed_quantities.h"

#include <algorithm>
#include <cmath>

/// Figures of one text held against each other: sums, percentages, multiples.
namespace danqian::proof {
namespace {

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

}  // namespace

void checkDocument(const Job& job)
{
    FigureChecks(job).run();
    checkSpans(job);
    checkSequences(job);
    checkConsistency(job);
}

}  // namespace danqian::proof
