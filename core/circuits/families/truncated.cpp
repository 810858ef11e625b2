// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

#include <algorithm>
#include <cstdint>

namespace hawx::families {

namespace {

/// The mean, over uniform operands, of the product bits in columns below `column`, in quarters: a
/// product bit is set for a quarter of all pairs.
std::int64_t meanBelow(int width, bool isSigned, int column)
{
    std::int64_t mean = 0;
    for (int i = 0; i < width; ++i) {
        for (int j = 0; j < width && i + j < column; ++j) {
            const bool isNegative = isSigned && (i == width - 1) != (j == width - 1);
            const std::int64_t weight = std::int64_t{1} << (i + j);
            mean += isNegative ? -weight : weight;
        }
    }
    return mean;
}

/// Products of the columns from `lowest` on, plus a constant given in quarters and rounded to the
/// weight of the lowest column.
Netlist truncatedMultiplier(int width, bool isSigned, int lowest, std::int64_t quarters,
                            int outputsFrom)
{
    Netlist netlist(width, width);
    Columns columns = partialProducts(netlist, isSigned);
    const unsigned unit = 1U << lowest;
    // Half up; dropped negative products can make the mean negative.
    const std::int64_t steps = (quarters + 2 * std::int64_t{unit}) >> (lowest + 2);
    unsigned constant = static_cast<unsigned>(steps) * unit;
    for (int column = 0; column < lowest; ++column)
        columns[static_cast<std::size_t>(column)].clear();
    // Each kept Baugh-Wooley product of weight -2^k asks for a constant -2^k.
    for (int k = std::max(lowest, width - 1); isSigned && k < 2 * width - 2; ++k)
        constant -= 2U << k;
    addConstant(netlist, columns, constant);
    Bits outputs = sumOf(netlist, std::move(columns));
    std::fill_n(outputs.begin(), outputsFrom, netlist.constant(false));
    netlist.setOutputs(outputs);
    return netlist;
}

} // namespace

std::vector<Family> truncated(int width)
{
    return {
        {.name = "trunc",
         .width = width,
         .title = "truncated columns",
         .citation = "Y. C. Lim, Single-Precision Multiplier with Reduced Circuit Complexity for "
                     "Signal Processing Applications, IEEE Trans. Computers 41(10), 1992",
         .parameters = {{.key = "t",
                         .meaning = "product columns left out",
                         .values = allOf(1, 2 * width - 2)},
                        {.key = "c",
                         .meaning = "constant correction by their mean, 0 or 1",
                         .values = {0, 1}}},
         .generate =
             [width](bool isSigned, std::span<const int> values) {
                 return truncatedMultiplier(
                     width, isSigned, values[0],
                     values[1] == 0 ? 0 : meanBelow(width, isSigned, values[0]), 0);
             }},
        // The constant makes up for what the columns left out and the result bits cut off amount to
        // on average; a result bit cut off is set half the time.
        {.name = "fixed",
         .width = width,
         .title = "fixed width",
         .citation = "M. J. Schulte, E. E. Swartzlander, Truncated Multiplication with Correction "
                     "Constant, VLSI Signal Processing VI, 1993",
         .parameters = {{.key = "k",
                         .meaning = "product columns formed below those of the result",
                         .values = allOf(0, width)}},
         .generate = [width](bool isSigned, std::span<const int> values) {
             const int lowest = width - values[0];
             const int cutOff = (1 << width) - (1 << lowest);
             return truncatedMultiplier(width, isSigned, lowest,
                                        meanBelow(width, isSigned, lowest) + 2 * cutOff, width);
         }}};
}

} // namespace hawx::families
