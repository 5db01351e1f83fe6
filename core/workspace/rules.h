#pragma once
#include "core/model/finding.h"

#include <span>
#include <string_view>

/// The table of rules, for those who show findings to people: core/proof's, the two about joined line ends, and those
/// that need the archive: the paper's own terms, figures that differ elsewhere.
namespace danqian::workspace {

std::span<const RuleInfo> rules();
const RuleInfo* rule(std::string_view id);

}  // namespace danqian::workspace
