// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"

namespace hawx {

/// What a part of a machine costs, in the 45 nm process that the circuits' costs are stated for.
struct PartCost {
    double areaUm2 = 0;
    double energyPj = 0;  ///< of one use
    double leakageMw = 0; ///< that flows always

    PartCost operator*(double count) const
    {
        return {areaUm2 * count, energyPj * count, leakageMw * count};
    }
    PartCost operator+(const PartCost& other) const
    {
        return {areaUm2 + other.areaUm2, energyPj + other.energyPj, leakageMw + other.leakageMw};
    }
};

/// Words for where the figures of the functions below come from, with their source.
inline constexpr const char* kAdderBasis =
    "characterised: ripple adders of the built-in 45 nm cells, random operands";
inline constexpr const char* kRegisterBasis =
    "assumed: 7.98 um2 and 12 fJ a clock for each bit, after the flip-flop of the OSU cells for "
    "FreePDK45";
inline constexpr const char* kMemoryBasis =
    "published: 10 pJ for 64 bits of an 8 KiB SRAM, in proportion to the square root of its size "
    "(M. Horowitz, ISSCC 2014, 45 nm); assumed: 0.6 um2 a bit with periphery";
inline constexpr const char* kOutsideMemoryBasis =
    "published: 1.3 nJ for 64 bits of DRAM, the lower of two figures (M. Horowitz, ISSCC 2014)";
inline constexpr const char* kWordMultiplierBasis =
    "published: 3495 um2 and 3.1 pJ (32-bit integer multiplier; M. Horowitz, ISSCC 2014, 45 nm)";

/// A multiplier of the circuit. The published power counts as leakage, in proportion to the area,
/// and energy of operand pairs at the rate for which the built-in cells reproduce published powers
/// (Technology::clockMhz). An unsigned circuit leaves a 16-bit magnitude that the accumulator's
/// adder takes with either sign: 17 XOR gates are added, 18 where activations have a sign, too.
/// Throws Error when the circuit's cost is not known.
PartCost multiplierCost(const Circuit& circuit, bool signedActivations);

/// An exact ripple adder, or several of so many bits in all. A use is an addition of random
/// operands.
PartCost adderCost(int bits);
/// Bits of all adders that sum up so many products of 16 bits in a tree, each level a bit wider
/// than the one before; 0 for one product.
int adderTreeBits(int products);
/// A use is a clock edge.
PartCost registerCost(double bits);
/// The 32-bit multiplier of requantisation, and of a processor.
PartCost wordMultiplierCost();
/// On-chip memory. A use moves one bit.
PartCost memoryCost(double bits);
/// A use moves one bit to or from the memory outside, whose area is not on the chip.
PartCost outsideMemoryCost();

} // namespace hawx
