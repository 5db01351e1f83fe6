#pragma once
#include "core/layout/text_lanes.h"

namespace danqian::layout {

/// Gives the cells that are headlines a larger size, and bylines and names a smaller one than the text has. The cells have their
/// boxes; what they are is told by their words, by their places over the columns, and by what stands around them.
void markHeads(std::vector<Cell>& cells, const Lanes& lanes);

}  // namespace danqian::layout
