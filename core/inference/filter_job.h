// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configured_network.h"
#include "core/inference/kernels/kernel.h"

#include <cstdint>

namespace hawx {

/// Products of a table, as the kernels take them.
void setProducts(FilterJob& job, const ProductTable& table);

/// One filter at all positions of a layer, in the layout of the plan. Where the accumulators go is
/// left to the caller, who may also take some of the positions only.
FilterJob jobOf(const LayerPlan& plan, const ConfiguredLayer& configured, std::uint32_t filter,
                const std::uint8_t* input);

} // namespace hawx
