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

/// Shortest augmenting paths with potentials; row and column 0 stand for none.
class Assigner {
public:
    explicit Assigner(const Scores& scores)
        : m_scores(scores), m_columns(scores.empty() ? 0 : scores[0].size()), m_ofRow(scores.size() + 1),
          m_ofColumn(m_columns + 1), m_rowOf(m_columns + 1), m_from(m_columns + 1)
    {
    }

    std::vector<std::size_t> run()
    {
        for (std::size_t row = 1; row <= m_scores.size(); ++row)
            for (std::size_t at = freeColumn(row); at != 0; at = m_from[at])
                m_rowOf[at] = m_rowOf[m_from[at]];
        std::vector<std::size_t> given(m_scores.size());
        for (std::size_t c = 1; c <= m_columns; ++c)
            if (m_rowOf[c] != 0)
                given[m_rowOf[c] - 1] = c - 1;
        return given;
    }

private:
    /// The free column to which the cheapest path of changes leads from a new row.
    std::size_t freeColumn(std::size_t row)
    {
        std::vector<double> least(m_columns + 1, std::numeric_limits<double>::max());
        std::vector<bool> used(m_columns + 1);
        std::size_t at = 0;
        m_rowOf[0] = row;
        do {
            used[at] = true;
            const std::size_t next = nearest(least, used, at);
            const double step = least[next];
            for (std::size_t c = 0; c <= m_columns; ++c)
                if (used[c]) {
                    m_ofRow[m_rowOf[c]] += step;
                    m_ofColumn[c] -= step;
                } else {
                    least[c] -= step;
                }
            at = next;
        } while (m_rowOf[at] != 0);
        return at;
    }

    std::size_t nearest(std::vector<double>& least, const std::vector<bool>& used, std::size_t at)
    {
        const std::size_t row = m_rowOf[at];
        std::size_t next = 0;
        for (std::size_t c = 1; c <= m_columns; ++c) {
            if (used[c])
                continue;
            const double cost = -m_scores[row - 1][c - 1] - m_ofRow[row] - m_ofColumn[c];
            if (cost < least[c]) {
                least[c] = cost;
                m_from[c] = at;
            }
            if (next == 0 || least[c] < least[next])
                next = c;
        }
        return next;
    }

    const Scores& m_scores;
    std::size_t m_columns;
    std::vector<double> m_ofRow, m_ofColumn;  // potentials
    std::vector<std::size_t> m_rowOf, m_from;  // of the columns
};

}  // namespace

std::vector<std::size_t> assign(const Scores& scores) { return Assigner(scores).run(); }

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
