#include "core/layout/subjects.h"

#include <cmath>

namespace danqian::layout {

Subjects::Subjects(std::vector<const Topics*> texts) : m_texts(std::move(texts))
{
    for (const Topics* topics : m_texts)
        for (const std::uint64_t pair : topics->pairs())
            ++m_seen[pair];
    for (const Topics* topics : m_texts) {
        double total = 0;
        for (const std::uint64_t pair : topics->pairs())
            total += weightOf(pair);
        m_totals.push_back(total);
    }
}

double Subjects::weightOf(std::uint64_t pair) const
{
    const auto found = m_seen.find(pair);
    return std::log(1 + double(m_texts.size()) / (found == m_seen.end() ? 1 : found->second));
}

double Subjects::share(const Topics& words, std::size_t text) const
{
    double all = 0, shared = 0;
    for (const std::uint64_t pair : words.pairs()) {
        const double weight = weightOf(pair);
        all += weight;
        if (m_texts[text]->holds(pair))
            shared += weight;
    }
    return all > 0 ? shared / all : 0;
}

double Subjects::likeness(std::size_t a, std::size_t b) const
{
    double shared = 0;
    for (const std::uint64_t pair : m_texts[a]->pairs())
        if (m_texts[b]->holds(pair))
            shared += weightOf(pair) - std::log(2.0);
    const double all = std::sqrt(m_totals[a] * m_totals[b]);
    return all > 0 ? shared / all : 0;
}

}  // namespace danqian::layout
