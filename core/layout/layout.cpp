#include "core/layout/layout.h"

#include "core/layout/assemble.h"
#include "core/layout/geometry_lines.h"
#include "core/layout/page_plan.h"
#include "core/layout/shuffled.h"
#include "core/layout/stream.h"
#include "core/layout/text_grid.h"
#include "core/layout/text_lines.h"
#include "core/layout/wrap.h"

#include <algorithm>
#include <numeric>

namespace danqian::layout {

namespace {

Reading readBlocks(std::vector<Line> lines)
{
    Reading reading;
    reading.lines = std::move(lines);
    std::vector<Unit> units;
    if (isWrapped(reading.lines)) {
        LineList all(reading.lines.size());
        std::iota(all.begin(), all.end(), LineIndex(0));
        units = unwrap(reading, all);
        if (!readShuffled(reading, units))
            readStream(reading, units);
        return reading;
    }
    for (LineIndex i = 0; i < reading.lines.size(); ++i)
        units.push_back({{i}, reading.lines[i].blankBefore});
    readStream(reading, units);
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
    Reading grid;
    if (readTextGrid(grid, source.text, stretch))
        return assemble(source, stretch, grid);
    return assemble(source, stretch, readBlocks(textLines(source.text, stretch)));
}

}  // namespace danqian::layout
