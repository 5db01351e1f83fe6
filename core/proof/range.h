#pragma once
#include <cstddef>

namespace danqian::proof {

/// A stretch of characters, end exclusive.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Range&) const = default;
};

}  // namespace danqian::proof
