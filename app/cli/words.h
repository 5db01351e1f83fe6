#pragma once
#include "core/base/error.h"
#include "core/model/finding.h"

#include <string>
#include <string_view>

namespace danqian::cli {

/// An error in plain English: which file, what is wrong, what to do.
std::string sentence(const Error& error);

/// A rule's explanation with the finding's arguments filled in; "" for an unknown rule.
std::string explanation(const Finding& finding);

/// Text that is safe to print on a terminal: control characters are shown as \xNN.
std::string printable(std::string_view text);

}  // namespace danqian::cli
