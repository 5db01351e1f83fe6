#include "core/base/decimal.h"

#include <algorithm>

namespace danqian {
namespace {

// Digits of `number` padded so that the last one stands for 10^exponent.
std::string aligned(const std::string& digits, int from, int to)
{
    return digits + std::string(static_cast<std::size_t>(from - to), '0');
}

int compareMagnitude(const std::string& a, const std::string& b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

std::string addMagnitudes(std::string a, std::string b)
{
    if (a.size() < b.size())
        std::swap(a, b);
    int carry = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        int sum = a[a.size() - 1 - i] - '0' + carry + (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
        carry = sum / 10;
        a[a.size() - 1 - i] = static_cast<char>('0' + sum % 10);
    }
    return carry ? "1" + a : a;
}

std::string subtractMagnitudes(std::string larger, const std::string& smaller)
{
    int borrow = 0;
    for (std::size_t i = 0; i < larger.size(); ++i) {
        int difference =
            larger[larger.size() - 1 - i] - '0' - borrow - (i < smaller.size() ? smaller[smaller.size() - 1 - i] - '0' : 0);
        borrow = difference < 0;
        larger[larger.size() - 1 - i] = static_cast<char>('0' + difference + 10 * borrow);
    }
    return larger;
}

}  // namespace

Decimal::Decimal(std::uint64_t whole, int exponent) : m_exponent(exponent)
{
    if (whole)
        m_digits = std::to_string(whole);
}

Decimal Decimal::parse(std::string_view written)
{
    Decimal result;
    result.m_digits.reserve(written.size());
    bool fraction = false;
    for (const char c : written) {
        if (c == '.')
            fraction = true;
        else if (c == '-')
            result.m_negative = true;
        else if (c >= '0' && c <= '9') {
            result.m_digits += c;
            result.m_exponent -= fraction;
        }
    }
    result.trimLeadingZeros();
    return result;
}

void Decimal::trimLeadingZeros()
{
    m_digits.erase(0, std::min(m_digits.find_first_not_of('0'), m_digits.size()));
    if (m_digits.empty())
        m_negative = false;
}

bool Decimal::isInteger() const
{
    if (m_exponent >= 0 || m_digits.empty())
        return true;
    const auto fraction = static_cast<std::size_t>(-m_exponent);
    return fraction < m_digits.size() && m_digits.find_last_not_of('0') < m_digits.size() - fraction;
}

Decimal Decimal::shifted(int powerOfTen) const
{
    Decimal result = *this;
    result.m_exponent += powerOfTen;
    return result;
}

Decimal Decimal::negated() const
{
    Decimal result = *this;
    result.m_negative = !m_negative && !isZero();
    return result;
}

std::int64_t Decimal::toInteger(std::int64_t otherwise) const
{
    const auto length = static_cast<std::int64_t>(m_digits.size()) + m_exponent;
    if (!isInteger() || length > 18)
        return otherwise;
    std::int64_t value = 0;
    for (std::int64_t i = 0; i < length; ++i)
        value = value * 10 + (i < static_cast<std::int64_t>(m_digits.size()) ? m_digits[static_cast<std::size_t>(i)] - '0' : 0);
    return m_negative ? -value : value;
}

std::string Decimal::toString() const
{
    std::string out = m_negative ? "-" : "";
    if (m_exponent >= 0)
        return m_digits.empty() ? "0" : out.append(m_digits).append(static_cast<std::size_t>(m_exponent), '0');
    const auto fraction = static_cast<std::size_t>(-m_exponent);
    if (fraction >= m_digits.size())
        return out.append("0.").append(fraction - m_digits.size(), '0').append(m_digits);
    return out.append(m_digits, 0, m_digits.size() - fraction).append(".").append(m_digits, m_digits.size() - fraction);
}

Decimal operator+(const Decimal& a, const Decimal& b)
{
    if (a.isZero())
        return b;
    if (b.isZero())
        return a;
    Decimal result;
    result.m_exponent = std::min(a.m_exponent, b.m_exponent);
    const std::string x = aligned(a.m_digits, a.m_exponent, result.m_exponent);
    const std::string y = aligned(b.m_digits, b.m_exponent, result.m_exponent);
    const bool xLarger = compareMagnitude(x, y) >= 0;
    result.m_digits = a.m_negative == b.m_negative ? addMagnitudes(x, y)
        : xLarger                                  ? subtractMagnitudes(x, y)
                                                   : subtractMagnitudes(y, x);
    result.m_negative = xLarger ? a.m_negative : b.m_negative;
    result.trimLeadingZeros();
    return result;
}

Decimal operator*(const Decimal& a, const Decimal& b)
{
    Decimal result;
    if (a.isZero() || b.isZero())
        return result;
    std::string product(a.m_digits.size() + b.m_digits.size(), '\0');
    for (std::size_t i = a.m_digits.size(); i-- > 0;) {
        int carry = 0;
        for (std::size_t j = b.m_digits.size(); j-- > 0;) {
            const int cell = product[i + j + 1] + (a.m_digits[i] - '0') * (b.m_digits[j] - '0') + carry;
            product[i + j + 1] = static_cast<char>(cell % 10);
            carry = cell / 10;
        }
        product[i] = static_cast<char>(product[i] + carry);
    }
    for (char& c : product)
        c = static_cast<char>(c + '0');
    result.m_digits = std::move(product);
    result.m_exponent = a.m_exponent + b.m_exponent;
    result.m_negative = a.m_negative != b.m_negative;
    result.trimLeadingZeros();
    while (result.m_exponent < 0 && result.m_digits.back() == '0') {  // 8.5 × 10 is 85, not 85.0
        result.m_digits.pop_back();
        ++result.m_exponent;
    }
    return result;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b)
{
    if (a.m_negative != b.m_negative)
        return a.m_negative ? std::strong_ordering::less : std::strong_ordering::greater;
    if (a.isZero() || b.isZero())
        return !a.isZero() <=> !b.isZero();
    const auto sizeA = static_cast<std::int64_t>(a.m_digits.size()) + a.m_exponent;
    const auto sizeB = static_cast<std::int64_t>(b.m_digits.size()) + b.m_exponent;
    int order = sizeA < sizeB ? -1 : sizeA > sizeB;
    for (std::size_t i = 0; order == 0 && i < std::max(a.m_digits.size(), b.m_digits.size()); ++i)
        order = (i < a.m_digits.size() ? a.m_digits[i] : '0') - (i < b.m_digits.size() ? b.m_digits[i] : '0');
    return a.m_negative ? 0 <=> order : order <=> 0;
}

}  // namespace danqian
