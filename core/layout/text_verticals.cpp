#include "core/layout/text_verticals.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <map>

namespace danqian::layout {

namespace {

class VerticalFinder {
public:
    explicit VerticalFinder(std::vector<RowOfWords>& rows) : m_rows(rows) { }

    std::vector<VerticalLine> run(std::string_view text)
    {
        std::map<std::size_t, std::vector<std::size_t>> singles;  // by column: rows
        for (std::size_t r = 0; r < m_rows.size(); ++r)
            for (const Word& word : m_rows[r].words)
                if (word.characters == 1 && mayBeVertical(text, word))
                    singles[word.column].push_back(r);
        std::vector<VerticalLine> lines;
        for (const auto& [column, rows] : singles)
            for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
                end = begin + 1;
                while (end < rows.size() && m_rows[rows[end]].row <= m_rows[rows[end - 1]].row + 10)
                    ++end;
                if (end - begin >= 4 && m_rows[rows[end - 1]].row - m_rows[rows[begin]].row < 4 * (end - begin))
                    lines.push_back(
                        take(text, column, {rows.begin() + std::ptrdiff_t(begin), rows.begin() + std::ptrdiff_t(end)}));
            }
        closeRows(lines);
        return lines;
    }

private:
    static bool mayBeVertical(std::string_view text, const Word& word)
    {
        const char32_t c = utf8::decode(text, word.span.begin).ch;
        return c > 0x2000 && !(c >= 0x2500 && c < 0x2700);  // not the bullet of a byline
    }

    VerticalLine take(std::string_view text, std::size_t column, const std::vector<std::size_t>& rows)
    {
        VerticalLine vertical;
        vertical.row = m_rows[rows.front()].row;
        vertical.lastRow = m_rows[rows.back()].row;
        vertical.column = column;
        vertical.line.vertical = true;
        for (const std::size_t r : rows) {
            std::vector<Word>& words = m_rows[r].words;
            const auto at = std::ranges::find(words, column, &Word::column);
            vertical.line.spans.push_back(at->span);
            vertical.line.text += text.substr(at->span.begin, at->span.size());
            vertical.line.width += at->width;
            const auto next = words.erase(at);
            if (next != words.end())
                next->gap = 2;
        }
        return vertical;
    }

    /// Rows that held nothing else go.
    void closeRows(std::vector<VerticalLine>& lines)
    {
        std::size_t gone = 0;
        std::size_t kept = 0;  // the last row so far that stays
        std::map<std::size_t, std::size_t> now, last;
        for (RowOfWords& row : m_rows) {
            now[row.row] = row.row - gone;
            if (!row.words.empty())
                kept = now[row.row];
            last[row.row] = kept;
            gone += row.words.empty();
            row.row = now[row.row];
        }
        for (VerticalLine& line : lines) {
            line.row = now[line.row];
            line.lastRow = std::max(line.row, last[line.lastRow]);
        }
        std::erase_if(m_rows, [](const RowOfWords& row) { return row.words.empty(); });
    }

    std::vector<RowOfWords>& m_rows;
};

}  // namespace

std::vector<VerticalLine> takeVerticals(std::vector<RowOfWords>& rows, std::string_view text)
{
    return VerticalFinder(rows).run(text);
}

}  // namespace danqian::layout
