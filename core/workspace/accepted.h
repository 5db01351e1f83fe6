#pragma once
#include "core/workspace/view.h"

#include <span>

namespace danqian::workspace {

/// Adds to each article the suggestions that were taken and stand in its text, in order of their places: the stages find nothing
/// there any more, but people may want to see what they decided, and take it back.
void addAccepted(DocumentView& view, const State& state, std::span<const Entry> log);

}  // namespace danqian::workspace
