#include "core/model/finding.h"

#include "core/model/names.h"

namespace danqian {

std::string_view name(Severity severity)
{
    static constexpr std::array<std::string_view, 4> names = {"error", "warning", "style", "query"};
    return nameOf(names, severity);
}

}  // namespace danqian
