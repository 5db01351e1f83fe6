#include "core/layout/page_plan.h"

#include "core/layout/phrases.h"
#include "core/layout/sheet.h"
#include "core/layout/stream.h"
#include "core/layout/tables.h"

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

namespace {

constexpr std::size_t mostStacks = 1500;  // no page has more

/// Text strewn about, without any order to be found: every stack is by itself.
void leaveAlone(Reading& reading, const std::vector<Stack>& stacks)
{
    for (const Stack& stack : stacks) {
        Draft draft;
        draft[Part::Body] = stack.lines;
        draft.kind = kindOf(reading, draft);
        reading.articles.push_back(std::move(draft));
    }
}

}  // namespace

void planPage(Reading& reading, double height, Places places)
{
    Sheet sheet{reading, static_cast<float>(height), places == Places::Cells, stackLines(reading, places), {}, {}, {}, {}, {},
                {}};
    if (places == Places::Points)
        takeTables(reading, sheet.stacks);
    if (sheet.stacks.size() > mostStacks) {
        leaveAlone(reading, sheet.stacks);
        return;
    }
    classifyStacks(sheet);
    groupHeads(sheet);
    makeColumns(sheet);
    planArticles(sheet);
    writeArticles(sheet);
}

}  // namespace danqian::layout
