#include "core/layout/sheet.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

class BandMaker {
public:
    explicit BandMaker(Sheet& sheet) : m_sheet(sheet) { }

    void run()
    {
        makeColumns();
        makeBands();
    }

private:
    void makeColumns()
    {
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i)
            if (m_sheet.kinds[i] == StackKind::Body)
                m_sheet.columns.push_back({i, none, m_sheet.stacks[i].box, none});
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i)
            if (m_sheet.kinds[i] == StackKind::Byline && std::ranges::find(m_sheet.taken, i) == m_sheet.taken.end())
                addByline(i);
        std::ranges::sort(m_sheet.columns, [](const Column& a, const Column& b) {
            return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
        });
    }

    void addByline(std::size_t i)
    {
        const Stack& stack = m_sheet.stacks[i];
        Column* best = nullptr;
        for (Column& column : m_sheet.columns)
            if (column.byline == none && overlapX(column.box, stack.box) > 0 && column.box.y0 > stack.box.y0
                && column.box.y0 - stack.box.y1 < 1.6F * stack.size && (!best || column.box.y0 < best->box.y0))
                best = &column;
        if (!best) {
            m_sheet.columns.push_back({i, none, stack.box, none});
            return;
        }
        best->byline = i;
        widen(best->box, stack.box);
    }

    void makeBands()
    {
        std::vector<bool> used(m_sheet.columns.size(), false);
        for (std::size_t i = 0; i < m_sheet.columns.size(); ++i) {
            if (used[i])
                continue;
            Band band;
            band.columns = {i};
            band.box = m_sheet.columns[i].box;
            used[i] = true;
            for (std::size_t k = i + 1; k < m_sheet.columns.size() && m_sheet.columns[k].box.y0 < band.box.y1; ++k)
                if (!used[k] && isBeside(band, m_sheet.columns[k])) {
                    used[k] = true;
                    band.columns.push_back(k);
                    widen(band.box, m_sheet.columns[k].box);
                }
            std::ranges::sort(band.columns, [&](std::size_t a, std::size_t b) {
                return m_sheet.columns[a].box.x0 < m_sheet.columns[b].box.x0;
            });
            m_sheet.bands.push_back(std::move(band));
        }
    }

    /// A column of the band's kind that begins on its level, or lower where a picture stands above it.
    bool isBeside(const Band& band, const Column& column) const
    {
        const float em = m_sheet.sizeOf(m_sheet.columns[band.columns.front()]);
        if (std::fabs(m_sheet.sizeOf(column) - em) > 0.08F * em)
            return false;
        const float down = column.box.y0 - band.box.y0;
        if (std::fabs(down) < (m_sheet.loose ? 2.8F : 1.4F) * em)
            return true;
        const bool touches = std::ranges::any_of(band.columns, [&](std::size_t c) {
            const float gap = -overlapX(m_sheet.columns[c].box, column.box);
            return gap > 0 && gap < 3 * em && overlapY(m_sheet.columns[c].box, column.box) > 0;
        });
        return touches
            && isFreeBut({column.box.x0, band.box.y0 - em, column.box.x1, column.box.y0 - 0.1F * em}, band.box.y0 - em);
    }

    /// Nothing lies in the area but a headline that begins below the given level: it takes room from its own article's first column.
    bool isFreeBut(const Box& area, float level) const
    {
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i) {
            const Box& box = m_sheet.stacks[i].box;
            const bool inset = (m_sheet.kinds[i] == StackKind::Head || m_sheet.kinds[i] == StackKind::Byline) && box.y0 > level
                && !m_sheet.loose && box.x1 < area.x1 + m_sheet.stacks[i].size && box.x0 > area.x0 - m_sheet.stacks[i].size;
            if (m_sheet.kinds[i] != StackKind::Furniture && !inset && overlapX(area, box) > 0 && overlapY(area, box) > 0)
                return false;
        }
        return true;
    }

    Sheet& m_sheet;
};

}  // namespace

void makeBands(Sheet& sheet) { BandMaker(sheet).run(); }

}  // namespace danqian::layout
