#pragma once
#include "core/proof/glyphs.h"

namespace danqian::proof {

/// Whether the characters on both sides of the dot at i look like the parts of a foreign name in Chinese (卡尔.马克思).
bool isForeignName(const Glyphs& text, std::size_t dot);

}  // namespace danqian::proof
