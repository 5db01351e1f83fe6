#include "core/extract/clause.h"

#include "core/extract/clause_reader.h"

#include <algorithm>

namespace danqian::extract {

using C = WordClass;

void LeadReader::run()
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
