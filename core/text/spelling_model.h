#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace danqian {

/// What is known of Chinese: words with their frequencies, which word follows which, which characters stand side by
/// side, which are confused. A view of resources/lexicons/text/spelling.bin, made by tools/make_spelling.py; nothing is copied, so
/// that loading costs nothing. Costs are -8 ln p.
class SpellingModel {
public:
    static const SpellingModel& instance();

    bool empty() const { return m_words.empty(); }

    struct Word {
        std::uint32_t id = 0;  ///< 0: no word
        int cost = 0;
    };
    static constexpr std::size_t longestWord = 5;
    Word word(std::u32string_view chars) const;
    /// Cost of `second` after `first`; 0 where the pair is not remarkable.
    int follows(std::uint32_t first, std::uint32_t second) const;
    /// The two characters occur side by side in the counted texts (rarely a wrong yes, never a wrong no).
    bool adjacent(char32_t a, char32_t b) const { return holds(m_pairs, 17, std::uint64_t{a} << 21 | b); }
    /// They stand side by side in some word (likewise).
    bool inside(char32_t a, char32_t b) const { return holds(m_inside, 16, std::uint64_t{a} << 21 | b); }
    int costOf(char32_t c) const;  ///< of a character by itself

    bool soundsAlike(char32_t a, char32_t b) const;
    bool looksAlike(char32_t a, char32_t b) const;
    /// Calls use(candidate) for each character of the same sound that may make a word with the character before or after it.
    template <typename Use> void forEachSound(char32_t before, char32_t c, char32_t after, Use use) const
    {
        const Char* entry = find(c);
        for (std::size_t k = 0; entry != nullptr && k < 3; ++k) {
            const std::uint16_t s = entry->syllables[k];
            if (s == 0 || s >= m_syllables.size() || (!heard(before, s, 0) && !heard(after, s, 1)))
                continue;
            for (std::uint32_t n = m_syllables[s].begin; n < m_syllables[s].end && n < m_members.size(); ++n)
                use(static_cast<char32_t>(m_members[n]));
        }
    }
    /// Calls use(candidate) for each character of like shape.
    template <typename Use> void forEachShape(char32_t c, Use use) const
    {
        for (std::size_t n = firstShape(c); n < m_shapes.size() && m_shapes[n].a == c; ++n)
            use(static_cast<char32_t>(m_shapes[n].b));
    }

private:
    struct Char {
        std::uint32_t ch;
        std::uint16_t syllables[3];
        std::uint16_t cost;
    };
    struct Range32 {
        std::uint32_t begin, end;
    };
    struct Shape {
        std::uint32_t a, b;
    };

    /// A Bloom filter of 2^bits blocks; both bits of a key lie in one block.
    static bool holds(std::span<const std::uint64_t> blocks, unsigned bits, std::uint64_t key)
    {
        const std::uint64_t h = key * 0x9E3779B97F4A7C15U;
        const std::uint64_t mask = std::uint64_t{1} << (h >> 41 & 63) | std::uint64_t{1} << (h >> 35 & 63);
        return (blocks[h >> (64 - bits)] & mask) == mask;
    }
    bool heard(char32_t beside, std::uint16_t syllable, unsigned side) const
    {
        return holds(m_heard, 16, (std::uint64_t{beside} << 12 | syllable) << 1 | side);
    }

    explicit SpellingModel(std::string_view bytes);
    const Char* find(char32_t c) const;
    std::size_t firstShape(char32_t c) const;

    std::span<const std::uint64_t> m_words;
    std::span<const std::uint32_t> m_bigrams;
    std::span<const std::uint64_t> m_pairs;
    std::span<const Char> m_chars;
    std::span<const Range32> m_syllables;
    std::span<const std::uint32_t> m_members;
    std::span<const Shape> m_shapes;
    std::span<const std::uint64_t> m_heard;
    std::span<const std::uint64_t> m_inside;
};

}  // namespace danqian
