// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/bit_planes.h"
#include "core/circuits/netlist.h"
#include "core/support/error.h"

#include <algorithm>
#include <cstring>

namespace hawx {

namespace {

using namespace planes;

constexpr int kMaxOperandBits = 24; // 16 Mi results
constexpr std::size_t kMaxOutputs = 32;
constexpr std::size_t kLanes = kVectors / 16;

/// 32 matrices of 16x16 bits side by side: row r, lane l is row r of matrix l.
using BitMatrices = std::array<std::array<std::uint16_t, kLanes>, 16>;

/// Transposes each matrix by swapping ever smaller blocks (H. S. Warren, Hacker's Delight, 7-3).
void transpose(BitMatrices& rows)
{
    unsigned mask = 0x00ff;
    for (std::size_t shift = 8; shift != 0; shift /= 2, mask ^= mask << shift) {
        for (std::size_t row = 0; row < 16; row = (row + shift + 1) & ~shift) {
            std::array<std::uint16_t, kLanes>& low = rows[row];
            std::array<std::uint16_t, kLanes>& high = rows[row + shift];
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                const unsigned swapped = ((unsigned{low[lane]} >> shift) ^ high[lane]) & mask;
                high[lane] = static_cast<std::uint16_t>(high[lane] ^ swapped);
                low[lane] = static_cast<std::uint16_t>(low[lane] ^ (swapped << shift));
            }
        }
    }
}

/// Writes the results of one step: bit k of a result comes from the plane of output k.
void collectResults(std::span<const Plane> planes, std::span<const NetId> outputs,
                    std::span<std::uint32_t> results)
{
    static_assert(std::endian::native == std::endian::little, "lanes are bytes of words");
    for (std::size_t firstOutput = 0; firstOutput < outputs.size(); firstOutput += 16) {
        BitMatrices rows{};
        const std::size_t count = std::min<std::size_t>(16, outputs.size() - firstOutput);
        for (std::size_t k = 0; k < count; ++k)
            std::memcpy(rows[k].data(), planes[outputs[firstOutput + k]].words.data(),
                        sizeof rows[k]);
        transpose(rows);
        for (std::size_t vector = 0; vector < results.size(); ++vector)
            results[vector] |= std::uint32_t{rows[vector % 16][vector / 16]} << firstOutput;
    }
}

void requireFewOutputs(const Netlist& netlist)
{
    if (netlist.outputs().size() > kMaxOutputs)
        throw Error("A netlist is simulated with at most " + std::to_string(kMaxOutputs) +
                    " outputs, not " + std::to_string(netlist.outputs().size()) + ".");
}

} // namespace

std::vector<std::uint32_t> simulateAll(const Netlist& netlist)
{
    const int operandBits = netlist.widthA() + netlist.widthB();
    if (operandBits > kMaxOperandBits)
        throw Error("A netlist is simulated exhaustively up to " + std::to_string(kMaxOperandBits) +
                    " operand bits, not " + std::to_string(operandBits) + ".");
    requireFewOutputs(netlist);

    std::vector<Plane> planes = planesOf(netlist);
    const auto setIndexBits = [&](int firstBit, int lastBit, std::size_t first) {
        for (int bit = firstBit; bit < lastBit; ++bit)
            planes[netOfIndexBit(netlist, bit)] = indexBit(bit, first);
    };
    const int bitsOfStep = std::min(operandBits, kVectorBits);
    setIndexBits(0, bitsOfStep, 0);

    std::vector<std::uint32_t> results(std::size_t{1} << operandBits, 0);
    for (std::size_t first = 0; first < results.size(); first += kVectors) {
        setIndexBits(bitsOfStep, operandBits, first);
        evaluateGates(netlist, planes);
        const std::size_t count = std::min(kVectors, results.size() - first);
        collectResults(planes, netlist.outputs(), std::span(results).subspan(first, count));
    }
    return results;
}

std::vector<std::uint32_t> simulatePairs(const Netlist& netlist,
                                         std::span<const std::uint32_t> pairs)
{
    requireFewOutputs(netlist);
    std::vector<Plane> planes = planesOf(netlist);
    std::vector<std::uint32_t> results(pairs.size(), 0);
    for (std::size_t first = 0; first < pairs.size(); first += kVectors) {
        const std::size_t count = std::min(kVectors, pairs.size() - first);
        setInputs(netlist, pairs.subspan(first, count), planes);
        evaluateGates(netlist, planes);
        collectResults(planes, netlist.outputs(), std::span(results).subspan(first, count));
    }
    return results;
}

} // namespace hawx
