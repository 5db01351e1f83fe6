#pragma once
#include "core/layout/stream.h"

namespace danqian::layout {

/// Reads text in which headlines do not stand before their bodies, as it comes in the order in which a program drew the page:
/// bodies are told apart by how they begin and what they are about, and each headline goes to the body that speaks of the same
/// things. False, and nothing read, where the order looks natural.
bool readShuffled(Reading& reading, const std::vector<Unit>& units);

}  // namespace danqian::layout
