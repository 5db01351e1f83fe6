#include "core/layout/geometry_lines.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace danqian::layout {

namespace {

constexpr float tightGap = 0.35F;  // ems; characters that stand closer are of one line
constexpr float surelyApart = 3.5F;  // ems; wider than any gap inside a justified line
constexpr float loneLineGap = 2.2F;  // ems; the same for a line without neighbours above or below
constexpr std::size_t mostVerticals = 1500, mostOnLevel = 3000;  // no page has more; keeps hostile ones from taking for ever
constexpr float levelHeight = 8;  // points
constexpr float gutterWidth = 0.3F;  // ems; the least strip of white that parts columns
constexpr float neighbourhood = 2.1F;  // ems up and down in which lines bear witness to a gutter
constexpr float farther = 3.7F;  // the same where none of those does

/// A run of glyphs that stand close together.
struct Run {
    std::vector<std::uint32_t> glyphs;  // left to right, or top to bottom
    Box box;
    float size = 0;
    bool vertical = false;
};

float middle(const Box& box) { return (box.y0 + box.y1) / 2; }

void widen(Box& box, const Box& other)
{
    box = {std::min(box.x0, other.x0), std::min(box.y0, other.y0), std::max(box.x1, other.x1), std::max(box.y1, other.y1)};
}

bool sameSize(float a, float b) { return std::fabs(a - b) <= 0.12F * std::max(a, b); }

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
        takeVerticals(glyphs());
        makeRows();
        for (std::size_t r = 0; r < m_rows.size(); ++r)
            joinRow(r);
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

    /// Large characters one below the other with nothing close beside them are a vertical headline; the rest goes on to the rows.
    void takeVerticals(const std::vector<std::uint32_t>& order)
    {
        std::vector<Run> loose = tightRuns(order);
        std::vector<std::size_t> single;
        for (std::size_t i = 0; i < loose.size(); ++i)
            if (loose[i].glyphs.size() == 1)
                single.push_back(i);
        std::ranges::sort(single, [&](std::size_t a, std::size_t b) {
            const Box &p = loose[a].box, &q = loose[b].box;
            return std::lround(p.x0 / 6) != std::lround(q.x0 / 6) ? p.x0 < q.x0 : p.y0 < q.y0;
        });
        std::vector<bool> taken(loose.size(), false);
        std::vector<std::vector<std::size_t>> levels;
        for (std::size_t i = 0; i < loose.size(); ++i) {
            const auto level = static_cast<std::size_t>(std::clamp(middle(loose[i].box), 0.0F, 20000.0F) / levelHeight);
            levels.resize(std::max(levels.size(), level + 1));
            levels[level].push_back(i);
        }
        for (std::size_t i = 0; i < single.size();) {
            std::size_t end = i + 1;
            while (end < single.size() && isBelow(loose[single[end - 1]], loose[single[end]]))
                ++end;
            const bool marked = glyph(loose[single[i]].glyphs[0]).vertical;
            if (end - i >= (marked ? 2u : 3u))
                addChain(loose, single, i, end, levels, marked, taken);
            i = end;
        }
        takeShortVerticals(loose, single, taken);
        mendVerticals();
        for (std::size_t i = 0; i < loose.size(); ++i)
            if (!taken[i])
                m_runs.push_back(std::move(loose[i]));
    }

    static bool isBelow(const Run& above, const Run& below)
    {
        const float overlap = std::min(above.box.x1, below.box.x1) - std::max(above.box.x0, below.box.x0);
        const float step = middle(below.box) - middle(above.box);
        return sameSize(above.size, below.size) && overlap > 0.4F * std::min(above.box.width(), below.box.width())
            && step > 0.3F * above.size && step < 1.7F * above.size;
    }

    /// One or two characters are a line of vertical text if such lines stand beside them.
    void takeShortVerticals(const std::vector<Run>& runs, const std::vector<std::size_t>& single, std::vector<bool>& taken)
    {
        const std::vector<Run> lines = m_verticals;
        if (lines.size() > mostVerticals)
            return;
        for (std::size_t i = 0; i < single.size() && !lines.empty();) {
            std::size_t end = i + 1;
            while (end < single.size() && isBelow(runs[single[end - 1]], runs[single[end]]))
                ++end;
            const Run& first = runs[single[i]];
            const auto beside = std::ranges::count_if(lines, [&](const Run& line) {
                const float away = std::fabs(line.box.x0 - first.box.x0);
                return sameSize(line.size, first.size) && away > 0.9F * first.size && away < 2 * first.size
                    && std::fabs(line.box.y0 - first.box.y0) < 2.6F * first.size;
            });
            if (end - i <= 2 && !taken[single[i]] && beside > 0)
                addVertical(runs, single, i, end, taken);
            i = end;
        }
    }

    /// A line that begins where no other line does is the rest of one that was cut at a space.
    void mendVerticals()
    {
        for (std::size_t a = 0; a < m_verticals.size() && m_verticals.size() <= mostVerticals; ++a)
            for (std::size_t b = 0; b < m_verticals.size(); ++b) {
                Run &upper = m_verticals[a], &lower = m_verticals[b];
                const float em = upper.size, gap = lower.box.y0 - upper.box.y1;
                if (a == b || lower.glyphs.empty() || upper.glyphs.empty() || std::fabs(upper.box.x0 - lower.box.x0) > 0.3F * em
                    || gap < 0 || gap > 1.5F * em)
                    continue;
                const auto beginning = std::ranges::count_if(m_verticals, [&](const Run& run) {
                    return !run.glyphs.empty() && std::fabs(run.box.y0 - lower.box.y0) < 0.3F * em;
                });
                if (beginning > 1)
                    continue;
                upper.glyphs.insert(upper.glyphs.end(), lower.glyphs.begin(), lower.glyphs.end());
                widen(upper.box, lower.box);
                lower.glyphs.clear();
            }
        for (const Run& run : m_verticals)
            if (!run.glyphs.empty())
                m_lines.push_back(lineOfRun(run));
    }

    /// The usual step from character to character of a chain.
    static float stepOf(const std::vector<Run>& runs, const std::vector<std::size_t>& single, std::size_t begin, std::size_t end)
    {
        std::vector<float> steps;
        for (std::size_t i = begin + 1; i < end; ++i)
            steps.push_back(middle(runs[single[i]].box) - middle(runs[single[i - 1]].box));
        const auto mid = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
        std::ranges::nth_element(steps, mid);
        return *mid;
    }

    /// How near the characters beside those of a chain are, from middle to middle, where most have company.
    static std::optional<float> companyOf(const std::vector<Run>& runs, const std::vector<std::size_t>& single, std::size_t begin,
                                          std::size_t end, const std::vector<std::vector<std::size_t>>& levels)
    {
        std::size_t company = 0;
        float nearest = 1e9F;
        for (std::size_t i = begin; i < end; ++i) {
            const Run& a = runs[single[i]];
            bool found = false;
            const auto level = static_cast<std::size_t>(std::max(0.0F, middle(a.box)) / levelHeight);
            for (std::size_t l = level > 0 ? level - 1 : 0;
                 l <= level + 1 && l < levels.size() && levels[l].size() <= mostOnLevel; ++l)
                for (const std::size_t k : levels[l]) {
                    const Run& b = runs[k];
                    const float gap = std::max(b.box.x0 - a.box.x1, a.box.x0 - b.box.x1);
                    if (k != single[i] && std::fabs(middle(a.box) - middle(b.box)) < 0.3F * a.size && sameSize(a.size, b.size)
                        && gap > -0.3F * a.size && gap < 2.2F * a.size) {
                        found = true;
                        nearest = std::min(nearest, gap + a.size);
                    }
                }
            company += found;
        }
        return company * 2 > end - begin ? std::optional(nearest) : std::nullopt;
    }

    /// A headline stands by itself. Lines of vertical text have others beside them, farther off than the next character below;
    /// in justified lines of horizontal text it is the other way round.
    void addChain(const std::vector<Run>& runs, const std::vector<std::size_t>& single, std::size_t begin, std::size_t end,
                  const std::vector<std::vector<std::size_t>>& levels, bool marked, std::vector<bool>& taken)
    {
        const std::optional<float> company = companyOf(runs, single, begin, end, levels);
        if (!company) {
            addVertical(runs, single, begin, end, taken);
            return;
        }
        const float step = stepOf(runs, single, begin, end);
        if (!marked && (step > 1.22F * runs[single[begin]].size || *company < 1.15F * step))
            return;
        for (std::size_t i = begin; i < end;) {
            std::size_t stop = i + 1;
            while (stop < end && middle(runs[single[stop]].box) - middle(runs[single[stop - 1]].box) < 1.25F * step)
                ++stop;
            addVertical(runs, single, i, stop, taken);
            i = stop;
        }
    }

    void addVertical(const std::vector<Run>& runs, const std::vector<std::size_t>& single, std::size_t begin, std::size_t end,
                     std::vector<bool>& taken)
    {
        Run all = runs[single[begin]];
        all.vertical = true;
        for (std::size_t i = begin; i < end; ++i) {
            taken[single[i]] = true;
            if (i == begin)
                continue;
            all.glyphs.push_back(runs[single[i]].glyphs[0]);
            widen(all.box, runs[single[i]].box);
        }
        m_verticals.push_back(std::move(all));
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

    void joinRow(std::size_t r)
    {
        std::vector<Run>& runs = m_rows[r].runs;
        std::vector<bool> spread(runs.size(), false);
        for (std::size_t i = 1; i < runs.size(); ++i)
            spread[i] = isSpread(runs, i);
        Run line;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            Run& run = runs[i];
            const float gap = run.box.x0 - line.box.x1;
            const bool fits = !line.glyphs.empty() && sameSize(line.size, run.size) && gap > -0.6F * run.size;
            if (fits && (gap < tightGap * run.size || !isGutter(r, line.box.x1, run.box.x0, run.size, spread[i]))) {
                line.glyphs.insert(line.glyphs.end(), run.glyphs.begin(), run.glyphs.end());
                widen(line.box, run.box);
                continue;
            }
            if (!line.glyphs.empty())
                m_lines.push_back(lineOfRun(line));
            line = std::move(run);
        }
        if (!line.glyphs.empty())
            m_lines.push_back(lineOfRun(line));
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
    std::vector<Run> m_verticals;
    std::vector<Row> m_rows;
    std::vector<Line> m_lines;
};

}  // namespace

std::vector<Line> geometryLines(const Source& source, const PageLayout& page) { return LineFinder(source, page).run(); }

}  // namespace danqian::layout
