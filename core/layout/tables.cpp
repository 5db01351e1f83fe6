#include "core/layout/tables.h"

#include "core/layout/phrases.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr std::size_t leastCells = 3, leastRows = 4;  // of a row; of a table
constexpr double widestCell = 9, usualCell = 5.5;  // ems; fewer are wider than usual
constexpr float farthest = 2.5F, apart = 0.8F;  // ems from row to row; from cell to cell

struct Row {
    LineList cells;  // from left to right
    Box box;
    float size = 0;
};

bool isCell(const Line& line)
{
    return !line.vertical && line.size > 0 && line.width < widestCell && !endsSentence(line.text) && !endsOpen(line.text);
}

/// The cells of the reading on one level, where there are several of one size and none touches the next.
std::vector<Row> rowsOf(const Reading& reading)
{
    LineList cells;
    for (LineIndex i = 0; i < reading.lines.size(); ++i)
        if (isCell(reading.lines[i]))
            cells.push_back(i);
    std::ranges::sort(cells, {}, [&](LineIndex i) { return reading.lines[i].box.y1; });
    std::vector<Row> rows;
    for (const LineIndex i : cells) {
        const Line& line = reading.lines[i];
        Row* row = rows.empty() ? nullptr : &rows.back();
        if (!row || line.box.y1 - row->box.y1 > 0.3F * line.size) {
            row = &rows.emplace_back();
            row->box = line.box;
            row->size = line.size;
        }
        row->cells.push_back(i);
        widen(row->box, line.box);
    }
    for (Row& row : rows)
        std::ranges::sort(row.cells, {}, [&](LineIndex i) { return reading.lines[i].box.x0; });
    return rows;
}

bool isTableRow(const Reading& reading, const Row& row)
{
    std::size_t narrow = 0;
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
        const Line& cell = reading.lines[row.cells[k]];
        narrow += cell.width < usualCell;
        if (std::fabs(cell.size - row.size) > 0.1F * row.size)
            return false;
        if (k > 0 && cell.box.x0 - reading.lines[row.cells[k - 1]].box.x1 < apart * row.size)
            return false;
    }
    return row.cells.size() >= leastCells && narrow * 2 > row.cells.size();
}

bool goesOn(const Row& above, const Row& below)
{
    const float overlap = std::min(above.box.x1, below.box.x1) - std::max(above.box.x0, below.box.x0);
    return below.box.y0 - above.box.y1 < farthest * below.size && overlap > 0.7F * std::max(above.box.width(), below.box.width());
}

}  // namespace

void takeTables(const Reading& reading, std::vector<Stack>& stacks)
{
    const std::vector<Row> rows = rowsOf(reading);
    std::vector<bool> taken(reading.lines.size());
    std::vector<Stack> tables;
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = std::max(end, begin + 1)) {
        for (end = begin;
             end < rows.size() && isTableRow(reading, rows[end]) && (end == begin || goesOn(rows[end - 1], rows[end]));)
            ++end;
        if (end - begin < leastRows)
            continue;
        Stack table{{}, rows[begin].box, rows[begin].size, true};
        for (std::size_t r = begin; r < end; ++r) {
            table.lines.insert(table.lines.end(), rows[r].cells.begin(), rows[r].cells.end());
            widen(table.box, rows[r].box);
        }
        for (const LineIndex i : table.lines)
            taken[i] = true;
        tables.push_back(std::move(table));
    }
    if (tables.empty())
        return;
    for (Stack& stack : stacks) {
        std::erase_if(stack.lines, [&](LineIndex i) { return taken[i]; });
        for (std::size_t k = 0; k < stack.lines.size(); ++k)
            k == 0 ? void(stack.box = reading.lines[stack.lines[k]].box) : widen(stack.box, reading.lines[stack.lines[k]].box);
    }
    std::erase_if(stacks, [](const Stack& stack) { return stack.lines.empty(); });
    stacks.insert(stacks.end(), tables.begin(), tables.end());
}

}  // namespace danqian::layout
