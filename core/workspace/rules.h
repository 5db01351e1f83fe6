#pragma once
#include "core/model/finding.h"

#include <span>
#include <string_view>

/// The table of proofreading rules, for those who show findings to people.
namespace danqian::workspace {

std::span<const RuleInfo> rules();
const RuleInfo* rule(std::string_view id);

}  // namespace danqian::workspace
