#pragma once
#include "core/model/finding.h"
#include "core/model/record.h"

#include <span>
#include <string>
#include <vector>

namespace danqian::proof {

/// A fact that another article states: on the same page, or in the archive on the same date.
struct StatedFact {
    std::string indicator, subject, place, time, qualifier;
    std::string value, unit;  ///< in the canonical unit (NormalForm)
    std::string surface;  ///< as it is printed there
    std::string where;  ///< what people are told: the title of that article, its page
    FactPlace at = {};
};

/// Figures that other articles give another value for: a query (rule "archive.conflict") for each, with the other figure and its place
/// as arguments. Two figures are the same fact only where indicator, unit, time and qualifier are equal, subject or place is named by
/// both and equal, and neither text states it twice; two printed precisions of one value are no conflict. In order of the records.
std::vector<Finding> conflictsElsewhere(std::span<const Record> records, std::span<const StatedFact> elsewhere);

}  // namespace danqian::proof
