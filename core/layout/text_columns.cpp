#include "core/layout/text_columns.h"

#include "core/base/utf8.h"
#include "core/layout/phrases.h"
#include "core/text/chars.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace danqian::layout {

namespace {

constexpr double blur = 1.0;  // ems by which a width can be mistaken
constexpr double indent = 2;  // ems

/// A run of characters between blanks, with where it stands in its row.
struct Word {
    Span span;
    std::size_t column = 0;  // characters before it
    std::size_t gap = 0;  // blanks before it
    std::size_t characters = 0;
    double width = 0;
};

struct RowOfWords {
    std::size_t row = 0;
    std::vector<Word> words;
};

std::vector<RowOfWords> rowsOf(std::string_view text, Span page)
{
    std::vector<RowOfWords> rows{{}};
    std::size_t column = 0, gap = 0;
    for (std::size_t i = page.begin; i < page.end;) {
        const auto [c, size] = utf8::decode(text, i);
        RowOfWords& row = rows.back();
        if (isLineEnd(c)) {
            const std::size_t next = row.row + 1;
            if (row.words.empty())
                row.row = next;
            else
                rows.push_back({next, {}});
            column = gap = 0;
        } else if (isBlank(c) && c != 0x3000) {
            ++column;
            ++gap;
        } else {
            if (row.words.empty() || gap > 0)
                row.words.push_back({{i, i}, column, gap, 0, 0});
            row.words.back().span.end = i + size;
            ++row.words.back().characters;
            gap = 0;
            ++column;
        }
        i += size;
    }
    for (RowOfWords& row : rows)
        for (Word& word : row.words)
            word.width = emsOf(text.substr(word.span.begin, word.span.size()));
    return rows;
}

/// Cuts words that are one blank apart into columns' lines: all but the last fill their column (the first may be indented).
class RowCutter {
public:
    RowCutter(std::string_view text, const std::vector<Word>& words, std::size_t begin, std::size_t end, double column)
        : m_text(text), m_words(words), m_begin(begin), m_end(end), m_column(column)
    {
    }

    /// Where the lines begin; the first is `begin`.
    std::vector<std::size_t> run()
    {
        const std::size_t n = m_end - m_begin;
        const std::string_view all = textOf(m_begin, m_end);
        if (n == 1 || isByline(all) || isFurniture(all) || m_words[m_begin].width > m_column + 3)
            return {m_begin};
        std::vector<double> cost(n + 1, 1e9);
        std::vector<std::size_t> from(n + 1, 0);
        cost[0] = 0;
        for (std::size_t e = 1; e <= n; ++e)
            for (std::size_t b = e > 60 ? e - 60 : 0; b < e; ++b) {
                const double c = cost[b] + costOf(b, e, e == n) + (b > 0 ? 0.4 : 0);
                if (c < cost[e]) {
                    cost[e] = c;
                    from[e] = b;
                }
            }
        std::vector<std::size_t> cuts;
        for (std::size_t e = n; e > 0; e = from[e])
            cuts.push_back(m_begin + from[e]);
        std::ranges::reverse(cuts);
        return cuts;
    }

private:
    std::string_view textOf(std::size_t b, std::size_t e) const
    {
        return m_text.substr(m_words[b].span.begin, m_words[e - 1].span.end - m_words[b].span.begin);
    }

    static bool isSetRight(std::string_view text) { return isEndByline(text) || isJump(text); }

    double costOf(std::size_t b, std::size_t e, bool last) const
    {
        double width = 0;
        std::size_t characters = 0, wide = 0;
        for (std::size_t i = m_begin + b; i < m_begin + e; ++i) {
            width += m_words[i].width + (i > m_begin + b ? 0.3 : 0);
            characters += m_words[i].characters;
            wide += m_words[i].width > 3.2;
        }
        const std::size_t words = e - b;
        double buried = 0;  // what is set to the right ends its column's line
        for (std::size_t i = m_begin + b; i + 1 < m_begin + e; ++i)
            buried += isSetRight(textOf(i, i + 1)) ? 3 : 0;
        const bool spread = words >= 4 && wide == 0 && characters * 10 <= words * 24;
        if (spread && width <= m_column + 2.5)  // its width says nothing; it was stretched
            return 0.3 + (width < 0.4 * m_column ? 1 : 0);
        const bool whole = b == 0 && last;
        double c = buried + 0.45 * double(words - 1) + (b > 0 && width < 1.6 ? 1.2 : 0);
        if (whole)
            return c + (words > 1 && width > m_column + 2 * blur ? 2 : 0);
        if (last)
            return c + 2 * std::max(0.0, width - m_column - blur);
        const double lack = m_column - width;
        double off = lack > 0 ? std::max(0.0, lack - blur - 0.5) : std::max(0.0, -lack - blur);
        if (b == 0)
            off = std::min(off, std::max(0.0, std::fabs(m_column - indent - width) - blur - 0.3));
        const std::string_view text = textOf(m_begin + b, m_begin + e);
        if (isSetRight(text))
            return c + 0.3;
        return c + std::min(1.5 * off, endsSentence(text) && lack < 0 ? 1.2 : 1e9);
    }

    std::string_view m_text;
    const std::vector<Word>& m_words;
    std::size_t m_begin, m_end;
    double m_column;
};

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
            full += word.width > columnWidth - indent - blur && word.width < columnWidth + blur;
        ++all;
        several += full >= 2;
    }
    return several >= 4 && several * 25 > all;
}

bool hasWideGaps(const std::vector<Cell>& cells)
{
    std::size_t gaps = 0;
    for (std::size_t i = 1; i < cells.size(); ++i)
        gaps += cells[i].afterGap && cells[i].row == cells[i - 1].row;
    return gaps * 20 > cells.size();
}

std::vector<Cell> cellsOf(std::string_view text, Span page, double columnWidth)
{
    std::vector<Cell> cells;
    const std::vector<RowOfWords> rows = rowsOf(text, page);
    const std::vector<double> widths = widthsOf(rows, columnWidth);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const RowOfWords& row = rows[r];
        for (std::size_t begin = 0; begin < row.words.size();) {
            std::size_t end = begin + 1;
            while (end < row.words.size() && row.words[end].gap == 1)
                ++end;
            const std::vector<std::size_t> cuts = RowCutter(text, row.words, begin, end, widths[r]).run();
            for (std::size_t k = 0; k < cuts.size(); ++k) {
                const std::size_t stop = k + 1 < cuts.size() ? cuts[k + 1] : end;
                Cell cell;
                cell.line = lineOf(text, row.words[cuts[k]].span.begin, row.words[stop - 1].span.end);
                cell.row = row.row;
                cell.columnWidth = widths[r];
                cell.column = row.words[cuts[k]].column;
                cell.afterGap = k == 0;
                cells.push_back(std::move(cell));
            }
            begin = end;
        }
    }
    return cells;
}

}  // namespace danqian::layout
