#pragma once
#include "core/layout/line.h"

namespace danqian::layout {

constexpr double widestColumn = 34;  // ems

/// The width in ems of the column that each line stands in, judged by the lines near it.
std::vector<double> columnWidths(const std::vector<const Line*>& lines);

/// The same where each stretch between empty lines has a column of its own.
std::vector<double> widthsOfBlocks(const std::vector<const Line*>& lines);

}  // namespace danqian::layout
