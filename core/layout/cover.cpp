#include "core/layout/cover.h"

#include <algorithm>
#include <limits>

namespace danqian::layout {

namespace {

constexpr std::size_t mostSteps = 200000;

/// Every item has a price, no choice costs less than its items; what it costs more is lost. The search looks for the least loss.
class CoverSearch {
public:
    CoverSearch(const std::vector<Choice>& choices, std::size_t n) : m_choices(choices), m_with(n), m_covered(n, false)
    {
        for (std::size_t c = 0; c < choices.size(); ++c) {
            m_losses.push_back(choices[c].cost);
            for (const std::size_t item : choices[c].items)
                m_with[item].push_back(c);
        }
    }

    std::vector<std::size_t> run()
    {
        raisePrices();
        for (auto& with : m_with)
            std::ranges::sort(with, {}, [&](std::size_t c) { return m_losses[c]; });
        search(0, 0);
        return m_best;
    }

private:
    /// First what each item costs in the choice where it is cheapest, then as much more as the choices around it allow.
    void raisePrices()
    {
        std::vector<float> shares(m_with.size());
        for (std::size_t i = 0; i < m_with.size(); ++i) {
            float least = std::numeric_limits<float>::max();
            for (const std::size_t c : m_with[i])
                least = std::min(least, m_choices[c].cost / static_cast<float>(m_choices[c].items.size()));
            shares[i] = least;
        }
        for (std::size_t c = 0; c < m_choices.size(); ++c)
            for (const std::size_t item : m_choices[c].items)
                m_losses[c] -= shares[item];
        for (const auto& with : m_with) {
            float spare = std::numeric_limits<float>::max();
            for (const std::size_t c : with)
                spare = std::min(spare, m_losses[c]);
            for (const std::size_t c : with)
                m_losses[c] -= spare;
        }
    }

    void search(std::size_t item, float lost)
    {
        while (item < m_with.size() && m_covered[item])
            ++item;
        if (item == m_with.size()) {
            m_best = m_taken;
            m_least = lost;
            return;
        }
        for (const std::size_t c : m_with[item]) {
            if (lost + m_losses[c] >= m_least - 1e-4F || m_steps > mostSteps)
                return;
            const auto& items = m_choices[c].items;
            if (std::ranges::any_of(items, [&](std::size_t i) { return m_covered[i]; }))
                continue;
            ++m_steps;
            mark(items, true);
            m_taken.push_back(c);
            search(item + 1, lost + m_losses[c]);
            m_taken.pop_back();
            mark(items, false);
        }
    }

    void mark(const std::vector<std::size_t>& items, bool covered)
    {
        for (const std::size_t i : items)
            m_covered[i] = covered;
    }

    const std::vector<Choice>& m_choices;
    std::vector<std::vector<std::size_t>> m_with;  // of each item, the choices that hold it
    std::vector<float> m_losses;
    std::vector<bool> m_covered;
    std::vector<std::size_t> m_taken, m_best;
    float m_least = std::numeric_limits<float>::max();
    std::size_t m_steps = 0;
};

}  // namespace

std::vector<std::size_t> cheapestCover(const std::vector<Choice>& choices, std::size_t n)
{
    return CoverSearch(choices, n).run();
}

}  // namespace danqian::layout
