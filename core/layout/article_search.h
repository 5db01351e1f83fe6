#pragma once
#include "core/layout/sheet.h"

namespace danqian::layout {

/// What may be an article: columns in reading order, with a head group over or beside them or without one.
struct Candidate {
    std::vector<std::size_t> columns;
    std::size_t head = none;
    float cost = 0;  ///< in nats: how ill its columns go together and with the head
};

/// The likely ones of all articles that the sheet's columns could make; each column by itself is among them.
std::vector<Candidate> findCandidates(const Sheet& sheet);

}  // namespace danqian::layout
