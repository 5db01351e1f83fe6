#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace danqian {

/// An exact decimal of any length: digits × 10^exponent. Keeps the precision it was written with ("2.00" stays "2.00").
class Decimal {
public:
    Decimal() = default;  ///< zero
    explicit Decimal(std::uint64_t whole, int exponent = 0);

    /// From ASCII digits with at most one '.'; anything else in `written` is skipped.
    static Decimal parse(std::string_view written);

    bool isZero() const { return m_digits.empty(); }
    bool isNegative() const { return m_negative; }
    bool isInteger() const;

    Decimal shifted(int powerOfTen) const;  ///< times 10^powerOfTen
    Decimal negated() const;

    /// The value if it is a whole number below 10^18, else `otherwise`.
    std::int64_t toInteger(std::int64_t otherwise = -1) const;

    /// Plain notation: "-1234.50". Never an exponent.
    std::string toString() const;

    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

private:
    void trimLeadingZeros();

    std::string m_digits;  // most significant first, no leading zero; empty = zero
    int m_exponent = 0;
    bool m_negative = false;
};

}  // namespace danqian
