#include "app/cli/filter.h"
#include "app/cli/json.h"
#include "app/cli/verbs.h"

#include "core/proof/proof.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>

namespace danqian::cli {
namespace {

using nlohmann::ordered_json;

ordered_json findingsOf(const ordered_json& question)
{
    const std::string text = question["text"].get<std::string>();
    const OffsetMap map(text);
    ordered_json findings = ordered_json::array();
    for (const Finding& finding : proof::check(text))
        findings.push_back(jsonOf(finding, map));
    return {{"id", question.value("id", ordered_json())}, {"findings", findings}};
}

}  // namespace

void addProof(CLI::App& app, int& exitCode)
{
    CLI::App* verb = app.add_subcommand("proof", "Filter: {\"id\", \"text\"} a line in, {\"id\", \"findings\"} a line out");
    verb->callback([&exitCode] { exitCode = filterLines(std::cin, std::cout, findingsOf); });
}

}  // namespace danqian::cli
