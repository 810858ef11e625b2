// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "core/circuits/cost/activity.h"
#include "core/circuits/cost/technology.h"

#include <cstddef>
#include <map>
#include <string>

namespace hawx {

/// The cost of a circuit built from the cells of a technology, and where it comes from.
struct Characterisation {
    CircuitCost cost;     ///< Provenance::Characterised
    double leakageMw = 0; ///< part of the power that flows without any transition
    std::map<std::string, std::size_t> cells; ///< how many of each cell
};

/// Maps a netlist to cells and computes
///   area  = sum over cells,
///   delay = latest arrival at a result bit by static timing analysis,
///   power = leakage + clock * sum over nets of density * (C V^2 / 2 + energy inside the driver),
/// with densities under the given operands (transitionDensities). Neither wires nor clock trees are
/// counted. Throws Error when the library lacks needed cells or the operands do not fit.
Characterisation characterise(const Netlist& netlist, const Technology& technology,
                              const OperandDistribution& operands = {});

} // namespace hawx
