#pragma once
#include "core/layout/text_columns.h"

namespace danqian::layout {

/// Puts the cells of text whose rows were broken at gaps and lost their places (`pdftotext` without options) into reading order:
/// works out which column each cell belongs to, from what can follow what, and reads the columns one after the other. The first
/// line of each column has an empty line before it.
std::vector<Line> linesInColumnOrder(std::vector<Cell> cells);

}  // namespace danqian::layout
