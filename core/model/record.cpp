#include "core/model/record.h"

#include "core/model/names.h"

#include <utility>

namespace danqian {

namespace {

constexpr std::array<std::string_view, 14> recordKinds = {"count",  "percentage", "money",     "measure", "duration",
                                                          "date",   "date-range", "time",      "ratio",   "rank",
                                                          "change", "target",     "frequency", "name"};
constexpr std::array<std::string_view, 5> mentionKinds = {"person", "organisation", "place", "work", "quotation"};

bool isTime(RecordKind kind) { return kind == RecordKind::Date || kind == RecordKind::DateRange || kind == RecordKind::Time; }

void setValue(Value& value, const std::string& text)
{
    value.lo = text;
    if (value.form != Value::Form::List || text.find(':') == std::string::npos)
        value.form = !value.hi.empty() ? Value::Form::Range : text.empty() ? Value::Form::None : Value::Form::Single;
}

void setUpperEnd(Value& value, const std::string& text)
{
    value.hi = text;
    value.form = !text.empty() ? Value::Form::Range : value.lo.empty() ? Value::Form::None : Value::Form::Single;
}

void renewNormal(Record& record)
{
    record.normal = {};
    if (isTime(record.kind) && record.value.form != Value::Form::None)
        record.normal.value = record.value.lo + (record.value.form == Value::Form::Range ? "/" + record.value.hi : "");
}

std::string* textField(Record& record, std::string_view field)
{
    static constexpr std::array<std::pair<std::string_view, std::string Record::*>, 7> fields = {
        {{"unit", &Record::unit},
         {"indicator", &Record::indicator},
         {"subject", &Record::subject},
         {"place", &Record::place},
         {"time", &Record::time},
         {"qualifier", &Record::qualifier},
         {"action", &Record::action}}};
    for (const auto& [fieldName, member] : fields) {
        if (fieldName == field)
            return &(record.*member);
    }
    return nullptr;
}

}  // namespace

bool setField(Record& record, std::string_view field, const std::string& value)
{
    if (field == "status")
        return true;
    if (field == "value") {
        setValue(record.value, value);
    } else if (field == "hi") {
        setUpperEnd(record.value, value);
    } else if (field == "kind") {
        const auto kind = recordKind(value);
        if (!kind)
            return false;
        record.kind = *kind;
    } else if (std::string* text = textField(record, field)) {
        *text = value;
        if (field != "unit")
            return true;
    } else {
        return false;
    }
    renewNormal(record);
    return true;
}

std::string_view name(RecordKind kind) { return nameOf(recordKinds, kind); }
std::optional<RecordKind> recordKind(std::string_view name) { return valueOf<RecordKind>(recordKinds, name); }
std::string_view name(MentionKind kind) { return nameOf(mentionKinds, kind); }

}  // namespace danqian
