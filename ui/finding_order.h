#pragma once
#include "core/workspace/view.h"

#include <vector>

namespace danqian::ui {

/// In which order findings are shown and gone through.
enum class FindingOrder { Place, LeastCertain, Rule };

/// The findings of an article in that order; of equals the one that is read first comes first.
std::vector<const workspace::FindingRow*> inOrder(const workspace::ArticleView& article, FindingOrder order);

}  // namespace danqian::ui
