#pragma once
#include "core/model/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace danqian::extract {

/// What the text itself does not say.
struct Context {
    std::string issueDate;  ///< ISO 8601 date of the paper; "" unknown
    std::string place;  ///< where the paper is at home; "" unknown
};

/// Every figure, date and duration of a text as records, in order of their spans. Spans are bytes of `text`; `part` is left at Body.
/// Total: any bytes give an answer. Linear in the text's length.
std::vector<Record> records(std::string_view text, const Context& context);

/// Persons, organisations, places, works and quotations.
std::vector<Mention> mentions(std::string_view text, const Context& context);

/// The year a page without a printed date is likely from ("2018"), from the years its text names; "" if it names none. Meant as
/// Context::issueDate where nothing better is known: dates then resolve, marked as inferred.
std::string guessIssueDate(std::string_view text);

}  // namespace danqian::extract
