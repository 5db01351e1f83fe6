#include "core/layout/subjects.h"

#include <cmath>

namespace danqian::layout {

Subjects::Subjects(std::vector<const Topics*> texts) : m_texts(std::move(texts))
{
    for (const Topics* topics : m_texts)
        m_rarity.count(*topics);
    for (const Topics* topics : m_texts) {
        double total = 0;
        for (const std::uint64_t pair : topics->pairs())
            total += m_rarity.weightOf(pair);
        m_totals.push_back(total);
    }
}

double Subjects::likeness(std::size_t a, std::size_t b) const
{
    double shared = 0;
    for (const std::uint64_t pair : m_texts[a]->pairs())
        if (m_texts[b]->holds(pair))
            shared += m_rarity.weightOf(pair);
    const double all = std::sqrt(m_totals[a] * m_totals[b]);
    return all > 0 ? shared / all : 0;
}

}  // namespace danqian::layout
