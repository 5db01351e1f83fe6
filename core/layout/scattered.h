#pragma once
#include "core/layout/stream.h"

namespace danqian::layout {

/// Finds the articles in blocks that may stand in any order, as converters leave them that follow gaps and not articles: which
/// block goes on in which, by the language and the blocks' shapes, and which headline stands above which text. Adds to the
/// reading's articles, furniture and leftovers. False, with nothing done, where there is more text than a page can hold.
bool readScattered(Reading& reading, const std::vector<Unit>& units);

}  // namespace danqian::layout
