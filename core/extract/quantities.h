#pragma once
#include "core/extract/numerals.h"
#include "core/extract/units.h"

namespace danqian::extract {

/// A numeral with its unit, or a range of two: 8400多条, 3～5万元, 16℃至20℃, 3个半小时, 123元1角1分.
///
///     quantity := numeral unit? 半? | numeral 个半 unit | range | compound | 百分之… | unit-first money (￥300, 新台币177亿元)
///     range    := numeral unit? (含)? (至|到|-|~|和…之间) numeral unit     an elided 万 or unit is taken from the second
///     compound := (numeral unit)+ of falling units of one dimension
struct Quantity {
    std::size_t begin = 0;
    std::size_t end = 0;
    Numeral number;  ///< the first numeral
    Decimal value;  ///< in `unit`; the lower end of a range
    Decimal high;
    bool range = false;
    bool more = false;  ///< 余, 多, 几
    bool indefinite = false;  ///< 几家: no value
    const Unit* unit = nullptr;
    std::size_t unitBegin = 0, unitEnd = 0;
    const Unit* per = nullptr;  ///< of a rate: 元/亩
    bool unitFirst = false;  ///< ￥300

    bool bare() const { return unit == nullptr && number.kind == Numeral::Kind::Number; }
    bool is(Dimension dimension) const { return unit && unit->dimension == dimension; }
};

/// The quantity that begins with `number`.
Quantity parseQuantity(const Line& line, const Numeral& number);

/// Money written with its unit first, beginning at `at`.
std::optional<Quantity> parseMoneyPrefix(const Line& line, std::size_t at);

}  // namespace danqian::extract
