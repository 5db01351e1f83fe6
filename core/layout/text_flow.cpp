#include "core/layout/text_flow.h"

#include "core/base/utf8.h"
#include "core/layout/bylines.h"
#include "core/layout/continuity.h"
#include "core/layout/phrases.h"
#include "core/text/chars.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace danqian::layout {

namespace {

constexpr std::size_t beam = 80;  // readings of the rows that are kept at a time
constexpr std::size_t mostColumns = 9;
constexpr std::size_t longestSection = 300;  // rows
constexpr int nothing = -1;

/// What the words and the width of a cell tell.
struct Shape {
    double lack = 0;  // ems that are missing to its column's width
    bool full = false;  // fills its column
    bool first = false;  // as wide as a paragraph's first line
    bool complete = false;  // ends a sentence
    bool closing = false;  // the last line of an article: its author, a jump
    Continuity::Edge begin, end;
};

Shape shapeOf(const Cell& cell, double column)
{
    const double lack = column - cell.line.width;
    const std::string& text = cell.line.text;
    Shape shape;
    shape.full = lack < 1.6 || cell.line.spans.size() > 3;
    shape.lack = cell.line.spans.size() > 3 ? 0 : lack;
    shape.first = lack > 0.7 && lack < 3.8;
    shape.begin = Continuity::after(text);
    shape.end = Continuity::before(text);
    shape.closing = isEndByline(text) || isJump(text);
    shape.complete = endsSentence(text) || shape.closing;
    return shape;
}

/// One way to read the rows so far.
struct Hypothesis {
    double cost = 0;
    std::array<int, mostColumns> last;  // the last cell of each column
    std::array<int, mostColumns> lastRow;  // and its row
    int row = 0, column = -1;  // the row now read, and the column of the last cell
    std::vector<std::uint8_t> starts;  // the column of each chunk's first cell

    /// Equal for readings that differ only in what lies behind them.
    std::uint64_t future() const
    {
        std::uint64_t hash = static_cast<std::uint64_t>(column + 1);
        for (std::size_t c = 0; c < mostColumns; ++c)
            for (const int part : {last[c], last[c] == nothing ? 0 : row - lastRow[c]})
                hash = (hash ^ static_cast<std::uint64_t>(part + 2)) * 0x9E3779B97F4A7C15U;
        return hash;
    }
};

class SectionReader {
public:
    SectionReader(const std::vector<Cell>& cells, const Continuity& continuity, std::size_t begin, std::size_t end)
        : m_cells(cells), m_continuity(continuity), m_begin(begin), m_end(end)
    {
        const double column = columnWidth();
        for (std::size_t i = begin; i < end; ++i) {
            m_shapes.push_back(shapeOf(cells[i], column));
            if (i == begin || cells[i].row != cells[i - 1].row)
                m_chunks.push_back(i);
        }
        for (std::size_t k = 0; k < m_chunks.size(); ++k)
            m_width = std::max(m_width, endOf(k) - m_chunks[k]);
    }

    /// Cells column by column.
    std::vector<std::vector<std::size_t>> run()
    {
        if (m_width == 1 || m_chunks.size() > longestSection) {
            std::vector<std::size_t> all;
            for (std::size_t i = m_begin; i < m_end; ++i)
                all.push_back(i);
            return {all};
        }
        std::vector<Hypothesis> hypotheses(1);
        hypotheses[0].last.fill(nothing);
        hypotheses[0].lastRow.fill(nothing);
        for (std::size_t k = 0; k < m_chunks.size(); ++k)
            hypotheses = extend(hypotheses, k);
        std::vector<std::vector<std::size_t>> columns(mostColumns);
        const Hypothesis& best = *std::ranges::min_element(hypotheses, {}, &Hypothesis::cost);
        for (std::size_t k = 0; k < m_chunks.size(); ++k)
            for (std::size_t i = m_chunks[k]; i < endOf(k); ++i)
                columns[std::min(mostColumns - 1, best.starts[k] + i - m_chunks[k])].push_back(i);
        std::erase_if(columns, [](const auto& column) { return column.empty(); });
        return columns;
    }

private:
    /// The width that most of the section's lines fill.
    double columnWidth() const
    {
        std::vector<double> widths;
        for (std::size_t i = m_begin; i < m_end; ++i)
            if (m_cells[i].line.spans.size() < 3)
                widths.push_back(m_cells[i].line.width);
        const double usual = m_cells[m_begin].columnWidth;
        if (widths.size() < 6)
            return usual;
        std::ranges::sort(widths);
        const double most = widths[widths.size() * 4 / 5];
        return most < usual + 8 && most > usual - 4 ? most : usual;
    }

    std::size_t endOf(std::size_t chunk) const { return chunk + 1 < m_chunks.size() ? m_chunks[chunk + 1] : m_end; }
    const Shape& shape(int cell) const { return m_shapes[static_cast<std::size_t>(cell) - m_begin]; }

    std::vector<Hypothesis> extend(const std::vector<Hypothesis>& from, std::size_t chunk) const
    {
        std::vector<Hypothesis> to;
        const std::size_t size = endOf(chunk) - m_chunks[chunk], columns = std::min(mostColumns, m_width + (m_width < 4 ? 2 : 1));
        for (const Hypothesis& hypothesis : from)
            for (std::size_t start = 0; start + size <= columns; ++start)
                to.push_back(put(hypothesis, chunk, start));
        if (to.empty())  // more cells than columns can be
            for (const Hypothesis& hypothesis : from)
                to.push_back(put(hypothesis, chunk, 0));
        std::ranges::sort(to, {}, &Hypothesis::cost);
        std::unordered_set<std::uint64_t> seen;
        std::erase_if(to, [&](const Hypothesis& h) { return seen.size() >= beam || !seen.insert(h.future()).second; });
        return to;
    }

    Hypothesis put(Hypothesis h, std::size_t chunk, std::size_t start) const
    {
        const auto columnOf = [&](std::size_t i) { return std::min(mostColumns - 1, start + i - m_chunks[chunk]); };
        bool free = true;  // nothing stands in these columns in this row
        for (std::size_t i = m_chunks[chunk]; i < endOf(chunk); ++i)
            free = free && h.lastRow[columnOf(i)] < h.row;
        if (!free)
            ++h.row;
        else if (static_cast<int>(start) < h.column)
            h.cost += 1;  // what stands on one level comes in any order, but seldom
        h.cost += costBeside(h, chunk, start);
        for (std::size_t i = m_chunks[chunk]; i < endOf(chunk); ++i) {
            const std::size_t c = columnOf(i);
            h.cost += costAfter(h, c, static_cast<int>(i), i == m_chunks[chunk]);
            h.last[c] = static_cast<int>(i);
            h.lastRow[c] = h.row;
            h.column = static_cast<int>(c);
        }
        h.starts.push_back(static_cast<std::uint8_t>(start));
        return h;
    }

    /// A row was broken between two cells: the left one is short, or the right one is indented.
    double costOfBreak(int left, int right) const
    {
        if (shape(right).first || shape(right).closing)
            return 0;
        const Shape& before = shape(left);  // only what ends a paragraph is short
        return before.complete ? std::clamp(4 * (1.2 - before.lack), 0.0, 4.0) : 4;
    }

    /// What the neighbours in its row say about a chunk.
    double costBeside(const Hypothesis& h, std::size_t chunk, std::size_t start) const
    {
        double cost = 0;
        if (start > 0 && h.last[start - 1] != nothing && h.lastRow[start - 1] == h.row)
            cost += costOfBreak(h.last[start - 1], static_cast<int>(m_chunks[chunk]));
        const std::size_t next = start + endOf(chunk) - m_chunks[chunk];
        if (next < mostColumns && h.last[next] != nothing && h.lastRow[next] == h.row)
            cost += costOfBreak(static_cast<int>(endOf(chunk)) - 1, h.last[next]);
        return cost;
    }

    /// What it costs that a cell comes next in a column.
    double costAfter(const Hypothesis& h, std::size_t column, int cell, bool startsChunk) const
    {
        const int before = h.last[column];
        const Shape& now = shape(cell);
        if (startsInside(m_cells[static_cast<std::size_t>(cell)].line.text) && before == nothing)
            return 2;
        if (before == nothing)
            return (h.row > 2 ? 1.5 : 0) + (column >= m_width ? 3 : 0);
        const Shape& then = shape(before);
        double cost = 0.7 * std::max(0, h.row - h.lastRow[column] - 1) + costOfWords(before, cell);
        if (then.closing && !now.closing)
            return cost + 3;
        if (now.closing && startsChunk)
            return cost + (then.complete ? 0 : 3);
        if (then.complete && then.lack > 0.8) {
            const double sure = then.full ? 0.5 : 1;  // that the paragraph ended
            return cost + sure * (!startsChunk ? 4 : now.first ? 0 : now.complete ? 1.5 : 2.5);
        }
        if (!then.complete && !now.full && !now.complete)  // in the midst of a paragraph every line is full
            cost += now.first ? 2.5 : 2;
        if (!then.full && !then.first && !then.complete)
            cost += 1.5;
        if (!then.complete && startsChunk && now.first && !now.full && !now.complete)
            cost += 1;
        return cost;
    }

    /// What the language says about one line's going on in another: below 0 where it speaks for it.
    double costOfWords(int before, int after) const
    {
        const auto key = std::uint64_t(static_cast<std::uint32_t>(before)) << 32 | static_cast<std::uint32_t>(after);
        const auto [found, isNew] = m_words.try_emplace(key, 0);
        if (isNew)
            found->second = -0.6 * m_continuity.between(shape(before).end, shape(after).begin);
        return found->second;
    }

    const std::vector<Cell>& m_cells;
    const Continuity& m_continuity;
    std::size_t m_begin, m_end;
    std::vector<Shape> m_shapes;
    std::vector<std::size_t> m_chunks;  // first cells
    std::size_t m_width = 1;  // most cells of a chunk
    mutable std::unordered_map<std::uint64_t, double> m_words;  // costs that are known
};

/// Characters that have rows to themselves are a vertical headline among the rows of its article.
std::optional<Line> takeVertical(std::vector<Cell>& cells)
{
    const auto isLone = [&](std::size_t i) {
        const bool alone =
            (i == 0 || cells[i - 1].row != cells[i].row) && (i + 1 == cells.size() || cells[i + 1].row != cells[i].row);
        return alone && utf8::countCodePoints(cells[i].line.text) == 1;
    };
    std::vector<std::size_t> lone;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (isLone(i))
            lone.push_back(i);
    if (lone.size() < 4 || cells[lone.back()].row - cells[lone.front()].row > 5 * lone.size())
        return std::nullopt;
    Line head = cells[lone.front()].line;
    head.vertical = true;
    for (std::size_t k = 1; k < lone.size(); ++k) {
        const Line& line = cells[lone[k]].line;
        head.spans.insert(head.spans.end(), line.spans.begin(), line.spans.end());
        head.text += line.text;
        head.width += line.width;
    }
    for (std::size_t k = lone.size(); k-- > 0;) {
        const std::size_t row = cells[lone[k]].row;
        cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(lone[k]));
        for (Cell& cell : cells)
            cell.row -= cell.row > row;
    }
    head.blankBefore = static_cast<std::uint32_t>(lone.front());  // for the caller: the cell that it stands before
    return head;
}

}  // namespace

std::vector<Line> linesInColumnOrder(std::vector<Cell> cells)
{
    std::vector<Line> lines;
    std::optional<Line> vertical = takeVertical(cells);
    Continuity continuity;
    for (const Cell& cell : cells)
        continuity.learn(cell.line.text);
    continuity.finish();
    for (std::size_t begin = 0; begin < cells.size();) {
        std::size_t end = begin + 1;
        while (end < cells.size() && cells[end].row <= cells[end - 1].row + 1)
            ++end;
        if (vertical && vertical->blankBefore < end) {
            vertical->blankBefore = 1;
            lines.push_back(std::move(*vertical));
            vertical.reset();
        }
        for (const auto& column : SectionReader(cells, continuity, begin, end).run())
            for (std::size_t k = 0; k < column.size(); ++k) {
                lines.push_back(cells[column[k]].line);
                lines.back().blankBefore = k == 0;
            }
        begin = end;
    }
    if (vertical)
        lines.push_back(std::move(*vertical));
    return lines;
}

}  // namespace danqian::layout
