#include "core/extract/confidence.h"

#include "core/extract/lexicon.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

namespace danqian::extract {
namespace {

constexpr int whole = 90;  // hundredths

// Few rows, asked for with every record: a sorted vector.
const std::vector<std::pair<std::string_view, int>>& shares()
{
    static const std::vector<std::pair<std::string_view, int>> table = [] {
        std::vector<std::pair<std::string_view, int>> rows;
        forEachRow("resources/lexicons/extract/confidence.tsv", [&](const Row& row) {
            int share = whole;
            std::from_chars(row[1].data(), row[1].data() + row[1].size(), share);
            rows.emplace_back(row[0], share);
        });
        std::sort(rows.begin(), rows.end());
        return rows;
    }();
    return table;
}

}  // namespace

double confidenceOf(std::string_view rule, std::string_view pattern)
{
    const std::string_view key = pattern.empty() ? rule : pattern;
    const auto& table = shares();
    const auto found = std::lower_bound(table.begin(), table.end(), std::pair(key, 0));
    return (found != table.end() && found->first == key ? found->second : whole) / 100.0;
}

}  // namespace danqian::extract
