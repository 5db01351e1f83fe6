#include "core/layout/bylines.h"
#include "core/layout/phrases.h"
#include "core/layout/sheet.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr std::size_t fewLines = 3;  // of a column that may not show its edges
constexpr std::size_t mostHeadLines = 2;
constexpr std::size_t longestCaption = 8;  // lines
constexpr std::size_t edgeBytes = 300;  // of text at a column's end that tell how it goes on

class ColumnMaker {
public:
    explicit ColumnMaker(Sheet& sheet) : m_sheet(sheet) { }

    void run()
    {
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i)
            if (m_sheet.kinds[i] == StackKind::Body)
                m_sheet.columns.push_back({.stack = i, .box = m_sheet.stacks[i].box});
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i)
            if (m_sheet.kinds[i] == StackKind::Byline && std::ranges::find(m_sheet.taken, i) == m_sheet.taken.end())
                addByline(i);
        std::ranges::sort(m_sheet.columns, [](const Column& a, const Column& b) {
            return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
        });
        for (Column& column : m_sheet.columns)
            describe(column);
    }

private:
    void addByline(std::size_t i)
    {
        const Stack& stack = m_sheet.stacks[i];
        Column* best = nullptr;
        for (Column& column : m_sheet.columns)
            if (column.byline == none && overlapX(column.box, stack.box) > 0 && column.box.y0 > stack.box.y0
                && column.box.y0 - stack.box.y1 < 1.6F * stack.size && (!best || column.box.y0 < best->box.y0))
                best = &column;
        if (!best) {
            m_sheet.columns.push_back({.stack = i, .box = stack.box});
            return;
        }
        best->byline = i;
        widen(best->box, stack.box);
    }

    void describe(Column& column) const
    {
        const Stack& stack = m_sheet.stacks[column.stack];
        const Line &first = m_sheet.firstLine(column.stack), &last = m_sheet.lastLine(column.stack);
        Box edges = edgesOf(stack);
        if (first.right > first.left)
            edges.x0 = std::min(edges.x0, first.left);
        if (last.right > last.left)
            edges.x1 = std::max(edges.x1, last.right);
        const std::string text = m_sheet.textOf(column.stack);
        column.em = m_sheet.line(stack.lines[stack.lines.size() / 2]).size;
        column.vertical = first.vertical;
        column.indent = (column.vertical ? first.box.y0 - edges.y0 : first.box.x0 - edges.x0) / column.em;
        column.room = (column.vertical ? edges.y1 - last.box.y1 : edges.x1 - last.box.x1) / column.em;
        column.ownHead = m_sheet.loose || column.vertical ? 0 : ownHeadOf(stack, edges.x0);
        column.caption = !stack.table && stack.lines.size() <= longestCaption && isCaption(text);
        if (stack.table) {
            column.ownHead = 0;
            return;
        }
        column.open = !endsSentence(text);
        column.begin = Continuity::after(head(text));
        column.end = Continuity::before(tail(text));
    }

    /// Lines without a stop above one that begins a paragraph.
    std::size_t ownHeadOf(const Stack& stack, float left) const
    {
        std::string text;
        for (std::size_t n = 0; n < mostHeadLines && n + 1 < stack.lines.size(); ++n) {
            const Line &line = m_sheet.line(stack.lines[n]), &next = m_sheet.line(stack.lines[n + 1]);
            const auto begins = [&](const Line& other) {
                const float indent = (other.box.x0 - left) / stack.size;
                return indent > 1.3F && indent < 3;
            };
            text += line.text;
            if (begins(line) || endsSentence(line.text) || isByline(text) || isJump(text) || isContinuation(text))
                return 0;
            if (begins(next))
                return looksLikeHeadline(text) && !isSignature(text) ? n + 1 : 0;
        }
        return 0;
    }

    /// A column of a few lines has the edges of a longer one above or below it.
    Box edgesOf(const Stack& stack) const
    {
        Box edges = stack.box;
        float nearest = std::numeric_limits<float>::max();
        const float near = 0.4F * stack.size;
        if (stack.lines.size() > fewLines || m_sheet.loose)
            return edges;
        for (const Stack& other : m_sheet.stacks) {
            const float lack = other.box.width() - stack.box.width();
            const bool covers = other.box.x0 < stack.box.x0 + near && other.box.x1 > stack.box.x1 - near;
            const bool meets = std::fabs(other.box.x0 - stack.box.x0) < near || std::fabs(other.box.x1 - stack.box.x1) < near;
            const float away = std::fabs(other.box.y0 - stack.box.y0);
            if (other.lines.size() <= fewLines || !covers || !meets || lack <= 0 || away >= nearest
                || std::fabs(other.size - stack.size) > 0.1F * stack.size)
                continue;
            nearest = away;
            edges.x0 = std::min(stack.box.x0, other.box.x0);
            edges.x1 = std::max(stack.box.x1, other.box.x1);
        }
        return edges;
    }

    static std::string_view head(std::string_view text) { return text.substr(0, edgeBytes); }
    static std::string_view tail(std::string_view text)
    {
        return text.substr(text.size() > edgeBytes ? text.size() - edgeBytes : 0);
    }

    Sheet& m_sheet;
};

}  // namespace

void makeColumns(Sheet& sheet) { ColumnMaker(sheet).run(); }

}  // namespace danqian::layout
