#include "core/layout/geometry_lines.h"

#include "core/base/utf8.h"
#include "core/layout/column_edges.h"
#include "core/layout/vertical_runs.h"
#include "core/text/chars.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr float tightGap = 0.35F;  // ems; characters that stand closer are of one line
constexpr float surelyApart = 3.5F;  // ems; wider than any gap inside a justified line
constexpr float loneLineGap = 2.2F;  // ems; the same for a line without neighbours above or below
constexpr float leastGutter = 0.6F;  // ems between the columns
constexpr float gutterWidth = 0.3F;  // ems; the least strip of white that the lines near a gutter leave free
constexpr float neighbourhood = 2.1F;  // ems up and down in which lines bear witness to a gutter
constexpr float farther = 3.7F;  // the same where none of those does

bool isUsable(const Glyph& glyph, Span page, std::string_view text)
{
    const auto sane = [](float v) { return std::isfinite(v) && std::fabs(v) < 1e6F; };
    return glyph.source.begin < glyph.source.end && page.contains(glyph.source) && glyph.size > 0 && sane(glyph.size)
        && sane(glyph.box.x0) && sane(glyph.box.y0) && sane(glyph.box.x1) && sane(glyph.box.y1) && glyph.box.x0 <= glyph.box.x1
        && glyph.box.y0 <= glyph.box.y1 && utf8::isBoundary(text, glyph.source.begin) && utf8::isBoundary(text, glyph.source.end)
        && !isBlank(utf8::decode(text, glyph.source.begin).ch);
}

/// Rows: what shares a base line, sorted by x; rows sorted by y.
struct Row {
    float y = 0;
    std::vector<Run> runs;
};

class LineFinder {
public:
    LineFinder(const Source& source, const PageLayout& page) : m_text(source.text), m_page(page) { }

    std::vector<Line> run()
    {
        m_runs = tightRuns(glyphs());
        for (const Run& vertical : takeVerticalRuns(m_runs, m_page))
            m_lines.push_back(lineOfRun(vertical));
        makeRows();
        joinRows();
        return std::move(m_lines);
    }

private:
    const Glyph& glyph(std::uint32_t i) const { return m_page.glyphs[i]; }

    std::vector<std::uint32_t> glyphs() const
    {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < m_page.glyphs.size(); ++i)
            if (isUsable(m_page.glyphs[i], m_page.source, m_text))
                order.push_back(i);
        return order;
    }

    /// Glyphs that follow each other in the file and stand close together on one base line.
    std::vector<Run> tightRuns(const std::vector<std::uint32_t>& order) const
    {
        std::vector<Run> runs;
        for (const std::uint32_t i : order) {
            const Glyph& g = glyph(i);
            if (!runs.empty()) {
                Run& run = runs.back();
                const Glyph& last = glyph(run.glyphs.back());
                const float gap = g.box.x0 - last.box.x1;
                if (!g.vertical && sameSize(run.size, g.size) && std::fabs(middle(g.box) - middle(last.box)) < 0.3F * g.size
                    && gap < tightGap * g.size && gap > -0.6F * g.size) {
                    run.glyphs.push_back(i);
                    widen(run.box, g.box);
                    continue;
                }
            }
            runs.push_back({{i}, g.box, g.size, g.vertical});
        }
        return runs;
    }

    void makeRows()
    {
        std::ranges::sort(m_runs, [](const Run& a, const Run& b) {
            return middle(a.box) != middle(b.box) ? middle(a.box) < middle(b.box) : a.box.x0 < b.box.x0;
        });
        for (Run& run : m_runs) {
            if (m_rows.empty() || middle(run.box) - m_rows.back().y > 0.3F * run.size)
                m_rows.push_back({middle(run.box), {}});
            m_rows.back().runs.push_back(std::move(run));
        }
        for (Row& row : m_rows)
            std::ranges::sort(row.runs, [](const Run& a, const Run& b) { return a.box.x0 < b.box.x0; });
    }

    /// Narrows the strip [left, right] inside the gap [x0, x1] to what the row's runs leave free of it.
    static void clip(const Row& row, float x0, float x1, float em, float& left, float& right)
    {
        auto it = std::ranges::lower_bound(row.runs, x0, {}, [](const Run& run) { return run.box.x0; });
        if (it != row.runs.begin())
            --it;
        for (; it != row.runs.end() && it->box.x0 < x1; ++it) {
            if (it->box.x1 <= x0 || !sameSize(it->size, em))
                continue;
            if (it->box.x0 <= x0)
                left = std::max(left, it->box.x1);
            else
                right = std::min(right, it->box.x0);
        }
    }

    /// A gutter runs through the gap (x0, x1) of a row: the lines near it leave a common strip free.
    bool isGutter(std::size_t r, float x0, float x1, float em, bool spread) const
    {
        if (x1 - x0 > surelyApart * em)
            return true;
        if (x1 - x0 < leastGutter * em)
            return false;
        float left = x0, right = x1;
        int witnesses = 0;
        for (const float reach : {neighbourhood, farther}) {
            if (witnesses > 0)
                break;
            const auto ask = [&](std::size_t other) {
                clip(m_rows[other], x0, x1, em, left, right);
                witnesses += isWitness(m_rows[other], x0, x1, em, spread);
            };
            for (std::size_t k = r; k-- > 0 && m_rows[r].y - m_rows[k].y < reach * em;)
                ask(k);
            for (std::size_t k = r + 1; k < m_rows.size() && m_rows[k].y - m_rows[r].y < reach * em; ++k)
                ask(k);
        }
        if (witnesses == 0)
            return x1 - x0 > loneLineGap * em;
        return right - left > gutterWidth * em;
    }

    /// Whether a row can say that a gutter runs in the gap: it has text on both sides, or an edge just where the gap has one.
    static bool isWitness(const Row& row, float x0, float x1, float em, bool spread)
    {
        bool before = false, after = false, aligned = false;
        const float reach = 3 * em, exact = 0.3F * em;
        auto it = std::ranges::lower_bound(row.runs, x0 - 40 * em, {}, [](const Run& run) { return run.box.x0; });
        for (; it != row.runs.end() && it->box.x0 < x1 + reach; ++it) {
            if (!sameSize(it->size, em))
                continue;
            before |= it->box.x1 > x0 - reach && it->box.x0 < x0;
            after |= it->box.x1 > x1 && it->box.x0 < x1 + reach;
            aligned |= std::fabs(it->box.x1 - x0) < exact || std::fabs(it->box.x0 - x1) < exact;
        }
        return (before && after) || (aligned && !spread && x1 - x0 > 2 * gutterWidth * em);
    }

    /// The gap before run i is one of the equal gaps of a justified line.
    static bool isSpread(const std::vector<Run>& runs, std::size_t i)
    {
        const float gap = runs[i].box.x0 - runs[i - 1].box.x1;
        const auto alike = [&](std::size_t k) {
            return k > 0 && k < runs.size() && std::fabs(runs[k].box.x0 - runs[k - 1].box.x1 - gap) < 0.12F * gap;
        };
        return (runs[i].glyphs.size() <= 3 && alike(i + 1)) || (runs[i - 1].glyphs.size() <= 3 && alike(i - 1));
    }

    /// What the runs of a row have between them: for each, whether a line ends before it.
    std::vector<bool> cutsOf(std::size_t r) const
    {
        const std::vector<Run>& runs = m_rows[r].runs;
        std::vector<bool> cuts(runs.size(), true);
        float end = runs.empty() ? 0 : runs.front().box.x1;
        for (std::size_t i = 1; i < runs.size(); ++i) {
            const float em = runs[i].size, gap = runs[i].box.x0 - end;
            const float other = std::fabs(runs[i - 1].size / em - 1);  // far apart, a line's type is of one size
            const bool fits = sameSize(runs[i - 1].size, em) && gap > -0.6F * em && (gap < em || other < 0.04F);
            cuts[i] = !fits || (gap >= tightGap * em && isGutter(r, end, runs[i].box.x0, em, isSpread(runs, i)));
            end = cuts[i] ? runs[i].box.x1 : std::max(end, runs[i].box.x1);
        }
        return cuts;
    }

    /// The stretches of a row between its cuts.
    static std::vector<Run> linesOf(const Row& row, const std::vector<bool>& cuts)
    {
        std::vector<Run> lines;
        for (std::size_t i = 0; i < row.runs.size(); ++i) {
            if (cuts[i]) {
                lines.push_back(row.runs[i]);
                continue;
            }
            lines.back().glyphs.insert(lines.back().glyphs.end(), row.runs[i].glyphs.begin(), row.runs[i].glyphs.end());
            widen(lines.back().box, row.runs[i].box);
        }
        return lines;
    }

    void joinRows()
    {
        std::vector<std::vector<bool>> cuts;
        std::vector<PrintedRow> printed;
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            cuts.push_back(cutsOf(r));
            printed.push_back({m_rows[r].y, {}});
            for (const Run& line : linesOf(m_rows[r], cuts[r]))
                printed[r].lines.push_back({line.box.x0, line.box.x1, line.size});
        }
        const ColumnEdges edges(printed);
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            edges.amend(r, m_rows[r].runs, cuts[r]);
            for (const Run& run : linesOf(m_rows[r], cuts[r])) {
                m_lines.push_back(lineOfRun(run));
                if (const auto column = edges.columnOf(r, run.box, run.size)) {
                    m_lines.back().left = std::min(column->x0, run.box.x0);
                    m_lines.back().right = std::max(column->x1, run.box.x1);
                }
            }
        }
    }

    char32_t charOf(const Glyph& g) const { return utf8::decode(m_text, g.source.begin).ch; }

    /// The gap between Han characters that this line's justification makes, in points.
    float usualGap(const Run& run) const
    {
        std::vector<float> gaps;
        for (std::size_t i = 1; i < run.glyphs.size(); ++i) {
            const Glyph &a = glyph(run.glyphs[i - 1]), &b = glyph(run.glyphs[i]);
            if (isHan(charOf(a)) && isHan(charOf(b)))
                gaps.push_back(b.box.x0 - a.box.x1);
        }
        if (gaps.empty())
            return 0;
        const auto lower = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 4);
        std::ranges::nth_element(gaps, lower);
        return std::max(0.0F, *lower);
    }

    Line lineOfRun(const Run& run) const
    {
        Line line;
        line.box = run.box;
        line.size = run.size;
        line.vertical = run.vertical;
        const float usual = run.vertical ? 0 : usualGap(run);
        std::size_t bold = 0;
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
            const Glyph& g = glyph(run.glyphs[i]);
            bold += g.font < m_page.fonts.size() && m_page.fonts[g.font].bold;
            if (i > 0 && !run.vertical)
                addSpace(line, glyph(run.glyphs[i - 1]), g, usual);
            if (!line.spans.empty() && !line.spans.back().empty() && line.spans.back().end == g.source.begin)
                line.spans.back().end = g.source.end;
            else
                line.spans.push_back(g.source);
            line.text.append(m_text.substr(g.source.begin, g.source.size()));
        }
        line.bold = bold * 2 > run.glyphs.size();
        line.width = run.vertical ? run.box.height() / run.size : run.box.width() / run.size;
        return line;
    }

    /// A gap wider than the justification's is a space that the text wants; the source's own blank is used where it has one.
    void addSpace(Line& line, const Glyph& before, const Glyph& after, float usual) const
    {
        const float gap = after.box.x0 - before.box.x1;
        const bool latin = isAsciiLetter(charOf(before)) && isAsciiLetter(charOf(after));
        if (gap < usual + (latin ? 0.12F : 0.17F) * after.size || (usual > 0.15F * after.size && !latin && gap < 2 * usual))
            return;
        line.text += ' ';
        const Span between{before.source.end, after.source.begin};
        if (between.begin + 1 == between.end && m_text[between.begin] == ' ')
            line.spans.back().end = between.end;
        else
            line.spans.push_back({before.source.end, before.source.end});
    }

    std::string_view m_text;
    const PageLayout& m_page;
    std::vector<Run> m_runs;
    std::vector<Row> m_rows;
    std::vector<Line> m_lines;
};

}  // namespace

std::vector<Line> geometryLines(const Source& source, const PageLayout& page) { return LineFinder(source, page).run(); }

}  // namespace danqian::layout
