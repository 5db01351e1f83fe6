#pragma once
#include "core/layout/heap_match.h"

#include <cstdint>

namespace danqian::layout {

/// How much the texts of a page speak of what its headlines say. A headline's words stand in its text, or at least their
/// characters, for headlines shorten, most of them in its first paragraphs; what many texts hold tells little.
class HeadEchoes {
public:
    /// `begins`: of the paragraphs, whether a text begins with it, as far as is known.
    HeadEchoes(const std::vector<DrawnHead>& heads, const std::vector<DrawnParagraph>& paragraphs,
               const std::vector<bool>& begins);

    /// How much likelier the paragraphs [begin, end) are the head line's text than another, in nats.
    double score(std::size_t head, std::size_t begin, std::size_t end) const;

private:
    /// The words of a head line, the first 64 at most, with what each weighs (all: 1); which of them each paragraph holds.
    struct Words {
        std::vector<double> weights;
        std::vector<std::uint64_t> held;
    };

    static double shareOf(const Words& words, std::size_t begin, std::size_t end);

    std::vector<Words> m_pairs, m_characters;  // of the head lines
    std::vector<double> m_bytes;  // of the paragraphs before each, and of all
    std::vector<std::size_t> m_leads;  // of the paragraphs: where the first ones of a text that begins with it end
};

}  // namespace danqian::layout
