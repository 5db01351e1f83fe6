#pragma once
#include "core/proof/glyphs.h"
#include "core/proof/range.h"

#include <optional>
#include <vector>

namespace danqian::proof {

/// A date as it is printed: 2018年11月3日, 十一月三日, 11月. It has a month at least, or a year of four figures.
struct PrintedDate {
    Range where;
    std::optional<int> year, month, day;
    bool hanYear = false, hanMonth = false, hanDay = false;  ///< written in Han signs
    std::size_t yearEnd = 0;  ///< past 年, where there is a year
};

std::vector<PrintedDate> readDates(const Glyphs& text);

bool isLeapYear(int year);
int daysInMonth(int month, int year);  ///< year 0: not known, February may have 29
long dayNumber(int year, int month, int day);  ///< days in the Gregorian calendar since 1 March of the year 0
int weekday(int year, int month, int day);  ///< 0 Sunday … 6 Saturday

}  // namespace danqian::proof
