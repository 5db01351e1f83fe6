#pragma once
#include <cstddef>
#include <vector>

namespace danqian::layout {

/// A set of items that may go together, and what that costs; items ascending.
struct Choice {
    std::vector<std::size_t> items;
    float cost = 0;
};

/// The choices that together hold each of the items 0 to n - 1 just once and cost least. Each item must be alone in some choice.
/// Where the search would take too long, the best found till then.
std::vector<std::size_t> cheapestCover(const std::vector<Choice>& choices, std::size_t n);

}  // namespace danqian::layout
