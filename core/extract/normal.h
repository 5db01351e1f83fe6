#pragma once
#include "core/extract/figures.h"
#include "core/model/record.h"

namespace danqian::extract {

/// Sets a record's value, unit and normal form from a quantity: the value in the printed unit, the normal form in the canonical one.
void describeValue(const Quantity& q, Record& record);

/// Sets kind, value and normal form of a date, a date range or a clock time, as read from `reference`.
void describeMoment(const Figure& figure, const Reference& reference, Record& record);

/// "P3D", "PT24H", "P1.5M" …; "" if the unit is no length of time.
std::string isoDuration(const Decimal& value, const Unit& unit);

/// An interval at the precision of `grain`: its first and last part as ISO 8601, the last inclusive ("2024-01", "2024-03").
std::pair<std::string, std::string> inclusiveEnds(const Interval& interval, Point::Grain grain);

}  // namespace danqian::extract
