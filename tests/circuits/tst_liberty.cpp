// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/liberty_function.h"
#include "core/circuits/cost/technology.h"
#include "tests/circuits/error_text.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using hawx::Cell;
using hawx::CellInput;
using hawx::LookupTable;
using hawx::parseLiberty;
using hawx::parseLibertyFunction;
using hawx::Technology;
using hawx::test::errorText;

namespace {

/// A library of one inverter with other units, an axis order of its own and a latch to pass over.
const std::string kLibrary =
    // clang-format off
    "/* a comment\n"
    "   of two lines */\n"
    "library (tiny) {\n"
    "  time_unit : \"10ps\";\n"
    "  capacitive_load_unit (1, ff);\n"
    "  leakage_power_unit : 1uW;\n"
    "  voltage_unit : \"1mV\";\n"
    "  nom_voltage : 1200;\n"
    "  lu_table_template (by_slew) {\n"
    "    variable_1 : input_net_transition;\n"
    "    variable_2 : total_output_net_capacitance;\n"
    "    index_1 (\"1, 2\");\n"
    "    index_2 (\"10, 20, 40\");\n"
    "  }\n"
    "  cell (LATCH) { area : 9; latch (Q, QN) { enable : \"G\"; } pin (G) { direction : input; } }\n"
    "  cell (INV) { // to the end of the line\n"
    "    area : 1.5;\n"
    "    cell_leakage_power : 0.25\n"
    "    pin (A) { direction : input; capacitance : 2; }\n"
    "    pin (Y) {\n"
    "      direction : output;\n"
    "      function : \"A'\";\n"
    "      timing () {\n"
    "        related_pin : \"A\";\n"
    "        timing_sense : negative_unate;\n"
    "        cell_rise (by_slew) { values (\"1, 2, 4\", \\\n"
    "                                      \"3, 4, 6\"); }\n"
    "        cell_fall (scalar) { values (\"7\"); }\n"
    "      }\n"
    "      internal_power () { related_pin : \"A\"; power (scalar) { values (\"0.5\"); } }\n"
    "    }\n"
    "  };\n"
    "}\n"
    // clang-format on
    ;

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    return text.replace(text.find(what), what.size(), with);
}

QString refusal(const std::string& text)
{
    return errorText([&] { parseLiberty(text, "x.lib"); });
}

const Cell& cellNamed(const Technology& technology, const std::string& name)
{
    return *std::find_if(technology.cells.begin(), technology.cells.end(),
                         [&name](const Cell& cell) { return cell.name == name; });
}

bool near(double value, double expected)
{
    return std::abs(value - expected) <= 1e-12 + 1e-9 * std::abs(expected);
}

} // namespace

class TestLiberty : public QObject {
    Q_OBJECT

private slots:
    void readsCellsInOurUnits()
    {
        const Technology technology = parseLiberty(kLibrary, "x.lib");
        QCOMPARE(technology.name, std::string("tiny"));
        QVERIFY(near(technology.voltage, 1.2));
        QCOMPARE(technology.cells.size(), std::size_t{1});
        const Cell& inverter = technology.cells[0];
        QCOMPARE(inverter.areaUm2, 1.5);
        QVERIFY(near(inverter.leakageNw, 250));
        QCOMPARE(inverter.inputs[0].name, std::string("A"));
        QVERIFY(near(inverter.inputs[0].capacitancePf, 0.002));
        QCOMPARE(inverter.outputs[0].function, std::uint64_t{0b01});
        const LookupTable& rise = inverter.outputs[0].arcs[0].riseDelay;
        QVERIFY(near(rise.at(0.010, 0.01), 0.01));
        QVERIFY(near(rise.at(0.020, 0.02), 0.04));
        QVERIFY(near(rise.at(0.030, 0.015), 0.04)); // midway on both axes
        QVERIFY(near(rise.at(0.060, 0.01), 0.06));  // the line through 20 and 40 fF goes on
        QVERIFY(near(rise.at(0.010, 0.50), 0.03));  // the slowest edge of the table stays
        QVERIFY(near(inverter.outputs[0].arcs[0].fallDelay.at(1, 1), 0.07));
        // Energy counts in mV^2 * fF.
        QVERIFY(near(inverter.outputs[0].energies[0].at(0, 0), 0.5 * 1e-6 * 1e-3));
    }

    void functions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint64>("function");
        QTest::newRow("and by blank") << "A B" << quint64{0b10001000};
        QTest::newRow("nand") << "(!(A B))" << quint64{0b01110111};
        QTest::newRow("and before or") << "A+B*C" << quint64{0b11101010};
        QTest::newRow("xor before and") << "A^B&C" << quint64{0b01100000};
        QTest::newRow("both nots") << "!A'" << quint64{0b10101010};
        QTest::newRow("not of a parenthesis") << "(A|B)'" << quint64{0b00010001};
        QTest::newRow("majority") << "(((A B)+(B C))+(C A))" << quint64{0b11101000};
        QTest::newRow("sum") << " ( (A^B) ^C ) " << quint64{0b10010110};
        QTest::newRow("constant") << "1 C" << quint64{0b11110000};
    }
    void functions()
    {
        QFETCH(QString, text);
        QFETCH(quint64, function);
        const std::vector<CellInput> inputs{{"A", 0}, {"B", 0}, {"C", 0}};
        QCOMPARE(quint64{parseLibertyFunction(text.toStdString(), inputs)}, function);
    }

    void refusesMalformedFunctions()
    {
        const auto refusalOf = [](const std::string& text) {
            return errorText([&] { parseLibertyFunction(text, {{"A", 0}, {"B", 0}}); });
        };
        QVERIFY(refusalOf("A+").contains("an operand is missing"));
        QVERIFY(refusalOf("(A B").contains("parenthesis is not closed"));
        QVERIFY(refusalOf("A)").contains("\")\" is left over"));
        QVERIFY(refusalOf("A D").contains("no input \"D\""));
        QVERIFY(refusalOf(std::string(100000, '(')).contains("nested more than 32"));
    }

    void refusesMalformedText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& text, const char* message) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(message);
        };
        const auto changed = [](const char* what, const char* with) {
            return replaced(kLibrary, what, with);
        };
        row("empty", "", "x.lib, line 1: the file ends where");
        row("another group", "cells (x) { }", "x.lib, line 1: the file holds \"cells\"");
        row("no brace", "library (x);", "line 1: a brace must open");
        row("more text", kLibrary + "library", "line 34: there is text behind");
        row("unclosed comment", changed("// to the end", "/* to the end"),
            "line 16: a comment is not closed");
        row("unclosed quotation", changed("\"0.5\"", "\"0.5"), "line 30: a quotation mark is not");
        row("number", changed("area : 1.5", "area : 1.5x"),
            "line 17: area is \"1.5x\"; it must be a number.");
        row("infinite", changed("area : 1.5", "area : inf"), "line 17: area is \"inf\"");
        row("unit", changed("10ps", "10 lightyears"), "line 4: time_unit is \"10 lightyears\"");
        row("voltage", changed("nom_voltage : 1200;", ""), "line 3: the library does not state");
        row("template", changed("cell_rise (by_slew)", "cell_rise (other)"),
            "line 26: the library has no table template \"other\".");
        row("values", changed("3, 4, 6", "3, 4"), "line 26: the table \"cell_rise\" has 5 values");
        row("order", changed("10, 20, 40", "10, 40, 20"), "line 26: index_2 of \"cell_rise\"");
        row("pin", changed("related_pin : \"A\"", "related_pin : \"B\""),
            "line 24: the cell INV has no input \"B\".");
        row("function", changed("A'", "A' +"), "line 22: the function \"A' +\"");
        row("no timing", changed("cell_fall", "cell_drop"),
            "The library x.lib has no combinational");
        row("colon", changed("area : 1.5", "area 1.5"), "line 17: \"area\" must be followed");
        std::string nested = "library (x) {";
        for (int i = 0; i < 100000; ++i)
            nested += "g(){";
        row("nested", nested, "nested more than 16 deep");
    }
    void refusesMalformedText()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const QString refused = refusal(text.toStdString());
        QVERIFY2(refused.contains(message), qPrintable(refused));
    }

    void refusesEveryPrefix()
    {
        const std::size_t end = kLibrary.rfind('}');
        for (std::size_t length = 0; length <= end; ++length)
            QVERIFY2(refusal(kLibrary.substr(0, length)).startsWith("x.lib, line "),
                     qPrintable(QString::number(length)));
    }

    void readsTheLibrariesOfQflow_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("voltage");
        QTest::addColumn<double>("inverterArea");
        QTest::addColumn<double>("adderArea");
        QTest::newRow("0.18 um") << "osu018/osu018_stdcells.lib" << 1.8 << 16.0 << 120.0;
        QTest::newRow("0.35 um") << "osu035/osu035_stdcells.lib" << 3.3 << 64.0 << 480.0;
        QTest::newRow("0.5 um") << "osu050/osu05_stdcells.lib" << 5.0 << 144.0 << 1080.0;
    }
    void readsTheLibrariesOfQflow()
    {
        QFETCH(QString, file);
        QFETCH(double, voltage);
        QFETCH(double, inverterArea);
        QFETCH(double, adderArea);
        const QString path = "/usr/share/qflow/tech/" + file;
        if (!QFile::exists(path))
            QSKIP("The package with this library of qflow is not installed.");
        const Technology technology = hawx::readLiberty(path.toStdString());
        QCOMPARE(technology.voltage, voltage);
        QCOMPARE(cellNamed(technology, "INVX1").areaUm2, inverterArea);
        const Cell& adder = cellNamed(technology, "FAX1");
        QCOMPARE(adder.areaUm2, adderArea);
        QCOMPARE(adder.inputs.size(), std::size_t{3});
        QCOMPARE(adder.outputs[0].function, std::uint64_t{0b11101000});
        QCOMPARE(adder.outputs[1].function, std::uint64_t{0b10010110});
        for (const Cell& cell : technology.cells) {
            QVERIFY2(cell.name.find("DFF") == std::string::npos &&
                         cell.name.find("PAD") == std::string::npos &&
                         cell.name.find("TBUF") == std::string::npos,
                     cell.name.c_str());
            QVERIFY(cell.leakageNw > 0 && cell.inputs[0].capacitancePf > 0);
            QVERIFY(cell.outputs[0].arcs[0].riseTransition.at(0.05, 0.1) > 0);
        }
    }

    void readsATableOfQflow()
    {
        const QString path = "/usr/share/qflow/tech/osu018/osu018_stdcells.lib";
        if (!QFile::exists(path))
            QSKIP("The package qflow-tech-osu018 is not installed.");
        const Technology technology = hawx::readLiberty(path.toStdString());
        const Cell& adder = cellNamed(technology, "FAX1");
        // Line 2235 of the file: loads 0.075 and 0.15 pF, edges of 0.42 and 0.6 ns.
        const LookupTable& rise = adder.outputs[0].arcs[0].riseDelay;
        QVERIFY(near(rise.at(0.075, 0.42), 0.291037));
        QVERIFY(near(rise.at(0.15, 0.6), 0.432655));
        QVERIFY(near(adder.inputs[2].capacitancePf, 0.0416003));
    }
};

QTEST_APPLESS_MAIN(TestLiberty)
#include "tst_liberty.moc"
