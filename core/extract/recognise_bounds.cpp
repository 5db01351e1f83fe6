#include "core/extract/recognisers.h"

// Ranges of numbers: comparisons, and numbers between two others.
namespace danqian::extract {
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

constexpr BoundWord prefixes[] = {
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
    {u"不到", false, true, false},
    {u"不足", false, true, false},
    {u"不满", false, true, false},
    {u"未满", false, true, false},
    {u"逾", true, false, false},
    {u"过", true, false, false},
};

std::optional<Bound> prefixBound(const Line& line, std::size_t at)
{
    for (const BoundWord& w : prefixes) {
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
        {u"以下", false, true, false},    {u"之下", false, true, false},  {u"以内", false, true, true},
        {u"之内", false, true, true},
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
        if (below(low.value, high.value)) {
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
