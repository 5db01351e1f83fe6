#pragma once
#include "core/extract/calendar.h"
#include "core/extract/quantities.h"

#include <vector>

namespace danqian::extract {

/// Something in a line that states a number or a time, or a name that looks like it; in order of place, not overlapping.
struct Figure {
    enum class Type : std::uint8_t { Quantity, Rank, Ratio, Date, DateRange, Clock, Vague, Frequency, Name, Zero };

    Type type = Type::Quantity;
    std::size_t begin = 0, end = 0;
    const char* rule = "";
    Quantity quantity;  ///< Quantity, Rank
    Point from, to;  ///< Date, DateRange, Clock
    std::string value;  ///< Ratio, Name: as it is to be shown
    std::size_t phraseBegin = 0;  ///< with the words that belong to it: 今年[1月至6月]
    std::size_t phraseEnd = 0;
};

/// Makes every lexicon ready; call once before the first scan.
void prepareFigures();

/// Finds the figures of a line. `out` is cleared first.
void findFigures(const Line& line, std::vector<Figure>& out);

}  // namespace danqian::extract
