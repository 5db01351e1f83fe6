#include "ui/page/text_grid.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace danqian::ui {

int TextGrid::cells(char32_t c)
{
    if ((c >= 0x300 && c < 0x370) || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF)
        return 0;
    return c < 0x300 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2;
}

TextGrid::TextGrid(std::string_view text, int columns) : m_text(text)
{
    columns = std::max(columns, 2);
    int line = 1, used = 0;
    Row row{{0, 0}, line, true};
    for (std::size_t at = 0; at < text.size();) {
        const auto [ch, size] = utf8::decode(text, at);
        if (ch == '\n') {
            row.text.end = at;
            m_rows.push_back(row);
            row = {{at + 1, at + 1}, ++line, true};
            used = 0;
        } else {
            const int width = cells(ch);
            if (used + width > columns) {
                row.text.end = at;
                m_rows.push_back(row);
                row = {{at, at}, line, false};
                used = 0;
            }
            used += width;
        }
        at += size;
    }
    row.text.end = text.size();
    if (!row.text.empty() || m_rows.empty())
        m_rows.push_back(row);
}

std::size_t TextGrid::rowOf(std::size_t byte) const
{
    const auto next = std::partition_point(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.text.begin <= byte; });
    return next == m_rows.begin() ? 0 : static_cast<std::size_t>(next - m_rows.begin()) - 1;
}

int TextGrid::cellOf(std::size_t row, std::size_t byte) const
{
    int cell = 0;
    const Span text = m_rows[row].text;
    for (std::size_t at = text.begin; at < std::min(byte, text.end);) {
        const auto [ch, size] = utf8::decode(m_text, at);
        cell += cells(ch);
        at += size;
    }
    return cell;
}

std::optional<std::size_t> TextGrid::byteAt(std::size_t row, int cell) const
{
    int left = 0;
    const Span text = m_rows[row].text;
    for (std::size_t at = text.begin; at < text.end;) {
        const auto [ch, size] = utf8::decode(m_text, at);
        left += cells(ch);
        if (cell < left)
            return at;
        at += size;
    }
    return std::nullopt;
}

}  // namespace danqian::ui
