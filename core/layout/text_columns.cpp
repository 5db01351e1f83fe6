#include "core/layout/text_columns.h"

#include "core/layout/bylines.h"
#include "core/layout/phrases.h"
#include "core/layout/row_cutter.h"
#include "core/layout/row_order.h"
#include "core/layout/text_edges.h"
#include "core/layout/text_verticals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace danqian::layout {

namespace {

constexpr double blur = 1.0;  // ems by which a width can be mistaken
constexpr double indent = 2;  // ems
constexpr double wider = 4;  // ems that a lead article's columns are wider than the others

/// Gives a cell its column: the last edge not right of it, or the one after that of the cell which it touches.
void placeCell(Cell& cell, const std::vector<const Edge*>& edges, const Cell* before)
{
    std::size_t k = edges.size();
    for (std::size_t i = 0; i < edges.size(); ++i)
        if (cell.afterGap || !before || before->left < 0 ? edges[i]->column <= cell.column + 2
                                                         : double(edges[i]->column) <= before->left)
            k = i;
    if (!cell.afterGap && before && before->left >= 0)
        ++k;
    if (k >= edges.size())
        return;
    cell.left = double(edges[k]->column);
    cell.columnWidth = edges[k]->width;
    if (k + 1 < edges.size())
        cell.right = double(edges[k + 1]->column);
}

using Histogram = std::array<int, 72>;  // of widths in half ems

void count(Histogram& histogram, const RowOfWords& row, int step)
{
    for (const Word& word : row.words)
        if (word.width >= 7 && word.width < 34)
            histogram[static_cast<std::size_t>(word.width * 2)] += step;
}

/// How many words fill a column that is w half ems wide.
int filling(const Histogram& histogram, std::size_t w)
{
    return histogram[w - 2] + histogram[w - 1] + 2 * histogram[w] + histogram[w + 1];
}

/// The width of the columns near each row.
std::vector<double> widthsOf(const std::vector<RowOfWords>& rows, double usual)
{
    constexpr std::size_t reach = 5;  // rows up and down
    Histogram local{};
    for (std::size_t i = 0; i < std::min(reach, rows.size()); ++i)
        count(local, rows[i], 1);
    std::vector<double> widths;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + reach < rows.size())
            count(local, rows[i + reach], 1);
        if (i > reach)
            count(local, rows[i - reach - 1], -1);
        const auto usualBin = static_cast<std::size_t>(usual * 2);
        int best = filling(local, usualBin) + 2;
        double width = usual;
        for (std::size_t w = 2; w + 1 < local.size(); ++w)
            if (filling(local, w) > best) {
                best = filling(local, w);
                width = double(w) / 2 + 0.25;
            }
        widths.push_back(std::fabs(width - usual) < 1.1 ? usual : width);
    }
    return widths;
}

/// The word with which a byline begins behind a headline in the words [begin, end) of a row; `end` if there is none.
std::size_t findByline(std::string_view text, const RowOfWords& row, std::size_t begin, std::size_t end)
{
    constexpr std::size_t longest = 12;  // words of a headline and a byline
    const auto textOf = [&](std::size_t b, std::size_t e) {
        return text.substr(row.words[b].span.begin, row.words[e - 1].span.end - row.words[b].span.begin);
    };
    if (end - begin > longest || isByline(textOf(begin, end)))
        return end;
    for (std::size_t at = begin + 1; at < end; ++at)
        if (isByline(textOf(at, end)) && looksLikeHeadline(textOf(begin, at)) && !isPersonName(textOf(begin, at)))
            return at;
    return end;
}

/// Where the run of words that begins at `begin` ends: at a wide gap, or where a byline stands behind a headline.
std::size_t endOfRun(std::string_view text, const RowOfWords& row, std::size_t begin)
{
    std::size_t end = begin + 1;
    while (end < row.words.size() && !row.isLoose(end))
        ++end;
    return findByline(text, row, begin, end);
}

bool isTable(std::string_view text, const RowOfWords& row)
{
    constexpr std::size_t longest = 150;  // characters
    if (row.words.empty() || row.words.back().end() > longest)
        return false;
    std::size_t cells = 0;
    for (std::size_t i = 0; i < row.words.size(); ++i)
        cells += row.isLoose(i);
    const Span whole{row.words.front().span.begin, row.words.back().span.end};
    return cells > 2 && isTableRow(text.substr(whole.begin, whole.size()));
}

/// A table's row is read as one line.
Cell tableRow(std::string_view text, const RowOfWords& row, double columnWidth)
{
    Cell cell;
    cell.line = lineOf(text, row.words.front().span.begin, row.words.back().span.end);
    cell.row = row.row;
    cell.section = row.section;
    cell.columnWidth = columnWidth;
    cell.column = row.words.front().column;
    cell.characters = row.words.back().end() - cell.column;
    cell.afterGap = true;
    return cell;
}

/// The width of the columns of each section: sections are blocks, each with its own columns.
std::vector<double> widthsOfSections(const std::vector<RowOfWords>& rows, double usual)
{
    std::vector<double> widths;
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        Histogram local{};
        for (end = begin; end < rows.size() && (end == begin || rows[end].row <= rows[end - 1].row + 1); ++end)
            count(local, rows[end], 1);
        const auto usualBin = static_cast<std::size_t>(usual * 2);
        int best = filling(local, usualBin) + 2;
        double width = usual;
        for (std::size_t w = 2; w + 1 < local.size(); ++w)
            if (filling(local, w) > best) {
                best = filling(local, w);
                width = double(w) / 2 + 0.25;
            }
        widths.resize(end, std::fabs(width - usual) < 1.1 ? usual : width);
    }
    return widths;
}

/// Cuts a row into cells and adds them.
void addCells(std::vector<Cell>& cells, std::string_view text, const RowOfWords& row, const std::vector<const Edge*>& edges,
              double columnWidth)
{
    for (std::size_t begin = 0, end = 0; begin < row.words.size(); begin = end) {
        end = endOfRun(text, row, begin);
        const std::vector<std::size_t> cuts = cutRow(text, row.words, begin, end, edges, columnWidth);
        for (std::size_t k = 0; k < cuts.size(); ++k) {
            const Word &first = row.words[cuts[k]], &last = row.words[(k + 1 < cuts.size() ? cuts[k + 1] : end) - 1];
            Cell cell;
            cell.line = lineOf(text, first.span.begin, last.span.end);
            cell.row = row.row;
            cell.section = row.section;
            cell.columnWidth = columnWidth;
            cell.column = first.column;
            cell.characters = last.end() - first.column;
            cell.afterGap = k == 0;
            placeCell(cell, edges, k > 0 ? &cells.back() : nullptr);
            cells.push_back(std::move(cell));
        }
    }
}

}  // namespace

double usualColumnWidth(std::string_view text, Span page)
{
    Histogram histogram{};
    for (const RowOfWords& row : rowsOf(text, page))
        count(histogram, row, 1);
    int most = 0;
    double best = 0;
    for (std::size_t w = 2; w + 1 < histogram.size(); ++w)
        if (const int here = filling(histogram, w); here > most) {
            most = here;
            best = double(w) / 2 + 0.25;
        }
    return most >= 8 ? best : 0;
}

bool hasColumnsSideBySide(std::string_view text, Span page, double columnWidth)
{
    if (columnWidth <= 0)
        return false;
    std::size_t several = 0, all = 0;
    for (const RowOfWords& row : rowsOf(text, page)) {
        std::size_t full = 0;
        for (const Word& word : row.words)
            full += word.width > columnWidth - indent - blur && word.width < columnWidth + wider;
        ++all;
        several += full >= 2;
    }
    return several >= 1;
}

bool hasWideGaps(const std::vector<Cell>& cells)
{
    std::size_t gaps = 0;
    for (std::size_t i = 1; i < cells.size(); ++i)
        gaps += cells[i].afterGap && cells[i].row == cells[i - 1].row;
    return gaps * 20 > cells.size();
}

std::vector<Cell> cellsOf(std::string_view text, const std::vector<RowOfWords>& rows, double columnWidth, bool ofBlocks)
{
    const std::vector<double> widths = ofBlocks ? widthsOfSections(rows, columnWidth) : widthsOf(rows, columnWidth);
    std::vector<Cell> cells;
    for (std::size_t r = 0; r < rows.size(); ++r)
        addCells(cells, text, rows[r], {}, widths[r]);
    return cells;
}

std::vector<Cell> cellsAtEdges(std::string_view text, Span page, double columnWidth)
{
    std::vector<RowOfWords> rows = rowsOf(text, page);
    const std::vector<VerticalLine> vertical = takeVerticals(rows, text);
    numberSections(rows);
    const Edges edges = findEdges(cellsOf(text, rows, columnWidth));
    std::vector<Cell> cells;
    for (const RowOfWords& row : rows) {
        const std::vector<const Edge*> near = edgesNear(edges, row.row, row.section);
        if (near.empty() && isTable(text, row))
            cells.push_back(tableRow(text, row, columnWidth));
        else
            addCells(cells, text, row, near, columnWidth);
    }
    restoreRows(cells);
    for (const VerticalLine& line : vertical) {
        Cell& cell = cells.emplace_back();
        cell.line = line.line;
        cell.row = line.row;
        cell.lastRow = line.lastRow;
        cell.column = line.column;
    }
    return cells;
}

}  // namespace danqian::layout
