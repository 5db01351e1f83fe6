#pragma once
#include "core/base/decimal.h"
#include "core/extract/lexicon.h"

#include <string>
#include <vector>

namespace danqian::extract {

enum class Dimension : std::uint8_t {
    None,
    Count,
    Age,
    Length,
    Area,
    Volume,
    Mass,
    Time,
    Temperature,
    Angle,
    Money,
    Percent,
    Point,
    Ratio,
    Score,
    Other,
};

/// A unit or measure word of units.tsv.
struct Unit {
    std::string form;  ///< as printed: 公里
    Dimension dimension = Dimension::None;
    std::string canonical;  ///< 米
    Decimal factor;  ///< 1 公里 = 1000 米
    std::string code;  ///< UCUM, ISO 4217 for money, the ISO 8601 designator for time; "" for measure words
};

/// The unit that begins at `at`, or null. `length` receives its length in characters.
const Unit* unitAt(const Line& line, std::size_t at, std::size_t& length);

/// The unit of that form, or null.
const Unit* unitNamed(std::string_view form);

/// What a number of `unit` is measured in beside its dimension: true for anything but counts and scores.
inline bool isMeasure(const Unit& unit)
{
    return unit.dimension != Dimension::None && unit.dimension != Dimension::Count && unit.dimension != Dimension::Score;
}

}  // namespace danqian::extract
