#include "core/proof/figures.h"

/// Wholes against their parts: 共31个，其中30个…2个; 由23人组成：…; …，合计760顶; shares that make a hundred per cent.
namespace danqian::proof {
namespace {

/// What joins a whole with the parts that follow it.
enum class Join {
    None,
    Among,  ///< 其中: the parts may leave something out
    Listed,  ///< 组成：, 分别为, a colon: they leave out nothing
};

class SumChecks {
public:
    explicit SumChecks(const Figures& figures) : m_figures(figures), m_text(figures.text()) { }

    void run()
    {
        for (std::size_t n = 0; n < m_figures.size(); ++n) {
            partsAfter(n);
            partsBefore(n);
            hundred(n);
            leftOver(n);
        }
    }

private:
    struct Parts {
        std::size_t first = 0, last = 0;
        Interval sum;
        bool vague = false;  ///< a part is hedged, or what it counts is not clear
        bool rest = false;  ///< the last is 其余, 剩余 …
        bool reached = false;  ///< the sum was the total at some part
        std::size_t count() const { return last - first + 1; }
        Range where(const Figures& f) const { return {f.clauseBegin(f[first].where.begin), f[last].where.end}; }
    };

    const Quantity& at(std::size_t n) const { return m_figures[n]; }
    bool says(Range r, Words words) const { return m_figures.says(r, words); }

    bool summable(const Quantity& q) const { return !q.rounded() && q.unit != U"%" && q.unit != U"倍" && q.unit != U"番"; }

    /// Words that make a figure another thing than a part: a comparison, a whole of its own.
    bool another(Range label) const
    {
        return m_figures.compares(label)
            || says(label,
                    {U"其中", U"累计", U"占", U"合计", U"共计", U"总计", U"一共", U"平均", U"人均", U"每", U"增长", U"下降",
                     U"计划", U"目标"});
    }

    /// 各1名: how many stand before it. 人大代表和政协委员各1名 are two.
    double times(std::size_t n) const
    {
        if (!at(n).each)
            return 1;
        double items = 1;
        for (std::size_t i = at(n).where.begin; i-- > 0 && !in(m_text[i], U"，；：。（\n");) {
            if (n > 0 && i < at(n - 1).where.end)
                return items - (m_text[i + 1] == U'、' ? 1 : 0);
            if (in(m_text[i], U"和与及、"))
                ++items;
        }
        return items;
    }

    Parts partsFrom(std::size_t n, const Quantity& total, bool stop) const
    {
        Parts p{n, n, {}, false, false, false};
        for (std::size_t k = n; m_figures.together(n - 1, k); ++k) {
            if (at(k).unit != total.unit || (k > n && another(m_figures.label(k))))
                break;
            const Range words = m_figures.clause(k);
            p.vague = p.vague || at(k).rounded() || overlapping({words.begin, at(k).where.end});
            p.rest = says(m_figures.label(k), {U"其余", U"剩余", U"剩下", U"余下"});
            p.sum = p.sum + at(k).range() * times(k);
            p.last = k;
            if (stop && p.count() > 1 && p.sum.meets(total.range())) {
                p.reached = true;
                break;
            }
        }
        return p;
    }

    Join join(std::size_t n) const
    {
        const Range gap{at(n).where.end, std::min(at(n).where.end + 18, at(n + 1).where.begin)};
        if (at(n + 1).where.begin > gap.end + 24)
            return Join::None;
        if (says(gap, {U"其中"}))
            return Join::Among;
        const std::size_t colon = find(m_text, gap.begin, gap.end, {U"："});
        const bool list = colon != nowhere && !in(m_text[colon + 1], U"“‘") && !says({gap.begin, colon}, {U"，"});
        const bool made = says(gap, {U"由"}) && says(m_figures.after(lastOf(n)), {U"组成", U"构成"});
        return list || made || says(gap, {U"分为", U"分别为", U"分别是", U"分成"}) ? Join::Listed : Join::None;
    }

    /// The last amount of the sentence with the unit of n.
    std::size_t lastOf(std::size_t n) const
    {
        std::size_t k = n;
        while (m_figures.together(n, k + 1) && at(k + 1).unit == at(n).unit)
            ++k;
        return k;
    }

    void partsAfter(std::size_t n)
    {
        const Quantity& total = at(n);
        if (!summable(total) || !m_figures.together(n, n + 2) || at(n + 1).unit != total.unit)
            return;
        Parts p = partsFrom(n + 1, total, false);
        const Join how = join(n);
        const bool alike = how == Join::None && clauseEach(n, p);
        if (!alike)
            p = partsFrom(n + 1, total, true);
        if (how == Join::Among && says(m_figures.between(p.first, p.last), {U"；"}))
            return;  // the list of 其中 ends there
        if (p.count() < 2 || p.vague || p.reached || p.sum.meets(total.range()))
            return;
        const double near = p.sum.middle() / total.value;
        const bool known = how != Join::None || says(m_figures.clause(n), {U"共", U"总", U"全", U"合计", U"现有", U"应到"});
        const bool complement = (known || (near > 0.85 && near < 1.15))
            && areComplements(m_figures.chars(m_figures.clause(p.first)), m_figures.chars(m_figures.clause(p.last)));
        const bool open = says(m_figures.after(p.last), {U"等", U"其余", U"另有", U"还有"});
        const bool whole = how == Join::Listed || complement || alike || (p.rest && known);
        const bool over = p.sum.lo > total.range().hi && (how != Join::None || whole);
        const bool sorts = how == Join::Among && near > 0.93 && total.value >= 20 && p.count() > 2 && ofOneKind(p);
        const bool under = p.sum.hi < total.range().lo && (whole || sorts) && !open && (!alike || total.value < 5);
        if (over || under)
            m_figures.flagSum("doc.sum", n, p.sum, p.where(m_figures));
    }

    /// 柴油车24辆、电动车28辆、氢能车6辆: sorts of one thing, so that next to nothing is left out.
    bool ofOneKind(const Parts& p) const
    {
        const auto last = [&](std::size_t k) {
            std::size_t i = at(k).where.begin;
            while (i > 0 && in(m_text[i - 1], U"有为达共了"))
                --i;
            return m_text.is(i - 1, Kind::Han) && i > m_figures.label(k).begin + 1 ? m_text[i - 1] : U'\0';
        };
        for (std::size_t k = p.first; k <= p.last; ++k) {
            if (last(k) == U'\0' || last(k) != last(p.first))
                return false;
        }
        return true;
    }

    /// 两起案例，一起…，一起…，还有一起…: every part stands at the head of a clause.
    bool clauseEach(std::size_t n, const Parts& p) const
    {
        for (std::size_t k = p.first; k <= p.last; ++k) {
            const auto head = m_figures.chars(m_figures.clause(k));
            const bool bare =
                head.empty() || head == U"还有" || head == U"另有" || head == U"另外" || head == U"另" || head == U"有";
            if (!bare || at(k).value != 1 || !in(m_text[m_figures.clause(k).begin - 1], U"，：；"))
                return false;
        }
        return at(n).value > 1;
    }

    /// Sorts of people or things that one and the same may belong to.
    bool overlapping(Range r) const
    {
        return says(r, {U"党员",     U"大学", U"本科", U"研究生", U"博士", U"硕士", U"贫困",   U"低保",
                        U"规模以上", U"高新", U"重点", U"优秀",   U"新增", U"省级", U"国家级", U"市级",
                        U"少数民族", U"残疾", U"退役", U"高级",   U"以上", U"青年", U"妇女",   U"最"});
    }

    /// The thing counted stands behind: 12个乡镇, not 乡镇12个. Figures of both kinds count different things.
    bool named(std::size_t n) const { return at(n).unit == U"个" && m_text.is(at(n).where.end, Kind::Han); }

    /// 同意98票，反对3票，弃权2票，共计104票
    void partsBefore(std::size_t n)
    {
        const Quantity& total = at(n);
        const Range label = m_figures.label(n);
        if (n < 2 || total.rounded() || total.unit == U"倍" || says(label, {U"累计", U"其中", U"已", U"目前", U"增", U"减"}))
            return;
        const std::size_t word =
            find(m_text, label.begin, label.end, {U"共计", U"合计", U"总计", U"一共", U"总共", U"共", U"总"});
        if (word == nowhere || (m_text[word] == U'共' && in(m_text[word - 1], U"公中")))
            return;
        Parts p{n, n - 1, {}, false, false, false};
        while (p.first > 0 && m_figures.together(p.first - 1, n) && at(p.first - 1).unit == total.unit) {
            const std::size_t k = --p.first;
            if (at(k).rounded() || at(k).each || named(k) != named(n - 1) || another(m_figures.label(k))
                || says(m_figures.label(k), {U"共有", U"总"}))
                return;
            p.sum = p.sum + at(k).range();
        }
        if (p.first == n || p.count() < 2 || p.sum.meets(total.range()))
            return;
        const bool enumerated = has(m_text, at(p.first).where.end, at(p.last).where.begin, {U"、", U"和"});
        const double share = p.sum.middle() / total.value;
        if (m_text[word] == U'总' && m_text[word + 1] != U'计' && m_text[word + 1] != U'共'
            && (!enumerated || share < 0.5 || share > 2))
            return;
        m_figures.flagSum(total.unit == U"%" ? "doc.percent-sum" : "doc.sum", n, p.sum, p.where(m_figures));
    }

    bool occupies(std::size_t n) const
    {
        return at(n).unit == U"%" && !at(n).rounded()
            && says(m_figures.clause(n), {U"占", U"比例", U"比重", U"份额", U"其余", U"剩余"});
    }

    /// 男性占52%，女性占58%; 满意的占60%，基本满意的占30%，不满意的占20%
    void hundred(std::size_t n)
    {
        if (!occupies(n) || (n > 0 && m_figures.together(n - 1, n) && occupies(n - 1)))
            return;
        Interval sum = at(n).range();
        std::size_t last = n;
        while (m_figures.together(n, last + 1) && occupies(last + 1) && at(last + 1).where.begin - at(last).where.end < 16
               && !says(m_figures.between(last, last + 1), {U"其中", U"多选", U"合计"}))
            sum = sum + at(++last).range();
        if (last == n || sum.meets(exactly(100)) || says(m_figures.after(last), {U"多选", U"合计"}))
            return;
        const auto first = m_figures.chars(m_figures.clause(n)), end = m_figures.chars(m_figures.clause(last));
        const bool pair = last == n + 1 && areComplements(first, end);
        const bool rest = says(m_figures.clause(last), {U"其余", U"剩余"});
        const bool ages = says(m_figures.clause(n), {U"岁"}) && says(m_figures.clause(last), {U"岁"});
        const bool sorts = ages || (sameTail(first, end) && !overlapping({m_figures.clause(n).begin, at(last).where.end}));
        const bool alike = last > n + 1 && sum.lo > 100 && sorts;
        if (pair || rest || alike)
            m_figures.claim("doc.percent-sum", last, exactly(100) - (sum - at(last).range()), at(n).where);
    }

    /// 33%选择公交，其余77%自驾: what is left is more than there was.
    void leftOver(std::size_t n)
    {
        if (n == 0 || !m_figures.together(n - 1, n) || at(n).unit != U"%" || at(n - 1).unit != U"%" || at(n).rounded()
            || !says(m_figures.label(n), {U"其余", U"剩余", U"剩下"}) || (at(n).range() + at(n - 1).range()).lo <= 100.5)
            return;
        m_figures.claim("doc.percent-sum", n, exactly(100) - at(n - 1).range(), at(n - 1).where);
    }

    /// 表示满意的占, 表示不满意的占
    static bool sameTail(std::u32string_view a, std::u32string_view b)
    {
        std::size_t n = 0;
        while (n < a.size() && n < b.size() && a[a.size() - n - 1] == b[b.size() - n - 1])
            ++n;
        return n >= 3;
    }

    const Figures& m_figures;
    const Glyphs& m_text;
};

}  // namespace

void checkSums(const Figures& figures) { SumChecks(figures).run(); }

}  // namespace danqian::proof
