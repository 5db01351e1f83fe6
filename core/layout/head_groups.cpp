#include "core/layout/sheet.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr float farthestByline = 4;  // ems below its headline

class HeadGrouper {
public:
    explicit HeadGrouper(Sheet& sheet) : m_sheet(sheet) { }

    void run() { groupHeads(); }

private:
    void groupHeads()
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i)
            if (m_sheet.kinds[i] == StackKind::Head)
                order.push_back(i);
        std::ranges::sort(order,
                          [&](std::size_t a, std::size_t b) { return m_sheet.stacks[a].box.y0 < m_sheet.stacks[b].box.y0; });
        for (const std::size_t i : order)
            joinHead(i);
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i)
            if (m_sheet.kinds[i] == StackKind::Byline)
                joinByline(i);
        for (HeadGroup& group : m_sheet.heads)
            std::ranges::sort(group.stacks,
                              [&](std::size_t a, std::size_t b) { return m_sheet.stacks[a].box.y0 < m_sheet.stacks[b].box.y0; });
    }

    /// Head lines one below the other, about the same middle or left edge, are one group. Cells of text stand less exactly.
    void joinHead(std::size_t i)
    {
        const Stack& stack = m_sheet.stacks[i];
        const bool vertical = m_sheet.firstLine(i).vertical;
        HeadGroup* best = nullptr;
        float nearest = std::numeric_limits<float>::max();
        for (HeadGroup& group : m_sheet.heads) {
            const float size = std::max(stack.size, group.size);
            const float gap = stack.box.y0 - group.box.y1, apart = std::fabs(centre(stack.box) - centre(group.box));
            const float share = overlapX(stack.box, group.box) / std::min(stack.box.width(), group.box.width());
            const bool below = gap < (m_sheet.loose ? 2.7F : 1.1F) * size && gap > -0.6F * std::min(stack.size, group.size)
                && (share > 0.5F || (m_sheet.loose && !vertical && !group.vertical && apart < 8 * size))
                && m_sheet.isClear(group.box, stack.box, i);
            const bool beside = (vertical || group.vertical) && overlapY(stack.box, group.box) > 0
                && -overlapX(stack.box, group.box) < 1.2F * size
                && (!m_sheet.loose || std::fabs(stack.box.y0 - group.box.y0) < 3 * size);
            if ((below || beside) && apart < nearest) {
                best = &group;
                nearest = apart;
            }
        }
        if (!best) {
            m_sheet.heads.push_back({{i}, stack.box, stack.size, vertical});
            return;
        }
        best->stacks.push_back(i);
        best->size = std::max(best->size, stack.size);
        best->vertical |= vertical;
        widen(best->box, stack.box);
    }

    /// In cells of text a byline can stand behind its headline, in the same row.
    bool standsBehind(const HeadGroup& group, const Stack& stack) const
    {
        const float gap = stack.box.x0 - group.box.x1;
        return m_sheet.loose && !group.vertical && overlapY(group.box, stack.box) > 0.5F * stack.box.height() && gap > -stack.size
            && gap < 6 * stack.size;
    }

    /// A byline below the middle of its headline; one at the top of a column goes with the column.
    void joinByline(std::size_t i)
    {
        const Stack& stack = m_sheet.stacks[i];
        HeadGroup* best = nullptr;
        for (HeadGroup& group : m_sheet.heads)
            if (standsBehind(group, stack))
                best = &group;
            else if (stack.box.y0 > group.box.y1 - 0.6F * stack.size && stack.box.y0 < group.box.y1 + farthestByline * stack.size
                     && (!group.vertical || stack.box.width() < 1.5F * group.box.width())
                     && (m_sheet.loose || overlapX(stack.box, group.box) > 0.5F * stack.box.width())
                     && (std::fabs(centre(stack.box) - centre(group.box)) < (m_sheet.loose ? 10 : 3) * stack.size
                         || std::fabs(stack.box.x0 - group.box.x0) < 0.5F * stack.size)
                     && m_sheet.isClear(group.box, stack.box, i) && (!best || group.box.y1 > best->box.y1))
                best = &group;
        if (!best)
            return;
        m_sheet.taken.push_back(i);
        best->stacks.push_back(i);
        widen(best->box, stack.box);
    }

    Sheet& m_sheet;
};

}  // namespace

void groupHeads(Sheet& sheet) { HeadGrouper(sheet).run(); }

}  // namespace danqian::layout
