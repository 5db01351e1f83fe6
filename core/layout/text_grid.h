#pragma once
#include "core/layout/line.h"

namespace danqian::layout {

/// Reads text that a converter laid out in columns with blanks (`pdftotext -layout`). False, and nothing read, where it has none.
bool readTextGrid(Reading& reading, std::string_view text, Span page);

}  // namespace danqian::layout
