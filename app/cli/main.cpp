#include "app/cli/verbs.h"
#include "app/cli/words.h"

#include "core/base/error.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

int main(int argc, char** argv)
{
    using namespace danqian;
    std::ios::sync_with_stdio(false);

    CLI::App app{"Danqian on the command line: reads newspaper pages, extracts figures, proofreads, and works on archives."};
    app.require_subcommand(1);
    app.set_help_all_flag("--help-all", "Help of all verbs");
    int exitCode = 0;
    cli::addRead(app, exitCode);
    cli::addExtract(app, exitCode);
    cli::addProof(app, exitCode);
    cli::addImport(app, exitCode);
    cli::addList(app, exitCode);
    cli::addSearch(app, exitCode);
    cli::addExport(app, exitCode);
    cli::addCheck(app, exitCode);
    cli::addBackup(app, exitCode);
    cli::addLog(app, exitCode);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const Error& error) {
        std::cout.flush();
        std::cerr << cli::sentence(error) << '\n';
        return 1;
    } catch (const std::exception& error) {
        std::cout.flush();
        std::cerr << "danqian-cli: " << error.what() << '\n';
        return 1;
    }
    std::cout.flush();
    return std::cout ? exitCode : 1;
}
