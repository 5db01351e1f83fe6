#pragma once
#include "core/layout/line.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

/// A run of glyphs that stand close together.
struct Run {
    std::vector<std::uint32_t> glyphs;  ///< left to right, or top to bottom
    Box box;
    float size = 0;
    bool vertical = false;
};

inline float middle(const Box& box) { return (box.y0 + box.y1) / 2; }

inline bool sameSize(float a, float b) { return std::fabs(a - b) <= 0.12F * std::max(a, b); }

}  // namespace danqian::layout
