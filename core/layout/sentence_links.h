#pragma once
#include "core/layout/fragments.h"

#include <unordered_map>

namespace danqian::layout {

/// How likely a text goes on so many blocks further in the file, learned from the links that are sure: most go on in the next
/// block, but columns cut in several bands go on as many blocks further as there are columns.
class Steps {
public:
    void learn(double step, double sure);
    double score(double step) const;  ///< in nats more than for any step

private:
    std::unordered_map<int, double> m_seen;
    double m_all = 0;
};

/// Which fragment each fragment goes on from.
struct SentenceLinks {
    std::vector<std::size_t> parents;  ///< as many as fragments or more: from none
    std::vector<double> doubts;  ///< from 0, certain, to 1
    Steps steps;
};

/// Links the fragments that a cut parted in the midst of a sentence, by the language, their shapes and their places.
SentenceLinks linkSentences(const Fragments& parts);

/// What the places in the file and the widths say about fragment b's following a, in nats.
double scoreOfPlaces(const Fragments& parts, const Steps& steps, std::size_t a, std::size_t b);

}  // namespace danqian::layout
