#pragma once

namespace CLI {
class App;
}

/// The verbs of danqian-cli, one file each. Each adds its subcommand; when it is chosen it runs and sets `exitCode`:
/// 0 done, 1 some inputs failed (named on standard error), 2 wrong usage.
namespace danqian::cli {

void addRead(CLI::App& app, int& exitCode);
void addExtract(CLI::App& app, int& exitCode);
void addProof(CLI::App& app, int& exitCode);
void addImport(CLI::App& app, int& exitCode);
void addList(CLI::App& app, int& exitCode);
void addSearch(CLI::App& app, int& exitCode);
void addExport(CLI::App& app, int& exitCode);
void addCheck(CLI::App& app, int& exitCode);
void addBackup(CLI::App& app, int& exitCode);
void addLog(CLI::App& app, int& exitCode);

}  // namespace danqian::cli
