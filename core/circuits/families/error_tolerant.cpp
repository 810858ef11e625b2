// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

#include <algorithm>

namespace hawx::families {

namespace {

/// Operands are split into high and low parts. When both high parts are zero, the one multiplier
/// takes the low parts; else it takes the high parts, and the product of the low ones is guessed:
/// from the highest place where a bit of either is set, all bits downwards are ones, two product
/// bits to a place.
Netlist splitMultiplier(int low)
{
    Netlist netlist(kWidth, kWidth);
    const auto lowWidth = static_cast<std::size_t>(low);
    const std::size_t width = std::max(lowWidth, kWidth - lowWidth); // of the multiplier
    const auto part = [&](const Bits& bits, std::size_t first, std::size_t last) {
        return resized(netlist,
                       Bits(bits.begin() + static_cast<std::ptrdiff_t>(first),
                            bits.begin() + static_cast<std::ptrdiff_t>(last)),
                       width);
    };
    const Bits a = operandA(netlist);
    const Bits b = operandB(netlist);
    const NetId isHigh = either(netlist, anyOf(netlist, std::span(a).subspan(lowWidth)),
                                anyOf(netlist, std::span(b).subspan(lowWidth)));
    const auto chosen = [&](const Bits& bits) {
        return multiplexer(netlist, isHigh, part(bits, lowWidth, kWidth), part(bits, 0, lowWidth));
    };
    const Bits exact = product(netlist, chosen(a), chosen(b));

    Bits guessed(2 * lowWidth);
    NetId isSet = netlist.constant(false);
    for (std::size_t place = lowWidth; place-- > 0;) {
        isSet = either(netlist, isSet, either(netlist, a[place], b[place]));
        guessed[2 * place] = isSet;
        guessed[2 * place + 1] = isSet;
    }
    guessed.insert(guessed.end(), exact.begin(), exact.end());
    netlist.setOutputs(
        resized(netlist, multiplexer(netlist, isHigh, guessed, exact), kProductWidth));
    return netlist;
}

} // namespace

std::vector<Family> errorTolerant()
{
    return {
        {.name = "etm",
         .title = "error-tolerant split",
         .citation = "K. Y. Kyaw, W. L. Goh, K. S. Yeo, Low-Power High-Speed Multiplier for "
                     "Error-Tolerant Application, EDSSC 2010",
         .signedness = Signedness::Unsigned,
         .parameters = {{.key = "",
                         .meaning = "bits of the low part, 4 as published",
                         .values = allOf(2, 6)}},
         .generate = [](bool, std::span<const int> values) { return splitMultiplier(values[0]); }}};
}

} // namespace hawx::families
