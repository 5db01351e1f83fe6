#pragma once
#include "core/layout/topics.h"

#include <unordered_map>

namespace danqian::layout {

/// What the texts of a page share: words that few of them hold tell much.
class Subjects {
public:
    explicit Subjects(std::vector<const Topics*> texts);

    /// The share of a short text's words that a text holds, from 0 to 1.
    double share(const Topics& words, std::size_t text) const;
    /// How much two of the texts speak of the same, from 0 to 1.
    double likeness(std::size_t a, std::size_t b) const;

private:
    double weightOf(std::uint64_t pair) const;

    std::vector<const Topics*> m_texts;
    std::unordered_map<std::uint64_t, int> m_seen;
    std::vector<double> m_totals;
};

}  // namespace danqian::layout
