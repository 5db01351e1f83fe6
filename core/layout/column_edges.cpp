#include "core/layout/column_edges.h"

#include <utility>

namespace danqian::layout {

namespace {

constexpr float exact = 0.25F;  // ems by which the edges of lines of one column differ
constexpr float leastWidth = 5, widest = 60;  // ems
constexpr float twinReach = 3.5F, bodyReach = 6, farReach = 60;  // ems up and down
constexpr float deepestIndent = 4, leastGutter = 0.6F;  // ems
constexpr float hanging = 0.7F;  // ems by which a mark at a line's end stands out
constexpr std::size_t mostRows = 80, mostBeside = 60;  // looked at; no page has so many within reach
constexpr float leastGap = 0.35F;  // ems; characters that stand closer are of one line

}  // namespace

ColumnEdges::ColumnEdges(std::vector<PrintedRow> rows) : m_rows(std::move(rows)) { markFull(); }

/// Asks the rows around one, nearest first, until one answers.
template <typename Ask> void ColumnEdges::walk(std::size_t row, float reach, Ask ask) const
{
    std::size_t up = row, down = row + 1;
    for (std::size_t n = 0; n < 2 * mostRows; ++n) {
        const float above = up > 0 ? m_rows[row].y - m_rows[up - 1].y : reach;
        const float below = down < m_rows.size() ? m_rows[down].y - m_rows[row].y : reach;
        if (std::min(above, below) >= reach || ask(above < below ? m_rows[--up] : m_rows[down++]))
            return;
    }
}

/// Looks at the lines of a row that begin from x on, until one answers.
template <typename Ask> void ColumnEdges::scan(const PrintedRow& row, float x, Ask ask)
{
    auto it = std::ranges::lower_bound(row.lines, x, {}, &Stretch::x0);
    for (std::size_t n = 0; n < mostBeside && it != row.lines.end() && !ask(*it); ++n)
        ++it;
}

bool ColumnEdges::hasTwin(std::size_t row, const Stretch& line) const
{
    const float near = exact * line.size;
    bool found = false;
    walk(row, twinReach * line.size, [&](const PrintedRow& other) {
        scan(other, line.x0 - near, [&](const Stretch& twin) {
            found |= twin.x0 < line.x0 + near && std::fabs(twin.x1 - line.x1) < near && sameSize(twin.size, line.size);
            return found || twin.x0 >= line.x0 + near;
        });
        return found;
    });
    return found;
}

void ColumnEdges::markFull()
{
    for (std::size_t r = 0; r < m_rows.size(); ++r)
        for (Stretch& line : m_rows[r].lines)
            line.full = line.x1 - line.x0 > leastWidth * line.size && hasTwin(r, line);
}

/// What the nearest full lines say that reach over a gap or end in it. Lines far off speak only of their own column's width.
ColumnEdges::Say ColumnEdges::sayOf(std::size_t row, const Box& before, const Box& after, float em) const
{
    const float near = exact * em;
    Say said = Say::Nothing;
    bool ends = false, begins = false;
    walk(row, farReach * em, [&](const PrintedRow& other) {
        const bool far = std::fabs(other.y - m_rows[row].y) > bodyReach * em;
        scan(other, before.x1 - widest * em, [&](const Stretch& line) {
            const bool same = sameSize(line.size, em);
            const bool smaller =
                line.size > 1.04F * em && after.x0 - before.x1 < leastGutter * em;  // a byline, and a space in it
            if (!line.full || line.x1 < before.x1 - hanging * em || (line.size > em && !same) || smaller)
                return line.x0 > after.x0 + near;
            const bool over = line.x0 < before.x0 + near && line.x1 > after.x1 - near;
            const bool its = line.x1 - line.x0 < after.x1 - before.x0 + deepestIndent * em
                && (line.x0 > before.x0 - near || line.x1 < after.x1 + near);
            if (over && same && (!far || its))
                said = Say::Inside;
            ends |= line.x1 < after.x0 && line.x0 < before.x1;
            begins |= line.x0 > before.x1 && line.x0 < after.x0 + 0.6F * near && (!far || same || line.x0 > after.x0 - near);
            return line.x0 > after.x0 + near;
        });
        if (said == Say::Nothing && ends && begins)
            said = Say::Between;
        return said != Say::Nothing;
    });
    return said;
}

std::optional<Stretch> ColumnEdges::columnOf(std::size_t row, const Box& line, float em) const
{
    const float near = exact * em;
    std::optional<Stretch> found;
    const auto ask = [&](const PrintedRow& other) {
        scan(other, line.x0 - widest * em, [&](const Stretch& full) {
            if (full.full && sameSize(full.size, em) && full.x0 < line.x0 + near && full.x1 > line.x1 - near)
                found = full;
            return found || full.x0 > line.x0 + near;
        });
        return found.has_value();
    };
    if (!ask(m_rows[row]))
        walk(row, twinReach * em, ask);
    return found;
}

void ColumnEdges::amend(std::size_t row, const std::vector<Run>& runs, std::vector<bool>& cuts) const
{
    std::size_t begin = 0, end = 1;
    for (std::size_t i = 1; i < runs.size(); ++i) {
        const float em = runs[i].size, gap = runs[i].box.x0 - runs[i - 1].box.x1;
        end = std::max(end, i + 1);
        while (end < runs.size() && !cuts[end])
            ++end;
        if (sameSize(runs[i - 1].size, em) && gap >= leastGap * em) {
            Box before = runs[begin].box, after = runs[i].box;
            widen(before, runs[i - 1].box);
            widen(after, runs[end - 1].box);
            if (const Say said = sayOf(row, before, after, em); said != Say::Nothing)
                cuts[i] = said == Say::Between;
        }
        if (cuts[i])
            begin = i;
    }
}

}  // namespace danqian::layout
