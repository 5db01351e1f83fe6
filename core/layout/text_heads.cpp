#include "core/layout/text_heads.h"

#include "core/base/utf8.h"
#include "core/layout/bylines.h"
#include "core/layout/phrases.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace danqian::layout {

namespace {

constexpr std::size_t mostCells = 60;  // no row has more; keeps hostile ones from taking for ever

class HeadMarker {
public:
    HeadMarker(std::vector<Cell>& cells, const Lanes& lanes) : m_cells(cells), m_lanes(lanes)
    {
        for (const Cell& cell : cells)
            m_words.push_back(wordsOf(cell.line.text));
    }

    void run()
    {
        listRows();
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
                && above->line.size == headSize && isRestOfHead(above->line, cell.line) && !words(cell).fixed)
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

private:
    void listRows()
    {
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            if (auto& row = m_rows[m_cells[i].row]; !m_cells[i].line.vertical && row.size() < mostCells)
                row.push_back(i);
    }

    /// Briefs one below the other, each with a headline at its column's edge: as the first one has shown.
    void markBriefs()
    {
        std::set<double> columns;
        for (Cell& cell : m_cells) {
            if (cell.line.vertical || !cell.afterGap || double(cell.column) != cell.left || words(cell).fixed)
                continue;
            const Cell *above = neighbour(cell, -1), *below = neighbour(cell, 1);
            if (!below || !below->first || cell.line.width > 0.6 * cell.columnWidth)
                continue;
            if (cell.line.size == headSize)
                columns.insert(cell.left);
            else if (columns.contains(cell.left) && above && words(*above).complete && words(cell).headline)
                cell.line.size = headSize;
        }
    }

    /// What stands over a cell: above it, or in its column.
    const Cell* lineOver(const Cell& cell) const
    {
        const Cell *above = neighbour(cell, -1), *before = m_lanes.previous(cell);
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
        if (words(cell).fixed || straddles(cell))
            return false;
        const bool bare = !m_fullSections.contains(cell.section);  // nothing but head lines
        if ((!bare && ((isFull(cell) && !isCentred(cell)) || cell.first)) || words(cell).complete || !words(cell).headline)
            return true;
        const Cell* above = neighbour(cell, -1);
        return above && above->line.size == em && !words(*above).complete;
    }

    /// A headline close below another article's end, as others of its row have shown to be headlines.
    bool isHeadOfRow(const Cell& cell) const
    {
        const Cell *above = neighbour(cell, -1), *below = neighbour(cell, 1);
        if (cell.line.size != em || !cell.afterGap || !words(cell).headline || m_lanes.goesOnBelow(cell) || cell.first
            || fillsColumn(cell) || (above && !words(*above).complete && above->line.size == em))
            return false;
        if (below && below->line.size == em && !isIndented(*below) && !isRestOfHead(cell.line, below->line))
            return false;
        const auto& row = m_rows.at(cell.row);
        return std::ranges::any_of(row, [&](std::size_t k) { return m_cells[k].line.size == headSize; });
    }

    /// Columns beside it begin where the text below it does: so it stands over an article.
    bool standsOverTops(const Cell& cell) const
    {
        const Cell* next = m_lanes.next(cell);
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
    bool isTop(const Cell& cell) const
    {
        return sits(cell) && !neighbour(cell, -1) && !neighbour(cell, -2) && m_lanes.goesOnBelow(cell);
    }

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
            return above->left == cell.left && sits(*above) && (isFull(*above) || words(*above).complete);
        if (below->first && cell.line.width < 0.25 * cell.columnWidth && !namesNotice(cell.line.text))
            return true;
        const Cell* beside = &cell + 1;
        return beside != m_cells.data() + m_cells.size() && beside->row == cell.row && isTop(*beside) && !beside->first;
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
        if (!cell.afterGap || !words(cell).headline || isCutSentence(text))
            return false;
        if (isSubhead(cell))
            return false;
        if (isCentred(cell) && beginsArticle(cell))
            return true;
        const Cell *above = lineOver(cell), *below = neighbour(cell, 1);
        if (below && below->line.text.starts_with("本") && opensReport(below->line.text))
            return true;
        if (above && isBodyLine(*above) && (!isCentred(cell) || words(*above).complete))
            return false;  // it goes on from the line over it, or is a heading inside an article
        if (straddles(cell))
            return true;
        if (fillsColumn(cell) || m_lanes.goesOnBelow(cell))
            return false;
        if (standsOverTops(cell))
            return true;
        if (!below)
            below = neighbour(cell, 2);
        if (!below)
            return !isSignature(text) && !(sits(cell) && m_lanes.restBelow(cell) && sits(*m_lanes.restBelow(cell)));
        if (below->line.size == headSize || isIndented(*below) || opensReport(below->line.text) || isByline(below->line.text)
            || isTableRow(below->line.text))
            return true;  // an article or a table begins there
        return !isIndented(cell) && std::fabs(below->line.box.x0 - cell.line.box.x0) > 0.8 * em;
    }

    /// What a cell's text says about itself; it is asked often.
    struct Words {
        bool fixed = false;  // a byline, a date, furniture: no headline and no text
        bool headline = false;  // could be one
        bool complete = false;  // ends its sentence
    };

    static Words wordsOf(const std::string& text)
    {
        Words words;
        words.fixed = isByline(text) || isEndByline(text) || isJump(text) || isDateLine(text) || isFurniture(text)
            || isLabel(text) || isPageMark(text) || isContinuation(text);
        words.headline = !words.fixed && looksLikeHeadline(text);
        words.complete = endsSentence(text);
        return words;
    }

    const Words& words(const Cell& cell) const { return m_words[static_cast<std::size_t>(&cell - m_cells.data())]; }

    std::vector<Cell>& m_cells;
    const Lanes& m_lanes;
    std::vector<Words> m_words;  // of the cells
    std::set<std::size_t> m_fullSections;  // that have lines which fill their columns
    std::map<std::size_t, std::vector<std::size_t>> m_rows;
};

}  // namespace

void markHeads(std::vector<Cell>& cells, const Lanes& lanes) { HeadMarker(cells, lanes).run(); }

}  // namespace danqian::layout
