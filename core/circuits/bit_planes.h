// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// What simulations of netlists share: values of a net for 512 operand pairs at once.
namespace hawx::planes {

constexpr std::size_t kWords = 8;
constexpr std::size_t kVectors = 64 * kWords; // operand pairs simulated in one step
constexpr int kVectorBits = std::bit_width(kVectors) - 1;

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

inline void evaluate(GateType type, Plane& result, const Plane& x, const Plane& y, const Plane& z)
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
inline Plane indexBit(int bit, std::size_t first)
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

/// One plane for each net, those of constants set.
inline std::vector<Plane> planesOf(const Netlist& netlist)
{
    std::vector<Plane> planes(netlist.gates().size());
    for (std::size_t net = 0; net < planes.size(); ++net) {
        if (netlist.gates()[net].type == GateType::Constant1)
            planes[net].words.fill(~Word{0});
    }
    return planes;
}

/// Fills the planes of all gates from those of the inputs.
inline void evaluateGates(const Netlist& netlist, std::vector<Plane>& planes)
{
    for (std::size_t net = netlist.inputCount(); net < planes.size(); ++net) {
        const auto& [type, inputs] = netlist.gates()[net];
        evaluate(type, planes[net], planes[inputs[0]], planes[inputs[1]], planes[inputs[2]]);
    }
}

/// The input net of bit `bit` of the index a * 2^widthB + b.
inline NetId netOfIndexBit(const Netlist& netlist, int bit)
{
    return bit < netlist.widthB() ? netlist.b(bit) : netlist.a(bit - netlist.widthB());
}

/// Sets the planes of the inputs to at most 512 operand pairs, a * 2^widthB + b each.
inline void setInputs(const Netlist& netlist, std::span<const std::uint32_t> pairs,
                      std::vector<Plane>& planes)
{
    for (int bit = 0; bit < netlist.widthA() + netlist.widthB(); ++bit) {
        Plane plane;
        for (std::size_t v = 0; v < pairs.size(); ++v)
            plane.words[v / 64] |= Word{pairs[v] >> bit & 1} << v % 64;
        planes[netOfIndexBit(netlist, bit)] = plane;
    }
}

} // namespace hawx::planes
