#pragma once
#include "core/model/document.h"

#include <filesystem>

namespace danqian::workspace {

/// What a file's name, and then the folders that it lies in, tell of the issue: "河湾日报-2024-09-03-第01版-要闻.pdf",
/// "2024/09/03/A02.txt", "20240903.txt". Facts that are not there are empty. Dates must be real ones.
IssueFacts issueFactsOfName(const std::filesystem::path& file);

/// Fills only what is empty. Of a file with several pages the name's page number tells nothing.
void fillIssueFacts(IssueFacts& issue, const std::filesystem::path& file, bool singlePage);

}  // namespace danqian::workspace
