// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/import/net_graph.h"
#include "core/support/error.h"

#include <optional>
#include <string>
#include <vector>

namespace hawx {

/// What a file holds is sound, but no multiplication of two 8-bit operands; the message says what
/// it is.
class NotAMultiplier : public Error {
public:
    using Error::Error;
};

/// What the text of a file states, before it is known what the circuit computes.
struct ParsedCircuit {
    std::string name;             ///< of the function, module or model
    Netlist netlist;              ///< operands of 8 bits, 16 outputs
    std::optional<bool> isSigned; ///< when the text says so
};

/// The C model of a circuit: one function of two operands, of declarations, assignments and a
/// return, evaluated as C defines it for every bit. Parameters named B and A, in that order, are
/// swapped: A is the first operand. Throws Error with file and line, NotAMultiplier for other
/// widths.
ParsedCircuit parseC(const std::string& text, const std::string& file);

/// Structural Verilog: modules of assignments, gates, cells and other modules of the text, in any
/// order. The module that no other one contains is the circuit. Cells that the text does not define
/// are those of cells.h. Throws as parseC does.
ParsedCircuit parseVerilog(const std::string& text, const std::string& file);

/// Structural BLIF (Berkeley Logic Interchange Format, UC Berkeley 1992): the first model, of
/// .names, .gate and .subckt. Throws as parseC does.
ParsedCircuit parseBlif(const std::string& text, const std::string& file);

/// A port of a circuit, or one bit of it: the bits of a port "A[3]", "a3", "a_3" or "A<3>" belong
/// to the port "A" or "a".
struct Port {
    std::string name;
    Word bits;
};
/// Ports joined from bits that are named one by one; ports of several bits stay as they are.
/// Throws Error when a bit is missing or stands twice.
std::vector<Port> joinBits(const std::vector<Port>& ports, const std::string& file);

/// The netlist of two 8-bit operands and a 16-bit result. Inputs named b and a, in that order, are
/// swapped. Throws NotAMultiplier for other numbers and widths.
Netlist multiplierOf(const NetGraph& graph, const std::vector<Port>& inputs,
                     const std::vector<Port>& outputs, const std::string& file);

} // namespace hawx
