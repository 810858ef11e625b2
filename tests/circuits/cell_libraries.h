// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/cost/technology.h"

#include <string>
#include <vector>

namespace hawx::test {

/// A cell of one output whose delay, transition and energy do not depend on load or edge.
inline Cell plainCell(const std::string& name, std::size_t inputs, std::uint64_t function,
                      double area, double delayNs, double energyPj)
{
    const auto constant = [](double value) {
        return LookupTable{.loads = {}, .slews = {}, .values = {value}};
    };
    Cell cell{.name = name, .areaUm2 = area, .leakageNw = 10 * area, .inputs = {}, .outputs = {}};
    CellOutput output{
        .name = "Y", .function = function, .arcs = {}, .energies = {constant(energyPj)}};
    for (std::size_t input = 0; input < inputs; ++input) {
        cell.inputs.push_back({std::string(1, static_cast<char>('A' + input)), 0.001});
        output.arcs.push_back({.input = input,
                               .sense = TimingSense::NonUnate,
                               .riseDelay = constant(delayNs),
                               .fallDelay = constant(delayNs),
                               .riseTransition = {},
                               .fallTransition = {}});
    }
    cell.outputs.push_back(output);
    return cell;
}

/// Inverter 1 um2 / 1 ns / 1 pJ, NAND2 2 / 2 / 2, NOR2 3 / 3 / 3, at 1 V and 1 MHz; each input is
/// 1 fF.
inline Technology plainTechnology()
{
    Technology technology{.name = "plain", .source = "plain cells", .voltage = 1, .cells = {}};
    technology.cells = {plainCell("INV", 1, 0b01, 1, 1, 1), plainCell("NAND", 2, 0b0111, 2, 2, 2),
                        plainCell("NOR", 2, 0b0001, 3, 3, 3)};
    technology.clockMhz = 1;
    technology.maxTransitions = 100;
    return technology;
}

} // namespace hawx::test
