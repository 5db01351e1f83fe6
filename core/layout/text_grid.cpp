#include "core/layout/text_grid.h"

#include "core/layout/bylines.h"
#include "core/layout/page_plan.h"
#include "core/layout/phrases.h"
#include "core/layout/text_heads.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace danqian::layout {

namespace {

// The page that cells of text are laid out on, in points.
constexpr double gutter = 1.4;  // ems, about
constexpr double rowHeight = 9;
constexpr double sectionGap = 24;  // what an empty row puts between the rows above and below it, besides its own height
constexpr double deepestIndentation = 6;  // characters that a converter puts for a paragraph's indent, at most

class Grid {
public:
    explicit Grid(std::vector<Cell> cells) : m_cells(std::move(cells)), m_lanes(m_cells) { }

    void place()
    {
        findUnit();
        for (const Cell& cell : m_cells)
            if (!cell.line.vertical)
                m_sections[cell.row] = cell.section;
        findIndent();
        for (Cell& cell : m_cells) {
            setBox(cell);
            m_lastAt[cell.left] = &cell;
        }
        for (std::size_t i = m_cells.size(); i-- > 0;)
            bridgeGap(m_cells[i]);
        markHeads(m_cells, m_lanes);
    }

    std::vector<Cell>& cells() { return m_cells; }

private:
    bool isFirstLine(const Cell& cell) const
    {
        const double lack = cell.columnWidth - 2 - cell.line.width;
        return lack > -1.3 && lack < (opensReport(cell.line.text) ? 3 : 1.7);
    }

    /// How wide a character of the rows is, on the average, in points: columns of known width tell.
    void findUnit()
    {
        std::vector<double> units;
        for (const Cell& cell : m_cells)
            if (cell.right > cell.left && cell.left >= 0)
                units.push_back(em * (cell.columnWidth + gutter) / (cell.right - cell.left));
        if (units.empty())
            return;
        const auto middle = units.begin() + std::ptrdiff_t(units.size() / 2);
        std::ranges::nth_element(units, middle);
        m_unit = *middle;
    }

    /// The deepest place of paragraphs' first lines in their columns, as far as the page has several of it.
    void findIndent()
    {
        std::map<std::size_t, std::size_t> counts;
        std::size_t all = 0;
        for (const Cell& cell : m_cells) {
            const Cell* next = m_lanes.next(cell);
            if (!next || !cell.afterGap || double(next->column) != cell.left || double(cell.column) <= cell.left
                || double(cell.column) > cell.left + deepestIndentation || !isFirstLine(cell))
                continue;
            ++counts[cell.column - static_cast<std::size_t>(cell.left)];
            ++all;
        }
        for (const auto& [off, count] : counts)
            if (count * 25 >= all)
                m_indent = double(off);
    }

    /// How deep a first line can stand here: deeper than most only where the paragraph visibly goes on below it.
    double deepestAt(const Cell& cell) const
    {
        const Cell* next = m_lanes.next(cell);
        return next && next->row <= cell.row + 2 && double(next->column) <= next->left ? deepestIndentation : m_indent;
    }

    static float topOf(std::size_t row, std::size_t section)
    {
        return static_cast<float>(double(row) * rowHeight + double(section) * sectionGap);
    }

    /// The line over it in its column is full and leaves its sentence open.
    bool goesOn(const Cell& cell) const
    {
        const auto before = m_lastAt.find(cell.left);
        return before != m_lastAt.end() && before->second->section == cell.section && before->second->row + 2 >= cell.row
            && !endsSentence(before->second->line.text) && (isFull(*before->second) || before->second->first);
    }

    void setBox(Cell& cell)
    {
        Line& line = cell.line;
        if (line.vertical) {
            setVertical(cell);
            return;
        }
        line.box.y0 = topOf(cell.row, cell.section);
        line.box.y1 = line.box.y0 + 8;
        line.size = isByline(line.text) || isLabel(line.text) || isFurniture(line.text) ? smallSize : em;
        const double left = m_unit * (cell.left >= 0 ? cell.left : double(cell.column));
        const double widest = left + 1.25 * em * cell.columnWidth;
        const double right = cell.right >= 0 ? std::min(widest, m_unit * cell.right - em * gutter) : left + em * cell.columnWidth;
        const double off = cell.left >= 0 ? double(cell.column) - cell.left : 0;
        const bool first = cell.afterGap ? off >= 1 && off <= deepestAt(cell) && isFirstLine(cell)
                                         : isFirstLine(cell) && !endsSentence(line.text);
        const bool inColumn = !cell.afterGap || first || off == 0 || (off <= deepestIndentation && isFull(cell) && goesOn(cell));
        cell.first = first;
        const double x = first ? left + 2 * em : inColumn ? left : m_unit * double(cell.column);
        const bool full = inColumn && line.width < cell.columnWidth + 2
            && (line.width > cell.columnWidth - 1.1 - (first ? 2 : 0) || line.spans.size() > 3);
        line.box.x0 = static_cast<float>(x);
        line.box.x1 = static_cast<float>(full ? std::max(right, x + em) : x + em * line.width);
        if (isSetRight(line.text) && line.width < cell.columnWidth) {
            line.box.x1 = static_cast<float>(right);
            line.box.x0 = line.box.x1 - static_cast<float>(em * line.width);
        }
    }

    /// The larger its characters, the farther they are apart.
    void setVertical(Cell& cell) const
    {
        Line& line = cell.line;
        const double step = double(cell.lastRow - cell.row) / std::max(1.0, double(line.spans.size()) - 1);
        line.size = static_cast<float>(std::clamp(headSize * step, 14.0, 24.0));
        line.box.x0 = static_cast<float>(m_unit * double(cell.column));
        line.box.x1 = line.box.x0 + 8;
        line.box.y0 = topOf(cell.row, sectionAt(cell.row));
        line.box.y1 = topOf(cell.lastRow, sectionAt(cell.lastRow)) + 8;
    }

    std::size_t sectionAt(std::size_t row) const
    {
        const auto after = m_sections.upper_bound(row);
        return after == m_sections.begin() ? 0 : std::prev(after)->second;
    }

    /// Where columns begin on several levels converters print lines of one column some rows apart: brings them together.
    void bridgeGap(Cell& cell)
    {
        const Cell* next = m_lanes.next(cell);
        if (!m_lanes.goesOnBelow(cell) || cell.section != next->section || next->row <= cell.row + 2 || !isClearTo(cell, *next))
            return;
        const Cell* above = m_lanes.previous(cell);
        const bool top = !above || above->row + 2 < cell.row || isCentred(*above);
        if (top) {
            cell.row = next->row - 1;
            cell.line.box.y0 = next->line.box.y0 - static_cast<float>(rowHeight);
            cell.line.box.y1 = next->line.box.y1 - static_cast<float>(rowHeight);
        } else if (runsBeside(cell, *next)) {
            cell.line.box.y1 = next->line.box.y0 - 1;
        }
    }

    /// Nothing lies between two lines of a column.
    static bool isClearTo(const Cell& cell, const Cell& next)
    {
        const double right = cell.right >= 0 ? cell.right : cell.left + double(cell.characters);
        for (const Cell* other = &cell + 1; other != &next && other->row < next.row; ++other)
            if (!other->line.vertical && other->row > cell.row && double(other->column) < right
                && double(other->end()) > cell.left)
                return false;
        return true;
    }

    /// The column beside it runs through the rows between two of its lines, so that no article begins there.
    bool runsBeside(const Cell& cell, const Cell& next) const
    {
        for (const Cell* other = &cell + 1; other != &next && other->row < next.row; ++other)
            if (other->row > cell.row && sits(*other) && (other->left == cell.right || other->right == cell.left)
                && m_lanes.goesOnBelow(*other))
                return true;
        return false;
    }

    static bool isSetRight(const std::string& text) { return isEndByline(text) || isJump(text); }

    std::vector<Cell> m_cells;
    Lanes m_lanes;
    double m_unit = em;
    double m_indent = deepestIndentation;
    std::map<double, const Cell*> m_lastAt;  // the last cell so far of each column
    std::map<std::size_t, std::size_t> m_sections;  // of the rows
};

}  // namespace

void readTextGrid(Reading& reading, std::vector<Cell> cells)
{
    Grid grid(std::move(cells));
    grid.place();
    double bottom = 1;
    for (Cell& cell : grid.cells()) {
        bottom = std::max(bottom, double(cell.line.box.y1));
        reading.lines.push_back(std::move(cell.line));
    }
    planPage(reading, bottom, Places::Cells);
}

}  // namespace danqian::layout
