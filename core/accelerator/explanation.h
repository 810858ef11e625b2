// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/mapping.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hawx {

/// One answer to "where does this power come from?".
struct CostItem {
    std::string layer; ///< empty: serves all layers
    std::string part;  ///< "multipliers mul8s_1L2H", "weight memory", ..
    double powerMw = 0;
    double areaUm2 = 0;
    bool isMultiplier = false; ///< depends on the circuits chosen
    std::string reason;        ///< how many of what, doing what; where the figures come from
};

/// Splits the machine's power and area of an assignment that fits: the items add up to them. First
/// what serves all layers, then layer by layer; multipliers that layers share come in two parts,
/// their leakage and area together and their products by layer.
std::vector<CostItem> explain(const Mapping& mapping,
                              std::span<const std::uint16_t> circuitOfFilter);

} // namespace hawx
