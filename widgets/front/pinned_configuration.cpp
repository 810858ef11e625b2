// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/front/pinned_configuration.h"

#include <algorithm>
#include <numeric>

namespace hawx {

PinnedConfiguration pinned(const QString& letter, const FrontPoint& point,
                           const SensitivityMap& map)
{
    PinnedConfiguration pin{letter, {}, point, {}};
    std::size_t filters = 0;
    for (const LayerSummary& layer : map.layers)
        filters += static_cast<std::size_t>(layer.filters);
    const bool fits = point.circuits.size() == filters &&
                      std::all_of(point.circuits.begin(), point.circuits.end(),
                                  [&](std::uint16_t c) { return c < map.circuits.size(); });
    if (!fits)
        return pin;
    for (const LayerSummary& layer : map.layers) {
        std::vector<std::size_t> indices(static_cast<std::size_t>(layer.filters));
        std::iota(indices.begin(), indices.end(), static_cast<std::size_t>(layer.firstFilter));
        pin.layers.push_back(
            {QString::fromStdString(layer.name), circuitShares(map, point.circuits, indices)});
    }
    return pin;
}

} // namespace hawx
