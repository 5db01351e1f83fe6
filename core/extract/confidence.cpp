#include "core/extract/confidence.h"

#include "core/extract/lexicon.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace danqian::extract {
namespace {

constexpr int unknown = 85;  // hundredths, should the table be empty

struct Share {
    std::string_view rule;
    int hundredths = unknown;
};

const std::vector<Share>& shares()
{
    static const std::vector<Share> table = [] {
        std::vector<Share> rows;
        forEachRow("resources/lexicons/extract/confidence.tsv", [&](const Row& row) {
            Share share{row[0]};
            std::from_chars(row[1].data(), row[1].data() + row[1].size(), share.hundredths);
            rows.push_back(share);
        });
        std::sort(rows.begin(), rows.end(), [](const Share& a, const Share& b) { return a.rule < b.rule; });
        return rows;
    }();
    return table;
}

const Share* find(std::string_view rule)
{
    const auto& table = shares();
    const auto found =
        std::lower_bound(table.begin(), table.end(), rule, [](const Share& a, std::string_view r) { return a.rule < r; });
    return found != table.end() && found->rule == rule ? &*found : nullptr;
}

}  // namespace

double confidenceOf(std::string_view rule)
{
    const Share* share = find(rule);
    char pattern[32] = "*";
    const std::size_t slash = rule.find('/');
    if (!share && slash != std::string_view::npos && rule.size() - slash < sizeof pattern) {
        const std::size_t length = rule.copy(pattern + 1, sizeof pattern - 1, slash);
        share = find({pattern, length + 1});
    }
    if (!share)
        share = find("*");
    return (share ? share->hundredths : unknown) / 100.0;
}

}  // namespace danqian::extract
