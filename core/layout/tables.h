#pragma once
#include "core/layout/page_plan.h"

namespace danqian::layout {

/// Finds rows of several short cells one below the other on a page whose lines have their places in points, takes them out of their
/// stacks, and adds a stack for each table, its lines row by row.
void takeTables(const Reading& reading, std::vector<Stack>& stacks);

}  // namespace danqian::layout
