#include "core/layout/rarity.h"

#include <cmath>

namespace danqian::layout {

void Rarity::count(const Topics& text)
{
    for (const std::uint64_t pair : text.pairs())
        ++m_seen[pair];
    ++m_texts;
}

double Rarity::share(const Topics& words, const Topics& in) const
{
    double all = 0, shared = 0;
    for (const std::uint64_t pair : words.pairs()) {
        const double weight = weightOf(pair);
        all += weight;
        if (in.holds(pair))
            shared += weight;
    }
    return all > 0 ? shared / all : 0;
}

double Rarity::weightOf(std::uint64_t pair) const
{
    const auto found = m_seen.find(pair);
    const std::uint32_t seen = found == m_seen.end() ? 1 : found->second;
    return std::log((1.0 + m_texts) / seen);
}

}  // namespace danqian::layout
