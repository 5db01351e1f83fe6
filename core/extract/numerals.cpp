#include "core/extract/numerals.h"

#include <algorithm>
#include <utility>

namespace danqian::extract {

int hanDigit(char16_t c)
{
    switch (c) {
    case u'零':
    case u'〇': return 0;
    case u'一':
    case u'壹': return 1;
    case u'二':
    case u'两':
    case u'兩':
    case u'贰':
    case u'貳': return 2;
    case u'三':
    case u'叁':
    case u'參':
    case u'仨': return 3;
    case u'四':
    case u'肆': return 4;
    case u'五':
    case u'伍': return 5;
    case u'六':
    case u'陆':
    case u'陸': return 6;
    case u'七':
    case u'柒': return 7;
    case u'八':
    case u'捌': return 8;
    case u'九':
    case u'玖': return 9;
    default: return -1;
    }
}

int multiplierOf(char16_t c)
{
    switch (c) {
    case u'十':
    case u'拾': return 1;
    case u'百':
    case u'佰': return 2;
    case u'千':
    case u'仟': return 3;
    case u'万':
    case u'萬': return 4;
    case u'亿':
    case u'億': return 8;
    case u'兆': return 12;
    default: return 0;
    }
}

namespace {

// 兆 and 千 that begin a unit are no multipliers: 1兆赫兹, 12千米 (after ASCII digits; 三千米 is three thousand metres).
int multiplierAt(const Line& line, std::size_t at)
{
    const char16_t c = line[at], next = line[at + 1];
    if (c == u'兆' && next && std::u16string_view(u"赫瓦字比帕伏欧").find(next) != std::u16string_view::npos)
        return 0;
    if (c == u'千' && at > 0 && isDigitUnit(line[at - 1]) && next
        && std::u16string_view(u"米克瓦卡伏帕赫字焦牛").find(next) != std::u16string_view::npos)
        return 0;
    return multiplierOf(c);
}

bool isCapital(char16_t c) { return std::u16string_view(u"壹贰叁肆伍陆柒捌玖拾佰仟貳參陸").find(c) != std::u16string_view::npos; }
bool isMore(char16_t c) { return c == u'余' || c == u'多' || c == u'几' || c == u'来' || c == u'餘'; }
bool isPlainDigit(char16_t c) { return hanDigit(c) >= 0 && c != u'两' && c != u'兩' && c != u'仨'; }

constexpr std::uint64_t pow10(int n)
{
    std::uint64_t p = 1;
    while (n-- > 0)
        p *= 10;
    return p;
}

// Reads one unsigned integer of items and multipliers. The value grows by sections of four places, as it is said:
// ((thousands…)万 + (thousands…))亿 + …
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

bool IntegerReader::read(Numeral& out)
{
    if (isDigitUnit(m_line[m_at]) ? readDigits(out) : readDigitString(out)) {
        out.end = m_at;
        return true;
    }
    while (true) {
        if (m_any && !m_zero && (m_line[m_at] == u'零' || m_line[m_at] == u'〇')) {
            if (hanDigit(m_line[m_at + 1]) <= 0 && multiplierOf(m_line[m_at + 1]) == 0 && !isDigitUnit(m_line[m_at + 1]))
                break;
            m_zero = true;
            ++m_at;
            continue;
        }
        const Item next = item();
        if (next.length == 0 && !next.implied)
            break;
        if (next.ascii && m_any && m_line.spaceBefore(m_at) && m_lastWritten == 0)
            break;
        std::size_t after = m_at + next.length;
        // 二十几万, 五百余万, 10多万: the mark of "somewhat more" stands before the multiplier it shares.
        bool more = false;
        if (isMore(m_line[after]) && multiplierOf(m_line[after + 1]) >= (m_any || !next.implied ? 2 : 99)) {
            more = true;
            ++after;
        }
        const int power = multiplierAt(m_line, after);
        if (power == 0) {
            if (next.implied || !takeLast(next))
                break;
            m_at += next.length;
            m_pair |= next.pair;
            m_any = true;
            break;
        }
        const bool taken = power < 4 ? takeSmall(next, power) : takeBig(next, power);
        if (!taken)
            break;  // 三十|二十: it begins another number
        m_at = after + 1;
        m_any = true;
        m_pair |= next.pair;
        m_zero = false;
        m_lastWritten = power;
        out.more |= more;
    }
    if (!m_any)
        return false;
    finish(out);
    out.end = m_at;
    out.digitsOnly = m_lastWritten == 0 && !m_pair;
    return true;
}

// 点一四: decimals after a Han integer. 八点三十 and 三点十五分 are times, 两点两 is none.
void readHanDecimals(const Line& line, Numeral& out)
{
    if (line[out.end] != u'点' && line[out.end] != u'點')
        return;
    std::size_t i = out.end + 1;
    std::string digits;
    while (isPlainDigit(line[i]) || isDigitUnit(line[i]))
        ++i;
    if (i == out.end + 1 || line[i] == u'分' || line[i] == u'刻' || multiplierOf(line[i]) == 1 || out.range)
        return;
    for (std::size_t k = out.end + 1; k < i; ++k)
        digits += isDigitUnit(line[k]) ? static_cast<char>(line[k]) : static_cast<char>('0' + hanDigit(line[k]));
    out.value = Decimal::parse(out.value.toString() + "." + digits);
    out.decimals = true;
    out.digitsOnly = false;
    out.end = i;
}

// Multipliers after decimals or a long number only move the point: 4.78万亿.
void readMultipliers(const Line& line, Numeral& out)
{
    for (int total = 0; total < 40;) {
        std::size_t i = out.end;
        if (isMore(line[i]) && multiplierOf(line[i + 1]) >= 4)
            ++i;
        const int power = multiplierAt(line, i);
        if (power == 0 || (power < 4 && out.multiplier != 0))
            return;
        if (power < 4 && !out.decimals && !out.ascii)
            return;
        out.more |= i != out.end;
        out.value = out.value.shifted(power);
        if (out.range)
            out.high = out.high.shifted(power);
        out.multiplier = power;
        out.digitsOnly = false;
        out.end = i + 1;
        total += power;
    }
}

void readMore(const Line& line, Numeral& out)
{
    out.coreEnd = out.end;
    const char16_t c = line[out.end];
    if (c == u'余' || c == u'餘' || (c == u'多' && !out.decimals) || (c == u'几' && out.multiplier == 1)
        || (c == u'来' && out.multiplier == 1 && isHanUnit(line[out.end + 1]))) {
        out.more = true;
        ++out.end;
    }
}

std::optional<Numeral> parsePlain(const Line& line, std::size_t at);

// 分 之, with the denominator already read.
bool readFraction(const Line& line, Numeral& out)
{
    if (line[out.end] != u'分' || line[out.end + 1] != u'之' || out.range)
        return false;
    std::size_t i = out.end + 2;
    const bool negative = line[i] == u'负' || line[i] == u'-';
    const std::optional<Numeral> numerator = parsePlain(line, i + negative);
    if (!numerator || numerator->kind != Numeral::Kind::Number)
        return false;
    const bool percent = multiplierOf(line[out.begin]) >= 2;
    out.kind = percent ? Numeral::Kind::Percent : Numeral::Kind::Fraction;
    out.denominator = out.value;
    out.value = negative ? numerator->value.negated() : numerator->value;
    out.range = numerator->range;
    out.high = numerator->high;
    out.more = numerator->more;
    out.end = numerator->end;
    out.coreEnd = numerator->coreEnd;
    out.digitsOnly = false;
    if (percent) {
        const int places = static_cast<int>(out.denominator.toString().size()) - 1;
        out.value = out.value.shifted(2 - places);
        out.high = out.high.shifted(2 - places);
    }
    return true;
}

// 几 and 数 stand for a digit: 几十, 数百, 几万; alone they give no value.
bool readIndefinite(const Line& line, Numeral& out)
{
    const char16_t c = line[out.begin];
    if (c != u'几' && c != u'数')
        return false;
    int power = 0;
    std::size_t i = out.begin + 1;
    while (const int next = multiplierOf(line[i])) {
        if (power >= 4 && next < 4)
            break;
        power += next;
        ++i;
    }
    out.end = out.coreEnd = i;
    out.indefinite = power == 0;
    out.range = power > 0;
    out.multiplier = power;
    out.value = Decimal(1, power);
    out.high = Decimal(1, power + 1);
    return power > 0 || c == u'几';
}

std::optional<Numeral> parsePlain(const Line& line, std::size_t at)
{
    Numeral out;
    out.begin = at;
    out.ascii = isDigitUnit(line[at]);
    if (readIndefinite(line, out))
        return out;
    if (line[at] == u'半') {
        out.half = true;
        out.end = out.coreEnd = at + 1;
        out.value = Decimal(5, -1);
        if (line[at + 1] == u'百') {
            out.value = Decimal(50);
            out.end = out.coreEnd = at + 2;
        }
        return out;
    }
    if (const int tens = line[at] == u'廿' ? 20 : line[at] == u'卅' ? 30 : line[at] == u'卌' ? 40 : 0) {
        const int digit = hanDigit(line[at + 1]);
        out.value = Decimal(static_cast<std::uint64_t>(tens + std::max(digit, 0)));
        out.end = out.coreEnd = at + 1 + (digit > 0);
        out.multiplier = 1;
        return out;
    }
    if (!IntegerReader(line, at).read(out))
        return std::nullopt;
    if (!out.ascii || !out.decimals)
        readHanDecimals(line, out);
    if (out.decimals || (out.ascii && out.digitsOnly))
        readMultipliers(line, out);
    readMore(line, out);
    return out;
}

}  // namespace

std::optional<Numeral> parseNumeral(const Line& line, std::size_t at)
{
    const bool sign = line[at] == u'负' || line[at] == u'-';
    std::optional<Numeral> out = parsePlain(line, at + sign);
    if (!out)
        return std::nullopt;
    readFraction(line, *out);
    if (sign) {
        out->begin = at;
        out->value = out->value.negated();
    }
    out->capitals = isCapital(line[at]);
    return out;
}

}  // namespace danqian::extract
