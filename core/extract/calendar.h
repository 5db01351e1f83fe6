#pragma once
#include "core/extract/dates.h"
#include "core/extract/numerals.h"

#include <optional>
#include <string>
#include <string_view>

namespace danqian::extract {

/// The date a text is read from, as far as it is known.
struct Reference {
    bool known = false;  ///< at least the year
    bool hasMonth = false, hasDay = false, hasTime = false;
    Civil date;
    Instant at = 0;

    /// From ISO 8601: "2018", "2018-11", "2018-11-05", "2018-11-05T10:00:00". Anything else: unknown.
    static Reference parse(std::string_view iso);
};

/// A point of time as it is said, from coarse to fine. What is not said is `unset`.
///
///     point := calendar? year? (half | quarter | season | festival | months)? month? (旬 | day | edge | week)? weekday? part? clock?
struct Point {
    static constexpr int unset = -100000;
    enum class Edge : std::uint8_t { None, Early, Middle, Late };
    enum class Grain : std::uint8_t {
        Century,
        Decade,
        Year,
        Half,
        Season,
        Quarter,
        Month,
        Xun,
        Week,
        Day,
        Part,
        Hour,
        Minute,
        Second
    };

    std::size_t begin = 0, end = 0;
    std::size_t dateBegin = 0;  ///< where its first numeral stands: 今年[1月]; the word itself if there is none
    std::size_t dayBegin = 0;  ///< of a lunar day: 正月[初六]
    std::size_t dateEnd = 0;  ///< end of the part that is no clock time or part of day
    std::size_t clockBegin = 0;  ///< where the hour stands; `end` if there is none

    int century = unset, decade = unset;
    int year = unset, yearShift = unset;
    bool shortYear = false;  ///< two digits: 98年
    int half = unset, season = unset, quarterFrom = unset, quarterTo = unset, quarterShift = unset;
    int monthsFrom = unset, monthsTo = unset;  ///< 前十一个月; negative = counted from the end
    int month = unset, monthShift = unset;
    int xun = unset, halfMonth = unset;
    int week = unset, weekShift = unset, halfWeek = unset, weekday = unset, weekdayNth = unset;
    bool weekend = false;
    int years = 1;  ///< 十四五期间: how many years from `year` on
    int festivalDays = 1;  ///< 国庆假期: how many days from the festival on
    int day = unset, dayShift = unset, daysFrom = unset, daysTo = unset;
    Edge edge = Edge::None;
    bool edgeOfYear = false, edgeOfQuarter = false;
    int edgeMonths = 2;  ///< how long the edge of a year lasts: 年初 two months, 伊始 one
    bool lunar = false, leapMonth = false;
    int festival = -1;  ///< index of a word of times.tsv
    int part = -1;  ///< 上午 …, likewise
    int hour = unset, minute = unset, second = unset;
    bool pm = false, am = false, now = false;
    bool numeric = false;  ///< 2018-11-03
    bool numeral = false;  ///< the date holds a numeral: 3月, 二十日
    bool clockOnly() const;
    bool has(int field) const { return field != unset; }
    bool hasDate() const;  ///< anything but a clock time or part of day
    Grain grain() const;
};

/// The point that begins at `at`.
std::optional<Point> parsePoint(const Line& line, std::size_t at);

/// The part of a month that begins at `at`, as it stands after the month's name: 15日, 底, 上旬, 第一个周一.
std::optional<Point> parseInMonth(const Line& line, std::size_t at);

/// A point that continues a range: what it leaves out is taken from the first.
Point inherit(const Point& first, Point second);

/// The first point of a range whose mark stands only at the second: [1]至6月, [2018]-2019年, [9]～11点. `second` receives where the
/// second begins.
std::optional<Point> parseElided(const Line& line, std::size_t at, std::size_t& second);

/// Which year a date without one belongs to.
enum class Nearest : std::uint8_t { SameYear, Past, Future };

struct Resolved {
    Interval interval;
    Point::Grain grain = Point::Grain::Day;
    bool inferred = false;  ///< the year (or month) was taken from the reference
    bool possible = true;  ///< false: 2月30日
};
std::optional<Resolved> resolve(const Point& point, const Reference& reference, Nearest nearest = Nearest::SameYear);

/// A word of times.tsv that begins at `at` and names no point: 日前, 截至目前. Its length, or 0.
std::size_t vagueWordAt(const Line& line, std::size_t at);

/// Makes the lexicons ready; call before any scan.
void prepareCalendar();

}  // namespace danqian::extract
