// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/quantised_network.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace hawx {

/// Images that are computed side by side: the innermost dimension of every tensor in execution,
/// [channel][y][x][image].
inline constexpr std::size_t kLanes = 64;

/// Taps of one filter that multiply by the same weight. The order of a sum of integers is free, so
/// a row of products, once fetched, serves all of them.
struct WeightRun {
    std::uint8_t weight = 0; ///< byte of the code
    std::uint32_t first = 0; ///< index of the first tap in FilterTaps::offsets
    std::uint32_t count = 0;
};

/// The taps of one filter, ordered by weight.
struct FilterTaps {
    std::vector<WeightRun> runs;
    /// Bytes from a window's origin in the padded input to the tap's 64 activations.
    std::vector<std::uint32_t> offsets;
};

/// What is known of one multiplying layer before any configuration: geometry and order of its taps.
struct LayerPlan {
    int layer = -1;
    TensorShape input;  ///< unpadded
    TensorShape padded; ///< input with a border of code 0
    TensorShape output;
    Window window;
    bool activationsUnsigned = false; ///< bytes of the input stand for 0..255
    bool sevenBitCodes = false;       ///< codes of the input lie in [0, 127]
    std::vector<FilterTaps> filters;
    /// Bytes from the padded input to the origin of each output position's window, [y * width + x].
    std::vector<std::uint32_t> origins;
};

/// A quantised network prepared for execution. Immutable; shared by all configurations and threads.
struct NetworkPlan {
    std::shared_ptr<const QuantisedNetwork> network;
    std::vector<LayerPlan> layers; ///< of multiplying layers, in order
    /// [layer of the network] index into `layers`, -1 for others
    std::vector<int> planOf;
};

std::shared_ptr<const NetworkPlan> makePlan(std::shared_ptr<const QuantisedNetwork> network);

} // namespace hawx
