#pragma once
#include "core/model/document.h"

#include <string>
#include <string_view>

namespace danqian::store {

/// A page's geometry as compact text: exact, and quick to read for tens of thousands of glyphs.
std::string layoutToText(const PageLayout& layout);

/// Throws Error{ArchiveDamaged} where the text is not of that form.
PageLayout layoutFromText(std::string_view text);

}  // namespace danqian::store
