#pragma once
#include "core/workspace/view.h"

#include <cstddef>

namespace danqian::workspace {

/// How a page stands against the pass mark for newspapers (报纸期刊质量管理规定, 2020: at most 3 errors per 10,000 characters).
struct Quality {
    std::size_t characters = 0;  ///< printed characters, spaces and line feeds left out
    std::size_t open = 0;  ///< findings without a decision (skipped ones included)
    double errors = 0;  ///< errors still in the text; a punctuation mark counts a tenth
    double perTenThousand = 0;

    static constexpr double passMark = 3;
    bool passes() const { return perTenThousand <= passMark; }
};

/// Counts what is certain to be wrong (Severity::Error) and still open; warnings, style and questions do not count.
Quality quality(const DocumentView& view);

}  // namespace danqian::workspace
