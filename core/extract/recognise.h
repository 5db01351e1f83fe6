#pragma once
#include "core/text/span.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace danqian::extract {

/// The kinds a recogniser can be asked for.
enum class Expression : std::uint8_t {
    Number,
    Percentage,
    Ordinal,
    Range,
    Quantity,
    Ratio,
    Currency,
    Dimension,
    Temperature,
    Age,
    Date,
    Time,
    DateTime,
    Duration,
    DateTimeRange,
    Set,
};
std::string_view name(Expression kind);  ///< "number", "datetime-range" …
std::optional<Expression> expression(std::string_view name);

/// One reading of a time: a single ISO 8601 value, or an interval whose end is exclusive and either side of which may be open.
struct Reading {
    std::string value;
    std::string start, end;
};

/// An expression of a text, as batch tools want it: canonical codes, exclusive ends.
struct Recognised {
    Span span;  ///< bytes
    Expression kind = Expression::Number;
    std::string value;  ///< decimal; "" if `range` or `readings` say it
    bool range = false;
    std::string low, high;  ///< "" = open
    bool lowInclusive = true, highInclusive = true;
    std::string unit;  ///< ISO 4217, UCUM or the measure word
    std::string timex;
    std::vector<Reading> readings;  ///< of a time; more than one if the text leaves it open
};

/// Every expression of the wanted kinds, in order of place. `referenceTime` is ISO 8601, "" if unknown.
std::vector<Recognised> recognise(std::string_view text, std::string_view referenceTime, const std::vector<Expression>& kinds);

}  // namespace danqian::extract
