#include "core/extract/spans.h"

#include <array>

namespace danqian::extract {
namespace {

bool beginsNumeral(char16_t c) { return classOf(c) & (DigitChar | HanDigitChar | MultiplierChar); }

// 2019 and 二〇一九 before 年 name a year.
bool isYearNumber(const Numeral& n)
{
    return n.digitsOnly && n.length() == 4 && !(n.value < Decimal(1000)) && n.value < Decimal(3000);
}

// 分 is a minute only among other lengths, before 半 and before seconds; 时 is an hour only among them.
const Unit* lengthUnit(const Line& line, std::size_t at, bool compound, std::size_t& length)
{
    const Unit* unit = unitAt(line, at, length);
    if (unit && unit->dimension == Dimension::Time)
        return unit->code.empty() ? nullptr : unit;
    const bool seconds = [&] {
        const std::optional<Numeral> n = beginsNumeral(line[at + 1]) ? parseNumeral(line, at + 1) : std::nullopt;
        return n && line[n->end] == u'秒';
    }();
    if (line[at] == u'分' && !line.has(at, u"分之") && (compound || line[at + 1] == u'半' || seconds)) {
        length = 1;
        return unitNamed("分钟");
    }
    if (line[at] == u'时' && compound) {
        length = 1;
        return unitNamed("小时");
    }
    return nullptr;
}

// 三个周末 counts weekends; 一个星期一次 counts weeks.
bool isWeekday(const Line& line, std::size_t at)
{
    const char16_t c = line[at];
    if (c == u'末' || c == u'日')
        return true;
    std::size_t length = 0;
    return hanDigit(c) >= 1 && hanDigit(c) <= 6 && !unitAt(line, at + 1, length);
}

// What may stand between a number and its unit: 个半 adds a half, 个多 and 个来 somewhat more, 整 nothing.
struct Between {
    std::u16string_view word;
    bool half, more;
};
constexpr std::array<Between, 4> betweens{
    {{u"个半", true, false}, {u"个多", false, true}, {u"个来", false, true}, {u"整", false, false}}};

std::optional<Length::Part> partAt(const Line& line, std::size_t at, bool compound, std::size_t& end, bool& more)
{
    const std::size_t large = line.has(at, u"大半");  // 大半年: more than half of it
    if (!beginsNumeral(line[at + large]))
        return std::nullopt;
    const std::optional<Numeral> n = parseNumeral(line, at + large);
    if (!n || n->kind != Numeral::Kind::Number || n->indefinite)
        return std::nullopt;
    Length::Part part{n->value, large ? Decimal(9, -1) : n->high, nullptr};
    std::size_t i = n->end, length = 0;
    more |= n->more;
    bool half = false, spaced = false;
    for (const Between& b : betweens)
        if (line.has(i, b.word)) {
            i += b.word.size();
            spaced = true;
            half = b.half;
            more |= b.more;
            break;
        }
    part.unit = lengthUnit(line, i, compound, length);
    if (part.unit && spaced && part.unit->form == "月")
        part.unit = unitNamed("个月");
    if (!part.unit || (part.unit->code == "Y" && isYearNumber(*n))
        || (part.unit->code == "W" && line[i] == u'个' && isWeekday(line, i + length)))
        return std::nullopt;
    i += length;
    if (half || (line[i] == u'半' && !n->half)) {
        part.value = part.value + Decimal(5, -1);
        i += !half;
    }
    if (line[i] == u'多')
        ++i;
    end = i;
    return part;
}

// 3~6个月, 100到200个小时: the unit stands at the second number.
bool readRange(const Line& line, const Numeral& first, Length& out)
{
    const Quantity q = parseQuantity(line, first);
    if (!q.range || !q.is(Dimension::Time) || q.unit->code.empty() || q.end <= out.end
        || (q.unit->code == "Y" && isYearNumber(first)))
        return false;
    out.parts = {{q.value, q.high, q.unit}};
    out.range = true;
    out.end = q.end;
    return true;
}

// 三天三夜, 三天两夜: the nights add nothing.
void skipNights(const Line& line, Length& out)
{
    if (out.smallest().code != "D" || !beginsNumeral(line[out.end]))
        return;
    const std::optional<Numeral> n = parseNumeral(line, out.end);
    if (n && !n->ascii && (line[n->end] == u'夜' || line[n->end] == u'晚') && line[n->end + 1] != u'上')
        out.end = n->end + 1;
}

}  // namespace

std::string Length::iso(bool high) const
{
    struct Field {
        std::string_view code, mark;
        int times;
        bool clock;
    };
    static constexpr Field fields[] = {
        {"100Y", "Y", 100, false}, {"Y", "Y", 1, false}, {"3M", "M", 3, false},  {"M", "M", 1, false}, {"W", "W", 1, false},
        {"10D", "D", 10, false},   {"D", "D", 1, false}, {"WD", "WD", 1, false}, {"H", "H", 1, true},  {"15M", "M", 15, true},
        {"TM", "M", 1, true},      {"MS", "S", 0, true}, {"S", "S", 1, true},
    };
    std::string date, clock;
    Decimal sum;
    for (std::size_t i = 0; i < std::size(fields); ++i) {
        const Field& field = fields[i];
        for (const Part& part : parts)
            if (part.unit->code == field.code) {
                const Decimal value = high ? part.high : part.value;
                sum = sum + (field.times == 0 ? value.shifted(-3) : value * Decimal(static_cast<std::uint64_t>(field.times)));
            }
        const bool last = i + 1 == std::size(fields) || fields[i + 1].mark != field.mark || fields[i + 1].clock != field.clock;
        if (!last || sum.isZero())
            continue;
        (field.clock ? clock : date) += sum.toString() + std::string(field.mark);
        sum = Decimal();
    }
    return "P" + date + (clock.empty() ? "" : "T" + clock);
}

std::optional<Length> parseLength(const Line& line, std::size_t at)
{
    Length out;
    out.begin = at;
    std::size_t end = 0;
    std::optional<Length::Part> part = partAt(line, at, false, end, out.more);
    const std::optional<Numeral> n = beginsNumeral(line[at]) ? parseNumeral(line, at) : std::nullopt;
    if (!part) {
        if (!n || n->indefinite || n->range || !readRange(line, *n, out))
            return std::nullopt;
        return out;
    }
    out.range = part->high > Decimal() && part->value < part->high;
    out.parts.push_back(*part);
    out.end = end;
    if (out.range || (n && readRange(line, *n, out)))
        return out;
    skipNights(line, out);
    while (out.parts.size() < 8) {  // there are no more units than that
        const std::size_t next = out.end + (line[out.end] == u'又' || line[out.end] == u'零');
        part = partAt(line, next, true, end, out.more);
        if (!part || part->unit->code == out.smallest().code || part->high > Decimal())
            break;
        out.parts.push_back(*part);
        out.end = end;
    }
    return out;
}

namespace {

// The whole part of value × parts, exact for decimals.
std::int64_t whole(const Decimal& value, int parts)
{
    return (value * Decimal(static_cast<std::uint64_t>(parts * 10))).toInteger(0) / 10;
}

struct Step {
    std::string_view code;
    int months, seconds;
};
constexpr Step steps[] = {
    {"100Y", 1200, 0}, {"Y", 12, 0},   {"3M", 3, 0},    {"M", 1, 0},   {"W", 0, 7 * 86400}, {"10D", 0, 10 * 86400},
    {"D", 0, 86400},   {"H", 0, 3600}, {"15M", 0, 900}, {"TM", 0, 60}, {"S", 0, 1},
};

Instant movedByWorkingDays(Instant from, std::int64_t left, int sign)
{
    std::int64_t day = dayNumber(dateOf(from));
    for (std::int64_t guard = 0; left > 0 && guard < 40000; ++guard) {
        day += sign;
        left -= weekdayOf(day) <= 5;
    }
    return day * daySeconds + (from - startOf(dateOf(from)));
}

}  // namespace

Instant moved(Instant from, const Length& length, int sign)
{
    for (const Length::Part& part : length.parts) {
        const std::string& code = part.unit->code;
        if (code == "WD")
            from = movedByWorkingDays(from, whole(part.value, 1), sign);
        for (const Step& step : steps) {
            if (code != step.code)
                continue;
            std::int64_t months = step.months > 0 ? whole(part.value, step.months) : 0;
            std::int64_t seconds = step.seconds > 0 ? whole(part.value, step.seconds) : 0;
            if (code == "M" && !part.value.isInteger())
                seconds = 15 * daySeconds;
            constexpr std::int64_t farMonths = 200000, farSeconds = farMonths * 31 * daySeconds;
            if (months > farMonths || months < -farMonths)
                months = 0;
            if (seconds > farSeconds || seconds < -farSeconds)
                seconds = 0;
            const Civil date = dateOf(from);
            const Instant clock = from - startOf(date);
            from = startOf(plusMonths(date, sign * static_cast<int>(months))) + clock + sign * seconds;
        }
    }
    return from;
}

}  // namespace danqian::extract
