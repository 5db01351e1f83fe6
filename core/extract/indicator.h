#pragma once
#include "core/extract/clause.h"
#include "core/extract/figures.h"
#include "core/model/record.h"

#include <array>

namespace danqian::extract {

/// What a sentence has said so far; figures that leave something out lean on it.
struct Said {
    Span indicator;  ///< the last noun phrase a figure was about
    std::array<Span, 4> recent;  ///< the last ones, the newest first: 分别 shares figures out among them
    Span countNoun;  ///< the last thing counted
    Span earlierNoun;  ///< the last thing counted in an earlier sentence, in a unit that few things share
    Span aside;  ///< the last noun phrase of a clause without a figure before this one
    const Unit* countUnit = nullptr;
    const Unit* earlierUnit = nullptr;
    Span subject, place, time;
    Span per;  ///< of a value where a change began: 由每升3毫克降至2毫克
    std::string verb;  ///< of the last list member
    std::vector<Span> qualifiers;
    bool target = false, pendingTarget = false;

    void indicate(Span noun);
    void endSentence();  ///< forgets all but what a later sentence may lean on
};

/// A figure between the words before and after it.
struct Scene {
    const Line& line;
    const Figure& figure;
    const Lead& lead;
    const Tail& tail;
    Said& said;
    Record& record;

    std::string text(Span s) const { return std::string(line.bytes(s.begin, s.end)); }
};

/// Sets indicator, indicatorSpan and, where a verb governs it, action: what is counted or measured, by the first pattern of the
/// table in indicator.cpp that fits. Returns the pattern's name.
const char* nameIndicator(Scene& scene);

/// Whether a unit looks ahead for its noun: 5家碎石场; false for 5公里, 5%.
bool countsThings(const Quantity& q);

/// Whether a count's unit is a noun of its own: 人, 户, 家次.
bool isWhole(const Quantity& q);

void prepareIndicators();

}  // namespace danqian::extract
