#pragma once
#include "core/model/finding.h"

#include <map>
#include <memory>
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
    std::string issueDate;  ///< ISO 8601 date of the paper, for dates without a year; "" or less than a day: not known
};

/// Findings of one text (a part of an article), in order of their spans. Total: any bytes give an answer.
std::vector<Finding> check(std::string_view text, const Options& options = {});

struct Ranked;

/// What a check found, with what each paragraph (line) gave by itself, so that the next check reads only the paragraphs that are new
/// to it. A value: it may be kept, copied and thrown away; what it costs is about the text and its findings.
struct Checked {
    using Paragraph = std::shared_ptr<const std::vector<Ranked>>;

    std::vector<Finding> findings;  ///< as check() gives them
    std::map<std::string, Paragraph, std::less<>> paragraphs;  ///< by their text
    Profile profile = Profile::Press;
    bool headLine = false;
    std::string issueDate;
};

/// Checks a text of which most was checked before. Gives what a check of the whole would, whatever `before` holds; the checks that
/// look beyond the paragraph (pairs, repeats, figures, names) always run anew.
Checked checkAgain(const Checked& before, std::string_view text, const Options& options = {});

/// The table of rules: what they are called, why they exist, an example and a counter-example of each.
std::span<const RuleInfo> rules();
const RuleInfo* rule(std::string_view id);

}  // namespace danqian::proof
