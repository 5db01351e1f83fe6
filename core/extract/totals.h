#pragma once
#include "core/extract/line.h"
#include "core/model/record.h"

#include <vector>

namespace danqian::extract {

/// Ties the parts of a sum to their total: 31个,其中[30个]已办结; 面积68万亩,其中水稻[42万亩]、玉米[15万亩],其余…. 其中 opens the parts of
/// the last figure before it with the part's unit; they last to the end of the sentence. A share (其中七成) belongs to the last level.
class Totals {
public:
    void endSentence() { m_total = none; }

    /// Sets `totalBack` of the last record of `records`, whose figure begins at `figure`; `gap` is where the figure before it ended.
    void link(const Line& line, std::size_t gap, std::size_t figure, std::vector<Record>& records);

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t m_total = none;  // index of the record whose parts are being told
};

}  // namespace danqian::extract
