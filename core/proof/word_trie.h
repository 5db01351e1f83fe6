#pragma once
#include "core/proof/glyphs.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace danqian::proof {

/// Words by their characters, for finding the longest that begins at a place. Filled once, then read only.
class WordTrie {
public:
    struct Match {
        std::size_t length = 0;  ///< characters; 0: no word
        std::uint32_t value = 0;
    };

    void add(std::string_view utf8, std::uint32_t value);
    void finish();  ///< after the last word; of equal words the first one added stays

    Match longest(const Glyphs& text, std::size_t i) const;

private:
    struct Word {
        std::u32string chars;
        std::uint32_t value;
    };
    std::vector<Word> m_words;  ///< sorted
    std::vector<std::uint32_t> m_first;  ///< of each character: the first word that begins with it; one more at the end
};

}  // namespace danqian::proof
