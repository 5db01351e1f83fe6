#pragma once
#include "core/layout/text_edges.h"

namespace danqian::layout {

/// Cuts the words [begin, end) of a row, one blank apart, into the lines of columns that follow each other: all but the last fill
/// their column (the first may be indented), and each begins near its edge, where edges are known. `usual` is the width in ems of a
/// column whose edge is not known. Gives the words with which the lines begin; the first is `begin`.
std::vector<std::size_t> cutRow(std::string_view text, const std::vector<Word>& words, std::size_t begin, std::size_t end,
                                const std::vector<const Edge*>& edges, double usual);

}  // namespace danqian::layout
