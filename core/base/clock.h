#pragma once
#include <string>

namespace danqian {

/// Now, in UTC, as ISO 8601 with milliseconds: "2026-01-31T08:05:09.042Z".
std::string utcNow();

}  // namespace danqian
