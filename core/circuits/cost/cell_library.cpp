// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/cell_library.h"

#include <algorithm>

namespace hawx {

namespace {

/// A place between two points of an axis: (1 - share) * [index] + share * [index + 1].
struct Place {
    std::size_t index = 0;
    double share = 0;
};

Place placeOf(const std::vector<double>& axis, double x)
{
    if (axis.size() < 2)
        return {};
    const auto above = std::upper_bound(axis.begin() + 1, axis.end() - 1, x);
    const auto index = static_cast<std::size_t>(above - axis.begin()) - 1;
    return {index, (x - axis[index]) / (axis[index + 1] - axis[index])};
}

} // namespace

double LookupTable::at(double loadPf, double slewNs) const
{
    if (values.empty())
        return 0;
    const Place load = placeOf(loads, loadPf);
    Place slew = placeOf(slews, slewNs);
    slew.share = std::clamp(slew.share, 0.0, 1.0);
    const std::size_t columns = std::max<std::size_t>(1, slews.size());
    const auto inRow = [&](std::size_t row) {
        const double first = values[row * columns + slew.index];
        if (slew.share == 0)
            return first;
        return first + slew.share * (values[row * columns + slew.index + 1] - first);
    };
    const double first = inRow(load.index);
    return load.share == 0 ? first : first + load.share * (inRow(load.index + 1) - first);
}

std::uint64_t inputFunction(std::size_t input, std::size_t inputCount)
{
    std::uint64_t function = 0;
    for (std::size_t v = 0; v < std::size_t{1} << inputCount; ++v)
        function |= std::uint64_t{v >> input & 1} << v;
    return function;
}

} // namespace hawx
