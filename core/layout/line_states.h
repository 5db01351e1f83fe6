#pragma once
#include "core/layout/wrap.h"

namespace danqian::layout {

/// What a printed line can be.
enum class LineState : std::uint8_t { Head, Fixed, First, Only, Middle, Last, Wide };

/// The likeliest states of the lines of a text, taken together; `widths`: of their columns, in ems.
std::vector<LineState> statesOf(const std::vector<const Line*>& lines, const std::vector<double>& widths, Gaps gaps);

}  // namespace danqian::layout
