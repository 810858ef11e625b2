// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/cells.h"

#include "core/circuits/import/net_graph.h"

namespace hawx {

namespace {

// $maj is the only primitive that Verilog lacks: the majority gate of the netlist.
constexpr const char* kCells = R"(
module INV(input A, output Y); assign Y = ~A; endmodule
module BUF(input A, output Y); assign Y = A; endmodule
module CLKBUF(input A, output Y); assign Y = A; endmodule
module AND2(input A, B, output Y); assign Y = A & B; endmodule
module AND3(input A, B, C, output Y); assign Y = A & B & C; endmodule
module AND4(input A, B, C, D, output Y); assign Y = A & B & C & D; endmodule
module OR2(input A, B, output Y); assign Y = A | B; endmodule
module OR3(input A, B, C, output Y); assign Y = A | B | C; endmodule
module OR4(input A, B, C, D, output Y); assign Y = A | B | C | D; endmodule
module NAND2(input A, B, output Y); assign Y = ~(A & B); endmodule
module NAND3(input A, B, C, output Y); assign Y = ~(A & B & C); endmodule
module NAND4(input A, B, C, D, output Y); assign Y = ~(A & B & C & D); endmodule
module NOR2(input A, B, output Y); assign Y = ~(A | B); endmodule
module NOR3(input A, B, C, output Y); assign Y = ~(A | B | C); endmodule
module NOR4(input A, B, C, D, output Y); assign Y = ~(A | B | C | D); endmodule
module XOR2(input A, B, output Y); assign Y = A ^ B; endmodule
module XNOR2(input A, B, output Y); assign Y = ~(A ^ B); endmodule
module AOI21(input A, B, C, output Y); assign Y = ~((A & B) | C); endmodule
module AOI22(input A, B, C, D, output Y); assign Y = ~((A & B) | (C & D)); endmodule
module OAI21(input A, B, C, output Y); assign Y = ~((A | B) & C); endmodule
module OAI22(input A, B, C, D, output Y); assign Y = ~((A | B) & (C | D)); endmodule
module MUX2(input A, B, S, output Y); assign Y = S ? B : A; endmodule
module HA(input A, B, output YC, YS); assign YC = A & B; assign YS = A ^ B; endmodule
module FA(input A, B, C, output YC, YS); xor(YS, A, B, C); $maj(YC, A, B, C); endmodule
module TIEHI(output Y); assign Y = 1'b1; endmodule
module TIELO(output Y); assign Y = 1'b0; endmodule

module INV_(input A, output ZN); assign ZN = ~A; endmodule
module BUF_(input A, output Z); assign Z = A; endmodule
module CLKBUF_(input A, output Z); assign Z = A; endmodule
module AND2_(input A1, A2, output ZN); assign ZN = A1 & A2; endmodule
module AND3_(input A1, A2, A3, output ZN); assign ZN = A1 & A2 & A3; endmodule
module AND4_(input A1, A2, A3, A4, output ZN); assign ZN = A1 & A2 & A3 & A4; endmodule
module OR2_(input A1, A2, output ZN); assign ZN = A1 | A2; endmodule
module OR3_(input A1, A2, A3, output ZN); assign ZN = A1 | A2 | A3; endmodule
module OR4_(input A1, A2, A3, A4, output ZN); assign ZN = A1 | A2 | A3 | A4; endmodule
module NAND2_(input A1, A2, output ZN); assign ZN = ~(A1 & A2); endmodule
module NAND3_(input A1, A2, A3, output ZN); assign ZN = ~(A1 & A2 & A3); endmodule
module NAND4_(input A1, A2, A3, A4, output ZN); assign ZN = ~(A1 & A2 & A3 & A4); endmodule
module NOR2_(input A1, A2, output ZN); assign ZN = ~(A1 | A2); endmodule
module NOR3_(input A1, A2, A3, output ZN); assign ZN = ~(A1 | A2 | A3); endmodule
module NOR4_(input A1, A2, A3, A4, output ZN); assign ZN = ~(A1 | A2 | A3 | A4); endmodule
module XOR2_(input A, B, output Z); assign Z = A ^ B; endmodule
module XNOR2_(input A, B, output ZN); assign ZN = ~(A ^ B); endmodule
module AOI21_(input A, B1, B2, output ZN); assign ZN = ~(A | (B1 & B2)); endmodule
module AOI22_(input A1, A2, B1, B2, output ZN); assign ZN = ~((A1 & A2) | (B1 & B2)); endmodule
module AOI211_(input A, B, C1, C2, output ZN); assign ZN = ~((C1 & C2) | B | A); endmodule
module AOI221_(input A, B1, B2, C1, C2, output ZN);
    assign ZN = ~((C1 & C2) | A | (B1 & B2)); endmodule
module AOI222_(input A1, A2, B1, B2, C1, C2, output ZN);
    assign ZN = ~((A1 & A2) | (B1 & B2) | (C1 & C2)); endmodule
module OAI21_(input A, B1, B2, output ZN); assign ZN = ~(A & (B1 | B2)); endmodule
module OAI22_(input A1, A2, B1, B2, output ZN); assign ZN = ~((A1 | A2) & (B1 | B2)); endmodule
module OAI211_(input A, B, C1, C2, output ZN); assign ZN = ~((C1 | C2) & A & B); endmodule
module OAI221_(input A, B1, B2, C1, C2, output ZN);
    assign ZN = ~((C1 | C2) & A & (B1 | B2)); endmodule
module OAI222_(input A1, A2, B1, B2, C1, C2, output ZN);
    assign ZN = ~((A1 | A2) & (B1 | B2) & (C1 | C2)); endmodule
module OAI33_(input A1, A2, A3, B1, B2, B3, output ZN);
    assign ZN = ~((A1 | A2 | A3) & (B1 | B2 | B3)); endmodule
module MUX2_(input A, B, S, output Z); assign Z = S ? B : A; endmodule
module HA_(input A, B, output CO, S); assign CO = A & B; assign S = A ^ B; endmodule
module FA_(input A, B, CI, output CO, S); xor(S, A, B, CI); $maj(CO, A, B, CI); endmodule
module LOGIC0_(output Z); assign Z = 1'b0; endmodule
module LOGIC1_(output Z); assign Z = 1'b1; endmodule

module $_BUF_(input A, output Y); assign Y = A; endmodule
module $_NOT_(input A, output Y); assign Y = ~A; endmodule
module $_AND_(input A, B, output Y); assign Y = A & B; endmodule
module $_NAND_(input A, B, output Y); assign Y = ~(A & B); endmodule
module $_OR_(input A, B, output Y); assign Y = A | B; endmodule
module $_NOR_(input A, B, output Y); assign Y = ~(A | B); endmodule
module $_XOR_(input A, B, output Y); assign Y = A ^ B; endmodule
module $_XNOR_(input A, B, output Y); assign Y = ~(A ^ B); endmodule
module $_ANDNOT_(input A, B, output Y); assign Y = A & ~B; endmodule
module $_ORNOT_(input A, B, output Y); assign Y = A | ~B; endmodule
module $_MUX_(input A, B, S, output Y); assign Y = S ? B : A; endmodule
module $_NMUX_(input A, B, S, output Y); assign Y = ~(S ? B : A); endmodule
module $_AOI3_(input A, B, C, output Y); assign Y = ~((A & B) | C); endmodule
module $_OAI3_(input A, B, C, output Y); assign Y = ~((A | B) & C); endmodule
module $_AOI4_(input A, B, C, D, output Y); assign Y = ~((A & B) | (C & D)); endmodule
module $_OAI4_(input A, B, C, D, output Y); assign Y = ~((A | B) & (C | D)); endmodule
)";

} // namespace

VerilogSource readVerilog(std::string_view text, const std::string& file)
{
    VerilogSource source{file, tokenize(text, SourceLanguage::Verilog, file), {}};
    const std::vector<Token>& tokens = source.tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind == Token::Kind::Name && tokens[i].text == "module" &&
            !source.modules.emplace(tokens[i + 1].text, i + 1).second)
            failAt(file, tokens[i].line,
                   "The module " + tokens[i + 1].text + " is defined a second time.");
    }
    return source;
}

const VerilogSource& cells()
{
    static const VerilogSource source = readVerilog(kCells, "the cells of HAWX");
    return source;
}

std::string cellNamed(std::string name)
{
    constexpr std::string_view kPrefix = "PDKGEN";
    for (std::size_t at = name.find(kPrefix); at != std::string::npos; at = name.find(kPrefix))
        name.erase(at, kPrefix.size());
    if (cells().modules.contains(name))
        return name;
    const std::size_t strength = name.find_last_not_of("0123456789");
    if (strength == std::string::npos || strength + 1 == name.size() || name[strength] != 'X')
        return {};
    name.resize(strength);
    return cells().modules.contains(name) ? name : std::string();
}

} // namespace hawx
