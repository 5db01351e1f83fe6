#pragma once
#include <algorithm>
#include <cmath>

namespace danqian::proof {

/// The values that a printed figure may stand for: 5.6 is anything from 5.55 to 5.65. Sums of such figures are as vague as their
/// parts together, so that rounding is never taken for a mistake.
struct Interval {
    double lo = 0;
    double hi = 0;

    double middle() const { return (lo + hi) / 2; }
    bool meets(Interval o) const
    {
        const double slack = 1e-9 * std::max({1.0, std::abs(lo), std::abs(o.hi)});
        return lo <= o.hi + slack && o.lo <= hi + slack;
    }
};

inline Interval operator+(Interval a, Interval b) { return {a.lo + b.lo, a.hi + b.hi}; }
inline Interval operator-(Interval a, Interval b) { return {a.lo - b.hi, a.hi - b.lo}; }
/// For positive values.
inline Interval operator*(Interval a, Interval b) { return {a.lo * b.lo, a.hi * b.hi}; }
inline Interval operator/(Interval a, Interval b) { return {a.lo / b.hi, a.hi / b.lo}; }
inline Interval operator*(Interval a, double factor) { return {a.lo * factor, a.hi * factor}; }
inline Interval exactly(double value) { return {value, value}; }

}  // namespace danqian::proof
