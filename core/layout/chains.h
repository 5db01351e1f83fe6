#pragma once
#include "core/layout/fragments.h"

namespace danqian::layout {

/// Fragments that follow each other, and the headlines above them.
struct Chain {
    std::vector<std::size_t> fragments;  ///< in reading order
    std::vector<double> doubts;  ///< of each link between two of them: from 0, certain, to 1
    std::vector<std::size_t> heads;  ///< units
    std::vector<std::size_t> subheads;  ///< units that stand right below a fragment of it and above more of its text
    bool caption = false, closed = false;
};

/// Finds what goes on where, first where a cut parted a sentence, then where one column ended with a paragraph; and which
/// headlines stand above which text. Headlines that belong to none are in no chain.
std::vector<Chain> chainUp(const Reading& reading, const std::vector<Unit>& units, const Fragments& parts);

}  // namespace danqian::layout
