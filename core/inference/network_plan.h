// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/activation_bytes.h"
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

/// Two taps of one filter that have the same weight. The order of a sum of integers is free, so one
/// row of products serves both.
struct TapPair {
    std::uint32_t weight = 0;      ///< byte of the weight's code
    std::uint32_t offsets[2] = {}; ///< see FilterTaps
};

/// A tap whose weight has no partner left.
struct SingleTap {
    std::uint32_t weight = 0; ///< byte of the weight's code
    std::uint32_t offset = 0; ///< see FilterTaps
};

/// Taps that are summed before the sum is widened: ends, as indices into FilterTaps.
struct TapChunk {
    std::uint32_t pairsEnd = 0;
    std::uint32_t singlesEnd = 0;
};

/// Kernels sum bytes in unsigned 16-bit lanes: 256 * 255 < 2^16, so that many taps at most.
inline constexpr std::size_t kTapsOfChunk = 256;

/// The taps of one filter as steps without a branch among them: chunk by chunk, pairs and single
/// taps, each ordered by weight; those of weight 0 last. Offsets are bytes from a window's origin
/// in the padded input to the tap's 64 activations.
struct FilterTaps {
    std::vector<TapPair> pairs;
    std::vector<SingleTap> singles;
    std::vector<TapChunk> chunks;
    std::size_t chunksWithWeight = 0; ///< chunks before the first one of weight 0
    std::int32_t positiveTaps = 0;    ///< taps of positive weights
    std::int32_t negativeTaps = 0;    ///< taps of negative weights
    std::int32_t zeroTaps = 0;        ///< taps of weight 0

    /// Calls tap(weight byte, offset) for all taps.
    template <typename Function>
    void forEach(const Function& tap) const
    {
        for (const TapPair& pair : pairs) {
            tap(static_cast<std::uint8_t>(pair.weight), pair.offsets[0]);
            tap(static_cast<std::uint8_t>(pair.weight), pair.offsets[1]);
        }
        for (const SingleTap& single : singles)
            tap(static_cast<std::uint8_t>(single.weight), single.offset);
    }
};

/// Filters of a factored circuit that kernels compute at once.
inline constexpr std::size_t kFactoredFilters = 6;

/// What is known of one multiplying layer before any configuration: geometry and order of its taps.
struct LayerPlan {
    int layer = -1;
    TensorShape input;  ///< unpadded
    TensorShape padded; ///< input with a border of code 0
    TensorShape output;
    Window window;
    int groups = 1;
    ActivationBytes bytes = ActivationBytes::Signed; ///< of the input
    std::vector<FilterTaps> filters;
    /// For circuits that factor, four channels at a time: bytes from a window's origin to the
    /// operands of taps [channel / 4, rounded up][ky][kx], see FactoredJob.
    std::vector<std::uint32_t> quadOffsets;
    std::size_t quads = 0; ///< channels of a group of the convolution / 4, rounded up
    /// Output positions in the order of computation: small blocks whose windows overlap most, so
    /// that the activations under them are fetched once. Index y * width + x of each.
    std::vector<std::uint32_t> positions;
    /// Bytes of the operands of one term.
    std::size_t operandBytes() const
    {
        return static_cast<std::size_t>(groups) * quads * static_cast<std::size_t>(padded.height) *
               static_cast<std::size_t>(padded.width) * 4 * kLanes;
    }
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
