// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

#include <optional>
#include <string>
#include <string_view>

namespace hawx {

class CircuitLibrary;

/// A multiplier with operands of any width. Errors and cost follow from it; inference takes 8-bit
/// ones, as a Circuit.
struct Multiplier {
    std::string name;
    std::string family; ///< "broken array", "blocks"
    bool isSigned = false;
    int width = 8;   ///< bits of each operand
    Netlist netlist; ///< simplified
};

/// What a name says of the operands: "mul12u_..".
struct StatedOperands {
    int width = 8;
    bool isSigned = false;
    std::string_view rest; ///< what follows the underscore
};
/// None for a name of another form.
std::optional<StatedOperands> statedOperands(std::string_view name);

/// The multiplier that a name describes:
/// - "mul12u_bam_h2v7", a member of circuitFamilies(12), as Family::circuitName writes it;
/// - "mul16u_blocks(HH,HL,LH,LL)" of four multipliers with unsigned operands of half the width, for
///   high and low halves of A and B, whose results exact adders sum up:
///   HH(aH, bH) 2^width + (HL(aH, bL) + LH(aL, bH)) 2^(width / 2) + LL(aL, bL), modulo 2^(2 width).
///   A single name stands for all four. Blocks are circuits of the library with a netlist, or such
///   names themselves. "mul16s_blocks(..)" multiplies magnitudes and applies the sign.
/// None for a name of another form and for 8-bit names of no family. Throws Error for another
/// width's family that does not exist, wrong parameters, and blocks that do not fit.
std::optional<Multiplier> multiplierNamed(std::string_view name, const CircuitLibrary& library);

} // namespace hawx
