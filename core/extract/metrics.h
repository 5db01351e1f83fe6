#pragma once
#include "core/extract/extract.h"
#include "core/extract/figures.h"

namespace danqian::extract {

/// What a text has said so far and later lines lean on.
struct Story {
    Civil lastDate;  ///< the last full date named
    bool hasDate = false;
};

/// Turns the figures of a line into records: what is counted, whose, when, in which sense. Appends to `out`.
void describeFigures(const Line& line, const std::vector<Figure>& figures, const Reference& reference, Story& story,
                     std::vector<Record>& out);

}  // namespace danqian::extract
