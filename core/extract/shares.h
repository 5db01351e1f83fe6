#pragma once
#include "core/extract/indicator.h"

#include <string>
#include <vector>

namespace danqian::extract {

/// 分别: the figures of a list belong to one member each. 城镇、农村居民收入分别为3万元、2万元 names the members in the clause (each with
/// what the last one adds to it); 出口5亿元、进口3亿元,分别增长8%和5% named them before.
class Shares {
public:
    void clear() { m_members.clear(); }

    /// Finds the members for a list of `figures` figures.
    void start(const Line& line, const Lead& lead, const Said& said, std::size_t figures);

    /// What the next figure is about; "" when all are given out.
    std::string next() { return m_next < m_members.size() ? m_members[m_next++] : std::string(); }

private:
    std::vector<std::string> m_members;
    std::size_t m_next = 0;
};

}  // namespace danqian::extract
