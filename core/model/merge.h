#pragma once
#include "core/model/edit.h"

#include <span>
#include <vector>

namespace danqian {

/// Two logs of one page as one: every entry once, each log's own order kept, else the earlier first (by `at`, then by id).
/// The order of the arguments does not matter.
std::vector<Entry> mergeLogs(std::span<const Entry> a, std::span<const Entry> b);

}  // namespace danqian
