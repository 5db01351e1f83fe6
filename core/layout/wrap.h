#pragma once
#include "core/layout/stream.h"

namespace danqian::layout {

/// True where most lines are cut at a column's width: the line ends are the printer's, not the writer's.
bool isWrapped(const std::vector<Line>& lines);

/// What an empty line can be: a place in text that goes on below it, or the end of a block that may go on anywhere.
enum class Gaps : std::uint8_t { GoOn, Jump };

/// Puts the printed lines of one column text together as units: headlines, bylines, paragraphs. A paragraph begins with a line two
/// ems short of the column (its indent is lost) and ends with one that is short; everything between fills the column. The best
/// reading of the whole sequence is taken, not of each line by itself. Line ends inside and between paragraphs get their mends; those at a jump do not.
std::vector<Unit> unwrap(Reading& reading, const LineList& lines, Gaps gaps);

}  // namespace danqian::layout
