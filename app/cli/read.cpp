#include "app/cli/read_page.h"
#include "app/cli/verbs.h"
#include "app/cli/words.h"

#include "core/intake/intake.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace danqian::cli {
namespace {

struct Options {
    std::vector<std::string> files;
    std::string issueDate;
    bool json = false;
};

int run(const Options& options)
{
    int exitCode = 0;
    for (const std::string& file : options.files) {
        try {
            const Source source = intake::readFile(file);
            const std::vector<ReadPage> pages = readPages(source, std::filesystem::absolute(file), options.issueDate);
            std::cout << (options.json ? jsonOf(source, pages) : textOf(source, pages)) << std::flush;
        } catch (const Error& error) {
            std::cerr << sentence(error) << '\n';
            exitCode = 1;
        }
    }
    return exitCode;
}

}  // namespace

void addRead(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("read", "Reads pages: articles, figures, findings; nothing is stored");
    verb->add_option("file", options->files, "PDF, ALTO, hOCR, PAGE or text files")->required();
    verb->add_option("--issue-date", options->issueDate, "Date of the paper (YYYY-MM-DD), for dates without a year");
    verb->add_flag("--json", options->json, "One line of JSON a file");
    verb->callback([options, &exitCode] { exitCode = run(*options); });
}

}  // namespace danqian::cli
