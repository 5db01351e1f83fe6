#include "core/layout/text_flow.h"

#include "core/base/utf8.h"
#include "core/layout/phrases.h"
#include "core/text/chars.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr std::size_t beam = 80;  // readings of the rows that are kept at a time
constexpr std::size_t mostColumns = 9;
constexpr std::size_t longestSection = 300;  // rows
constexpr int nothing = -1;

/// Pairs of Han characters that stand together somewhere on the page.
std::vector<std::uint64_t> pairsOf(const std::vector<Cell>& cells)
{
    std::vector<std::uint64_t> pairs;
    for (const Cell& cell : cells) {
        const std::string& text = cell.line.text;
        char32_t before = 0;
        for (std::size_t i = 0; i < text.size();) {
            const auto [c, size] = utf8::decode(text, i);
            if (isHan(before) && isHan(c))
                pairs.push_back(std::uint64_t(before) << 32 | c);
            before = c;
            i += size;
        }
    }
    std::ranges::sort(pairs);
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    return pairs;
}

/// Brackets and quotation marks of a line: those that it leaves open, and those that it closes without having opened them.
struct Marks {
    int open = 0, closed = 0;
};

Marks marksOf(const std::string& text)
{
    static constexpr std::u32string_view opening = U"“（《‘「", closing = U"”）》’」";
    Marks marks;
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = utf8::decode(text, i);
        i += size;
        if (opening.find(c) != opening.npos)
            ++marks.open;
        else if (closing.find(c) != closing.npos)
            --(marks.open > 0 ? marks.open : marks.closed);
    }
    marks.closed = -marks.closed;
    return marks;
}

/// Units that stand behind a number and hardly ever begin a word.
bool beginsWithUnit(std::string_view text)
{
    static constexpr std::u32string_view units = U"亿万元吨％%℃亩";
    return units.find(firstOf(text)) != units.npos;
}

/// What the words and the width of a cell tell.
struct Shape {
    bool full = false;  // fills its column
    bool first = false;  // as wide as a paragraph's first line
    bool complete = false;  // ends a sentence
    Marks marks;
};

Shape shapeOf(const Cell& cell, double column)
{
    const double lack = column - cell.line.width;
    const std::string& text = cell.line.text;
    Shape shape;
    shape.full = lack < 1.6 || cell.line.spans.size() > 3;
    shape.first = lack > 0.7 && lack < 3.8;
    shape.marks = marksOf(text);
    shape.complete = endsSentence(text) || isEndByline(text) || isJump(text);
    return shape;
}

/// One way to read the rows so far.
struct Hypothesis {
    double cost = 0;
    std::array<int, mostColumns> last;  // the last cell of each column
    std::array<int, mostColumns> lastRow;  // and its row
    int row = 0, column = -1;  // where the last cell was put
    std::vector<std::uint8_t> starts;  // the column of each chunk's first cell
};

class SectionReader {
public:
    SectionReader(const std::vector<Cell>& cells, const std::vector<std::uint64_t>& pairs, std::size_t begin, std::size_t end)
        : m_cells(cells), m_pairs(pairs), m_begin(begin), m_end(end)
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
        if (to.size() > beam)
            to.resize(beam);
        return to;
    }

    Hypothesis put(Hypothesis h, std::size_t chunk, std::size_t start) const
    {
        const auto first = static_cast<int>(m_chunks[chunk]);
        const int column = static_cast<int>(start);
        if (column > h.column && h.column >= 0)
            h.cost += costInRow(h, first, column);
        else {
            for (std::size_t c = 0; c < start; ++c)  // columns that have nothing in this row
                h.cost += h.last[c] != nothing && shape(h.last[c]).complete ? 0.3 : 1;
            ++h.row;
        }
        for (std::size_t i = m_chunks[chunk]; i < endOf(chunk); ++i) {
            const std::size_t c = std::min(mostColumns - 1, start + i - m_chunks[chunk]);
            h.cost += costAfter(h, c, static_cast<int>(i), i == m_chunks[chunk]);
            h.last[c] = static_cast<int>(i);
            h.lastRow[c] = h.row;
            h.column = static_cast<int>(c);
        }
        h.starts.push_back(static_cast<std::uint8_t>(start));
        return h;
    }

    /// A row was broken before this cell: the line before it was short, or it is indented itself.
    double costInRow(const Hypothesis& h, int cell, int column) const
    {
        const int before = h.last[static_cast<std::size_t>(h.column)];
        double cost = 0.4 * (column - h.column - 1);
        if (column == h.column + 1 && shape(before).full && !shape(cell).first)
            cost += 4;
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
        const bool ended = then.complete && !then.full;
        if (ended)
            return cost + (!startsChunk ? 4 : now.first || now.complete ? 0 : 2.5);
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
        const std::string &a = m_cells[static_cast<std::size_t>(before)].line.text,
                          &b = m_cells[static_cast<std::size_t>(after)].line.text;
        const char32_t last = lastOf(a), first = firstOf(b);
        double cost = 0;
        if (isHan(last) && isHan(first) && std::ranges::binary_search(m_pairs, std::uint64_t(last) << 32 | first))
            cost -= 1.2;
        if (beginsWithUnit(b))
            cost += isDigit(last) ? -1.2 : 2;
        else if (isDigit(last))
            cost += isDigit(first) || first == '.' ? 2 : isHan(first) ? -0.3 : 0.5;
        const Marks &open = shape(before).marks, &closed = shape(after).marks;
        if (closed.closed > 0)
            cost += open.open > 0 ? -1.5 : 0.8;
        else if (open.open > 0)
            cost += 0.5;
        return cost;
    }

    const std::vector<Cell>& m_cells;
    const std::vector<std::uint64_t>& m_pairs;
    std::size_t m_begin, m_end;
    std::vector<Shape> m_shapes;
    std::vector<std::size_t> m_chunks;  // first cells
    std::size_t m_width = 1;  // most cells of a chunk
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
    const std::vector<std::uint64_t> pairs = pairsOf(cells);
    for (std::size_t begin = 0; begin < cells.size();) {
        std::size_t end = begin + 1;
        while (end < cells.size() && cells[end].row <= cells[end - 1].row + 1)
            ++end;
        if (vertical && vertical->blankBefore < end) {
            vertical->blankBefore = 1;
            lines.push_back(std::move(*vertical));
            vertical.reset();
        }
        for (const auto& column : SectionReader(cells, pairs, begin, end).run())
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
