#include "core/layout/text_grid.h"

#include "core/base/utf8.h"
#include "core/layout/page_plan.h"
#include "core/layout/phrases.h"
#include "core/layout/text_columns.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace danqian::layout {

namespace {

// The page that cells of text are laid out on; an em is 10 points.
constexpr double em = 10;
constexpr double gutter = 1.4;  // ems, about
constexpr double rowHeight = 9;
constexpr double sectionGap = 24;  // what an empty row puts between the rows above and below it, besides its own height
constexpr float headSize = 16;  // sizes are not known: a line that reads like a headline gets this
constexpr float smallSize = 9;  // bylines and labels stand by themselves
constexpr std::size_t farthestNext = 6;  // rows between two lines of a column where others have rows of their own
constexpr double deepestIndentation = 6;  // characters that a converter puts for a paragraph's indent, at most

class Grid {
public:
    explicit Grid(std::vector<Cell> cells) : m_cells(std::move(cells)) { }

    void place()
    {
        findUnit();
        for (const Cell& cell : m_cells)
            if (!cell.line.vertical)
                m_sections[cell.row] = cell.section;
        linkLanes();
        findIndent();
        for (Cell& cell : m_cells) {
            setBox(cell);
            m_lastAt[cell.left] = &cell;
        }
        for (std::size_t i = m_cells.size(); i-- > 0;)
            bridgeGap(m_cells[i]);
        markHeads();
    }

    std::vector<Cell>& cells() { return m_cells; }

private:
    std::size_t indexOf(const Cell& cell) const { return static_cast<std::size_t>(&cell - m_cells.data()); }
    /// Begins where its column does, or as a paragraph does.
    static bool sits(const Cell& cell)
    {
        return cell.left >= 0 && (!cell.afterGap || cell.first || double(cell.column) == cell.left);
    }

    bool isFull(const Cell& cell) const { return std::fabs(cell.line.width - cell.columnWidth) < 1.4; }
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
            const Cell* next = m_next[indexOf(cell)];
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
        const Cell* next = m_next[indexOf(cell)];
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

    /// Tells each line the next one of its column and the one before.
    void linkLanes()
    {
        std::map<double, Cell*> next;
        m_next.assign(m_cells.size(), nullptr);
        m_previous.assign(m_cells.size(), nullptr);
        for (std::size_t i = m_cells.size(); i-- > 0;)
            if (Cell& cell = m_cells[i]; cell.left >= 0 && !cell.line.vertical) {
                m_next[i] = std::exchange(next[cell.left], &cell);
                if (m_next[i])
                    m_previous[indexOf(*m_next[i])] = &cell;
            }
    }

    /// Fills its column, and so does the text below it which takes no new paragraph: a line of body text whatever its words are.
    bool goesOnBelow(const Cell& cell) const
    {
        const Cell* next = m_next[indexOf(cell)];
        return next && next->row <= cell.row + farthestNext && double(next->column) <= next->left + 1 && !next->first
            && (cell.first || (isFull(cell) && double(cell.column) <= cell.left + 1));
    }

    /// Where columns begin on several levels converters print lines of one column some rows apart: brings them together.
    void bridgeGap(Cell& cell)
    {
        const Cell* next = m_next[indexOf(cell)];
        if (!goesOnBelow(cell) || cell.section != next->section || next->row <= cell.row + 2 || !isClearTo(cell, *next))
            return;
        const Cell* above = m_previous[indexOf(cell)];
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
                && goesOnBelow(*other))
                return true;
        return false;
    }

    void markHeads()
    {
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            if (!m_cells[i].line.vertical)
                m_rows[m_cells[i].row].push_back(i);
        for (const Cell& cell : m_cells)
            if (fillsColumn(cell))
                m_fullSections.insert(cell.section);
        for (std::size_t i = m_cells.size(); i-- > 0;)  // a line over a headline is one more easily
            if (!m_cells[i].line.vertical && isHead(m_cells[i]))
                m_cells[i].line.size = headSize;
        for (std::size_t i = m_cells.size(); i-- > 0;)
            if (!m_cells[i].line.vertical && isHeadOfRow(m_cells[i]))
                m_cells[i].line.size = headSize;
        markBriefs();
        for (Cell& cell : m_cells)
            if (const Cell* above = neighbour(cell, -1); !cell.line.vertical && cell.afterGap && above
                && above->line.size == headSize && isRestOfHead(above->line, cell.line) && !isFixedText(cell.line.text))
                cell.line.size = headSize;
        for (Cell& cell : m_cells)
            if (const Cell* above = neighbour(cell, -1);
                above && above->line.size == headSize && cell.line.size == headSize && isPersonName(cell.line.text))
                cell.line.size = smallSize;
        for (Cell& cell : m_cells)
            if (const Cell* above = neighbour(cell, -1);
                !cell.line.vertical && above && isByline(above->line.text) && namesGoOn(above->line.text))
                cell.line.size = smallSize;
    }

    /// Briefs one below the other, each with a headline at its column's edge: as the first one has shown.
    void markBriefs()
    {
        std::set<double> columns;
        for (Cell& cell : m_cells) {
            if (cell.line.vertical || !cell.afterGap || double(cell.column) != cell.left || isFixedText(cell.line.text))
                continue;
            const Cell *above = neighbour(cell, -1), *below = neighbour(cell, 1);
            if (!below || !below->first || cell.line.width > 0.6 * cell.columnWidth)
                continue;
            if (cell.line.size == headSize)
                columns.insert(cell.left);
            else if (columns.contains(cell.left) && above && endsSentence(above->line.text) && looksLikeHeadline(cell.line.text))
                cell.line.size = headSize;
        }
    }

    /// What stands over a cell: above it, or in its column.
    const Cell* lineOver(const Cell& cell) const
    {
        const Cell *above = neighbour(cell, -1), *before = m_previous[indexOf(cell)];
        return above || !before || before->row + 1 < cell.row ? above : before;
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
        return cell.right >= 0 && double(cell.column + utf8::countCodePoints(cell.line.text)) > cell.right + 1;
    }

    /// The line two ems to the right of the one below it, or of the one that a converter set a row farther down.
    bool isIndented(const Cell& cell) const
    {
        const Cell* below = neighbour(cell, 1);
        if (!below)
            below = neighbour(cell, 2);
        return below && std::fabs(cell.line.box.x0 - below->line.box.x0 - 2 * em) < em;
    }

    static bool fillsColumn(const Cell& cell)
    {
        return cell.left >= 0 && double(cell.column) == cell.left && std::fabs(cell.line.width - cell.columnWidth) < 0.8;
    }

    bool isBodyLine(const Cell& cell) const
    {
        if (isFixedText(cell.line.text) || straddles(cell))
            return false;
        const bool bare = !m_fullSections.contains(cell.section);  // nothing but head lines
        if ((!bare && ((isFull(cell) && !isCentred(cell)) || cell.first)) || endsSentence(cell.line.text)
            || !looksLikeHeadline(cell.line.text))
            return true;
        const Cell* above = neighbour(cell, -1);
        return above && above->line.size == em && !endsSentence(above->line.text);
    }

    /// A headline close below another article's end, as others of its row have shown to be headlines.
    bool isHeadOfRow(const Cell& cell) const
    {
        const std::string& text = cell.line.text;
        const Cell *above = neighbour(cell, -1), *below = neighbour(cell, 1);
        if (cell.line.size != em || !cell.afterGap || !looksLikeHeadline(text) || isFixedText(text) || goesOnBelow(cell)
            || cell.first || fillsColumn(cell) || (above && !endsSentence(above->line.text) && above->line.size == em))
            return false;
        if (below && below->line.size == em && !isIndented(*below) && !isRestOfHead(cell.line, below->line))
            return false;
        const auto& row = m_rows.at(cell.row);
        return std::ranges::any_of(row, [&](std::size_t k) { return m_cells[k].line.size == headSize; });
    }

    /// Columns beside it begin where the text below it does: so it stands over an article.
    bool standsOverTops(const Cell& cell) const
    {
        const Cell* next = m_next[indexOf(cell)];
        if (!next || next->row > cell.row + 3)
            return false;
        for (std::size_t row = next->row - (next->row > cell.row + 1); row <= next->row + 1; ++row)
            if (const auto found = m_rows.find(row); found != m_rows.end())
                for (const std::size_t i : found->second)
                    if (m_cells[i].left != next->left && isTop(m_cells[i]))
                        return true;
        return false;
    }

    /// A column begins with it.
    bool isTop(const Cell& cell) const { return sits(cell) && !neighbour(cell, -1) && !neighbour(cell, -2) && goesOnBelow(cell); }

    /// Stands neither at its column's edge nor where a paragraph begins: in the middle, as head lines do.
    static bool isCentred(const Cell& cell) { return cell.afterGap && double(cell.column) > cell.left && !cell.first; }

    /// A heading inside an article: short, in the middle of its column, below text of it or beside text that goes on.
    bool isSubhead(const Cell& cell) const
    {
        constexpr double longest = 8;  // ems
        if (!isCentred(cell) || cell.line.width > longest || cell.right < 0 || double(cell.end()) > cell.right)
            return false;
        const Cell *above = lineOver(cell), *below = neighbour(cell, 1);
        if (!below || below->left != cell.left || below->line.size == headSize || below->line.text.starts_with("本"))
            return false;
        if (above)
            return above->left == cell.left && sits(*above) && (isFull(*above) || endsSentence(above->line.text));
        if (below->first && cell.line.width < 0.25 * cell.columnWidth && !namesNotice(cell.line.text))
            return true;
        const Cell* beside = &cell + 1;
        return indexOf(cell) + 1 < m_cells.size() && beside->row == cell.row && isTop(*beside) && !beside->first;
    }

    /// An article begins in one of the next rows, anywhere below the headline, whose type is larger than the text's.
    bool beginsArticle(const Cell& cell) const
    {
        const float x0 = cell.line.box.x0, x1 = x0 + static_cast<float>(cell.line.width) * headSize;
        for (std::size_t row = cell.row + 1; row <= cell.row + 2; ++row) {
            const auto found = m_rows.find(row);
            if (found == m_rows.end())
                continue;
            for (const std::size_t i : found->second) {
                const Cell& below = m_cells[i];
                const Cell* above = neighbour(below, -1);
                if (below.line.box.x0 < x1 && below.line.box.x1 > x0 && (!above || above == &cell)
                    && (opensReport(below.line.text) || isByline(below.line.text)))
                    return true;
            }
        }
        return false;
    }

    /// Its column goes on some rows farther down.
    bool isOpenAbove(const Cell& cell) const
    {
        const Cell* next = m_next[indexOf(cell)];
        return next && next->row <= cell.row + farthestNext && sits(*next) && !next->first;
    }

    /// No headline has a few characters behind its comma, or closes a bracket that it has not opened.
    static bool isCutSentence(const std::string& text)
    {
        constexpr double least = 4;  // ems
        const std::size_t comma = text.rfind("，"), close = text.find("）");
        return (comma != text.npos && emsOf(text.substr(comma + 3)) < least) || (close != text.npos && text.find("（") > close);
    }

    bool isHead(const Cell& cell) const
    {
        const std::string& text = cell.line.text;
        if (!cell.afterGap || !looksLikeHeadline(text) || isFixedText(text) || isCutSentence(text))
            return false;
        if (isSubhead(cell))
            return false;
        if (isCentred(cell) && beginsArticle(cell))
            return true;
        const Cell *above = lineOver(cell), *below = neighbour(cell, 1);
        if (below && below->line.text.starts_with("本") && opensReport(below->line.text))
            return true;
        if (above && isBodyLine(*above) && (!isCentred(cell) || endsSentence(above->line.text)))
            return false;  // it goes on from the line over it, or is a heading inside an article
        if (straddles(cell))
            return true;
        if (fillsColumn(cell) || goesOnBelow(cell))
            return false;
        if (standsOverTops(cell))
            return true;
        if (!below)
            below = neighbour(cell, 2);
        if (!below)
            return !isSignature(text) && !(sits(cell) && isOpenAbove(cell));
        if (below->line.size == headSize || isIndented(*below) || opensReport(below->line.text) || isByline(below->line.text))
            return true;  // an article begins there
        return !isIndented(cell) && std::fabs(below->line.box.x0 - cell.line.box.x0) > 0.8 * em;
    }

    static bool isSetRight(const std::string& text) { return isEndByline(text) || isJump(text); }

    static bool isFixedText(const std::string& text)
    {
        return isByline(text) || isEndByline(text) || isJump(text) || isDateLine(text) || isFurniture(text) || isLabel(text)
            || isPageMark(text) || isContinuation(text);
    }

    std::vector<Cell> m_cells;
    double m_unit = em;
    double m_indent = deepestIndentation;
    std::vector<const Cell*> m_next, m_previous;  // of each cell, in its column
    std::map<double, const Cell*> m_lastAt;  // the last cell so far of each column
    std::map<std::size_t, std::size_t> m_sections;  // of the rows
    std::set<std::size_t> m_fullSections;  // that have lines which fill their columns
    std::map<std::size_t, std::vector<std::size_t>> m_rows;
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
