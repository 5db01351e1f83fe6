#include "core/model/merge.h"

#include <set>
#include <string_view>
#include <tuple>

namespace danqian {

std::vector<Entry> mergeLogs(std::span<const Entry> a, std::span<const Entry> b)
{
    const auto earlier = [](const Entry& x, const Entry& y) { return std::tie(x.at, x.id) < std::tie(y.at, y.id); };
    std::vector<Entry> merged;
    merged.reserve(a.size() + b.size());
    std::set<std::string_view> taken;
    while (!a.empty() || !b.empty()) {
        std::span<const Entry>& next = b.empty() || (!a.empty() && !earlier(b.front(), a.front())) ? a : b;
        if (taken.insert(next.front().id).second)
            merged.push_back(next.front());
        next = next.subspan(1);
    }
    return merged;
}

}  // namespace danqian
