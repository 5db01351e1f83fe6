#pragma once
#include "core/proof/glyphs.h"
#include "core/proof/range.h"

#include <string>
#include <vector>

namespace danqian::proof {

/// A figure with its measure word as it is printed, for checks of figures against each other: 5.6亿元, 27名, 18%, 2倍, 四点.
struct Quantity {
    Range where;  ///< figure, multiplier and unit
    double value = 0;  ///< multiplied out
    double step = 1;  ///< worth of the last printed figure: how exact the value is
    std::u32string unit;  ///< "元", "名", "%", "倍"; empty where none is printed
    bool rounded = false;  ///< with 约, 近, 多, 余, 超过 … : not to be reckoned with
    std::size_t sentence = 0;  ///< number of the sentence
};

std::vector<Quantity> readQuantities(const Glyphs& text);

}  // namespace danqian::proof
