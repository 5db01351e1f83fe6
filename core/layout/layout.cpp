#include "core/layout/layout.h"

#include "core/layout/assemble.h"
#include "core/layout/stream.h"
#include "core/layout/text_lines.h"

namespace danqian::layout {

namespace {

Reading readBlocks(std::vector<Line> lines)
{
    Reading reading;
    reading.lines = std::move(lines);
    std::vector<Unit> units;
    for (LineIndex i = 0; i < reading.lines.size(); ++i)
        units.push_back({{i}, reading.lines[i].blankBefore});
    readStream(reading, units);
    return reading;
}

}  // namespace

Base layOut(const Source& source, std::size_t page)
{
    if (page >= source.pages.size())
        return {};
    const Span stretch = source.pages[page].source;
    return assemble(source, stretch, readBlocks(textLines(source.text, stretch)));
}

}  // namespace danqian::layout
