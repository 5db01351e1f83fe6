#pragma once
#include "core/extract/line.h"
#include "core/extract/units.h"

#include <string_view>

namespace danqian::extract {

/// What nameOfDeed gives for a deed without a name of its own: its figure is of the thing.
constexpr std::string_view theThing = "=";

/// What the figure of a deed is called where the text names no more (deeds.tsv): 卖 + money = 售价. `word` must be the whole entry;
/// "" if there is none for what is measured.
std::string_view nameOfDeed(const Line& line, Span word, Dimension measured);

/// Reads the table; call once before the first text.
void prepareDeeds();

}  // namespace danqian::extract
