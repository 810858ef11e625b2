// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/mapping.h"
#include "core/inference/configuration.h"
#include "core/network/quantised_network.h"
#include "core/rtl/modules.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hawx {

/// How a layer runs on processing elements: which filter on which in which turn. A window of
/// activations is taken in steps of `simd` products; the filters of an element take turns at it.
struct LayerDesign {
    std::string name;            ///< the layer's, as an identifier
    int layer = 0;               ///< of the network
    std::size_t multiplying = 0; ///< among the multiplying layers
    bool isTemporal = false;     ///< elements can be any circuit; else each is one
    int elements = 0;
    int simd = 1;
    int steps = 0; ///< of a window
    int turns = 0;
    bool sharesWindow = true; ///< all elements see the same window, which is read once
    std::vector<int> filters; ///< [turn * elements + element]; -1: none

    int filter(int turn, int element) const
    {
        return filters[static_cast<std::size_t>(turn * elements + element)];
    }
    /// For so many output positions, each begun when the one before has ended.
    std::int64_t cycles(std::int64_t positions) const { return positions * turns * steps; }
};

/// A design for each multiplying layer as the accelerator maps it: the processing elements of a
/// spatial machine; of a temporal one a row of units side by side, as many as an array has columns
/// or a compute unit elements. Throws Error when the configuration does not fit the machine.
std::vector<LayerDesign> designLayers(const QuantisedNetwork& network,
                                      const Configuration& configuration,
                                      const Accelerator& accelerator);

/// Verilog of a layer's array, with the memories of its weights, biases and choices of circuits:
/// module array_NAME in layers/NAME.v and .hex files. Units go to `modules`. Throws Error when the
/// layer has too many multipliers to be written out.
HardwareFiles layerArray(const LayerDesign& design, const QuantisedNetwork& network,
                         const Configuration& configuration, Modules& modules);

/// The circuits and adders that a temporal unit chooses among: those of all layers.
struct TemporalChoices {
    std::vector<CircuitPtr> circuits;
    std::vector<Adder> adders;
};
TemporalChoices temporalChoices(const Configuration& configuration);

} // namespace hawx
