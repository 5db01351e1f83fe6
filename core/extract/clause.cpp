#include "core/extract/clause.h"

#include <algorithm>
#include <utility>

namespace danqian::extract {
namespace {

WordClass classNamed(std::string_view name)
{
    static constexpr std::pair<std::string_view, WordClass> names[] = {
        {"noun", WordClass::Noun},     {"verb", WordClass::Verb},           {"up", WordClass::Up},
        {"down", WordClass::Down},     {"level", WordClass::Level},         {"qualifier", WordClass::Qualifier},
        {"target", WordClass::Target}, {"attribute", WordClass::Attribute}, {"share", WordClass::Share},
        {"copula", WordClass::Copula}, {"stop", WordClass::Stop},           {"about", WordClass::About},
    };
    for (const auto& [word, wordClass] : names)
        if (word == name)
            return wordClass;
    return WordClass::Other;
}

const Lexicon& words()
{
    static const Lexicon lexicon = [] {
        Lexicon l;
        forEachRow("resources/lexicons/extract/words.tsv",
                   [&](const Row& row) { l.add(row[0], static_cast<std::uint32_t>(classNamed(row[1]))); });
        l.finish();
        return l;
    }();
    return lexicon;
}

bool isQuoteMark(char16_t c)
{
    return c == u'“' || c == u'”' || c == u'‘' || c == u'’' || c == u'"' || c == 0xB7 || c == u'.' || c == u'%';
}

bool inNoun(const Word& word)
{
    return word.wordClass == WordClass::Noun || word.wordClass == WordClass::Other || word.wordClass == WordClass::Attribute
        || word.wordClass == WordClass::Quote;
}

}  // namespace

void cutWords(const Line& line, std::size_t begin, std::size_t end, std::vector<Word>& out)
{
    out.clear();
    const Lexicon& lexicon = words();
    for (std::size_t i = begin; i < end;) {
        const Lexicon::Match match = lexicon.longest(line, i);
        Word word{i, i + 1, WordClass::Other};
        if (match && i + match.length <= end)
            word = {i, i + match.length, static_cast<WordClass>(match.value)};
        else if (isQuoteMark(line[i]))
            word.wordClass = WordClass::Quote;
        else if (!isHanUnit(line[i]) && !isLetterUnit(line[i]) && !isDigitUnit(line[i]))
            word.wordClass = WordClass::Mark;
        i = word.end;
        out.push_back(word);
    }
}

namespace {

class LeadReader {
public:
    LeadReader(const Line& line, const std::vector<Word>& read, Lead& out)
        : m_line(line), m_words(read), m_out(out), m_at(read.size())
    {
    }

    void run()
    {
        if (onlyJoins()) {
            m_out.joined = !m_words.empty();
            return;
        }
        modifier();
        adjuncts();
        comparison();
        noun();
        verb();
        // 预算收入完成[98亿元]: the light verb stands between the noun and its figure.
        if (m_out.noun.empty() && m_out.verb.size() == 2 && m_line.has(m_out.verb.begin, u"完成")) {
            noun();
            verb();
        }
        rest();
        std::reverse(m_out.qualifiers.begin(), m_out.qualifiers.end());
    }

private:
    bool onlyJoins() const
    {
        return std::all_of(m_words.begin(), m_words.end(), [&](const Word& w) {
            return m_line.has(w.begin, u"、") || m_line.has(w.begin, u"和") || m_line.has(w.begin, u"及");
        });
    }
    const Word& last() const { return m_words[m_at - 1]; }
    bool lastIs(std::u16string_view text) const
    {
        return m_at > 0 && last().end - last().begin == text.size() && m_line.has(last().begin, text);
    }

    void note(const Word& word)
    {
        using C = WordClass;
        const bool oneChar = word.end - word.begin == 1;
        switch (word.wordClass) {
        case C::Up: m_out.up = true; break;
        case C::Down: m_out.down = true; break;
        case C::Level: m_out.level = true; break;
        case C::Target: m_out.target = true; break;
        case C::Share: m_out.share = true; break;
        case C::Copula:
            m_out.fromWord |= m_line.has(word.begin, u"由") || m_line.has(word.begin, u"从");
            m_out.level |= m_line.has(word.begin, u"至") || m_line.has(word.begin, u"到");
            return;
        case C::Stop: return;
        default: break;
        }
        if (m_line[word.begin] == u'每' && !oneChar)
            m_out.per = {word.begin + 1, word.end};
        m_out.qualifiers.push_back({word.begin, word.end});
    }

    // 已取缔的[5家]: the phrase before 的 says which ones. 占总量的[51.7%] and 去年的[90分钟] do not.
    void modifier()
    {
        if (!lastIs(u"的"))
            return;
        const std::size_t end = last().begin;
        if (m_at >= 2 && m_words[m_at - 2].wordClass == WordClass::About) {
            --m_at;
            return;
        }
        std::size_t first = m_at - 1;
        while (first > 0 && m_words[first - 1].wordClass != WordClass::Mark && !isJoin(m_words[first - 1])) {
            --first;
            if (m_words[first].wordClass == WordClass::Share) {
                m_out.share = true;
                m_at = first;
                return;
            }
        }
        m_out.modifier = {m_words[first].begin, end};
        m_at = first;
    }
    bool isJoin(const Word& word) const { return m_line.has(word.begin, u"、") || m_line.has(word.begin, u"和"); }

    void adjuncts()
    {
        using C = WordClass;
        while (m_at > 0) {
            const Word& word = last();
            const C c = word.wordClass;
            const bool shapes = c == C::Qualifier || c == C::Up || c == C::Down || c == C::Level || c == C::Target
                || c == C::Copula || c == C::About || c == C::Share;
            const bool particle =
                c == C::Stop && (lastIs(u"了") || lastIs(u"过") || lastIs(u"得") || lastIs(u"从") || lastIs(u"已于"));
            m_out.fromWord |= c == C::Stop && lastIs(u"从");
            const bool colon = c == C::Mark && m_line[word.begin] == u':';
            if (!shapes && !particle && !colon)
                return;
            note(word);
            --m_at;
        }
    }

    // 高于全省平均水平[0.5个百分点], 比去年同期多: what stands between 比 and the change is not what changed.
    void comparison()
    {
        if (!m_out.up && !m_out.down)
            return;
        for (std::size_t i = m_at; i > 0; --i) {
            const Word& word = m_words[i - 1];
            if (word.wordClass == WordClass::Mark)
                return;
            if (m_line.has(word.begin, u"比") || m_line.has(word.begin, u"较")) {
                if (word.end - word.begin > 1 && word.wordClass != WordClass::About)
                    return;
                m_out.based = true;
                m_out.qualifiers.push_back({word.begin, m_at > i ? m_words[m_at - 1].end : word.end});
                m_at = i - 1;
                adjuncts();
                return;
            }
        }
    }

    void noun()
    {
        const std::size_t end = m_at;
        while (m_at > 0) {
            const Word& word = last();
            // A single character that may mark a change is part of a name here: 减排量, 增加值.
            const bool small =
                word.end - word.begin == 1 && (word.wordClass == WordClass::Up || word.wordClass == WordClass::Down);
            if (!inNoun(word) && !small && !(word.wordClass == WordClass::Verb && m_at < end && bindsVerb(m_words[m_at])))
                break;
            --m_at;
        }
        std::size_t first = m_at;
        while (first < end && (m_words[first].wordClass == WordClass::Quote && m_line[m_words[first].begin] != u'“'))
            ++first;
        // 全市[订单], 我县[耕地]: that is the place.
        if (first + 1 < end && (m_line[m_words[first].begin] == u'全' || m_line[m_words[first].begin] == u'我')
            && std::u16string_view(u"市县省国区镇乡村州").find(m_line[m_words[first].begin + 1]) != std::u16string_view::npos) {
            const std::size_t place = m_words[first].begin + 2;
            while (first < end && m_words[first].begin < place)
                ++first;
        }
        if (first < end) {
            m_out.noun = {m_words[first].begin, m_words[end - 1].end};
            m_out.attribute = std::all_of(m_words.begin() + static_cast<std::ptrdiff_t>(first),
                                          m_words.begin() + static_cast<std::ptrdiff_t>(end),
                                          [](const Word& w) { return w.wordClass == WordClass::Attribute; });
        }
    }

    // 城乡建设[类], 签约[率], 投资[额]: with such a syllable a verb makes a noun.
    bool bindsVerb(const Word& next) const
    {
        return next.end - next.begin == 1
            && std::u16string_view(u"类率费量额期员者单厂场队组数件价款金权证书会").find(m_line[next.begin])
            != std::u16string_view::npos;
    }

    void verb()
    {
        const std::size_t end = m_at;
        while (m_at > 0 && (last().wordClass == WordClass::Verb))
            --m_at;
        if (m_at < end) {
            m_out.verb = {m_words[m_at].begin, m_words[end - 1].end};
            m_out.lastVerb = {m_words[end - 1].begin, m_words[end - 1].end};
        } else if (m_at > 0 && lastIs(u"了") && m_at > 1 && m_words[m_at - 2].wordClass == WordClass::Verb)
            m_out.verb = {m_words[m_at - 2].begin, m_words[m_at - 2].end};
    }

    // Words farther back that still hold for the figure: 共, 累计, 力争.
    void rest()
    {
        for (; m_at > 0 && last().wordClass != WordClass::Mark; --m_at) {
            const Word& word = last();
            if (word.wordClass == WordClass::Qualifier && word.end - word.begin >= 1 && !lastIs(u"也") && !lastIs(u"都"))
                note(word);
            else if (word.wordClass == WordClass::Target)
                note(word);
        }
    }

    const Line& m_line;
    const std::vector<Word>& m_words;
    Lead& m_out;
    std::size_t m_at;  // words before this one are still to be read
};

}  // namespace

void readLead(const Line& line, std::size_t begin, std::size_t end, std::vector<Word>& buffer, Lead& out)
{
    out.noun = out.verb = out.lastVerb = out.modifier = out.per = {};
    out.attribute = out.fromWord = false;
    out.up = out.down = out.level = out.target = out.share = out.based = out.joined = false;
    out.qualifiers.clear();
    cutWords(line, begin, end, buffer);
    LeadReader(line, buffer, out).run();
}

Span followingNoun(const Line& line, std::size_t begin, std::size_t end, std::vector<Word>& buffer)
{
    std::size_t from = begin;
    if (line.has(from, u"以上") || line.has(from, u"以下") || line.has(from, u"左右"))
        from += 2;
    if (line[from] == u'的')
        ++from;
    cutWords(line, from, end, buffer);
    std::size_t last = from;
    for (const Word& word : buffer) {
        const bool small = word.end - word.begin == 1 && isHanUnit(line[word.end])
            && (word.wordClass == WordClass::Up || word.wordClass == WordClass::Down);
        if (!inNoun(word) && !small)
            break;
        last = word.end;
    }
    return {from, last};
}

void prepareClauses() { words(); }

}  // namespace danqian::extract
