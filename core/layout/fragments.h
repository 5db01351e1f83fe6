#pragma once
#include "core/layout/continuity.h"
#include "core/layout/stream.h"
#include "core/layout/topics.h"

namespace danqian::layout {

/// Paragraphs, whole or cut at either end, that stand one below the other in one column.
struct Fragment {
    std::vector<std::size_t> units;
    std::size_t block = 0;  ///< of the text; blocks are parted by empty lines
    double inside = 0;  ///< how likely it begins in the midst of a paragraph, from 0 to 1
    double open = 0;  ///< how likely it ends in the midst of one
    double column = 0;  ///< its width in ems; 0: not known
    bool caption = false;
    bool opensReport = false, opensNews = false;  ///< begins as reports do; as nothing but reports do
    bool closed = false;  ///< the article's last line is seen: an author in brackets, a jump, a photograph's credit
    Continuity::Edge first, last;
    Topics topics;
};

/// A text whose blocks may stand in any order, taken apart.
struct Fragments {
    std::vector<UnitKind> kinds;  ///< of the units; what only looks like a headline by its words is body
    std::vector<std::size_t> blocks;  ///< of the units
    std::vector<Fragment> fragments;
    std::vector<std::size_t> fragmentOf;  ///< of the units; fragments.size(): none
    Continuity continuity;
};

Fragments takeApart(const Reading& reading, const std::vector<Unit>& units);

}  // namespace danqian::layout
