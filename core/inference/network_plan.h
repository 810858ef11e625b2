// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/quantised_network.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace hawx {

/// Values that are computed side by side.
inline constexpr std::size_t kLanes = 64;

/// What the lanes hold.
enum class Lanes {
    Images, ///< 64 images at one position: tensors lie as [channel][y][x][image]
    Pixels, ///< 64 positions of one image: tensors lie as [channel][y][x]
};

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
    /// Bytes from a window's origin in the padded input to the tap's 64 lanes.
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
    /// The padded input as it lies in memory. For lanes of pixels each channel is dealt out to
    /// strideY x strideX planes, value (y, x) to row y / strideY and column x / strideX of plane
    /// (y % strideY, x % strideX): from one output pixel to the next, every tap moves by one byte.
    /// For lanes of images the same as `padded`.
    TensorShape planes;
    TensorShape output;
    Window window;
    bool activationsUnsigned = false; ///< bytes of the input stand for 0..255
    bool sevenBitCodes = false;       ///< codes of the input lie in [0, 127]
    /// Bytes from a window's origin to its activations, in the order of a filter's weights
    /// [channel of the group][y][x]; the first group's. Another group lies further by its first
    /// channel.
    std::vector<std::uint32_t> taps;
    std::vector<FilterTaps> filters;
    /// What the kernels compute 64 lanes of, in the order of computation.
    /// Lanes of images: index y * width + x of output positions, in small blocks whose windows
    /// overlap most, so that the activations under them are fetched once.
    /// Lanes of pixels: index i of 64 consecutive pixels y * planes.width + x, from 64 * i on;
    /// those with x >= output.width, between the rows, are none of the output.
    std::vector<std::uint32_t> positions;
    /// Bytes from the padded input to the origin of each position's window, in the same order.
    std::vector<std::uint32_t> origins;
};

/// Bytes from the padded input of a layer to its channel's value at (y, x), border included.
std::uint32_t offsetOf(const LayerPlan& plan, Lanes lanes, int channel, int y, int x);

/// A quantised network prepared for execution. Immutable; shared by all configurations and threads.
struct NetworkPlan {
    std::shared_ptr<const QuantisedNetwork> network;
    Lanes lanes = Lanes::Images;
    std::vector<LayerPlan> layers; ///< of multiplying layers, in order
    /// [layer of the network] index into `layers`, -1 for others
    std::vector<int> planOf;
};

/// Throws Error when a layer's input is too large to execute.
std::shared_ptr<const NetworkPlan> makePlan(std::shared_ptr<const QuantisedNetwork> network,
                                            Lanes lanes = Lanes::Images);

} // namespace hawx
