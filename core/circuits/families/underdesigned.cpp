// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

namespace hawx::families {

namespace {

/// The product of two 2-bit numbers; the approximate one says 3 * 3 = 7 and saves the fourth bit.
Bits block(Netlist& netlist, const Bits& x, const Bits& y, bool isApproximate)
{
    if (!isApproximate)
        return product(netlist, x, y);
    return {both(netlist, x[0], y[0]),
            either(netlist, both(netlist, x[1], y[0]), both(netlist, x[0], y[1])),
            both(netlist, x[1], y[1])};
}

/// The recursion, 8x8 from four 4x4 from four 2x2 bits, adds 16 blocks exactly: here in one tree.
Netlist blockMultiplier(int digitColumns)
{
    Netlist netlist(kWidth, kWidth);
    const auto digit = [](const Bits& bits, int place) {
        return Bits(bits.begin() + 2 * place, bits.begin() + 2 * place + 2);
    };
    const Bits a = operandA(netlist);
    const Bits b = operandB(netlist);
    Columns columns(kProductWidth);
    for (int i = 0; i < kWidth / 2; ++i) {
        for (int j = 0; j < kWidth / 2; ++j)
            addBits(columns, block(netlist, digit(a, i), digit(b, j), i + j < digitColumns),
                    2 * (i + j));
    }
    netlist.setOutputs(sumOf(netlist, std::move(columns)));
    return netlist;
}

} // namespace

std::vector<Family> underdesigned()
{
    return {
        {.name = "kulkarni",
         .title = "underdesigned 2x2 blocks",
         .citation = "P. Kulkarni, P. Gupta, M. Ercegovac, Trading Accuracy for Power with an "
                     "Underdesigned Multiplier Architecture, VLSI Design 2011",
         .signedness = Signedness::Unsigned,
         .parameters = {{.key = "d",
                         .meaning = "radix-4 product columns of approximate blocks, 7 being all",
                         .values = allOf(1, 7)}},
         .generate = [](bool, std::span<const int> values) { return blockMultiplier(values[0]); }}};
}

} // namespace hawx::families
