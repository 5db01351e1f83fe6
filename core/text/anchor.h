#pragma once
#include <cstdint>
#include <string>

namespace danqian {

/// The source or log entry whose text a position points into: a UUID (of a base's own additions: the document's id + "#base").
using OriginId = std::string;

/// Which neighbour a position keeps to when text is put in exactly there.
enum class Side : std::uint8_t {
    Before,  ///< the character that ends here (the end of a span)
    After,  ///< the character that begins here (the begin of a span)
};

/// A position that no edit can shift: a byte of an immutable origin. `byte` lies on a code-point boundary.
struct Anchor {
    OriginId origin;
    std::uint32_t byte = 0;
    Side side = Side::After;

    bool operator==(const Anchor&) const = default;
};

/// A stretch of text held by its two ends.
struct AnchorRange {
    Anchor begin;
    Anchor end;

    bool operator==(const AnchorRange&) const = default;
};

}  // namespace danqian
