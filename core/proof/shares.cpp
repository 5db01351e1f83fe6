#include "core/proof/figures.h"

/// A part, its whole, and the share that the text makes of them.
namespace danqian::proof {
namespace {

class ShareChecks {
public:
    explicit ShareChecks(const Figures& figures) : m_figures(figures), m_text(figures.text()) { }

    void run()
    {
        for (std::size_t n = 0; n < m_figures.size(); ++n) {
            partOfWhole(n);
            wholeBehind(n);
            ofTheYear(n);
            beyondWhole(n);
        }
    }

private:
    const Quantity& at(std::size_t n) const { return m_figures[n]; }
    bool says(Range r, Words words) const { return m_figures.says(r, words); }

    bool pair(std::size_t whole, std::size_t part) const
    {
        const bool shots = at(whole).unit == U"投" && at(part).unit == U"中";
        return (at(whole).unit == at(part).unit || shots) && at(whole).unit != U"%" && at(whole).unit != U"倍"
            && !at(whole).rounded() && !at(part).rounded() && at(part).value > 0 && at(part).value <= at(whole).value;
    }

    /// 62个行政村中，已有31个完成改厕，占比超过六成; 毕业生2000人，已落实1860人，落实率91%
    void partOfWhole(std::size_t n)
    {
        if (!m_figures.together(n, n + 2) || at(n + 2).unit != U"%" || !pair(n, n + 1))
            return;
        const Range way = m_figures.between(n, n + 1), words = m_figures.between(n + 1, n + 2);
        if (words.end - words.begin > 24 || says(words, {U"；", U"同比", U"增", U"降", U"比上", U"较", U"提高", U"其中"})
            || m_figures.compares(way) || says(way, {U"。", U"；", U"增加", U"减少", U"累计"}))
            return;
        const std::size_t ratio = find(m_text, words.begin, words.end, {U"占", U"率", U"比例", U"比重"});
        if (ratio == nowhere
            || says({ratio, words.end}, {U"占全市", U"占全省", U"占全国", U"占全县", U"占全区", U"占我", U"占同期"}))
            return;
        const bool named =
            m_text[ratio] == U'率' && rateOf(ratio, {at(n).where.begin, at(n + 1).where.end + (ratio - 3 - words.begin)});
        const bool occupied = m_text[ratio] != U'率'
            && (says(way, {U"中", U"其中", U"有", U"已", U"里"}) || says(m_figures.clause(n), {U"共", U"总", U"全"}));
        if (named || occupied)
            m_figures.claim("doc.percent", n + 2, at(n + 1).range() / at(n).range() * 100,
                            {at(n).where.begin, at(n + 1).where.end});
    }

    /// The rate is named after the part: 落实率 beside 已落实1860人, 出勤率 beside 实到.
    bool rateOf(std::size_t i, Range part) const
    {
        const auto stem = m_text.chars(i - 2, i);
        const std::size_t end = std::min(part.end, i - 2), first = find(m_text, part.begin, end, {stem.substr(0, 1)});
        const bool same = has(m_text, part.begin, end, {stem})
            || (first != nowhere && has(m_text, first, end, {stem.substr(1)}));  // 参加了医保, 参保率
        const bool present = has(m_text, part.begin, part.end, {U"实到", U"到岗", U"到会", U"出席"})
            && (stem == U"出勤" || stem == U"到会" || stem == U"到岗" || stem == U"出席" || stem == U"参会");
        return same || present || (stem == U"命中" && has(m_text, part.begin, part.end, {U"中"}));
    }

    /// 120人，占总数480人的25%
    void wholeBehind(std::size_t n)
    {
        if (!m_figures.together(n, n + 2) || at(n + 2).unit != U"%" || !pair(n + 1, n) || m_text[at(n + 1).where.end] != U'的'
            || at(n + 2).where.begin > at(n + 1).where.end + 1 || !says(m_figures.between(n, n + 1), {U"占"}))
            return;
        m_figures.claim("doc.percent", n + 2, at(n).range() / at(n + 1).range() * 100, {at(n).where.begin, at(n + 1).where.end});
    }

    /// 优良天数227天，占全年的62.2%
    void ofTheYear(std::size_t n)
    {
        if (!m_figures.together(n, n + 1) || at(n).unit != U"天" || at(n).rounded() || at(n + 1).unit != U"%"
            || !says(m_figures.between(n, n + 1), {U"占全年", U"占到全年"}))
            return;
        m_figures.claim("doc.percent", n + 1, Interval{at(n).value / 366 * 100, at(n).value / 365 * 100}, at(n).where);
    }

    /// 合格率达102%: a share beyond its whole.
    void beyondWhole(std::size_t n)
    {
        const Quantity& q = at(n);
        if (q.unit != U"%" || q.value <= 100 || q.form != Form::Figure)
            return;
        const Range words = m_figures.label(n);
        const bool closed = says(words, {U"合格率", U"及格率", U"出勤率",     U"出席率",     U"入学率", U"投票率", U"命中率",
                                         U"成活率", U"优良率", U"达标率",     U"普及率",     U"满意率", U"满意度", U"通过率",
                                         U"优秀率", U"绿化率", U"森林覆盖率", U"绿化覆盖率", U"参与率", U"就业率", U"治愈率",
                                         U"存活率", U"入园率", U"升学率",     U"占比",       U"支持率", U"知晓率"});
        if (closed && !says(words, {U"增", U"提高", U"升", U"降", U"计划", U"目标", U"比上年", U"比去年"}))
            m_figures.flag("doc.percent", q.where, words);
    }

    const Figures& m_figures;
    const Glyphs& m_text;
};

}  // namespace

void checkShares(const Figures& figures) { ShareChecks(figures).run(); }

}  // namespace danqian::proof
