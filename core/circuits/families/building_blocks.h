// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

#include <span>
#include <vector>

/// What the generators of multipliers are built from. Blocks use constants freely: simplification
/// removes them afterwards. Widths are those of the netlist's operands; families that exist for 8
/// bits only name them kWidth and kProductWidth.
namespace hawx::families {

inline constexpr int kWidth = 8;
inline constexpr int kProductWidth = 2 * kWidth;

/// The bits of a number, least significant first.
using Bits = std::vector<NetId>;
/// Bits by weight, in any number a column; entry c weighs 2^c. Sums are modulo 2^columns.
using Columns = std::vector<Bits>;

NetId inverse(Netlist& netlist, NetId x);
NetId both(Netlist& netlist, NetId x, NetId y);
NetId either(Netlist& netlist, NetId x, NetId y);
NetId differ(Netlist& netlist, NetId x, NetId y);
/// select ? chosen : other
NetId multiplexer(Netlist& netlist, NetId select, NetId chosen, NetId other);
/// Whether any of the bits is set, by a balanced tree.
NetId anyOf(Netlist& netlist, std::span<const NetId> bits);

Bits operandA(const Netlist& netlist);
Bits operandB(const Netlist& netlist);
/// The bits cut off or extended with zeros to a width.
Bits resized(Netlist& netlist, Bits bits, std::size_t width);
Bits multiplexer(Netlist& netlist, NetId select, const Bits& chosen, const Bits& other);
/// Each bit and-ed with the condition.
Bits gated(Netlist& netlist, const Bits& bits, NetId condition);
/// Each bit inverted under the condition.
Bits invertedIf(Netlist& netlist, Bits bits, NetId condition);
/// Two's complement negation, modulo 2^width, under the condition.
Bits negatedIf(Netlist& netlist, const Bits& bits, NetId condition);

/// A one in the place of the highest set bit, nothing when no bit is set.
Bits leadingOne(Netlist& netlist, const Bits& bits);
/// The place of the only bit set, as a number; 0 when none is.
Bits encoded(Netlist& netlist, const Bits& oneHot);
/// Barrel shifter: the bits times 2^amount, cut off to a width.
Bits shiftedLeft(Netlist& netlist, Bits bits, const Bits& amount, std::size_t width);
/// The bits times a power of two that is given as one-hot, cut off to 16 bits: an AND-OR array.
Bits timesOneHot(Netlist& netlist, const Bits& bits, const Bits& oneHot);

/// x + y, one bit wider than the wider of both: a ripple-carry adder.
Bits rippleSum(Netlist& netlist, const Bits& x, const Bits& y);
/// As rippleSum, the carries by a parallel prefix tree of depth log2 (J. Sklansky, IRE Trans.
/// Electronic Computers EC-9, 1960).
Bits prefixSum(Netlist& netlist, const Bits& x, const Bits& y);

/// Puts the bits into columns from weight 2^shift on; what lies above the last one is lost.
void addBits(Columns& columns, const Bits& bits, int shift);
/// Adds a number.
void addConstant(Netlist& netlist, Columns& columns, unsigned value);
/// All partial product bits of A and B; for signed operands by the Baugh-Wooley scheme, without its
/// constants.
Columns partialProducts(Netlist& netlist, bool isSigned);
/// The constants that make Baugh-Wooley products a two's complement product.
constexpr unsigned baughWooleyConstant(int width)
{
    return (1U << width) | (1U << (2 * width - 1));
}

/// Reduces columns to at most two bits each with as few adders as possible (L. Dadda, Alta
/// Frequenza 34, 1965).
Columns daddaReduced(Netlist& netlist, Columns columns);
/// Reduces columns to at most two bits each as early as possible (C. S. Wallace, IEEE Trans.
/// Electronic Computers EC-13, 1964).
Columns wallaceReduced(Netlist& netlist, Columns columns);

enum class FinalAdder { Ripple, Prefix };
/// The sum of columns of at most two bits. Throws Error for more.
Bits sumOfRows(Netlist& netlist, const Columns& columns, FinalAdder adder);
/// The sum of columns of any height: a Dadda tree over a ripple-carry adder.
Bits sumOf(Netlist& netlist, Columns columns);
/// The exact product of two numbers, as wide as both together.
Bits product(Netlist& netlist, const Bits& x, const Bits& y);

/// A multiplier by magnitude: core makes the product bits from two unsigned operands. When
/// isSigned, it is fed |a| and |b| (up to 2^(width - 1)) and its result takes the sign of a * b.
template <typename Core>
Netlist magnitudeMultiplier(bool isSigned, Core core, int width = kWidth)
{
    Netlist netlist(width, width);
    Bits a = operandA(netlist);
    Bits b = operandB(netlist);
    const NetId signA = a.back();
    const NetId signB = b.back();
    if (isSigned) {
        a = negatedIf(netlist, a, signA);
        b = negatedIf(netlist, b, signB);
    }
    Bits result = resized(netlist, core(netlist, a, b), 2 * static_cast<std::size_t>(width));
    if (isSigned)
        result = negatedIf(netlist, result, differ(netlist, signA, signB));
    netlist.setOutputs(result);
    return netlist;
}

} // namespace hawx::families
