#include "core/layout/byline_lines.h"
#include "core/layout/column_ends.h"
#include "core/layout/phrases.h"
#include "core/layout/sheet.h"
#include "core/layout/stream.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace danqian::layout {

namespace {

class Writer {
public:
    explicit Writer(Sheet& sheet) : m_sheet(sheet) { }

    void run() { write(); }

private:
    void write()
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_sheet.plans.size(); ++i)
            order.push_back(i);
        std::ranges::stable_sort(
            order, [&](std::size_t a, std::size_t b) { return isEarlier(m_sheet.plans[a].box, m_sheet.plans[b].box); });
        for (const std::size_t i : order)
            writeArticle(m_sheet.plans[i]);
        for (const std::size_t h : m_sheet.idleHeads)
            for (const std::size_t stack : m_sheet.heads[h].stacks)
                m_sheet.reading.leftovers.push_back(m_sheet.stacks[stack].lines);
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i)
            if (m_sheet.kinds[i] == StackKind::Furniture)
                m_sheet.reading.furniture.push_back(m_sheet.stacks[i].lines);
    }

    static bool isEarlier(const Box& a, const Box& b)
    {
        const long rowA = std::lround(a.y0 / 40), rowB = std::lround(b.y0 / 40);
        return rowA != rowB ? rowA < rowB : a.x0 < b.x0;
    }

    void writeArticle(const Plan& plan)
    {
        Draft draft;
        std::vector<LineList> heads;
        if (plan.head != none)
            for (const std::size_t stack : m_sheet.heads[plan.head].stacks) {
                if (m_sheet.kinds[stack] == StackKind::Byline)
                    append(draft[Part::Byline], m_sheet.stacks[stack].lines);
                else
                    heads.push_back(m_sheet.stacks[stack].lines);
            }
        std::vector<const Stack*> body;
        for (const std::size_t c : plan.columns) {
            if (m_sheet.columns[c].byline != none)
                append(draft[Part::Byline], m_sheet.stacks[m_sheet.columns[c].byline].lines);
            body.push_back(&m_sheet.stacks[m_sheet.columns[c].stack]);
        }
        const Column& first = m_sheet.columns[plan.columns.front()];
        Stack rest = *body.front();
        if (plan.head == none && first.ownHead > 0) {
            const auto end = rest.lines.begin() + static_cast<std::ptrdiff_t>(first.ownHead);
            heads.emplace_back(rest.lines.begin(), end);
            rest.lines.erase(rest.lines.begin(), end);
            body.front() = &rest;
        }
        giveRoles(m_sheet.reading, draft, heads);
        if (const std::vector<LineList> rows = tableRows(body); !rows.empty()) {
            fillTable(draft, rows);
            m_sheet.reading.articles.push_back(std::move(draft));
            return;
        }
        fillBody(draft, body);
        draft.kind = isCommentary(plan) ? ArticleKind::Commentary : kindOf(m_sheet.reading, draft);
        m_sheet.reading.articles.push_back(std::move(draft));
    }

    /// A label such as 短评 stands over the headline.
    bool isCommentary(const Plan& plan) const
    {
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i) {
            const Stack& stack = m_sheet.stacks[i];
            const float down = plan.box.y0 - stack.box.y1;
            if (m_sheet.kinds[i] == StackKind::Furniture && stack.lines.size() == 1 && overlapX(stack.box, plan.box) > 0
                && down > -stack.size && down < 3 * stack.size && isCommentaryLabel(m_sheet.textOf(i)))
                return true;
        }
        return false;
    }

    /// The rows of a table: short lines side by side on common base lines. Empty where the columns are text.
    std::vector<LineList> tableRows(const std::vector<const Stack*>& columns) const
    {
        LineList cells;
        double ems = 0;
        for (const Stack* column : columns)
            for (const LineIndex i : column->lines) {
                cells.push_back(i);
                ems += m_sheet.line(i).width;
            }
        const bool table = columns.size() == 1 && columns.front()->table;
        if (!table && (m_sheet.loose || columns.size() < 3 || cells.size() < 9 || ems > 7.0 * double(cells.size())))
            return {};
        std::ranges::sort(cells, {}, [&](LineIndex i) { return m_sheet.line(i).box.y1; });
        std::vector<LineList> rows;
        for (const LineIndex i : cells) {
            if (rows.empty() || m_sheet.line(i).box.y1 - m_sheet.line(rows.back().front()).box.y1 > 0.5F * m_sheet.line(i).size)
                rows.emplace_back();
            rows.back().push_back(i);
        }
        std::size_t wide = 0;
        for (LineList& row : rows) {
            wide += row.size() >= 3;
            std::ranges::sort(row, {}, [&](LineIndex i) { return m_sheet.line(i).box.x0; });
        }
        return wide * 4 >= rows.size() * 3 ? rows : std::vector<LineList>();
    }

    /// A row is a paragraph; its cells are apart by a space.
    void fillTable(Draft& draft, const std::vector<LineList>& rows)
    {
        draft.kind = ArticleKind::Table;
        for (const LineList& row : rows) {
            for (const LineIndex i : row) {
                Line& cell = m_sheet.reading.lines[i];
                const std::size_t end = cell.spans.back().end;
                cell.spans.push_back({end, end});
                cell.end = Mend{i != row.back(), 0.9};
            }
            append(draft[Part::Body], row);
        }
    }

    void fillBody(Draft& draft, const std::vector<const Stack*>& body)
    {
        LineList lines = readColumnEnds(m_sheet.reading, body, m_sheet.loose ? Places::Cells : Places::Points);
        while (!lines.empty() && (isJump(m_sheet.line(lines.back()).text) || isContinuation(m_sheet.line(lines.back()).text))) {
            m_sheet.reading.furniture.push_back({lines.back()});
            lines.pop_back();
        }
        while (!lines.empty() && isContinuation(m_sheet.line(lines.front()).text)) {
            m_sheet.reading.furniture.push_back({lines.front()});
            lines.erase(lines.begin());
        }
        if (draft[Part::Byline].empty())
            append(draft[Part::Byline], takeEndByline(m_sheet.reading, lines));
        if (draft[Part::Byline].size() < 2)
            append(draft[Part::Byline], takeTopByline(m_sheet.reading, lines));
        draft[Part::Body] = std::move(lines);
    }

    static void append(LineList& to, const LineList& lines) { to.insert(to.end(), lines.begin(), lines.end()); }

    Sheet& m_sheet;
};

}  // namespace

void writeArticles(Sheet& sheet) { Writer(sheet).run(); }

}  // namespace danqian::layout
