#pragma once
#include "core/extract/calendar.h"
#include "core/extract/quantities.h"

#include <vector>

namespace danqian::extract {

/// A length of time as it is said: 四年六个月, 3天又20小时, 13—18天.
///
///     length := (numeral 个? 半? unit 半? 又?)+ of falling units | range
struct Length {
    std::size_t begin = 0, end = 0;
    struct Part {
        Decimal value, high;
        const Unit* unit = nullptr;
    };
    std::vector<Part> parts;
    bool range = false;
    bool more = false;

    const Unit& smallest() const { return *parts.back().unit; }
    std::string iso(bool high = false) const;  ///< "P4Y6M", "P1DT2H"
};

std::optional<Length> parseLength(const Line& line, std::size_t at);

/// `from` moved by the length; `sign` 1 or -1.
Instant moved(Instant from, const Length& length, int sign);

}  // namespace danqian::extract
