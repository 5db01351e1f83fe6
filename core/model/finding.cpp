#include "core/model/finding.h"

#include "core/model/names.h"

namespace danqian {

namespace {

constexpr std::array<std::string_view, 4> severities = {"error", "warning", "style", "query"};

}  // namespace

std::string_view name(Severity severity) { return nameOf(severities, severity); }
std::optional<Severity> severity(std::string_view name) { return valueOf<Severity>(severities, name); }

}  // namespace danqian
