#pragma once
#include "core/text/span.h"

#include <string>
#include <string_view>

namespace danqian {

/// The smallest single replacement that turns one text into another: what they share at both ends is left out,
/// on code-point boundaries.
struct Replacement {
    Span span;  ///< of the old text
    std::string text;  ///< what comes in its place

    bool nothing() const { return span.empty() && text.empty(); }
};

Replacement difference(std::string_view before, std::string_view after);

}  // namespace danqian
