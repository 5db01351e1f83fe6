#pragma once
#include "core/model/document.h"
#include "core/text/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace danqian {

enum class Severity : std::uint8_t {
    Error,  ///< must be corrected
    Warning,  ///< should be corrected
    Style,  ///< against the house style
    Query,  ///< a person must look; no single right form
};
std::string_view name(Severity severity);  ///< "error", "warning", "style", "query"
std::optional<Severity> severity(std::string_view name);

/// A figure that another article states, by the keys of its page, article and record.
struct FactPlace {
    std::string document, article, record;

    bool operator==(const FactPlace&) const = default;
};

/// A suspected flaw. Spans are bytes of the part's text; an empty span is a place where something is missing.
struct Finding {
    Part part = Part::Body;
    Span span;
    std::string wrong;  ///< the text of the span
    std::optional<std::string> right;  ///< first suggestion; none where a person must decide
    std::vector<std::string> others;  ///< further suggestions
    std::string rule;  ///< id in the table of rules
    Severity severity = Severity::Error;
    double confidence = 1;
    std::vector<std::string> arguments;  ///< fill %1, %2 … of the rule's explanation (the sum that was made, say)
    std::vector<Span> related;  ///< other places of the same conflict, in the same part
    std::optional<FactPlace> elsewhere;  ///< the other side of a conflict between articles
};

/// What people are told about a rule; the table is data of core/proof.
struct RuleInfo {
    std::string_view id;  ///< "punct.fullwidth"
    std::string_view nameEn, nameZh;
    std::string_view textEn, textZh;  ///< explanation; %1, %2 … are a finding's arguments
    std::string_view source;  ///< "GB/T 15834-2011 5.1.1"
    std::string_view example, exampleRight;  ///< a text that the rule flags, and its correction ("" where it has none)
    std::string_view counterExample;  ///< a text that it leaves alone
    Severity severity = Severity::Error;
};

}  // namespace danqian
