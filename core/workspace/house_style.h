#pragma once
#include "core/model/finding.h"
#include "core/model/stylebook.h"

#include <string>
#include <string_view>
#include <vector>

namespace danqian::workspace {

/// Forms that the stylebook has another form for (rule "house.term"), in order of their places; spans are bytes of `text`. A form that
/// stands inside its own right form is none (南汀 in 南汀县, where 南汀 → 南汀县). Of forms that begin at one place the longest counts.
std::vector<Finding> termFindings(std::string_view text, const Stylebook& book);

/// Names and forms that the stylebook holds to be right: no rule corrects them.
std::vector<std::string> knownTerms(const Stylebook& book);

/// What the stylebook leaves of findings: ignored ones and those of rules that are off are gone, severities are the paper's own, those of
/// demoted rules are questions with the precision that editors gave the rule as their confidence.
void applyStyle(const Stylebook& book, std::vector<Finding>& findings);

}  // namespace danqian::workspace
