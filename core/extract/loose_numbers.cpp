#include "core/extract/recognisers.h"

#include <utility>

// Numbers in notations that the newspaper does not use: 40k, -1.2M, 2.5e-3, 2^5, 1.5×10^6, 1 3/5, 三百五又三分之一, 八打.
namespace danqian::extract {
namespace {

bool signAt(const Line& line, std::size_t at)
{
    if (isNegative(line, at))
        return true;
    const char16_t before = line.before(at);
    return line[at] == u'-' && !beginsNumber(before) && !isLetterUnit(before) && before != u'-' && before != u'%';
}

// k, M, G, w after ASCII digits, and exponents: the power of ten, and how many characters it takes.
std::pair<int, std::size_t> letterScale(const Line& line, std::size_t at)
{
    static constexpr std::array<std::pair<char16_t, int>, 6> scales{
        {{u'k', 3}, {u'K', 3}, {u'M', 6}, {u'G', 9}, {u'w', 4}, {u'W', 4}}};
    for (const auto& [letter, power] : scales)
        if (line[at] == letter && !isLetterUnit(line[at + 1]) && !isDigitUnit(line[at + 1]))
            return {power, 1};
    if (line[at] == u'e' || line[at] == u'E') {
        const bool sign = line[at + 1] == u'-' || line[at + 1] == u'+';
        std::size_t i = at + 1 + sign;
        int power = 0;
        while (isDigitUnit(line[i]) && i - at < 5)
            power = power * 10 + (line[i++] - u'0');
        if (i > at + 1 + sign && !isDigitUnit(line[i]) && !isLetterUnit(line[i]))
            return {line[at + 1] == u'-' ? -power : power, i - at};
    }
    return {0, 0};
}

void readLetterScale(const Line& line, LooseNumber& out)
{
    const auto [power, length] = letterScale(line, out.end);
    if (length == 0)
        return;
    out.numeral.value = out.numeral.value.shifted(power);
    out.value = out.numeral.value.toString();
    out.end += length;
    out.numeral.end = out.numeral.coreEnd = out.end;
    out.numeral.digitsOnly = false;
}

// The integer exponent at `at`, with its sign.
std::optional<int> exponentAt(const Line& line, std::size_t at, std::size_t& end)
{
    const bool sign = line[at] == u'-' || line[at] == u'+' || line[at] == u'负';
    std::size_t i = at + sign;
    int power = 0;
    while (isDigitUnit(line[i]) && i - at < 4)
        power = power * 10 + (line[i++] - u'0');
    if (i == at + sign || isDigitUnit(line[i]))
        return std::nullopt;
    end = i;
    return sign && line[at] != u'+' ? -power : power;
}

// 2^5, 1.5×10^6, 10的6次方
void readPower(const Line& line, LooseNumber& out)
{
    constexpr int limit = 64;  // beyond that the digits are of no use
    std::size_t end = 0;
    Decimal value = out.numeral.value;
    if (const char16_t times = line[out.end]; isOneOf(times, u"×*x") && line.has(out.end + 1, u"10^")) {
        const std::optional<int> power = exponentAt(line, out.end + 4, end);
        if (!power || *power > limit || *power < -limit)
            return;
        value = value.shifted(*power);
    } else {
        const bool caret = line[out.end] == u'^', said = line[out.end] == u'的';
        const std::optional<int> power = caret || said ? exponentAt(line, out.end + 1, end) : std::nullopt;
        const bool ten = value == Decimal(10);
        if (!power || (said && !line.has(end, u"次方")) || *power > limit || *power < (ten ? -limit : 0))
            return;
        const Decimal base = value;
        value = ten ? Decimal(1, *power) : Decimal(1);
        for (int i = 0; !ten && i < *power; ++i)
            value = value * base;
        end += said ? 2 : 0;
    }
    out.numeral.value = value;
    out.value = value.toString();
    out.end = out.numeral.end = out.numeral.coreEnd = end;
    out.numeral.digitsOnly = false;
}

// numerator/denominator as a decimal would lose digits; it stays a fraction, with a whole part added in.
std::string fraction(const Decimal& whole, Decimal numerator, Decimal denominator)
{
    for (int i = 0; i < 40 && !numerator.isInteger(); ++i) {
        numerator = numerator.shifted(1);
        denominator = denominator.shifted(1);
    }
    return (whole * denominator + numerator).toString() + "/" + denominator.toString();
}

bool readAsciiFraction(const Line& line, LooseNumber& out)
{
    const Numeral& n = out.numeral;
    const auto integerAt = [&](std::size_t at) -> std::optional<Numeral> {
        if (!isDigitUnit(line[at]))
            return std::nullopt;
        std::optional<Numeral> part = parseNumeral(line, at);
        return part && part->digitsOnly ? part : std::nullopt;
    };
    if (!n.digitsOnly || !n.ascii)
        return false;
    const bool negative = n.value.isNegative();
    if (line[n.end] == u'/') {
        const std::optional<Numeral> below = integerAt(n.end + 1);
        if (!below || below->value.isZero() || line[below->end] == u'/')
            return false;
        out.value = fraction({}, n.value, below->value);
        out.end = below->end;
        return true;
    }
    // 1 3/5
    if (!line.spaceBefore(n.end))
        return false;
    const std::optional<Numeral> above = integerAt(n.end);
    if (!above || line[above->end] != u'/')
        return false;
    const std::optional<Numeral> below = integerAt(above->end + 1);
    if (!below || below->value.isZero() || line[below->end] == u'/')
        return false;
    out.value = fraction(n.value, negative ? above->value.negated() : above->value, below->value);
    out.end = below->end;
    return true;
}

// 一又二分之一
bool readMixed(const Line& line, LooseNumber& out)
{
    if (line[out.end] != u'又' || !beginsNumber(line[out.end + 1]))
        return false;
    const std::optional<Numeral> part = parseNumeral(line, out.end + 1);
    if (part && part->digitsOnly && line[part->end] == u'/' && isDigitUnit(line[part->end + 1])) {  // 3又1/2
        const std::optional<Numeral> below = parseNumeral(line, part->end + 1);
        if (!below || !below->digitsOnly || below->value.isZero())
            return false;
        out.value =
            fraction(out.numeral.value, out.numeral.value.isNegative() ? part->value.negated() : part->value, below->value);
        out.end = below->end;
        return true;
    }
    if (!part || part->kind == Numeral::Kind::Number || part->denominator.isZero())
        return false;
    const Decimal numerator = part->kind == Numeral::Kind::Percent
        ? part->value.shifted(static_cast<int>(part->denominator.toString().size()) - 3)
        : part->value;
    const bool negative = out.numeral.value.isNegative();
    out.value = fraction(out.numeral.value, negative ? numerator.negated() : numerator, part->denominator);
    out.end = part->end;
    return true;
}

}  // namespace

std::optional<LooseNumber> looseNumber(const Line& line, std::size_t at)
{
    const bool sign = signAt(line, at);
    const std::size_t first = at + sign;
    // .5 without its zero
    const bool point =
        line[first] == u'.' && isDigitUnit(line[first + 1]) && !isDigitUnit(line.before(first)) && !line.spaceBefore(first + 1);
    if (!beginsNumber(line[first + point]))
        return std::nullopt;
    std::optional<Numeral> n = parseNumeral(line, first + point);
    if (!n)
        return std::nullopt;
    if (point) {
        n->value = n->value.shifted(-static_cast<int>(n->end - n->begin));
        n->digitsOnly = false;
        n->decimals = true;
    }
    if (sign)
        n->value = n->value.negated();
    LooseNumber out{at, n->coreEnd, n->value.toString(), *n};
    if (n->kind == Numeral::Kind::Fraction) {
        if (n->denominator.isZero())
            return std::nullopt;
        out.value = fraction({}, n->value, n->denominator);
        out.end = n->end;
        return out;
    }
    if (readAsciiFraction(line, out) || readMixed(line, out))
        return out;
    if (isDigitUnit(line[out.end - 1]))
        readLetterScale(line, out);
    if (n->ascii && n->length() <= 40)
        readPower(line, out);
    if (line[out.end] == u'打' && !isOneOf(line[out.end + 1], u"开造电算击动压下包败破架仗断印扮")) {
        out.value = (out.numeral.value * Decimal(12)).toString();
        ++out.end;
    }
    return out;
}

bool inLatinWord(const Line& line, const LooseNumber& n)
{
    const char16_t before = line.before(n.begin), next = line[n.end];
    if (!isDigitUnit(line[n.begin]))
        return false;
    return (!line.spaceBefore(n.begin) && (isLetterUnit(before) || before == u'=' || before == u'%'))
        || (isLetterUnit(next) && !line.spaceBefore(n.end));
}

}  // namespace danqian::extract
