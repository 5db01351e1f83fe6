#pragma once
#include "core/proof/glyphs.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace danqian::proof {

/// Words by their characters, for finding the longest that begins at a place. Filled once, then read only. Words have two characters at least.
class WordTrie {
public:
    struct Match {
        std::size_t length = 0;  ///< characters; 0: no word
        std::uint32_t value = 0;
    };

    void add(std::string_view utf8, std::uint32_t value);
    void finish();  ///< after the last word; of equal words the first one added stays

    Match longest(const Glyphs& text, std::size_t i) const { return mayBegin(text[i], text[i + 1]) ? search(text, i) : Match{}; }

private:
    struct Word {
        std::u32string chars;
        std::uint32_t value;
    };

    static std::size_t slot(char32_t a, char32_t b) { return (a * 0x9E3779B1U ^ b * 0x85EBCA6BU) >> 14 & 0x3FFFF; }
    /// A filter of the first two characters: at nearly all places no word begins.
    bool mayBegin(char32_t a, char32_t b) const { return (m_begins[slot(a, b) >> 6] >> (slot(a, b) & 63) & 1) != 0; }
    Match search(const Glyphs& text, std::size_t i) const;

    std::vector<Word> m_words;  ///< sorted
    std::vector<std::uint64_t> m_begins = std::vector<std::uint64_t>(0x40000 / 64, 0);
};

}  // namespace danqian::proof
