#include "core/proof/families.h"
#include "core/proof/spelling_model.h"

#include <algorithm>
#include <array>
#include <cstdlib>

/// Characters confused by sound or shape, found without a network: where two neighbours never occur side by side, each character that
/// is confused with one of them is tried, and the clause is read as words before and after. Only a far cheaper reading counts.
namespace danqian::proof {
namespace {

constexpr int unknownCost = 150;  ///< a character outside all words (-8 ln p)
constexpr std::size_t reach = 6;  ///< characters of the clause that are read on each side

int threshold(const char* name, int usual)
{
    const char* set = std::getenv(name);
    return set != nullptr ? std::atoi(set) : usual;
}

/// How cheaply a clause reads as words.
class Reader {
public:
    explicit Reader(const SpellingModel& model) : m_model(model) { }

    struct Reading {
        int cost = 0;
        std::size_t covering = 0;  ///< characters of the word that covers the place asked about
    };

    Reading read(std::u32string_view chars, std::size_t place)
    {
        m_states.clear();
        m_ends.assign(chars.size() + 1, {});
        m_states.push_back({0, 0, 0, 0});
        m_ends[0] = {0, 1};
        for (std::size_t at = 0; at < chars.size(); ++at)
            extend(chars, at, place);
        const auto [first, end] = finish(chars.size());
        Reading best{1 << 20, 0};
        for (std::size_t s = first; s < end; ++s) {
            if (m_states[s].cost < best.cost)
                best = {m_states[s].cost, m_states[s].covering};
        }
        return best;
    }

private:
    struct State {
        std::uint32_t word;
        int cost;
        std::size_t end;
        std::size_t covering;
    };

    /// States are kept unsorted with their end; clauses are short.
    void extend(std::u32string_view chars, std::size_t at, std::size_t place)
    {
        const std::size_t states = m_states.size();
        for (std::size_t length = 1; length <= SpellingModel::longestWord && at + length <= chars.size(); ++length) {
            SpellingModel::Word word = m_model.word(chars.substr(at, length));
            if (word.id == 0) {
                if (length > 1)
                    continue;
                word = {0, unknownCost};
            }
            int best = 1 << 20;
            std::size_t covering = 0;
            for (std::size_t s = 0; s < states; ++s) {
                if (m_states[s].end != at)
                    continue;
                int step = word.cost + 2;
                if (m_states[s].word != 0 && word.id != 0) {
                    if (const int joint = m_model.follows(m_states[s].word, word.id); joint > 0)
                        step = std::min(step, joint + 4);
                }
                if (m_states[s].cost + step < best) {
                    best = m_states[s].cost + step;
                    covering = m_states[s].covering;
                }
            }
            if (at <= place && place < at + length)
                covering = length;
            m_states.push_back({word.id, best, at + length, covering});
        }
    }

    std::pair<std::size_t, std::size_t> finish(std::size_t end)
    {
        const auto split = std::partition(m_states.begin(), m_states.end(), [end](const State& s) { return s.end == end; });
        return {0, static_cast<std::size_t>(split - m_states.begin())};
    }

    const SpellingModel& m_model;
    std::vector<State> m_states;
    std::vector<std::pair<std::size_t, std::size_t>> m_ends;
};

class SpellingRules {
public:
    explicit SpellingRules(const Job& job)
        : m_text(job.text), m_report(job.report), m_model(SpellingModel::instance()), m_reader(m_model)
    {
    }

    void run()
    {
        bool leftSeen = true;
        for (std::size_t i = 0; i + 1 < m_text.size(); ++i) {
            if (!m_text.is(i, Kind::Han) || !m_text.is(i + 1, Kind::Han)) {
                leftSeen = true;
                continue;
            }
            const bool seen = m_model.adjacent(m_text[i], m_text[i + 1]);
            if (!seen) {
                if (leftSeen)
                    doubt(i);
                doubt(i + 1);
            }
            leftSeen = seen;
        }
        settle();
    }

private:
    struct Candidate {
        std::size_t at;
        char32_t right;
        int gain;
        bool sound;
    };

    void doubt(std::size_t i)
    {
        if (i < m_doubtedTo)
            return;
        m_doubtedTo = i + 1;
        begin = i;
        end = i + 1;
        while (i - begin < reach && m_text.is(begin - 1, Kind::Han))
            --begin;
        while (end - i <= reach && m_text.is(end, Kind::Han))
            ++end;
        if (end - begin < 3)
            return;
        m_window.assign(m_text.chars(begin, end));
        m_original = -1;
        m_best = {i, 0, 0, false};
        const int bySound = threshold("DQ_SOUND", 40), byShape = threshold("DQ_SHAPE", 48);
        m_model.forEachSound(m_text[i], [&](char32_t c) { attempt(i, c, true, bySound); });
        m_model.forEachShape(m_text[i], [&](char32_t c) { attempt(i, c, false, byShape); });
        if (m_best.right != 0)
            m_found.push_back(m_best);
    }

    void attempt(std::size_t i, char32_t c, bool sound, int wanted)
    {
        const char32_t was = m_text[i];
        if (c == was)
            return;
        const bool left = m_text.is(i - 1, Kind::Han), right = m_text.is(i + 1, Kind::Han);
        if ((left && !m_model.adjacent(m_text[i - 1], c)) || (right && !m_model.adjacent(c, m_text[i + 1])))
            return;
        if (!formsWord(i, c))
            return;
        if (m_original < 0) {
            const auto reading = m_reader.read(m_window, i - begin);
            m_original = reading.cost;
            m_covered = reading.covering;
        }
        m_window[i - begin] = c;
        const auto reading = m_reader.read(m_window, i - begin);
        m_window[i - begin] = was;
        const int gain = m_original - reading.cost - wanted;
        if (reading.covering >= 2 && gain > 0 && gain > m_best.gain)
            m_best = {i, c, gain, sound};
    }

    /// The candidate makes a word of two or three characters with its neighbours.
    bool formsWord(std::size_t i, char32_t c) const
    {
        std::array<char32_t, 5> near{m_text[i - 2], m_text[i - 1], c, m_text[i + 1], m_text[i + 2]};
        const std::u32string_view chars(near.data(), near.size());
        return m_model.word(chars.substr(1, 2)).id != 0 || m_model.word(chars.substr(2, 2)).id != 0
            || m_model.word(chars.substr(1, 3)).id != 0 || m_model.word(chars.substr(0, 3)).id != 0
            || m_model.word(chars.substr(2, 3)).id != 0;
    }

    /// Of neighbouring places that were both doubted the one with the larger gain is the culprit.
    void settle()
    {
        for (std::size_t n = 0; n < m_found.size(); ++n) {
            const Candidate& c = m_found[n];
            const bool beaten = (n > 0 && m_found[n - 1].at + 2 >= c.at && m_found[n - 1].gain >= c.gain)
                || (n + 1 < m_found.size() && m_found[n + 1].at <= c.at + 2 && m_found[n + 1].gain > c.gain);
            if (!beaten)
                m_report.add(c.sound ? "spell.sound" : "spell.char", {c.at, c.at + 1}, std::string(utf8(c.right)),
                             {{}, {}, std::min(0.99, 0.6 + c.gain / 200.0)});
        }
    }

    static std::string utf8(char32_t c)
    {
        std::string out;
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
        return out;
    }

    const Glyphs& m_text;
    Report& m_report;
    const SpellingModel& m_model;
    Reader m_reader;
    std::size_t begin = 0, end = 0, m_doubtedTo = 0, m_covered = 0;
    std::u32string m_window;
    int m_original = -1;
    Candidate m_best{};
    std::vector<Candidate> m_found;
};

}  // namespace

void checkSpelling(const Job& job)
{
    if (!SpellingModel::instance().empty())
        SpellingRules(job).run();
}

}  // namespace danqian::proof
