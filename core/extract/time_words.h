#pragma once
#include "core/extract/line.h"

#include <string>

namespace danqian::extract {

/// A word of times.tsv. What `a` and `b` mean depends on the kind; the file's head says it.
struct TimeWord {
    enum class Kind : std::uint8_t {
        Year,
        Month,
        Week,
        Day,
        Part,
        DayPart,
        Half,
        HalfMonth,
        HalfWeek,
        YearEdge,
        MonthEdge,
        QuarterEdge,
        Weekend,
        Xun,
        Quarter,
        QuarterShift,
        Season,
        Span,
        WholeYear,
        Festival,
        Lunar,
        Rule,
        Term,
        LunarMonth,
        Now,
        Vague,
    };
    Kind kind = Kind::Vague;
    int a = 0, b = 0;  ///< numbers; for mm-dd the month and the day
    int c = 0, d = 0;  ///< of a span: the last month and day
    int part = -1;  ///< of a DayPart: index of its part of the day
    std::string word, argument;
};

struct TimeWordMatch {
    const TimeWord* word = nullptr;
    int index = -1;
    std::size_t length = 0;
    explicit operator bool() const { return word != nullptr; }
};

TimeWordMatch timeWordAt(const Line& line, std::size_t at);
const TimeWord& timeWord(int index);

/// The first year of the reign (two characters) that begins at `at`, or 0.
int eraFirstYear(const Line& line, std::size_t at);

}  // namespace danqian::extract
