// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"

#include <filesystem>
#include <string>

namespace hawx {

enum class CircuitFormat { Verilog, C, Blif, Table };

/// "verilog", "c", "blif" or "table". Throws Error for another word.
CircuitFormat circuitFormatFromString(const std::string& word);

/// The circuit's simplified netlist as text, one statement for each gate. Module, function and
/// model are named as the circuit, with _ for characters that identifiers lack. All throw Error for
/// a circuit that is known only by its truth table.

/// `module NAME(input [7:0] A, B, output [15:0] O)`; ports of signed circuits are signed.
std::string toVerilog(const Circuit& circuit);
/// The same of any netlist, ports as wide as its operands, without comments.
std::string toVerilog(const Netlist& netlist, const std::string& module, bool isSigned);
/// The name as identifiers of Verilog and C may be: _ for other characters, and before a digit.
std::string identifier(const std::string& name);
/// `uint16_t NAME(uint8_t A, uint8_t B)`, with int16_t and int8_t for signed circuits.
std::string toC(const Circuit& circuit);
/// Berkeley Logic Interchange Format: inputs A[0].. B[7], outputs O[0].. O[15].
std::string toBlif(const Circuit& circuit);

/// "a,b,product" and a line for each pair of operands.
std::string tableToCsv(const TruthTable& table);
/// 65,536 little-endian words of 16 bits, [a][b], operands ascending by value.
std::string tableToBytes(const TruthTable& table);

/// Writes the file; a table as .bin, .csv or .npy (int32, shape (256, 256), [a][b], operands
/// ascending by value), which the name's end chooses. Throws Error for another end and when the
/// file cannot be written.
void exportCircuit(const Circuit& circuit, CircuitFormat format, const std::filesystem::path& file);

} // namespace hawx
