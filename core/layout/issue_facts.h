#pragma once
#include "core/model/document.h"

#include <string>
#include <vector>

namespace danqian::layout {

/// Paper, date, issue number, page and section as the page's furniture tells them; what it does not tell stays empty.
IssueFacts readIssueFacts(const std::vector<std::string>& furniture);

}  // namespace danqian::layout
