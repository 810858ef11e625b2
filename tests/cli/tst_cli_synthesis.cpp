// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rtl/synthesis.h"
#include "tests/cli/cli_process.h"
#include "tests/network/temporary_folder.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using hawx::SynthesisTarget;
using hawx::whatIsMissing;
using hawx::test::CliResult;
using hawx::test::runCli;

class TestCliSynthesis : public QObject {
    Q_OBJECT

private slots:
    void setsMeasuredBesidePredicted()
    {
        if (const std::string missing = whatIsMissing(SynthesisTarget::Osu018); !missing.empty())
            QSKIP(missing.c_str());
        const CliResult result = runCli({"synthesise", "--circuits", "mul8u_evo_10000,mul8u_1JFF",
                                         "--target", "osu018", "--json"});
        QVERIFY2(result.code == 0, result.all());
        const QJsonArray designs = result.json()["designs"].toArray();
        QCOMPARE(designs.size(), 4); // two circuits and their units
        for (int i = 0; i < 2; ++i) {
            const QJsonObject design = designs[i].toObject();
            const double measured = design["measured"]["osu018AreaUm2"].toDouble();
            const double predicted = design["predicted"]["osu018AreaUm2"].toDouble();
            QVERIFY(measured > 0);
            // The largest error of a circuit left out of the fit is below a third.
            QVERIFY2(std::abs(predicted - measured) < measured / 3, result.out);
            QVERIFY(design["measured"]["luts"].isNull());
            QVERIFY(design["areaUm2"].toDouble() > 0);
            const QJsonObject unit = designs[2 + i].toObject();
            QVERIFY(unit["name"].toString().startsWith("mac_" + design["name"].toString()));
            QVERIFY(unit["measured"]["osu018AreaUm2"].toDouble() > measured);
        }
    }

    void absentToolsCostASentence()
    {
        const CliResult result = runCli({"synthesise", "--circuits", "mul8u_1JFF", "--json"},
                                        {.mebibytes = 0, .variables = {{"PATH", "/nonexistent"}}});
        QVERIFY2(result.code == 0, result.all());
        QCOMPARE(result.json()["absent"].toArray().size(), 3);
        const QJsonObject design = result.json()["designs"].toArray()[0].toObject();
        QVERIFY(design["measured"]["luts"].isNull());
        QVERIFY(design["predicted"]["luts"].toDouble() > 50);
    }

    void judgesPredictions()
    {
        if (const std::string missing = whatIsMissing(SynthesisTarget::Osu018); !missing.empty())
            QSKIP(missing.c_str());
        const hawx::test::TemporaryFolder folder;
        const QString table = hawx::test::toQString(folder.path("areas.csv"));
        const CliResult result =
            runCli({"study", "area", "--circuits", "mul8u_evo_10000,mul8u_1JFF,mul8u_evo_2000",
                    "--target", "osu018", "--csv", table, "--json"});
        QVERIFY2(result.code == 0, result.all());
        const QJsonArray judgements = result.json()["judgements"].toArray();
        QCOMPARE(judgements.size(), 3); // too few circuits for regressions of their own
        for (const QJsonValue& judgement : judgements)
            QVERIFY2(judgement["spearman"].toDouble() > 0.99, result.out);
        QVERIFY(judgements.last()["medianErrorPercent"].toDouble() < 33);
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 4);
    }

    void needsASubject()
    {
        QCOMPARE(runCli({"synthesise"}).code, 2);
        QCOMPARE(runCli({"synthesise", "--circuits", "mul8u_1JFF", "--configuration", "x"}).code,
                 2);
        QCOMPARE(runCli({"synthesise", "--circuits", "mul8u_1JFF", "--target", "asic"}).code, 2);
        const CliResult result = runCli({"synthesise", "--circuits", "mul8u_1JFG"});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("mul8u_1JFG"), result.all());
    }
};

QTEST_GUILESS_MAIN(TestCliSynthesis)
#include "tst_cli_synthesis.moc"
