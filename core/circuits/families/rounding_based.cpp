// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

namespace hawx::families {

namespace {

/// The nearest power of two, as one-hot of 9 bits; 3 * 2^k is rounded up, but 3 to 2, as the paper
/// does for smaller logic. Zero stays zero.
Bits nearestPower(Netlist& netlist, const Bits& x)
{
    const Bits leading = leadingOne(netlist, x);
    const NetId zero = netlist.constant(false);
    Bits result;
    for (std::size_t bit = 0; bit <= x.size(); ++bit) {
        const NetId stays = bit == x.size() ? zero
                            : bit < 2       ? leading[bit]
                                      : both(netlist, leading[bit], inverse(netlist, x[bit - 1]));
        const NetId rises = bit < 3 ? zero : both(netlist, leading[bit - 1], x[bit - 2]);
        result.push_back(either(netlist, stays, rises));
    }
    return result;
}

/// With powers of two X and Y near x and y, x y = X y + Y x - X Y + (x - X)(y - Y); the last term
/// is left out.
Bits roundedProduct(Netlist& netlist, const Bits& x, const Bits& y)
{
    const Bits nearX = nearestPower(netlist, x);
    const Bits nearY = nearestPower(netlist, y);
    Columns columns(kProductWidth);
    addBits(columns, timesOneHot(netlist, y, nearX), 0);
    addBits(columns, timesOneHot(netlist, x, nearY), 0);
    addBits(columns,
            invertedIf(netlist, timesOneHot(netlist, nearX, nearY), netlist.constant(true)), 0);
    addConstant(netlist, columns, 1);
    return sumOf(netlist, std::move(columns));
}

/// Signs taken off and put on by inverting all bits, without adding one.
Netlist approximateSignMultiplier()
{
    Netlist netlist(kWidth, kWidth);
    const Bits a = operandA(netlist);
    const Bits b = operandB(netlist);
    const Bits magnitude =
        roundedProduct(netlist, invertedIf(netlist, a, a.back()), invertedIf(netlist, b, b.back()));
    netlist.setOutputs(invertedIf(netlist, magnitude, differ(netlist, a.back(), b.back())));
    return netlist;
}

constexpr const char* kCitation =
    "R. Zendegani, M. Kamal, M. Bahadori, A. Afzali-Kusha, M. Pedram, RoBA Multiplier: A "
    "Rounding-Based Approximate Multiplier for High-Speed yet Energy-Efficient Digital Signal "
    "Processing, IEEE Trans. VLSI Systems 25(2), 2017";

} // namespace

std::vector<Family> roundingBased()
{
    return {{.name = "roba",
             .title = "rounding to powers of two",
             .citation = kCitation,
             .generate =
                 [](bool isSigned, std::span<const int>) {
                     return magnitudeMultiplier(isSigned, roundedProduct);
                 }},
            {.name = "asroba",
             .title = "rounding to powers of two, approximate signs",
             .citation = kCitation,
             .signedness = Signedness::Signed,
             .generate = [](bool, std::span<const int>) { return approximateSignMultiplier(); }}};
}

} // namespace hawx::families
