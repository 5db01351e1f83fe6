#pragma once
#include "core/base/decimal.h"
#include "core/extract/line.h"

#include <optional>

namespace danqian::extract {

/// A numeral as it stands in the text: digits of any kind, with multipliers, decimals, fractions, inner ranges and approximations.
///
///     number   := sign? (integer decimals? multiplier* | fraction | 半)
///     integer  := (item multiplier?)+        item := ASCII digits | one Han digit | pair | 十 (alone)
///     pair     := two neighbouring Han digits: 三五百 (300–500), 十七八 (17–18)
///     tail     := a last digit after 百千万亿 counts in the next lower place: 一百一 = 110, 三万五 = 35000
///     fraction := number 分之 number         百分之 千分之 万分之 make percentages
///     more     := 余 多 几 来, before or after the last multiplier: 8400多, 10多万, 二十几万
struct Numeral {
    enum class Kind : std::uint8_t { Number, Fraction, Percent };

    std::size_t begin = 0;
    std::size_t end = 0;  ///< after 余/多/几, if they follow
    std::size_t coreEnd = 0;  ///< before a trailing 余/多
    Kind kind = Kind::Number;
    Decimal value;  ///< the value, or the lower end of `range`; the numerator of a fraction
    Decimal high;  ///< the upper end of `range`
    Decimal denominator;  ///< of a fraction
    bool range = false;  ///< 三五百, 数十
    bool more = false;  ///< 余 多 几: somewhat more than the value
    bool indefinite = false;  ///< 几 or 数 alone: no value at all
    bool half = false;  ///< 半 alone
    bool ascii = false;  ///< begins with an ASCII digit
    bool digitsOnly = false;  ///< no multiplier, no decimals: 1688, 二〇〇二; may name a year or a number of something
    bool decimals = false;
    bool capitals = false;  ///< written 壹贰叁
    std::uint8_t leadingZeros = 0;
    int multiplier = 0;  ///< power of ten of the last multiplier (3.5万: 4)
    std::size_t length() const { return end - begin; }
};

/// The numeral that begins at `at`.
std::optional<Numeral> parseNumeral(const Line& line, std::size_t at);

/// 负 that is a sign, and no part of a word: not in 减负, 担负, 胜负.
bool isNegative(const Line& line, std::size_t at);

int hanDigit(char16_t c);  ///< 0 to 9 for 零〇一二两…九 and their capital forms, else -1
int multiplierOf(char16_t c);  ///< 十 1, 百 2, 千 3, 万 4, 亿 8, 兆 12, else 0

}  // namespace danqian::extract
