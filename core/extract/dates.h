#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace danqian::extract {

/// A day of the proleptic Gregorian calendar.
struct Civil {
    int year = 1970, month = 1, day = 1;
    auto operator<=>(const Civil&) const = default;
};

/// Seconds since 1970-01-01T00:00:00, without zones or leap seconds.
using Instant = std::int64_t;
inline constexpr Instant daySeconds = 86400;
inline constexpr Instant always = std::numeric_limits<Instant>::max();  ///< open end
inline constexpr Instant never = std::numeric_limits<Instant>::min();  ///< open begin

/// A stretch of time, the end exclusive.
struct Interval {
    Instant from = 0, to = 0;
    bool operator==(const Interval&) const = default;
};

std::int64_t dayNumber(Civil date);  ///< days since 1970-01-01
Civil civilOf(std::int64_t dayNumber);
int daysInMonth(int year, int month);
bool isDate(int year, int month, int day);
int weekdayOf(std::int64_t dayNumber);  ///< 1 Monday to 7 Sunday
Civil plusMonths(Civil date, int months);  ///< the day is cut to the month's length

inline Instant startOf(Civil date) { return dayNumber(date) * daySeconds; }
inline Civil dateOf(Instant at) { return civilOf(at >= 0 ? at / daySeconds : -((-at + daySeconds - 1) / daySeconds)); }

std::string isoDate(Civil date);
std::string isoTime(Instant at);  ///< "2018-11-03T08:30:00"

/// The Gregorian day of a day of the lunar calendar, for the years 1900 to 2100.
std::optional<Civil> lunarDay(int year, int month, int day, bool leap = false);
std::optional<Interval> lunarMonth(int year, int month, bool leap = false);

/// The day on which solar term `term` (小寒 = 0 … 冬至 = 23) falls in a Gregorian year, Beijing time.
Civil solarTerm(int year, int term);

/// 除夕, 母亲节 …: festivals that follow a rule.
std::optional<Civil> ruledFestival(int year, std::string_view rule);

}  // namespace danqian::extract
