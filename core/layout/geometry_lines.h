#pragma once
#include "core/layout/line.h"

namespace danqian::layout {

/// The printed lines of a page whose characters have boxes: glyphs beside each other on one base line, cut where a gutter runs
/// between columns (a strip of white that the lines above and below leave free too), and vertical lines from top to bottom.
/// The order of the glyphs in the file does not matter. Glyphs whose bytes are not of the page are left out.
std::vector<Line> geometryLines(const Source& source, const PageLayout& page);

}  // namespace danqian::layout
