#include "app/cli/json.h"

#include "app/cli/words.h"

#include <nlohmann/json.hpp>

namespace danqian::cli {

using nlohmann::ordered_json;

ordered_json jsonOf(const Value& value, RecordKind kind)
{
    const auto end = [](const std::string& v) { return v.empty() ? ordered_json() : ordered_json(v); };
    switch (value.form) {
    case Value::Form::None: return nullptr;
    case Value::Form::Single:
    case Value::Form::List: return value.lo;
    case Value::Form::Range: break;
    }
    if (kind == RecordKind::DateRange || kind == RecordKind::Date || kind == RecordKind::Time)
        return {{"start", end(value.lo)}, {"end", end(value.hi)}};
    return {{"lo", end(value.lo)}, {"hi", end(value.hi)}, {"lo_incl", value.loInclusive}, {"hi_incl", value.hiInclusive}};
}

ordered_json jsonOf(const Record& record, const OffsetMap& map)
{
    ordered_json out{
        {"start", map.toCodePoints(record.span.begin)},
        {"end", map.toCodePoints(record.span.end)},
        {"surface", record.surface},
        {"kind", name(record.kind)},
        {"value", jsonOf(record.value, record.kind)},
        {"unit", record.unit},
        {"indicator", record.indicator},
        {"subject", record.subject},
        {"place", record.place},
        {"time", record.time},
        {"qualifier", record.qualifier},
        {"action", record.action},
        {"rule", record.rule},
        {"confidence", record.confidence},
        {"normal", {{"value", record.normal.value}, {"unit", record.normal.unit}, {"inferred", record.normal.inferred}}},
    };
    if (record.part != Part::Body)
        out["part"] = name(record.part);
    return out;
}

ordered_json jsonOf(const Finding& finding, const OffsetMap& map)
{
    ordered_json out{
        {"start", map.toCodePoints(finding.span.begin)},
        {"end", map.toCodePoints(finding.span.end)},
        {"wrong", finding.wrong},
        {"right", finding.right ? ordered_json(*finding.right) : ordered_json()},
        {"rule", finding.rule},
        {"confidence", finding.confidence},
        {"severity", name(finding.severity)},
        {"message", explanation(finding)},
    };
    if (finding.part != Part::Body)
        out["part"] = name(finding.part);
    return out;
}

ordered_json jsonOf(const Mention& mention, const OffsetMap& map)
{
    return {
        {"start", map.toCodePoints(mention.span.begin)},
        {"end", map.toCodePoints(mention.span.end)},
        {"kind", name(mention.kind)},
        {"name", mention.name},
        {"title", mention.title},
        {"rule", mention.rule},
        {"confidence", mention.confidence},
        {"part", name(mention.part)},
    };
}

std::string line(const ordered_json& json) { return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n'; }

}  // namespace danqian::cli
