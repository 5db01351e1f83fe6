#include "app/cli/verbs.h"
#include "app/cli/words.h"

#include "core/base/error.h"
#include "core/workspace/archive.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <optional>

namespace danqian::cli {

namespace {

struct Options {
    std::string archive;
    std::string target;
    std::optional<workspace::ExportFormat> format;
    bool records = false;
    std::vector<std::string> documents;
};

const std::map<std::string, workspace::ExportFormat> formats{
    {"txt", workspace::ExportFormat::Text},
    {"md", workspace::ExportFormat::Markdown},
    {"csv", workspace::ExportFormat::Csv},
    {"jsonl", workspace::ExportFormat::JsonLines},
};

/// The format that was asked for, else the one that the target's ending names.
workspace::ExportFormat formatOf(const Options& options)
{
    if (options.format)
        return *options.format;
    const std::string ending = std::filesystem::path(options.target).extension().string();
    const auto named = formats.find(ending.empty() ? ending : ending.substr(1));
    if (named == formats.end())
        throw Error(ErrorCode::BadInput, options.target, "say --format txt, md, csv or jsonl");
    return named->second;
}

}  // namespace

void addExport(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("export", "Writes the corrected text, or the records, of an archive to a file");
    verb->add_option("archive", options->archive, "Archive file")->required();
    verb->add_option("target", options->target, "File to write; it is whole or untouched")->required();
    verb->add_option("--format", options->format, "txt, md, csv or jsonl; without it the target's ending tells")
        ->transform(CLI::CheckedTransformer(formats));
    verb->add_flag("--records", options->records, "csv, jsonl: the records instead of the articles");
    verb->add_option("--document", options->documents, "Only these pages (ids as in `list`)");
    verb->callback([options, &exitCode] {
        const auto archive = workspace::Archive::open(options->archive, workspace::Archive::Mode::ReadOnly);
        const std::size_t written =
            archive->exportTo({formatOf(*options), options->documents, options->records, options->target});
        std::cout << written << (options->records ? " records" : " articles") << " written to " << printable(options->target)
                  << '\n';
        exitCode = 0;
    });
}

}  // namespace danqian::cli
