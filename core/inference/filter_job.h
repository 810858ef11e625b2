// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configured_network.h"
#include "core/inference/kernels/kernel.h"

#include <cstdint>
#include <vector>

namespace hawx {

/// A sum of products as the kernels take it, positions and room for accumulators left to the
/// caller. `taps` are by rows of `table`, their offsets from a position's origin in `input`.
FilterJob jobOf(const FilterTaps& taps, const ProductTable& table, std::int32_t bias,
                const std::uint8_t* input);

/// One filter at all positions of a layer, in the layout of the plan; the caller may also take some
/// of the positions only.
FilterJob jobOf(const LayerPlan& plan, const ConfiguredLayer& configured, std::uint32_t filter,
                const std::uint8_t* input);

/// Computes a job of a configured layer: by the kernel, unless its adder asks for an order.
void accumulate(const Kernel& kernel, const FilterJob& job);

/// All filters, those with the same table side by side, to be computed by table.
std::vector<std::uint32_t> filtersByTable(const ConfiguredLayer& configured);

} // namespace hawx
