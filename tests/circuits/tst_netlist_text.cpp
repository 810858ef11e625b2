// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/dropped_products.h"
#include "core/circuits/library.h"
#include "core/circuits/netlist_text.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/random_netlist.h"

#include <QTest>

using hawx::Netlist;
using hawx::netlistFromText;
using hawx::test::errorText;

class TestNetlistText : public QObject {
    Q_OBJECT

private slots:
    void readsWhatCanonicalTextWrites()
    {
        std::vector<Netlist> netlists;
        for (const hawx::CircuitPtr& circuit : hawx::CircuitLibrary::shipped().circuits())
            netlists.push_back(*circuit->netlist);
        for (unsigned seed = 0; seed < 40; ++seed)
            netlists.push_back(hawx::test::randomNetlist(seed, 8, 8, 60, 16));
        for (const Netlist& netlist : netlists) {
            const Netlist read = netlistFromText(netlist.canonicalText());
            QCOMPARE(read.canonicalText(), netlist.canonicalText());
            QCOMPARE(simulateAll(read), simulateAll(netlist));
        }
    }

    void namesTheLineThatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << QString(text) << QString(message);
        };
        row("empty", "", "netlist, line 0: expected the word \"operands\" and two widths");
        row("header", "operand 8 8\n", "netlist, line 1: expected the word");
        row("width", "operands 8 x\n", "netlist, line 1: \"x\" is no width");
        row("wide", "operands 8 33\n", "1 to 32 bits");
        row("no outputs", "operands 2 2\nn0 = and a0 b0\n", "the outputs are missing");
        row("after outputs", "operands 2 2\noutputs a0\noutputs a0\n",
            "netlist, line 3: nothing follows");
        row("gate", "operands 2 2\nn0 = nandor a0 b0\noutputs n0\n", "\"nandor\" is no gate");
        row("input", "operands 2 2\nn0 = input\noutputs n0\n", "\"input\" is no gate");
        row("fan-in", "operands 2 2\nn0 = and a0\noutputs n0\n", "a gate \"and\" has 2 inputs");
        row("too many", "operands 2 2\nn0 = not a0 a1\noutputs n0\n", "\"not\" has 1 inputs");
        row("order", "operands 2 2\nn0 = not n1\nn1 = not a0\noutputs n0\n",
            "net n1 is not driven before");
        row("output", "operands 2 2\noutputs a2\n", "net a2 is not driven before");
        row("twice", "operands 2 2\nn0 = not a0\nn0 = not a1\noutputs n0\n",
            "netlist, line 3: net n0 is driven twice");
        row("shape", "operands 2 2\nn0 not a0\noutputs a0\n", "expected NET = GATE");
    }
    void namesTheLineThatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const QString error = errorText([&] { netlistFromText(text.toStdString()); });
        QVERIFY2(error.contains(message), qPrintable(error));
    }
};

QTEST_APPLESS_MAIN(TestNetlistText)
#include "tst_netlist_text.moc"
