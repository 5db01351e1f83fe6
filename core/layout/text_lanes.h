#pragma once
#include "core/layout/text_columns.h"

namespace danqian::layout {

constexpr double em = 10;  ///< points, on the page that cells of text are laid out on
constexpr float headSize = 16;  ///< sizes are not known: a line that reads like a headline gets this
constexpr float smallSize = 9;  ///< bylines and labels stand by themselves

bool isFull(const Cell& cell);  ///< its line is as wide as its column
bool sits(const Cell& cell);  ///< begins where its column does, or as a paragraph does
bool isCentred(const Cell& cell);  ///< begins at neither of these places: in the middle, as head lines do

/// The lines of each column, one below the other. Cells may change, but must stay where they are in memory.
class Lanes {
public:
    explicit Lanes(const std::vector<Cell>& cells);

    const Cell* next(const Cell& cell) const { return m_next[indexOf(cell)]; }
    const Cell* previous(const Cell& cell) const { return m_previous[indexOf(cell)]; }

    /// The next line of the column, if it is near and begins no paragraph.
    const Cell* restBelow(const Cell& cell) const;

    /// Fills its column, and so does the text below it which begins no paragraph: a line of body text whatever its words are.
    bool goesOnBelow(const Cell& cell) const;

private:
    std::size_t indexOf(const Cell& cell) const { return static_cast<std::size_t>(&cell - m_first); }

    const Cell* m_first;
    std::vector<const Cell*> m_next, m_previous;
};

}  // namespace danqian::layout
