#include "app/cli/filter.h"
#include "app/cli/json.h"
#include "app/cli/verbs.h"

#include "core/extract/extract.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>

namespace danqian::cli {
namespace {

using nlohmann::ordered_json;

ordered_json metricsOf(const ordered_json& question)
{
    const std::string text = question["text"].get<std::string>();
    const OffsetMap map(text);
    ordered_json metrics = ordered_json::array();
    for (const Record& record : extract::records(text, {question.value("reference_time", std::string()).substr(0, 10), {}}))
        metrics.push_back(jsonOf(record, map));
    return {{"id", question.value("id", ordered_json())}, {"metrics", metrics}};
}

}  // namespace

void addExtract(CLI::App& app, int& exitCode)
{
    CLI::App* verb = app.add_subcommand(
        "extract", "Filter: {\"id\", \"text\", \"reference_time\", \"kinds\"?} a line in, {\"id\", \"metrics\"} a line out");
    verb->callback([&exitCode] { exitCode = filterLines(std::cin, std::cout, metricsOf); });
}

}  // namespace danqian::cli
