#include "core/layout/row_order.h"

#include "core/layout/text_edges.h"

#include <algorithm>
#include <map>

namespace danqian::layout {

namespace {

struct Stairs {
    std::size_t begin = 0, end = 0;  // cells
    std::size_t first = 0, last = 0;  // rows
    std::map<double, std::size_t> columns;  // how many cells each of them has
};

class RowRestorer {
public:
    explicit RowRestorer(std::vector<Cell>& cells) : m_cells(cells) { }

    void run()
    {
        while (m_end < m_cells.size() && !m_cells[m_end].line.vertical)
            ++m_end;
        Stairs before, here = stairsAt(0);
        for (std::size_t shift = 0; here.begin < m_end;) {
            const Stairs after = stairsAt(here.end);
            const std::size_t less = restore(before, here, after);
            for (std::size_t i = here.begin; i < here.end; ++i)
                m_cells[i].row -= shift;
            shift += less;
            m_shifts[here.last] = shift;
            before = here;
            here = after;
        }
        for (std::size_t i = m_end; i < m_cells.size(); ++i) {
            m_cells[i].row -= shiftAt(m_cells[i].row);
            m_cells[i].lastRow -= shiftAt(m_cells[i].lastRow);
        }
        std::stable_sort(m_cells.begin(), m_cells.begin() + std::ptrdiff_t(m_end),
                         [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
    }

private:
    std::size_t shiftAt(std::size_t row) const
    {
        const auto after = m_shifts.upper_bound(row);
        return after == m_shifts.begin() ? 0 : std::prev(after)->second;
    }

    /// Where the column of a cell begins, or the cell itself if it stands in the middle.
    static double columnOf(const Cell& cell) { return sits(cell) ? cell.left : double(cell.column); }
    static bool sits(const Cell& cell)
    {
        return cell.left >= 0 && double(cell.column) <= cell.left + double(deepestIndent)
            && (cell.right < 0 || double(cell.end()) <= cell.right);
    }

    /// Rows each of which begins no farther left than the last cell of the one before.
    Stairs stairsAt(std::size_t begin) const
    {
        Stairs stairs{begin, begin, 0, 0, {}};
        if (begin >= m_end)
            return stairs;
        stairs.first = m_cells[begin].row;
        do {
            stairs.last = m_cells[stairs.end].row;
            for (; stairs.end < m_end && m_cells[stairs.end].row == stairs.last; ++stairs.end)
                ++stairs.columns[columnOf(m_cells[stairs.end])];
        } while (stairs.end < m_end && m_cells[stairs.end].row == stairs.last + 1
                 && columnOf(m_cells[stairs.end]) >= columnOf(m_cells[stairs.end - 1]));
        return stairs;
    }

    /// Puts each column's cells together: below its text over the stairs, or else above its text under them. Returns by how many
    /// rows the stairs become lower.
    std::size_t restore(const Stairs& before, const Stairs& here, const Stairs& after)
    {
        if (here.first == here.last || here.columns.size() < 2)
            return 0;
        const bool below = before.end > before.begin && before.last + 1 == here.first;
        const bool above = after.end > after.begin && here.last + 1 == after.first;
        std::size_t height = 1;
        bool all = true, runsThrough = false;
        for (std::size_t i = here.begin; i < here.end; ++i)
            if (const double column = columnOf(m_cells[i]); sits(m_cells[i])) {
                const bool goesOn = below && before.columns.contains(column), leads = above && after.columns.contains(column);
                height = std::max(height, here.columns.at(column));
                all &= goesOn || leads;
                runsThrough |= goesOn && leads;
            }
        const std::size_t less = all && runsThrough ? here.last - here.first + 1 - height : 0;
        std::map<double, std::size_t> next;  // row of a column's next cell
        for (const auto& [column, cells] : here.columns)
            if (below && before.columns.contains(column))
                next[column] = here.first;
            else if (above && after.columns.contains(column))
                next[column] = here.last - less + 1 - cells;
        for (std::size_t i = here.begin; i < here.end; ++i)
            if (const auto row = next.find(columnOf(m_cells[i])); row != next.end())
                m_cells[i].row = row->second++;
            else
                m_cells[i].row = std::max(here.first, m_cells[i].row - less);
        return less;
    }

    std::vector<Cell>& m_cells;
    std::map<std::size_t, std::size_t> m_shifts;  // by how many rows what comes after a row has moved up
    std::size_t m_end = 0;  // of the cells that are not vertical
};

}  // namespace

void restoreRows(std::vector<Cell>& cells) { RowRestorer(cells).run(); }

}  // namespace danqian::layout
