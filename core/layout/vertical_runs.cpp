#include "core/layout/vertical_runs.h"

#include <optional>

namespace danqian::layout {

namespace {

constexpr std::size_t mostVerticals = 1500, mostOnLevel = 3000;  // no page has more; keeps hostile ones from taking for ever
constexpr float levelHeight = 8;  // points

class VerticalRunFinder {
public:
    explicit VerticalRunFinder(const PageLayout& page) : m_page(page) { }

    /// Large characters one below the other with nothing close beside them are a vertical headline; the rest goes on to the rows.
    std::vector<Run> run(std::vector<Run>& loose)
    {
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
            const bool marked = m_page.glyphs[loose[single[i]].glyphs[0]].vertical;
            if (end - i >= (marked ? 2u : 3u))
                addChain(loose, single, i, end, levels, marked, taken);
            i = end;
        }
        takeShortVerticals(loose, single, taken);
        mendVerticals();
        std::size_t at = 0;
        std::erase_if(loose, [&](const Run&) { return taken[at++]; });
        std::erase_if(m_verticals, [](const Run& vertical) { return vertical.glyphs.empty(); });
        return std::move(m_verticals);
    }

private:
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

    const PageLayout& m_page;
    std::vector<Run> m_verticals;
};

}  // namespace

std::vector<Run> takeVerticalRuns(std::vector<Run>& runs, const PageLayout& page) { return VerticalRunFinder(page).run(runs); }

}  // namespace danqian::layout
