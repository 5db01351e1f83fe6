#include "app/cli/verbs.h"
#include "app/cli/words.h"

#include "core/workspace/archive.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace danqian::cli {

void addBackup(CLI::App& app, int& exitCode)
{
    const auto path = std::make_shared<std::string>();
    const auto target = std::make_shared<std::string>();
    CLI::App* verb = app.add_subcommand("backup", "Copies an archive while it may be in use, and checks the copy");
    verb->add_option("archive", *path, "Archive file")->required();
    verb->add_option("target", *target, "File to write")->required();
    verb->callback([path, target, &exitCode] {
        workspace::Archive::open(*path, workspace::Archive::Mode::ReadOnly)->backup(*target);
        std::cout << printable(*target) << ": written and checked\n";
        exitCode = 0;
    });
}

}  // namespace danqian::cli
