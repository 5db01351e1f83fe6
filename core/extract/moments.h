#pragma once
#include "core/extract/figures.h"
#include "core/model/record.h"

namespace danqian::extract {

/// What a text has said so far and later lines lean on.
struct Story {
    Civil lastDate;  ///< the last full date named
    bool hasDate = false;
};

/// Turns a date, a span of dates or a clock time into a record: its value, and in which sense the text names it (统计截止, 时限,
/// 比较基期 …). A bare day belongs to the month of the date named before it.
void describeTime(const Line& line, const Figure& figure, const Reference& reference, Story& story, Record& record);

}  // namespace danqian::extract
