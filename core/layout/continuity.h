#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace danqian::layout {

/// Judges by the language whether one stretch of a page's text goes on in another.
class Continuity {
public:
    /// A line before or behind a cut: only what is near the cut is kept.
    struct Edge {
        std::u32string chars;  ///< Han characters up to the first other one, in the text's order
        std::vector<int> costs;  ///< of the first k characters (after) or the last k (before) as words of their own
        char32_t mark = 0;  ///< the character at the cut, of whatever kind
        bool number = false;  ///< a number stands at the cut
        int open = 0;  ///< quotation marks and brackets left open (before) or closed without having been opened (after)
    };

    static Edge before(std::string_view text);  ///< text that ends at a cut
    static Edge after(std::string_view text);  ///< text that begins at one

    /// Counts the pairs of characters that stand together in a text of the page.
    void learn(std::string_view text);
    void finish();  ///< after the last text

    /// How much likelier `b` is behind `a` than anywhere, in nats: a word or a number that the cut parted, words that follow each
    /// other, marks that close what was opened.
    double between(const Edge& a, const Edge& b) const;

private:
    std::vector<std::uint64_t> m_pairs;  // sorted
};

}  // namespace danqian::layout
