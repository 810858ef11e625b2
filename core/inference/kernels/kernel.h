// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/adders/adder.h"
#include "core/inference/network_plan.h"
#include "core/inference/product_table.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// The terms of one filter's sum in their order, which approximate adders make matter.
struct OrderedTerms {
    Adder adder;
    const std::uint8_t* input = nullptr;    ///< as of FilterJob, from the filter's first channel on
    const std::uint32_t* offsets = nullptr; ///< [tap] bytes from a window's origin
    const std::int8_t* weights = nullptr;   ///< [tap]
    std::size_t count = 0;
};

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
    OrderedTerms ordered;                   ///< for accumulateOrdered()
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

/// Turns the activations of a layer into operands of one term of a factorisation.
struct OperandJob {
    const std::uint8_t* input = nullptr;   ///< padded activations [group][channel][pixel][64]
    std::size_t groups = 0;                ///< of the convolution
    std::size_t channels = 0;              ///< of a group
    std::size_t pixels = 0;                ///< of a channel
    const std::uint8_t* operand = nullptr; ///< 256 of them, see FactorTerm::operand
    bool sevenBit = false;                 ///< only activation bytes 0..127 occur
    /// Out: [group][channel / 4, rounded up][pixel], 256 bytes each in an order of the kernel's
    /// own, aligned to 64 bytes.
    std::uint8_t* operands = nullptr;
};

/// Sums of products of some filters of one group of a convolution, whose circuit factors.
struct FactoredJob {
    const std::uint8_t* operands = nullptr; ///< of the first term and of the convolution's group
    std::size_t terms = 0;
    std::size_t termStride = 0; ///< bytes from one term's operands to the next one's
    const std::uint8_t* largestOperands = nullptr; ///< [term]
    const std::uint32_t* offsets = nullptr; ///< bytes from a window's origin to the tap's operands
    std::size_t taps = 0;                   ///< of four channels each
    const std::int8_t* weights = nullptr;   ///< [term][tap][filter][4 channels]
    std::size_t filters = 0;                ///< 1..kFactoredFilters
    const std::int32_t* bias = nullptr; ///< [filter], correction of the operands' offsets included
    std::int32_t multiplier = 1;        ///< of every sum
    const std::uint32_t* origins = nullptr; ///< as in FilterJob
    std::size_t positions = 0;
    std::int32_t* const* accumulators = nullptr; ///< out: [filter], each as in FilterJob
    const std::uint32_t* places = nullptr;       ///< as in FilterJob
};

/// Computes accumulators; one implementation for each instruction set, all equal bit for bit. Every
/// function may be called from several threads at once.
struct Kernel {
    std::string_view name;
    bool (*available)(); ///< this machine has what it needs
    void (*accumulate)(const FilterJob&);
    /// Output codes, clamped to [lowest, highest], of `size` accumulators (a multiple of 64).
    void (*requantise)(const std::int32_t* accumulators, std::size_t size, FixedPoint factor,
                       int lowest, int highest, std::uint8_t* codes);
    /// Circuits that factor into at most so many terms are faster without tables; 0: none is.
    int factorTerms = 0;
    void (*makeOperands)(const OperandJob&) = nullptr;
    void (*accumulateFactored)(const FactoredJob&) = nullptr;
};

/// Every kernel compiled in, fastest first; "portable" is the last.
std::span<const Kernel> kernels();

/// Sums of products by any adder, in the order of the terms; the same code for all machines.
void accumulateOrdered(const FilterJob& job);

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
bool hasAvx2();
void accumulateAvx2(const FilterJob& job);
void accumulateAvx2Gather(const FilterJob& job);
void makeOperandsAvx2(const OperandJob& job);
void accumulateAvx2Dot(const FactoredJob& job);
void requantiseAvx2(const std::int32_t* accumulators, std::size_t size, FixedPoint factor,
                    int lowest, int highest, std::uint8_t* codes);

bool hasAvx512Vnni();
void makeOperandsAvx512(const OperandJob& job);
void accumulateAvx512Vnni(const FactoredJob& job);
bool hasAvx512Vbmi();
void accumulateAvx512Vbmi(const FilterJob& job);
void requantiseAvx512(const std::int32_t* accumulators, std::size_t size, FixedPoint factor,
                      int lowest, int highest, std::uint8_t* codes);
#endif

} // namespace kernel

} // namespace hawx
