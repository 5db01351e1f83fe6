#include "app/cli/verbs.h"
#include "app/cli/words.h"

#include "core/workspace/archive.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace danqian::cli {

void addCheck(CLI::App& app, int& exitCode)
{
    const auto path = std::make_shared<std::string>();
    CLI::App* verb =
        app.add_subcommand("check", "Checks that an archive is sound and that everything derived agrees with its log");
    verb->add_option("archive", *path, "Archive file")->required();
    verb->callback([path, &exitCode] {
        const auto archive = workspace::Archive::open(*path, workspace::Archive::Mode::ReadOnly);
        const std::vector<std::string> problems = archive->check();
        for (const std::string& problem : problems)
            std::cerr << printable(*path) << ": " << printable(problem) << '\n';
        if (problems.empty())
            std::cout << printable(*path) << ": sound\n";
        exitCode = problems.empty() ? 0 : 1;
    });
}

}  // namespace danqian::cli
