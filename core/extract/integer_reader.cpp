#include "core/extract/integer_reader.h"

#include <utility>

namespace danqian::extract {

namespace {

// What 千 and 兆 begin: 千米, 兆瓦, 千字节; but not 3千安置户.
bool beginsUnit(const Line& line, std::size_t at)
{
    const char16_t c = line[at];
    if (c == u'安')
        return !isHanUnit(line[at + 1]) || line[at + 1] == u'时' || line[at + 1] == u'培';
    return (c != 0 && std::u16string_view(u"米克瓦卡伏帕赫焦牛欧").find(c) != std::u16string_view::npos) || line.has(at, u"字节")
        || line.has(at, u"比特");
}

}  // namespace

int multiplierAt(const Line& line, std::size_t at)
{
    const char16_t c = line[at];
    if (c == u'百' && at > 0 && isDigitUnit(line[at - 1]) && (line[at + 1] == u'帕' || line.has(at + 1, u"分点")))
        return 0;
    const bool prefix = c == u'兆' || (c == u'千' && at > 0 && isDigitUnit(line[at - 1]));
    return prefix && beginsUnit(line, at + 1) ? 0 : multiplierOf(c);
}

bool isCapital(char16_t c) { return std::u16string_view(u"壹贰叁肆伍陆柒捌玖拾佰仟貳參陸").find(c) != std::u16string_view::npos; }

namespace {

// 一两 is one liang, but 一两年 is one or two years.
bool isOneOrTwo(const Line& line, std::size_t at)
{
    return line[at] == u'一' && line[at + 1] == u'两' && line[at + 2] != 0
        && std::u16string_view(u"年天周日个小分次家人名件条星百千万").find(line[at + 2]) != std::u16string_view::npos;
}

}  // namespace

IntegerReader::Item IntegerReader::item() const
{
    Item result;
    const char16_t c = m_line[m_at];
    if (isDigitUnit(c)) {
        result.ascii = true;
        std::uint64_t value = 0;
        std::size_t i = m_at;
        for (; isDigitUnit(m_line[i]) && i - m_at < 9 && (i == m_at || !m_line.spaceBefore(i)); ++i)
            value = value * 10 + (m_line[i] - u'0');
        result.low = result.high = value;
        result.length = i - m_at;
        if (isDigitUnit(m_line[i]) && !m_line.spaceBefore(i))
            result.length = 0;
        return result;
    }
    const int first = hanDigit(c);
    if (first < 0) {
        result.implied = true;
        result.low = result.high = 1;
        return result;
    }
    result.low = result.high = static_cast<std::uint64_t>(first);
    result.length = 1;
    // 三五, 七八: neighbouring digits are a range, unless a third digit makes them a number read digit by digit.
    const int second = hanDigit(m_line[m_at + 1]);
    if (isOneOrTwo(m_line, m_at)) {
        result.high = 2;
        result.length = 2;
        result.pair = true;
        return result;
    }
    if (first > 0 && second > first && second - first <= 2 && isPlainDigit(m_line[m_at + 1]) && hanDigit(m_line[m_at + 2]) < 0
        && (second - first == 1 || (first == 3 && second == 5))) {
        result.high = static_cast<std::uint64_t>(second);
        result.length = 2;
        result.pair = true;
    }
    return result;
}

// ASCII digits with grouping commas and decimals; they may be of any length, so they stay text.
bool IntegerReader::readDigits(Numeral& out)
{
    std::size_t i = m_at;
    const auto digit = [&](std::size_t k) { return isDigitUnit(m_line[k]) && (k == m_at || !m_line.spaceBefore(k)); };
    while (digit(i))
        ++i;
    const std::size_t firstGroup = i - m_at;
    const bool wide = m_line.folded(m_at);
    while (firstGroup <= 3 && m_line[i] == u',' && !m_line.spaceBefore(i) && (!m_line.folded(i) || wide) && digit(i + 1)
           && digit(i + 2) && digit(i + 3) && !digit(i + 4))
        i += 4;
    if (m_line[i] == u'.' && digit(i + 1) && !m_line.spaceBefore(i)) {
        std::size_t k = i + 1;
        while (digit(k))
            ++k;
        i = k;
        out.decimals = true;
    }
    const std::size_t length = i - m_at;
    // A whole number of up to four places may lead a mixed one (1千零1, 5亿1万): that is for the general rule.
    if (!out.decimals && length <= 9 && length == firstGroup && multiplierAt(m_line, i) > 0)
        return false;
    std::string digits;
    digits.reserve(length);
    for (std::size_t k = m_at; k < i; ++k)
        if (m_line[k] != u',')
            digits += static_cast<char>(m_line[k]);
    while (out.leadingZeros < digits.size() && out.leadingZeros < 200 && digits[out.leadingZeros] == '0')
        ++out.leadingZeros;
    out.value = Decimal::parse(digits);
    out.digitsOnly = !out.decimals;
    m_at = i;
    return true;
}

// 二〇一八, 一七二零, and two digits that are no pair: 九五, 零七.
bool IntegerReader::readDigitString(Numeral& out)
{
    std::size_t i = m_at;
    while (isPlainDigit(m_line[i]))
        ++i;
    const std::size_t length = i - m_at;
    if (length < 2
        || (length == 2 && (item().pair || m_line[m_at] == u'零' || m_line[m_at] == u'〇') && multiplierOf(m_line[i]) > 0)
        || (length == 2 && item().pair && m_line[i] != u'点'))
        return false;
    if (multiplierOf(m_line[i]) > 0 && length == 2)
        return false;
    std::string digits;
    for (std::size_t k = m_at; k < i; ++k)
        digits += static_cast<char>('0' + hanDigit(m_line[k]));
    while (out.leadingZeros < digits.size() && out.leadingZeros < 200 && digits[out.leadingZeros] == '0')
        ++out.leadingZeros;
    out.value = Decimal::parse(digits);
    out.digitsOnly = true;
    m_at = i;
    return true;
}

bool IntegerReader::takeSmall(const Item& item, int power)
{
    if (power >= m_lastPower || (item.implied && m_any && !m_zero && power != 1) || (item.ascii && item.low > 9999))
        return false;
    if (item.low == 0)
        return false;
    m_low.low += item.low * pow10(power);
    m_high.low += item.high * pow10(power);
    m_lastPower = power;
    return true;
}

bool IntegerReader::takeTens()
{
    Item item;
    item.low = item.high = static_cast<std::uint64_t>(tensOf(m_line[m_at]) / 10);
    if (!m_any || item.low == 0 || !takeSmall(item, 1))
        return false;
    ++m_at;
    m_zero = false;
    m_lastWritten = 1;
    return true;
}

bool IntegerReader::takeBig(const Item& item, int power)
{
    const std::uint64_t own = item.implied ? 0 : item.low, ownHigh = item.implied ? 0 : item.high;
    Sum low = m_low, high = m_high;
    const auto raise = [power](Sum& sum, std::uint64_t last) {
        const std::uint64_t section = sum.low + last;
        sum.low = 0;
        if (power == 4) {
            if (section == 0 && sum.middle > 0) {  // 百万万
                const std::uint64_t middle = std::exchange(sum.middle, 0);
                return scaleInto(sum.middle, middle, 4);
            }
            return section > 0 && sum.middle == 0 && scaleInto(sum.middle, section, 4);
        }
        const std::uint64_t all = std::exchange(sum.middle, 0) + section;
        if (all == 0) {  // 亿亿
            const std::uint64_t whole = std::exchange(sum.high, 0);
            return whole > 0 && scaleInto(sum.high, whole, power);
        }
        return scaleInto(sum.high, all, power);
    };
    const bool straight = m_low.low + own == 0;
    if (!straight && power != 4 && power >= m_bigPower && m_bigPower >= 8)
        return false;
    if (!raise(low, own) || !raise(high, ownHigh))
        return false;
    m_low = low;
    m_high = high;
    m_lastPower = 4;
    m_bigPower = power;
    return true;
}

bool IntegerReader::takeLast(const Item& item)
{
    if (m_lastWritten > 0 && (m_line[m_at] == u'两' || m_line[m_at] == u'兩'))
        return false;  // 两万两: a unit
    const bool tail = !m_zero && m_lastWritten >= 2 && item.low < 10 && (!item.ascii || item.length == 1);
    const int power = tail ? m_lastWritten - 1 : 0;
    if (!tail && m_lastWritten > 0 && item.low >= pow10(m_lastWritten))
        return false;
    m_low.low += item.low * pow10(power);
    m_high.low += item.high * pow10(power);
    return true;
}

void IntegerReader::finish(Numeral& out) const
{
    out.value = Decimal(m_low.total());
    if (m_pair) {
        out.range = true;
        out.high = Decimal(m_high.total());
    }
    out.multiplier = m_lastWritten;
}

// 零 inside a number: 一百零五; at its end it is none of it.
bool IntegerReader::takeZero()
{
    const char16_t c = m_line[m_at], next = m_line[m_at + 1];
    if (!m_any || m_zero || (c != u'零' && c != u'〇') || (hanDigit(next) <= 0 && multiplierOf(next) == 0 && !isDigitUnit(next)))
        return false;
    m_zero = true;
    ++m_at;
    return true;
}

// The next digits with their multiplier; false where the number ends.
bool IntegerReader::takeNext(bool& more)
{
    const Item next = item();
    if ((next.length == 0 && !next.implied) || (next.ascii && m_any && m_line.spaceBefore(m_at) && m_lastWritten == 0))
        return false;
    std::size_t after = m_at + next.length;
    // 二十几万, 五百余万, 10多万: the mark of "somewhat more" stands before the multiplier it shares.
    const bool marked = isMore(m_line[after]) && multiplierOf(m_line[after + 1]) >= (m_any || !next.implied ? 2 : 99);
    after += marked;
    int power = multiplierAt(m_line, after);
    if (power == 3 && m_lastPower <= 3 && beginsUnit(m_line, after + 1))
        power = 0;  // 十五六千瓦
    if (power == 0) {
        if (!next.implied && takeLast(next)) {
            m_at += next.length;
            m_pair |= next.pair;
            m_any = true;
        }
        return false;
    }
    if (!(power < 4 ? takeSmall(next, power) : takeBig(next, power)))
        return false;  // 三十|二十: it begins another number
    m_at = after + 1;
    m_any = true;
    m_pair |= next.pair;
    m_zero = false;
    m_lastWritten = power;
    more |= marked;
    return true;
}

bool IntegerReader::read(Numeral& out)
{
    if (isDigitUnit(m_line[m_at]) ? readDigits(out) : readDigitString(out)) {
        out.end = m_at;
        return true;
    }
    bool zeroAtEnd = false;
    while (!zeroAtEnd) {
        if (takeZero() || takeTens())
            continue;
        zeroAtEnd = m_any && !m_zero && (m_line[m_at] == u'零' || m_line[m_at] == u'〇');
        if (!zeroAtEnd && !takeNext(out.more))
            break;
    }
    if (!m_any)
        return false;
    finish(out);
    out.end = m_at;
    out.digitsOnly = m_lastWritten == 0 && !m_pair;
    return true;
}

}  // namespace danqian::extract
