#pragma once
#include "core/proof/glyphs.h"
#include "core/proof/report.h"

#include <optional>
#include <string>

/// Light reading of figures for rules that must see how a number is written, which records do not keep.
namespace danqian::proof {

inline bool isAscii9(char32_t c) { return c >= '0' && c <= '9'; }

/// Value of a Han numeral sign below ten (〇零一…九, 两), or -1.
int hanDigit(char32_t c);
inline bool isHanNumeral(char32_t c) { return hanDigit(c) >= 0 || in(c, U"十百千万亿"); }

/// Value of a whole number in Han signs (三百二十, 一千零五, 二〇一八); nothing where it is none or beyond 10^12.
std::optional<long long> hanNumber(std::u32string_view signs);

/// A number below 100 as it is spoken: 23 → 二十三.
std::string spoken(int n);
/// Each figure by itself: 2018 → 二〇一八.
std::string signByFigure(std::u32string_view figures);
std::string hanSign(int digit);

/// The decimal number that stands at i ("1,286.5"): its end and value. Nothing where no figure stands.
struct Decimal {
    std::size_t end = 0;
    double value = 0;
    bool whole = true;
};
std::optional<Decimal> decimalAt(const Glyphs& text, std::size_t i);

/// A value with at most `places` decimals and no trailing zeros.
std::string written(double value, int places = 6);

}  // namespace danqian::proof
