#pragma once
#include "core/layout/glyph_runs.h"

#include <optional>

namespace danqian::layout {

/// A stretch of a row that was taken for a line.
struct Stretch {
    float x0, x1;
    float size;
    bool full = false;  ///< a line near it has the same edges: both fill a column
};

struct PrintedRow {
    float y;
    std::vector<Stretch> lines;  ///< from left to right
};

/// Where the columns of a page have their edges, as the lines tell that fill them.
class ColumnEdges {
public:
    explicit ColumnEdges(std::vector<PrintedRow> rows);

    /// Sets right where a row's runs are parted: a gap inside the column of the nearest full line is none between columns, and one
    /// in which a full line ends and another begins is. `cuts`: for each run of the row, whether a line ends before it.
    void amend(std::size_t row, const std::vector<Run>& runs, std::vector<bool>& cuts) const;

    /// The nearest full line that reaches over a line of a row, if one is near.
    std::optional<Stretch> columnOf(std::size_t row, const Box& line, float em) const;

private:
    enum class Say : std::uint8_t { Nothing, Inside, Between };

    template <typename Ask> void walk(std::size_t row, float reach, Ask ask) const;
    template <typename Ask> static void scan(const PrintedRow& row, float x, Ask ask);
    void markFull();
    bool hasTwin(std::size_t row, const Stretch& line) const;
    Say sayOf(std::size_t row, const Box& before, const Box& after, float em) const;

    std::vector<PrintedRow> m_rows;
};

}  // namespace danqian::layout
