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

/// Output positions that fast kernels compute at once.
inline constexpr int kTile = 4;

/// Taps of one filter whose weights have the same magnitude. The order of a sum of integers is
/// free, so a row of products, once fetched, serves all of them.
struct WeightRun {
    std::uint32_t first = 0; ///< index in FilterTaps::offsets: positive weights, then negative ones
    std::uint8_t magnitude = 0; ///< of the weight's code, 0..127
    std::uint8_t positive = 0;  ///< taps
    std::uint8_t negative = 0;  ///< taps; positive + negative <= kTermsOfChunk
};

/// Kernels sum bytes in signed 16-bit lanes: 128 * 255 < 2^15, so that many terms at most.
inline constexpr std::size_t kTermsOfChunk = 128;

/// The taps of one filter, ordered by the magnitude of their weight, those of weight 0 last.
struct FilterTaps {
    std::vector<WeightRun> runs;
    /// Runs are cut into chunks of at most kTermsOfChunk taps: end of each chunk, as an index into
    /// runs. A chunk begins with the first run of weight 0.
    std::vector<std::uint32_t> chunkEnds;
    std::size_t chunksWithWeight = 0; ///< chunks before the first one of weight 0
    std::int32_t positiveTerms = 0;   ///< taps of positive weights
    std::int32_t negativeTerms = 0;   ///< taps of negative weights
    /// Bytes from a window's origin in the padded input to the tap's 64 activations.
    std::vector<std::uint32_t> offsets;

    std::int32_t zeroTerms() const
    {
        return static_cast<std::int32_t>(offsets.size()) - positiveTerms - negativeTerms;
    }
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
    /// Output positions in the order of computation: small blocks whose windows overlap most, so
    /// that the activations under them are fetched once. Index y * width + x of each.
    std::vector<std::uint32_t> positions;
    /// Bytes from the padded input to the origin of each position's window, in the same order.
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
