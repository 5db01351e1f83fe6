#include "core/extract/mention_finder.h"

#include <algorithm>

namespace danqian::extract {
namespace {

constexpr std::size_t mostCues = 100;  // of a line; keeps hostile input linear

bool isSentenceEnd(char16_t c) { return c == u'。' || c == u'!' || c == u'?'; }

// “…”镇长说 and 他强调,…: speech in quotation marks, and reported speech to the paragraph's end or the next speaker.
class SpeechFinder {
public:
    SpeechFinder(const Line& line, std::vector<Mention>& out) : m_line(line), m_out(out) { }

    void run()
    {
        for (std::size_t i = 0; i < m_line.size(); ++i) {
            if (m_line[i] == u'“')
                quoted(i);
            else if (const std::size_t end = speechAt(i)) {
                if (spoken(i))
                    cue(i, end);
                i = end - 1;
            }
        }
        report();
    }

private:
    struct Cue {
        std::size_t verb = 0, said = 0;  // where the verb begins, where what is said begins
    };

    std::size_t speechAt(std::size_t i) const
    {
        const Lexicon::Match verb = isHanUnit(m_line[i]) ? mentionLists().speech.longest(m_line, i) : Lexicon::Match{};
        return verb ? i + verb.length : 0;
    }

    // 简称“某某” names, it does not speak.
    bool speechBefore(std::size_t i) const
    {
        const Lexicon::Match verb = mentionLists().speech.longestBefore(m_line, i);
        return verb
            && !(verb.length == 1
                 && std::u16string_view(u"简全俗通别统合尊").find(m_line.before(i - 1)) != std::u16string_view::npos && i > 1);
    }

    void cue(std::size_t verb, std::size_t end)
    {
        if ((m_line[end] == u',' || m_line[end] == u':') && m_line[end + 1] != u'“' && m_line[end + 1] != 0)
            m_cues.push_back({verb, end + 1});
    }

    void report()
    {
        for (std::size_t k = 0; k < m_cues.size() && k < mostCues; ++k) {
            std::size_t end = k + 1 < m_cues.size() ? m_cues[k + 1].verb : m_line.size();
            while (end > m_cues[k].said && k + 1 < m_cues.size() && !isSentenceEnd(m_line[end - 1]))
                --end;
            if (end > m_cues[k].said)
                addMention(m_out, m_line, MentionKind::Quotation, {m_cues[k].said, end}, "quotation.reported", 0.6).title =
                    speakerBefore(m_cues[k].verb);
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
        if (from == verb)
            return false;
        const Span window = m_line.span(from, verb);
        return std::any_of(m_out.begin(), m_out.end(),
                           [&](const Mention& m) { return m.kind == MentionKind::Person && window.contains(m.span); });
    }

    void quoted(std::size_t i)
    {
        bool clause = false;
        for (std::size_t end = i + 1; end < i + 300 && m_line[end] && m_line[end] != u'“'; ++end) {
            if (m_line[end] == u'”') {
                if ((clause && end > i + 8) || m_line.before(i) == u':' || speechBefore(i))
                    addMention(m_out, m_line, MentionKind::Quotation, {i, end + 1}, "quotation.marks", 0.85).title =
                        speakerNear(i, end + 1);
                return;
            }
            clause |= isClauseEnd(m_line[end]);
        }
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

    // The speaker may stand after the words: “……”镇长某某说; after a colon he stood before them.
    std::string speakerNear(std::size_t begin, std::size_t end) const
    {
        const std::size_t last = std::min(end + 24, m_line.size());
        if (last > end && m_line.before(begin) != u':') {
            const Span window = m_line.span(end, last);
            for (const Mention& mention : m_out)
                if (mention.kind == MentionKind::Person && window.contains(mention.span))
                    return mention.name;
        }
        return speakerBefore(begin);
    }

    const Line& m_line;
    std::vector<Mention>& m_out;
    std::vector<Cue> m_cues;
};

}  // namespace

void findSpeech(const Line& line, std::vector<Mention>& out) { SpeechFinder(line, out).run(); }

}  // namespace danqian::extract
