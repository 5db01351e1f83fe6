#pragma once
#include "core/workspace/view.h"

#include <vector>

namespace danqian::ui {

class DocumentController;

/// The open findings of the current article that say the same as the selected one (itself included): same rule, same text, same suggestion.
std::vector<const workspace::FindingRow*> equalFindings(const DocumentController& controller);

}  // namespace danqian::ui
