#include "core/proof/families.h"
#include "core/proof/numbers.h"
#include "core/proof/printed_quantities.h"

#include <algorithm>
#include <optional>

/// Lists that do not fit the number announced before or after them: 4家企业：…; 三点意见：一是…; 甲、乙、丙、丁三位同志.
namespace danqian::proof {
namespace {

/// How many items a list has, as few and as many as they may be: 和 may join two items or stand inside one.
struct Items {
    std::size_t low = 0, high = 0, end = 0;
};

/// A word that a list follows, and how far before it the number may stand.
struct Lead {
    std::u32string_view word;
    std::size_t reach;
};
constexpr Lead leads[] = {{U"：", 9},        {U"——", 9},        {U"分别是", 28}, {U"分别为", 28},
                          {U"分别来自", 28}, {U"分别位于", 28}, {U"分别在", 28}, {U"分别由", 28},
                          {U"分别设在", 28}, {U"分别叫", 28},   {U"依次是", 28}, {U"依次为", 28},
                          {U"们是", 28},     {U"们分别是", 28}, {U"即", 9},      {U"它们是", 28}};

/// The n of an ordinal of a kind at i; 0 where none stands. Kinds: 一是, 一要, 第一，, 其一, 首先, （一）
constexpr std::size_t kinds = 6;
int ordinal(const Glyphs& text, std::size_t i, std::size_t kind)
{
    switch (kind) {
    case 0: return text[i + 1] == U'是' ? hanDigit(text[i]) : 0;
    case 1: return text[i + 1] == U'要' ? hanDigit(text[i]) : 0;
    case 2: return text[i] == U'第' && in(text[i + 2], U"，、是要：") ? hanDigit(text[i + 1]) : 0;
    case 3: return text[i] == U'其' && in(text[i + 2], U"，、是：") ? hanDigit(text[i + 1]) : 0;
    case 4:
        return text.startsWith(i, U"首先")                               ? 1
            : text.startsWith(i, U"其次")                                ? 2
            : text.startsWith(i, U"再次") || text.startsWith(i, U"第三") ? 3
            : text.startsWith(i, U"第四")                                ? 4
                                                                         : 0;
    default: return in(text[i], U"（(") && in(text[i + 2], U"）)") ? hanDigit(text[i + 1]) : 0;
    }
}

class ListRules {
public:
    explicit ListRules(const Job& job) : m_text(job.text), m_report(job.report), m_quantities(job.quantities) { }

    void run()
    {
        static const CharSet marks(U"：—分依们即它");
        static const CharSet first(U"一第其首（(");
        const auto all = m_text.chars(0, m_text.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (first.has(all[i]) && clauseHead(i))
                ordinals(i);
            if (!marks.has(all[i]) || (m_text[i] == U'—' && m_text[i - 1] == U'—'))
                continue;
            for (const Lead& lead : leads) {
                if (m_text.startsWith(i, lead.word)) {
                    announced(i, i + lead.word.size(), lead.reach);
                    break;
                }
            }
        }
        for (const Quantity& q : m_quantities)
            summedUp(q);
    }

private:
    bool clauseHead(std::size_t i) const
    {
        return i > 0 && (in(m_text[i - 1], U"。；，：！？、”") || m_text.is(i - 1, Kind::LineEnd));
    }

    /// A number that may announce a list.
    bool counts(const Quantity& q) const
    {
        const bool unitOfList =
            q.unit.size() == 1 && !in(q.unit[0], U"年天月日岁次分元米度期周级倍吨亩斤克番角秒尺里代步笔层票%顿趟");
        return unitOfList && !q.rounded() && !q.each && q.step == 1 && q.value >= 2 && q.value <= 30
            && !in(m_text[q.where.begin - 1], U"每首前后");
    }

    /// The number that stands last before i, no farther than `reach`, in the same sentence; none where two of them do.
    const Quantity* numberBefore(std::size_t i, std::size_t reach) const
    {
        auto q = std::lower_bound(m_quantities.begin(), m_quantities.end(), i,
                                  [](const Quantity& x, std::size_t at) { return x.where.begin < at; });
        const Quantity* found = nullptr;
        while (q != m_quantities.begin() && (--q)->where.end + reach >= i) {
            if (has(m_text, q->where.end, i, {U"。", U"！", U"？", U"；", U"\n", U"：", U"”"})
                || (reach < 10 && has(m_text, q->where.end, i, {U"，", U"、"})))
                break;
            if (!counts(*q) && !(q->unit == U"人" && q->value >= 2 && !q->rounded()))
                continue;
            if (found != nullptr)
                return nullptr;
            found = &*q;
        }
        return found;
    }

    /// "4家企业：" or "“三全三防”即" ends at `i`; the list begins at `list`.
    void announced(std::size_t i, std::size_t list, std::size_t reach)
    {
        if (m_text[i] != U'：' && m_text[list] == U'：')
            ++list;  // 分别是：
        if (m_text[i - 1] == U'”') {
            if (m_text[i] == U'即' || m_text[i] == U'：')
                shortForm(i, count(list, false));
            return;
        }
        const Quantity* q =
            in(m_text[list], U"“‘") && m_text[i] == U'：' && m_text[i - 1] != U'字' ? nullptr : numberBefore(i, reach);
        if (q == nullptr || ordinal(m_text, list, 0) + ordinal(m_text, list, 1) > 0)
            return;
        const Items items = count(list, m_text[i] == U'：');
        const auto said = static_cast<std::size_t>(q->value);
        const bool amounts = std::any_of(m_quantities.begin(), m_quantities.end(), [&](const Quantity& x) {
            return x.where.begin >= list && x.where.end <= items.end && (x.unit == q->unit || !x.han);
        });
        if (items.low >= 2 && !amounts && (said < items.low || said > items.high))
            flag(*q, items.low, {list, items.end});
    }

    void flag(const Quantity& q, std::size_t items, Range list)
    {
        m_report.add("doc.count-list", q.where, std::nullopt, {{written(q.value), std::to_string(items)}, {list}, 0.9});
    }

    /// 三点意见：一是… 二是…
    void ordinals(std::size_t i)
    {
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            if (ordinal(m_text, i, kind) != 1)
                continue;
            const bool lines = kind == 5;
            const std::size_t head = m_text.is(i - 1, Kind::LineEnd) ? i - 1 : i;
            const Quantity* q = announcing(in(m_text[head - 1], U"：，。；") ? head - 1 : head);
            const Items found = q != nullptr ? ordinalsFrom(i, kind, lines) : Items{};
            if (found.low >= 2 && found.low != static_cast<std::size_t>(q->value))
                flag(*q, found.low, {i, found.end});
            return;
        }
    }

    /// 三点意见, 四项措施 just before i.
    const Quantity* announcing(std::size_t i) const
    {
        auto q = std::lower_bound(m_quantities.begin(), m_quantities.end(), i,
                                  [](const Quantity& x, std::size_t at) { return x.where.begin < at; });
        if (q == m_quantities.begin() || (--q)->where.end + 8 < i || q->where.end > i)
            return nullptr;
        const bool whole =
            q->unit.size() == 1 && in(q->unit[0], U"点个项条件种类") && q->value >= 2 && q->value <= 20 && !q->rounded();
        return whole && !has(m_text, q->where.end, i, {U"，", U"。", U"：", U"中", U"第"})
                && !in(m_text[q->where.begin - 1], U"前后下午晨")
            ? &*q
            : nullptr;
    }

    Items ordinalsFrom(std::size_t i, std::size_t kind, bool lines) const
    {
        const std::size_t end = std::min(lines ? m_text.size() : m_text.lineOf(i).end, i + 2500);
        Items items{1, 1, i + 2};
        for (std::size_t at = i + 2; at < end; ++at) {
            if (!clauseHead(at) || (lines && !m_text.is(at - 1, Kind::LineEnd)))
                continue;
            const int n = ordinal(m_text, at, kind);
            if (n == static_cast<int>(items.low) + 1) {
                ++items.low;
                items.end = at + 2;
            } else if (n > 0) {
                return {};  // skips, repeats or another list: said elsewhere
            } else if (kind == 4 && m_text.startsWith(at, U"最后")) {
                return {};
            }
        }
        return items;
    }

    /// Items of the list at i. None where the list is open (等), has clauses of its own, or is too long to be sure.
    Items count(std::size_t i, bool afterColon) const
    {
        std::size_t items = 1, joins = 0, at = i, length = 0, longest = 0;
        for (; at < m_text.size() && at - i < 200; ++at) {
            const char32_t c = m_text[at];
            if (in(c, U"。；\n，—") || c == 0)
                break;
            if (c == U'、' || ((c == U'”' || c == U'》') && in(m_text[at + 1], U"“《"))) {
                ++items;
                joins = 0;
                length = 0;
            } else if (in(c, U"和与及") && length > 1) {
                ++joins;
                length = 0;
            } else if (in(c, U"：！？")) {
                return {};
            } else if (in(c, U"（(")) {
                while (at < m_text.size() && at - i < 200 && !in(m_text[at], U"）)\n"))
                    ++at;
            } else if ((c == U'等' && !in(m_text[at + 1], U"奖级")) || ++length > 16) {
                return {};
            }
            longest = std::max(longest, length);
        }
        const std::size_t low = items + (joins > 0 ? 1 : 0);
        if (low < 2 || (m_text[at] == U'，' && afterColon && (items < 3 || longest > 6)))
            return {};
        return {low, items + joins, at};
    }

    /// 甲、乙、丙、丁三位同志; 甲、乙、丙、丁等3个城市
    void summedUp(const Quantity& q)
    {
        if (!counts(q) || q.where.begin < 6 || q.value > 9)
            return;
        const bool open = m_text[q.where.begin - 1] == U'等';
        const bool kind = in(m_text[q.where.end - 1], U"个位人名家项类种") && (q.han || open);
        std::size_t items = 1, joins = 0, length = 0, longest = 0, last = 0;
        std::size_t at = q.where.begin - open;
        for (; kind && at > 0 && q.where.begin - at < 60 && !in(m_text[at - 1], U"，。；：！？\n（）“”—"); --at) {
            const char32_t c = m_text[at - 1];
            const bool dun = c == U'、', join = in(c, U"和与及") && items + joins == 1;
            if (m_text.is(at - 1, Kind::Digit) || hanDigit(c) > 0)
                return;
            items += dun;
            joins += join;
            if (dun || join) {
                if (items + joins == 2)
                    last = length;
                length = 0;
            } else {
                longest = std::max(longest, ++length);
            }
            if (length > 8 && items > 1)
                break;
        }
        const auto said = static_cast<std::size_t>(q.value);
        if (items < 3 || last > 8 || last == 0 || has(m_text, at, q.where.begin, {U"各", U"每", U"设", U"有", U"共", U"分"}))
            return;
        if (open ? said < items : (said < items || said > items + joins))
            flag(q, items + joins, {at, q.where.begin});
    }

    /// “三全三防”即全区域排查、全时段巡查: neither three nor six.
    void shortForm(std::size_t i, const Items& items)
    {
        std::size_t sum = 0;
        bool fits = false;
        std::size_t at = i - 1;
        while (at > 0 && i - at < 9 && m_text[at - 1] != U'“') {
            --at;
            const int n = hanDigit(m_text[at]);
            if (n >= 2) {
                sum += static_cast<std::size_t>(n);
                fits = fits || static_cast<std::size_t>(n) == items.low || static_cast<std::size_t>(n) == items.high;
            }
        }
        const bool counted = hanDigit(m_text[at]) >= 2 && i - 1 - at <= 6 && m_text[at + 1] != U'五';
        if (items.low >= 2 && m_text[at - 1] == U'“' && counted && sum >= 2 && !fits && sum != items.low && sum != items.high)
            m_report.add("doc.count-list", {i + 1, items.end}, std::nullopt,
                         {{std::to_string(sum), std::to_string(items.low)}, {{at - 1, i}}, 0.8});
    }

    const Glyphs& m_text;
    Report& m_report;
    const std::vector<Quantity>& m_quantities;
};

}  // namespace

void checkLists(const Job& job) { ListRules(job).run(); }

}  // namespace danqian::proof
