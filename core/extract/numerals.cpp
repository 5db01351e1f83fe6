#include "core/extract/numerals.h"

#include "core/extract/integer_reader.h"

#include <algorithm>

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

// 五亿亿亿, 一千万亿亿零三: beyond 64 bits a 亿 only moves the point, and a smaller number may follow.
void readBeyond(const Line& line, Numeral& out)
{
    if (out.multiplier < 8 || out.range || multiplierAt(line, out.end) < 8)
        return;
    for (int total = 0; total < 200 && multiplierAt(line, out.end) >= 8; ++out.end) {
        out.multiplier = multiplierAt(line, out.end);
        out.value = out.value.shifted(out.multiplier);
        total += out.multiplier;
    }
    Numeral rest;
    const std::size_t at = out.end + (line[out.end] == u'零');
    if (hanDigit(line[at]) > 0 && IntegerReader(line, at).read(rest) && rest.value < Decimal(1, out.multiplier)) {
        out.value = out.value + rest.value;
        out.end = rest.end;
    }
}

void readMore(const Line& line, Numeral& out)
{
    out.coreEnd = out.end;
    const char16_t c = line[out.end], next = line[out.end + 1];
    // 十来个, 一百来天, 10来年; but 十来自, 三百来宾
    const bool round = out.multiplier >= 1 || (out.ascii && line[out.end - 1] == u'0');
    const bool about = c == u'来' && round && isHanUnit(next)
        && std::u16string_view(u"自到源宾电访往势回历").find(next) == std::u16string_view::npos;
    if (c == u'余' || c == u'餘' || (c == u'多' && (!out.decimals || out.multiplier >= 4)) || (c == u'几' && out.multiplier == 1)
        || about) {
        out.more = true;
        ++out.end;
    }
}

// 两个亿, 2.5个亿: 个 adds nothing. 三个亿元村 are three villages.
void readCountedMultiplier(const Line& line, Numeral& out)
{
    if (!line.has(out.end, u"个亿") || (line[out.end + 2] == u'元' && isHanUnit(line[out.end + 3])))
        return;
    out.value = out.value.shifted(8);
    out.high = out.high.shifted(8);
    out.multiplier = 8;
    out.digitsOnly = false;
    out.end += 2;
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
    out.indefinite = numerator->indefinite;
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
    if (const int tens = tensOf(line[at])) {
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
    else
        readBeyond(line, out);
    readCountedMultiplier(line, out);
    readMore(line, out);
    return out;
}

// 万分之三: a denominator without its one.
std::optional<Numeral> parseDenominator(const Line& line, std::size_t at)
{
    const int power = multiplierOf(line[at]);
    if (power < 4 || line[at + 1] != u'分' || line[at + 2] != u'之')
        return std::nullopt;
    Numeral out;
    out.begin = at;
    out.end = out.coreEnd = at + 1;
    out.value = Decimal(1, power);
    out.multiplier = power;
    return out;
}

}  // namespace

bool isNegative(const Line& line, std::size_t at)
{
    const char16_t before = line.before(at);
    return line[at] == u'负'
        && (before == 0 || std::u16string_view(u"减担肩抱胜欠自辜承背重").find(before) == std::u16string_view::npos);
}

std::optional<Numeral> parseNumeral(const Line& line, std::size_t at)
{
    const bool sign = line[at] == u'-' || isNegative(line, at);
    std::optional<Numeral> out = parseDenominator(line, at + sign);
    if (!out)
        out = parsePlain(line, at + sign);
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
