// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/technology.h"
#include "core/circuits/netlist.h"

#include <array>
#include <string_view>

namespace hawx {

namespace {

/// One output of a built-in cell: delay = intrinsicNs + nsPerPf * load.
struct OutputFigures {
    std::string_view name;
    std::uint64_t function;
    double intrinsicNs;
    double nsPerPf;
    double energyFj; ///< inside the cell for one transition
};

struct CellFigures {
    std::string_view name;
    double areaUm2;
    double leakageNw;
    std::array<double, 3> pinsFf; ///< 0: no such input
    std::array<OutputFigures, 2> outputs;
};

/// Rounded figures of the OSU standard cells for FreePDK45 (1.1 V, 25 C), in which EvoApproxLib's
/// costs are stated: areas in units of 0.4693 um2, delays and energies at fast edges as the mean of
/// rise and fall. Those of NOR2 and OR2 are assumed, after NAND2 and AND2; no calibration circuit
/// contains them.
constexpr std::array<CellFigures, 9> kCells{{
    {"INVX1", 1.4079, 1.7, {1.55}, {{{"Y", 0b01, 0.020, 2.60, 0.9}}}},
    {"NAND2X1", 1.8772, 3.3, {2.1, 2.0}, {{{"Y", 0b0111, 0.030, 2.45, 2.2}}}},
    {"NOR2X1", 2.3465, 3.3, {2.1, 2.0}, {{{"Y", 0b0001, 0.030, 2.45, 2.2}}}},
    {"AND2X1", 2.3465, 15.6, {2.3, 2.3}, {{{"Y", 0b1000, 0.030, 2.60, 3.6}}}},
    {"OR2X1", 2.3465, 15.6, {2.3, 2.3}, {{{"Y", 0b1110, 0.030, 2.60, 3.6}}}},
    {"XOR2X1", 4.6930, 45.1, {5.4, 5.7}, {{{"Y", 0b0110, 0.040, 2.50, 8.7}}}},
    {"XNOR2X1", 4.6930, 30.0, {5.0, 5.6}, {{{"Y", 0b1001, 0.040, 2.50, 8.7}}}},
    {"HAX1",
     4.6930,
     47.6,
     {4.6, 3.8},
     {{{"YC", 0b1000, 0.045, 2.60, 5.5}, {"YS", 0b0110, 0.055, 2.60, 5.5}}}},
    {"FAX1",
     8.9167,
     39.2,
     {12.7, 10.3, 8.2},
     {{{"YC", 0b11101000, 0.063, 2.57, 7.8}, {"YS", 0b10010110, 0.077, 2.57, 8.3}}}},
}};

// The fit on the 13 signed circuits of EvoApproxLib; tst_calibration repeats it.
/// Cells but the full adder: stronger ones and buffers, where one operand bit drives eight gates.
constexpr double kAreaFactor = 1.454;
constexpr double kDelayFactor = 1.135;

LookupTable line(double atZero, double slope)
{
    return {.loads = {0, 1}, .slews = {}, .values = {atZero, atZero + slope}};
}

Cell cellOf(const CellFigures& figures)
{
    Cell cell;
    cell.name = figures.name;
    cell.areaUm2 = figures.areaUm2 * (figures.name == "FAX1" ? 1 : kAreaFactor);
    cell.leakageNw = figures.leakageNw;
    for (double pin : figures.pinsFf) {
        if (pin > 0)
            cell.inputs.push_back(
                {std::string(1, static_cast<char>('A' + cell.inputs.size())), pin * 1e-3});
    }
    for (const OutputFigures& output : figures.outputs) {
        if (output.name.empty())
            continue;
        CellOutput made{.name = std::string(output.name),
                        .function = output.function,
                        .arcs = {},
                        .energies = {line(output.energyFj * 1e-3, 0)}};
        const LookupTable delay =
            line(kDelayFactor * output.intrinsicNs, kDelayFactor * output.nsPerPf);
        for (std::size_t input = 0; input < cell.inputs.size(); ++input)
            made.arcs.push_back({.input = input,
                                 .sense = TimingSense::NonUnate,
                                 .riseDelay = delay,
                                 .fallDelay = delay,
                                 .riseTransition = {},
                                 .fallTransition = {}});
        cell.outputs.push_back(std::move(made));
    }
    return cell;
}

} // namespace

const Technology& builtInTechnology()
{
    static const Technology technology = [] {
        Technology made{.name = "45 nm (built in)",
                        .source = "built-in 45 nm cells, calibrated on EvoApproxLib v1.x",
                        .voltage = 1.1,
                        .cells = {},
                        .relativeError = 0.07};
        for (const CellFigures& figures : kCells)
            made.cells.push_back(cellOf(figures));
        return made;
    }();
    return technology;
}

} // namespace hawx
