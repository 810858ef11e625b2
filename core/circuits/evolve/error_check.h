// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// Errors of a candidate over many operand pairs, given up as soon as a bound is broken. One
/// implementation for each instruction set; they differ in speed only.
namespace hawx::evolution {

/// Values of one net for 512 operand pairs, one bit each.
struct alignas(64) Plane {
    std::uint64_t words[8];
};
constexpr std::size_t kPairsOfStep = 512;

/// A gate as simulations read it: `type` is a GateType, nets are indices into an array of planes.
struct PackedGate {
    std::uint8_t type;
    std::uint16_t output;
    std::uint16_t inputs[3];
};

/// A candidate's gates in topological order. Nets 0 .. operandBits - 1 are the operands' bits, the
/// two behind them the constants 0 and 1.
struct PackedCircuit {
    const PackedGate* gates;
    std::size_t gateCount;
    const std::uint16_t* outputs;
    int outputCount; ///< 1..16
    int operandBits;
    bool isSigned; ///< results are two's complement numbers
};

/// Operand pairs and what exact arithmetic makes of them, in steps of 512 pairs.
struct PackedSamples {
    const Plane* operands;  ///< [step][operand bit]
    const Plane* results;   ///< [step][output]
    const Plane* zeroPairs; ///< [step]: where an operand is 0
    std::size_t steps;
};

/// Sums over all pairs that must not be passed.
struct ErrorLimits {
    std::uint64_t absolute;   ///< sum of |E|
    std::uint64_t squares;    ///< sum of E^2
    std::uint64_t wrong;      ///< number of pairs with E != 0
    std::uint64_t signedSum;  ///< |sum of E|
    std::uint32_t worst;      ///< max |E|
    bool boundsSquares;       ///< whether `squares` is to be looked at; the sum costs time
    bool boundsWorst;         ///< likewise
    bool boundsSignedSum;     ///< likewise
    bool boundsWrongWithZero; ///< whether a result with an operand 0 must be exact
};

/// Whether no limit is passed. `nets` holds a plane for each net, those of the constants set.
using CheckErrors = bool (*)(const PackedCircuit&, const PackedSamples&, const ErrorLimits&,
                             Plane* nets);
struct Checker {
    const char* name;
    CheckErrors checkErrors;
};

/// Those that this machine runs, the fastest first; at least one.
std::vector<const Checker*> availableCheckers();

extern const Checker kPortableChecker;
#ifdef __x86_64__
extern const Checker kAvx2Checker;   ///< needs AVX2 and POPCNT
extern const Checker kAvx512Checker; ///< needs AVX-512 F and POPCNT
#endif

} // namespace hawx::evolution
