#pragma once
#include "core/workspace/open_archive.h"

#include <filesystem>
#include <string>
#include <vector>

namespace danqian::workspace {

/// The files themselves, and those of folders in sorted order, hidden ones left out.
std::vector<std::filesystem::path> filesOf(const std::vector<std::filesystem::path>& paths);

/// See Archive::importFiles.
std::vector<ImportResult> importFiles(const OpenArchive& archive, const std::vector<std::filesystem::path>& paths,
                                      const std::string& issueDate, const Progress& progress);

}  // namespace danqian::workspace
