// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/cost/technology.h"
#include "core/circuits/netlist.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace hawx {

/// One cell of a circuit: it computes one gate, or both gates of an adder.
struct CellInstance {
    std::size_t cell = 0;          ///< index into Technology::cells
    std::array<NetId, 3> inputs{}; ///< the nets of the cell's inputs, as many as it has
    /// For each output of the cell the net it drives; none where it is not used.
    std::array<std::optional<NetId>, 2> outputs;
};

struct MappedNetlist {
    Netlist netlist;                     ///< each gate of it is computed by one instance
    std::vector<CellInstance> instances; ///< a cell stands behind those that drive it
};

/// Chooses cells by area: simplifies, merges inverters into the gates before them, takes adder
/// cells for sums and carries of the same inputs, and composes gates where that is smaller or the
/// library has no such cell. Throws Error when the library lacks an inverter, a NAND2 or a NOR2.
MappedNetlist mapToCells(const Netlist& netlist, const Technology& technology);

} // namespace hawx
