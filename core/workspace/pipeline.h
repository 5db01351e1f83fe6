#pragma once
#include "core/model/fold.h"
#include "core/model/stylebook.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace danqian::workspace {

/// Version of the pipeline, stored with everything it makes.
std::string_view pipelineVersion();
/// The same with the rulings and the personal terms that a page was read under: "2+14~8012".
std::string pipelineUnder(const Stylebook& book);

struct AnalysisOptions {
    std::string issueDate;  ///< overrides the state's issue date when not empty
    std::shared_ptr<const Stylebook> style;  ///< none: no rulings
    std::string paper = {};  ///< its name; set from the state
};

struct CheckedParts;

/// What the stages find in one article as it reads now. Spans are bytes of the parts' live texts.
struct Analysis {
    std::vector<Record> records;
    std::vector<Finding> findings;  ///< doubtful joins included (rules join.made, join.kept)
    std::vector<Mention> mentions;
    std::shared_ptr<const CheckedParts> checked;  ///< what proofreading remembers for the next time
};

/// Runs extraction and proofreading over one article. Pure: the same state gives the same answer. `before`, an analysis of how the
/// article read before an edit, only saves work: paragraphs that read as they did are not proofread again.
Analysis analyse(const State& state, const Article& article, const AnalysisOptions& options = {},
                 const Analysis* before = nullptr);

}  // namespace danqian::workspace
