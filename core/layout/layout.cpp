#include "core/layout/layout.h"

#include "core/layout/assemble.h"
#include "core/layout/geometry_lines.h"
#include "core/layout/page_plan.h"
#include "core/layout/scattered.h"
#include "core/layout/shuffled.h"
#include "core/layout/stream.h"
#include "core/layout/text_columns.h"
#include "core/layout/text_flow.h"
#include "core/layout/text_grid.h"
#include "core/layout/text_lines.h"
#include "core/layout/wrap.h"

#include <algorithm>
#include <numeric>

namespace danqian::layout {

namespace {

LineList allLines(const Reading& reading)
{
    LineList all(reading.lines.size());
    std::iota(all.begin(), all.end(), LineIndex(0));
    return all;
}

/// Lines that a column's width broke: in the order in which they come, or in blocks that may stand in any order.
void readWrapped(Reading& reading, bool ordered)
{
    constexpr std::size_t most = 2500;  // lines; no page has more
    if (!ordered && reading.lines.size() < most) {
        Reading scattered = reading;
        if (readScattered(scattered, unwrap(scattered, allLines(scattered), Gaps::Jump))) {
            reading = std::move(scattered);
            return;
        }
    }
    const std::vector<Unit> units = unwrap(reading, allLines(reading), Gaps::GoOn);
    if (!readShuffled(reading, units))
        readStream(reading, units);
}

/// A paragraph, or what a column's end left of it, is a line.
void readBlocks(Reading& reading)
{
    std::vector<Unit> units;
    for (LineIndex i = 0; i < reading.lines.size(); ++i)
        units.push_back({{i}, reading.lines[i].blankBefore});
    readStream(reading, units);
}

/// Blanks are rare in Chinese text, but for those that part columns.
bool mayHaveColumns(std::string_view text)
{
    constexpr std::size_t largest = 400000;  // bytes; no page has more
    return text.size() < largest && std::ranges::count(text, ' ') * 220 > std::ssize(text);
}

Reading readText(std::string_view text, Span page)
{
    Reading reading;
    const double column = mayHaveColumns(text.substr(page.begin, page.size())) ? usualColumnWidth(text, page) : 0;
    if (hasColumnsSideBySide(text, page, column)) {
        std::vector<Cell> cells = cellsOf(text, rowsOf(text, page), column, true);
        if (hasWideGaps(cells)) {
            readTextGrid(reading, cellsAtEdges(text, page, column));
        } else {
            reading.lines = linesInColumnOrder(std::move(cells));
            readWrapped(reading, false);
        }
        return reading;
    }
    reading.lines = textLines(text, page);
    if (isWrapped(reading.lines))
        readWrapped(reading, std::ranges::none_of(reading.lines, [](const Line& line) { return line.blankBefore > 0; }));
    else
        readBlocks(reading);
    return reading;
}

Reading readGeometry(const Source& source, const PageLayout& page)
{
    Reading reading;
    reading.lines = geometryLines(source, page);
    float bottom = 0;
    for (const Line& line : reading.lines)
        bottom = std::max(bottom, line.box.y1);
    planPage(reading, page.height > 0 ? page.height : bottom);
    return reading;
}

}  // namespace

Base layOut(const Source& source, std::size_t page)
{
    if (page >= source.pages.size())
        return {};
    const PageLayout& layout = source.pages[page];
    const Span stretch = layout.source;
    if (!layout.glyphs.empty())
        return assemble(source, stretch, readGeometry(source, layout));
    return assemble(source, stretch, readText(source.text, stretch));
}

}  // namespace danqian::layout
