// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/export/export_circuit.h"

#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/npy_file.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace hawx {

namespace {

Netlist netlistOf(const Circuit& circuit)
{
    if (circuit.netlist == nullptr)
        throw Error("The gates of " + circuit.name +
                    " are not known, only its truth table: export it as table.");
    return circuit.netlist->simplified();
}

/// What importers read in place of signed ports, and the function's identity.
std::string comment(const Circuit& circuit, const std::string& mark)
{
    return mark + " " + circuit.name + "\n" + mark +
           (circuit.isSigned ? " operands: signed\n" : " operands: unsigned\n") + mark +
           " function: " + circuit.hash + "\n";
}

/// The operands' bits by the language's form, other nets as n17.
std::vector<std::string> labels(const Netlist& netlist,
                                const std::function<std::string(char, int)>& operandBit)
{
    std::vector<std::string> result;
    for (int bit = 0; bit < netlist.widthA(); ++bit)
        result.push_back(operandBit('A', bit));
    for (int bit = 0; bit < netlist.widthB(); ++bit)
        result.push_back(operandBit('B', bit));
    for (std::size_t net = result.size(); net < netlist.gates().size(); ++net)
        result.push_back("n" + std::to_string(net));
    return result;
}

/// An expression of Verilog and, where the lowest bit alone matters, of C.
std::string expression(const Gate& gate, const std::vector<std::string>& names,
                       std::string_view zero, std::string_view one)
{
    const auto in = [&](std::size_t i) -> const std::string& { return names[gate.inputs[i]]; };
    const auto joined = [&](const char* sign) { return in(0) + sign + in(1); };
    switch (gate.type) {
    case GateType::Constant0: return std::string(zero);
    case GateType::Constant1: return std::string(one);
    case GateType::Not: return "~" + in(0);
    case GateType::And: return joined(" & ");
    case GateType::Or: return joined(" | ");
    case GateType::Xor: return joined(" ^ ");
    case GateType::Nand: return "~(" + joined(" & ") + ")";
    case GateType::Nor: return "~(" + joined(" | ") + ")";
    case GateType::Xnor: return "~(" + joined(" ^ ") + ")";
    case GateType::Xor3: return joined(" ^ ") + " ^ " + in(2);
    case GateType::Majority:
        return "(" + joined(" & ") + ") | (" + in(0) + " & " + in(2) + ") | (" + in(1) + " & " +
               in(2) + ")";
    case GateType::Input: break;
    }
    throw Error("An input of a netlist is no expression.");
}

/// The lines of the cover of a gate (BLIF, sum of products).
std::string_view cover(GateType type)
{
    switch (type) {
    case GateType::Constant0: return "";
    case GateType::Constant1: return "1\n";
    case GateType::Not: return "0 1\n";
    case GateType::And: return "11 1\n";
    case GateType::Or: return "1- 1\n-1 1\n";
    case GateType::Xor: return "10 1\n01 1\n";
    case GateType::Nand: return "0- 1\n-0 1\n";
    case GateType::Nor: return "00 1\n";
    case GateType::Xnor: return "11 1\n00 1\n";
    case GateType::Xor3: return "100 1\n010 1\n001 1\n111 1\n";
    case GateType::Majority: return "11- 1\n1-1 1\n-11 1\n";
    case GateType::Input: break;
    }
    throw Error("An input of a netlist has no cover.");
}

std::string indexed(char operand, int bit)
{
    return std::string(1, operand) + "[" + std::to_string(bit) + "]";
}

} // namespace

std::string identifier(const std::string& name)
{
    std::string result;
    for (char c : name) {
        const bool belongs = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
        result += belongs ? c : '_';
    }
    return result[0] >= '0' && result[0] <= '9' ? "_" + result : result;
}

CircuitFormat circuitFormatFromString(const std::string& word)
{
    for (const auto& [name, format] : {std::pair{"verilog", CircuitFormat::Verilog},
                                       {"c", CircuitFormat::C},
                                       {"blif", CircuitFormat::Blif},
                                       {"table", CircuitFormat::Table}}) {
        if (word == name)
            return format;
    }
    throw Error("There is no format \"" + word + "\"; there are verilog, c, blif and table.");
}

std::string toVerilog(const Circuit& circuit)
{
    return comment(circuit, "//") +
           toVerilog(netlistOf(circuit), identifier(circuit.name), circuit.isSigned);
}

std::string toVerilog(const Netlist& netlist, const std::string& module, bool isSigned)
{
    const std::vector<std::string> names = labels(netlist, indexed);
    const std::string sign = isSigned ? "signed " : "";
    const auto range = [](int width) { return "[" + std::to_string(width - 1) + ":0] "; };
    const std::string operands =
        netlist.widthA() == netlist.widthB()
            ? range(netlist.widthA()) + "A, B"
            : range(netlist.widthA()) + "A, input " + sign + range(netlist.widthB()) + "B";
    std::string text = "module " + module + "(input " + sign + operands + ", output " + sign +
                       range(static_cast<int>(netlist.outputs().size())) + "O);\n";
    for (std::size_t net = netlist.inputCount(); net < names.size(); ++net)
        text += "  wire " + names[net] + ";\n";
    for (std::size_t net = netlist.inputCount(); net < names.size(); ++net)
        text += "  assign " + names[net] + " = " +
                expression(netlist.gates()[net], names, "1'b0", "1'b1") + ";\n";
    for (std::size_t k = 0; k < netlist.outputs().size(); ++k)
        text += "  assign O[" + std::to_string(k) + "] = " + names[netlist.outputs()[k]] + ";\n";
    return text + "endmodule\n";
}

std::string toC(const Circuit& circuit)
{
    const Netlist netlist = netlistOf(circuit);
    const std::vector<std::string> names = labels(netlist, [](char operand, int bit) {
        return "((" + std::string(1, operand) + " >> " + std::to_string(bit) + ") & 1)";
    });
    const std::string sign = circuit.isSigned ? "" : "u";
    std::string text = comment(circuit, "//") + "#include <stdint.h>\n\n" + sign + "int16_t " +
                       identifier(circuit.name) + "(" + sign + "int8_t A, " + sign +
                       "int8_t B)\n{\n";
    for (std::size_t net = netlist.inputCount(); net < names.size(); ++net)
        text += "  uint8_t " + names[net] + " = (" +
                expression(netlist.gates()[net], names, "0", "1") + ") & 1;\n";
    text += "  uint16_t O = 0;\n";
    for (std::size_t k = 0; k < netlist.outputs().size(); ++k)
        text += "  O |= " + names[netlist.outputs()[k]] + " << " + std::to_string(k) + ";\n";
    return text + "  return O;\n}\n";
}

std::string toBlif(const Circuit& circuit)
{
    const Netlist netlist = netlistOf(circuit);
    const std::vector<std::string> names = labels(netlist, indexed);
    std::string text = comment(circuit, "#") + ".model " + identifier(circuit.name) + "\n.inputs";
    for (std::size_t net = 0; net < netlist.inputCount(); ++net)
        text += " " + names[net];
    text += "\n.outputs";
    for (int k = 0; k < static_cast<int>(netlist.outputs().size()); ++k)
        text += " " + indexed('O', k);
    text += "\n";
    for (std::size_t net = netlist.inputCount(); net < names.size(); ++net) {
        const Gate& gate = netlist.gates()[net];
        text += ".names";
        for (NetId input : gate.usedInputs())
            text += " " + names[input];
        text += " " + names[net] + "\n";
        text += cover(gate.type);
    }
    for (std::size_t k = 0; k < netlist.outputs().size(); ++k)
        text += ".names " + names[netlist.outputs()[k]] + " " + indexed('O', static_cast<int>(k)) +
                "\n1 1\n";
    return text + ".end\n";
}

std::string tableToCsv(const TruthTable& table)
{
    std::string text = "a,b,product\n";
    for (int a = table.lowest(); a <= table.highest(); ++a) {
        for (int b = table.lowest(); b <= table.highest(); ++b)
            text += std::to_string(a) + "," + std::to_string(b) + "," +
                    std::to_string(table(a, b)) + "\n";
    }
    return text;
}

std::string tableToBytes(const TruthTable& table)
{
    std::string bytes;
    for (int a = table.lowest(); a <= table.highest(); ++a) {
        for (int b = table.lowest(); b <= table.highest(); ++b) {
            bytes += static_cast<char>(table(a, b) & 0xFF);
            bytes += static_cast<char>(table(a, b) >> 8 & 0xFF);
        }
    }
    return bytes;
}

void exportCircuit(const Circuit& circuit, CircuitFormat format, const std::filesystem::path& file)
{
    switch (format) {
    case CircuitFormat::Verilog: return writeFileAtomically(file, toVerilog(circuit));
    case CircuitFormat::C: return writeFileAtomically(file, toC(circuit));
    case CircuitFormat::Blif: return writeFileAtomically(file, toBlif(circuit));
    case CircuitFormat::Table: break;
    }
    const TruthTable& table = circuit.table;
    const std::filesystem::path end = file.extension();
    if (end == ".bin")
        return writeFileAtomically(file, tableToBytes(table));
    if (end == ".csv")
        return writeFileAtomically(file, tableToCsv(table));
    if (end != ".npy")
        throw Error("The name of a table ends in .bin, .csv or .npy, unlike " + file.string() +
                    ".");
    std::vector<std::int32_t> results;
    for (int a = table.lowest(); a <= table.highest(); ++a) {
        for (int b = table.lowest(); b <= table.highest(); ++b)
            results.push_back(table(a, b));
    }
    NpyFile::write(file, {256, 256}, std::span<const std::int32_t>(results));
}

} // namespace hawx
