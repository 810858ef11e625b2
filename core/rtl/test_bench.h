// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rtl/layer_design.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace hawx {

/// What a layer computes for one image, by the bit-true rules.
struct LayerVectors {
    std::vector<std::uint8_t> input;        ///< codes [channel][y][x] of the tensor it reads
    std::vector<std::int32_t> accumulators; ///< [filter][y][x], bias and control variate included
    std::vector<int> positions;             ///< y * width + x of those to be tested
};

/// Of one image [channel][y][x]: the layers' vectors in the order of the designs,
/// at most `positions` output positions each, evenly spaced (0: all).
std::vector<LayerVectors> layerVectors(const std::shared_ptr<const QuantisedNetwork>& network,
                                       const Configuration& configuration,
                                       std::span<const LayerDesign> designs,
                                       std::span<const std::uint8_t> pixels, std::size_t positions);

/// A test bench that checks itself: module test_NAME in testbench/NAME.v with the vectors. It
/// writes the accumulators to build/NAME_accumulators.hex, a line for each turn at each position,
/// and prints "PASS NAME: N accumulators, C cycles" or lines with what differs and "FAIL NAME: ..".
HardwareFiles testBench(const LayerDesign& design, const QuantisedNetwork& network,
                        const LayerVectors& vectors);

} // namespace hawx
