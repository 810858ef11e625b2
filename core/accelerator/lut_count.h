// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/mapping.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hawx {

/// What a part of a machine takes of an FPGA with lookup tables of six inputs.
struct LutItem {
    std::string layer;
    std::string part;
    double luts = 0;
    double blockRams = 0; ///< of 36 Kibit
    std::string reason;   ///< how many of what, and where the figures come from
};

/// Multipliers, adder trees, accumulators and weight memories of a spatial machine in an FPGA of
/// Xilinx' seventh series, layer by layer, for an assignment that fits. Stream buffers,
/// requantisation and control are not counted; registers are the flip-flops beside the tables.
/// Throws Error for a machine of another kind, and for a circuit that is known by its truth table
/// only.
std::vector<LutItem> countLuts(const Mapping& mapping,
                               std::span<const std::uint16_t> circuitOfFilter);

} // namespace hawx
