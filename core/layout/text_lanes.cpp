#include "core/layout/text_lanes.h"

#include <cmath>
#include <map>
#include <utility>

namespace danqian::layout {

namespace {

constexpr std::size_t farthest = 6;  // rows between two lines of a column where others have rows of their own

}  // namespace

bool isFull(const Cell& cell) { return std::fabs(cell.line.width - cell.columnWidth) < 1.4; }

bool sits(const Cell& cell) { return cell.left >= 0 && (!cell.afterGap || cell.first || double(cell.column) == cell.left); }

bool isCentred(const Cell& cell) { return cell.afterGap && double(cell.column) > cell.left && !cell.first; }

Lanes::Lanes(const std::vector<Cell>& cells) : m_first(cells.data()), m_next(cells.size()), m_previous(cells.size())
{
    std::map<double, const Cell*> next;
    for (std::size_t i = cells.size(); i-- > 0;)
        if (const Cell& cell = cells[i]; cell.left >= 0 && !cell.line.vertical) {
            m_next[i] = std::exchange(next[cell.left], &cell);
            if (m_next[i])
                m_previous[indexOf(*m_next[i])] = &cell;
        }
}

const Cell* Lanes::restBelow(const Cell& cell) const
{
    const Cell* below = next(cell);
    return below && below->row <= cell.row + farthest && !below->first ? below : nullptr;
}

bool Lanes::goesOnBelow(const Cell& cell) const
{
    const Cell* below = restBelow(cell);
    return below && double(below->column) <= below->left + 1
        && (cell.first || (isFull(cell) && double(cell.column) <= cell.left + 1));
}

}  // namespace danqian::layout
