#include "core/extract/recognisers.h"

// Numbers, shares and ordinals.
namespace danqian::extract {
namespace {

// A single Han digit states a number only where nothing makes it part of a word: 四不是五, 一只, “五”, but not 四川, 一看.
bool standsAlone(const Line& line, const LooseNumber& n)
{
    const char16_t first = line[n.begin], next = line[n.end];
    if (n.end - n.begin > 1 || isDigitUnit(first))
        return true;
    if (first == u'两' && (next == first || line.before(n.begin) == first))
        return false;  // 两两
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
        || line.before(n.begin) == u'前';
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
    for (const auto& [word, value] : {std::pair{std::u16string_view(u"百分百"), "100"}, {u"对折", "50"}})
        if (line.has(at, word)) {
            finds.add(Expression::Percentage, at, at + word.size()).value = value;
            return at + word.size();
        }
    const std::optional<LooseNumber> n = looseNumber(line, at);
    if (!n || inLatinWord(line, *n))
        return n ? n->end : 0;
    Numeral numeral = n->numeral;
    if (numeral.kind == Numeral::Kind::Fraction || numeral.indefinite)
        return n->end;
    numeral.end = n->end;
    Quantity q = parseQuantity(line, numeral);
    if (!q.unit || !(q.is(Dimension::Percent) || q.is(Dimension::Point)) || q.range)
        return n->end;
    if (q.unit->form == "折" && numeral.value == Decimal(10))
        return q.end;
    if (q.unit->form == "折" && numeral.half)
        q.value = Decimal(5);  // 半折: half of the price
    finds.add(Expression::Percentage, at, q.end).value = (q.value * q.unit->factor).toString();
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

}  // namespace danqian::extract
