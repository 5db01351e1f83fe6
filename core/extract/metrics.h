#pragma once
#include "core/extract/extract.h"
#include "core/extract/figures.h"
#include "core/extract/moments.h"

namespace danqian::extract {

/// Turns the figures of a line into records: what is counted, whose, when, in which sense. Appends to `out`.
void describeFigures(const Line& line, const std::vector<Figure>& figures, const Reference& reference, Story& story,
                     std::vector<Record>& out);

}  // namespace danqian::extract
