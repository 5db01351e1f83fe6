#pragma once
#include "core/proof/report.h"

#include <vector>

namespace danqian::proof {

/// Web and mail addresses, file names and code in backticks, in order: nothing inside is Chinese punctuation.
class ProtectedSpans {
public:
    explicit ProtectedSpans(const Glyphs& text);
    bool contains(std::size_t i) const;

private:
    std::vector<Range> m_ranges;
};

}  // namespace danqian::proof
