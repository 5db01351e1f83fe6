#pragma once
#include "core/workspace/open_archive.h"

#include <string>
#include <vector>

namespace danqian::workspace {

/// See Archive::check.
std::vector<std::string> check(const OpenArchive& archive, const Progress& progress);

/// See Archive::rebuild.
void rebuild(const OpenArchive& archive, const Progress& progress);

/// Bytes of the page's stretch of the source that do not stand exactly once in its base; empty = none is lost or doubled.
std::vector<Span> unconserved(const Source& source, std::size_t page, const Base& base);

}  // namespace danqian::workspace
