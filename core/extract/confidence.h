#pragma once
#include <string_view>

namespace danqian::extract {

/// How sure a record is: the share of records of its rule, and of the pattern that named it, that were right in span, value, unit
/// and indicator on articles with answers made by hand (confidence.tsv, counted by tests/corpus/precision.py), in hundredths.
/// An unknown rule or pattern is as good as the whole.
double confidenceOf(std::string_view rule, std::string_view pattern = {});

}  // namespace danqian::extract
