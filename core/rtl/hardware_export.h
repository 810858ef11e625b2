// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rtl/layer_design.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace hawx {

/// What of a configuration to write as hardware.
struct HardwareRequest {
    std::vector<std::string> layers; ///< names; empty: all that multiply
    std::size_t positions = 1024;    ///< at most so many of each layer are tested; 0: all
};

/// The designs of the layers asked for. Throws Error that lists the layers for an unknown name, and
/// as designLayers().
std::vector<LayerDesign> requestedDesigns(const QuantisedNetwork& network,
                                          const Configuration& configuration,
                                          const Accelerator& accelerator,
                                          const HardwareRequest& request);

/// Verilog-2001 of a configuration on an accelerator, complete in itself: circuits, units, an array
/// for each layer, the temporal unit that can be any of the circuits, a test bench for each layer
/// with vectors from an image [channel][y][x], README.txt, and run.sh which simulates the layers
/// named. The same bytes for the same input. Throws Error as designLayers() and layerArray().
HardwareFiles hardwareFiles(const std::shared_ptr<const QuantisedNetwork>& network,
                            const Configuration& configuration, const Accelerator& accelerator,
                            std::span<const std::uint8_t> pixels, const HardwareRequest& request);

} // namespace hawx
