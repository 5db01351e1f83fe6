#pragma once
#include "core/layout/line.h"

namespace danqian::layout {

/// Whether the paragraph goes on across the line end between two lines of a body: by the column's shape where that is known,
/// else by language.
Mend mend(const Line& before, const Line& after);

/// True where the two lines, once joined, need a space between them: Latin words.
bool needsSpace(const Line& before, const Line& after);

}  // namespace danqian::layout
