#pragma once
#include "core/proof/elsewhere.h"
#include "core/workspace/view.h"

#include <span>
#include <vector>

namespace danqian::workspace {

/// Findings of this family look beyond the article: they are shown, but not counted in what is derived from the page alone.
inline constexpr std::string_view archiveFamily = "archive";

/// The figures of an article as others of its page may contradict them.
std::vector<proof::StatedFact> statedFacts(const std::string& document, const ArticleView& article);

/// Compares every article with the others of its page and with what the archive states on the same date, and adds what differs to the
/// articles' findings, with the decisions that were made on it.
void addConflicts(DocumentView& view, const State& state, std::span<const proof::StatedFact> elsewhere);

}  // namespace danqian::workspace
