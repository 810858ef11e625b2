// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/netlist.h"
#include "core/support/error.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace hawx {

namespace {

constexpr std::size_t kWords = 8;
constexpr std::size_t kVectors = 64 * kWords; // operand pairs simulated in one step
constexpr int kVectorBits = std::bit_width(kVectors) - 1;
constexpr int kMaxOperandBits = 24; // 16 Mi results
constexpr std::size_t kMaxOutputs = 32;

/// The values of one net for 512 operand pairs, one bit each.
struct alignas(64) Plane {
    std::array<std::uint64_t, kWords> words{};
};

template <typename Function>
void apply(Plane& result, const Plane& x, const Plane& y, const Plane& z, Function function)
{
    Plane local; // tells the compiler that the result overlaps no operand
    for (std::size_t w = 0; w < kWords; ++w)
        local.words[w] = function(x.words[w], y.words[w], z.words[w]);
    result = local;
}

using Word = std::uint64_t;

void evaluate(GateType type, Plane& result, const Plane& x, const Plane& y, const Plane& z)
{
    switch (type) {
    case GateType::Constant0:
    case GateType::Constant1:
    case GateType::Input: return; // set apart, once or once a step
    case GateType::Not: return apply(result, x, y, z, [](Word a, Word, Word) { return ~a; });
    case GateType::And: return apply(result, x, y, z, [](Word a, Word b, Word) { return a & b; });
    case GateType::Or: return apply(result, x, y, z, [](Word a, Word b, Word) { return a | b; });
    case GateType::Xor: return apply(result, x, y, z, [](Word a, Word b, Word) { return a ^ b; });
    case GateType::Nand:
        return apply(result, x, y, z, [](Word a, Word b, Word) { return ~(a & b); });
    case GateType::Nor:
        return apply(result, x, y, z, [](Word a, Word b, Word) { return ~(a | b); });
    case GateType::Xnor:
        return apply(result, x, y, z, [](Word a, Word b, Word) { return ~(a ^ b); });
    case GateType::Xor3:
        return apply(result, x, y, z, [](Word a, Word b, Word c) { return a ^ b ^ c; });
    case GateType::Majority:
        return apply(result, x, y, z,
                     [](Word a, Word b, Word c) { return (a & b) | ((a ^ b) & c); });
    }
}

/// Bit `bit` of the numbers first, first + 1, .. first + 511, where first is a multiple of 512.
Plane indexBit(int bit, std::size_t first)
{
    Plane plane;
    if (bit >= 6) {
        for (std::size_t w = 0; w < kWords; ++w)
            plane.words[w] = ((first + 64 * w) >> bit & 1) != 0 ? ~Word{0} : Word{0};
        return plane;
    }
    // The pattern of a low bit repeats in each word: 0101.., 0011.., 00001111..
    const Word run = (Word{1} << (1 << bit)) - 1;
    Word pattern = 0;
    for (int position = 1 << bit; position < 64; position += 2 << bit)
        pattern |= run << position;
    plane.words.fill(pattern);
    return plane;
}

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

} // namespace

std::vector<std::uint32_t> simulateAll(const Netlist& netlist)
{
    const int operandBits = netlist.widthA() + netlist.widthB();
    if (operandBits > kMaxOperandBits)
        throw Error("A netlist is simulated exhaustively up to " + std::to_string(kMaxOperandBits) +
                    " operand bits, not " + std::to_string(operandBits) + ".");
    if (netlist.outputs().size() > kMaxOutputs)
        throw Error("A netlist is simulated with at most " + std::to_string(kMaxOutputs) +
                    " outputs, not " + std::to_string(netlist.outputs().size()) + ".");

    const std::span<const Gate> gates = netlist.gates();
    std::vector<Plane> planes(gates.size());
    for (std::size_t net = 0; net < gates.size(); ++net) {
        if (gates[net].type == GateType::Constant1)
            planes[net].words.fill(~Word{0});
    }
    const auto setIndexBits = [&](int firstBit, int lastBit, std::size_t first) {
        for (int bit = firstBit; bit < lastBit; ++bit) {
            const NetId net =
                bit < netlist.widthB() ? netlist.b(bit) : netlist.a(bit - netlist.widthB());
            planes[net] = indexBit(bit, first);
        }
    };
    const int bitsOfStep = std::min(operandBits, kVectorBits);
    setIndexBits(0, bitsOfStep, 0);

    std::vector<std::uint32_t> results(std::size_t{1} << operandBits, 0);
    for (std::size_t first = 0; first < results.size(); first += kVectors) {
        setIndexBits(bitsOfStep, operandBits, first);
        for (std::size_t net = netlist.inputCount(); net < gates.size(); ++net) {
            const auto& [type, inputs] = gates[net];
            evaluate(type, planes[net], planes[inputs[0]], planes[inputs[1]], planes[inputs[2]]);
        }
        const std::size_t count = std::min(kVectors, results.size() - first);
        collectResults(planes, netlist.outputs(), std::span(results).subspan(first, count));
    }
    return results;
}

} // namespace hawx
