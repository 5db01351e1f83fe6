#include "core/extract/figure_finder.h"

#include "core/extract/names.h"

#include <algorithm>
#include <utility>

namespace danqian::extract {
namespace {

// After its digits a time goes on with one of these; everything else need not be tried.
bool mayBeTime(const Line& line, std::size_t at)
{
    std::size_t i = at;
    while (isNumberChar(line[i]) && i - at < 9)
        ++i;
    if (isConnector(line[i]) && isNumberChar(line[i + 1])) {
        if (line[i] == u'-')
            return true;
        for (++i; isNumberChar(line[i]) && i - at < 14;)
            ++i;
    }
    static constexpr std::u16string_view marks = u"年月日号时点:-/.世季";
    return line[i] && marks.find(line[i]) != std::u16string_view::npos;
}

}  // namespace

// 1小时50分钟, 8分30秒: told in the smaller unit.
std::size_t FigureFinder::compoundDuration(Quantity& q) const
{
    // 5分30秒: before seconds 分 are minutes.
    if (q.unit && q.unit->form == "分" && isNumberChar(m_line[q.end]))
        if (const std::optional<Numeral> next = parseNumeral(m_line, q.end); next && m_line[next->end] == u'秒')
            q.unit = unitNamed("分钟");
    while (q.is(Dimension::Time) && !q.range && !q.more && isNumberChar(m_line[q.end])) {
        const std::optional<Numeral> next = parseNumeral(m_line, q.end);
        if (!next || next->range || next->more || next->kind != Numeral::Kind::Number)
            break;
        std::size_t length = 0;
        const Unit* unit = unitAt(m_line, next->end, length);
        if (unit && unit->form == "分")
            unit = unitNamed("分钟");
        if (!unit || unit->dimension != Dimension::Time || !(unit->factor < q.unit->factor)
            || unit->canonical != q.unit->canonical)
            break;
        const std::int64_t parts = q.unit->code == "Y" && unit->code == "M" ? 12
            : unit->factor.isInteger() ? q.unit->factor.toInteger(0) / unit->factor.toInteger(1)
                                       : 0;
        if (parts <= 1)
            break;
        q.value = q.value * Decimal(static_cast<std::uint64_t>(parts)) + next->value;
        q.unit = unit;
        q.end = next->end + length;
    }
    return q.end;
}

// Whether a number with its unit states something: always in ASCII digits; Han ones may belong to words.
bool FigureFinder::counts(const Quantity& q) const
{
    const Numeral& n = q.number;
    if (n.kind != Numeral::Kind::Number)
        return true;
    if (!q.unit)
        return countsBare(q);
    return n.ascii || countsInHan(q);
}

bool FigureFinder::countsBare(const Quantity& q) const
{
    const Numeral& n = q.number;
    const char16_t before = m_line.before(q.begin), next = m_line[q.end];
    if (n.ascii && (next == u'.' || before == u'.'))
        return false;  // 3.2.1 numbers a section
    static constexpr std::u16string_view leads = u"为是达至到由约近超共有:增减升降比从过逾满(=于";
    const bool led = leads.find(before) != std::u16string_view::npos && before != 0;
    if (n.ascii)
        return n.decimals || n.multiplier > 0 || q.range || (led && !isHanUnit(next));
    return n.multiplier >= 3 && n.value > Decimal(1000) && !isHanUnit(next) && hanDigit(m_line[q.begin]) > 0;
}

bool FigureFinder::countsInHan(const Quantity& q) const
{
    const Numeral& n = q.number;
    const char16_t before = m_line.before(q.begin);
    if (n.indefinite)
        return false;
    if (n.half)
        return q.is(Dimension::Time) ? q.unit->form != "天" && q.unit->form != "日" : isMeasure(*q.unit);
    if (multiplierOf(m_line[q.begin]) >= 2 && !n.capitals)
        return n.more || std::u16string_view(u"上近逾超过达约").find(before) != std::u16string_view::npos;
    static constexpr std::string_view inWords[] = {"大", "步", "员", "艇", "期", "届", "级", "方", "度",
                                                   "号", "类", "担", "团", "股", "番", "关", "里"};
    if (std::find(std::begin(inWords), std::end(inWords), q.unit->form) != std::end(inWords))
        return false;
    if (before == u'前' && (q.unit->form == "名" || q.unit->form == "位"))
        return false;  // 前三名
    const bool one = n.length() == 1 && n.value == Decimal(1) && q.value == Decimal(1) && !q.range;
    return !one || countsOne(q);
}

// 一家公司 counts, 一家 in a family does not.
bool FigureFinder::countsOne(const Quantity& q) const
{
    const char16_t before = m_line.before(q.begin), next = m_line[q.end];
    if (q.is(Dimension::Time))
        return next == u'内' || m_line.has(q.end, u"以内");
    if (isMeasure(*q.unit))
        return true;
    if (q.unit->form == "次" || q.unit->form == "遍" || q.unit->form == "趟")
        return false;
    static constexpr std::u16string_view pointing = u"这那每某另同第任哪上下前后唯有是当了着过另之统成为个为在到";
    return isClauseEnd(next) && isHanUnit(before) && pointing.find(before) == std::u16string_view::npos;
}

// 10.5:41.1:48.4, 3:2, 3比2
std::size_t FigureFinder::ratioAt(const Quantity& first)
{
    if (first.unit || first.range || first.number.kind != Numeral::Kind::Number)
        return 0;
    std::string value = first.value.toString();
    std::size_t end = first.end, members = 1;
    while ((m_line[end] == u':' || m_line[end] == u'比')
           && (isDigitUnit(m_line[end + 1]) || (m_line[end] == u'比' && hanDigit(m_line[end + 1]) > 0))) {
        const std::optional<Numeral> next = parseNumeral(m_line, end + 1);
        std::size_t length = 0;
        if (!next || next->range || next->kind != Numeral::Kind::Number || unitAt(m_line, next->end, length))
            return 0;
        value += ':' + next->value.toString();
        end = next->end;
        ++members;
    }
    if (members < 2)
        return 0;
    Figure& figure = add(Figure::Type::Ratio, first.begin, end, "ratio");
    figure.value = std::move(value);
    return end;
}

// A time that begins with its numeral: 1至6月, 3月5日, 9:30.
std::size_t FigureFinder::numericTimeAt(std::size_t at)
{
    std::size_t secondAt = 0;
    if (const std::optional<Point> first = parseElided(m_line, at, secondAt))
        if (const std::optional<Point> second = first->clockOnly() ? std::nullopt : parsePoint(m_line, secondAt);
            second && second->numeral)
            return emitRange(*first, *second);
    return pointAt(at);
}

std::size_t FigureFinder::numberAt(std::size_t at)
{
    const bool ascii = isDigitUnit(m_line[at]);
    if (m_line.has(at, u"零下") && isNumberChar(m_line[at + 2]))
        if (const std::size_t end = belowZero(at))
            return end;
    if (!ascii && m_line.has(at, u"一半"))
        return halfAt(at);
    if (!ascii && inIdiom(m_line, at))
        return at + 1;
    if (mayBeTime(m_line, at))
        if (const std::size_t end = numericTimeAt(at))
            return end;
    // 负3, 为-3.8: a sign; 5-8 and A-3 have none.
    const char16_t before = m_line.before(at), lead = at >= 2 ? m_line[at - 2] : u'\0';
    const bool minus =
        before == u'-' && lead != 0 && std::u16string_view(u"为是至到达了:(,、").find(lead) != std::u16string_view::npos;
    const std::size_t begin = (at > 0 && isNegative(m_line, at - 1)) || minus ? at - 1 : at;
    const std::optional<Numeral> number = parseNumeral(m_line, begin);
    if (!number)
        return 0;
    if (const std::optional<Span> name = nameAround(m_line, *number)) {
        Figure& figure = add(Figure::Type::Name, name->begin, name->end, "name.number");
        figure.value = number->value.toString();
        return name->end;
    }
    Quantity q = parseQuantity(m_line, *number);
    if (const std::size_t end = ratioAt(q))
        return end;
    if (const std::optional<Span> name = q.range && !q.unit ? nameOfRange(q) : std::nullopt) {
        add(Figure::Type::Name, name->begin, name->end, "name.number");
        return name->end;
    }
    compoundDuration(q);
    if (!counts(q))
        return nameless(q);
    return quantity(q, ruleOf(q));
}

// 占总量的一半: a share; 一半是海水 is none.
std::size_t FigureFinder::halfAt(std::size_t at)
{
    const char16_t before = m_line.before(at);
    if (before != 0 && std::u16string_view(u"的近超过达占约逾到").find(before) != std::u16string_view::npos) {
        Quantity q;
        q.begin = at;
        q.end = at + 2;
        q.value = Decimal(50);
        q.unit = unitNamed("%");
        quantity(q, "percentage.half");
    }
    return at + 2;
}

// 零下4℃
std::size_t FigureFinder::belowZero(std::size_t at)
{
    const std::optional<Numeral> number = parseNumeral(m_line, at + 2);
    Quantity q = number ? parseQuantity(m_line, *number) : Quantity{};
    if (!q.is(Dimension::Temperature) && !q.is(Dimension::Angle))
        return 0;
    q.begin = at;
    q.value = q.value.negated();
    if (q.range) {  // 零下8至5℃ runs from the colder end
        q.high = q.high.negated();
        if (q.high < q.value)
            std::swap(q.value, q.high);
    }
    return quantity(q, "measure.below-zero");
}

// 1至12号楼
std::optional<Span> FigureFinder::nameOfRange(const Quantity& q) const
{
    return m_line[q.end] == u'号' ? std::optional(Span{q.begin, q.end + 1}) : std::nullopt;
}

// A number that states nothing. A bare one in ASCII digits before a noun names it: 104国道, 263办公室.
std::size_t FigureFinder::nameless(const Quantity& q)
{
    if (q.number.ascii && q.number.digitsOnly && isHanUnit(m_line[q.end])) {
        Figure& figure = add(Figure::Type::Name, q.begin, q.end, "name.bare");
        figure.value = q.value.toString();
    }
    return q.end;
}

const char* FigureFinder::ruleOf(const Quantity& q)
{
    if (!q.unit)
        return "number";
    switch (q.unit->dimension) {
    case Dimension::Count:
    case Dimension::Score: return "count";
    case Dimension::Age: return "age";
    case Dimension::Money: return "money";
    case Dimension::Time: return "duration";
    case Dimension::Percent:
    case Dimension::Point: return "percentage";
    case Dimension::Ratio: return "ratio.times";
    default: return "measure";
    }
}

}  // namespace danqian::extract
