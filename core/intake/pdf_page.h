#pragma once
#include "core/model/document.h"

#include <string_view>

namespace danqian::intake {

/// Puts a page that the child process told (a wire::Tag::Page payload) at the end of the source: its text, and a glyph with box,
/// size and font for each character. Words stand in poppler's order, with a space or a line feed between them where the page has
/// a gap or a new line or column. False where the payload is malformed or out of bounds; nothing in it is trusted.
bool appendPage(Source& source, std::string_view payload);

}  // namespace danqian::intake
