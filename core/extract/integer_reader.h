#pragma once
#include "core/extract/numerals.h"

/// The inside of parseNumeral: whole numbers. Decimals, fractions and approximations stand in numerals.cpp.
namespace danqian::extract {

/// Like multiplierOf, but 0 for 兆 and 千 that begin a unit: 1兆赫兹, 12千米 (after ASCII digits; 三千米 is three thousand metres).
int multiplierAt(const Line& line, std::size_t at);

bool isCapital(char16_t c);  ///< 壹 to 玖, 拾 佰 仟
inline bool isMore(char16_t c) { return c == u'余' || c == u'多' || c == u'几' || c == u'来' || c == u'餘'; }
/// A Han digit that may stand in a row of digits: not 两, 仨.
inline bool isPlainDigit(char16_t c) { return hanDigit(c) >= 0 && c != u'两' && c != u'兩' && c != u'仨'; }
/// 20, 30, 40 for 廿 卅 卌, else 0.
inline int tensOf(char16_t c) { return c == u'廿' ? 20 : c == u'卅' ? 30 : c == u'卌' ? 40 : 0; }

constexpr std::uint64_t pow10(int n)
{
    std::uint64_t p = 1;
    while (n-- > 0)
        p *= 10;
    return p;
}

/// Reads one unsigned integer of items and multipliers. The value grows by sections of four places, as it is said:
/// ((thousands…)万 + (thousands…))亿 + …
class IntegerReader {
public:
    IntegerReader(const Line& line, std::size_t at) : m_line(line), m_begin(at), m_at(at) { }

    bool read(Numeral& out);

private:
    struct Item {
        std::uint64_t low = 0, high = 0;
        std::size_t length = 0;
        bool pair = false, ascii = false, implied = false;
    };

    Item item() const;
    bool readDigits(Numeral& out);  // 1,234.5 at the beginning
    bool readDigitString(Numeral& out);  // 二〇一八
    bool takeSmall(const Item& item, int power);
    bool takeZero();
    bool takeNext(bool& more);
    bool takeTens();  // 五百[卅]四
    bool takeBig(const Item& item, int power);
    bool takeLast(const Item& item);
    void finish(Numeral& out) const;

    // Small numbers and the section marks are kept twice, for the two ends of a pair.
    struct Sum {
        std::uint64_t high = 0, middle = 0, low = 0;
        std::uint64_t total() const { return high + middle + low; }
    };
    static bool scaleInto(std::uint64_t& target, std::uint64_t source, int power)
    {
        const std::uint64_t limit = pow10(18);
        if (source > limit / pow10(power) || target > limit)
            return false;
        target += source * pow10(power);
        return true;
    }

    const Line& m_line;
    std::size_t m_begin, m_at;
    Sum m_low, m_high;
    int m_lastPower = 99;  // of the section's last small multiplier; 4 or more right after 万, 亿, 兆
    int m_bigPower = 99;  // of the last big multiplier
    int m_lastWritten = 0;
    bool m_zero = false, m_pair = false, m_any = false;
};

}  // namespace danqian::extract
