#pragma once
#include "core/workspace/archive.h"
#include "core/workspace/open_archive.h"

namespace danqian::workspace {

struct Archive::Impl : OpenArchive { };

}  // namespace danqian::workspace
