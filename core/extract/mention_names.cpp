#include "core/extract/mention_finder.h"

#include <algorithm>

namespace danqian::extract {
namespace {

constexpr std::size_t mostKnown = 200, widestName = 16, widestTitle = 14;  // keep hostile input linear

bool isOneOf(char16_t c, std::u16string_view set) { return c != 0 && set.find(c) != std::u16string_view::npos; }

class NameFinder {
public:
    NameFinder(const Line& line, Introduced& known, std::vector<Mention>& out) : m_line(line), m_known(known), m_out(out) { }

    void run()
    {
        for (std::size_t i = 0; i < m_line.size();) {
            const std::size_t end = at(i);
            i = end > i ? end : i + 1;
        }
    }

private:
    std::size_t at(std::size_t i)
    {
        if (m_line[i] == u'《')
            return work(i);
        if (!isHanUnit(m_line[i]))
            return 0;
        if (const std::size_t end = known(i))
            return end;
        if (const std::size_t end = honoured(i))
            return end;
        if (const std::size_t end = titledAfter(i))
            return end;
        if (const Lexicon::Match title = mentionLists().titles.longest(m_line, i))
            return titled(i, title.length);
        if (const std::size_t end = ending(i, mentionLists().organisations, MentionKind::Organisation, "organisation.ending"))
            return end;
        return ending(i, mentionLists().places, MentionKind::Place, "place.ending");
    }

    bool mayFollow(std::size_t end) const
    {
        return !isHanUnit(m_line[end]) || mentionLists().follows.longest(m_line, end)
            || mentionLists().speech.longest(m_line, end) || mentionLists().titles.longest(m_line, end).length > 1;
    }

    // 双拥办[联合]检查, 大气办[随后]通报
    bool predicateFollows(std::size_t end)
    {
        m_words.clear();
        appendWords(m_line, end, std::min(end + 2, m_line.size()), m_words);
        return !m_words.empty() && (m_words[0].isVerb() || m_words[0].is(WordClass::Adverb)) && m_words[0].size() == 2;
    }

    std::size_t personEnd(std::size_t i);
    std::size_t titledAfter(std::size_t i);
    std::size_t departmentEnd(std::size_t end);
    bool belongsToOffice(std::size_t k) const;
    std::size_t person(std::size_t i, const std::string& title);
    std::size_t titled(std::size_t i, std::size_t length);
    std::string wholeTitle(std::size_t begin, std::size_t end);
    std::size_t honoured(std::size_t i);
    std::size_t known(std::size_t i);
    std::size_t shortForm(std::size_t i);
    std::size_t work(std::size_t i);
    std::size_t ending(std::size_t i, const Lexicon& endings, MentionKind kind, const char* rule);
    std::size_t phraseBegin(std::size_t i, std::size_t length, MentionKind kind);
    bool cutsWord(std::size_t i, std::size_t end);
    bool isName(std::size_t first, std::size_t i, std::size_t end, MentionKind kind) const;
    std::size_t withQuotation(std::size_t first) const;
    void introduce(std::size_t first, std::size_t end);

    const Line& m_line;
    Introduced& m_known;
    std::vector<Mention>& m_out;
    std::vector<Word> m_words;
};

// A surname and one or two characters, then something that may follow a name.
std::size_t NameFinder::personEnd(std::size_t i)
{
    const MentionLists& lists = mentionLists();
    const Lexicon::Match surname = lists.surnames.longest(m_line, i);
    if (!surname)
        return 0;
    for (const std::size_t given : {2U, 1U}) {
        const std::size_t end = i + surname.length + given;
        bool han = true;
        for (std::size_t k = i; k < end; ++k)
            han &= isHanUnit(m_line[k]);
        if (given == 2 && lists.follows.longest(m_line, end - 1))
            continue;  // 何某|等
        if (han && (mayFollow(end) || predicateFollows(end)) && !lists.follows.longest(m_line, i + surname.length))
            return end;
    }
    return 0;
}

std::size_t NameFinder::person(std::size_t i, const std::string& title)
{
    const std::size_t end = personEnd(i);
    if (end == 0)
        return 0;
    std::u16string name;
    for (std::size_t k = i; k < end; ++k)
        name += m_line[k];
    const bool isNew =
        std::none_of(m_known.persons.begin(), m_known.persons.end(), [&](const auto& p) { return p.first == name; });
    if (isNew && m_known.persons.size() < mostKnown)
        m_known.persons.emplace_back(name, title);
    addMention(m_out, m_line, MentionKind::Person, {i, end}, "person.titled", 0.9).title = title;
    return end;
}

// 镇长罗某某, 记者 周某, 导演为林某, 相关领导李某、何某等
std::size_t NameFinder::titled(std::size_t i, std::size_t length)
{
    std::size_t nameAt = i + length;
    if (isOneOf(m_line[nameAt], u":为是"))
        ++nameAt;
    if (personEnd(nameAt) == 0)
        return i + length;
    const std::string title = wholeTitle(i, i + length);
    std::size_t end = person(nameAt, title);
    while (m_line[end] == u'、') {
        const std::size_t next = person(end + 1, title);
        if (next == 0)
            break;
        end = next;
    }
    return end;
}

// 林某某副局长, 罗某某教授: no listed word may begin at the surname (金融局局长).
std::size_t NameFinder::titledAfter(std::size_t i)
{
    const MentionLists& lists = mentionLists();
    const Lexicon::Match surname = lists.surnames.longest(m_line, i);
    if (!surname || (isHanUnit(m_line.before(i)) && !isOneOf(m_line.before(i), u"和与由请经及对向据")))
        return 0;
    for (const std::size_t given : {2U, 1U}) {
        const std::size_t end = i + surname.length + given;
        const Lexicon::Match title = isHanUnit(m_line[end - 1]) ? lists.titles.longest(m_line, end) : Lexicon::Match{};
        if (title.length < 2 || !(mayFollow(end + title.length) || predicateFollows(end + title.length)))
            continue;
        m_words.clear();
        appendWords(m_line, i, end + title.length, m_words);
        if (m_words[0].end > i + surname.length && m_words[0].end != end)
            continue;
        addMention(m_out, m_line, MentionKind::Person, {i, end}, "person.title-after", 0.75).title =
            m_line.bytes(end, end + title.length);
        return end + title.length;
    }
    return 0;
}

bool endsOffice(char16_t c) { return isOneOf(c, u"处科室股部局办站所队"); }

// 产业[协调]处, [运]检部: verbs right before what ends the name of an office, or one character away from it; the end itself.
bool NameFinder::belongsToOffice(std::size_t k) const
{
    const auto isOffice = [&](std::size_t at) {
        return at < m_words.size() && m_words[at].size() == 1 && endsOffice(m_line[m_words[at].begin]);
    };
    if (k + 1 == m_words.size() && isOffice(k))
        return true;
    if (!m_words[k].isVerb())
        return false;
    while (k + 1 < m_words.size() && m_words[k + 1].is(WordClass::Gerund))
        ++k;
    return isOffice(k + 1) || (k + 1 < m_words.size() && m_words[k + 1].size() == 1 && isOffice(k + 2));
}

// [市生态环境局]副局长, [市委常委、]副市长: with the office that it belongs to and what else the person is.
std::string NameFinder::wholeTitle(std::size_t begin, std::size_t end)
{
    for (std::size_t rounds = 0; rounds < 2; ++rounds) {
        const Lexicon::Match other = begin > 1 && isOneOf(m_line[begin - 1], u"、兼")
            ? mentionLists().titles.longestBefore(m_line, begin - 1)
            : Lexicon::Match{};
        if (!other)
            break;
        begin -= 1 + other.length;
    }
    std::size_t from = begin;
    while (from > 0 && begin - from < widestTitle && isHanUnit(m_line[from - 1]))
        --from;
    m_words.clear();
    appendWords(m_line, from, begin, m_words);
    std::size_t first = begin;
    for (std::size_t k = m_words.size(); k > 0 && (m_words[k - 1].inNoun() || belongsToOffice(k - 1)); --k)
        first = m_words[k - 1].begin;
    if (const std::size_t office = m_line.span(begin, end).begin;
        !m_out.empty() && m_out.back().kind == MentionKind::Organisation && m_out.back().span.end == office)
        return m_out.back().name + std::string(m_line.bytes(begin, end));
    // A name in between parts it from what stands before: 陆某某、县长丁某某.
    if (!m_out.empty() && m_out.back().kind == MentionKind::Person && m_out.back().span.end > m_line.span(first, end).begin)
        first = begin;
    return std::string(m_line.bytes(first, end));
}

// 周大爷, 林女士
std::size_t NameFinder::honoured(std::size_t i)
{
    const Lexicon::Match surname = mentionLists().surnames.longest(m_line, i);
    const Lexicon::Match honorific = surname ? mentionLists().honorifics.longest(m_line, i + surname.length) : Lexicon::Match{};
    if (!honorific)
        return 0;
    const std::size_t end = i + surname.length + honorific.length;
    addMention(m_out, m_line, MentionKind::Person, {i, end}, "person.honoured", 0.75).title =
        m_line.bytes(i + surname.length, end);
    return end;
}

// A name that the text has introduced stands for the same everywhere.
std::size_t NameFinder::known(std::size_t i)
{
    for (const auto& [name, title] : m_known.persons)
        if (m_line.has(i, name)) {
            addMention(m_out, m_line, MentionKind::Person, {i, i + name.size()}, "person.known", 0.95).title = title;
            return i + name.size();
        }
    for (const auto& [name, full] : m_known.organisations)
        if (m_line.has(i, name)) {
            addMention(m_out, m_line, MentionKind::Organisation, {i, i + name.size()}, "organisation.known", 0.9).name = full;
            return i + name.size();
        }
    return shortForm(i);
}

// 东山重型机械有限公司 … 东山机械: two and two characters of a company's name, in its order.
std::size_t NameFinder::shortForm(std::size_t i)
{
    if (i + 4 > m_line.size() || m_known.initials.find(m_line[i]) == std::u16string::npos)
        return 0;
    const char16_t four[] = {m_line[i], m_line[i + 1], m_line[i + 2], m_line[i + 3]};
    const std::u16string_view first(four, 2), second(four + 2, 2);
    for (const auto& [name, full] : m_known.organisations) {
        const std::size_t at = name.find(first);
        if (name.size() < 8 || at == std::u16string::npos || at > 4)
            continue;
        const std::size_t core = name.rfind(u"公司") == std::u16string::npos ? 0 : name.size() - 4;
        const std::size_t then = name.find(second, at + 2);
        if (then == std::u16string::npos || then + 2 > core)
            continue;
        addMention(m_out, m_line, MentionKind::Organisation, {i, i + 4}, "organisation.short", 0.8).name = full;
        return i + 4;
    }
    return 0;
}

// True if a listed word lies over the place where a name is to begin its ending or to end: 村容村|貌, 举|办.
bool NameFinder::cutsWord(std::size_t i, std::size_t end)
{
    std::size_t begin = i;
    while (begin > 0 && i - begin < widestName && isHanUnit(m_line[begin - 1]))
        --begin;
    m_words.clear();
    appendWords(m_line, begin, std::min(end + 1, m_line.size()), m_words);
    const bool inside = isOneOf(m_line[end], u"上里内下中外边");  // 镇|上
    return std::any_of(m_words.begin(), m_words.end(), [&](const Word& w) {
        const bool left = w.begin < i && i < w.end && w.end <= end && end - i == 1 && !w.isNoun();
        return left || (!inside && w.begin < end && end < w.end);
    });
}

// Where the noun phrase begins that ends in [i, i + length).
std::size_t NameFinder::phraseBegin(std::size_t i, std::size_t length, MentionKind kind)
{
    std::size_t begin = i;
    while (begin > 0 && i - begin < widestName && isHanUnit(m_line[begin - 1]))
        --begin;
    m_words.clear();
    appendWords(m_line, begin, i, m_words);
    std::size_t first = i;
    for (std::size_t k = m_words.size(); k > 0; --k) {
        const Word& word = m_words[k - 1];
        // …人才服务有限公司, 污染防治办
        const bool gerund = word.is(WordClass::Gerund);
        const bool office = kind == MentionKind::Organisation && length == 1
            && (gerund || (k == m_words.size() && (m_line[i] == u'办' || (m_line[i] == u'局' && k > 1))));
        const bool trade = word.isVerb() && ((length >= 4 && k > 1) || (gerund && length >= 2) || office);
        if ((!word.is(WordClass::Other) && !word.isNoun() && !trade) || isOneOf(m_line[word.begin], u"个几处各该本我这那每沿接"))
            break;
        first = word.begin;
    }
    if (first == i && kind == MentionKind::Organisation && m_line[i] == u'办')  // 371办公室
        while (first > 0 && i - first < 4 && isDigitUnit(m_line[first - 1]))
            --first;
    return first;
}

bool NameFinder::isName(std::size_t first, std::size_t i, std::size_t end, MentionKind kind) const
{
    const std::size_t before = i - first, length = end - i;
    // 市委 and 财政部 are whole; 公司 and 中心 are not.
    const bool whole = kind == MentionKind::Organisation && length >= 2 && isOneOf(m_line[end - 1], u"委部局府办");
    if (before < (length == 1 ? 2U : 1U) && !whole)
        return false;
    if (kind == MentionKind::Place && length > 1 && before < 2)
        return false;
    if (kind == MentionKind::Place && length == 1 && isOneOf(m_line[first], u"省市县区镇乡") && before < 3)
        return false;  // 县乡村
    if (kind == MentionKind::Place && length == 1 && isOneOf(m_line[i - 1], u"大强穷渔政然"))
        return false;  // 毛竹大县, 行政村
    return length > 1 || (before <= 6 && !isOneOf(m_line[first], u"全重"));
}

// [“某某”]指挥中心
std::size_t NameFinder::withQuotation(std::size_t first) const
{
    if (first == 0 || m_line[first - 1] != u'”')
        return first;
    for (std::size_t i = first - 1; i > 0 && first - i < widestName; --i)
        if (m_line[i - 1] == u'“' || isClauseEnd(m_line[i - 1]))
            return m_line[i - 1] == u'“' ? i - 1 : first;
    return first;
}

// 市经信委[中小企业处], 市教育局[基础教育科]: a department right behind its house.
std::size_t NameFinder::departmentEnd(std::size_t end)
{
    const std::size_t last = std::min(end + widestName, m_line.size());
    std::vector<Word> words;
    appendWords(m_line, end, last, words);
    std::size_t best = end;
    for (const Word& word : words) {
        if (!word.inNoun() && !word.isVerb() && !endsOffice(m_line[word.begin]))
            break;
        for (std::size_t next = std::max(word.begin, end + 1) + 1; next <= word.end; ++next) {
            const bool whole = next == word.end && (word.size() == 1 || (word.size() > 2 && !word.isVerb()))
                && (mayFollow(next) || predicateFollows(next));
            if (endsOffice(m_line[next - 1]) && (whole || mentionLists().titles.longest(m_line, next).length > 1))
                best = next;
        }
    }
    return best;
}

// …有限公司, …镇: the name goes back to where its noun phrase begins.
std::size_t NameFinder::ending(std::size_t i, const Lexicon& endings, MentionKind kind, const char* rule)
{
    const Lexicon::Match match = endings.longest(m_line, i);
    if (!match || cutsWord(i, i + match.length))
        return 0;
    std::size_t end = i + match.length;
    if (match.length == 1 && kind == MentionKind::Organisation && !mayFollow(end) && !predicateFollows(end))
        return 0;
    std::size_t first = phraseBegin(i, match.length, kind);
    if (!isName(first, i, end, kind))
        return 0;
    if (kind == MentionKind::Organisation) {
        first = withQuotation(first);
        end = departmentEnd(end);
    }
    if (!m_out.empty() && m_out.back().span.end > m_line.span(first, end).begin) {
        if (m_out.back().kind == MentionKind::Person)
            return 0;
        m_out.pop_back();  // 青禾镇政府 takes 青禾镇 in
    }
    addMention(m_out, m_line, kind, {first, end}, rule, match.length > 1 ? 0.8 : 0.6);
    if (kind == MentionKind::Organisation)
        introduce(first, end);
    return end;
}

// A long name may be followed by its short form: …有限公司(以下简称“某某科技”).
void NameFinder::introduce(std::size_t first, std::size_t end)
{
    if (end - first < 8 || m_known.organisations.size() >= mostKnown)
        return;
    std::u16string full;
    for (std::size_t k = first; k < end; ++k)
        full += m_line[k];
    const std::string name(m_line.bytes(first, end));
    if (std::none_of(m_known.organisations.begin(), m_known.organisations.end(),
                     [&](const auto& o) { return o.first == full; })) {
        m_known.organisations.emplace_back(full, name);
        m_known.initials += full.substr(0, 5);
    }
    for (std::size_t k = end; k < end + 8; ++k)
        if (m_line.has(k, u"简称")) {
            std::u16string form;
            for (k += 2 + isOneOf(m_line[k + 2], u":为"), k += isOneOf(m_line[k], u"“"); isHanUnit(m_line[k]) && form.size() < 10;
                 ++k)
                form += m_line[k];
            if (form.size() >= 2)
                m_known.organisations.emplace_back(form, name);
            return;
        }
}

std::size_t NameFinder::work(std::size_t i)
{
    for (std::size_t end = i + 1; end < i + 80 && m_line[end]; ++end)
        if (m_line[end] == u'》' && end > i + 1) {
            addMention(m_out, m_line, MentionKind::Work, {i, end + 1}, "work.marks", 0.95).name = m_line.bytes(i + 1, end);
            return end + 1;
        }
    return 0;
}

}  // namespace

void findNames(const Line& line, Introduced& known, std::vector<Mention>& out) { NameFinder(line, known, out).run(); }

}  // namespace danqian::extract
