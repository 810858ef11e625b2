// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/evolve/error_check.h"
#include "core/circuits/netlist.h"

// The checks themselves, compiled once for each instruction set by the file that includes this.
// Everything has internal linkage and nothing of the standard library is instantiated: the linker
// would otherwise take one instruction set's copy for all.
namespace hawx::evolution {
namespace {

constexpr int kMaxOutputs = 16;
/// A Plane as the compiler computes with it, in whatever registers the machine has.
using Vector = std::uint64_t __attribute__((vector_size(sizeof(Plane)), may_alias));
constexpr int kWords = sizeof(Vector) / sizeof(std::uint64_t);

inline const Vector* vectors(const Plane* planes)
{
    return reinterpret_cast<const Vector*>(planes);
}

inline std::uint64_t ones(const Vector& plane)
{
    std::uint64_t sum = 0;
    for (int w = 0; w < kWords; ++w)
        sum += static_cast<std::uint64_t>(__builtin_popcountll(plane[w]));
    return sum;
}

inline bool isAny(const Vector& plane)
{
    std::uint64_t any = 0;
    for (int w = 0; w < kWords; ++w)
        any |= plane[w];
    return any != 0;
}

inline void simulate(const PackedCircuit& circuit, const Vector* operands, Vector* nets)
{
    for (int bit = 0; bit < circuit.operandBits; ++bit)
        nets[bit] = operands[bit];
    for (std::size_t g = 0; g < circuit.gateCount; ++g) {
        const PackedGate& gate = circuit.gates[g];
        const Vector& x = nets[gate.inputs[0]];
        const Vector& y = nets[gate.inputs[1]];
        const Vector& z = nets[gate.inputs[2]];
        Vector& result = nets[gate.output];
        switch (static_cast<GateType>(gate.type)) {
        case GateType::Constant0:
        case GateType::Constant1:
        case GateType::Input: break;
        case GateType::Not: result = ~x; break;
        case GateType::And: result = x & y; break;
        case GateType::Or: result = x | y; break;
        case GateType::Xor: result = x ^ y; break;
        case GateType::Nand: result = ~(x & y); break;
        case GateType::Nor: result = ~(x | y); break;
        case GateType::Xnor: result = ~(x ^ y); break;
        case GateType::Xor3: result = x ^ y ^ z; break;
        case GateType::Majority: result = (x & y) | ((x ^ y) & z); break;
        }
    }
}

/// |E| of 512 pairs in planes: E = result - exact is at most 17 bits in two's complement.
struct Magnitudes {
    Vector difference[kMaxOutputs]; ///< low bits of E
    Vector sign;                    ///< E < 0
};

inline void subtract(const PackedCircuit& circuit, const Vector* exact, const Vector* nets,
                     Magnitudes& result)
{
    Vector borrow{};
    const int top = circuit.outputCount - 1;
    for (int k = 0; k <= top; ++k) {
        const Vector t = nets[circuit.outputs[k]];
        const Vector p = exact[k];
        const Vector x = t ^ p;
        result.difference[k] = x ^ borrow;
        borrow = (~t & p) | (~x & borrow);
    }
    result.sign = borrow;
    if (circuit.isSigned)
        result.sign ^= nets[circuit.outputs[top]] ^ exact[top];
}

/// Sum of |E|: of the ones' complement where E is negative, and one more for each of these.
inline std::uint64_t absoluteSum(const Magnitudes& magnitudes, int outputs)
{
    std::uint64_t sum = ones(magnitudes.sign);
    for (int k = 0; k < outputs; ++k)
        sum += ones(magnitudes.difference[k] ^ magnitudes.sign) << k;
    return sum;
}

/// Sum of E modulo 2^64.
inline std::uint64_t signedSum(const Magnitudes& magnitudes, int outputs)
{
    std::uint64_t sum = 0;
    for (int k = 0; k < outputs; ++k)
        sum += ones(magnitudes.difference[k]) << k;
    return sum - (ones(magnitudes.sign) << outputs);
}

/// Turns the differences into |E|. 2^outputs itself does not occur.
inline void negateNegative(Magnitudes& magnitudes, int outputs)
{
    Vector carry = magnitudes.sign;
    for (int k = 0; k < outputs; ++k) {
        const Vector x = magnitudes.difference[k] ^ magnitudes.sign;
        magnitudes.difference[k] = x ^ carry;
        carry &= x;
    }
}

inline std::uint64_t squareSum(const Vector* magnitude, int outputs)
{
    std::uint64_t sum = 0;
    for (int j = 0; j < outputs; ++j) {
        sum += ones(magnitude[j]) << (2 * j);
        for (int k = j + 1; k < outputs; ++k)
            sum += ones(magnitude[j] & magnitude[k]) << (j + k + 1);
    }
    return sum;
}

inline bool isAnyAbove(const Vector* magnitude, int outputs, std::uint32_t limit)
{
    Vector above{};
    Vector equal = ~above;
    for (int k = outputs - 1; k >= 0; --k) {
        if ((limit >> k & 1) != 0) {
            equal &= magnitude[k];
        } else {
            above |= equal & magnitude[k];
            equal &= ~magnitude[k];
        }
    }
    return isAny(above);
}

bool checkErrors(const PackedCircuit& circuit, const PackedSamples& samples,
                 const ErrorLimits& limits, Plane* planes)
{
    Vector* const nets = reinterpret_cast<Vector*>(planes);
    const int outputs = circuit.outputCount;
    std::uint64_t absolute = 0;
    std::uint64_t squares = 0;
    std::uint64_t wrong = 0;
    std::uint64_t sum = 0;
    for (std::size_t step = 0; step < samples.steps; ++step) {
        simulate(circuit,
                 vectors(samples.operands) + step * static_cast<std::size_t>(circuit.operandBits),
                 nets);
        Magnitudes magnitudes;
        subtract(circuit, vectors(samples.results) + step * static_cast<std::size_t>(outputs), nets,
                 magnitudes);
        absolute += absoluteSum(magnitudes, outputs);
        Vector any = magnitudes.sign;
        for (int k = 0; k < outputs; ++k)
            any |= magnitudes.difference[k];
        wrong += ones(any);
        if (absolute > limits.absolute || wrong > limits.wrong ||
            (limits.boundsWrongWithZero && isAny(any & vectors(samples.zeroPairs)[step])))
            return false;
        if (limits.boundsSignedSum)
            sum += signedSum(magnitudes, outputs);
        if (!limits.boundsSquares && !limits.boundsWorst)
            continue;
        negateNegative(magnitudes, outputs);
        if (limits.boundsWorst && isAnyAbove(magnitudes.difference, outputs, limits.worst))
            return false;
        if (limits.boundsSquares) {
            squares += squareSum(magnitudes.difference, outputs);
            if (squares > limits.squares)
                return false;
        }
    }
    const std::uint64_t shift = (sum >> 63) != 0 ? ~sum + 1 : sum;
    return !limits.boundsSignedSum || shift <= limits.signedSum;
}

} // namespace
} // namespace hawx::evolution
