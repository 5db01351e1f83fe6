#pragma once
#include "core/model/document.h"
#include "core/text/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace danqian {

enum class RecordKind : std::uint8_t {
    Count,
    Percentage,
    Money,
    Measure,
    Duration,
    Date,
    DateRange,
    Time,
    Ratio,
    Rank,
    Change,
    Target,
    Frequency,
    Name,
};
std::string_view name(RecordKind kind);  ///< "count", "date-range" …
std::optional<RecordKind> recordKind(std::string_view name);

/// A value exactly as far as the text gives it: nothing, one, or a range.
/// Numbers are exact decimal strings in the printed unit with 十/百/千/万/亿 multiplied out; dates ISO 8601 at the printed precision.
struct Value {
    enum class Form : std::uint8_t { None, Single, Range, List };
    Form form = Form::None;
    std::string lo;  ///< of Single: the value; of List: its members joined by ':'
    std::string hi;
    bool loInclusive = true;
    bool hiInclusive = true;

    static Value single(std::string v) { return {Form::Single, std::move(v), {}, true, true}; }
    static Value range(std::string lo, std::string hi, bool loIn = true, bool hiIn = true)
    {
        return {Form::Range, std::move(lo), std::move(hi), loIn, hiIn};
    }
    bool operator==(const Value&) const = default;
};

/// The same value in a canonical unit, or a time in ISO 8601.
struct NormalForm {
    std::string value;  ///< decimal, ISO 8601 date, date-time, interval or duration
    std::string unit;  ///< canonical unit, "" for dates
    bool inferred = false;  ///< part of it (the year, say) was taken from the issue's date or guessed
    bool operator==(const NormalForm&) const = default;
};

/// A fact lifted from the text. Spans are bytes of the part's text.
struct Record {
    Part part = Part::Body;
    std::uint16_t totalBack = 0;  ///< of a part (其中 …): so many records before it stands its total; 0: it is no part
    Span span;
    std::string surface;  ///< number + multiplier + measure word, as printed
    RecordKind kind = RecordKind::Count;
    Value value;
    std::string unit;
    std::string indicator;  ///< what is counted or measured
    std::string subject;  ///< whose it is
    std::string place;
    std::string time;
    std::string qualifier;  ///< 近, 累计, 以上, 同比增长 …, comma separated
    std::string action;
    std::string rule;  ///< id of the rule that made it
    double confidence = 1;  ///< 0 to 1
    NormalForm normal;
    std::optional<Span> indicatorSpan;  ///< where the indicator stands, if it stands in one piece
};

/// Sets a field by its name in SetField; false for an unknown field or kind. The normal form follows where that needs no knowledge
/// of units and is cleared where it does. "status" is no part of a record: true, nothing changed.
bool setField(Record& record, std::string_view field, const std::string& value);

enum class MentionKind : std::uint8_t { Person, Organisation, Place, Work, Quotation };
std::string_view name(MentionKind kind);

/// A person, organisation, place, work or quotation in the text.
struct Mention {
    Part part = Part::Body;
    Span span;
    MentionKind kind = MentionKind::Person;
    std::string name;  ///< full form where the article gives it
    std::string title;  ///< 局长, 记者 …; of a quotation: who said it
    std::string rule;
    double confidence = 1;
};

}  // namespace danqian
