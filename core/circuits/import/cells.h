// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/import/tokens.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// A Verilog text and where in it the name of each module stands.
struct VerilogSource {
    std::string file; ///< named in complaints
    std::vector<Token> tokens;
    std::map<std::string, std::size_t> modules;
};

/// Throws Error with file and line when the text is no Verilog or defines a module twice.
VerilogSource readVerilog(std::string_view text, const std::string& file);

/// The cells that netlists use without defining them, as Verilog modules: those of the OSU
/// libraries (NAND2X1; any drive strength), Nangate's (NAND2_X1) and Yosys' internal ones
/// ($_NAND_). MUX2X1 is S ? B : A, as EvoApproxLib defines it; OSU's own inverts.
const VerilogSource& cells();

/// The name that cells() has for a cell: without the PDKGEN that EvoApproxLib writes before
/// names (in evoapprox8b also amid them) and without drive strength. Empty when there is none.
std::string cellNamed(std::string name);

} // namespace hawx
