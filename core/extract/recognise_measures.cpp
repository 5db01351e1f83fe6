#include "core/extract/recognisers.h"

#include <algorithm>
#include <initializer_list>

// Numbers with their units: counts, money, physical quantities, temperatures, ages.
namespace danqian::extract {
namespace {

struct Measured {
    Quantity quantity;
    std::size_t begin = 0, end = 0;
    bool atLeast = false;  ///< 至少
};

std::optional<Quantity> quantityAt(const Line& line, std::size_t at)
{
    if (std::optional<Quantity> money = parseMoneyPrefix(line, at))
        return money;
    const std::optional<LooseNumber> n = looseNumber(line, at);
    if (!n || n->numeral.kind != Numeral::Kind::Number)
        return std::nullopt;
    Numeral numeral = n->numeral;
    numeral.begin = at;
    return parseQuantity(line, numeral);
}

// A text that is one expression and nothing else takes the words that bound it along: 至少5公里, 约3.5亿美元, 30万上下.
void widenToWholeText(const Line& line, Measured& m)
{
    static constexpr std::u16string_view before[] = {u"至少", u"大约", u"约",   u"近", u"不到", u"不足",
                                                     u"超过", u"小于", u"大于", u"从", u"将近"};
    static constexpr std::u16string_view after[] = {u"左右", u"上下", u"以上", u"以下", u"以内"};
    std::size_t begin = m.begin, end = m.end;
    bool atLeast = false;
    for (const std::u16string_view word : before)
        if (begin == word.size() && line.has(0, word)) {
            begin = 0;
            atLeast = word == u"至少";
        }
    bool above = false;
    for (const std::u16string_view word : after)
        if (line.has(end, word) && end + word.size() == line.size()) {
            end += word.size();
            above = word == u"以上";
        }
    if (begin != 0 || end != line.size())
        return;
    m.begin = begin;
    m.end = end;
    m.atLeast = atLeast && !above;
}

void setValue(Recognised& found, const Measured& m, const Decimal& factor)
{
    const Quantity& q = m.quantity;
    const auto shown = [&](const Decimal& value) { return (factor == Decimal(1) ? value : value * factor).toString(); };
    if (q.range || m.atLeast) {
        found.range = true;
        found.low = shown(q.value);
        found.high = q.range ? shown(q.high) : "";
    } else {
        found.value = shown(q.value);
    }
}

std::size_t addMeasure(const Line& line, Expression kind, const Quantity& q, const std::string& unit, const Decimal& factor,
                       Finds& finds)
{
    Measured m{q, q.begin, q.end, false};
    widenToWholeText(line, m);
    Recognised& found = finds.add(kind, m.begin, m.end);
    setValue(found, m, factor);
    found.unit = unit;
    return m.end;
}

bool isPhysical(const Quantity& q)
{
    static constexpr Dimension others[] = {Dimension::None,  Dimension::Count,      Dimension::Score, Dimension::Age,
                                           Dimension::Money, Dimension::Percent,    Dimension::Point, Dimension::Ratio,
                                           Dimension::Time,  Dimension::Temperature};
    return q.unit && std::find(std::begin(others), std::end(others), q.unit->dimension) == std::end(others);
}

}  // namespace

std::size_t recogniseQuantity(const Line& line, std::size_t at, Finds& finds)
{
    const std::optional<Quantity> q = quantityAt(line, at);
    if (!q)
        return 0;
    if (!q->is(Dimension::Count) && !q->is(Dimension::Score))
        return q->end;
    return addMeasure(line, Expression::Quantity, *q, q->unit->form, Decimal(1), finds);
}

std::size_t recogniseRatio(const Line& line, std::size_t at, Finds& finds)
{
    const auto whole = [&](std::size_t i) { return isDigitUnit(line[i]) ? parseNumeral(line, i) : std::nullopt; };
    const std::optional<Numeral> first = whole(at);
    if (!first)
        return 0;
    std::string value = first->value.toString();
    std::size_t end = first->end;
    for (char16_t mark = line[end]; mark && std::u16string_view(u":-/比").find(mark) != std::u16string_view::npos;
         mark = line[end]) {
        const std::optional<Numeral> next = whole(end + 1);
        if (!next)
            break;
        value += ':' + next->value.toString();
        end = next->end;
    }
    if (end > first->end)
        finds.add(Expression::Ratio, at, end).value = value;
    return end;
}

std::size_t recogniseCurrency(const Line& line, std::size_t at, Finds& finds)
{
    std::optional<Quantity> q = quantityAt(line, at);
    if (!q)
        return 0;
    if (q->is(Dimension::Money))
        return addMeasure(line, Expression::Currency, *q, q->unit->code, q->unitFirst ? Decimal(1) : q->unit->factor, finds);
    if (q->is(Dimension::Score) && q->end == line.size() && q->unit->form == "分")
        return addMeasure(line, Expression::Currency, *q, "CNY", Decimal(1, -2), finds);
    if (q->unit && q->unit->form == "块" && !isHanUnit(line[q->end]))
        return addMeasure(line, Expression::Currency, *q, "CNY", Decimal(1), finds);
    // A large round number that is the whole text: 三百万, 30w上下.
    Measured m{*q, q->begin, q->end, false};
    if (!q->unit) {
        widenToWholeText(line, m);
        if (m.begin == 0 && m.end == line.size() && (q->number.multiplier >= 4 || q->number.value > Decimal(9999))) {
            Recognised& found = finds.add(Expression::Currency, m.begin, m.end);
            setValue(found, m, Decimal(1));
            found.unit = "CNY";
        }
    }
    return q->end;
}

std::size_t recogniseDimension(const Line& line, std::size_t at, Finds& finds)
{
    // 米九: a metre and nine tenths.
    if (line[at] == u'米' && hanDigit(line[at + 1]) > 0 && !isHanUnit(line.before(at))
        && (!isHanUnit(line[at + 2]) || line.has(at + 2, u"左右") || line[at + 2] == u'到')) {
        Quantity q;
        q.begin = at;
        q.end = at + 2;
        q.value = Decimal(static_cast<std::uint64_t>(10 + hanDigit(line[at + 1])), -1);
        q.unit = unitNamed("米");
        if (line[at + 2] == u'到' || line[at + 2] == u'至') {
            const std::optional<Quantity> second = quantityAt(line, at + 3);
            if (second && second->is(Dimension::Length)) {
                q.range = true;
                q.high = second->value;
                q.end = second->end;
            }
        }
        return addMeasure(line, Expression::Dimension, q, "m", Decimal(1), finds);
    }
    std::optional<Quantity> q = quantityAt(line, at);
    if (!q)
        return 0;
    if (!q->unit && (line[q->end] == u'"' || line[q->end] == u'”') && q->number.ascii) {
        q->unit = unitNamed("英寸");
        ++q->end;
    }
    if (!isPhysical(*q))
        return q->end;
    const bool spoon = q->unit->code == "5mL";
    return addMeasure(line, Expression::Dimension, *q, spoon ? "mL" : q->unit->code, spoon ? Decimal(5) : Decimal(1), finds);
}

std::size_t recogniseTemperature(const Line& line, std::size_t at, Finds& finds)
{
    std::size_t i = at;
    std::string unit;
    if (const bool celsius = line.has(at, u"摄氏"); celsius || line.has(at, u"华氏")) {
        unit = celsius ? "Cel" : "[degF]";
        i += 2;
        if (line.has(i, u"温度"))
            i += 2;
    }
    const bool belowZero = line.has(i, u"零下");
    std::optional<LooseNumber> n = looseNumber(line, i + (belowZero ? 2 : 0));
    if (!n)
        return 0;
    Quantity q = parseQuantity(line, n->numeral);
    if (!q.is(Dimension::Temperature) && !(q.is(Dimension::Angle) && (q.unit->form == "度" || q.unit->form == "°")))
        return n->end;
    if (belowZero)
        q.value = q.value.negated();
    q.begin = at;
    return addMeasure(line, Expression::Temperature, q, unit.empty() ? q.unit->code : unit, Decimal(1), finds);
}

std::size_t recogniseAge(const Line& line, std::size_t at, Finds& finds)
{
    const std::optional<LooseNumber> n = looseNumber(line, at);
    if (!n)
        return 0;
    Quantity q = parseQuantity(line, n->numeral);
    static constexpr std::pair<std::string_view, std::string_view> codes[] = {{"Y", "a"}, {"M", "mo"}, {"W", "wk"}, {"D", "d"}};
    std::string unit = q.is(Dimension::Age) ? "a" : "";
    if (q.is(Dimension::Time) && line[q.end] == u'大' && !q.range) {
        for (const auto& [designator, code] : codes)
            if (q.unit->code == designator)
                unit = code;
        ++q.end;
    }
    if (unit.empty())
        return n->end;
    return addMeasure(line, Expression::Age, q, unit, Decimal(1), finds);
}

}  // namespace danqian::extract
