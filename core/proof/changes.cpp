#include "core/proof/figures.h"

#include <optional>

/// An old and a new value of one thing, and what the text says of the way between them: rates, multiples, differences, directions.
namespace danqian::proof {
namespace {

constexpr Words upWords{U"增", U"提高", U"提升", U"上升", U"上涨", U"上调", U"涨", U"升", U"扩大", U"翻", U"多"};
constexpr Words downWords{U"降", U"减", U"下调", U"跌", U"缩", U"回落", U"下滑", U"压缩", U"少", U"瘦"};

struct Change {
    std::size_t old = 0, now = 0;  ///< amounts
    bool stated = false;  ///< 由…到…: the text itself says that one became the other
};

class ChangeChecks {
public:
    explicit ChangeChecks(const Figures& figures) : m_figures(figures), m_text(figures.text()) { }

    void run()
    {
        for (std::size_t n = 0; n + 1 < m_figures.size(); ++n) {
            if (const auto change = fromTo(n)) {
                direction(*change);
                theAdded(*change);
                outcomes(*change, change->now + 1);
            } else if (const auto years = thenNow(n)) {
                outcomes(*years, n + 2);
            } else if (const auto against = comparedWith(n)) {
                outcomes(*against, n + 2);
            }
            timesOf(n);
            byAndRate(n);
            apart(n);
            byThen(n);
        }
        for (std::size_t n = 0; n < m_figures.size(); ++n)
            decrease(n);
    }

private:
    const Quantity& at(std::size_t n) const { return m_figures[n]; }
    bool says(Range r, Words words) const { return m_figures.says(r, words); }

    /// Amounts of one kind that may be held against each other.
    bool comparable(std::size_t a, std::size_t b) const
    {
        return m_figures.together(a, b) && at(a).unit == at(b).unit && !at(a).rounded() && !at(b).rounded() && at(a).value > 0
            && at(b).value > 0 && at(a).unit != U"倍" && at(a).unit != U"番";
    }

    /// 由40亿元增加到50亿元
    std::optional<Change> fromTo(std::size_t n) const
    {
        const Range way = m_figures.between(n, n + 1);
        if (!comparable(n, n + 1) || way.end - way.begin > 12 || !says(m_figures.label(n), {U"由", U"从"})
            || !says(way, {U"到", U"至", U"为"}) || says(way, {U"。", U"；"}))
            return std::nullopt;
        return Change{n, n + 1, true};
    }

    /// 去年种植3200亩，今年4000亩; 2017年…，2018年…
    std::optional<Change> thenNow(std::size_t n) const
    {
        const Range before = m_figures.clause(n), way = m_figures.between(n, n + 1);
        const Range past{before.begin > 8 ? before.begin - 8 : 0, before.end};
        if (!comparable(n, n + 1) || at(n).unit == U"%" || way.end - way.begin > 24
            || !says(past, {U"去年", U"上年", U"上月", U"上届", U"前年", U"原来"})
            || !says(way, {U"今年", U"本月", U"本届", U"如今", U"现在", U"目前"})
            || says({past.begin, way.end}, {U"季度", U"半年", U"累计", U"计划", U"目标", U"预计", U"其中", U"占"})
            || m_figures.compares({past.begin, way.end}))
            return std::nullopt;
        return sameThing(n, n + 1) ? std::optional(Change{n, n + 1, false}) : std::nullopt;
    }

    /// The words before the later figure name the earlier one's thing again, or none at all.
    bool sameThing(std::size_t a, std::size_t b) const
    {
        Range now = m_figures.label(b), then = m_figures.clause(a);
        while (now.end > now.begin && in(m_text[now.end - 1], U"达到至为了有共约已增加扩大提高升"))
            --now.end;
        if (const auto word = find(m_text, now.begin, now.end, {U"今年", U"本月", U"本届", U"如今", U"现在", U"目前"});
            word != nowhere)
            now.begin = word + 2;
        if (now.end < now.begin + 2)
            return true;
        return has(m_text, then.begin, then.end, {m_text.chars(now.end - 2, now.end)});
    }

    /// 现有社员240户，比成立之初的60户增加了…
    std::optional<Change> comparedWith(std::size_t n) const
    {
        const Range way = m_figures.between(n, n + 1);
        if (!comparable(n, n + 1) || way.end - way.begin > 24 || !m_figures.compares(way)
            || says(way, {U"。", U"；", U"占", U"其中"}) || says(m_figures.after(n + 1), {U"，"}))
            return std::nullopt;
        return Change{n + 1, n, false};
    }

    /// 从8%提高到6%
    void direction(const Change& c) const
    {
        const Range way = m_figures.between(c.old, c.now);
        const bool up = says(way, upWords), down = says(way, downWords);
        const bool lowIsGood =
            says(m_figures.clause(c.old), {U"精度", U"误差", U"排名", U"名次", U"纪录", U"成绩", U"时间", U"速度"});
        if (up == down || lowIsGood || at(c.old).value == at(c.now).value || says(way, {U"，"}) || at(c.old).han)
            return;
        if (up != (at(c.now).value > at(c.old).value))
            m_figures.flag("doc.direction", {way.begin, at(c.now).where.end}, at(c.old).where);
    }

    /// Every rate, multiple or difference that follows the pair.
    void outcomes(const Change& c, std::size_t k) const
    {
        for (std::size_t from = std::max(c.old, c.now); m_figures.together(c.now, k) && m_figures.together(c.old, k);
             from = k++) {
            const Range words = m_figures.label(k);
            if (at(k).where.begin - at(from).where.end > 18
                || says(
                    {at(from).where.end, at(k).where.begin},
                    {U"同比", U"环比", U"年均", U"平均", U"每年", U"累计", U"其中", U"占", U"分别", U"；", U"由", U"从", U"率"}))
                return;
            if (says(words, upWords) == says(words, downWords) && !says(words, {U"是", U"为", U"相当于", U"差", U"幅"}))
                return;
            if (!outcome(c, k))
                return;
        }
    }

    /// 由4间增至7间。……增加的4间
    void theAdded(const Change& c) const
    {
        for (std::size_t k = c.now + 1; k < m_figures.size() && k < c.now + 4; ++k) {
            const Range words = m_figures.label(k);
            if (at(k).unit == at(c.now).unit && !at(k).rounded() && at(k).sentence != at(c.now).sentence
                && !wordBefore(m_text, words.end, {U"增加的", U"新增的", U"多出的", U"减少的", U"增设的"}).empty()) {
                const Interval old = at(c.old).range(), now = at(c.now).range();
                return m_figures.claim("doc.difference", k, at(c.now).value > at(c.old).value ? now - old : old - now,
                                       {at(c.old).where.begin, at(c.now).where.end});
            }
        }
    }

    /// Whether amount k was one of them.
    bool outcome(const Change& c, std::size_t k) const
    {
        const Interval old = at(c.old).range(), now = at(c.now).range();
        const Interval rise = at(c.now).value >= at(c.old).value ? now - old : old - now;
        const Range evidence{std::min(at(c.old).where.begin, at(c.now).where.begin),
                             std::max(at(c.old).where.end, at(c.now).where.end)};
        const bool shares = at(c.old).unit == U"%";
        const Range words = m_figures.label(k);
        if (at(k).unit == U"%" && !shares && says(words, upWords) != says(words, downWords))
            m_figures.claim("doc.percent", k, rate(at(c.old), at(c.now)), evidence);
        else if (at(k).unit == U"番" && m_text[at(k).where.begin - 1] != U'第')
            m_figures.claim("doc.multiple", k, Interval{std::log2(now.lo / old.hi), std::log2(now.hi / old.lo)}, evidence);
        else if (at(k).unit == U"倍" && !says(words, downWords))
            m_figures.claim("doc.multiple", k, says(words, upWords) ? rise / old : now / old, evidence);
        else if ((at(k).unit == at(c.old).unit && !shares) || (shares && at(k).unit.ends_with(U"百分点")))
            m_figures.claim("doc.difference", k, rise, evidence);
        else
            return false;
        return true;
    }

    /// How much now is more or less than before, per cent. Figures of one measure are as exact as the finer of them: 由2亿到1.5亿.
    static Interval rate(const Quantity& old, const Quantity& now)
    {
        Quantity a = old, b = now;
        if (a.scale == b.scale)
            a.step = b.step = std::min(a.step, b.step);
        const Interval ratio = b.range() / a.range();
        return (now.value >= old.value ? ratio - exactly(1) : exactly(1) - ratio) * 100;
    }

    /// 今年300万元，是去年100万元的2倍
    void timesOf(std::size_t n) const
    {
        if (!comparable(n, n + 1) || !m_figures.together(n, n + 2) || at(n + 2).unit != U"倍"
            || m_text[at(n + 1).where.end] != U'的' || at(n + 2).where.begin > at(n + 1).where.end + 2
            || !says(m_figures.between(n, n + 1), {U"是", U"为", U"相当于"}))
            return;
        m_figures.claim("doc.multiple", n + 2, at(n).range() / at(n + 1).range(), {at(n).where.begin, at(n + 1).where.end});
    }

    /// 报名26200人，比去年增加1200人，增长4.8%
    void byAndRate(std::size_t n) const
    {
        if (!comparable(n, n + 1) || !m_figures.together(n, n + 2) || at(n + 2).unit != U"%" || at(n).unit == U"%"
            || at(n + 2).rounded())
            return;
        const Range by = m_figures.between(n, n + 1), rate = m_figures.between(n + 1, n + 2);
        if (by.end - by.begin > 14 || rate.end - rate.begin > 6 || !m_figures.compares(by) || says(by, {U"；", U"其中", U"平均"})
            || says(m_figures.clause(n), {U"由", U"从"}))
            return;
        const bool up = says(by, {U"增"}) && says(rate, {U"增", U"幅"}),
                   down = says(by, {U"减少", U"下降"}) && says(rate, {U"下降", U"减", U"幅"});
        if (up == down || at(n + 1).value >= at(n).value)
            return;
        const Interval level = at(n).range(), step = at(n + 1).range(), base = up ? level - step : level + step;
        m_figures.claim("doc.percent", n + 2, step / base * 100, {at(n).where.begin, at(n + 1).where.end});
    }

    /// 比去年的320名增加了40名，达到380名
    void byThen(std::size_t n) const
    {
        if (!comparable(n, n + 1) || !comparable(n + 1, n + 2) || !m_figures.compares(m_figures.clause(n)))
            return;
        const Range by = m_figures.between(n, n + 1), then = m_figures.between(n + 1, n + 2);
        const bool up = says(by, upWords), down = says(by, downWords);
        if (by.end - by.begin > 6 || then.end - then.begin > 8 || up == down || says(by, {U"，", U"；", U"由"})
            || !says(then, {U"达", U"至", U"为", U"到"}))
            return;
        const Interval old = at(n).range(), step = at(n + 1).range();
        m_figures.claim("doc.difference", n + 2, up ? old + step : old - step, {at(n).where.begin, at(n + 1).where.end});
    }

    /// 54.32秒, 54.87秒，相差0.45秒
    void apart(std::size_t n) const
    {
        if (!comparable(n, n + 1) || !comparable(n + 1, n + 2) || (n > 0 && comparable(n - 1, n)))
            return;
        const Range words = m_figures.label(n + 2);
        const bool more = m_figures.compares(words) && in(m_text[words.end - 1], U"高多低少快慢出先");
        if (says(words, {U"原", U"去年", U"上年", U"往年", U"以前", U"此前", U"同期", U"平均"}))
            return;  // a third value is meant
        if ((!more && !says(words, {U"相差", U"差距", U"仅差", U"只差"})) || m_figures.together(n, n + 3)
            || at(n + 2).where.begin - at(n + 1).where.end > 16)
            return;
        const Interval a = at(n).range(), b = at(n + 1).range();
        m_figures.claim("doc.difference", n + 2, a.lo > b.lo ? a - b : b - a, {at(n).where.begin, at(n + 1).where.end});
    }

    /// 成本降低了2倍
    void decrease(std::size_t n) const
    {
        const Quantity& q = at(n);
        if (q.unit != U"倍" || q.value < 1)
            return;
        std::size_t i = q.where.begin;
        while (in(m_text[i - 1], U"了近约超过达"))
            --i;
        if (!wordBefore(m_text, i, {U"降低", U"下降", U"减少", U"缩短", U"缩小", U"下跌", U"减小", U"压缩", U"节省", U"减轻"})
                 .empty())
            m_figures.flag("doc.decrease-multiple", {i - 2, q.where.end}, q.where);
    }

    const Figures& m_figures;
    const Glyphs& m_text;
};

}  // namespace

void checkChanges(const Figures& figures) { ChangeChecks(figures).run(); }

}  // namespace danqian::proof
