// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/parsed_circuit.h"
#include "tests/circuits/error_text.h"

#include <QTest>

using hawx::parseBlif;
using hawx::test::errorText;

namespace {

const std::string kPorts =
    ".model m # comment\n.inputs b0 b1 b2 b3 b4 b5 b6 b7 \\\n a0 a1 a2 a3 a4 a5 a6 a7\n"
    ".outputs o_0 o_1 o_2 o_3 o_4 o_5 o_6 o_7 o_8 o_9 o_10 o_11 o_12 o_13 o_14 o_15\n";

/// Constants 0 for the outputs from the given one on.
std::string zeros(int from)
{
    std::string text;
    for (int bit = from; bit < 16; ++bit)
        text += ".names o_" + std::to_string(bit) + "\n";
    return text + ".end\n";
}

unsigned resultOf(const std::string& body, int outputs)
{
    return simulateAll(
        parseBlif(kPorts + body + zeros(outputs), "x.blif").netlist)[256 * 0x9C + 0x35];
}

} // namespace

class TestParseBlif : public QObject {
    Q_OBJECT

private slots:
    void readsCovers()
    {
        // A = 10011100, B = 00110101; operands are known by name, not by order.
        QCOMPARE(resultOf(".names a2 b0 o_0\n11 1\n", 1), 1U);
        QCOMPARE(resultOf(".names a2 b1 o_0\n1- 1\n-1 1\n", 1), 1U);
        QCOMPARE(resultOf(".names a2 b1 a7 o_0\n11- 0\n0-1 0\n", 1), 1U);
        QCOMPARE(resultOf(".names a2 b0 o_0\n11 0\n", 1), 0U);
        QCOMPARE(resultOf(".names o_1\n1\n.names x o_0\n0 1\n.names a0 x\n1 1\n", 2), 3U);
        QCOMPARE(resultOf(".names a0 o_0\n", 1), 0U); // an empty cover
    }

    void readsCells()
    {
        QCOMPARE(resultOf(".gate NAND2X1 A=a2 B=b1 Y=o_0\n"
                          ".subckt $_XOR_ Y=o_1 A=a2 B=b0\n"
                          ".gate FAX1 A=a2 B=b0 C=a0 YC=o_2\n",
                          3),
                 5U);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& text, const char* message) {
            QTest::newRow(name) << QString::fromStdString(text) << QString(message);
        };
        row("empty", "", "x.blif, line 1: The file has no .model.");
        row("no end", kPorts, "x.blif, line 5: The model m has no .end: the file may be cut off.");
        row("latch", kPorts + ".latch a0 o_0 re clk 2\n" + zeros(1),
            "x.blif, line 5: A latch is not supported: a multiplier here has no memory.");
        row("command", kPorts + ".exdc\n",
            "x.blif, line 5: \".exdc\" is not supported: .model, .inputs, .outputs, .names, .gate, "
            ".subckt and .end are.");
        row("undriven", kPorts + ".names n o_0\n1 1\n" + zeros(1),
            "x.blif, line 5: The net n is read, but nothing drives it.");
        row("twice", kPorts + ".names a0 o_0\n1 1\n" + zeros(0),
            "x.blif, line 7: The net o_0 is driven twice.");
        row("cycle", kPorts + ".names n o_0\n1 1\n.names o_0 n\n0 1\n" + zeros(1),
            "x.blif, line 5: The net n depends on itself.");
        row("cover", kPorts + ".names a0 o_0\n11 1\n" + zeros(1),
            "x.blif, line 6: A line of a cover has a 0, 1 or - for each of the 1 inputs and the "
            "same 0 or 1 as the others for the output.");
        row("mixed cover", kPorts + ".names a0 o_0\n1 1\n0 0\n" + zeros(1),
            "x.blif, line 7: A line of a cover has a 0, 1 or - for each of the 1 inputs and the "
            "same 0 or 1 as the others for the output.");
        row("character", kPorts + ".names a0 o_0\nx 1\n" + zeros(1),
            "x.blif, line 6: \"x\" has other characters than 0, 1 and -.");
        row("cell", kPorts + ".gate FOO A=a0 Y=o_0\n" + zeros(1),
            "x.blif, line 5: The cell FOO is not known by its name.");
        row("pin", kPorts + ".gate INVX1 B=a0 Y=o_0\n" + zeros(1),
            "x.blif, line 5: The cell INVX1 has no pin B.");
        row("bit", ".model m\n.inputs a0 a2\n.outputs o\n.names a0 o\n1 1\n.end\n",
            "x.blif: Bit 1 of the port a is missing.");
        row("operands", ".model m\n.inputs a\n.outputs o\n.names a o\n1 1\n.end\n",
            "It has 1 operands and 1 results; a multiplier has 2 and 1.");
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const QString error = errorText([&] { parseBlif(text.toStdString(), "x.blif"); });
        if (QByteArray(QTest::currentDataTag()) == "cycle")
            QVERIFY2(error.endsWith("depends on itself."), qPrintable(error));
        else
            QCOMPARE(error, message);
    }
};

QTEST_APPLESS_MAIN(TestParseBlif)
#include "tst_parse_blif.moc"
