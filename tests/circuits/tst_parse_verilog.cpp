// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/dropped_products.h"
#include "core/circuits/import/parsed_circuit.h"
#include "tests/circuits/circuit_writers.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/random_netlist.h"

#include <QTest>

using hawx::Netlist;
using hawx::ParsedCircuit;
using hawx::parseVerilog;
using hawx::simulateAll;
using hawx::test::errorText;

namespace {

constexpr unsigned kA = 0x9C;
constexpr unsigned kB = 0x35;

/// The result for kA and kB.
unsigned resultOf(const std::string& text)
{
    return simulateAll(parseVerilog(text, "x.v").netlist)[256 * kA + kB];
}

std::string moduleOf(const QString& body)
{
    return "module m(input [7:0] A, B, output [15:0] O);\n" + body.toStdString() + "\nendmodule\n";
}

/// The names that evoapprox8b's search and replace left of cells.
std::string corrupted(const std::string& cell)
{
    if (cell == "AND2X1")
        return "PDKGEPDKGENNAND2X1";
    if (cell == "NAND2X1")
        return "NPDKGEPDKGENNAND2X1";
    if (cell == "OR2X1")
        return "PDKGEPDKGENNOR2X1";
    if (cell == "XNOR2X1")
        return "XNPDKGEPDKGENNOR2X1";
    if (cell == "XOR2X1")
        return "XPDKGENOR2X1";
    return "PDKGEN" + cell;
}

} // namespace

class TestParseVerilog : public QObject {
    Q_OBJECT

private slots:
    void readsEveryStyle_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 0; seed < 12; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }

    void readsEveryStyle()
    {
        QFETCH(unsigned, seed);
        const Netlist netlist =
            (seed % 3 == 0
                 ? hawx::droppedProductsMultiplier(false, {.h = 0, .v = 0, .d = int(seed) / 2})
                 : hawx::test::randomNetlist(seed, 8, 8, 150, 16))
                .simplified();
        const std::vector<std::uint32_t> expected = simulateAll(netlist);
        const auto plain = [](const std::string& cell) { return cell; };
        for (const std::string& text : {hawx::test::assignStyle(netlist, "mul8u_TST", 'O'),
                                        hawx::test::assignStyle(netlist, "mul8u_TST", 'Z'),
                                        hawx::test::cellStyle(netlist, "mul8u_TST", plain),
                                        hawx::test::cellStyle(netlist, "mul8u_TST", corrupted)}) {
            const ParsedCircuit circuit = parseVerilog(text, "x.v");
            QCOMPARE(circuit.name, std::string("mul8u_TST"));
            QVERIFY2(simulateAll(circuit.netlist) == expected, text.substr(0, 100).c_str());
        }
    }

    void readsSignedArrays()
    {
        for (const char* const prefix : {"", "PDKGEN"}) {
            for (const bool addsVectors : {false, true}) {
                const ParsedCircuit circuit = parseVerilog(
                    hawx::test::arrayStyleVerilog("mul8s_TST", 5, addsVectors, prefix), "x.v");
                QCOMPARE(circuit.name, std::string("mul8s_TST"));
                const std::vector<std::uint32_t> results = simulateAll(circuit.netlist);
                for (int a = 0; a < 256; ++a) {
                    for (int b = 0; b < 256; ++b)
                        QCOMPARE(results[std::size_t(256 * a + b)],
                                 hawx::test::arrayProduct(a, b, 5));
                }
            }
        }
    }

    /// IEEE 1364: precedence, and operands as wide as what they are assigned to.
    void evaluatesAsVerilog_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<unsigned>("expected");
        const auto row = [](const char* text, unsigned value) {
            QTest::newRow(text) << QString(text) << (value & 0xFFFF);
        };
        const unsigned a = kA;
        const unsigned b = kB;
        row("assign O = A | B ^ A & B;", a | (b ^ (a & b)));
        row("assign O = ~A;", ~a);
        row("assign O = {~A};", ~a & 0xFF);
        row("assign O = A + B;", a + b);
        row("assign O = A - B;", a - b);
        row("assign O = B - A;", b - a);
        row("assign O = {A + B};", (a + b) & 0xFF);
        row("assign O = A + B << 2;", (a + b) << 2);
        row("assign O = (A + B) >> 1;", (a + b) >> 1);
        row("assign O = A ~^ B;", ~(a ^ b));
        row("assign O = A[2] ? A : ~B;", a);
        row("assign O = A[1] ? A : {8'h0, ~B};", ~b & 0xFF);
        row("assign O = {&A, |A, ^A, ~&A, ~|A, !A, A == 8'h9c, A && B, A[0] || B[0]};", 0x0A7);
        row("assign O = {2{A}};", a << 8 | a);
        row("assign O = {A[7:4], 4'b10_01, 2'o3, {3{B[0]}}, 3'd5};",
            (a >> 4) << 12 | 9U << 8 | 3U << 6 | 7U << 3 | 5);
        row("wire [0:7] R; assign R = A; assign O = {R[0], R[6:7]};", (a >> 7) << 2 | (a & 3));
        row("assign {O[7:0], O[15:8]} = {A, B};", b << 8 | a);
        row("wire n = A[2] & B[0]; assign O[15:1] = 0, O[0] = n;", 1);
        row("assign O[15:1] = 15'd0; nand g(O[0], A[2], A[3], B[0]);", 0);
        row("assign O[15:3] = 13'd0; not (O[0], O[1], B[1]); xor x(O[2], A[2], A[3], B[0]);", 7);
        row("wire \\a+b ; assign \\a+b = A[2]; assign O = {15'd0, \\a+b };", 1);
        row("(* keep = 1 *) wire \\n[3] ; assign \\n[3] = A[2]; assign O = {15'd0, \\n[3] };", 1);
        row("assign O = {14'd0, y, x}; $_ANDNOT_ u(.A(A[2]), .B(B[1]), .Y(x)); "
            "OAI21_X1 v(.A(A[2]), .B1(B[1]), .B2(B[3]), .ZN(y));",
            3);
        row("NAND3X2 u(A[2], A[3], B[0], n), v(.Y(k), .A(n), .B(1'b1), .C(A[2])); "
            "assign O = {14'd0, k, n};",
            2);
        row("MUX2X1 u(.A(A[0]), .B(A[2]), .S(B[0]), .Y(n)); assign O = {15'd0, n};", 1);
        row("FAX1 u(.A(A[2]), .B(A[0]), .C(B[0]), .YS(s), .YC(c)); assign O = {14'd0, c, s};", 2);
    }

    void evaluatesAsVerilog()
    {
        QFETCH(QString, body);
        QFETCH(unsigned, expected);
        QCOMPARE(resultOf("`timescale 1ns/1ps\n" + moduleOf(body)), expected);
    }

    void elaboratesModulesInAnyOrder()
    {
        const std::string half = "module half(x, y, s, c);\n input x, y; output s, c; wire s;\n"
                                 " assign s = x ^ y; assign c = x & y; endmodule\n";
        const std::string top = moduleOf("half u(.c(O[1]), .s(O[0]), .x(A[2]), .y(B[0])); "
                                         "half v(A[0], B[0], O[2], O[3]); assign O[15:4] = 0;");
        QCOMPARE(resultOf(half + top), 0b0110U);
        QCOMPARE(resultOf(top + half), 0b0110U);
        QCOMPARE(parseVerilog(half + top, "x.v").name, std::string("m"));
        // A module of the file is preferred to the cell of its name.
        QCOMPARE(resultOf(moduleOf("INVX1 u(A[2], O[0]); assign O[15:1] = 0;") +
                          "module INVX1(input A, output Y); assign Y = A; endmodule"),
                 1U);
    }

    void joinsPortsOfSingleBits()
    {
        std::string ports;
        std::string sums;
        for (const char* const operand : {"\\b[", "\\a["}) {
            for (int bit = 0; bit < 8; ++bit)
                ports += std::string("input ") + operand + std::to_string(bit) + "] , ";
        }
        for (int bit = 0; bit < 16; ++bit) {
            ports += (bit > 0 ? ", " : "") + ("output \\o[" + std::to_string(bit) + "] ");
            sums += "assign \\o[" + std::to_string(bit) + "]  = " + (bit < 8 ? "\\a[" : "\\b[") +
                    std::to_string(bit % 8) + "] ;\n";
        }
        QCOMPARE(resultOf("module m(" + ports + ");\n" + sums + "endmodule"), kB << 8 | kA);
    }

    void knowsSignedPorts()
    {
        const std::string text = "module m(input signed [7:0] A, B, output signed [15:0] O);\n"
                                 "assign O = {A, B}; endmodule";
        QVERIFY(parseVerilog(text, "x.v").isSigned == true);
        QVERIFY(!parseVerilog(moduleOf("assign O = {A, B};"), "x.v").isSigned);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << QString(text) << QString(message);
        };
        const auto body = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << QString::fromStdString(moduleOf(text)) << QString(message);
        };
        row("empty", "", "x.v, line 1: The file defines no module.");
        row("two of a name", "module m; endmodule\nmodule m; endmodule",
            "x.v, line 2: The module m is defined a second time.");
        row("in a circle", "module m(); m u(); endmodule",
            "x.v, line 1: Every module of the file is contained in another one.");
        row("cut off", "module m(input [7:0] A, B, output [15:0] O);\nassign O = {A, B}",
            "x.v, line 2: \";\" was expected, but the file ends.");
        row("no endmodule", "module m(A);\ninput A;\n",
            "x.v, line 3: The module m has no endmodule.");
        row("no direction", "module m(A);\nendmodule",
            "x.v, line 2: The port A of the module m is neither an input nor an output.");
        row("adder", "module m(input [7:0] A, B, output [8:0] O); assign O = A + B; endmodule",
            "Its operands have 8 and 8 bits and its result has 9, not 8, 8 and 16.");
        row("three operands",
            "module m(input [7:0] A, B, C, output [15:0] O); assign O = A; endmodule",
            "It has 3 operands and 1 results; a multiplier has 2 and 1.");
        body("undriven", "wire n;\nassign O = {15'd0, n};",
             "x.v, line 2: The net n is read, but nothing drives it.");
        body("undriven output", "assign O[14:0] = A;",
             "x.v, line 1: The net O[15] is read, but nothing drives it.");
        body("driven twice", "assign O = A;\nassign O[3] = B[3];",
             "x.v, line 3: The net O[3] is driven twice.");
        body("drives an input", "assign A[0] = B[0]; assign O = A;",
             "x.v, line 1: The net A[0] is driven twice.");
        body("cycle", "wire n, k;\nassign n = A[0] & k;\nassign k = ~n;\nassign O = {15'd0, n};",
             "x.v, line 2: The net n depends on itself.");
        body("wires in a circle",
             "wire n, k;\nassign n = k;\nassign k = n;\nassign O = {15'd0, n};",
             "x.v, line 2: The net k depends on itself.");
        body("cell", "FOO2X1 u(.A(A[0]), .Y(n));",
             "x.v, line 2: The cell FOO2X1 is neither defined in the file nor known by its name.");
        body("pin", "AND2X1 u(.A(A[0]), .Q(n));", "x.v, line 2: The cell AND2X1 has no pin Q.");
        body("pin twice", "AND2X1 u(.A(A[0]), .A(A[1]));",
             "x.v, line 2: The pin A is connected twice.");
        body("open pin", "AND2X1 u(.A(A[0]), .Y(n));\nassign O = {15'd0, n};",
             "x.v, line 2: The net B is read, but nothing drives it.");
        body("flip-flop", "always @(posedge A[0]) n <= B[0];",
             "x.v, line 2: \"always\" is not structural: assignments, gates and cells are "
             "supported.");
        body("product", "assign O = A * B;",
             "x.v, line 2: \";\" was expected, but \"*\" stands here.");
        body("unknown value", "assign O = 16'bx;",
             "x.v, line 2: \"16'bx\" has digits that are no numbers; unknown and floating values "
             "are not supported.");
        body("index", "assign O = {A[8], B};", "x.v, line 2: The net A has no bits [8:8].");
        body("range", "assign O = {A[0:7], B};", "x.v, line 2: The net A has no bits [0:7].");
        body("signed net widened", "wire signed [7:0] n;\nassign n = A;\nassign O = n;",
             "x.v, line 4: A signed net is widened here: write its extension out, as in "
             "{{8{A[7]}}, A}.");
        body("majority of two", "$maj(O[0], A[0], B[0]);",
             "x.v, line 2: A majority has three inputs.");
        body("too wide", "wire [99999:0] n;", "x.v, line 2: A net of 100000 bits is too wide.");
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const QString error = errorText([&] { parseVerilog(text.toStdString(), "x.v"); });
        if (QByteArray(QTest::currentDataTag()) == "open pin")
            QVERIFY2(error.endsWith("The net B is read, but nothing drives it."),
                     qPrintable(error));
        else
            QCOMPARE(error, message);
    }

    void refusesWhatGrowsWithoutEnd()
    {
        QVERIFY(errorText([] {
                    parseVerilog(moduleOf("assign O = " + QString(100000, '(') + "A;"), "x.v");
                }).contains("nested too deeply"));
        QVERIFY(errorText([] {
                    parseVerilog(moduleOf("assign O = " + QString("{1").repeated(400000) + "A;"),
                                 "x.v");
                }).contains("nested too deeply"));
        // Each module contains the one before it twice, and no net.
        std::string doubling = "module m0(); endmodule\n";
        for (int i = 1; i < 45; ++i) {
            const std::string inner = "m" + std::to_string(i - 1);
            doubling += "module m" + std::to_string(i) + "(); " + inner + " a(); " + inner +
                        " b(); endmodule\n";
        }
        QVERIFY(
            !errorText([&] { parseVerilog(doubling + moduleOf("m44 u();"), "x.v"); }).isEmpty());
        QVERIFY(errorText([] {
                    parseVerilog(moduleOf("assign O = " + QString(100000, '~') + "A;"), "x.v");
                }).contains("nested too deeply"));
        QVERIFY(errorText([] {
                    parseVerilog(moduleOf("assign O = A" + QString("^A").repeated(100000) + ";"),
                                 "x.v");
                }).contains("too many operators"));
        // Ten levels of ten modules each.
        QString text = QString::fromStdString(moduleOf("assign O = {A, B}; m0 u();"));
        for (int level = 0; level < 10; ++level)
            text += QStringLiteral("module m%1(); %2 endmodule\n")
                        .arg(level)
                        .arg(level == 9 ? QStringLiteral("wire [99:0] n;")
                                        : QStringLiteral("m%1 a(); ").arg(level + 1).repeated(10));
        QVERIFY(errorText([&] {
                    parseVerilog(text.toStdString(), "x.v");
                }).contains("more than 1000000 gates"));
    }

    void survivesTruncation()
    {
        const std::string text = hawx::test::arrayStyleVerilog("mul8s_TST", 5, true, "");
        for (std::size_t length = 0; length + 12 < text.size(); length += 7)
            QVERIFY(errorText([&] {
                        parseVerilog(text.substr(0, length), "x.v");
                    }).startsWith(QStringLiteral("x.v, line ")));
    }
};

QTEST_APPLESS_MAIN(TestParseVerilog)
#include "tst_parse_verilog.moc"
