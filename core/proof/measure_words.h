#pragma once
#include "core/proof/glyphs.h"

namespace danqian::proof {

/// Characters of the measure word that stands at i; 0 if none does.
std::size_t measureAt(const Glyphs& text, std::size_t i);

}  // namespace danqian::proof
