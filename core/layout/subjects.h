#pragma once
#include "core/layout/rarity.h"

namespace danqian::layout {

/// What the texts of a page share, each of them by its number.
class Subjects {
public:
    explicit Subjects(std::vector<const Topics*> texts);

    /// The share of a short text's words that a text holds, from 0 to 1.
    double share(const Topics& words, std::size_t text) const { return m_rarity.share(words, *m_texts[text]); }
    /// How much two of the texts speak of the same, from 0 to 1.
    double likeness(std::size_t a, std::size_t b) const;

private:
    std::vector<const Topics*> m_texts;
    Rarity m_rarity;
    std::vector<double> m_totals;
};

}  // namespace danqian::layout
