#pragma once
#include "core/layout/topics.h"

#include <unordered_map>

namespace danqian::layout {

/// How much it tells that two texts of a page share their words: what few of its texts hold tells much.
class Rarity {
public:
    void count(const Topics& text);

    /// The share of a text's words, by weight, that stand in another one: from 0 to 1.
    double share(const Topics& words, const Topics& in) const;

    /// In nats: most for what one text holds, next to nothing for what all hold.
    double weightOf(std::uint64_t pair) const;

private:
    std::unordered_map<std::uint64_t, std::uint32_t> m_seen;
    std::uint32_t m_texts = 0;
};

}  // namespace danqian::layout
