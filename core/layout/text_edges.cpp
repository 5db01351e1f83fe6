#include "core/layout/text_edges.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr double indent = 2;  // ems
constexpr std::size_t farthest = 9;  // rows between two lines of one column
constexpr std::size_t mostEdges = 500;  // no section has more; keeps hostile ones from taking for ever

class EdgeFinder {
public:
    explicit EdgeFinder(const std::vector<Cell>& cells) : m_cells(cells) { }

    Edges run()
    {
        for (std::size_t begin = 0, end = 0; begin < m_cells.size(); begin = end) {
            end = begin + 1;
            while (end < m_cells.size() && m_cells[end].row == m_cells[begin].row)
                ++end;
            close(begin, end);
            followRow(begin, end);
        }
        closeSection();
        return std::move(m_edges);
    }

private:
    void closeSection()
    {
        m_done.insert(m_done.end(), m_open.begin(), m_open.end());
        m_open.clear();
        std::erase_if(m_done, [](const Edge& edge) { return edge.lines < 2; });
        std::ranges::sort(m_done, {}, &Edge::column);
        for (Edge& edge : m_done)
            edge.width = edge.usualWidth();
        if (m_done.size() < mostEdges)
            for (Edge& edge : m_done)
                align(edge);
        m_edges.resize(m_section + 1);
        m_edges[m_section] = std::move(m_done);
        m_done.clear();
    }

    /// What goes on a few rows farther down at almost the same place is the same column.
    void align(Edge& edge) const
    {
        for (const Edge& other : m_done)
            if (other.widths.size() > edge.widths.size() && std::labs(long(other.column) - long(edge.column)) <= 4)
                edge.column = other.column;
    }

    /// A line that touches the one left of it has moved as far to the left as that one has.
    void followRow(std::size_t begin, std::size_t end)
    {
        std::size_t moved = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const Cell& cell = m_cells[i];
            const std::size_t place = cell.column + (cell.afterGap ? 0 : moved);
            const Edge* edge = follow(cell, place);
            moved = edge && edge->column > cell.column ? edge->column - cell.column : 0;
        }
    }

    const Edge* follow(const Cell& cell, std::size_t place)
    {
        const double lack = cell.columnWidth - cell.line.width;
        const bool full = lack < std::max(3.2, 0.2 * cell.columnWidth) && lack > -1.4;
        const auto away = [&](const Edge& edge) { return std::labs(long(edge.column) - long(place)); };
        Edge* best = nullptr;
        for (Edge& edge : m_open)
            if (matches(edge, cell, place) && (!best || away(edge) < away(*best)))
                best = &edge;
        if (!best && full) {
            m_open.push_back({place, cell.row, cell.row, 0, 0, {}, {}, {}, 0});
            best = &m_open.back();
        }
        if (!best)
            return nullptr;
        best->last = cell.row;
        ++best->lines;
        if (cell.afterGap)
            best->room.push_back(cell.line.width + (place > best->column + 1 ? indent : 0));
        if (full)
            best->add(cell, place, lack > 1);
        return best;
    }

    /// A line behind a wide gap begins at its edge or is indented; one that touches the line left of it begins there or before.
    static bool matches(const Edge& edge, const Cell& cell, std::size_t place)
    {
        const long off = long(place) - long(edge.column);
        return cell.afterGap ? std::labs(off) <= long(deepestIndent)
                             : off <= long(deepestIndent) - 1 && off >= -long(deepestIndent);
    }

    /// Ends the edges that have had no line for long, and those across which this row's text runs.
    void close(std::size_t begin, std::size_t end)
    {
        if (m_cells[begin].section != m_section) {
            closeSection();
            m_section = m_cells[begin].section;
        }
        std::erase_if(m_open, [&](const Edge& edge) {
            bool over = edge.last + farthest < m_cells[begin].row;
            for (std::size_t i = begin; i < end; ++i)
                over |= m_cells[i].column + deepestIndent < edge.column && m_cells[i].end() > edge.column + deepestIndent;
            if (over)
                m_done.push_back(edge);
            return over;
        });
    }

    const std::vector<Cell>& m_cells;
    Edges m_edges;
    std::vector<Edge> m_done, m_open;  // of the section
    std::size_t m_section = 0;
};

/// Which of two edges that cannot both be right counts in a row: the nearer one, or if they go side by side the one of more lines.
bool isBetter(const Edge& edge, const Edge& other, std::size_t row)
{
    const bool sideBySide = edge.first <= other.last && other.first <= edge.last;
    const std::size_t away = edge.awayFrom(row), otherAway = other.awayFrom(row);
    return away == otherAway || sideBySide ? edge.widths.size() > other.widths.size() : away < otherAway;
}

std::vector<const Edge*> edgesNear(const std::vector<Edge>& edges, std::size_t row)
{
    std::vector<const Edge*> here;
    for (const Edge& edge : edges) {
        if (edge.awayFrom(row) > farthest)
            continue;
        if (here.empty() || double(edge.column - here.back()->column) > 0.9 * here.back()->width)
            here.push_back(&edge);
        else if (isBetter(edge, *here.back(), row))
            here.back() = &edge;
    }
    return here;
}

}  // namespace

void Edge::add(const Cell& cell, std::size_t place, bool indented)
{
    widths.push_back(cell.line.width);
    if (!cell.afterGap)
        touching = std::max(touching, place);
    else if (!indented)
        ++loose[place];
    if (!loose.empty())
        column = std::ranges::max_element(loose, {}, [](const auto& entry) { return entry.second; })->first;
    else
        column = touching > 0 ? touching : std::min(column, place);
}

double Edge::usualWidth() const
{
    std::vector<double> sorted = room.size() > 3 ? room : widths;
    std::ranges::sort(sorted);
    return sorted[sorted.size() * 4 / 5];
}

std::size_t Edge::awayFrom(std::size_t row) const { return row < first ? first - row : row > last ? row - last : 0; }

Edges findEdges(const std::vector<Cell>& cells) { return EdgeFinder(cells).run(); }

std::vector<const Edge*> edgesNear(const Edges& edges, std::size_t row, std::size_t section)
{
    std::vector<const Edge*> here;
    for (std::size_t s = section; s <= section + 1 && s < edges.size() && here.empty(); ++s)
        here = edgesNear(edges[s], row);
    return here;
}

}  // namespace danqian::layout
