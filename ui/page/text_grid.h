#pragma once
#include "core/text/span.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace danqian::ui {

/// Raw text set on a grid of half-width cells, as it wraps in so many of them. Offsets are bytes of the text.
class TextGrid {
public:
    struct Row {
        Span text;  ///< without the line feed
        int line = 0;  ///< number of the source line, from 1
        bool first = true;  ///< the line begins here (else it goes on)
    };

    TextGrid() = default;
    TextGrid(std::string_view text, int columns);

    const std::vector<Row>& rows() const { return m_rows; }
    int lines() const { return m_rows.empty() ? 0 : m_rows.back().line; }

    /// The row that shows a byte (of a line feed: the row that it ends).
    std::size_t rowOf(std::size_t byte) const;
    /// The cell at which a byte of a row begins.
    int cellOf(std::size_t row, std::size_t byte) const;
    /// The byte of the character over a cell; nothing behind the row's end.
    std::optional<std::size_t> byteAt(std::size_t row, int cell) const;

    /// Cells of a character: 2 of a Chinese one, 1 of a Latin one, 0 of a combining mark.
    static int cells(char32_t c);

private:
    std::string_view m_text;
    std::vector<Row> m_rows;
};

}  // namespace danqian::ui
