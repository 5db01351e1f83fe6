#pragma once
#include "core/model/fold.h"

#include <cstddef>
#include <vector>

namespace danqian::workspace {

/// A line end of the source as it stands in an article now.
struct PlacedJoin {
    Part part = Part::Body;
    std::size_t offset = 0;  ///< byte of the part's text
    bool joined = true;  ///< as the text reads now
    const Join* join = nullptr;  ///< as the base has it; points into the state
};

/// Line ends inside the article's texts, in order of their places. Those at the very ends of a text are left out.
std::vector<PlacedJoin> joinsOf(const State& state, const Article& article);

}  // namespace danqian::workspace
