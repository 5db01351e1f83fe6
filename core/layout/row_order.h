#pragma once
#include "core/layout/text_columns.h"

namespace danqian::layout {

/// Gives cells the rows in which they were printed. `pdftotext -layout` sorts lines of about one level by their left edge before it
/// writes them, and near large type that level is several lines high: so the lines of the first column come before those of the
/// second, each in a row of its own, like a staircase. Cells come in the order of the text, vertical ones after all others.
void restoreRows(std::vector<Cell>& cells);

}  // namespace danqian::layout
