#pragma once
#include <string_view>
#include <vector>

namespace danqian::layout {

/// A short list of words from resources/lexicons/layout; one word a line, '#' begins a comment.
class Lexicon {
public:
    explicit Lexicon(std::string_view file);

    bool startsIn(std::string_view text) const;  ///< the text begins with one of the words
    bool endsIn(std::string_view text) const;  ///< the text ends with one of the words
    bool isIn(std::string_view text) const;  ///< one of the words stands in the text
    bool has(std::string_view word) const;
    const std::vector<std::string_view>& words() const { return m_words; }

private:
    std::vector<std::string_view> m_words;
};

}  // namespace danqian::layout
