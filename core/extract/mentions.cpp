#include "core/extract/extract.h"
#include "core/extract/figures.h"
#include "core/extract/words.h"

#include <algorithm>
#include <utility>

// Persons, organisations, places, works and speech, from words around names and from what the text has named before.
namespace danqian::extract {
namespace {

struct Lists {
    Lexicon surnames, titles, speech, organisations, places, follows;

    Lists()
    {
        forEachRow("resources/lexicons/extract/mentions.tsv", [&](const Row& row) {
            Lexicon* lists[] = {&surnames, &titles, &speech, &organisations, &places, &follows};
            static constexpr std::string_view names[] = {"surname", "title", "speech", "organisation", "place", "follow"};
            for (std::size_t i = 0; i < std::size(names); ++i)
                if (row[1] == names[i])
                    lists[i]->add(row[0], 1);
        });
        for (Lexicon* list : {&surnames, &titles, &speech, &organisations, &places, &follows})
            list->finish();
    }
};

const Lists& lists()
{
    static const Lists all;
    return all;
}

bool isSentenceEnd(char16_t c) { return c == u'。' || c == u'!' || c == u'?'; }

class MentionFinder {
public:
    MentionFinder(const Line& line, std::vector<Mention>& out, std::vector<std::pair<std::u16string, std::string>>& persons)
        : m_line(line), m_out(out), m_persons(persons)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_line.size();) {
            const std::size_t end = at(i);
            i = end > i ? end : i + 1;
        }
        speech();
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
        if (const Lexicon::Match title = lists().titles.longest(m_line, i))
            return titled(i, title.length);
        if (const std::size_t end = ending(i, lists().organisations, MentionKind::Organisation, "organisation.ending"))
            return end;
        return ending(i, lists().places, MentionKind::Place, "place.ending");
    }

    Mention& add(MentionKind kind, std::size_t begin, std::size_t end, const char* rule, double confidence)
    {
        Mention& mention = m_out.emplace_back();
        mention.kind = kind;
        mention.span = m_line.span(begin, end);
        mention.name = m_line.bytes(begin, end);
        mention.rule = rule;
        mention.confidence = confidence;
        return mention;
    }

    // A surname and one or two characters, then something that may follow a name.
    std::size_t personEnd(std::size_t i) const
    {
        const Lexicon::Match surname = lists().surnames.longest(m_line, i);
        if (!surname)
            return 0;
        for (const std::size_t given : {2U, 1U}) {
            const std::size_t end = i + surname.length + given;
            bool han = true;
            for (std::size_t k = i; k < end; ++k)
                han &= isHanUnit(m_line[k]);
            const char16_t next = m_line[end];
            if (given == 2 && lists().follows.longest(m_line, end - 1))
                continue;  // 何某|等
            if (han && (!isHanUnit(next) || lists().follows.longest(m_line, end))
                && !lists().follows.longest(m_line, i + surname.length))
                return end;
        }
        return 0;
    }

    std::size_t person(std::size_t i, std::string title)
    {
        const std::size_t end = personEnd(i);
        if (end == 0)
            return 0;
        std::u16string name;
        for (std::size_t k = i; k < end; ++k)
            name += m_line[k];
        if (std::none_of(m_persons.begin(), m_persons.end(), [&](const auto& p) { return p.first == name; })
            && m_persons.size() < 200)
            m_persons.emplace_back(name, title);
        add(MentionKind::Person, i, end, "person.titled", 0.9).title = std::move(title);
        return end;
    }

    // 镇长罗某某, 记者 周某, 相关领导李某、何某等
    std::size_t titled(std::size_t i, std::size_t length)
    {
        std::size_t nameAt = i + length;
        const std::string title(m_line.bytes(i, nameAt));
        if (m_line[nameAt] == u':')
            ++nameAt;
        std::size_t end = person(nameAt, title);
        if (end == 0)
            return i + length;
        while (m_line[end] == u'、') {
            const std::size_t next = person(end + 1, title);
            if (next == 0)
                break;
            end = next;
        }
        return end;
    }

    // A name the text has introduced stands for the same person everywhere.
    std::size_t known(std::size_t i)
    {
        for (const auto& [name, title] : m_persons)
            if (m_line.has(i, name)) {
                add(MentionKind::Person, i, i + name.size(), "person.known", 0.95).title = title;
                return i + name.size();
            }
        return 0;
    }

    // …有限公司, …镇: the name goes back to where its noun phrase begins.
    std::size_t ending(std::size_t i, const Lexicon& endings, MentionKind kind, const char* rule)
    {
        const Lexicon::Match match = endings.longest(m_line, i);
        if (!match)
            return 0;
        const std::size_t end = i + match.length, limit = i > 16 ? i - 16 : 0;
        if (match.length == 1 && isHanUnit(m_line[end]) && !lists().follows.longest(m_line, end)
            && kind == MentionKind::Organisation)
            return 0;
        std::size_t begin = i;
        while (begin > limit && isHanUnit(m_line[begin - 1]))
            --begin;
        m_words.clear();
        appendWords(m_line, begin, i, m_words);
        std::size_t first = i;
        for (std::size_t k = m_words.size(); k > 0; --k) {
            const WordClass c = m_words[k - 1].wordClass;
            const bool trade = (c == WordClass::Verb && match.length >= 4 && k > 1)
                || (c == WordClass::Gerund && match.length >= 2);  // …人才服务有限公司
            if ((c != WordClass::Other && c != WordClass::Noun && !trade)
                || std::u16string_view(u"个几处各该本我这那每沿接").find(m_line[m_words[k - 1].begin])
                    != std::u16string_view::npos)
                break;
            first = m_words[k - 1].begin;
        }
        const std::size_t before = i - first;
        // 市委 and 财政部 are whole; 公司 and 中心 are not.
        const char16_t last = m_line[end - 1];
        const bool whole = kind == MentionKind::Organisation && match.length >= 2
            && (last == u'委' || last == u'部' || last == u'局' || last == u'府');
        if (before < (match.length == 1 ? 2U : 1U) && !whole)
            return 0;
        if (match.length == 1 && (before > 4 || m_line[first] == u'全' || m_line[first] == u'重'))
            return 0;
        if (!m_out.empty() && m_out.back().span.end > m_line.span(first, end).begin) {
            if (m_out.back().kind == MentionKind::Person)
                return 0;
            m_out.pop_back();  // 青禾镇政府 takes 青禾镇 in
        }
        add(kind, first, end, rule, match.length > 1 ? 0.8 : 0.6);
        return end;
    }

    std::size_t work(std::size_t i)
    {
        for (std::size_t end = i + 1; end < i + 80 && m_line[end]; ++end)
            if (m_line[end] == u'》' && end > i + 1) {
                add(MentionKind::Work, i, end + 1, "work.marks", 0.95).name = m_line.bytes(i + 1, end);
                return end + 1;
            }
        return 0;
    }

    // Who speaks at `i`: the last person of the line before it.
    std::string speakerBefore(std::size_t i) const
    {
        const std::size_t byte = i > 0 ? m_line.span(i - 1, i).end : 0;
        std::string speaker;
        for (const Mention& mention : m_out)
            if (mention.kind == MentionKind::Person && mention.span.end <= byte)
                speaker = mention.name;
        return speaker;
    }

    // “…”镇长说 and 他强调,…: speech in quotation marks, and reported speech to the paragraph's end or the next speaker.
    void speech()
    {
        std::vector<std::pair<std::size_t, std::size_t>> cues;  // of the cue and of what is said
        for (std::size_t i = 0; i < m_line.size(); ++i) {
            if (m_line[i] == u'“') {
                quoted(i);
                continue;
            }
            const Lexicon::Match verb = isHanUnit(m_line[i]) ? lists().speech.longest(m_line, i) : Lexicon::Match{};
            if (!verb)
                continue;
            const std::size_t end = i + verb.length;
            if (!spoken(i)) {
                i = end - 1;
                continue;
            }
            if ((m_line[end] == u',' || m_line[end] == u':') && m_line[end + 1] != u'“' && m_line[end + 1] != 0)
                cues.emplace_back(i, end + 1);
            i = end - 1;
        }
        for (std::size_t k = 0; k < cues.size() && k < 100; ++k) {
            std::size_t end = k + 1 < cues.size() ? cues[k + 1].first : m_line.size();
            while (end > cues[k].second && k + 1 < cues.size() && !isSentenceEnd(m_line[end - 1]))
                --end;
            if (end <= cues[k].second)
                continue;
            add(MentionKind::Quotation, cues[k].second, end, "quotation.reported", 0.6).title = speakerBefore(cues[k].first);
        }
    }

    // A person, or he or she, stands in the sentence before the verb.
    bool spoken(std::size_t verb) const
    {
        std::size_t from = verb;
        while (from > 0 && verb - from < 20 && !isSentenceEnd(m_line[from - 1])) {
            --from;
            if (m_line[from] == u'他' || m_line[from] == u'她')
                return true;
        }
        const std::size_t byte = from < verb ? m_line.span(from, verb).begin : 0,
                          last = from < verb ? m_line.span(from, verb).end : 0;
        return std::any_of(m_out.begin(), m_out.end(), [&](const Mention& m) {
            return m.kind == MentionKind::Person && m.span.begin >= byte && m.span.end <= last;
        });
    }

    void quoted(std::size_t i)
    {
        bool clause = false;
        for (std::size_t end = i + 1; end < i + 300 && m_line[end] && m_line[end] != u'“'; ++end) {
            if (m_line[end] == u'”') {
                const bool said = m_line.before(i) == u':' || lists().speech.longestBefore(m_line, i);
                if ((clause && end > i + 8) || said)
                    add(MentionKind::Quotation, i, end + 1, "quotation.marks", 0.85).title = speakerNear(i, end + 1);
                return;
            }
            clause |= isClauseEnd(m_line[end]);
        }
    }

    // The speaker may stand after the words: “……”，镇长某某说。
    std::string speakerNear(std::size_t begin, std::size_t end) const
    {
        const std::size_t last = std::min(end + 24, m_line.size());
        if (last > end) {
            const Span window = m_line.span(end, last);
            for (const Mention& mention : m_out)
                if (mention.kind == MentionKind::Person && window.contains(mention.span))
                    return mention.name;
        }
        return speakerBefore(begin);
    }

    const Line& m_line;
    std::vector<Mention>& m_out;
    std::vector<std::pair<std::u16string, std::string>>& m_persons;
    std::vector<Word> m_words;
};

}  // namespace

std::vector<Mention> mentions(std::string_view text, const Context&)
{
    prepareFigures();
    prepareWords();
    std::vector<Mention> out, ofLine;
    std::vector<std::pair<std::u16string, std::string>> persons;
    Line line;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        line.read(text, {begin, end});
        ofLine.clear();
        MentionFinder(line, ofLine, persons).run();
        std::stable_sort(ofLine.begin(), ofLine.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
        std::move(ofLine.begin(), ofLine.end(), std::back_inserter(out));
        begin = end + 1;
    }
    return out;
}

}  // namespace danqian::extract
