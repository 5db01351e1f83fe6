#pragma once
#include "core/workspace/view.h"
#include "ui/selection.h"

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

/// Between the article as it reads and its place on the page. Pure functions; lengths in points, origin top left.
namespace danqian::ui {

/// Where the selection came from, as stretches of the source. A caret gives the character behind it; text that was typed gives what
/// stands beside it. Empty for an article as a whole.
std::vector<Span> sourceOf(const workspace::DocumentView& view, const Selection& selection);

/// Where the open findings of all articles came from, sorted.
std::vector<Span> sourceOfFindings(const workspace::DocumentView& view);

/// Where the article as a whole stands on the page: around all of its glyphs; null where it has none.
QRectF boxOf(const workspace::DocumentView& view, const PageLayout& page, const std::string& article);

/// What a click on a source byte selects: the finding or record that stands there, else the caret. Nothing where no article shows it.
std::optional<Selection> selectionAt(const workspace::DocumentView& view, std::size_t sourceByte);

/// The text between two source bytes (in either order) that were dragged over; nothing where they lie in different articles or parts.
std::optional<Selection> selectionBetween(const workspace::DocumentView& view, std::size_t oneByte, std::size_t otherByte);

/// The page that the document shows; null where its source has none.
const PageLayout* pageOf(const workspace::DocumentView& view);

/// Boxes around the glyphs of some stretches (which do not overlap), one for each run of glyphs on one line.
std::vector<QRectF> boxesOf(const PageLayout& page, std::vector<Span> source);

/// The glyph at a place, or the nearest one within a character's width.
std::optional<std::size_t> sourceByteAt(const PageLayout& page, QPointF place);

}  // namespace danqian::ui
