// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

#include <functional>
#include <string>
#include <vector>

namespace hawx::test {

/// Texts of a netlist in the styles that the files of EvoApproxLib have, written from their grammar
/// and not by HAWX's exporters. The netlist has operands of 8 bits, 16 outputs and no constants
/// other than outputs (Netlist::simplified()).

using NetNames = std::function<std::string(NetId)>;

inline bool isConstant(const Netlist& netlist, NetId net)
{
    return netlist.gates()[net].type == GateType::Constant0 ||
           netlist.gates()[net].type == GateType::Constant1;
}

/// "A" or "B" and the bit of an input net.
inline std::pair<char, NetId> operandBit(NetId net)
{
    return net < 8 ? std::pair('A', net) : std::pair('B', net - 8);
}

/// A gate as an expression of & | ^ ~ in which each operand is a name.
inline std::string gateExpression(const Gate& gate, const NetNames& name)
{
    const auto in = [&](std::size_t i) { return name(gate.inputs[i]); };
    switch (gate.type) {
    case GateType::Constant0: return "0";
    case GateType::Constant1: return "1";
    case GateType::Input: return "";
    case GateType::Not: return "~" + in(0);
    case GateType::And: return in(0) + " & " + in(1);
    case GateType::Or: return in(0) + " | " + in(1);
    case GateType::Xor: return in(0) + " ^ " + in(1);
    case GateType::Nand: return "~(" + in(0) + " & " + in(1) + ")";
    case GateType::Nor: return "~(" + in(0) + " | " + in(1) + ")";
    case GateType::Xnor: return "~(" + in(0) + " ^ " + in(1) + ")";
    case GateType::Xor3: return "(" + in(0) + " ^ " + in(1) + ") ^ " + in(2);
    case GateType::Majority:
        return "(" + in(0) + " & " + in(1) + ") | (" + in(1) + " & " + in(2) + ") | (" + in(0) +
               " & " + in(2) + ")";
    }
    return "";
}

/// `uint64_t NAME(const uint64_t B,const uint64_t A)`, inverses by exclusive or with all ones.
inline std::string doutStyle(const Netlist& netlist, const std::string& name)
{
    const NetNames leaf = [](NetId net) {
        if (net >= 16)
            return "dout_" + std::to_string(net);
        return std::string("((") + operandBit(net).first + " >> " +
               std::to_string(operandBit(net).second) + ")&1)";
    };
    std::string declared = "  uint64_t O";
    std::string body;
    for (NetId net = 16; net < netlist.gates().size(); ++net) {
        if (isConstant(netlist, net))
            continue;
        const auto& [type, inputs] = netlist.gates()[net];
        const auto [x, y, z] = std::tuple(leaf(inputs[0]), leaf(inputs[1]), leaf(inputs[2]));
        const std::string target = "  dout_" + std::to_string(net);
        const std::string ones = "^0xFFFFFFFFFFFFFFFFU;\n";
        declared += ", dout_" + std::to_string(net);
        switch (type) {
        case GateType::Not: body += target + "=" + x + ones; break;
        case GateType::Nand: body += target + "=(" + x + "&" + y + ")" + ones; break;
        case GateType::Nor: body += target + "=(" + x + "|" + y + ")" + ones; break;
        case GateType::Xnor: body += target + "=(" + x + "^" + y + ")" + ones; break;
        case GateType::And: body += target + "=" + x + "&" + y + ";\n"; break;
        case GateType::Or: body += target + "=" + x + "|" + y + ";\n"; break;
        case GateType::Xor: body += target + "=" + x + "^" + y + ";\n"; break;
        case GateType::Xor3: body += target + "=" + x + "^" + y + "^" + z + ";\n"; break;
        default: body += target + "=(" + x + "&" + y + ")|(" + z + "&(" + x + "|" + y + "));\n";
        }
    }
    body += "  O = 0;\n";
    for (std::size_t k = 0; k < 16; ++k) {
        const NetId net = netlist.outputs()[k];
        const std::string bit =
            isConstant(netlist, net) ? gateExpression(netlist.gates()[net], leaf) : leaf(net);
        body += "  O |= (" + bit + "&1) << " + std::to_string(k) + ";\n";
    }
    return "#include <stdint.h>\n#include <stdlib.h>\n\nuint64_t " + name +
           "(const uint64_t B,const uint64_t A)\n{\n" + declared + ";   int avg=0;\n" + body +
           "  return O;\n}\n";
}

/// CGP: `uint16_t NAME(uint8_t a, uint8_t b)`, `c |= (nN & 0x1) << k;`; w_res differs in names.
inline std::string cgpStyle(const Netlist& netlist, const std::string& name, bool isRes,
                            const std::string& lineEnd)
{
    const std::string letter = isRes ? "w" : "n";
    const std::string word = isRes ? "res" : "c";
    const NetNames net = [&](NetId id) {
        return letter + std::to_string(isRes || id >= 16 ? id + (isRes ? 0 : 16) : 2 * id);
    };
    const std::string open = isRes ? " {" : lineEnd + "{";
    std::string text = "uint16_t " + name + "(uint8_t a, uint8_t b)" + open + lineEnd;
    text += "  uint16_t " + word + " = 0;" + lineEnd;
    for (NetId id = 0; id < netlist.gates().size(); ++id)
        text += "  uint8_t " + net(id) + ";" + lineEnd;
    for (NetId id = 0; id < 16; ++id)
        text += "  " + net(id) + " = (" + (id < 8 ? "a" : "b") + " >> " + std::to_string(id % 8) +
                ") & 0x1;" + lineEnd;
    for (NetId id = 16; id < netlist.gates().size(); ++id)
        text += "  " + net(id) + " = " + gateExpression(netlist.gates()[id], net) + ";" + lineEnd +
                (isRes ? lineEnd : "");
    for (std::size_t k = 0; k < 16; ++k)
        text += "  " + word + " |= (" + (isRes ? "(long) " : "") + net(netlist.outputs()[k]) +
                " & 0x1) << " + std::to_string(k) + ";" + lineEnd;
    return text + "  return " + word + ";" + lineEnd + "}" + lineEnd;
}

/// Synthesised: `uint16_t NAME(uint8_t A, uint8_t B)`, `O=(O0 << 0)|..` without masks. Inverted
/// nets have ones in bits 1 to 7, so each output is masked unless it is clean.
inline std::string onStyle(const Netlist& netlist, const std::string& name)
{
    const NetNames net = [](NetId id) {
        return id >= 16 ? "n" + std::to_string(id)
                        : std::string("((") + operandBit(id).first + " >> " +
                              std::to_string(operandBit(id).second) + ")&1)";
    };
    std::string text =
        "uint16_t " + name + "(uint8_t A, uint8_t B)\n{\n  uint16_t O;\n  uint8_t O0";
    for (int k = 1; k < 16; ++k)
        text += ",O" + std::to_string(k);
    for (NetId id = 16; id < netlist.gates().size(); ++id)
        text += "," + net(id);
    text += ";\n";
    for (NetId id = 16; id < netlist.gates().size(); ++id)
        text += "  " + net(id) + "=" + gateExpression(netlist.gates()[id], net) + ";\n";
    std::string sum;
    for (std::size_t k = 0; k < 16; ++k) {
        const std::string number = std::to_string(k);
        text += "  O" + number + "=" + net(netlist.outputs()[k]) + "&1;\n";
        sum += (k > 0 ? "|" : "") + ("(O" + number + " << " + number + ")");
    }
    return text + "  O = " + sum + ";\n  return O;\n}\n";
}

/// The signed array multiplier (Baugh and Wooley, 1973) in the style of mul8s circuits, product
/// bits of column sums below `cut` left out; rows are bits of A. The last row adds words (`word`)
/// or ripples.
inline std::string arrayStyleC(const std::string& name, int cut, bool addsWords)
{
    const auto id = [](const char* letter, int i, int j) {
        return std::string(letter) + "_" + std::to_string(i) + "_" + std::to_string(j);
    };
    const auto product = [cut](int i, int j) {
        const std::string p =
            "(((A>>" + std::to_string(i) + ")&1) & ((B>>" + std::to_string(j) + ")&1))";
        return i + j < cut ? std::string("0") : (i == 7) != (j == 7) ? "((" + p + "^1))" : p;
    };
    std::string nets;
    std::string body;
    const auto assign = [&](const std::string& target, const std::string& value) {
        nets += "," + target;
        body += "  " + target + " = " + value + ";\n";
    };
    const auto add = [&](int i, int j, const std::string& z, const std::string& c,
                         const std::string& p) {
        body += "  tmp = " + z + "^" + c + ";\n";
        assign(id("S", i, j), "tmp^" + p);
        assign(id("C", i, j), "(tmp&" + p + ")|(" + z + "&" + c + ")");
    };
    for (int j = 0; j < 8; ++j)
        assign(id("S", 0, j), product(0, j));
    assign(id("S", 0, 8), "1"); // the constant of column 8
    for (int i = 1; i < 8; ++i) {
        for (int j = 0; j < 8; ++j)
            add(i, j, j == 7 && i > 1 ? "0" : id("S", i - 1, j + 1),
                i == 1 ? "0" : id("C", i - 1, j), product(i, j));
    }
    // Columns 8 to 15: S_7_1 .. S_7_7 and the constant of column 15, plus the carries.
    const auto above = [&](int k) { return k == 7 ? std::string("1") : id("S", 7, k + 1); };
    if (addsWords) {
        std::string x;
        std::string y;
        for (int k = 0; k < 8; ++k) {
            const std::string shift = ")<<" + std::to_string(k) + ")";
            x += (k > 0 ? "|" : "") + ("((" + id("C", 7, k) + " & 1" + shift);
            y += (k > 0 ? "|" : "") + ("((" + above(k) + " & 1" + shift);
        }
        body += "  P_ = (" + x + ") + (" + y + ");\n";
        for (int k = 0; k < 8; ++k)
            assign(id("S", 8, k), "(P_ >> " + std::to_string(k) + ") & 1");
    } else {
        std::string carry = "0";
        for (int k = 0; k < 8; ++k) {
            add(8, k, above(k), id("C", 7, k), carry);
            carry = id("C", 8, k);
        }
    }
    body += "  P = 0;\n";
    for (int k = 0; k < 16; ++k)
        body += "  P |= (" + (k < 8 ? id("S", k, 0) : id("S", 8, k - 8)) + " & 1) << " +
                std::to_string(k) + ";\n";
    return "int16_t " + name + "(int8_t A, int8_t B)\n{\n  int16_t P, P_;\n  uint8_t tmp" + nets +
           ";\n" + body + "  return P;\n}\n";
}

/// `assign sig_N = X op Y;`, output bits descending.
inline std::string assignStyle(const Netlist& netlist, const std::string& name, char output)
{
    const NetNames net = [](NetId id) {
        return id >= 16 ? "sig_" + std::to_string(id)
                        : std::string(1, operandBit(id).first) + "[" +
                              std::to_string(operandBit(id).second) + "]";
    };
    const std::string o(1, output);
    std::string text = "module " + name + " (\n    A,\n    B,\n    " + o +
                       "\n);\n\ninput [7:0] A;\ninput [7:0] B;\noutput [15:0] " + o + ";\n\n";
    std::string body;
    for (NetId id = 16; id < netlist.gates().size(); ++id) {
        text += (id % 20 == 16 ? "wire " : ",") + net(id) +
                (id % 20 == 15 || id + 1 == netlist.gates().size() ? ";\n" : "");
        const std::string value = gateExpression(netlist.gates()[id], net);
        body +=
            "assign " + net(id) + " = " + (isConstant(netlist, id) ? "1'b" + value : value) + ";\n";
    }
    for (std::size_t k = 16; k-- > 0;)
        body +=
            "assign " + o + "[" + std::to_string(k) + "] = " + net(netlist.outputs()[k]) + ";\n";
    return text + body + "endmodule\n";
}

/// Cells on a vector N, as evoapprox8b has them; `cell` writes the name of a cell.
inline std::string cellStyle(const Netlist& netlist, const std::string& name,
                             const std::function<std::string(const std::string&)>& cell)
{
    const NetNames net = [](NetId id) {
        return "N[" + std::to_string(id < 16 ? 2 * id : id + 16) + "]";
    };
    std::string text = "module " + name + "(A, B, O);\n  input [7:0] A, B;\n  output [15:0] O;\n" +
                       "  wire [2031:0] N;\n";
    for (NetId id = 0; id < 16; ++id) {
        const auto [operand, bit] = operandBit(id);
        for (NetId copy = 0; copy < 2; ++copy)
            text += "  assign N[" + std::to_string(2 * id + copy) + "]=" + operand + "[" +
                    std::to_string(bit) + "];\n";
    }
    for (NetId id = 16; id < netlist.gates().size(); ++id) {
        const auto& [type, inputs] = netlist.gates()[id];
        const auto pin = [&](const char* p, std::size_t i) {
            return std::string(".") + p + "(" + net(inputs[i]) + ")";
        };
        const auto put = [&](const char* cellName, const std::string& pins) {
            text += "  " + cell(cellName) + " n" + std::to_string(id) + "(" + pins + ");\n";
        };
        const std::string y = ", .Y(" + net(id) + ")";
        const std::string two = pin("A", 0) + ", " + pin("B", 1);
        const std::string unused = "N[" + std::to_string(1000 + id) + "]";
        switch (type) {
        case GateType::Constant0: text += "  assign " + net(id) + " = 1'b0;\n"; break;
        case GateType::Constant1: text += "  assign " + net(id) + " = 1'b1;\n"; break;
        case GateType::Input: break;
        case GateType::Not: put("INVX1", pin("A", 0) + y); break;
        case GateType::And: put("AND2X1", two + y); break;
        case GateType::Or: put("OR2X1", two + y); break;
        case GateType::Xor: put("XOR2X1", two + y); break;
        case GateType::Nand: put("NAND2X1", two + y); break;
        case GateType::Nor: put("NOR2X1", two + y); break;
        case GateType::Xnor: put("XNOR2X1", two + y); break;
        case GateType::Xor3:
            put("FAX1", two + ", " + pin("C", 2) + ", .YS(" + net(id) + "), .YC(" + unused + ")");
            break;
        case GateType::Majority:
            put("FAX1", two + ", " + pin("C", 2) + ", .YS(" + unused + "), .YC(" + net(id) + ")");
            break;
        }
    }
    for (std::size_t k = 0; k < 16; ++k)
        text += "  assign O[" + std::to_string(k) + "] = " + net(netlist.outputs()[k]) + ";\n";
    return text + "endmodule\n";
}

/// The signed array multiplier with expressions at pins, a concatenation as output and, if asked,
/// the last row as a sum of vectors; product bits below `cut` are left out.
inline std::string arrayStyleVerilog(const std::string& name, int cut, bool addsVectors,
                                     const std::string& prefix)
{
    const auto id = [](const char* letter, int i, int j) {
        return std::string(letter) + "_" + std::to_string(i) + "_" + std::to_string(j);
    };
    const auto product = [cut](int i, int j) {
        const std::string p = "(A[" + std::to_string(i) + "] & B[" + std::to_string(j) + "])";
        return i + j < cut ? std::string("1'b0") : ((i == 7) != (j == 7) ? "~" : "") + p;
    };
    std::string body;
    int cells = 100;
    const auto add = [&](int i, int j, const std::string& z, const std::string& c,
                         const std::string& p) {
        const std::string pins = c == "1'b0" ? "" : ", .C(" + c + ")";
        body += "  " + prefix + (pins.empty() ? "HAX1" : "FAX1") + " U" + std::to_string(cells++) +
                " (.A(" + z + "), .B(" + p + ")" + pins + ", .YS(" + id("S", i, j) + "), .YC(" +
                id("C", i, j) + "));\n";
    };
    for (int j = 0; j < 8; ++j)
        body += "  assign " + id("S", 0, j) + " = " + product(0, j) + ";\n";
    for (int i = 1; i < 8; ++i) {
        for (int j = 0; j < 8; ++j)
            add(i, j,
                j < 7    ? id("S", i - 1, j + 1)
                : i == 1 ? "1'b1"
                         : "1'b0",
                i == 1 ? "1'b0" : id("C", i - 1, j), product(i, j));
    }
    const auto above = [&](int k) { return k == 7 ? std::string("1'b1") : id("S", 7, k + 1); };
    if (addsVectors) {
        const auto joined = [](const std::function<std::string(int)>& bit, int from) {
            std::string text = "{";
            for (int k = from; k >= 0; --k)
                text += bit(k) + (k > 0 ? "," : "}");
            return text;
        };
        body += "  assign " + joined([&](int k) { return id("S", 8, k); }, 8) + " = " +
                joined([&](int k) { return id("C", 7, k); }, 7) + " + " + joined(above, 7) + ";\n";
    } else {
        std::string carry = "1'b0";
        for (int k = 0; k < 8; ++k) {
            add(8, k, above(k), carry, id("C", 7, k));
            carry = id("C", 8, k);
        }
    }
    std::string wires;
    for (int i = 0; i <= 8; ++i) {
        for (int j = 0; j <= 8; ++j)
            wires += "  wire " + id("S", i, j) + ", " + id("C", i, j) + ";\n";
    }
    std::string output;
    for (int k = 15; k >= 0; --k)
        output += (k < 8 ? id("S", k, 0) : id("S", 8, k - 8)) + (k > 0 ? "," : "");
    std::string text = "module " + name + "(A, B, O);\n  input [7:0] A;\n  input [7:0] B;\n" +
                       "  output [15:0] O;\n" + wires + body + "  assign O = {" + output +
                       "};\nendmodule\n";
    if (!prefix.empty())
        text += "/* mod */\nmodule " + prefix +
                "HAX1( input A, input B, output YS, output YC );\n" +
                "  assign YS = A ^ B;\n  assign YC = A & B;\nendmodule\n/* mod */\nmodule " +
                prefix + "FAX1( input A, input B, input C, output YS, output YC );\n" +
                "  assign YS = (A ^ B) ^ C;\n  assign YC = (A & B) | (B & C) | (A & C);\n" +
                "endmodule\n";
    return text;
}

/// What an array multiplier without the product bits of columns below `cut` computes (Baugh and
/// Wooley's constants stay).
inline std::uint32_t arrayProduct(int a, int b, int cut)
{
    int sum = (1 << 8) + (1 << 15);
    for (int i = 0; i < 8; ++i) {
        for (int j = 0; j < 8; ++j) {
            const int bit = (a >> i & 1) & (b >> j & 1);
            if (i + j >= cut)
                sum += ((i == 7) != (j == 7) ? 1 - bit : bit) << (i + j);
        }
    }
    return static_cast<std::uint32_t>(sum) & 0xFFFF;
}

} // namespace hawx::test
