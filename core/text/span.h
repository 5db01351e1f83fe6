#pragma once
#include <compare>
#include <cstddef>

namespace danqian {

/// A half-open range [begin, end) of UTF-8 bytes, both on code-point boundaries.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool empty() const { return begin >= end; }
    bool contains(std::size_t at) const { return begin <= at && at < end; }
    bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    bool operator==(const Span&) const = default;
    auto operator<=>(const Span&) const = default;
};

}  // namespace danqian
