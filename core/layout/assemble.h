#pragma once
#include "core/layout/line.h"

namespace danqian::layout {

/// Puts a reading together as a base: mends the line ends, and gives every byte of the page's stretch a piece. What no line holds
/// is dead beside the line before it if it is blank, else it is left over. Lines that claim a byte twice keep it once.
Base assemble(const Source& source, Span page, const Reading& reading);

}  // namespace danqian::layout
