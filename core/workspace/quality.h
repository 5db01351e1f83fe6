#pragma once
#include "core/workspace/view.h"

#include <array>
#include <cstddef>

namespace danqian::workspace {

/// Open flaws of one class, and what they count.
struct ClassQuality {
    std::size_t flaws = 0;
    double weight = 0;  ///< of one flaw
    double errors = 0;
};

/// How a page stands against the pass mark for newspapers (报纸期刊质量管理规定, 2020: at most 3 errors per 10,000 characters).
struct Quality {
    std::size_t characters = 0;  ///< printed characters, spaces and line feeds left out
    std::size_t open = 0;  ///< findings without a decision (skipped ones included)
    double errors = 0;  ///< errors still in the text, weighted by their class
    double perTenThousand = 0;
    std::array<ClassQuality, errorClassCount> classes;  ///< by ErrorClass

    static constexpr double passMark = 3;
    bool passes() const { return perTenThousand <= passMark + 1e-9; }  ///< tenths do not add up exactly
};

/// Counts what is certain to be wrong (Severity::Error) and still open; warnings, style and questions do not count. As in the annex of the
/// regulation a flaw of words in a head line counts double, the same flaw of words at most three times a page, and the choice of
/// numerals at most one error in all. How many characters a flaw spans is not weighed.
Quality quality(const DocumentView& view);

}  // namespace danqian::workspace
