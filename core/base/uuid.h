#pragma once
#include <string>

namespace danqian {

/// A random UUID (RFC 9562, version 4) in lower-case text. Ids that may leave the archive are made here.
std::string newUuid();

}  // namespace danqian
