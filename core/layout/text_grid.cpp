#include "core/layout/text_grid.h"

#include "core/base/utf8.h"
#include "core/layout/page_plan.h"
#include "core/layout/phrases.h"
#include "core/layout/text_columns.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace danqian::layout {

namespace {

// The page that cells of text are laid out on; an em is 10 points.
constexpr double em = 10;
constexpr double gutter = 1.4;  // ems, about
constexpr double rowHeight = 9;  // two rows still make one column's next lines, three do not
constexpr float headSize = 16;  // sizes are not known: a line that reads like a headline gets this
constexpr float smallSize = 9;  // bylines and labels stand by themselves
constexpr double indentation = 4;  // characters that a converter puts for a paragraph's indent
constexpr double farOff = 9;  // characters; what a misplaced cell costs at most
constexpr std::size_t mostColumns = 14;

/// Rows that belong together, with the character at which each of their columns begins.
struct Section {
    std::size_t begin = 0, end = 0;  // cells
    std::vector<double> starts;
    double column = 0;  // width of its columns in ems
};

class Grid {
public:
    Grid(std::vector<Cell> cells, double column) : m_cells(std::move(cells)), m_column(column), m_index(m_cells.size(), 0) { }

    void place()
    {
        takeVertical();
        findPitch();
        makeSections();
        for (Section& section : m_sections)
            settle(section);
        borrowStarts();
        for (const Section& section : m_sections)
            for (std::size_t i = section.begin; i < section.end; ++i)
                setBox(section, i);
        markHeads();
    }

    std::vector<Cell>& cells() { return m_cells; }

private:
    bool isFull(const Cell& cell) const { return std::fabs(cell.line.width - cell.columnWidth) < 1.4; }
    bool isFirstLine(const Cell& cell) const
    {
        const double lack = cell.columnWidth - 2 - cell.line.width;
        return lack > -1.3 && lack < (opensReport(cell.line.text) ? 3 : 1.7);
    }

    /// Characters that stand alone at the begin of several rows are a vertical headline.
    void takeVertical()
    {
        std::vector<std::size_t> single;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const bool first = i == 0 || m_cells[i - 1].row != m_cells[i].row;
            if (first && m_cells[i].column < 3 && utf8::countCodePoints(m_cells[i].line.text) == 1)
                single.push_back(i);
        }
        if (single.size() < 4 || m_cells[single.back()].row - m_cells[single.front()].row > 6 * single.size())
            return;
        Line& head = m_cells[single.front()].line;
        for (std::size_t k = 1; k < single.size(); ++k) {
            const Line& line = m_cells[single[k]].line;
            head.spans.insert(head.spans.end(), line.spans.begin(), line.spans.end());
            head.text += line.text;
        }
        head.vertical = true;
        head.size = headSize;
        head.box = {-25, static_cast<float>(double(m_cells[single.front()].row) * rowHeight), -5,
                    static_cast<float>(double(m_cells[single.back()].row) * rowHeight + 8)};
        m_vertical = std::move(head);
        for (std::size_t k = single.size(); k-- > 0;) {
            const std::size_t row = m_cells[single[k]].row;
            m_cells.erase(m_cells.begin() + static_cast<std::ptrdiff_t>(single[k]));
            if (std::ranges::none_of(m_cells, [&](const Cell& cell) { return cell.row == row; }))
                for (Cell& cell : m_cells)
                    cell.row -= cell.row > row;
        }
        m_index.assign(m_cells.size(), 0);
    }

    /// How many characters lie from one column to the next, on the average: the pitch that most full lines agree with.
    void findPitch()
    {
        std::map<std::size_t, int> full;
        for (const Cell& cell : m_cells)
            if (cell.afterGap && isFull(cell) && cell.column > 0)
                ++full[cell.column];
        double most = -1;
        for (double pitch = m_column * 1.02; pitch < m_column * 1.55; pitch += 0.25) {
            double score = 0;
            for (const auto& [column, n] : full)
                score += n * std::max(0.0, 3 - std::fabs(double(column) - pitch * std::round(double(column) / pitch)));
            if (score > most) {
                most = score;
                m_pitch = pitch;
            }
        }
    }

    void makeSections()
    {
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (i == 0 || m_cells[i].row > m_cells[i - 1].row + 1)
                m_sections.push_back({i, i, {}, 0});
            m_sections.back().end = i + 1;
        }
    }

    /// Finds the section's columns: gives each cell its column, moves the columns to where their cells are, and so again.
    void settle(Section& section)
    {
        std::vector<double> widths;
        for (std::size_t i = section.begin; i < section.end; ++i)
            widths.push_back(m_cells[i].columnWidth);
        std::ranges::sort(widths);
        section.column = widths[widths.size() / 2];
        for (std::size_t k = 0; k < mostColumns; ++k)
            section.starts.push_back(double(k) * m_pitch * (section.column + gutter) / (m_column + gutter));
        for (int round = 0; round < 4; ++round) {
            for (std::size_t i = section.begin; i < section.end;) {
                std::size_t end = i;
                while (end < section.end && m_cells[end].row == m_cells[i].row)
                    ++end;
                giveColumns(section, i, end);
                i = end;
            }
            moveStarts(section);
        }
    }

    double offBy(const Section& section, std::size_t i, std::size_t column) const
    {
        const Cell& cell = m_cells[i];
        double off = double(cell.column) - section.starts[column];
        if (isSetRight(cell.line.text) && column + 1 < mostColumns)  // the right edges agree
            off += double(utf8::countCodePoints(cell.line.text)) - (section.starts[column + 1] - section.starts[column] - 1.5);
        double cost = std::fabs(off);
        if (isFirstLine(cell))
            cost = std::min(cost + 1, std::fabs(off - indentation));
        return std::min(farOff, cost);
    }

    void giveColumns(const Section& section, std::size_t begin, std::size_t end)
    {
        const std::size_t n = std::min(end - begin, mostColumns);
        std::vector<std::vector<double>> cost(n, std::vector<double>(mostColumns, 1e9));
        std::vector<std::vector<std::size_t>> from(n, std::vector<std::size_t>(mostColumns, 0));
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t c = i; c < mostColumns; ++c) {
                const bool loose = m_cells[begin + i].afterGap;
                const double own = loose ? offBy(section, begin + i, c) : 0;
                if (i == 0) {
                    cost[i][c] = own;
                    continue;
                }
                for (std::size_t p = loose ? i - 1 : c - 1; p < c; ++p)
                    if (cost[i - 1][p] + own < cost[i][c]) {
                        cost[i][c] = cost[i - 1][p] + own;
                        from[i][c] = p;
                    }
            }
        auto c = static_cast<std::size_t>(std::ranges::min_element(cost[n - 1]) - cost[n - 1].begin());
        for (std::size_t i = n; i-- > 0; c = from[i][c])
            m_index[begin + i] = c;
        for (std::size_t i = begin + n; i < end; ++i)
            m_index[i] = mostColumns - 1;
    }

    void moveStarts(Section& section) const
    {
        std::map<std::size_t, std::vector<double>> seen, guessed;
        for (std::size_t i = section.begin; i < section.end; ++i) {
            const Cell& cell = m_cells[i];
            if (!cell.afterGap)
                guessed[m_index[i]].push_back(double(cell.column));
            if (!cell.afterGap || offBy(section, i, m_index[i]) > 6)
                continue;
            if (isFull(cell))
                seen[m_index[i]].push_back(double(cell.column));
            else if (isFirstLine(cell) && double(cell.column) > section.starts[m_index[i]] + 1)
                seen[m_index[i]].push_back(double(cell.column) - indentation);
        }
        for (auto& [k, places] : guessed)
            if (!seen.contains(k))
                seen[k] = places;
        double shift = 0;
        for (std::size_t k = 0; k < mostColumns; ++k) {
            const double before = section.starts[k];
            if (auto it = seen.find(k); it != seen.end()) {
                std::ranges::sort(it->second);
                section.starts[k] = it->second[(it->second.size() - 1) / 2];
                shift = section.starts[k] - before;
            } else {
                section.starts[k] += shift;
            }
        }
        for (std::size_t k = 1; k < mostColumns; ++k)
            section.starts[k] = std::max(section.starts[k], section.starts[k - 1] + 1);
    }

    /// Head lines by themselves stand over the columns below them.
    void borrowStarts()
    {
        for (std::size_t s = m_sections.size(); s-- > 0;) {
            Section& section = m_sections[s];
            const bool bare = std::none_of(m_cells.begin() + static_cast<std::ptrdiff_t>(section.begin),
                                           m_cells.begin() + static_cast<std::ptrdiff_t>(section.end),
                                           [&](const Cell& cell) { return isFull(cell); });
            if (bare && s + 1 < m_sections.size()) {
                section.starts = m_sections[s + 1].starts;
                section.column = m_sections[s + 1].column;
            }
        }
    }

    double toPoints(const Section& section, double character) const
    {
        std::size_t k = 0;
        while (k + 2 < mostColumns && section.starts[k + 1] <= character)
            ++k;
        const double part = (character - section.starts[k]) / (section.starts[k + 1] - section.starts[k]);
        return em * (section.column + gutter) * (double(k) + part);
    }

    void setBox(const Section& section, std::size_t i)
    {
        Cell& cell = m_cells[i];
        Line& line = cell.line;
        const double start = em * (section.column + gutter) * double(m_index[i]),
                     off = double(cell.column) - section.starts[m_index[i]];
        const bool next =
            i > section.begin && m_cells[i - 1].row == cell.row && m_index[i - 1] + 1 == m_index[i] && isFull(m_cells[i - 1]);
        const bool first = cell.afterGap && isFirstLine(cell) && ((off > 1.4 && off < 7) || (next && off < 0 && !isFull(cell)));
        const bool body = isFull(cell) || endsSentence(line.text) || next;
        const bool inColumn = !cell.afterGap || first || std::fabs(off) < (body ? 7 : 1.6);
        const double x = first ? start + 2 * em : inColumn ? start : toPoints(section, double(cell.column));
        const bool full = line.width < section.column + 2 && inColumn
            && (line.width > section.column - 1.1 - (first ? 2 : 0) || line.spans.size() > 3);
        line.size = isByline(line.text) || isLabel(line.text) || isFurniture(line.text) ? smallSize : em;
        line.box.x0 = static_cast<float>(std::max(0.0, x));
        line.box.x1 = static_cast<float>(full ? start + em * section.column : x + em * line.width);
        if (isSetRight(line.text)) {
            line.box.x1 = static_cast<float>(start + em * section.column);
            line.box.x0 = line.box.x1 - static_cast<float>(em * line.width);
        }
        line.box.y0 = static_cast<float>(double(cell.row) * rowHeight);
        line.box.y1 = line.box.y0 + 8;
    }

    void markHeads()
    {
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            m_rows[m_cells[i].row].push_back(i);
        for (std::size_t i = m_cells.size(); i-- > 0;)  // a line over a headline is one more easily
            if (isHead(m_cells[i]))
                m_cells[i].line.size = headSize;
        for (std::size_t i = m_cells.size(); i-- > 0;)
            if (isHeadOfRow(m_cells[i]))
                m_cells[i].line.size = headSize;
        for (Cell& cell : m_cells)
            adopt(cell);
        for (Cell& cell : m_cells)
            if (const Cell* above = neighbour(cell, -1); above && isByline(above->line.text) && namesGoOn(above->line.text))
                cell.line.size = smallSize;
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            sink(m_cells[i]);
        if (m_vertical) {
            Cell cell;
            cell.line = std::move(*m_vertical);
            m_cells.push_back(std::move(cell));
        }
    }

    /// Some article's first line in a row, with no text close above it.
    Cell* beginIn(std::size_t row)
    {
        const auto found = m_rows.find(row);
        if (found == m_rows.end())
            return nullptr;
        for (const std::size_t i : found->second) {
            const Cell &cell = m_cells[i], *above = neighbour(cell, -1), *farther = neighbour(cell, -2);
            const bool bare = (!above || above->line.size != em) && (!farther || farther->line.size != em);
            if (bare && !isFixedText(cell.line.text) && (opensReport(cell.line.text) || isFirstLine(cell)))
                return &m_cells[i];
        }
        return nullptr;
    }

    /// A headline that has a row for itself amid the rows of other columns was put anywhere by the converter: it belongs over the
    /// text that begins below it.
    void adopt(Cell& cell)
    {
        const std::string& text = cell.line.text;
        if (m_rows.at(cell.row).size() != 1 || !looksLikeHeadline(text) || text.find("，") != std::string::npos
            || isFixedText(text) || !isAmidRows(cell.row))
            return;
        for (std::size_t row = cell.row + 1; row <= cell.row + 2; ++row)
            if (const Cell* begin = beginIn(row)) {
                const float width = cell.line.box.width();
                cell.line.size = headSize;
                cell.line.box.x0 = begin->line.box.x0;
                cell.line.box.x1 = cell.line.box.x0 + width;
                return;
            }
    }

    bool isAmidRows(std::size_t row) const
    {
        const auto before = m_rows.find(row - 1), after = m_rows.find(row + 1);
        return row > 0 && before != m_rows.end() && after != m_rows.end() && before->second.size() > 1
            && after->second.size() > 1;
    }

    /// A large headline pushes the first line of the columns beside it up; it belongs to the lines below.
    void sink(Cell& cell) const
    {
        if (cell.line.size != em || !isFirstLine(cell) || neighbour(cell, 1))
            return;
        for (long step = 2; step <= 4; ++step)
            if (const Cell* below = neighbour(cell, step)) {
                if (isFull(*below) && below->line.size == em && below->line.box.x0 < cell.line.box.x0) {
                    cell.line.box.y0 = below->line.box.y0 - static_cast<float>(rowHeight);
                    cell.line.box.y1 = cell.line.box.y0 + 8;
                }
                return;
            }
    }

    /// The cell over or under another one, `step` rows away.
    const Cell* neighbour(const Cell& cell, long step) const
    {
        const auto row = m_rows.find(static_cast<std::size_t>(static_cast<long>(cell.row) + step));
        if (row == m_rows.end())
            return nullptr;
        const Cell* best = nullptr;
        float most = static_cast<float>(-2.2 * em);  // a short line need not lie over an indented one
        for (const std::size_t i : row->second) {
            const Box &a = m_cells[i].line.box, &b = cell.line.box;
            const float overlap = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
            if (overlap > (a.width() < 4 * em || b.width() < 4 * em ? most : std::max(most, 5.0F))) {
                most = overlap;
                best = &m_cells[i];
            }
        }
        return best;
    }

    /// No line of a column lies over a gutter (but boxes have columns of their own).
    bool straddles(const Cell& cell) const
    {
        const Cell* below = neighbour(cell, 1);
        if (below && std::fabs(below->line.box.x0 - cell.line.box.x0) < 2.5 * em)
            return false;
        const double pitch = em * (cell.columnWidth + gutter), x0 = cell.line.box.x0, x1 = cell.line.box.x1;
        const double gap = pitch * std::ceil((x0 + em) / pitch) - em * gutter / 2;
        return x0 < gap - em && x1 > gap + em;
    }

    /// The line two ems to the right of the one below it, or of the one that a converter set a row farther down.
    bool isIndented(const Cell& cell) const
    {
        const Cell* below = neighbour(cell, 1);
        if (!below)
            below = neighbour(cell, 2);
        return below && std::fabs(cell.line.box.x0 - below->line.box.x0 - 2 * em) < em;
    }

    bool isBodyLine(const Cell& cell) const
    {
        if (isFixedText(cell.line.text))
            return false;
        if (isFull(cell) || endsSentence(cell.line.text) || !looksLikeHeadline(cell.line.text))
            return true;
        const Cell* above = neighbour(cell, -1);
        return above && above->line.size == em && !endsSentence(above->line.text);
    }

    /// A headline close below another article's end, as others of its row have shown to be headlines.
    bool isHeadOfRow(const Cell& cell) const
    {
        const std::string& text = cell.line.text;
        const Cell *above = neighbour(cell, -1), *below = neighbour(cell, 1);
        if (cell.line.size != em || !cell.afterGap || !looksLikeHeadline(text) || isFixedText(text)
            || (above && !endsSentence(above->line.text) && above->line.size == em))
            return false;
        if (below && below->line.size == em && !isIndented(*below) && !isRestOfHead(cell.line, below->line))
            return false;
        const auto& row = m_rows.at(cell.row);
        return std::ranges::any_of(row, [&](std::size_t k) { return m_cells[k].line.size == headSize; });
    }

    bool isHead(const Cell& cell) const
    {
        const std::string& text = cell.line.text;
        if (!cell.afterGap || !looksLikeHeadline(text) || isFixedText(text))
            return false;
        const Cell *above = neighbour(cell, -1), *below = neighbour(cell, 1);
        if (above && isBodyLine(*above))
            return false;  // it goes on from the line over it, or is a heading inside an article
        if (straddles(cell))
            return true;
        if (!below)
            below = neighbour(cell, 2);
        if (!below)
            return !isSignature(text);
        if (below->line.size == headSize || isIndented(*below) || opensReport(below->line.text) || isByline(below->line.text))
            return true;  // an article begins there
        return !isIndented(cell) && std::fabs(below->line.box.x0 - cell.line.box.x0) > 0.8 * em;
    }

    static bool isSetRight(const std::string& text) { return isEndByline(text) || isJump(text); }

    static bool isFixedText(const std::string& text)
    {
        return isByline(text) || isEndByline(text) || isJump(text) || isDateLine(text) || isFurniture(text) || isLabel(text)
            || isPageMark(text);
    }

    std::vector<Cell> m_cells;
    double m_column;
    std::vector<std::size_t> m_index;  // of each cell: its column
    double m_pitch = 1;  // characters from one column to the next
    std::vector<Section> m_sections;
    std::map<std::size_t, std::vector<std::size_t>> m_rows;
    std::optional<Line> m_vertical;
};

}  // namespace

void readTextGrid(Reading& reading, std::vector<Cell> cells, double column)
{
    Grid grid(std::move(cells), column);
    grid.place();
    double bottom = 1;
    for (Cell& cell : grid.cells()) {
        bottom = std::max(bottom, double(cell.line.box.y1));
        reading.lines.push_back(std::move(cell.line));
    }
    planPage(reading, bottom, Places::Cells);
}

}  // namespace danqian::layout
