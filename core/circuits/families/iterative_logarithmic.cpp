// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

namespace hawx::families {

namespace {

/// x minus its leading one, of which the one-hot is given.
Bits residue(Netlist& netlist, const Bits& x, const Bits& leading)
{
    Bits result;
    for (std::size_t bit = 0; bit < x.size(); ++bit)
        result.push_back(both(netlist, x[bit], inverse(netlist, leading[bit])));
    return result;
}

/// With x = 2^i + r and y = 2^j + s, a basic block takes x y for 2^(i+j) + r 2^j + s 2^i, that is
/// x 2^j + s 2^i; what is missing, r s, goes to the next block.
Netlist iterativeMultiplier(bool isSigned, int corrections)
{
    return magnitudeMultiplier(isSigned, [corrections](Netlist& netlist, Bits x, Bits y) {
        Columns columns(kProductWidth);
        for (int blocks = 0; blocks <= corrections; ++blocks) {
            const Bits leadingX = leadingOne(netlist, x);
            const Bits leadingY = leadingOne(netlist, y);
            addBits(columns, timesOneHot(netlist, x, leadingY), 0);
            x = residue(netlist, x, leadingX);
            y = residue(netlist, y, leadingY);
            addBits(columns, timesOneHot(netlist, y, leadingX), 0);
        }
        return sumOf(netlist, std::move(columns));
    });
}

} // namespace

std::vector<Family> iterativeLogarithmic()
{
    return {{.name = "ilm",
             .title = "iterative logarithm",
             .citation = "Z. Babic, A. Avramovic, P. Bulic, An Iterative Logarithmic Multiplier, "
                         "Microprocessors and Microsystems 35(1), 2011",
             .parameters = {{.key = "c", .meaning = "correction blocks", .values = allOf(0, 3)}},
             .generate = [](bool isSigned, std::span<const int> values) {
                 return iterativeMultiplier(isSigned, values[0]);
             }}};
}

} // namespace hawx::families
