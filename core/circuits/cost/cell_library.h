// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hawx {

/// A quantity by the load of an output and the transition time of an input, as in the non-linear
/// delay model (NLDM) of Liberty. An axis that is empty does not matter.
struct LookupTable {
    std::vector<double> loads;  ///< pF, ascending
    std::vector<double> slews;  ///< ns, ascending
    std::vector<double> values; ///< [load][slew]; one value when both axes are empty

    /// Bilinear; continued as a straight line beyond the loads, held constant beyond the slews.
    double at(double loadPf, double slewNs) const;
};

/// The edge of the input that causes an edge of the output.
enum class TimingSense { Positive, Negative, NonUnate };

/// From one input to one output of a cell; delays and transition times in ns.
struct TimingArc {
    std::size_t input = 0; ///< index into Cell::inputs
    TimingSense sense = TimingSense::NonUnate;
    LookupTable riseDelay;
    LookupTable fallDelay;
    LookupTable riseTransition; ///< 0 where a library does not state it
    LookupTable fallTransition;
};

struct CellInput {
    std::string name;
    double capacitancePf = 0;
};

struct CellOutput {
    std::string name;
    /// Bit v is the value for inputs v, where bit i of v is input i.
    std::uint64_t function = 0;
    std::vector<TimingArc> arcs;
    /// pJ inside the cell for one transition of the output; their mean counts.
    std::vector<LookupTable> energies;
};

/// A combinational standard cell with at most six inputs.
struct Cell {
    std::string name;
    double areaUm2 = 0;
    double leakageNw = 0;
    std::vector<CellInput> inputs;
    std::vector<CellOutput> outputs;
};

constexpr std::size_t kMaxCellInputs = 6;

/// The function of a cell that returns input i unchanged, for a cell with so many inputs.
std::uint64_t inputFunction(std::size_t input, std::size_t inputCount);

} // namespace hawx
