#pragma once
#include <string_view>
#include <vector>

namespace danqian::proof {

/// The bytes of a file below the project's root that the build put into the library; empty if there is none.
std::string_view resource(std::string_view path);

using Row = std::vector<std::string_view>;

/// Calls `use` with the columns of each row of a tab-separated table. Lines that begin with # and empty lines are left out.
template <typename Use> void forEachRow(std::string_view table, Use use)
{
    Row row;
    while (!table.empty()) {
        const std::size_t end = table.find('\n');
        std::string_view line = table.substr(0, end);
        table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
        if (line.empty() || line.front() == '#')
            continue;
        row.clear();
        for (;;) {
            const std::size_t tab = line.find('\t');
            row.push_back(line.substr(0, tab));
            if (tab == std::string_view::npos)
                break;
            line.remove_prefix(tab + 1);
        }
        use(row);
    }
}

}  // namespace danqian::proof
