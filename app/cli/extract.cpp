#include "app/cli/filter.h"
#include "app/cli/json.h"
#include "app/cli/verbs.h"

#include "core/extract/extract.h"
#include "core/extract/recognise.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <stdexcept>

namespace danqian::cli {
namespace {

using extract::Expression;
using extract::Reading;
using extract::Recognised;
using nlohmann::ordered_json;

ordered_json jsonOf(const Reading& reading)
{
    if (!reading.value.empty())
        return reading.value;
    ordered_json out;
    if (!reading.start.empty())
        out["start"] = reading.start;
    if (!reading.end.empty())
        out["end"] = reading.end;
    return out;
}

ordered_json valueOf(const Recognised& found)
{
    const auto bound = [](const std::string& v) { return v.empty() ? ordered_json() : ordered_json(v); };
    if (found.readings.size() == 1)
        return jsonOf(found.readings.front());
    if (!found.readings.empty()) {
        ordered_json list = ordered_json::array();
        for (const Reading& reading : found.readings)
            list.push_back(jsonOf(reading));
        return list;
    }
    if (found.range)
        return {{"lo", bound(found.low)},
                {"hi", bound(found.high)},
                {"lo_incl", found.lowInclusive},
                {"hi_incl", found.highInclusive}};
    return bound(found.value);
}

ordered_json jsonOf(const Recognised& found, const OffsetMap& map)
{
    ordered_json out{
        {"start", map.toCodePoints(found.span.begin)},
        {"end", map.toCodePoints(found.span.end)},
        {"kind", extract::name(found.kind)},
        {"value", valueOf(found)},
    };
    if (!found.unit.empty())
        out["unit"] = found.unit;
    if (!found.timex.empty())
        out["timex"] = found.timex;
    return out;
}

std::vector<Expression> kindsOf(const ordered_json& question)
{
    std::vector<Expression> kinds;
    for (const auto& item : question["kinds"]) {
        const std::string word = item.is_string() ? item.get<std::string>() : std::string();
        const std::optional<Expression> kind = extract::expression(word);
        if (!kind)
            throw std::invalid_argument("unknown kind \"" + word + "\"");
        kinds.push_back(*kind);
    }
    return kinds;
}

// With kinds the recognisers answer, without them the newsroom's records.
ordered_json metricsOf(const ordered_json& question)
{
    const std::string text = question["text"].get<std::string>();
    const ordered_json& time = question.contains("reference_time") ? question["reference_time"] : ordered_json();
    const std::string reference = time.is_string() ? time.get<std::string>() : std::string();
    const OffsetMap map(text);
    ordered_json metrics = ordered_json::array();
    if (question.contains("kinds") && question["kinds"].is_array()) {
        for (const Recognised& found : extract::recognise(text, reference, kindsOf(question)))
            metrics.push_back(jsonOf(found, map));
    } else {
        for (const Record& record : extract::records(text, {reference.substr(0, 10), {}}))
            metrics.push_back(cli::jsonOf(record, map));
    }
    return {{"id", question.value("id", ordered_json())}, {"metrics", metrics}};
}

}  // namespace

void addExtract(CLI::App& app, int& exitCode)
{
    CLI::App* verb = app.add_subcommand(
        "extract", "Filter: {\"id\", \"text\", \"reference_time\"?, \"kinds\"?} a line in, {\"id\", \"metrics\"} a line out");
    verb->callback([&exitCode] { exitCode = filterLines(std::cin, std::cout, metricsOf); });
}

}  // namespace danqian::cli
