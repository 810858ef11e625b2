// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

#include <vector>

namespace hawx {

/// A lookup table of an FPGA: any function of its inputs.
struct Lut {
    NetId output = 0;
    std::vector<NetId> inputs; ///< ascending; input bits or outputs of other tables
};

/// A netlist covered by lookup tables.
struct LutMapping {
    Netlist netlist;       ///< simplified; nets of the tables are its nets
    std::vector<Lut> luts; ///< a table stands behind those that drive it
};

/// Covers a netlist with as few tables of 3..6 inputs as it finds, whatever the delay: cuts by area
/// flow, then by exact local area (A. Mishchenko, S. Cho, S. Chatterjee, R. Brayton, Combinational
/// and sequential mapping with priority cuts, ICCAD 2007). Carry chains, wide multiplexers and
/// tables with two outputs are not used. Throws Error for another number of inputs.
LutMapping mapToLuts(const Netlist& netlist, int inputs = 6);

} // namespace hawx
