#include "core/proof/figures.h"

#include "core/base/utf8.h"
#include "core/proof/resources.h"

#include <algorithm>

namespace danqian::proof {
namespace {

bool isAmount(const Glyphs& text, const Quantity& q)
{
    const bool date = q.unit == U"年" || q.unit == U"月" || q.unit == U"日" || q.unit == U"岁" || q.unit == U"周年"
        || q.unit == U"级" || q.unit == U"届" || q.unit == U"期" || q.unit == U"点" || q.unit == U"大";
    return !q.unit.empty() && !date && !(q.unit == U"句" && q.han)
        && !(text[q.where.end] == U'之' && text[q.where.end + 1] == U'一');
}

/// 合计, 增长: what a value that was computed is shown as.
std::string shown(Interval real, const Quantity& like)
{
    const double figure = real.middle() / (like.scale > 0 ? like.scale : 1);
    const double rounded = std::round(figure);
    return std::abs(figure - rounded) < 1e-6 ? written(rounded) : written(figure, 2);
}

}  // namespace

Figures::Figures(const Job& job) : m_text(job.text), m_report(job.report)
{
    for (const Quantity& q : job.quantities) {
        if (isAmount(m_text, q))
            m_amounts.push_back(q);
    }
}

std::size_t Figures::clauseBegin(std::size_t i) const
{
    static const CharSet marks(U"，。；：！？、\n（）—“”");
    const std::size_t farthest = i > 60 ? i - 60 : 0;
    while (i > farthest && !marks.has(m_text[i - 1]))
        --i;
    return i;
}

Range Figures::label(std::size_t n) const
{
    Range r = clause(n);
    if (n > 0)
        r.begin = std::min(std::max(r.begin, m_amounts[n - 1].where.end), r.end);
    return r;
}

Range Figures::after(std::size_t n) const
{
    static const CharSet marks(U"。；！？\n");
    const std::size_t begin = m_amounts[n].where.end;
    std::size_t end = begin;
    const std::size_t limit = n + 1 < size() ? std::min(begin + 40, m_amounts[n + 1].where.begin) : begin + 40;
    while (end < limit && end < m_text.size() && !marks.has(m_text[end]))
        ++end;
    return {begin, end};
}

bool Figures::compares(Range where) const
{
    for (std::size_t i = where.begin; i < where.end; ++i) {
        if ((m_text[i] == U'比' && !in(m_text[i + 1], U"赛例重武如分") && !in(m_text[i - 1], U"评对占"))
            || (m_text[i] == U'较' && m_text[i + 1] != U'量'))
            return true;
    }
    return false;
}

void Figures::claim(std::string_view rule, std::size_t n, Interval real, Range evidence) const
{
    const Quantity& said = m_amounts[n];
    if (said.range().meets(real))
        return;
    std::size_t verb = said.where.begin;
    const std::size_t farthest = verb > 12 ? verb - 12 : 0;
    while (verb > farthest && !in(m_text[verb - 1], U"，、；。：（\n") && (n == 0 || verb > m_amounts[n - 1].where.end))
        --verb;
    std::optional<std::string> right;
    if (const auto figure = said.rounded() ? std::nullopt : restated(m_text, said, real.middle()))
        right = std::string(m_text.utf8(verb, said.where.begin)) + *figure;
    m_report.add(rule, {verb, said.where.end}, std::move(right),
                 {{shown(real, said) + (said.unit == U"%" ? "%" : "")}, {evidence}, 0.9});
}

void Figures::flagSum(std::string_view rule, std::size_t n, Interval sum, Range parts) const
{
    const Quantity& total = m_amounts[n];
    m_report.add(rule, total.where, std::nullopt, {{written(sum.middle()), written(total.value)}, {parts}, 0.9});
}

namespace {

/// 立案, 未立案: one says no to the other.
bool denies(std::u32string_view a, std::u32string_view b)
{
    for (std::size_t i = 0; i + 2 < b.size(); ++i) {
        if (in(b[i], U"未不非") && a.find(b.substr(i + 1, 2)) != std::u32string_view::npos
            && a.find(b.substr(i, 3)) == std::u32string_view::npos)
            return true;
    }
    return false;
}

}  // namespace

bool areComplements(std::u32string_view a, std::u32string_view b)
{
    if (denies(a, b) || denies(b, a))
        return true;
    struct Pair {
        std::u32string one, other;
    };
    static const std::vector<Pair> pairs = [] {
        std::vector<Pair> all;
        forEachRow(resource("resources/lexicons/proof/complements.tsv"), [&](const Row& row) {
            all.push_back({utf8::toUtf32(row[0]), utf8::toUtf32(row[1])});
        });
        return all;
    }();
    const auto holds = [](std::u32string_view text, std::u32string_view word) {
        return text.find(word) != std::u32string_view::npos;
    };
    return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& p) {
        return (holds(a, p.one) && !holds(a, p.other) && holds(b, p.other))
            || (holds(a, p.other) && holds(b, p.one) && !holds(b, p.other));
    });
}

}  // namespace danqian::proof
