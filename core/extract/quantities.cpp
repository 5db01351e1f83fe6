#include "core/extract/quantities.h"

#include <algorithm>
#include <array>
#include <utility>

namespace danqian::extract {
namespace {

const Decimal half = Decimal(5, -1);

// Where the second numeral of a range begins, or 0: 3～5万, 2——3万, 16℃至20℃, 1万(含)-5万.
std::size_t rangeConnector(const Line& line, std::size_t at)
{
    std::size_t i = at;
    if (line.has(i, u"(含)"))
        i += 3;
    const std::size_t start = i;
    while ((line[i] == u'-' || line[i] == u'~') && i - start < 3)
        ++i;
    if (i > start)
        return i;
    return line[i] == u'至' || line[i] == u'到' ? i + 1 : 0;
}

// What follows a 半 of its own: 5元半价, 3月半数, 三岁半大.
bool takesHalf(char16_t c)
{
    return c != 0 && std::u16string_view(u"价数年月天日小个圆径成空票额场程决球身点途").find(c) != std::u16string_view::npos;
}

// 3个半小时, 一个半月, 5个多小时: the half belongs to the unit after it.
bool readSplitUnit(const Line& line, Quantity& q)
{
    const std::size_t i = q.number.end;
    const bool halved = line.has(i, u"个半"), more = line.has(i, u"个多");
    std::size_t length = 0;
    const Unit* unit = halved || more ? unitAt(line, i + 2, length) : nullptr;
    if (!unit || unit->dimension != Dimension::Time)
        return false;
    q.value = halved ? q.value + half : q.value;
    q.more |= more;
    q.unit = unit->form == "月" ? unitNamed("个月") : unit;
    q.unitBegin = i + 2;
    q.unitEnd = q.end = i + 2 + length;
    return true;
}

// 元/亩, 微克每立方米
void readPer(const Line& line, Quantity& q)
{
    const bool spelled = line[q.end] == u'每' && isMeasure(*q.unit) && q.unit->dimension != Dimension::Time;
    if (line[q.end] != u'/' && !spelled)
        return;
    std::size_t length = 0;
    const Unit* per = unitAt(line, q.end + 1, length);
    if (!per || (spelled && !isMeasure(*per) && isHanUnit(line[q.end + 1 + length])))
        return;
    q.per = per;
    q.unitEnd = q.end = q.end + 1 + length;
}

void readUnit(const Line& line, Quantity& q)
{
    if (q.number.kind == Numeral::Kind::Percent) {
        q.unit = unitNamed("%");
        q.unitBegin = q.unitEnd = q.end;
        return;
    }
    if (readSplitUnit(line, q))
        return;
    std::size_t length = 0;
    q.unit = unitAt(line, q.number.end, length);
    if (!q.unit)
        return;
    q.unitBegin = q.number.end;
    q.unitEnd = q.end = q.unitBegin + length;
    // 十块三毛, 三块四, 一块半: 块 is money when small change follows; 三块展板 are pieces.
    const bool change = hanDigit(line[q.end]) >= 0 || isDigitUnit(line[q.end]);
    if (q.unit->form == "块" && (change || (line[q.end] == u'半' && !isHanUnit(line[q.end + 1]))))
        q.unit = unitNamed("块钱");
    readPer(line, q);
    if (line[q.end] == u'多' && !q.more && q.unit->dimension != Dimension::Count) {
        q.more = true;
        ++q.end;
    }
    // 一吨半, 三年半; but 5元半价, 3月半数.
    if (line[q.end] == u'半' && isMeasure(*q.unit) && !q.range && !takesHalf(line[q.end + 1])) {
        q.value = q.value + half;
        ++q.end;
    }
}

// The last unit may be left out: 三块四, 两毛五, 三块零四, 一米七五, 1米8, 五尺二.
bool readUnitlessTail(const Line& line, const Unit& last, const Numeral& tail, bool zero, Quantity& q)
{
    static constexpr std::string_view forms[] = {"块钱", "毛", "元", "米", "m", "尺", "丈"};
    const bool metre = last.form == "米" || last.form == "m", ascii = tail.ascii;
    const char16_t next = line[tail.end];
    const bool digits = (tail.length() == 1 && !q.number.decimals) || (metre && tail.length() == 2 && tail.digitsOnly);
    if (std::find(std::begin(forms), std::end(forms), last.form) == std::end(forms) || !digits || isDigitUnit(next)
        || isLetterUnit(next) || (ascii && (next == u'.' || next == u'%' || next == u'-' || next == u'/' || next == u'~')))
        return false;
    if (isHanUnit(next) && !(metre && (next == u'的' || next == u'高' || next == u'左' || next == u'以')))
        return false;
    const int places = static_cast<int>(tail.length()) + zero;
    q.value = q.value + Decimal(static_cast<std::uint64_t>(tail.value.toInteger(0)), -places);
    q.end = tail.end;
    return true;
}

// 3斤5两, 123元1角1分, 三块四, 两毛五, 三米九: smaller units of the same dimension follow.
void readCompound(const Line& line, Quantity& q)
{
    static constexpr std::array dimensions = {Dimension::Money, Dimension::Mass, Dimension::Length};
    if (!q.unit || q.range || q.per || q.more
        || std::find(dimensions.begin(), dimensions.end(), q.unit->dimension) == dimensions.end())
        return;
    const Unit* last = q.unit;
    while (true) {
        const std::size_t skip = line[q.end] == u'又' || line[q.end] == u'零' ? 1 : 0;
        const std::optional<Numeral> next =
            hanDigit(line[q.end + skip]) > 0 || isDigitUnit(line[q.end + skip]) ? parseNumeral(line, q.end + skip) : std::nullopt;
        if (!next || next->range || next->more || next->kind != Numeral::Kind::Number || next->decimals)
            return;
        std::size_t length = 0;
        const Unit* unit = unitAt(line, next->end, length);
        const bool fen = unit && unit->form == "分" && last->dimension == Dimension::Money && last->code == "CNY";
        if (fen)
            unit = unitNamed("分钱");
        if (!unit && readUnitlessTail(line, *last, *next, line[q.end] == u'零', q))
            return;
        if (!unit || unit->dimension != q.unit->dimension || unit->canonical != last->canonical || unit->code.empty()
            || !(unit->factor < last->factor))
            return;
        // In the first unit: 1 角 = 0.1 元. Only units that stand in a decimal relation are added up.
        int places = 0;
        Decimal scaled = unit->factor;
        while (scaled < q.unit->factor && places < 12) {
            scaled = scaled.shifted(1);
            ++places;
        }
        if (!(scaled == q.unit->factor))
            return;
        q.value = q.value + next->value.shifted(-places);
        last = unit;
        q.end = next->end + (fen ? 1 : length);
        if (fen && line[q.end] == u'钱')
            ++q.end;
    }
}

// The lower end of 3～5万 lacks its 万; that of 8500到3万 does not, nor does that of 1千到1万.
Decimal liftedBy(const Numeral& low, const Numeral& high)
{
    if (low.multiplier >= 4 || high.multiplier == 0 || low.value.isZero())
        return low.value;
    if (high.multiplier < 4) {  // 两~3百
        const Decimal lifted = low.value.shifted(high.multiplier);
        return low.multiplier == 0 && high.multiplier >= 2 && low.value < Decimal(10) && lifted < high.value
                && high.value
                    == Decimal(static_cast<std::uint64_t>(high.value.shifted(-high.multiplier).toInteger(0)), high.multiplier)
            ? lifted
            : low.value;
    }
    const Decimal lifted = low.value.shifted(high.multiplier);
    return lifted < high.value ? lifted : low.value;
}

void readRange(const Line& line, Quantity& q)
{
    const std::size_t second = rangeConnector(line, q.end);
    if (second == 0 || q.range || q.indefinite || q.number.kind == Numeral::Kind::Fraction)
        return;
    const char16_t c = line[second];
    if (!(classOf(c) & (DigitChar | HanDigitChar | MultiplierChar)) && !(c == u'-' || c == u'负' || line.has(second, u"零下")))
        return;
    const bool belowZero = line.has(second, u"零下");
    std::optional<Numeral> number = parseNumeral(line, second + (belowZero ? 2 : 0));
    if (number && belowZero)
        number->value = number->value.negated();
    if (!number || number->range || number->half || number->indefinite || number->kind == Numeral::Kind::Fraction)
        return;
    Quantity other;
    other.begin = second;
    other.number = *number;
    other.value = number->value;
    other.end = number->end;
    readUnit(line, other);
    if (q.unit && !other.unit)
        return;
    if (q.unit && other.unit && q.unit->dimension != other.unit->dimension)
        return;
    if (q.unit && other.unit && q.unit->dimension == Dimension::Count && q.unit != other.unit)
        return;
    if (!q.unit && other.unit && other.number.kind == Numeral::Kind::Percent && q.number.kind != Numeral::Kind::Percent)
        return;
    Decimal low = q.unit ? q.value : liftedBy(q.number, *number);
    if (low.isNegative() && other.value < low)
        std::swap(low, other.value);  // 零下3至零下5度
    if (!(low < other.value))
        return;
    q.range = true;
    q.value = low;
    q.high = other.value;
    q.more |= other.more;
    q.unit = other.unit ? other.unit : q.unit;
    q.per = other.per;
    q.end = other.end;
    q.unitBegin = other.unitBegin;
    q.unitEnd = other.unitEnd;
}

}  // namespace

Quantity parseQuantity(const Line& line, const Numeral& number)
{
    Quantity q;
    q.begin = number.begin;
    q.end = number.end;
    q.number = number;
    q.value = number.value;
    q.high = number.high;
    q.range = number.range;
    q.more = number.more;
    q.indefinite = number.indefinite;
    readUnit(line, q);
    // 四点五折, 五五折, 七成六: tenths.
    if (q.unit && q.unit->form == "折" && number.digitsOnly && number.length() == 2)
        q.value = q.value.shifted(-1);
    if (q.unit && q.unit->form == "成" && hanDigit(line[q.end]) > 0 && !isHanUnit(line[q.end + 1])) {
        q.value = q.value + Decimal(static_cast<std::uint64_t>(hanDigit(line[q.end])), -1);
        ++q.end;
    }
    readRange(line, q);
    readCompound(line, q);
    return q;
}

std::optional<Quantity> parseMoneyPrefix(const Line& line, std::size_t at)
{
    static constexpr std::pair<std::u16string_view, std::string_view> prefixes[] = {
        {u"\u00A5", "元"},     {u"NT$", "新台币"},  {u"C$", "加元"},     {u"S$", "新加坡元"}, {u"\u20A9", "韩元"},
        {u"\u20B9", "卢比"},   {u"\u20BD", "卢布"}, {u"\u0E3F", "泰铢"}, {u"A$", "澳元"},     {u"US$", "美元"},
        {u"HK$", "港元"},      {u"$", "美元"},      {u"€", "欧元"},      {u"£", "英镑"},      {u"HKD", "港元"},
        {u"USD", "美元"},      {u"CNY", "元"},      {u"RMB", "元"},      {u"EUR", "欧元"},    {u"人民币", "元"},
        {u"新台币", "新台币"}, {u"港币", "港元"},   {u"美金", "美元"},   {u"日币", "日元"},
    };
    for (const auto& [prefix, form] : prefixes) {
        if (!line.has(at, prefix) || (isLetterUnit(prefix.front()) && isLetterUnit(line.before(at))))
            continue;
        const std::optional<Numeral> number = parseNumeral(line, at + prefix.size());
        if (!number || number->indefinite)
            return std::nullopt;
        Quantity q = parseQuantity(line, *number);
        if (q.unit && q.unit->dimension != Dimension::Money)
            return std::nullopt;
        q.begin = at;
        q.unit = unitNamed(form);
        q.unitFirst = true;
        return q;
    }
    return std::nullopt;
}

}  // namespace danqian::extract
