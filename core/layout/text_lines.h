#pragma once
#include "core/layout/line.h"

namespace danqian::layout {

/// The printed lines of text without geometry, blanks at their ends left out, with the empty lines before each counted.
std::vector<Line> textLines(std::string_view text, Span page);

}  // namespace danqian::layout
