#pragma once
#include "core/layout/line.h"

namespace danqian::layout {

/// A run of characters between blanks, with where it stands in its row.
struct Word {
    Span span;
    std::size_t column = 0;  ///< characters before it
    std::size_t gap = 0;  ///< blanks before it
    std::size_t characters = 0;
    double width = 0;

    std::size_t end() const { return column + characters; }
};

struct RowOfWords {
    std::size_t row = 0;  ///< of the text, empty ones counted
    std::size_t section = 0;  ///< sections are parted by empty rows
    std::vector<Word> words;

    /// Whether a word stands at its row's begin or behind two blanks or more, so that its place is where it was printed.
    bool isLoose(std::size_t word) const { return word == 0 || words[word].gap >= 2; }
};

/// The rows of a text that hold anything.
std::vector<RowOfWords> rowsOf(std::string_view text, Span page);

/// Gives the rows the numbers of their sections.
void numberSections(std::vector<RowOfWords>& rows);

}  // namespace danqian::layout
