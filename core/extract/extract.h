#pragma once
#include "core/model/record.h"

#include <optional>
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

/// A slogan or campaign made with numerals: “双60”, “三查三改”, 263办公室. Its figures are records of kind Name, whose normal value is
/// `key`, so that a glossary can say what they mean.
struct Slogan {
    Span span;  ///< where the text names it first, without quotation marks; bytes
    std::string name;  ///< as printed there
    std::string key;  ///< one form for all ways to print it, see sloganKey
    std::optional<Span> definition;  ///< where the text itself says what it is: 即…, (…), or a list right before it
};

/// The slogans of a text, each once, in order of their first place. Total, linear.
std::vector<Slogan> slogans(std::string_view text);

/// The form under which a glossary keeps a slogan: without quotation marks and spaces, digits and letters half-width. Total.
std::string sloganKey(std::string_view surface);

/// The year a page without a printed date is likely from ("2018"), from the years its text names; "" if it names none. Meant as
/// Context::issueDate where nothing better is known: dates then resolve, marked as inferred.
std::string guessIssueDate(std::string_view text);

}  // namespace danqian::extract
