#include "core/layout/text_rows.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

namespace danqian::layout {

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
                rows.push_back({next, 0, {}});
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

void numberSections(std::vector<RowOfWords>& rows)
{
    for (std::size_t r = 1; r < rows.size(); ++r)
        rows[r].section = rows[r - 1].section + (rows[r].row > rows[r - 1].row + 1);
}

}  // namespace danqian::layout
