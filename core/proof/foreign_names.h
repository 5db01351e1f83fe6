#pragma once
#include "core/proof/glyphs.h"

namespace danqian::proof {

/// Whether the characters on both sides of the dot at i look like the parts of a foreign name in Chinese (卡尔.马克思).
bool isForeignName(const Glyphs& text, std::size_t dot);

/// Whether foreign names are written with the character.
bool isTranscription(char32_t c);

}  // namespace danqian::proof
