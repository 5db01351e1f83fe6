#include "core/extract/clause.h"

#include "core/extract/units.h"

#include <algorithm>

namespace danqian::extract {
namespace {

using C = WordClass;

bool isOneOf(char16_t c, std::u16string_view set) { return c != 0 && set.find(c) != std::u16string_view::npos; }

constexpr std::u16string_view measuring = u"价费率量额值";  // end the names of what is measured

class LeadReader {
public:
    LeadReader(const Line& line, const std::vector<Word>& words, Lead& out)
        : m_line(line), m_words(words), m_out(out), m_at(words.size())
    {
    }

    void run()
    {
        m_out.listed = !m_words.empty() && isJoin(m_words.front());
        if (std::all_of(m_words.begin(), m_words.end(), [&](const Word& w) { return isJoin(w); })) {
            m_out.joined = !m_words.empty();
            return;
        }
        links();
        modifier();
        links();
        base();
        nameIt();
        predicate();
        rest();
        std::reverse(m_out.qualifiers.begin(), m_out.qualifiers.end());
    }

private:
    const Word& last() const { return m_words[m_at - 1]; }
    bool lastIs(C c) const { return m_at > 0 && last().is(c); }
    bool isText(const Word& word, std::u16string_view text) const
    {
        return word.size() == text.size() && m_line.has(word.begin, text);
    }
    bool isJoin(const Word& word) const { return word.size() == 1 && isOneOf(m_line[word.begin], u"、和及与"); }

    void note(const Word& word);
    void modifier();
    void links();
    bool isLink() const;
    bool isBase(const Word& word) const;
    void base();
    Span baseFrom(std::size_t first) const;
    void nameIt();
    Span noun();
    bool takesVerb(std::size_t end) const;
    bool hasDegree(std::size_t end) const;
    bool isAttributive(std::size_t end) const;
    Span trimmed(std::size_t first, std::size_t end) const;
    bool namesPlace(std::size_t first, std::size_t end) const;
    std::size_t determiner(std::size_t first, std::size_t end) const;
    void conjuncts();
    void predicate();
    void governed();
    void rest();

    const Line& m_line;
    const std::vector<Word>& m_words;
    Lead& m_out;
    std::size_t m_at;  // words before this one are still to be read
};

// A word between noun and figure, or one farther back that still holds: what it says of the figure.
void LeadReader::note(const Word& word)
{
    switch (word.wordClass) {
    case C::Up:
        m_out.up = true;
        m_out.height |= m_at == m_words.size() && isText(word, u"高");
        break;
    case C::Down: m_out.down = true; break;
    case C::Level: m_out.level = m_out.linked = true; break;
    case C::Light: m_out.light = {word.begin, word.end}; return;
    case C::Target: m_out.target = true; break;
    case C::Copula:
        m_out.linked = true;
        m_out.from |= isText(word, u"由") || isText(word, u"从");
        m_out.level |= isText(word, u"至") || isText(word, u"到");
        m_out.exists |= isText(word, u"有");
        return;
    case C::Qualifier:
        m_out.each |= isText(word, u"分别");
        m_out.lasting |= isText(word, u"连续");
        m_out.exists |= m_line[word.end - 1] == u'有';
        break;
    case C::Over:
        m_out.over = true;
        m_out.based |= m_line[word.end - 1] == u'出';  // 高出[3分]
        break;
    case C::Time:
        if (!isBase(word) && !isText(word, u"同比") && !isText(word, u"环比"))
            return;
        break;
    default: return;
    }
    if (m_line[word.begin] == u'每' && word.size() > 1)
        m_out.per = {word.begin + 1, word.end};
    m_out.qualifiers.push_back({word.begin, word.end});
}

// 已取缔的[5家]: the phrase before 的 says which ones. 占总量的[51.7%] and 去年的[90分钟] do not.
void LeadReader::modifier()
{
    if (m_at == 0 || !isText(last(), u"的"))
        return;
    const std::size_t end = last().begin;
    --m_at;
    if (lastIs(C::Time))
        return;
    std::size_t first = m_at;
    while (first > 0 && !m_words[first - 1].is(C::Mark) && !isJoin(m_words[first - 1])) {
        --first;
        if (m_words[first].is(C::Light)) {
            m_out.done = true;
            m_out.whole = {m_words[first].end, end};
        }
        if (m_words[first].is(C::Share)) {
            m_out.share = true;
            m_out.whole = {m_words[first].end, end};
            m_at = first;
            return;
        }
        if (m_words[first].is(C::Copula) && m_at - first < 6) {  // 是过去的[3倍]
            m_at = first + 1;
            return;
        }
    }
    while (first < m_at && m_words[first].is(C::Stop))
        ++first;  // 对已取缔的
    if (first < m_at) {
        m_out.modifier = {m_words[first].begin, end};
        m_out.modifierBounds = m_words[first].is(C::Qualifier) || m_words[first].is(C::Level) || m_words[first].is(C::Over)
            || m_words[first].is(C::Copula);
    }
    m_at = first;
}

// 比上年, 较年初: a base in one word.
bool LeadReader::isBase(const Word& word) const { return word.is(C::Time) && isOneOf(m_line[word.begin], u"比较"); }

bool LeadReader::isLink() const
{
    const Word& word = last();
    switch (word.wordClass) {
    case C::Qualifier:
    case C::Adverb:
    case C::Up:
    case C::Down:
    case C::Level:
    case C::Over:
    case C::Copula:
    case C::Light:
    case C::Time: return true;
    case C::Target: return m_at < 2 || !m_words[m_at - 2].is(C::Compare);  // 比目标[低5个百分点]
    case C::Stop: return word.size() == 1 ? isOneOf(m_line[word.begin], u"了过得从他她它你我") : isText(word, u"已于");
    case C::Mark: return m_line[word.begin] == u':';
    case C::Verb:
    case C::Gerund:  // 估算为, 跳升到: with such a word a verb only leads to the figure
        return m_at < m_words.size() && m_words[m_at].is(C::Copula) && isOneOf(m_line[m_words[m_at].begin], u"为至到在于");
    default: return false;
    }
}

void LeadReader::links()
{
    for (; m_at > 0 && isLink(); --m_at) {
        m_out.from |= last().is(C::Stop) && isText(last(), u"从");
        m_out.based |= isBase(last());
        note(last());
    }
}

// [比去年同期]多: from the word of comparison up to the change.
Span LeadReader::baseFrom(std::size_t first) const
{
    std::size_t end = first + 1;
    while (end < m_words.size() && !m_words[end].is(C::Up) && !m_words[end].is(C::Down) && !m_words[end].is(C::Over)
           && !m_words[end].isVerb())
        ++end;
    return {m_words[first].begin, m_words[end - 1].end};
}

// 比去年同期[多]: what stands between 比 and the change is not what changed.
void LeadReader::base()
{
    const bool changing = m_out.up || m_out.down || m_out.over;
    const bool beforeVerb = m_at == m_words.size() && m_at > 0 && last().isVerb();
    if (!changing && !beforeVerb)
        return;
    for (std::size_t i = m_at; i > 0 && !m_words[i - 1].is(C::Mark); --i) {
        if (!m_words[i - 1].is(C::Compare) && !isBase(m_words[i - 1]))
            continue;
        if (i == m_at && !changing)
            return;
        m_out.based = true;
        m_out.qualifiers.push_back(baseFrom(i - 1));
        m_at = i - 1;
        links();
        return;
    }
}

// The noun phrase, unless it turns out to be the base (超警戒水位[2米]) or the whole (占比重[三成]); then the one before that.
void LeadReader::nameIt()
{
    m_out.noun = noun();
    if (m_at == 0 || (m_out.noun.empty() && !last().is(C::Share)))
        return conjuncts();
    if (last().is(C::Over)) {
        m_out.based = m_out.up = true;
        m_out.qualifiers.push_back({last().begin, m_out.noun.end});
    } else if (last().is(C::Share)) {
        m_out.share = true;
    } else {
        return conjuncts();
    }
    m_out.attribute = false;
    --m_at;
    links();
    m_out.noun = noun();
}

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
    if (first == end || once)
        return {};
    m_out.unknown = namesPlace(first, end);
    m_out.attribute = std::all_of(&m_words[first], &m_words[end - 1] + 1, [](const Word& w) { return w.is(C::Attribute); });
    return {m_words[first].begin, m_words[end - 1].end};
}

// 城镇、农村居民收入[分别]: the members that the figures belong to.
void LeadReader::conjuncts()
{
    if (!m_out.each || m_out.noun.empty())
        return;
    m_out.members.push_back(m_out.noun);
    while (m_at > 0 && isJoin(last())) {
        --m_at;
        const bool attribute = m_out.attribute;
        const Span member = noun();
        m_out.attribute = attribute;
        if (member.empty())
            break;
        m_out.members.insert(m_out.members.begin(), member);
    }
}

void LeadReader::predicate()
{
    const bool from = m_out.from;
    if (m_at > 1 && isText(last(), u"了") && m_words[m_at - 2].isVerb())
        --m_at;
    if (m_at > 0 && !m_out.noun.empty() && (last().is(C::Up) || last().is(C::Down))) {  // 压缩平均候车时间[4分钟]
        note(last());
        --m_at;
        m_out.verb = m_out.lastVerb = {m_words[m_at].begin, m_words[m_at].end};
        return;
    }
    const std::size_t end = m_at;
    while (m_at > 0 && last().isVerb())
        --m_at;
    if (m_at == end)
        return;
    m_out.verb = {m_words[m_at].begin, m_words[end - 1].end};
    m_out.lastVerb = {m_words[end - 1].begin, m_words[end - 1].end};
    if (m_words[m_at].is(C::Support) && m_at + 1 < end && m_out.noun.empty()) {  // 受理投诉: a deed as its object
        m_out.noun = {m_words[m_at + 1].begin, m_words[end - 1].end};
        m_out.verb = m_out.lastVerb = {m_words[m_at].begin, m_words[m_at].end};
    }
    const bool attribute = m_out.attribute;
    links();
    m_out.topic = noun();
    m_out.attribute = attribute;
    if (from && m_out.noun.empty()) {  // 植被覆盖从[30%]: what changes is named as a thing
        m_out.noun = {m_out.topic.empty() ? m_out.verb.begin : m_out.topic.begin, m_out.verb.end};
        m_out.verb = m_out.lastVerb = m_out.topic = {};
    }
    governed();
}

// 减少二氧化碳排放[160万吨]: before a verb that is itself governed the whole is a noun phrase.
void LeadReader::governed()
{
    if (m_at == 0 || !m_out.noun.empty() || m_out.topic.empty() || m_out.topic.end != m_out.lastVerb.begin)
        return;
    const bool change = last().is(C::Up) || last().is(C::Down);
    const bool governs = last().isVerb() && last().size() > 1 && m_line[m_out.lastVerb.end - 1] != u'了';
    if (!change && !governs && !last().is(C::Light))
        return;
    m_out.noun = {m_out.topic.begin, m_out.verb.end};
    m_out.verb = m_out.lastVerb = {last().begin, last().end};
    m_out.topic = {};
    if (change)
        note(last());
    --m_at;
}

// Words farther back that still hold for the figure: 共, 累计, 力争.
void LeadReader::rest()
{
    for (; m_at > 0 && !last().is(C::Mark); --m_at)
        if (last().is(C::Target) || (last().is(C::Qualifier) && !isText(last(), u"也") && !isText(last(), u"都")))
            note(last());
}

}  // namespace

void Lead::clear()
{
    noun = verb = lastVerb = light = topic = modifier = whole = per = {};
    up = down = level = target = share = done = height = based = attribute = from = false;
    modifierBounds = unknown = linked = lasting = exists = joined = listed = each = false;
    members.clear();
    qualifiers.clear();
}

void readLead(const Line& line, const std::vector<Word>& words, Lead& out)
{
    out.clear();
    LeadReader(line, words, out).run();
}

}  // namespace danqian::extract
