#pragma once
#include "core/model/document.h"

namespace danqian::layout {

/// Reads one page: finds its lines and blocks, its articles with the roles of their head lines, its furniture, and mends the
/// line ends that columns made. Total and pure: any bytes give a base that holds every source byte of the page exactly once.
/// `page` is an index into source.pages. Throws nothing.
Base layOut(const Source& source, std::size_t page);

}  // namespace danqian::layout
