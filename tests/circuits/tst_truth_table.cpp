// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/truth_table.h"
#include "tests/circuits/error_text.h"

#include <QTest>

using hawx::TruthTable;
using hawx::test::errorText;

class TestTruthTable : public QObject {
    Q_OBJECT

private slots:
    void exactTablesHoldProducts_data()
    {
        QTest::addColumn<bool>("isSigned");
        QTest::newRow("unsigned") << false;
        QTest::newRow("signed") << true;
    }

    void exactTablesHoldProducts()
    {
        QFETCH(bool, isSigned);
        const TruthTable table = TruthTable::exact(isSigned);
        QCOMPARE(table.isSigned(), isSigned);
        QCOMPARE(table.lowest(), isSigned ? -128 : 0);
        QCOMPARE(table.highest(), isSigned ? 127 : 255);
        for (int a = table.lowest(); a <= table.highest(); ++a) {
            for (int b = table.lowest(); b <= table.highest(); ++b) {
                QCOMPARE(table(a, b), a * b);
                QCOMPARE(table.error(a, b), 0);
            }
        }
    }

    void storageIsByTheBytesOfTheOperands()
    {
        std::vector<std::int32_t> results(TruthTable::kEntries, 0);
        results[255 * 256 + 2] = 7; // a = 255 or -1, b = 2
        const TruthTable asUnsigned(false, results);
        const TruthTable asSigned(true, results);
        QCOMPARE(asUnsigned(255, 2), 7);
        QCOMPARE(asUnsigned.error(255, 2), 7 - 510);
        QCOMPARE(asSigned(-1, 2), 7);
        QCOMPARE(asSigned.error(-1, 2), 7 + 2);
        QCOMPARE(asSigned.results()[255 * 256 + 2], 7);
        QVERIFY(asSigned != asUnsigned);
    }

    void refusesAnotherNumberOfResults()
    {
        QCOMPARE(
            errorText([] { TruthTable(true, std::vector<std::int32_t>(65535)); }),
            QStringLiteral("A truth table of an 8x8-bit multiplier has 65536 results, not 65535."));
    }
};

QTEST_APPLESS_MAIN(TestTruthTable)
#include "tst_truth_table.moc"
