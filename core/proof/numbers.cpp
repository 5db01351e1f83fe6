#include "core/proof/numbers.h"

#include <cmath>
#include <cstdio>

namespace danqian::proof {

int hanDigit(char32_t c)
{
    switch (c) {
    case U'〇':
    case U'零': return 0;
    case U'一': return 1;
    case U'二':
    case U'两': return 2;
    case U'三': return 3;
    case U'四': return 4;
    case U'五': return 5;
    case U'六': return 6;
    case U'七': return 7;
    case U'八': return 8;
    case U'九': return 9;
    default: return -1;
    }
}

std::optional<long long> hanNumber(std::u32string_view signs)
{
    if (signs.empty() || signs.size() > 20)
        return std::nullopt;
    bool units = false;
    for (const char32_t c : signs)
        units = units || in(c, U"十百千万亿");
    long long total = 0, section = 0, digit = 0;
    for (const char32_t c : signs) {
        if (const int d = hanDigit(c); d >= 0) {
            digit = units ? d : digit * 10 + d;
            if (digit > 999'999'999'999)
                return std::nullopt;
        } else if (in(c, U"十百千")) {
            section += (digit == 0 ? 1 : digit) * (c == U'十' ? 10 : c == U'百' ? 100 : 1000);
            digit = 0;
        } else if (c == U'万' || c == U'亿') {
            total = (total + section + digit) * (c == U'万' ? 10'000 : 100'000'000);
            section = digit = 0;
            if (total > 100'000'000'000'000)
                return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    return total + section + digit;
}

std::string hanSign(int digit)
{
    static constexpr const char* signs[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    return digit >= 0 && digit < 10 ? signs[digit] : "";
}

std::string spoken(int n)
{
    std::string out;
    if (n >= 20)
        out += hanSign(n / 10);
    if (n >= 10)
        out += "十";
    if (n % 10 != 0 || n == 0)
        out += hanSign(n % 10);
    return out;
}

std::string signByFigure(std::u32string_view figures)
{
    std::string out;
    for (const char32_t c : figures)
        out += hanSign(isAscii9(c) ? static_cast<int>(c - '0') : hanDigit(c));
    return out;
}

std::optional<Decimal> decimalAt(const Glyphs& text, std::size_t i)
{
    if (!isAscii9(text[i]))
        return std::nullopt;
    Decimal d;
    double scale = 0;
    std::size_t at = i;
    for (; at - i < 24; ++at) {
        const char32_t c = text[at];
        if (isAscii9(c)) {
            d.value = scale > 0 ? d.value + (c - '0') * scale : d.value * 10 + (c - '0');
            scale /= 10;
        } else if (c == '.' && scale == 0 && isAscii9(text[at + 1])) {
            scale = 0.1;
            d.whole = false;
        } else if (!(c == ',' && scale == 0 && isAscii9(text[at + 1]) && isAscii9(text[at + 2]) && isAscii9(text[at + 3])
                     && !isAscii9(text[at + 4]))) {
            break;
        }
    }
    d.end = at;
    return d;
}

std::string written(double value, int places)
{
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.*f", places, value);
    std::string out = buffer;
    if (out.find('.') != std::string::npos) {
        while (out.back() == '0')
            out.pop_back();
        if (out.back() == '.')
            out.pop_back();
    }
    return out;
}

}  // namespace danqian::proof
