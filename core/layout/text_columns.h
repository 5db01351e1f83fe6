#pragma once
#include "core/layout/text_rows.h"

namespace danqian::layout {

/// A piece of a row of text that may hold several columns side by side: one printed line of one column.
struct Cell {
    Line line;
    std::size_t row = 0;  ///< of the text
    std::size_t lastRow = 0;  ///< of a vertical headline
    std::size_t section = 0;  ///< sections are parted by empty rows
    bool first = false;  ///< is a paragraph's first line by its place and width
    std::size_t column = 0;  ///< characters from the row's begin
    std::size_t characters = 0;  ///< with the blanks between them
    double columnWidth = 0;  ///< of the columns near it, in ems
    double left = -1, right = -1;  ///< characters at which its column and the next one begin; below 0: not known
    bool afterGap = false;  ///< stands at the row's begin or behind two blanks or more, so that `column` is where it was printed

    std::size_t end() const { return column + characters; }
};

/// The width of the columns most lines are set in, in ems; 0 where the text has none.
double usualColumnWidth(std::string_view text, Span page);

/// True where rows of the text hold lines of several columns.
bool hasColumnsSideBySide(std::string_view text, Span page, double columnWidth);

/// True where the converter kept the columns apart by runs of blanks, so that places in a row say something.
bool hasWideGaps(const std::vector<Cell>& cells);

/// Cuts every row where one column's line ends and the next one's begins: at wide gaps, and at single blanks where both sides fill
/// their columns. A justified line ("产 值 下 降") stays in one piece.
/// `columnWidth` is the page's usual one; boxes and lead articles may have their own. `ofBlocks`: each section has its own columns.
std::vector<Cell> cellsOf(std::string_view text, const std::vector<RowOfWords>& rows, double columnWidth, bool ofBlocks = false);

/// The same for text whose columns were kept apart by runs of blanks: there a line that stands behind a wide gap begins exactly
/// where its column does, so that the columns' edges show as equal places one below the other.
std::vector<Cell> cellsAtEdges(std::string_view text, Span page, double columnWidth);

}  // namespace danqian::layout
