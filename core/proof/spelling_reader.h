#pragma once
#include "core/text/spelling_model.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace danqian::proof {

/// How cheaply a few characters read as words: the best path through all words of the model, each weighed by the word before it.
class SpellingReader {
public:
    static constexpr std::size_t reach = 4;  ///< characters of the clause that are read on each side

    explicit SpellingReader(const SpellingModel& model) : m_model(model) { }

    struct Reading {
        int cost = 1 << 20;
        std::size_t covering = 0;  ///< characters of the word that covers the place asked about
    };

    /// Reads again with another character at `place`: the words that do not cover it are remembered.
    Reading again(std::u32string_view chars, std::size_t place) { return walk(chars, place, true); }
    Reading read(std::u32string_view chars, std::size_t place) { return walk(chars, place, false); }

private:
    static constexpr int unknownCost = 150;  // of a character outside all words (-8 ln p)

    Reading walk(std::u32string_view chars, std::size_t place, bool known)
    {
        const std::size_t n = std::min(chars.size(), most);
        for (std::size_t at = 0; at <= n; ++at)
            m_ends[at].count = 0;
        m_ends[0].add({0, 0, 0});
        for (std::size_t at = 0; at < n; ++at) {
            step(chars, at, 1, place, known);
            if (at + 1 < n && m_model.adjacent(chars[at], chars[at + 1])) {
                for (std::size_t length = 2; length <= SpellingModel::longestWord && at + length <= n; ++length)
                    step(chars, at, length, place, known);
            }
        }
        Reading best;
        for (std::size_t k = 0; k < m_ends[n].count; ++k) {
            if (m_ends[n].states[k].cost < best.cost)
                best = {m_ends[n].states[k].cost, m_ends[n].states[k].covering};
        }
        return best;
    }

    static constexpr std::size_t most = 2 * reach + 1;

    struct State {
        std::uint32_t word;
        int cost;
        std::size_t covering;
    };
    struct End {  ///< the words that end at one place, one of each length
        std::array<State, SpellingModel::longestWord> states;
        std::size_t count = 0;
        void add(State state) { states[count++] = state; }
    };

    void step(std::u32string_view chars, std::size_t at, std::size_t length, std::size_t place, bool known)
    {
        SpellingModel::Word& kept = m_kept[at][length - 1];
        if (!known || (at <= place && place < at + length))
            kept = m_model.word(chars.substr(at, length));
        SpellingModel::Word word = kept;
        if (word.id == 0) {
            if (length > 1)
                return;
            word.cost = unknownCost;
        }
        State best{word.id, 1 << 20, 0};
        for (std::size_t k = 0; k < m_ends[at].count; ++k) {
            const State& before = m_ends[at].states[k];
            int cost = word.cost + 2;
            if (before.word != 0 && word.id != 0) {
                if (const int joint = m_model.follows(before.word, word.id); joint > 0)
                    cost = std::min(cost, joint + 4);
            }
            if (before.cost + cost < best.cost)
                best = {word.id, before.cost + cost, before.covering};
        }
        if (at <= place && place < at + length)
            best.covering = length;
        m_ends[at + length].add(best);
    }

    const SpellingModel& m_model;
    std::array<End, most + 1> m_ends;
    std::array<std::array<SpellingModel::Word, SpellingModel::longestWord>, most> m_kept;
};

}  // namespace danqian::proof
