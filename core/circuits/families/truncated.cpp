// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

#include <algorithm>

namespace hawx::families {

namespace {

/// The mean, over uniform operands, of the product bits in columns below `column`, in quarters: a
/// product bit is set for a quarter of all pairs.
int meanBelow(bool isSigned, int column)
{
    int mean = 0;
    for (int i = 0; i < kWidth; ++i) {
        for (int j = 0; j < kWidth && i + j < column; ++j) {
            const bool isNegative = isSigned && (i == kWidth - 1) != (j == kWidth - 1);
            mean += isNegative ? -(1 << (i + j)) : 1 << (i + j);
        }
    }
    return mean;
}

/// Products of the columns from `lowest` on, plus a constant given in quarters and rounded to the
/// weight of the lowest column.
Netlist truncatedMultiplier(bool isSigned, int lowest, int quarters, int outputsFrom)
{
    Netlist netlist(kWidth, kWidth);
    Columns columns = partialProducts(netlist, isSigned);
    const unsigned unit = 1U << lowest;
    // Half up; dropped negative products can make the mean negative.
    const int steps = (quarters + static_cast<int>(2 * unit)) >> (lowest + 2);
    unsigned constant = static_cast<unsigned>(steps) * unit;
    for (int column = 0; column < lowest; ++column)
        columns[static_cast<std::size_t>(column)].clear();
    // Each kept Baugh-Wooley product of weight -2^k asks for a constant -2^k.
    for (int k = std::max(lowest, kWidth - 1); isSigned && k < kProductWidth - 2; ++k)
        constant -= 2U << k;
    addConstant(netlist, columns, constant);
    Bits outputs = sumOf(netlist, std::move(columns));
    std::fill_n(outputs.begin(), outputsFrom, netlist.constant(false));
    netlist.setOutputs(outputs);
    return netlist;
}

} // namespace

std::vector<Family> truncated()
{
    return {
        {.name = "trunc",
         .title = "truncated columns",
         .citation = "Y. C. Lim, Single-Precision Multiplier with Reduced Circuit Complexity for "
                     "Signal Processing Applications, IEEE Trans. Computers 41(10), 1992",
         .parameters = {{.key = "t", .meaning = "product columns left out", .values = allOf(1, 14)},
                        {.key = "c",
                         .meaning = "constant correction by their mean, 0 or 1",
                         .values = {0, 1}}},
         .generate =
             [](bool isSigned, std::span<const int> values) {
                 return truncatedMultiplier(isSigned, values[0],
                                            values[1] == 0 ? 0 : meanBelow(isSigned, values[0]), 0);
             }},
        // The constant makes up for what the columns left out and the result bits cut off amount to
        // on average; a result bit cut off is set half the time.
        {.name = "fixed",
         .title = "fixed width",
         .citation = "M. J. Schulte, E. E. Swartzlander, Truncated Multiplication with Correction "
                     "Constant, VLSI Signal Processing VI, 1993",
         .parameters = {{.key = "k",
                         .meaning = "product columns formed below the eight of the result",
                         .values = allOf(0, 8)}},
         .generate = [](bool isSigned, std::span<const int> values) {
             const int lowest = kWidth - values[0];
             const int cutOff = (1 << kWidth) - (1 << lowest);
             return truncatedMultiplier(isSigned, lowest, meanBelow(isSigned, lowest) + 2 * cutOff,
                                        kWidth);
         }}};
}

} // namespace hawx::families
