#pragma once
#include "core/model/finding.h"

#include <span>
#include <string_view>

/// The table of rules, for those who show findings to people: core/proof's and the two about joined line ends.
namespace danqian::workspace {

std::span<const RuleInfo> rules();
const RuleInfo* rule(std::string_view id);

}  // namespace danqian::workspace
