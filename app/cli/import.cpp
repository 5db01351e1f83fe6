#include "app/cli/verbs.h"
#include "app/cli/words.h"

#include "core/workspace/archive.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace danqian::cli {

namespace {

struct Options {
    std::string archive;
    std::vector<std::string> files;
    std::string issueDate;
};

int run(const Options& options)
{
    const auto archive = workspace::Archive::open(options.archive, workspace::Archive::Mode::ReadWrite, true);
    int exitCode = 0;
    for (const auto& result : archive->importFiles({options.files.begin(), options.files.end()}, options.issueDate)) {
        if (result.error) {
            std::cerr << sentence(*result.error) << '\n';
            exitCode = 1;
        } else if (result.alreadyThere) {
            std::cout << printable(result.file.string()) << ": was there already\n";
        } else {
            std::cout << printable(result.file.string()) << ": " << result.documents.size() << " page(s), "
                      << result.report.encoding << '\n';
        }
    }
    return exitCode;
}

}  // namespace

void addImport(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* verb =
        app.add_subcommand("import", "Takes files and folders into an archive; makes the archive where there is none");
    verb->add_option("archive", options->archive, "Archive file")->required();
    verb->add_option("file", options->files, "Files and folders")->required();
    verb->add_option("--issue-date", options->issueDate, "Date of the paper (YYYY-MM-DD) where the page does not print it");
    verb->callback([options, &exitCode] { exitCode = run(*options); });
}

}  // namespace danqian::cli
