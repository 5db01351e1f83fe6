#pragma once
#include "core/layout/line.h"

namespace danqian::layout {

struct Cell;

/// Reads text that a converter laid out in columns with blanks (`pdftotext -layout`), cut into cells; `column` is the usual width
/// of its columns in ems.
void readTextGrid(Reading& reading, std::vector<Cell> cells);

}  // namespace danqian::layout
