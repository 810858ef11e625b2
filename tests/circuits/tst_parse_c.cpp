// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/dropped_products.h"
#include "core/circuits/import/parsed_circuit.h"
#include "tests/circuits/circuit_writers.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/random_netlist.h"

#include <QTest>

using hawx::Netlist;
using hawx::parseC;
using hawx::ParsedCircuit;
using hawx::simulateAll;
using hawx::test::errorText;

class TestParseC : public QObject {
    Q_OBJECT

private slots:
    void readsEveryStyle_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 0; seed < 12; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }

    /// Random netlists and, every third time, a truncated multiplier.
    void readsEveryStyle()
    {
        QFETCH(unsigned, seed);
        const Netlist netlist =
            (seed % 3 == 0
                 ? hawx::droppedProductsMultiplier(false, {.h = 0, .v = 0, .d = int(seed) / 2})
                 : hawx::test::randomNetlist(seed, 8, 8, 150, 16))
                .simplified();
        const std::vector<std::uint32_t> expected = simulateAll(netlist);
        for (const std::string& text : {hawx::test::doutStyle(netlist, "mul8u_TST"),
                                        hawx::test::cgpStyle(netlist, "mul8u_TST", false, "\r\n"),
                                        hawx::test::cgpStyle(netlist, "mul8u_TST", true, "\n"),
                                        hawx::test::onStyle(netlist, "mul8u_TST")}) {
            const ParsedCircuit circuit = parseC(text, "x.c");
            QCOMPARE(circuit.name, std::string("mul8u_TST"));
            QVERIFY2(simulateAll(circuit.netlist) == expected, text.substr(0, 100).c_str());
        }
    }

    /// The carry of a full adder is one gate, in whatever order its conjunctions stand.
    void recognisesMajorities()
    {
        const auto gates = [](const std::string& carry) {
            const Netlist netlist =
                parseC("uint16_t f(uint8_t a, uint8_t b) { uint8_t x = a & 1, y = b & 1,"
                       " z = (a >> 1) & 1; return " +
                           carry + "; }",
                       "x.c")
                    .netlist;
            return netlist.gateCount();
        };
        QCOMPARE(gates("(x & y) | (y & z) | (x & z)"), std::size_t{1});
        QCOMPARE(gates("(z & x) | ((y & x) | (z & y))"), std::size_t{1});
        QCOMPARE(gates("(x & y) | (y & z) | (y & z)"), std::size_t{5});
        QCOMPARE(gates("(x & y) | (y & z) | x"), std::size_t{4});
    }

    void readsSignedArrays()
    {
        for (const int cut : {0, 4, 9}) {
            for (const bool addsWords : {false, true}) {
                const ParsedCircuit circuit =
                    parseC(hawx::test::arrayStyleC("mul8s_TST", cut, addsWords), "x.c");
                QVERIFY(circuit.isSigned == true);
                const std::vector<std::uint32_t> results = simulateAll(circuit.netlist);
                for (int a = 0; a < 256; ++a) {
                    for (int b = 0; b < 256; ++b)
                        QCOMPARE(results[std::size_t(256 * a + b)],
                                 hawx::test::arrayProduct(a, b, cut));
                }
            }
        }
    }

    /// The names of the parameters, not their order, say which is A.
    void ordersOperandsByName()
    {
        const char* const body = " { return (uint16_t)((x & 15) + (y << 8)); }";
        const auto resultOf = [](const std::string& text) {
            return simulateAll(parseC(text, "x.c").netlist)[256 * 0x12 + 0x34];
        };
        QCOMPARE(resultOf("uint16_t f(uint8_t x, uint8_t y)" + std::string(body)), 0x3402U);
        QCOMPARE(resultOf("uint16_t f(uint8_t B, uint8_t A) { return A + (B << 8); }"), 0x3412U);
        QCOMPARE(resultOf("uint16_t f(uint8_t A, uint8_t B) { return A + (B << 8); }"), 0x3412U);
        QCOMPARE(resultOf("uint64_t f(const uint64_t b,const uint64_t a)\n{ uint64_t r = a & 255; "
                          "return (r << 8) | (b & 255); }"),
                 0x1234U);
    }

    /// Precedence, promotions, casts and compound assignments do what they do in C.
    void evaluatesAsC_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<unsigned>("expected"); // for a = 0x9C, b = 0x35
        const unsigned a = 0x9C;
        const unsigned b = 0x35;
        const auto row = [](const char* text, unsigned value) {
            QTest::newRow(text) << QString(text) << (value & 0xFFFF);
        };
        row("return a | b ^ a & b;", a | (b ^ (a & b)));
        row("return a + b << 2 & 0x7F ^ 3;", (((a + b) << 2) & 0x7F) ^ 3);
        row("return ~a >> 2;", unsigned(~int(a) >> 2));
        row("return (uint8_t)~a >> 2;", (~a & 0xFF) >> 2);
        row("return (int8_t)a;", unsigned(int(std::int8_t(a))));
        row("uint8_t n = ~a; return n;", ~a & 0xFF);
        row("int16_t n = (int8_t)a; n += b; return n;", unsigned(int(std::int8_t(a)) + int(b)));
        row("return a - b;", a - b);
        row("return b - a;", b - a);
        row("uint16_t c = 0; c |= a; c ^= 0xFFu; c &= ~1UL; return c;", (a ^ 0xFF) & ~1U);
        row("uint64_t w = a ^ 0xFFFFFFFFFFFFFFFFU; return w >> 60;", 15);
        row("int w = ~0; return w >> 31;", 0xFFFF);
        row("return ((long) a & 0x1) << 3 | (long long)(b & 1);", 1);
        row(";;return 0;", 0);
    }

    void evaluatesAsC()
    {
        QFETCH(QString, body);
        QFETCH(unsigned, expected);
        const std::string text = "#include <stdint.h>\n/* c */ uint16_t f(uint8_t a, uint8_t b);\n"
                                 "uint16_t f(uint8_t a, uint8_t b) {" +
                                 body.toStdString() + "}";
        QCOMPARE(simulateAll(parseC(text, "x.c").netlist)[256 * 0x9C + 0x35], expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << QString(text) << QString(message);
        };
        const auto body =
            [](const char* name, const char* text, const char* message) {
                QTest::newRow(name)
                    << QStringLiteral("uint16_t f(uint8_t A, uint8_t B)\n{\n%1\n}").arg(text)
                    << QString(message);
            };
        row("empty", "", "x.c, line 1: The file defines no function.");
        row("cut off", "uint16_t f(uint8_t A, uint8_t B)\n{ uint8_t n = A",
            "x.c, line 2: \";\" was expected, but the file ends.");
        row("parameter", "uint16_t f(float A, uint8_t B)\n{}",
            "x.c, line 1: \"float\" is no integer type.");
        row("one operand", "uint16_t f(uint8_t A) { return A; }",
            "The function f has 1 parameters, not 2.");
        row("wide operand",
            "uint16_t f(uint16_t a, uint16_t b) { return ((a >> 10) & 1) ^ (b & 255); }",
            "Its operands have 11 and 8 bits and its result has 16, not 8, 8 and 16.");
        row("wide result", "uint32_t f(uint8_t a, uint8_t b) { return (a << 9) ^ b; }",
            "The result of the function f has more than 16 bits.");
        row("comment", "/* x", "x.c, line 1: A comment has no end.");
        row("character", "uint16_t f(uint8_t A, \x01",
            "x.c, line 1: A character of code 1 belongs to no token.");
        body("no return", "uint8_t n = A;", "x.c, line 4: The function f ends without a return.");
        body("undeclared", "return A & n1;", "x.c, line 3: The variable n1 is not declared.");
        body("unassigned", "uint8_t n;\nreturn A & n;",
             "x.c, line 4: The variable n is read before it is assigned.");
        body("twice", "uint8_t n;\nuint8_t n;\nreturn A;",
             "x.c, line 4: The variable n is declared twice.");
        body("loop", "for (int i = 0; i < 8; ++i) ;",
             "x.c, line 3: Declarations, assignments and a return are understood here, but not "
             "\"for (\".");
        body("call", "return g(A);",
             "x.c, line 3: Calls and arrays are not supported, but here stands g(.");
        body("shift", "return A << B;",
             "x.c, line 3: A shift by an amount that is not constant is not supported.");
        body("far shift", "return A << 40;",
             "x.c, line 3: A shift by so many bits is not defined in C.");
        body("number", "return A & 0x;",
             "x.c, line 3: \"0x\" is no decimal or hexadecimal number.");
        body("octal", "return A & 017;",
             "x.c, line 3: \"017\" is no decimal or hexadecimal number.");
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        QCOMPARE(errorText([&] { parseC(text.toStdString(), "x.c"); }), message);
    }

    void refusesDeepNesting()
    {
        const std::string text =
            "uint16_t f(uint8_t A, uint8_t B) { return " + std::string(100000, '(') + "A; }";
        QCOMPARE(errorText([&] { parseC(text, "x.c"); }),
                 QStringLiteral("x.c, line 1: The expression is nested too deeply."));
    }

    /// Every beginning of a sound text is refused with a message, or by luck sound itself.
    void survivesTruncation()
    {
        const std::string text = hawx::test::arrayStyleC("mul8s_TST", 9, true);
        for (std::size_t length = 0; length + 2 < text.size(); length += 7)
            QVERIFY(errorText([&] {
                        parseC(text.substr(0, length), "x.c");
                    }).startsWith(QStringLiteral("x.c, line ")));
    }
};

QTEST_APPLESS_MAIN(TestParseC)
#include "tst_parse_c.moc"
