// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

namespace hawx::families {

namespace {

Netlist tree(bool isSigned, Columns (*reduce)(Netlist&, Columns), int adder)
{
    Netlist netlist(kWidth, kWidth);
    Columns columns = partialProducts(netlist, isSigned);
    if (isSigned)
        addConstant(netlist, columns, kBaughWooleyConstant);
    netlist.setOutputs(sumOfRows(netlist, reduce(netlist, std::move(columns)),
                                 adder == 0 ? FinalAdder::Ripple : FinalAdder::Prefix));
    return netlist;
}

const FamilyParameter kAdder{
    .key = "p", .meaning = "final adder, 0 ripple-carry or 1 parallel prefix", .values = {0, 1}};

} // namespace

std::vector<Family> exactTrees()
{
    return {{.name = "wallace",
             .title = "Wallace tree",
             .citation =
                 "C. S. Wallace, A Suggestion for a Fast Multiplier, IEEE Trans. Electronic "
                 "Computers EC-13(1), 1964",
             .parameters = {kAdder},
             .generate =
                 [](bool isSigned, std::span<const int> values) {
                     return tree(isSigned, wallaceReduced, values[0]);
                 }},
            {.name = "dadda",
             .title = "Dadda tree",
             .citation = "L. Dadda, Some Schemes for Parallel Multipliers, Alta Frequenza 34, 1965",
             .parameters = {kAdder},
             .generate = [](bool isSigned, std::span<const int> values) {
                 return tree(isSigned, daddaReduced, values[0]);
             }}};
}

} // namespace hawx::families
