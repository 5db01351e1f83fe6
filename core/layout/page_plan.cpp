#include "core/layout/page_plan.h"

#include "core/layout/phrases.h"
#include "core/layout/sheet.h"

namespace danqian::layout {

std::string Sheet::textOf(std::size_t stack) const
{
    std::string text;
    for (const LineIndex i : stacks[stack].lines)
        text += line(i).text;
    return text;
}

bool Sheet::isClear(const Box& above, const Box& below, std::size_t self) const
{
    const float x0 = std::max(above.x0, below.x0), x1 = std::min(above.x1, below.x1);
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        const Box& box = stacks[i].box;
        if (i == self || kinds[i] == StackKind::Furniture)
            continue;
        if (box.x0 < x1 && box.x1 > x0 && box.y0 >= above.y1 - 1 && box.y1 <= below.y0 + 1)
            return false;
    }
    return true;
}

float Sheet::indentOf(const Column& column) const
{
    const Stack& stack = stacks[column.stack];
    const Box& first = firstLine(column.stack).box;
    return (firstLine(column.stack).vertical ? first.y0 - stack.box.y0 : first.x0 - stack.box.x0) / stack.size;
}

bool Sheet::isCaptionColumn(const Column& column) const
{
    return stacks[column.stack].lines.size() <= 8 && isCaption(textOf(column.stack));
}

void planPage(Reading& reading, double height, Places places)
{
    Sheet sheet{reading, static_cast<float>(height), places == Places::Cells, stackLines(reading, places), {}, {}, {}, {}, {}, {},
                {}};
    classifyStacks(sheet);
    groupHeads(sheet);
    makeBands(sheet);
    shareColumns(sheet);
    writeArticles(sheet);
}

}  // namespace danqian::layout
