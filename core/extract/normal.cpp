#include "core/extract/normal.h"

#include "core/extract/time_words.h"

namespace danqian::extract {
namespace {

using Grain = Point::Grain;

std::string fractionText(const Quantity& q) { return q.value.toString() + "/" + q.number.denominator.toString(); }

// Prices told in 角 and 分, and the colloquial 块, are told in 元; tenths are told in per cent.
Decimal printedFactor(const Quantity& q, std::string& unit)
{
    unit = q.unit->form;
    if (q.is(Dimension::Money) && q.unit->code == "CNY") {
        unit = "元";
        return q.unit->factor;
    }
    if (q.is(Dimension::Money))
        unit = q.unit->canonical;
    if (q.is(Dimension::Percent) && q.unit->form != "‰") {
        unit = "%";
        return q.unit->factor;
    }
    if (q.is(Dimension::Point) && q.unit->factor == Decimal(1))
        unit = q.unit->canonical;
    if (unit == "个小时")
        unit = "小时";
    return Decimal(1);
}

std::string twoDigits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string datePrefix(const Civil& date, Grain grain)
{
    const std::string iso = isoDate(date);
    if (grain == Grain::Year || grain == Grain::Decade || grain == Grain::Century)
        return iso.substr(0, iso.size() - 6);
    if (grain == Grain::Month || grain == Grain::Quarter || grain == Grain::Half)
        return iso.substr(0, iso.size() - 3);
    return iso;
}

// Without a reference the year stays open, as EDTF writes it: XXXX-11-03.
std::string openDate(const Point& p)
{
    std::string out = "XXXX";
    if (p.has(p.month))
        out += "-" + twoDigits(p.month);
    if (p.has(p.day) && p.has(p.month))
        out += "-" + twoDigits(p.day);
    return p.has(p.month) ? out : std::string();
}

// A date whose year nothing tells: its own fields, if they can be a date at all.
void describeOpenDate(const Point& point, Record& record)
{
    const std::string open = openDate(point);
    if (open.empty())
        return;
    if (point.has(point.day) && point.day > daysInMonth(2000, point.month)) {
        record.rule = "date.impossible";
        return;
    }
    record.value = Value::single(open);
    record.normal = {open, "", true};
    record.confidence = 0.7;
}

// 11月底 is its last day, 11月上旬 and 11月初 the month with what part of it is meant. False if no part of a month is said.
bool describePartOfMonth(const Point& point, Civil first, Civil last, Record& record)
{
    const bool edge = point.edge != Point::Edge::None && !point.edgeOfYear && !point.edgeOfQuarter;
    if (edge && point.edge == Point::Edge::Late) {
        record.value = Value::single(isoDate(last));
        record.normal.value = isoDate(last);
        return true;
    }
    if (!edge && !point.has(point.xun))
        return false;
    record.value = Value::single(datePrefix(first, Grain::Month));
    record.normal.value = isoDate(first) + "/" + isoDate(last);
    static constexpr const char* xun[] = {"上旬", "中旬", "下旬", "中下旬", "上中旬"};
    record.qualifier = point.has(point.xun) ? xun[point.xun - 1] : "初";
    return true;
}

void describeDate(const Point& point, const Reference& reference, Record& record)
{
    record.kind = RecordKind::Date;
    // News looks back: a day later than the is ahead only if the text says so, so the same year is the first reading; a
    // bare day of the month lies before the issue unless that month has not reached it.
    const bool bareDay = point.has(point.day) && !point.has(point.month) && !point.has(point.monthShift);
    std::optional<Resolved> resolved = resolve(point, reference, bareDay ? Nearest::Past : Nearest::SameYear);
    if (!resolved)
        return describeOpenDate(point, record);
    if (!resolved->possible) {
        record.rule = "date.impossible";
        return;
    }
    const Grain grain = point.edge != Point::Edge::None || point.has(point.xun) ? Grain::Xun : resolved->grain;
    const Civil first = dateOf(resolved->interval.from), last = dateOf(resolved->interval.to - 1);
    record.normal = {isoDate(first), "", resolved->inferred};
    if (describePartOfMonth(point, first, last, record))
        return;
    const bool days = point.has(point.daysFrom) && point.daysFrom != point.daysTo;
    const bool single = (grain == Grain::Day && !days) || grain == Grain::Month || grain == Grain::Year || grain == Grain::Part
        || grain >= Grain::Hour;
    if (single && first.year >= 0) {
        const Grain printed = grain > Grain::Day ? Grain::Day : grain;
        record.value = Value::single(datePrefix(first, printed));
        record.normal.value = record.value.lo;
        return;
    }
    record.kind = RecordKind::DateRange;
    const auto [from, to] = inclusiveEnds(resolved->interval, point.edgeOfYear ? Grain::Month : grain);
    record.value = Value::range(from, to);
    record.normal.value = from + "/" + to;
}

void describeRange(const Point& from, const Point& to, const Reference& reference, Record& record)
{
    record.kind = RecordKind::DateRange;
    const std::optional<Resolved> first = resolve(from, reference, Nearest::SameYear);
    std::optional<Resolved> second = resolve(to, reference, Nearest::SameYear);
    if (!first || !second) {
        const std::string a = openDate(from), b = openDate(to);
        if (!a.empty() && !b.empty()) {
            record.value = Value::range(a, b);
            record.normal = {a + "/" + b, "", true};
            record.confidence = 0.7;
        }
        return;
    }
    if (!first->possible || !second->possible) {
        record.rule = "date.impossible";
        return;
    }
    const auto begin = inclusiveEnds(first->interval, first->grain);
    auto end = inclusiveEnds(second->interval, second->grain);
    if (second->interval.from < first->interval.from && second->inferred && !to.has(to.year)) {  // 11月至次年2月 without the year
        const Civil next = plusMonths(dateOf(second->interval.to - 1), 12);
        end.second = datePrefix(next, second->grain > Grain::Day ? Grain::Day : second->grain);
    }
    record.value = Value::range(begin.first, end.second);
    record.normal = {begin.first + "/" + end.second, "", first->inferred || second->inferred};
}

void describeClock(const Point& point, const Reference& reference, Record& record)
{
    record.kind = RecordKind::Time;
    const std::optional<Resolved> resolved =
        resolve(point, reference.known ? reference : Reference::parse("2000-01-01"), Nearest::SameYear);
    if (!resolved || !resolved->possible)
        return;
    const Instant seconds = resolved->interval.from - startOf(dateOf(resolved->interval.from));
    const auto hour = static_cast<int>(seconds / 3600), minute = static_cast<int>(seconds / 60 % 60);
    record.value = Value::single(twoDigits(hour == 0 && point.hour == 24 ? 24 : hour) + ":" + twoDigits(minute));
    record.normal = {"T" + record.value.lo, "", false};
}

}  // namespace

std::string isoDuration(const Decimal& value, const Unit& unit)
{
    const std::string& code = unit.code;
    if (code.empty())
        return {};
    if (code == "Y" || code == "M" || code == "W" || code == "D")
        return "P" + value.toString() + code;
    if (code == "WD")
        return "P" + value.toString() + "WD";
    if (code == "H" || code == "S")
        return "PT" + value.toString() + code;
    if (code == "TM")
        return "PT" + value.toString() + "M";
    if (code == "15M")
        return "PT" + (value * Decimal(15)).toString() + "M";
    if (code == "3M")
        return "P" + (value * Decimal(3)).toString() + "M";
    if (code == "100Y")
        return "P" + (value * Decimal(100)).toString() + "Y";
    if (code == "10D")
        return "P" + (value * Decimal(10)).toString() + "D";
    if (code == "MS")
        return "PT" + value.shifted(-3).toString() + "S";
    return {};
}

std::pair<std::string, std::string> inclusiveEnds(const Interval& interval, Grain grain)
{
    const Grain printed =
        grain == Grain::Season || grain == Grain::Week || grain == Grain::Xun || grain > Grain::Day ? Grain::Day : grain;
    return {datePrefix(dateOf(interval.from), printed), datePrefix(dateOf(interval.to - 1), printed)};
}

void describeValue(const Quantity& q, Record& record)
{
    if (q.number.kind == Numeral::Kind::Fraction) {
        record.value = Value::single(fractionText(q));
        record.normal = {record.value.lo, "", false};
        record.kind = RecordKind::Ratio;
        if (q.unit)
            record.unit = q.unit->form;
        return;
    }
    std::string unit;
    const Decimal one(1);
    const Decimal factor = q.unit ? printedFactor(q, unit) : one;
    const bool plain = factor == one;
    record.unit = std::move(unit);
    if (q.per)
        record.unit += "/" + q.per->form;
    if (q.indefinite)
        return;
    const Decimal low = plain ? q.value : q.value * factor;
    if (q.range) {
        const Decimal high = plain ? q.high : q.high * factor;
        record.value = Value::range(low.toString(), high.toString());
    } else {
        record.value = Value::single(low.toString());
    }
    if (!q.unit || q.range)
        return;
    if (q.is(Dimension::Time)) {
        record.normal.value = isoDuration(q.value, *q.unit);
        return;
    }
    const Decimal& canonical = q.unit->factor;
    record.normal.unit = q.unit->canonical;
    record.normal.value = canonical == one || canonical.isZero() ? record.value.lo : (q.value * canonical).toString();
}

void describeMoment(const Figure& figure, const Reference& reference, Record& record)
{
    switch (figure.type) {
    case Figure::Type::Date: describeDate(figure.from, reference, record); break;
    case Figure::Type::DateRange: describeRange(figure.from, figure.to, reference, record); break;
    case Figure::Type::Clock: describeClock(figure.from, reference, record); break;
    default: record.kind = RecordKind::Date; break;
    }
}

}  // namespace danqian::extract
