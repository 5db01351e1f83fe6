#include "core/layout/page_plan.h"
#include "core/layout/phrases.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace danqian::layout {

namespace {

constexpr float sameSize = 0.04F;  // part by which the size of one column's lines may differ
constexpr float farthest = 1.95F;  // ems from line to line
constexpr float farthestRows = 3.7F;  // the same where converters broke rows into several
constexpr float deepestIndent = 2.6F;  // ems
constexpr float largeCell = 12;  // points; a headline's cell (see text_grid: an em of text is 10 there)
constexpr std::size_t mostOpen = 400;  // no page has so many columns beside each other; keeps hostile ones from taking for ever

float middle(const Box& box) { return (box.y0 + box.y1) / 2; }

/// A stack that still grows, with the step between its lines.
struct Growing {
    Stack stack;
    Box room;  // of its lines
    float pitch = 0;
    float lastY = 0;
    const Line* last = nullptr;
    bool head = false;  // larger than most text
    bool covered = false;  // another line stands below it
    bool ended = false;  // a headline does
};

/// A line with the room that its column has for it.
Box roomOf(const Line& line)
{
    Box room = line.box;
    if (line.right > line.left) {
        room.x0 = line.left;
        room.x1 = line.right;
    }
    return room;
}

bool fits(const Growing& growing, const Line& line, Places places)
{
    const Stack& stack = growing.stack;
    const float em = stack.size, step = middle(line.box) - growing.lastY;
    if (std::fabs(line.size - em) > sameSize * em || step < 0.5F * em
        || step > (places == Places::Cells && !growing.covered ? farthestRows : farthest) * em)
        return false;
    if (growing.ended && places == Places::Cells)
        return false;
    if (places == Places::Cells && growing.head && !isRestOfHead(*growing.last, line))
        return false;
    if (places == Places::Points && growing.pitch > 0 && step > 1.3F * growing.pitch + 0.1F * em)
        return false;
    const Box room = roomOf(line), &taken = growing.room;
    const float overlap = std::min(room.x1, taken.x1) - std::max(room.x0, taken.x0);
    const float indent = std::fabs(line.box.x0 - stack.box.x0);  // of a paragraph below the last word of another
    if (overlap <= 0.2F * em && (indent > deepestIndent * em || places == Places::Cells))
        return false;
    const float width = std::max(room.x1, taken.x1) - std::min(room.x0, taken.x0);
    return width <= std::max(room.width(), taken.width()) + deepestIndent * em || stack.lines.size() == 1
        || room.width() < 0.75F * taken.width();
}

void add(Growing& growing, LineIndex index, const Line& line)
{
    Stack& stack = growing.stack;
    const float y = middle(line.box);
    if (!stack.lines.empty())
        growing.pitch = growing.pitch > 0 ? std::min(growing.pitch, y - growing.lastY) : y - growing.lastY;
    growing.lastY = y;
    growing.last = &line;
    const Box& box = line.box;
    if (stack.lines.empty()) {
        stack.box = box;
        growing.room = roomOf(line);
    }
    widen(stack.box, box);
    widen(growing.room, roomOf(line));
    stack.lines.push_back(index);
}

/// Vertical lines side by side on one level are a stack too, read from right to left.
void stackVertical(const Reading& reading, std::vector<Stack>& stacks)
{
    std::vector<Stack> vertical;
    std::erase_if(stacks, [&](const Stack& stack) {
        const bool upright = reading.lines[stack.lines.front()].vertical;
        if (upright)
            vertical.push_back(stack);
        return upright;
    });
    std::ranges::sort(vertical, std::ranges::greater(), [](const Stack& stack) { return stack.box.x1; });
    std::vector<Stack> done;
    for (const Stack& line : vertical) {
        Stack* best = nullptr;
        for (Stack& stack : done) {
            const float gap = stack.box.x0 - line.box.x1,
                        overlap = std::min(stack.box.y1, line.box.y1) - std::max(stack.box.y0, line.box.y0);
            if (std::fabs(line.size - stack.size) <= sameSize * stack.size && gap > -0.3F * stack.size && gap < 1.2F * stack.size
                && overlap > 0.6F * line.box.height() && line.box.y0 > stack.box.y0 - 2.5F * stack.size)
                best = &stack;
        }
        if (!best) {
            done.push_back(line);
            continue;
        }
        best->lines.push_back(line.lines.front());
        best->box = {std::min(best->box.x0, line.box.x0), std::min(best->box.y0, line.box.y0),
                     std::max(best->box.x1, line.box.x1), std::max(best->box.y1, line.box.y1)};
    }
    stacks.insert(stacks.end(), done.begin(), done.end());
}

class Stacker {
public:
    Stacker(const Reading& reading, Places places) : m_reading(reading), m_places(places) { }

    std::vector<Stack> run()
    {
        for (const LineIndex index : fromTop())
            put(index);
        for (Growing& growing : m_open)
            m_done.push_back(std::move(growing.stack));
        if (m_places == Places::Points)
            stackVertical(m_reading, m_done);
        return std::move(m_done);
    }

private:
    LineList fromTop() const
    {
        LineList order(m_reading.lines.size());
        std::iota(order.begin(), order.end(), LineIndex(0));
        std::ranges::sort(order, [&](LineIndex a, LineIndex b) {
            const Box &p = m_reading.lines[a].box, &q = m_reading.lines[b].box;
            return middle(p) != middle(q) ? middle(p) < middle(q) : p.x0 < q.x0;
        });
        return order;
    }

    void put(LineIndex index)
    {
        const Line& line = m_reading.lines[index];
        Growing* best = nullptr;
        for (Growing& growing : m_open)
            if (!line.vertical && fits(growing, line, m_places)
                && (!best || std::fabs(growing.stack.box.x0 - line.box.x0) < std::fabs(best->stack.box.x0 - line.box.x0)))
                best = &growing;
        for (Growing& growing : m_open)
            if (&growing != best)
                cover(growing, line);
        if (best)
            add(*best, index, line);
        else
            open(index, line);
    }

    void cover(Growing& growing, const Line& line) const
    {
        const Box &a = growing.stack.box, &b = line.box;
        if (std::min(a.x1, b.x1) - std::max(a.x0, b.x0) <= 5)
            return;
        growing.covered = true;
        growing.ended |= line.size > largeCell && !growing.head;
    }

    void open(LineIndex index, const Line& line)
    {
        std::erase_if(m_open, [&](Growing& growing) {
            const bool past = middle(line.box) - growing.lastY > 2 * farthest * growing.stack.size;
            if (past)
                m_done.push_back(std::move(growing.stack));
            return past;
        });
        if (m_open.size() >= mostOpen) {
            m_done.push_back(std::move(m_open.front().stack));
            m_open.erase(m_open.begin());
        }
        Growing fresh;
        fresh.stack.size = line.size;
        fresh.head = line.size > largeCell;
        add(fresh, index, line);
        if (line.vertical)
            m_done.push_back(std::move(fresh.stack));
        else
            m_open.push_back(std::move(fresh));
    }

    const Reading& m_reading;
    Places m_places;
    std::vector<Growing> m_open;
    std::vector<Stack> m_done;
};

}  // namespace

std::vector<Stack> stackLines(const Reading& reading, Places places) { return Stacker(reading, places).run(); }

}  // namespace danqian::layout
