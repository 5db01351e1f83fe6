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

// 欧元100, 台币500: any currency's name before the amount.
std::optional<Quantity> moneyAfterName(const Line& line, std::size_t at)
{
    std::size_t length = 0;
    const Unit* unit = unitAt(line, at, length);
    if (!unit || unit->dimension != Dimension::Money || length < 2 || isOneOf(line[at], u"元圆块角毛")
        || isHanUnit(line.before(at)))
        return std::nullopt;
    const std::optional<Numeral> n = beginsNumber(line[at + length]) ? parseNumeral(line, at + length) : std::nullopt;
    if (!n || n->indefinite)
        return std::nullopt;
    Quantity q = parseQuantity(line, *n);
    if (q.unit)
        return std::nullopt;
    q.begin = at;
    q.unit = unit;
    q.value = q.value * unit->factor;
    q.unitFirst = true;
    return q;
}

// $1.5 billion
void readEnglishScale(const Line& line, Quantity& q)
{
    static constexpr std::pair<std::u16string_view, int> scales[] = {{u"thousand", 3},  {u"million", 6}, {u"billion", 9},
                                                                     {u"trillion", 12}, {u"mn", 6},      {u"bn", 9}};
    for (const auto& [word, power] : scales)
        if (line.has(q.end, word) && !isLetterUnit(line[q.end + word.size()])) {
            q.value = q.value.shifted(power);
            q.high = q.high.shifted(power);
            q.end += word.size();
            return;
        }
}

std::optional<Quantity> quantityAt(const Line& line, std::size_t at)
{
    if (std::optional<Quantity> money = parseMoneyPrefix(line, at)) {
        readEnglishScale(line, *money);
        return money;
    }
    if (std::optional<Quantity> money = moneyAfterName(line, at))
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
    if (q.indefinite)  // 几公里
        return q.end;
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
    if ((!q->is(Dimension::Count) && !q->is(Dimension::Score)) || line.before(at) == u'第')
        return q->end;
    return addMeasure(line, Expression::Quantity, *q, q->unit->form, Decimal(1), finds);
}

// 3:1, 2-0, 3:2:1; 二比一
std::size_t recogniseRatio(const Line& line, std::size_t at, Finds& finds)
{
    const bool said = hanDigit(line[at]) >= 0 || multiplierOf(line[at]) == 1;
    const auto whole = [&](std::size_t i) {
        const bool number = isDigitUnit(line[i]) || (said && (hanDigit(line[i]) >= 0 || multiplierOf(line[i]) == 1));
        std::optional<Numeral> n = number ? parseNumeral(line, i) : std::nullopt;
        return n && n->kind == Numeral::Kind::Number && !n->range && !n->more ? n : std::nullopt;
    };
    const std::optional<Numeral> first = whole(at);
    if (!first || (said && line[first->end] != u'比'))
        return first ? first->end : 0;
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

namespace {

// 十多欧元 is between ten and twenty, 二十多万 between 200,000 and 300,000: up to the next number that is as round.
void widenByMore(const Line& line, Quantity& q)
{
    const char16_t mark = line[q.number.coreEnd];
    if (!q.number.more || q.range || q.number.decimals || !q.value.isInteger() || mark == u'来')
        return;
    const std::string digits = q.value.toString();
    const std::size_t zeros = digits.size() - 1 - digits.find_last_not_of('0');
    if (zeros == 0 || zeros >= digits.size())
        return;
    q.range = true;
    q.high = q.value + Decimal(1, static_cast<int>(zeros));
}

}  // namespace

std::size_t recogniseCurrency(const Line& line, std::size_t at, Finds& finds)
{
    std::optional<Quantity> q = quantityAt(line, at);
    if (!q)
        return 0;
    widenByMore(line, *q);
    if (q->is(Dimension::Money))
        return addMeasure(line, Expression::Currency, *q, q->unit->code, q->unitFirst ? Decimal(1) : q->unit->factor, finds);
    if (q->is(Dimension::Score) && q->end == line.size() && q->unit->form == "分")
        return addMeasure(line, Expression::Currency, *q, "CNY", Decimal(1, -2), finds);
    if (q->unit && q->unit->form == "块" && (!isHanUnit(line[q->end]) || isOneOf(line[q->end], u"以左上多")))
        return addMeasure(line, Expression::Currency, *q, "CNY", Decimal(1), finds);
    // A large round number that is the whole text: 三百万, 30w上下.
    Measured m{*q, q->begin, q->end, false};
    if (!q->unit) {
        widenToWholeText(line, m);
        if (m.begin == 0 && m.end == line.size() && (q->number.multiplier >= 2 || q->number.value > Decimal(99))) {
            Recognised& found = finds.add(Expression::Currency, m.begin, m.end);
            setValue(found, m, Decimal(1));
            found.unit = "CNY";
        }
    }
    return q->end;
}

namespace {

// 米九, 米六到三米九: a metre and some tenths.
std::optional<Quantity> metreAndTenths(const Line& line, std::size_t at)
{
    const char16_t next = line[at + 2];
    const bool to = next == u'到' || next == u'至';
    if (line[at] != u'米' || hanDigit(line[at + 1]) <= 0 || isHanUnit(line.before(at))
        || (isHanUnit(next) && !line.has(at + 2, u"左右") && !to))
        return std::nullopt;
    Quantity q;
    q.begin = at;
    q.end = at + 2;
    q.value = Decimal(static_cast<std::uint64_t>(10 + hanDigit(line[at + 1])), -1);
    q.unit = unitNamed("米");
    const std::optional<Quantity> second = to ? quantityAt(line, at + 3) : std::nullopt;
    if (second && second->is(Dimension::Length)) {
        q.range = true;
        q.high = second->value;
        q.end = second->end;
    }
    return q;
}

// The code of a unit per another one: 立方米每秒 m3/s.
std::string codeOf(const Quantity& q)
{
    if (!q.per || q.per->code.empty())
        return q.unit->code;
    static constexpr std::pair<std::string_view, std::string_view> times[] = {{"S", "s"},  {"TM", "min"}, {"H", "h"}, {"D", "d"},
                                                                              {"W", "wk"}, {"M", "mo"},   {"Y", "a"}};
    for (const auto& [designator, code] : times)
        if (q.per->code == designator)
            return q.unit->code + "/" + std::string(code);
    return q.unit->code + "/" + q.per->code;
}

}  // namespace

std::size_t recogniseDimension(const Line& line, std::size_t at, Finds& finds)
{
    if (const std::optional<Quantity> metres = metreAndTenths(line, at))
        return addMeasure(line, Expression::Dimension, *metres, "m", Decimal(1), finds);
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
    return addMeasure(line, Expression::Dimension, *q, spoon ? "mL" : codeOf(*q), spoon ? Decimal(5) : Decimal(1), finds);
}

// 摄氏30度, 零下五度, 零下3至零下5℃, 三十七度五
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
    i += belowZero || line.has(i, u"零上") ? 2 : 0;
    std::optional<LooseNumber> n = looseNumber(line, i);
    if (!n)
        return 0;
    if (belowZero) {
        n->numeral.value = n->numeral.value.negated();
        if (n->numeral.range) {
            n->numeral.high = n->numeral.high.negated();
            std::swap(n->numeral.value, n->numeral.high);
        }
    }
    Quantity q = parseQuantity(line, n->numeral);
    const bool degrees = q.is(Dimension::Angle) && (q.unit->form == "度" || q.unit->form == "°");
    if (!q.is(Dimension::Temperature) && !degrees)
        return n->end;
    const int tenths = isDigitUnit(line[q.end]) ? line[q.end] - u'0' : hanDigit(line[q.end]);
    const char16_t after = line[q.end + 1];
    if (degrees && !q.range && tenths > 0 && !isHanUnit(after) && !isDigitUnit(after) && !isLetterUnit(after) && after != u'.'
        && after != u'-' && after != u'~') {
        q.value = q.value + Decimal(static_cast<std::uint64_t>(tenths), -1);
        ++q.end;
    }
    q.begin = at;
    return addMeasure(line, Expression::Temperature, q, unit.empty() ? q.unit->code : unit, Decimal(1), finds);
}

// 十二周岁, 三岁半, 6个月大
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
