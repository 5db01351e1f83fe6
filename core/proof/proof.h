#pragma once
#include "core/model/finding.h"
#include "core/model/record.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace danqian::proof {

enum class Profile { Press, Web };

struct Options {
    Profile profile = Profile::Press;
    bool headLine = false;  ///< the text is a head line: spaces between its halves are wanted
    std::vector<std::string> known;  ///< names and terms of the archive: never "corrected"
};

/// Findings of one text (a part of an article), in order of their spans. `records` are the same text's, for the checks of sums,
/// percentages, dates and durations. Total: any bytes give an answer.
std::vector<Finding> check(std::string_view text, std::span<const Record> records, const Options& options = {});

/// The table of rules: what they are called, why they exist, an example and a counter-example of each.
std::span<const RuleInfo> rules();
const RuleInfo* rule(std::string_view id);

}  // namespace danqian::proof
