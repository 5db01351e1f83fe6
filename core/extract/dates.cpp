#include "core/extract/dates.h"

#include "core/extract/lexicon.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace danqian::extract {

// Days are counted in years that begin in March, so that the leap day comes last.
std::int64_t dayNumber(Civil date)
{
    const std::int64_t year = date.year - (date.month <= 2);
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

Civil civilOf(std::int64_t day)
{
    day += 719468;
    const std::int64_t era = (day >= 0 ? day : day - 146096) / 146097;
    const std::int64_t dayOfEra = day - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t month = (5 * dayOfYear + 2) / 153;
    Civil date;
    date.day = static_cast<int>(dayOfYear - (153 * month + 2) / 5 + 1);
    date.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
    date.year = static_cast<int>(yearOfEra + era * 400 + (date.month <= 2));
    return date;
}

int daysInMonth(int year, int month)
{
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 ? 28 + leap : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool isDate(int year, int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month); }

int weekdayOf(std::int64_t day) { return static_cast<int>(((day % 7) + 7 + 3) % 7) + 1; }

Civil plusMonths(Civil date, int months)
{
    const int total = date.year * 12 + date.month - 1 + months;
    const int year = total >= 0 ? total / 12 : (total - 11) / 12;
    const int month = total - year * 12 + 1;
    return {year, month, std::min(date.day, daysInMonth(year, month))};
}

namespace {

void putNumber(std::string& out, int value, int places)
{
    if (value < 0) {
        out += '-';
        value = -value;
    }
    char digits[12];
    int length = 0;
    for (; value > 0 || length < places; value /= 10)
        digits[length++] = static_cast<char>('0' + value % 10);
    while (length > 0)
        out += digits[--length];
}

}  // namespace

std::string isoDate(Civil date)
{
    std::string out;
    putNumber(out, date.year, 4);
    out += '-';
    putNumber(out, date.month, 2);
    out += '-';
    putNumber(out, date.day, 2);
    return out;
}

std::string isoTime(Instant at)
{
    const Civil date = dateOf(at);
    const Instant rest = at - startOf(date);
    std::string out = isoDate(date);
    out += 'T';
    putNumber(out, static_cast<int>(rest / 3600), 2);
    out += ':';
    putNumber(out, static_cast<int>(rest / 60 % 60), 2);
    out += ':';
    putNumber(out, static_cast<int>(rest % 60), 2);
    return out;
}

namespace {

struct LunarYear {
    std::int64_t firstDay = 0;
    int leapMonth = 0;
    std::string lengths;  // L or S a month, the leap month in its place
};

const std::vector<LunarYear>& lunarYears()
{
    static const std::vector<LunarYear> years = [] {
        std::vector<LunarYear> rows;
        forEachRow("resources/lexicons/extract/lunar.tsv", [&](const Row& row) {
            const auto number = [](std::string_view s) {
                int n = 0;
                std::from_chars(s.data(), s.data() + s.size(), n);
                return n;
            };
            const Civil first{number(row[0].substr(0, 4)), number(row[0].substr(5, 2)), number(row[0].substr(8, 2))};
            rows.push_back({dayNumber(first), number(row[1]), std::string(row[2])});
        });
        return rows;
    }();
    return years;
}

// The apparent longitude of the sun in degrees, to 0.01° (J. Meeus, Astronomical Algorithms, ch. 25).
double solarLongitude(double julianDay)
{
    const double t = (julianDay - 2451545.0) / 36525.0;
    const double rad = 3.14159265358979323846 / 180.0;
    const double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    const double anomaly = (357.52911 + 35999.05029 * t - 0.0001537 * t * t) * rad;
    const double centre = (1.914602 - 0.004817 * t) * std::sin(anomaly) + (0.019993 - 0.000101 * t) * std::sin(2 * anomaly)
        + 0.000289 * std::sin(3 * anomaly);
    const double longitude = mean + centre - 0.00569 - 0.00478 * std::sin((125.04 - 1934.136 * t) * rad);
    return longitude - 360.0 * std::floor(longitude / 360.0);
}

std::int64_t nthWeekday(int year, int month, int weekday, int nth)
{
    const std::int64_t first = dayNumber({year, month, 1});
    return first + (weekday - weekdayOf(first) + 7) % 7 + (nth - 1) * 7;
}

}  // namespace

std::optional<Interval> lunarMonth(int year, int month, bool leap)
{
    const auto& years = lunarYears();
    if (year < 1900 || static_cast<std::size_t>(year - 1900) >= years.size() || month < 1 || month > 12)
        return std::nullopt;
    const LunarYear& lunar = years[static_cast<std::size_t>(year - 1900)];
    if (leap && lunar.leapMonth != month)
        return std::nullopt;
    const int index = month - 1 + (lunar.leapMonth > 0 && (month > lunar.leapMonth || leap));
    std::int64_t day = lunar.firstDay;
    for (int i = 0; i < index; ++i)
        day += lunar.lengths[static_cast<std::size_t>(i)] == 'L' ? 30 : 29;
    const int length = lunar.lengths[static_cast<std::size_t>(index)] == 'L' ? 30 : 29;
    return Interval{day * daySeconds, (day + length) * daySeconds};
}

std::optional<Civil> lunarDay(int year, int month, int day, bool leap)
{
    const std::optional<Interval> whole = lunarMonth(year, month, leap);
    if (!whole || day < 1 || whole->from + (day - 1) * daySeconds >= whole->to)
        return std::nullopt;
    return civilOf(whole->from / daySeconds + day - 1);
}

Civil solarTerm(int year, int term)
{
    const double target = std::fmod(285.0 + 15.0 * term, 360.0);
    // Terms lie about 15.2 days apart; the moment is found by a few steps of correction.
    double julian = static_cast<double>(dayNumber({year, 1, 6})) + 2440587.5 + 15.2184 * term;
    for (int i = 0; i < 6; ++i) {
        double gap = target - solarLongitude(julian);
        gap -= 360.0 * std::floor((gap + 180.0) / 360.0);
        julian += gap * 365.2422 / 360.0;
    }
    return civilOf(static_cast<std::int64_t>(std::floor(julian - 2440587.5 + 8.0 / 24.0)));
}

namespace {

// The Gregorian Easter (J. Meeus, Astronomical Algorithms, ch. 8).
Civil easter(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int g = (8 * b + 13) / 25, h = (19 * a + b - b / 4 - g + 15) % 30;
    const int m = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7, n = (a + 11 * h + 22 * m) / 451;
    const int day = h + m - 7 * n + 114;
    return {year, day / 31, day % 31 + 1};
}

}  // namespace

std::optional<Civil> ruledFestival(int year, std::string_view rule)
{
    if (rule == "除夕") {
        const std::optional<Civil> newYear = lunarDay(year + 1, 1, 1);
        return newYear ? std::optional(civilOf(dayNumber(*newYear) - 1)) : std::nullopt;
    }
    if (rule == "母亲节")
        return civilOf(nthWeekday(year, 5, 7, 2));
    if (rule == "父亲节")
        return civilOf(nthWeekday(year, 6, 7, 3));
    if (rule == "感恩节" || rule == "黑色星期五")
        return civilOf(nthWeekday(year, 11, 4, 4) + (rule == "感恩节" ? 0 : 1));
    if (rule == "复活节")
        return easter(year);
    return std::nullopt;
}

}  // namespace danqian::extract
