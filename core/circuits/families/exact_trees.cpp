// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

namespace hawx::families {

namespace {

Netlist tree(int width, bool isSigned, Columns (*reduce)(Netlist&, Columns), int adder)
{
    Netlist netlist(width, width);
    Columns columns = partialProducts(netlist, isSigned);
    if (isSigned)
        addConstant(netlist, columns, baughWooleyConstant(width));
    netlist.setOutputs(sumOfRows(netlist, reduce(netlist, std::move(columns)),
                                 adder == 0 ? FinalAdder::Ripple : FinalAdder::Prefix));
    return netlist;
}

const FamilyParameter kAdder{
    .key = "p", .meaning = "final adder, 0 ripple-carry or 1 parallel prefix", .values = {0, 1}};

} // namespace

std::vector<Family> exactTrees(int width)
{
    return {{.name = "wallace",
             .width = width,
             .title = "Wallace tree",
             .citation =
                 "C. S. Wallace, A Suggestion for a Fast Multiplier, IEEE Trans. Electronic "
                 "Computers EC-13(1), 1964",
             .parameters = {kAdder},
             .generate =
                 [width](bool isSigned, std::span<const int> values) {
                     return tree(width, isSigned, wallaceReduced, values[0]);
                 }},
            {.name = "dadda",
             .width = width,
             .title = "Dadda tree",
             .citation = "L. Dadda, Some Schemes for Parallel Multipliers, Alta Frequenza 34, 1965",
             .parameters = {kAdder},
             .generate = [width](bool isSigned, std::span<const int> values) {
                 return tree(width, isSigned, daddaReduced, values[0]);
             }}};
}

} // namespace hawx::families
