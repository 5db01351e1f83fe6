#include "core/extract/clause_reader.h"
#include "core/extract/units.h"

#include <algorithm>

namespace danqian::extract {

using C = WordClass;

namespace {

constexpr std::u16string_view measuring = u"价费率量额值";  // end the names of what is measured

}  // namespace

// A verb names nothing, except with one more character (安置点, 签约率), before a mere property (出口占比), or as a deed that another
// verb governs (下达整改通知书).
bool LeadReader::takesVerb(std::size_t end) const
{
    if (m_at == 0)
        return false;
    if (m_at + 1 == end && m_words[m_at].size() == 1 && isOneOf(m_line[m_words[m_at].begin], measuring) && last().size() == 2
        && (last().is(C::Time) || last().is(C::Up) || last().is(C::Down)))
        return true;  // [逾期]率, [增长]率
    if (!last().isVerb())
        return false;
    // 违|建: one character that is no verb here
    if (m_at == end && last().size() == 1 && m_at >= 2 && m_words[m_at - 2].is(C::Other) && m_words[m_at - 2].size() == 1)
        return true;
    if (isAttributive(end))
        return true;
    if (m_at == end)  // 诉求[减少]: what changes is a thing
        return last().is(C::Gerund) && m_at < m_words.size() && (m_out.changes() || m_out.linked);
    if (m_words[end - 1].end - m_words[m_at].begin == 1)
        return true;
    if (std::all_of(&m_words[m_at], &m_words[end - 1] + 1, [](const Word& w) { return w.is(C::Attribute); }))
        return true;
    return last().is(C::Gerund) && m_at >= 2 && m_words[m_at - 2].isVerb();
}

// 目录内的[培训]机构, [返]岗专列: a verb that only says which; 大 and 新 are no object of one.
bool LeadReader::isAttributive(std::size_t end) const
{
    if (m_at == end)
        return false;
    if (m_at >= 2 && last().size() > 1 && isText(m_words[m_at - 2], u"的"))
        return true;
    if (m_at + 1 == end && m_words[m_at].is(C::Abstract))
        return true;
    if (m_at >= 2 && last().size() == 1 && m_words[m_at - 2].isVerb() && m_words[m_at - 2].size() > 1)
        return m_words[m_at].size() == 1;  // 出动[扫]雪车
    const Word& object = m_words[m_at];
    // 聚集[性]疫情; 医疗[服务]收入
    if (m_words[m_at].size() == 1 && isOneOf(m_line[m_words[m_at].begin], u"性型式类制级"))
        return m_at + 1 < end;
    if (last().is(C::Gerund) && m_at >= 2 && m_words[m_at - 2].isNoun() && m_words[m_at - 2].size() > 1
        && m_words[m_at].size() == 2)
        return true;
    const std::size_t rest = m_words[end - 1].end - m_words[m_at].begin;
    if (last().size() == 1 && rest == 2 && isOneOf(m_line[m_words[end - 1].end - 1], measuring))
        return true;  // [保]底价
    return last().size() == 1 && object.is(C::Other) && !isOneOf(m_line[object.begin], u"新旧老大小多少好") && m_at + 1 < end
        && m_words[m_at + 1].isNoun() && m_words[m_at + 1].size() > 1;
}

// [多]烧煤: how much more is done, no part of the noun.
bool LeadReader::hasDegree(std::size_t end) const
{
    return m_at < end && last().size() == 1 && isOneOf(m_line[last().begin], u"多少") && m_words[m_at].isVerb();
}

Span LeadReader::noun()
{
    const std::size_t end = m_at;
    if (m_at > 1 && last().is(C::Compare) && m_words[m_at - 2].inNoun())
        --m_at;  // 桥隧比
    while (m_at > 0 && ((last().inNoun() && !hasDegree(end)) || takesVerb(end)))
        --m_at;
    // 均价, 到馆: one character alone is no phrase.
    if (m_at + 1 == end && m_words[m_at].size() == 1 && m_at > 0 && last().size() == 1 && isHanUnit(m_line[m_words[m_at].begin])
        && (lastIs(C::Qualifier) || lastIs(C::Adverb) || isText(last(), u"到")))
        --m_at;
    return trimmed(m_at, end);
}

// 全市, 我县 say where; 这所, 每剂, 一艘 only point.
std::size_t LeadReader::determiner(std::size_t first, std::size_t end) const
{
    const char16_t c = m_line[m_words[first].begin];
    if (isOneOf(c, u"全我") && isOneOf(m_line[m_words[first].begin + 1], u"市县省国区镇乡村州港校厂院线"))
        return m_words[first].begin + 2;
    std::size_t length = 0;
    const Unit* unit = isOneOf(c, u"这那该每某一各") ? unitAt(m_line, m_words[first].begin + 1, length) : nullptr;
    return unit && first + 1 < end && m_words[first].begin + 1 + length < m_words[end - 1].end ? m_words[first].begin + 1 + length
                                                                                               : 0;
}

// A name in no list, or one that ends like a place: 荔溪, 溪源县.
bool LeadReader::namesPlace(std::size_t first, std::size_t end) const
{
    const Word& last = m_words[end - 1];
    const bool suffix = first + 1 < end && last.size() == 1 && isOneOf(m_line[last.begin], u"省市县区镇乡村州");
    return std::all_of(&m_words[first], &m_words[end - 1] + !suffix, [](const Word& w) { return w.is(C::Other); });
}

Span LeadReader::trimmed(std::size_t first, std::size_t end) const
{
    while (first < end && m_words[first].is(C::Quote) && m_line[m_words[first].begin] != u'“')
        ++first;
    // 这|所|学校: the measure word goes with what points.
    std::size_t length = 0;
    if (first + 1 < end && first > 0 && m_words[first].size() == 1 && isOneOf(m_line[m_words[first - 1].begin], u"这那该每各某")
        && m_words[first - 1].size() == 1 && unitAt(m_line, m_words[first].begin, length))
        ++first;
    if (const std::size_t from = first < end ? determiner(first, end) : 0)
        while (first < end && m_words[first].begin < from)
            ++first;
    const bool once = first < end && m_words[end - 1].end - m_words[first].begin == 2 && m_line[m_words[first].begin] == u'一'
        && unitAt(m_line, m_words[first].begin + 1, length);
    // 这条不到一公里的街: the measure word alone.
    const bool pointing = first + 1 == end && first > 0 && m_words[first].size() == 1
        && isOneOf(m_line[m_words[first - 1].begin], u"这那该") && unitAt(m_line, m_words[first].begin, length);
    if (first == end || once || pointing)
        return {};
    m_out.unknown = namesPlace(first, end);
    m_out.attribute = std::all_of(&m_words[first], &m_words[end - 1] + 1, [](const Word& w) { return w.is(C::Attribute); });
    return {m_words[first].begin, m_words[end - 1].end};
}

}  // namespace danqian::extract
