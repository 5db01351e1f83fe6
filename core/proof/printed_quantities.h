#pragma once
#include "core/proof/glyphs.h"
#include "core/proof/interval.h"
#include "core/proof/range.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace danqian::proof {

/// How a figure is hedged: 约3万, 超过3万, 不足3万.
enum class Bound : std::uint8_t { Exact, About, Over, Under };
/// How a share is written: 25%, 两成半, 四分之一.
enum class Form : std::uint8_t { Figure, Tenths, Fraction };

/// A figure with its measure word as it is printed, for checks of figures against each other: 5.6亿元, 27名, 18%, 2倍, 四点.
/// Shares are per cent in whatever form they are written.
struct Quantity {
    Range where;  ///< figure, multiplier and unit
    std::size_t figureEnd = 0;  ///< past the figure, before 万, 亿 and the unit
    double value = 0;  ///< multiplied out
    double step = 1;  ///< worth of the last printed figure: how exact the value is
    double scale = 1;  ///< worth of one of the figure: 10000 in 3.6万
    std::u32string unit;  ///< "元", "名", "%", "倍"; empty where none is printed
    Bound bound = Bound::Exact;
    Form form = Form::Figure;
    bool each = false;  ///< 各2名
    bool han = false;  ///< written in Han signs
    std::size_t sentence = 0;  ///< number of the sentence

    bool rounded() const { return bound != Bound::Exact; }
    Interval range() const;
};

std::vector<Quantity> readQuantities(const Glyphs& text);

/// The quantity as it should be printed, were its value another; nothing where its form cannot say that value.
std::optional<std::string> restated(const Glyphs& text, const Quantity& like, double value);

}  // namespace danqian::proof
