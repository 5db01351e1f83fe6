#pragma once
#include "core/layout/glyph_runs.h"

namespace danqian::layout {

/// Takes the lines of vertical text out of a page's runs, in the order of the file: large characters one below the other with nothing
/// close beside them are a headline, lines of characters side by side an article.
std::vector<Run> takeVerticalRuns(std::vector<Run>& runs, const PageLayout& page);

}  // namespace danqian::layout
