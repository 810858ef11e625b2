// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rtl/modules.h"

#include "core/circuits/export/export_circuit.h"
#include "core/support/error.h"

#include <algorithm>

namespace hawx {

namespace {

constexpr int kProductBits = 17; ///< of two's complement: 16 of the circuit and a sign

std::string text(int number)
{
    return std::to_string(number);
}

/// "[7:0]"
std::string range(int bits)
{
    return "[" + text(bits - 1) + ":0]";
}

/// Bits [first, first + count) of a vector.
std::string slice(const std::string& vector, int first, int count)
{
    return vector + "[" + text(first + count - 1) + ":" + text(first) + "]";
}

/// A signed wire widened to `to` bits.
std::string extended(const std::string& wire, int from, int to)
{
    return "{{" + text(to - from) + "{" + wire + "[" + text(from - 1) + "]}}, " + wire + "}";
}

/// Ports that all units that accumulate share.
std::string unitPorts(int simd)
{
    return "  input clk,\n"
           "  input enable,\n"
           "  input load,\n"
           "  input [31:0] bias,\n"
           "  input " +
           range(8 * simd) +
           " activations,\n"
           "  input activation_signed,\n"
           "  input " +
           range(8 * simd) +
           " weights,\n"
           "  input swap,\n"
           "  input " +
           range(simd) + " lanes";
}

/// x + y of 32 bits.
std::string sumOf(const std::string& adder, const std::string& instance, const std::string& x,
                  const std::string& y, const std::string& sum)
{
    if (adder.empty())
        return "  assign " + sum + " = " + x + " + " + y + ";\n";
    return "  " + adder + " " + instance + "(.A(" + x + "), .B(" + y + "), .O(" + sum + "));\n";
}

/// Instances of a product unit for each lane.
std::string products(const std::string& product, int simd)
{
    std::string body;
    for (int i = 0; i < simd; ++i)
        body += "  wire signed " + range(kProductBits) + " product_" + text(i) + ";\n  " + product +
                " multiply_" + text(i) + "(.activation(" + slice("activations", 8 * i, 8) +
                "), .activation_signed(activation_signed), .weight(" + slice("weights", 8 * i, 8) +
                "), .swap(swap), .product(product_" + text(i) + "));\n";
    return body;
}

/// A tree of exact adders, a bit wider at each level; its sum is the wire `tree` of 32 bits.
std::string adderTree(int simd)
{
    std::string body;
    std::vector<std::string> level;
    for (int i = 0; i < simd; ++i) {
        const std::string term = "term_" + text(i);
        body += "  wire signed " + range(kProductBits) + " " + term + " = lanes[" + text(i) +
                "] ? product_" + text(i) + " : " + text(kProductBits) + "'sd0;\n";
        level.push_back(term);
    }
    int bits = kProductBits;
    for (int depth = 1; level.size() > 1; ++depth) {
        ++bits;
        std::vector<std::string> next;
        for (std::size_t i = 0; i + 1 < level.size(); i += 2) {
            const std::string sum = "sum_" + text(depth) + "_" + std::to_string(i / 2);
            body += "  wire signed " + range(bits) + " " + sum + " = " + level[i] + " + " +
                    level[i + 1] + ";\n";
            next.push_back(sum);
        }
        if (level.size() % 2 == 1) {
            const std::string sum = "sum_" + text(depth) + "_" + std::to_string(level.size() / 2);
            body += "  wire signed " + range(bits) + " " + sum + " = " + level.back() + ";\n";
            next.push_back(sum);
        }
        level = std::move(next);
    }
    return body + "  wire [31:0] tree = " + extended(level.front(), bits, 32) + ";\n";
}

} // namespace

void HexWord::set(std::size_t offset, std::size_t count, std::uint32_t value)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    for (std::size_t bit = 0; bit < count; ++bit) {
        char& digit = m_digits[m_digits.size() - 1 - (offset + bit) / 4];
        const auto shift = (offset + bit) % 4;
        const unsigned number =
            static_cast<unsigned>(digit >= 'a' ? digit - 'a' + 10 : digit - '0');
        const unsigned mask = 1U << shift;
        digit = kDigits[(value >> bit & 1U) != 0 ? number | mask : number & ~mask];
    }
}

std::string Modules::suffix(const Adder& adder)
{
    return adder.isExact() ? "" : "_" + identifier(toString(adder));
}

std::string Modules::nameOf(const CircuitPtr& circuit)
{
    const auto [found, isNew] = m_names.try_emplace(circuit->hash);
    if (isNew) {
        // Names are unique within a library only, and identifiers are coarser than names.
        const std::string name = identifier(circuit->name);
        found->second = name;
        for (int number = 2; !m_taken.insert(found->second).second; ++number)
            found->second = name + "_" + text(number);
    }
    return found->second;
}

std::string Modules::circuit(const CircuitPtr& circuit)
{
    const std::string name = nameOf(circuit);
    const std::string module = "circuit_" + name;
    std::string& file = m_files["circuits/" + module + ".v"];
    if (!file.empty())
        return module;
    file = "// " + circuit->name + ", " + (circuit->isSigned ? "signed" : "unsigned") +
           ", function " + circuit->hash + "\n";
    if (circuit->netlist != nullptr) {
        file += toVerilog(circuit->netlist->simplified(), module, circuit->isSigned);
        return module;
    }
    const std::string sign = circuit->isSigned ? "signed " : "";
    file +=
        "// Its gates are not known, only its results: this is a memory, not what it would cost.\n"
        "module " +
        module + "(input " + sign + "[7:0] A, B, output " + sign +
        "[15:0] O);\n"
        "  reg [15:0] results [0:65535];\n"
        "  initial $readmemh(\"circuits/" +
        module +
        ".hex\", results);\n"
        "  assign O = results[{A, B}];\n"
        "endmodule\n";
    std::string& results = m_files["circuits/" + module + ".hex"];
    for (const std::int32_t result : circuit->table.results()) {
        HexWord word(16);
        word.set(0, 16, static_cast<std::uint32_t>(result));
        results += word.text() + "\n";
    }
    return module;
}

std::string Modules::product(const CircuitPtr& circuit)
{
    const std::string multiplier = this->circuit(circuit);
    const std::string module = "product_" + nameOf(circuit);
    std::string& file = m_files["units/" + module + ".v"];
    if (!file.empty())
        return module;
    file = "// The product of two codes by " + circuit->name +
           ".\n"
           "module " +
           module +
           "(\n"
           "  input [7:0] activation,       // two's complement, or 0..255 where it has no sign\n"
           "  input activation_signed,\n"
           "  input [7:0] weight,           // two's complement\n"
           "  input swap,                   // the weight is operand A\n"
           "  output signed [16:0] product\n"
           ");\n";
    if (circuit->isSigned)
        file += "  wire signed [15:0] result;\n  " + multiplier +
                " multiplier(.A(swap ? weight : activation), .B(swap ? activation : weight), "
                ".O(result));\n"
                "  assign product = {result[15], result};\n";
    else
        file += "  wire negative = activation_signed & activation[7];\n"
                "  wire [7:0] a = negative ? -activation : activation;\n"
                "  wire [7:0] w = weight[7] ? -weight : weight;\n"
                "  wire [15:0] magnitude;\n  " +
                multiplier +
                " multiplier(.A(swap ? w : a), .B(swap ? a : w), .O(magnitude));\n"
                "  assign product = negative ^ weight[7] ? -{1'b0, magnitude} : {1'b0, "
                "magnitude};\n";
    file += "endmodule\n";
    return module;
}

std::string Modules::adder(const Adder& adder)
{
    if (adder.isExact())
        return {};
    const std::string module = "adder" + suffix(adder);
    m_files.try_emplace("adders/" + module + ".v",
                        "// " + toString(adder) + ": " + familyOf(adder).title + ", " +
                            familyOf(adder).citation + "\n" +
                            toVerilog(adderNetlist(adder, kAccumulatorBits), module, false));
    return module;
}

std::string Modules::multiplyAccumulate(const CircuitPtr& circuit, const Adder& adder, int simd)
{
    const std::string unit = product(circuit);
    const std::string add = this->adder(adder);
    const std::string module = "mac_" + nameOf(circuit) + suffix(adder) + "_x" + text(simd);
    std::string& file = m_files["units/" + module + ".v"];
    if (!file.empty())
        return module;
    file = "// " + text(simd) + (simd == 1 ? " product" : " products") + " a cycle by " +
           circuit->name + ", added " +
           (adder.isExact() ? "exactly" : "by " + toString(adder) + " in their order") +
           "; with load to the bias.\n"
           "module " +
           module + "(\n" + unitPorts(simd) + ",\n  output reg [31:0] accumulator\n);\n" +
           products(unit, simd) + "  wire [31:0] start = load ? bias : accumulator;\n";
    if (adder.isExact()) {
        file += adderTree(simd) + "  wire [31:0] sum = start + tree;\n";
    } else {
        std::string before = "start";
        for (int i = 0; i < simd; ++i) {
            const std::string n = text(i);
            file += "  wire [31:0] added_" + n + ";\n" +
                    sumOf(add, "add_" + n, before, extended("product_" + n, kProductBits, 32),
                          "added_" + n) +
                    "  wire [31:0] sum_" + n + " = lanes[" + n + "] ? added_" + n + " : " + before +
                    ";\n";
            before = "sum_" + n;
        }
        file += "  wire [31:0] sum = " + before + ";\n";
    }
    file += "  always @(posedge clk)\n    if (enable) accumulator <= sum;\nendmodule\n";
    return module;
}

std::string Modules::temporalUnit(const std::vector<CircuitPtr>& circuits,
                                  const std::vector<Adder>& adders)
{
    std::string body;
    std::string productCases;
    std::string names;
    for (std::size_t i = 0; i < circuits.size(); ++i) {
        const std::string n = std::to_string(i);
        const std::string gate = circuits.size() == 1 ? "" : " & {8{circuit == " + n + "}}";
        body += "  wire signed [16:0] product_" + n + ";\n  " + product(circuits[i]) +
                " multiply_" + n + "(.activation(activations" + gate +
                "), .activation_signed(activation_signed), .weight(weights" + gate +
                "), .swap(swap), .product(product_" + n + "));\n";
        productCases += "      " + n + ": product = product_" + n + ";\n";
        names += (i == 0 ? "" : ", ") + circuits[i]->name;
    }
    body += "  reg signed [16:0] product;\n  always @*\n    case (circuit)\n" + productCases +
            "      default: product = product_0;\n    endcase\n"
            "  wire [31:0] start = load ? bias : accumulator;\n"
            "  wire [31:0] term = " +
            extended("product", kProductBits, 32) + ";\n  reg [31:0] sum;\n";
    std::string sumCases;
    for (std::size_t i = 0; i < adders.size(); ++i) {
        const std::string n = std::to_string(i);
        body += "  wire [31:0] sum_" + n + ";\n" +
                sumOf(adder(adders[i]), "add_" + n, "start", "term", "sum_" + n);
        sumCases += "      " + n + ": sum = sum_" + n + ";\n";
        names += ", " + (adders[i].isExact() ? "exact adder" : toString(adders[i]));
    }
    body += "  always @*\n    case (adder)\n" + sumCases +
            "      default: sum = sum_0;\n    endcase\n"
            "  always @(posedge clk)\n    if (enable & lanes[0]) accumulator <= sum;\n";
    m_files["units/temporal_unit.v"] =
        "// A product a cycle by the circuit that is chosen, added by the adder that is chosen;\n"
        "// by number: " +
        names + ".\nmodule temporal_unit(\n" + unitPorts(1) +
        ",\n  input [7:0] circuit,\n  input [7:0] adder,\n  output reg [31:0] accumulator\n);\n" +
        body + "endmodule\n";
    return "temporal_unit";
}

std::string Modules::windowSum(int simd)
{
    const std::string module = "window_sum_x" + text(simd);
    std::string& file = m_files["units/" + module + ".v"];
    if (!file.empty())
        return module;
    file = "// The sum of a window's activations.\nmodule " + module +
           "(\n  input clk,\n  input enable,\n  input load,\n  input " + range(8 * simd) +
           " activations,\n  input activation_signed,\n  input " + range(simd) +
           " lanes,\n  output reg signed [31:0] window_sum\n);\n";
    std::string sum = "(load ? 32'sd0 : window_sum)";
    for (int i = 0; i < simd; ++i) {
        const std::string code = "code_" + text(i);
        file += "  wire [7:0] " + code + " = lanes[" + text(i) + "] ? " +
                slice("activations", 8 * i, 8) + " : 8'd0;\n  wire signed [31:0] term_" + text(i) +
                " = {{24{activation_signed & " + code + "[7]}}, " + code + "};\n";
        sum += " + term_" + text(i);
    }
    file += "  wire signed [31:0] sum = " + sum +
            ";\n  always @(posedge clk)\n    if (enable) window_sum <= sum;\nendmodule\n";
    return module;
}

std::string Modules::controlVariate()
{
    m_files["units/control_variate.v"] =
        "// accumulator - coefficient * window_sum / 256, rounded half away from zero.\n"
        "module control_variate(\n"
        "  input signed [31:0] accumulator,\n"
        "  input signed [15:0] coefficient,\n"
        "  input signed [31:0] window_sum,\n"
        "  output signed [31:0] result\n"
        ");\n"
        "  wire signed [31:0] low = {24'd0, window_sum[7:0]};\n"
        "  wire signed [31:0] high = window_sum >>> 8;\n"
        "  wire signed [31:0] broken = coefficient * low;\n"
        "  wire signed [31:0] carried = broken >>> 8;\n"
        "  wire signed [31:0] whole = coefficient * high + carried;\n"
        "  wire signed [31:0] rounded = {24'd0, broken[7:0]} + (whole[31] ? 32'd127 : 32'd128);\n"
        "  assign result = accumulator - whole - (rounded >>> 8);\n"
        "endmodule\n";
    return "control_variate";
}

} // namespace hawx
