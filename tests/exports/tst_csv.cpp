// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/csv.h"

#include <QTest>

#include <limits>

using hawx::CsvWriter;

class TestCsv : public QObject {
    Q_OBJECT

private slots:
    void quotesWhatNeedsIt()
    {
        CsvWriter csv({"a", "b,c"});
        csv.text("plain text").text("comma, quote\" and\nline").endLine();
        csv.text("").text("").endLine();
        QCOMPARE(csv.take(),
                 std::string("a,\"b,c\"\nplain text,\"comma, quote\"\" and\nline\"\n,\n"));
    }

    void numbersAreShortestAndComplete()
    {
        CsvWriter csv({"n"});
        csv.integer(std::numeric_limits<std::int64_t>::min())
            .real(0.1)
            .real(-2)
            .real(1.0 / 3)
            .real(1e300)
            .endLine();
        QCOMPARE(csv.take(),
                 std::string("n\n-9223372036854775808,0.1,-2,0.3333333333333333,1e+300\n"));
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
