#include "core/extract/spans.h"

namespace danqian::extract {
namespace {

// Minutes are 分 only among other lengths of time; hours are 时.
const Unit* lengthUnit(const Line& line, std::size_t at, bool compound, std::size_t& length)
{
    const Unit* unit = unitAt(line, at, length);
    if (unit && unit->dimension == Dimension::Time)
        return unit;
    if (line[at] == u'分' && !line.has(at, u"分之") && (compound || line[at + 1] == u'半')) {
        length = 1;
        return unitNamed("分钟");
    }
    if (line[at] == u'时' && compound) {
        length = 1;
        return unitNamed("小时");
    }
    return nullptr;
}

std::optional<Length::Part> partAt(const Line& line, std::size_t at, bool compound, std::size_t& end, bool& more)
{
    if (!(classOf(line[at]) & (DigitChar | HanDigitChar | MultiplierChar)))
        return std::nullopt;
    const std::optional<Numeral> n = parseNumeral(line, at);
    if (!n || n->kind != Numeral::Kind::Number || n->indefinite)
        return std::nullopt;
    Length::Part part{n->value, n->high, nullptr};
    std::size_t i = n->end, length = 0;
    if (n->range)
        more = false;
    more |= n->more;
    const bool half = line.has(i, u"个半");
    if (half)
        i += 2;
    part.unit = lengthUnit(line, i, compound, length);
    if (!part.unit && line.has(i, u"个多月"))
        part.unit = unitNamed("个月");
    if (!part.unit)
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

}  // namespace

std::string Length::iso(bool high) const
{
    Decimal years, months, weeks, days, hours, minutes, seconds;
    bool working = false;
    for (const Part& part : parts) {
        const Decimal value = high ? part.high : part.value;
        const std::string& code = part.unit->code;
        Decimal& field = code == "Y" || code == "100Y"     ? years
            : code == "M" || code == "3M"                  ? months
            : code == "W"                                  ? weeks
            : code == "D" || code == "WD" || code == "10D" ? days
            : code == "H"                                  ? hours
            : code == "TM" || code == "15M"                ? minutes
                                                           : seconds;
        const Decimal times = code == "100Y" ? Decimal(100)
            : code == "3M"                   ? Decimal(3)
            : code == "10D"                  ? Decimal(10)
            : code == "15M"                  ? Decimal(15)
                                             : Decimal(1);
        field = field + (code == "MS" ? value.shifted(-3) : value * times);
        working |= code == "WD";
    }
    std::string date, clock;
    const auto put = [](std::string& out, const Decimal& value, const char* mark) {
        if (!value.isZero())
            out += value.toString() + mark;
    };
    put(date, years, "Y");
    put(date, months, "M");
    put(date, weeks, "W");
    put(date, days, working ? "WD" : "D");
    put(clock, hours, "H");
    put(clock, minutes, "M");
    put(clock, seconds, "S");
    return "P" + date + (clock.empty() ? "" : "T" + clock);
}

std::optional<Length> parseLength(const Line& line, std::size_t at)
{
    Length out;
    out.begin = at;
    std::size_t end = 0;
    std::optional<Length::Part> part = partAt(line, at, false, end, out.more);
    if (!part) {
        // 3~6个月, 100到200个小时: the unit stands at the second number.
        const std::optional<Numeral> n =
            classOf(line[at]) & (DigitChar | HanDigitChar | MultiplierChar) ? parseNumeral(line, at) : std::nullopt;
        if (!n || n->indefinite || n->range)
            return std::nullopt;
        const Quantity q = parseQuantity(line, *n);
        if (!q.range || !q.is(Dimension::Time))
            return std::nullopt;
        out.parts.push_back({q.value, q.high, q.unit});
        out.range = true;
        out.end = q.end;
        return out;
    }
    out.range = part->high > Decimal() && part->value < part->high;
    out.parts.push_back(*part);
    out.end = end;
    if (out.range)
        return out;
    const std::optional<Numeral> n = parseNumeral(line, at);
    if (const Quantity q = parseQuantity(line, *n); q.range && q.is(Dimension::Time) && q.end > end) {
        out.parts = {{q.value, q.high, q.unit}};
        out.range = true;
        out.end = q.end;
        return out;
    }
    while (true) {
        const std::size_t next = out.end + (line[out.end] == u'又' || line[out.end] == u'零');
        part = partAt(line, next, true, end, out.more);
        if (!part || part->unit->code == out.smallest().code)
            break;
        // 三天三夜 is three days; a duration may be followed by another one that has nothing to do with it.
        out.parts.push_back(*part);
        out.end = end;
    }
    return out;
}

Instant moved(Instant from, const Length& length, int sign)
{
    const auto whole = [](const Decimal& value, int parts) {
        return (value * Decimal(static_cast<std::uint64_t>(parts * 10))).toInteger(0) / 10;
    };
    for (const Length::Part& part : length.parts) {
        const std::string& code = part.unit->code;
        std::int64_t months = 0, seconds = 0;
        if (code == "Y")
            months = whole(part.value, 12);
        else if (code == "3M")
            months = whole(part.value, 3);
        else if (code == "100Y")
            months = whole(part.value, 1200);
        else if (code == "M") {
            months = whole(part.value, 1);
            if (!part.value.isInteger())
                seconds = 15 * daySeconds;
        } else if (code == "W")
            seconds = whole(part.value, 7) * daySeconds;
        else if (code == "D")
            seconds = whole(part.value, 24) * 3600;
        else if (code == "10D")
            seconds = whole(part.value, 10) * daySeconds;
        else if (code == "H")
            seconds = whole(part.value, 60) * 60;
        else if (code == "TM")
            seconds = whole(part.value, 60);
        else if (code == "15M")
            seconds = whole(part.value, 900);
        else if (code == "S")
            seconds = whole(part.value, 1);
        else if (code == "WD") {  // working days: over the weekends
            std::int64_t left = whole(part.value, 1);
            std::int64_t day = dayNumber(dateOf(from));
            for (std::int64_t guard = 0; left > 0 && guard < 40000; ++guard) {
                day += sign;
                left -= weekdayOf(day) <= 5;
            }
            from = day * daySeconds + (from - startOf(dateOf(from)));
        }
        if (months > 200000 || months < -200000)
            months = 0;
        const Civil date = dateOf(from);
        const Instant clock = from - startOf(date);
        from = startOf(plusMonths(date, sign * static_cast<int>(months))) + clock + sign * seconds;
    }
    return from;
}

}  // namespace danqian::extract
