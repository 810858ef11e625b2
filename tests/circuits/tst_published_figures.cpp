// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/published_figures.h"
#include "tests/circuits/error_text.h"

#include <QTest>

using hawx::differences;
using hawx::figuresInCatalog;
using hawx::figuresInComments;
using hawx::publishedCost;
using hawx::PublishedFigures;
using hawx::TruthTable;
using hawx::test::errorText;

class TestPublishedFigures : public QObject {
    Q_OBJECT

private slots:
    void readsBothHeaders()
    {
        const PublishedFigures figures = figuresInComments("/***\n"
                                                           "* pwr and mae parameters\n***/\n"
                                                           "// MAE% = 2.15 %\r\n"
                                                           "// MSE = 30865.11e2 \n"
                                                           "// PDK45_PWR = 0.034 mW\n"
                                                           "/// EP % = 99.1\n"
                                                           "///  Area (45) = 1.5\n"
                                                           "// operands: signed\n"
                                                           "  n = 3;\n");
        QCOMPARE(figures.at("MAE%"), std::string("2.15"));
        QCOMPARE(figures.at("MSE"), std::string("30865.11e2"));
        QCOMPARE(figures.at("EP %"), std::string("99.1"));
        QCOMPARE(figures.at("Area (45)"), std::string("1.5"));
        QCOMPARE(figures.at("operands"), std::string("signed"));
        QVERIFY(!figures.contains("n"));
    }

    void readsCosts()
    {
        PublishedFigures figures{{"PDK45_PWR", "0.5"}, {"PDK45_AREA", "100"}};
        QVERIFY(!publishedCost(figures));
        figures["PDK45_DELAY"] = "x";
        QVERIFY(!publishedCost(figures));
        figures["PDK45_DELAY"] = "1.5";
        QCOMPARE(publishedCost(figures)->powerMw, 0.5);
        QCOMPARE(publishedCost(figures)->source, std::string("EvoApproxLib, PDK 45 nm"));
        const PublishedFigures older{
            {"Power (45)", "428.70"}, {"Area (45)", "700"}, {"Delay (45)", "1.4"}};
        QCOMPARE(publishedCost(older)->powerMw, 0.4287);
    }

    /// The exact multiplier but for 1 * 1 = 3: every figure is known by hand.
    void comparesToTheDigitsStated()
    {
        const TruthTable exact = TruthTable::exact(false);
        std::vector<std::int32_t> results(exact.results().begin(), exact.results().end());
        results[257] = 3;
        const TruthTable table(false, results);
        QVERIFY(differences({{"MAE", "0.00003"},
                             {"WCE", "2.0"},
                             {"WCE%", "0.0031"},
                             {"WCRE%", "200.00"},
                             {"EP%", "0.0015"},
                             {"MRE_pct", "0.003"},
                             {"MSE", "6.1e-5"},
                             {"PDK45_PWR", "0.5"}},
                            table)
                    .empty());
        QCOMPARE(differences({{"WCE", "3"}, {"EP_pct", "0.0016"}, {"MSE", "none"}}, table),
                 (std::vector<std::string>{"WCE is stated as 3, but is 2",
                                           "EP_pct is stated as 0.0016, but is 0.00152588",
                                           "MSE is stated as none, but is 6.10352e-05"}));
    }

    void readsCatalogues()
    {
        const auto catalog = figuresInCatalog("MAE,name\r\n1.5,x\r\n2,y", "c.csv");
        QCOMPARE(catalog.size(), std::size_t{2});
        QCOMPARE(catalog.at("x").at("MAE"), std::string("1.5"));
        QCOMPARE(catalog.at("y").at("MAE"), std::string("2"));
        QCOMPARE(errorText([] { figuresInCatalog("a,b\n", "c.csv"); }),
                 QStringLiteral("The catalogue c.csv has no column \"name\"."));
    }
};

QTEST_APPLESS_MAIN(TestPublishedFigures)
#include "tst_published_figures.moc"
