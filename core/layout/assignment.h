#pragma once
#include <cstddef>
#include <vector>

namespace danqian::layout {

using Scores = std::vector<std::vector<double>>;  ///< [row][column]

/// Gives each row a column of its own so that the sum of the scores is greatest (Kuhn and Munkres, in cubic time): the column of each
/// row. There are as many columns as rows at least.
std::vector<std::size_t> assign(const Scores& scores);

/// The same where column c, below the number of rows, stands for what comes before: no row comes, by however many steps, before
/// itself. A row that finds nothing has a column that is none.
std::vector<std::size_t> assignChains(Scores scores);

/// How near the best of a row's other columns below `rows` comes to the one given: from 0, far, to 1.
double doubtOf(const std::vector<double>& row, std::size_t given, std::size_t rows);

}  // namespace danqian::layout
