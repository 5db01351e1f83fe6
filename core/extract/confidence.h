#pragma once
#include <string_view>

namespace danqian::extract {

/// How sure a record of a rule is, 0 to 1: the share of its records that were right in span, value, unit and indicator on articles
/// with answers made by hand (confidence.tsv, counted by tests/corpus/precision.py). A rule that was seen too seldom is as good as
/// the pattern that named its indicator ("*/noun" for "money/noun"), else as the whole ("*").
double confidenceOf(std::string_view rule);

}  // namespace danqian::extract
