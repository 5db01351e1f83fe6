#include "core/proof/figures.h"

#include <optional>

/// So much a piece times so many: prices, rates and averages; and balances (收入 less 支出 is 结余).
namespace danqian::proof {
namespace {

class ProductChecks {
public:
    explicit ProductChecks(const Figures& figures) : m_figures(figures), m_text(figures.text()) { }

    void run()
    {
        for (std::size_t n = 0; n < m_figures.size(); ++n) {
            rate(n);
            average(n);
            balance(n);
            groups(n);
        }
    }

private:
    const Quantity& at(std::size_t n) const { return m_figures[n]; }
    bool says(Range r, Words words) const { return m_figures.says(r, words); }

    /// What a rate counts by, as a unit: 每亩 → 亩, 户均 → 户.
    std::u32string unitAfter(Range words, std::u32string_view mark) const
    {
        const std::size_t i = find(m_text, words.begin, words.end, {mark});
        if (i == nowhere)
            return {};
        const std::size_t at = i + mark.size() + (m_text[i + mark.size()] == U'一');
        for (const std::u32string_view longer : {U"平方米", U"公里", U"小时", U"分钟", U"公斤"}) {
            if (m_text.startsWith(at, longer))
                return std::u32string(longer);
        }
        return std::u32string(m_text.chars(at, at + 1));
    }

    /// 6组; 6个小组
    bool counts(std::size_t k, std::u32string_view unit) const
    {
        const std::size_t noun = at(k).where.end;
        return at(k).unit == unit
            || (at(k).unit == U"个" && unit.size() == 1 && m_text[noun + 1] == unit[0] && m_text.is(noun, Kind::Han));
    }

    /// The only amount with this unit in the sentence of n but n itself; none where there are several or it is hedged.
    std::optional<std::size_t> only(std::size_t n, std::u32string_view unit, std::size_t from, std::size_t to) const
    {
        std::optional<std::size_t> found;
        for (std::size_t k = from; k < to; ++k) {
            if (k == n || at(k).sentence != at(n).sentence || !counts(k, unit))
                continue;
            if (found || at(k).rounded())
                return std::nullopt;
            found = k;
        }
        return found;
    }

    Range sentence(std::size_t n) const
    {
        std::size_t first = n, end = n + 1;
        while (first > 0 && m_figures.together(first - 1, n))
            --first;
        while (m_figures.together(n, end))
            ++end;
        return {first, end};
    }

    /// 每株补助5元，共栽植1200株，补助资金8000元: all are counted, and the money goes by the same name.
    bool sumOf(std::size_t price, std::size_t count, std::size_t total) const
    {
        const Range one = m_figures.label(price), all = m_figures.label(total);
        return says(m_figures.label(count), {U"共", U"总", U"合计"}) && all.end >= all.begin + 2
            && says(one, {m_text.chars(all.begin, all.begin + 2)});
    }

    /// 120名学员分成6组，每组20人
    void groups(std::size_t n)
    {
        if (n < 2 || !m_figures.together(n - 2, n) || at(n).unit != at(n - 2).unit || at(n).rounded() || at(n - 2).rounded()
            || at(n - 1).rounded() || !says(m_figures.between(n - 2, n - 1), {U"分成", U"分为", U"编成", U"编为", U"平均分"})
            || unitAfter(m_figures.label(n), U"每") != at(n - 1).unit)
            return;
        m_figures.claim("doc.product", n, at(n - 2).range() / at(n - 1).range(), {at(n - 2).where.begin, at(n - 1).where.end});
    }

    /// 每亩补贴200元，300亩共补贴8万元
    void rate(std::size_t n)
    {
        const Quantity& price = at(n);
        const std::u32string by = unitAfter(m_figures.label(n), U"每");
        if (by.empty() || price.rounded() || by == price.unit || says(m_figures.label(n), {U"平均", U"增", U"降", U"减"}))
            return;
        const Range all = sentence(n);
        const auto count = only(n, by, all.begin, all.end);
        const auto total = only(n, price.unit, n + 1, all.end);
        if (!count || !total || *total < *count || all.end - all.begin > 4
            || !(says(m_figures.label(*total), {U"共", U"总", U"合计"}) || sumOf(n, *count, *total))
            || says(m_figures.label(*total), {U"累计", U"超", U"近"}))
            return;
        m_figures.claim("doc.product", *total, price.range() * at(*count).range(), price.where);
    }

    /// 60户村民分红120万元，户均分红1.8万元
    void average(std::size_t n)
    {
        const Range words = m_figures.label(n);
        const std::size_t mark = find(m_text, words.begin, words.end, {U"均", U"平均每"});
        if (mark == nowhere || at(n).unit == U"%")
            return;
        const bool every = m_text[mark] == U'平';
        std::u32string by = every ? unitAfter(words, U"平均每") : std::u32string(m_text.chars(mark - 1, mark));
        if (by == U"日")
            by = U"天";
        std::size_t noun = mark + (every ? 4 : 1);
        std::size_t end = words.end;
        while (end > noun && in(m_text[end - 1], U"约达到为有近超过"))
            --end;
        const Range all = sentence(n);
        const auto count = only(n, by, all.begin, n);
        const auto total = only(n, at(n).unit, all.begin, n);
        const std::size_t begin = m_figures.clause(all.begin).begin;
        if (!count || !total || n - all.begin > 3 || (noun < end && !has(m_text, begin, words.begin, {m_text.chars(noun, end)}))
            || says({begin, words.begin}, {U"其中", U"人均", U"户均"}))
            return;
        m_figures.claim("doc.product", n, at(*total).range() / at(*count).range(), {begin, words.begin});
    }

    /// 收入100万元，支出80万元，结余30万元
    void balance(std::size_t n)
    {
        struct Account {
            Words whole, part, rest;
        };
        static const Account accounts[] = {{{U"收入"}, {U"支出", U"成本"}, {U"结余", U"盈余", U"节余", U"净利", U"盈利"}},
                                           {{U"出口"}, {U"进口"}, {U"顺差"}},
                                           {{U"进口"}, {U"出口"}, {U"逆差"}},
                                           {{U"计划", U"总", U"共", U"应", U"原有"},
                                            {U"完成", U"已", U"用去", U"售出", U"实"},
                                            {U"剩余", U"还剩", U"剩下", U"尚余", U"尚有"}}};
        if (!m_figures.together(n, n + 2) || at(n).unit != at(n + 1).unit || at(n).unit != at(n + 2).unit || at(n).rounded()
            || at(n + 1).rounded() || (n > 0 && m_figures.together(n - 1, n)))
            return;
        for (const Account& a : accounts) {
            const bool turned = says(m_figures.clause(n), a.part) && says(m_figures.label(n + 1), a.whole);
            const std::size_t whole = turned ? n + 1 : n, part = turned ? n : n + 1;
            if (at(whole).value > at(part).value && says(m_figures.clause(whole), a.whole) && says(m_figures.clause(part), a.part)
                && says(m_figures.label(n + 2), a.rest))
                return m_figures.claim("doc.difference", n + 2, at(whole).range() - at(part).range(),
                                       {at(n).where.begin, at(n + 1).where.end});
        }
    }

    const Figures& m_figures;
    const Glyphs& m_text;
};

}  // namespace

void checkProducts(const Figures& figures) { ProductChecks(figures).run(); }

}  // namespace danqian::proof
