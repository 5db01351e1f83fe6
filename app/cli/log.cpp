#include "app/cli/verbs.h"
#include "app/cli/words.h"

#include "core/workspace/archive.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace danqian::cli {

void addLog(CLI::App& app, int& exitCode)
{
    const auto path = std::make_shared<std::string>();
    const auto document = std::make_shared<std::string>();
    CLI::App* verb = app.add_subcommand("log", "Prints everything that was done, as JSON Lines, oldest first");
    verb->add_option("archive", *path, "Archive file")->required();
    verb->add_option("--document", *document, "Only this page");
    verb->callback([path, document, &exitCode] {
        std::cout << workspace::Archive::open(*path, workspace::Archive::Mode::ReadOnly)->logAsJsonLines(*document);
        exitCode = 0;
    });
}

}  // namespace danqian::cli
