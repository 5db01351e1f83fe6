#pragma once
#include <cstddef>
#include <vector>

namespace danqian::intake {

/// A recognised line as it was measured: all in points but `ems`, how many of them its characters take.
struct MeasuredLine {
    float height = 0;
    float length = 0;
    float ems = 0;
};

/// The size of each line's type. Every measured box is a little too large or small, but a page is set in few sizes: lines that are
/// nearly alike get one size. Characters tell it better than the height does, which hangs on what is printed.
std::vector<float> typeSizes(const std::vector<MeasuredLine>& lines);

}  // namespace danqian::intake
