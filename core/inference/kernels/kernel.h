// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network_plan.h"
#include "core/inference/product_table.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// One filter's sum of products, for a run of output positions and 64 lanes at each. Plain
/// pointers: a file compiled for one instruction set must not instantiate inline functions of the
/// standard library, which the linker might then take for the whole program.
struct FilterJob {
    /// Padded activations, see LayerPlan::planes, or weights, see InputStationaryLayer. Readable
    /// for 64 bytes from each tap of each position, and not aligned when lanes are pixels.
    const std::uint8_t* input = nullptr;
    const TapPair* pairs = nullptr;         ///< see FilterTaps
    const SingleTap* singles = nullptr;     ///< see FilterTaps
    const TapChunk* chunks = nullptr;       ///< see FilterTaps
    std::size_t chunkCount = 0;             ///< without those that contribute nothing
    const std::int32_t* products = nullptr; ///< [weight byte][activation byte]
    SplitProducts split;                    ///< its rows are null when products are too wide
    std::int32_t bias = 0;                  ///< correction included
    std::int32_t splitBias = 0;             ///< bias + base of split products over all taps
    const std::uint32_t* origins = nullptr; ///< of the positions to compute
    std::size_t positions = 0;
    /// Out: [position][64], aligned to 64 bytes; places[i] is the position that origins[i] stands
    /// for.
    std::int32_t* accumulators = nullptr;
    const std::uint32_t* places = nullptr;
};

/// Computes accumulators; one implementation for each instruction set, all equal bit for bit.
struct Kernel {
    std::string_view name;
    bool (*available)();                  ///< this machine has what it needs
    void (*accumulate)(const FilterJob&); ///< may be called from several threads at once
    /// Output codes, clamped to [lowest, highest], of `size` accumulators (a multiple of 64).
    void (*requantise)(const std::int32_t* accumulators, std::size_t size, FixedPoint factor,
                       int lowest, int highest, std::uint8_t* codes);
};

/// Every kernel compiled in, fastest first; "portable" is the last.
std::span<const Kernel> kernels();

/// Names of the kernels that this machine can run, fastest first.
std::vector<std::string> availableKernels();

/// The kernel of that name, or the fastest available for "auto". Throws Error listing the names
/// when there is none, or when this machine cannot run it.
const Kernel& selectKernel(const std::string& name);

namespace kernel {

bool always();
void accumulatePortable(const FilterJob& job);
void requantisePortable(const std::int32_t* accumulators, std::size_t size, FixedPoint factor,
                        int lowest, int highest, std::uint8_t* codes);

#if defined(__x86_64__)
bool hasAvx512Vbmi();
void accumulateAvx512Vbmi(const FilterJob& job);
void requantiseAvx512(const std::int32_t* accumulators, std::size_t size, FixedPoint factor,
                      int lowest, int highest, std::uint8_t* codes);
#endif

} // namespace kernel

} // namespace hawx
