#pragma once
#include "core/model/fold.h"

#include <cstddef>
#include <string>
#include <vector>

namespace danqian::workspace {

/// Version of the pipeline, stored with everything it makes.
std::string_view pipelineVersion();

struct AnalysisOptions {
    std::string issueDate;  ///< overrides the state's issue date when not empty
    std::vector<std::string> known;  ///< names and terms of the archive
};

/// What the stages find in one article as it reads now. Spans are bytes of the parts' live texts.
struct Analysis {
    std::vector<Record> records;
    std::vector<Finding> findings;  ///< doubtful joins included (rules join.made, join.kept)
    std::vector<Mention> mentions;
};

/// Runs extraction and proofreading over one article. Pure: the same state gives the same answer.
Analysis analyse(const State& state, const Article& article, const AnalysisOptions& options = {});

}  // namespace danqian::workspace
