#include "core/layout/assignment.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace danqian::layout {

namespace {

constexpr std::size_t nothing = static_cast<std::size_t>(-1);
constexpr double never = -50;

/// The row of the weakest link of the circle that goes through a row, if one does.
std::size_t weakestInCircle(const Scores& scores, const std::vector<std::size_t>& given, std::size_t start)
{
    std::size_t weakest = start, at = start;
    for (std::size_t steps = 0; steps <= given.size(); ++steps) {
        if (given[at] >= given.size())
            return nothing;
        if (scores[at][given[at]] < scores[weakest][given[weakest]])
            weakest = at;
        at = given[at];
        if (at == start)
            return weakest;
    }
    return nothing;
}

}  // namespace

std::vector<std::size_t> assign(const Scores& scores)
{
    const std::size_t rows = scores.size(), columns = rows ? scores[0].size() : 0;
    constexpr double far = std::numeric_limits<double>::max();
    // Row and column 0 stand for none; potentials as in the shortest augmenting path method.
    std::vector<double> ofRow(rows + 1), ofColumn(columns + 1);
    std::vector<std::size_t> rowOf(columns + 1), from(columns + 1);
    for (std::size_t row = 1; row <= rows; ++row) {
        std::vector<double> least(columns + 1, far);
        std::vector<bool> used(columns + 1);
        std::size_t at = 0;
        rowOf[0] = row;
        do {
            used[at] = true;
            const std::size_t r = rowOf[at];
            std::size_t next = 0;
            double step = far;
            for (std::size_t c = 1; c <= columns; ++c) {
                if (used[c])
                    continue;
                const double cost = -scores[r - 1][c - 1] - ofRow[r] - ofColumn[c];
                if (cost < least[c]) {
                    least[c] = cost;
                    from[c] = at;
                }
                if (least[c] < step) {
                    step = least[c];
                    next = c;
                }
            }
            for (std::size_t c = 0; c <= columns; ++c)
                if (used[c]) {
                    ofRow[rowOf[c]] += step;
                    ofColumn[c] -= step;
                } else {
                    least[c] -= step;
                }
            at = next;
        } while (rowOf[at] != 0);
        for (; at != 0; at = from[at])
            rowOf[at] = rowOf[from[at]];
    }
    std::vector<std::size_t> given(rows);
    for (std::size_t c = 1; c <= columns; ++c)
        if (rowOf[c] != 0)
            given[rowOf[c] - 1] = c - 1;
    return given;
}

std::vector<std::size_t> assignChains(Scores scores)
{
    constexpr int mostRounds = 20;
    std::vector<std::size_t> given = assign(scores);
    int rounds = 0;
    for (std::size_t row = 0; row < given.size();) {
        const std::size_t weakest = weakestInCircle(scores, given, row);
        if (weakest == nothing) {
            ++row;
        } else if (++rounds > mostRounds) {
            given[weakest] = nothing;
        } else {  // weigh the rest again without it
            scores[weakest][given[weakest]] = never;
            given = assign(scores);
            row = 0;
        }
    }
    return given;
}

double doubtOf(const std::vector<double>& row, std::size_t given, std::size_t rows)
{
    double second = never;
    for (std::size_t c = 0; c < rows; ++c)
        if (c != given)
            second = std::max(second, row[c]);
    return 1 / (1 + std::exp(std::clamp(row[given] - second, -20.0, 20.0)));
}

}  // namespace danqian::layout
