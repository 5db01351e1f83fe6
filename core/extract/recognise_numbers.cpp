#include "core/extract/names.h"
#include "core/extract/recognisers.h"

#include <algorithm>
#include <array>
#include <utility>

// Numbers, shares, ordinals and comparisons.
namespace danqian::extract {
namespace {

bool isOneOf(char16_t c, std::u16string_view set) { return c != 0 && set.find(c) != std::u16string_view::npos; }

bool signAt(const Line& line, std::size_t at)
{
    if (line[at] == u'负')
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
    if (n->ascii || point) {
        if (const auto [power, length] = letterScale(line, out.end); length > 0) {
            out.numeral.value = n->value.shifted(power);
            out.value = out.numeral.value.toString();
            out.end += length;
            out.numeral.end = out.numeral.coreEnd = out.end;
            out.numeral.digitsOnly = false;
        }
    }
    if (line[out.end] == u'打' && !isOneOf(line[out.end + 1], u"开造电算击动压下包败破架仗断印扮")) {
        out.value = (out.numeral.value * Decimal(12)).toString();
        ++out.end;
    }
    return out;
}

namespace {

// A single Han digit states a number only where nothing makes it part of a word: 四不是五, 一只, “五”, but not 四川, 一看.
bool standsAlone(const Line& line, const LooseNumber& n)
{
    const char16_t first = line[n.begin], next = line[n.end];
    if (n.end - n.begin > 1 || isDigitUnit(first))
        return !(n.numeral.begin == n.begin && n.end - n.begin == 2 && line[n.begin] == line[n.begin + 1]
                 && line[n.begin] == u'两');
    const bool capital = isOneOf(first, u"陆伍肆拾叁柒捌玖贰仟佰");
    if (multiplierOf(first) >= 2 || (capital && isHanUnit(next)))
        return false;
    std::size_t length = 0;
    const Unit* unit = unitAt(line, n.end, length);
    if (unit && unit->dimension == Dimension::Money)
        return false;
    if (capital)
        return !isHanUnit(line.before(n.begin)) || line.before(n.begin) == u'是';
    return unit || !isHanUnit(next) || isOneOf(next, u"的是和与及到至而比不却加减乘除章等或对双")
        || isOneOf(line.before(n.begin), u"是前");
}

bool inLatinWord(const Line& line, const LooseNumber& n)
{
    const char16_t before = line.before(n.begin), next = line[n.end];
    if (!isDigitUnit(line[n.begin]))
        return false;
    return (!line.spaceBefore(n.begin) && (isLetterUnit(before) || before == u'=' || before == u'%'))
        || (isLetterUnit(next) && !line.spaceBefore(n.end));
}

}  // namespace

std::size_t recogniseNumber(const Line& line, std::size_t at, Finds& finds)
{
    if (line.has(at, u"一半")) {
        finds.add(Expression::Number, at, at + 2).value = "0.5";
        return at + 2;
    }
    if (line[at] == u'第') {
        const std::optional<Numeral> n = beginsNumber(line[at + 1]) ? parseNumeral(line, at + 1) : std::nullopt;
        return n ? n->coreEnd : 0;
    }
    const std::optional<LooseNumber> n = looseNumber(line, at);
    if (!n)
        return 0;
    const Numeral& numeral = n->numeral;
    if (numeral.kind == Numeral::Kind::Percent) {
        for (std::size_t i = at; i < n->end; ++i)
            if (line.has(i, u"分之"))
                return i + 2;
        return n->end;
    }
    if (numeral.indefinite || numeral.range || (numeral.half && n->end - n->begin == 1) || inLatinWord(line, *n))
        return n->end;
    if (line[n->end] == u'折' || line[n->end] == u'成')
        return n->end;
    if (!standsAlone(line, *n))
        return n->end;
    finds.add(Expression::Number, at, n->end).value = n->value;
    return n->end;
}

std::size_t recognisePercentage(const Line& line, std::size_t at, Finds& finds)
{
    if (line.has(at, u"百分百")) {
        finds.add(Expression::Percentage, at, at + 3).value = "100";
        return at + 3;
    }
    const std::optional<LooseNumber> n = looseNumber(line, at);
    if (!n || inLatinWord(line, *n))
        return n ? n->end : 0;
    Numeral numeral = n->numeral;
    if (numeral.kind == Numeral::Kind::Fraction || numeral.indefinite)
        return n->end;
    numeral.end = n->end;
    Quantity q = parseQuantity(line, numeral);
    const bool tenth = q.unit && (q.unit->form == "折" || q.unit->form == "成");
    if (!q.unit || !(q.is(Dimension::Percent) || q.is(Dimension::Point)) || q.range)
        return n->end;
    if (q.unit->form == "折" && numeral.value == Decimal(10))
        return q.end;
    const Decimal value = tenth || q.unit->form == "‰" ? q.value * q.unit->factor : q.value;
    finds.add(Expression::Percentage, at, q.end).value = value.toString();
    return q.end;
}

std::size_t recogniseOrdinal(const Line& line, std::size_t at, Finds& finds)
{
    if (line[at] != u'第' || !beginsNumber(line[at + 1]))
        return 0;
    const std::optional<Numeral> n = parseNumeral(line, at + 1);
    if (!n || n->range || n->indefinite || n->half || n->kind != Numeral::Kind::Number)
        return 0;
    finds.add(Expression::Ordinal, at, n->coreEnd).value = n->value.toString();
    return n->coreEnd;
}

namespace {

// One side of a comparison: 大于…, …以下.
struct Bound {
    std::size_t begin = 0, end = 0;
    bool lower = false, upper = false, inclusive = false;
    std::string value;
};

struct BoundWord {
    std::u16string_view word;
    bool lower, upper, inclusive;
};

std::size_t skipMarks(const Line& line, std::size_t at, std::u16string_view marks)
{
    while (isOneOf(line[at], marks))
        ++at;
    return at;
}

std::optional<LooseNumber> boundedNumber(const Line& line, std::size_t at)
{
    std::optional<LooseNumber> n = looseNumber(line, at);
    if (n && (n->numeral.indefinite || n->numeral.half))
        return std::nullopt;
    return n;
}

std::optional<Bound> prefixBound(const Line& line, std::size_t at)
{
    static constexpr BoundWord words[] = {
        {u"大于或者等于", true, false, true},
        {u"大于或等于", true, false, true},
        {u"大于等于", true, false, true},
        {u"小于或者等于", false, true, true},
        {u"小于或等于", false, true, true},
        {u"小于等于", false, true, true},
        {u"不超过", false, true, true},
        {u"不大于", false, true, true},
        {u"不小于", true, false, true},
        {u"不少于", true, false, true},
        {u"不低于", true, false, true},
        {u"不高于", false, true, true},
        {u"至少有", true, false, true},
        {u"至少", true, false, true},
        {u"最多", false, true, true},
        {u"至多", false, true, true},
        {u"超过了", true, false, false},
        {u"超过", true, false, false},
        {u"大于", true, false, false},
        {u"高于", true, false, false},
        {u"多于", true, false, false},
        {u"小于", false, true, false},
        {u"低于", false, true, false},
        {u"少于", false, true, false},
        {u"等于", true, true, true},
        {u">=", true, false, true},
        {u"<=", false, true, true},
        {u"≥", true, false, true},
        {u"≤", false, true, true},
        {u">", true, false, false},
        {u"<", false, true, false},
        {u"逾", true, false, false},
        {u"过", true, false, false},
    };
    for (const BoundWord& w : words) {
        if (!line.has(at, w.word))
            continue;
        const std::optional<LooseNumber> n = boundedNumber(line, at + w.word.size());
        if (!n)
            return std::nullopt;
        return Bound{at, n->end, w.lower, w.upper, w.inclusive, n->value};
    }
    // 比三十大
    if (line[at] == u'比') {
        const std::optional<LooseNumber> n = boundedNumber(line, at + 1);
        if (n && isOneOf(line[n->end], u"大高多"))
            return Bound{at, n->end + 1, true, false, false, n->value};
        if (n && isOneOf(line[n->end], u"小低少"))
            return Bound{at, n->end + 1, false, true, false, n->value};
    }
    return std::nullopt;
}

std::optional<Bound> suffixBound(const Line& line, std::size_t at)
{
    static constexpr BoundWord words[] = {
        {u"或者以上", true, false, true}, {u"或以上", true, false, true}, {u"及以上", true, false, true},
        {u"或者更多", true, false, true}, {u"以上", true, false, false},  {u"之上", true, false, false},
        {u"或者以下", false, true, true}, {u"或以下", false, true, true}, {u"及以下", false, true, true},
        {u"以下", false, true, false},    {u"之下", false, true, false},
    };
    const std::optional<LooseNumber> n = boundedNumber(line, at);
    if (!n)
        return std::nullopt;
    for (const BoundWord& w : words)
        if (line.has(n->end, w.word))
            return Bound{at, n->end + w.word.size(), w.lower, w.upper, w.inclusive, n->value};
    return std::nullopt;
}

std::optional<Bound> boundAt(const Line& line, std::size_t at)
{
    if (std::optional<Bound> bound = prefixBound(line, at))
        return bound;
    return beginsNumber(line[at]) || line[at] == u'-' ? suffixBound(line, at) : std::nullopt;
}

bool below(const std::string& a, const std::string& b)
{
    const auto plain = [](const std::string& s) { return s.find('/') == std::string::npos; };
    return !plain(a) || !plain(b) || Decimal::parse(a) < Decimal::parse(b);
}

std::size_t addBound(const Line& line, Finds& finds, const Bound& first)
{
    // 大于二十的同时小于等于三十五, 1000以上,1500以下: two sides make one range.
    static constexpr std::u16string_view joins[] = {u"的同时", u"并且", u"同时", u"并", u"且", u","};
    std::size_t next = first.end;
    bool joined = false;
    for (const std::u16string_view join : joins)
        if (!joined && line.has(next, join)) {
            next += join.size();
            joined = true;
        }
    const std::optional<Bound> second = boundAt(line, next);
    if (second && first.lower != first.upper && second->lower != second->upper && first.lower != second->lower) {
        const Bound& low = first.lower ? first : *second;
        const Bound& high = first.lower ? *second : first;
        if (below(low.value, high.value) && (!joined || !line.has(first.end, u"且"))) {
            Recognised& found = finds.add(Expression::Range, first.begin, second->end);
            found.range = true;
            found.low = low.value;
            found.high = high.value;
            found.lowInclusive = low.inclusive;
            found.highInclusive = high.inclusive;
            return second->end;
        }
    }
    Recognised& found = finds.add(Expression::Range, first.begin, first.end);
    found.range = true;
    found.low = first.lower ? first.value : "";
    found.high = first.upper ? first.value : "";
    found.lowInclusive = found.highInclusive = first.inclusive;
    return first.end;
}

// 三五百, 十几万, 500多亿, 一到五, 10000与20000之间
std::size_t numberRange(const Line& line, std::size_t at, Finds& finds)
{
    std::optional<LooseNumber> n = looseNumber(line, at);
    if (!n || inLatinWord(line, *n) || n->numeral.half || n->numeral.kind == Numeral::Kind::Fraction)
        return n ? n->end : 0;
    const Numeral& numeral = n->numeral;
    const std::size_t connector = skipMarks(line, n->end, u"-~");
    const bool dash = connector > n->end && connector <= n->end + 2;
    const bool word = line[n->end] == u'到' || line[n->end] == u'至', both = line[n->end] == u'与' || line[n->end] == u'和';
    if (dash || word || both) {
        const std::optional<LooseNumber> second = boundedNumber(line, dash ? connector : n->end + 1);
        const std::size_t tail = !second ? 0 : line.has(second->end, u"之间") ? 2 : line[second->end] == u'间' ? 1 : 0;
        if (second && (!both || tail > 0) && below(n->value, second->value) && line[second->end] != u'-'
            && line[second->end] != u'/') {
            Recognised& found = finds.add(Expression::Range, at, second->end + tail);
            found.range = true;
            Quantity low;
            found.low = n->value;
            found.high = second->value;
            found.highInclusive = false;
            return second->end + tail;
        }
    }
    if (numeral.range && !numeral.indefinite) {
        Recognised& found = finds.add(Expression::Range, at, numeral.end);
        found.range = true;
        found.low = numeral.value.toString();
        found.high = numeral.high.toString();
        return numeral.end;
    }
    if (numeral.more && numeral.multiplier >= 4) {
        Recognised& found = finds.add(Expression::Range, at, numeral.end);
        found.range = true;
        found.low = n->value;
        found.lowInclusive = false;
        return numeral.end;
    }
    return n->end;
}

}  // namespace

std::size_t recogniseRange(const Line& line, std::size_t at, Finds& finds)
{
    if (const std::optional<Bound> bound = boundAt(line, at))
        return addBound(line, finds, *bound);
    return numberRange(line, at, finds);
}

}  // namespace danqian::extract
