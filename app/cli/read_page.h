#pragma once
#include "core/model/fold.h"
#include "core/workspace/pipeline.h"

#include <filesystem>
#include <string>
#include <vector>

namespace danqian::cli {

/// One page taken through the whole pipeline, without an archive.
struct ReadPage {
    int number = 1;
    State state;
    std::vector<workspace::Analysis> analyses;  ///< one an article, in the state's order
};

/// `file` tells paper, date and page where the page itself is silent; `issueDate` (ISO 8601) overrides both when not empty.
std::vector<ReadPage> readPages(const Source& source, const std::filesystem::path& file, const std::string& issueDate);

/// One line of JSON for a file: its articles with metrics, findings, mentions and joins; furniture; leftovers.
/// Offsets are code points of the part's text, ends exclusive.
std::string jsonOf(const Source& source, const std::vector<ReadPage>& pages);

/// The same for people.
std::string textOf(const Source& source, const std::vector<ReadPage>& pages);

}  // namespace danqian::cli
