#pragma once
#include "core/workspace/open_archive.h"

namespace danqian::workspace {

/// See Archive::exportTo.
std::size_t exportTo(const OpenArchive& archive, const ExportRequest& request, const Progress& progress);

}  // namespace danqian::workspace
