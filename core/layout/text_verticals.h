#pragma once
#include "core/layout/text_rows.h"

namespace danqian::layout {

/// A headline whose characters stand one below the other, each in a row of its own.
struct VerticalLine {
    Line line;
    std::size_t row = 0, lastRow = 0;
    std::size_t column = 0;  ///< characters from the rows' begin
};

/// Takes the characters that stand one below the other out of rows; rows that held nothing else go, and the rest is numbered anew.
std::vector<VerticalLine> takeVerticals(std::vector<RowOfWords>& rows, std::string_view text);

}  // namespace danqian::layout
