// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/axis_ticks.h"

#include <cmath>

namespace hawx {

AxisTicks AxisTicks::within(double lowest, double highest, int most)
{
    AxisTicks ticks;
    if (!(highest > lowest) || !std::isfinite(highest - lowest))
        return ticks;
    const double least = (highest - lowest) / most;
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    const double ratio = least / decade;
    ticks.step = decade * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10);
    // An end that is a tick up to rounding is one.
    const double slack = 1e-9;
    const auto first = std::ceil(lowest / ticks.step - slack);
    const auto last = std::floor(highest / ticks.step + slack);
    for (double k = first; k <= last; ++k)
        ticks.values.push_back(k * ticks.step);
    return ticks;
}

} // namespace hawx
