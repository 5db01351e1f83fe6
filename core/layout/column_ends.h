#pragma once
#include "core/layout/page_plan.h"

namespace danqian::layout {

/// The lines of an article's body in reading order, each told by the shape of its column whether the paragraph ends with it: the
/// line is short, or the next one is indented. A line that fills the last place of a column goes on in the next.
LineList readColumnEnds(Reading& reading, const std::vector<const Stack*>& columns, Places places);

}  // namespace danqian::layout
