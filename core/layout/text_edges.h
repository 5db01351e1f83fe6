#pragma once
#include "core/layout/text_columns.h"

#include <map>

namespace danqian::layout {

constexpr std::size_t deepestIndent = 6;  ///< characters that a converter puts for a paragraph's indent, at most

/// The left edge of a column in text that a converter laid out with blanks: where lines of several rows begin.
struct Edge {
    std::size_t column = 0;  ///< characters from the row's begin
    std::size_t first = 0, last = 0;  ///< rows
    double width = 0;  ///< ems of its column
    std::size_t lines = 0;

    std::vector<double> widths;  ///< of the lines that fill it, as far as the width of the columns near it tells
    std::vector<double> room;  ///< that all lines behind a wide gap take, indents included
    std::map<std::size_t, std::size_t> loose;  ///< places of those that stand behind a wide gap
    std::size_t touching = 0;  ///< the last place of those that touch the line left of them

    /// Takes up a line that fills the column and begins at a place.
    void add(const Cell& cell, std::size_t place, bool indented);
    double usualWidth() const;  ///< ems
    std::size_t awayFrom(std::size_t row) const;  ///< rows between it and a row; 0 if it runs through the row
};

/// The edges of each section of a page, from left to right.
using Edges = std::vector<std::vector<Edge>>;

/// Follows the columns from row to row: a line that fills its column begins at its edge, or a few characters before it where it
/// touches the line left of it and that one holds few digits.
Edges findEdges(const std::vector<Cell>& cells);

/// The edges near a row of a section, from left to right; where two stand too close for a column between them, the better one. Rows
/// without any, head lines most often, stand over the columns of the next section.
std::vector<const Edge*> edgesNear(const Edges& edges, std::size_t row, std::size_t section);

}  // namespace danqian::layout
