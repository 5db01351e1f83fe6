#pragma once
#include "core/proof/elsewhere.h"
#include "core/workspace/view.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace danqian::workspace {

/// What a view is made from.
struct ViewInput {
    std::string document;
    std::uint64_t revision = 0;
    std::shared_ptr<const Source> source;
    std::size_t page = 0;
    std::shared_ptr<const State> state;  ///< fold of the log
    std::span<const Entry> log;
    AnalysisOptions options;
    /// Analyses that the caller keeps of articles that read as before; without it every article is analysed.
    std::function<const Analysis&(const Article& article)> analysisOf;
    std::span<const proof::StatedFact> elsewhere;  ///< what the archive states on the same date
    /// The label of a term; without it the term's code is shown.
    std::function<std::string(const std::string& vocabulary, const std::string& term)> labelOf;
};

/// Analyses every article and lays verdicts, corrections, added and removed records, tags and links over what the stages found.
DocumentView buildView(const ViewInput& input);

/// One article of it.
ArticleView buildArticleView(const State& state, const Article& article, const Analysis& analysis);

}  // namespace danqian::workspace
