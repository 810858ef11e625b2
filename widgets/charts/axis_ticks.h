// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace hawx {

/// Multiples of 1, 2 or 5 times a power of ten within [lowest, highest], at most `most` >= 2 of
/// them; none when the range is empty or not finite.
struct AxisTicks {
    double step = 0;
    std::vector<double> values; ///< ascending

    static AxisTicks within(double lowest, double highest, int most);
};

} // namespace hawx
