// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/search_file.h"
#include "core/search/baselines.h"
#include "core/support/run_context.h"
#include "tests/search/tiny_network.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using hawx::SearchProblem;
using hawx::SearchResult;
using hawx::test::tinyNetwork;
using hawx::test::tinyProblem;

class TestSearchFile : public QObject {
    Q_OBJECT

    SearchProblem m_problem;
    SearchResult m_result;

private slots:
    void initTestCase()
    {
        m_problem = tinyProblem(tinyNetwork({3}), {"mul8s_1L1G"});
        m_result = exhaustiveSearch(m_problem, {}, {});
    }

    void jsonStatesTheFront()
    {
        const QJsonObject json =
            QJsonDocument::fromJson(QByteArray::fromStdString(searchToJson(m_result, m_problem)))
                .object();
        QCOMPARE(json["granularity"].toString(), QString("layer"));
        QCOMPARE(json["operands"].toString(), QString("signed"));
        QCOMPARE(json["images"].toInt(), 150);
        QCOMPARE(json["configurations"].toInt(), 8);
        QCOMPARE(json["seconds"].toDouble(), m_result.seconds);
        QCOMPARE(json["exact"]["top1"].toDouble(), m_result.exactTop1);
        QCOMPARE(json["exact"]["powerMw"].toDouble(), m_result.exactHardware.powerMw);
        const QJsonArray front = json["front"].toArray();
        QCOMPARE(front.size(), static_cast<qsizetype>(m_result.front.size()));
        for (qsizetype i = 0; i < front.size(); ++i) {
            const hawx::FrontPoint& point = m_result.front[static_cast<std::size_t>(i)];
            QCOMPARE(front[i]["lossPp"].toDouble(), point.lossPp);
            QCOMPARE(front[i]["areaUm2"].toDouble(), point.hardware.areaUm2);
            QCOMPARE(front[i]["powerSaving"].toDouble(), point.powerSaving);
            QCOMPARE(front[i]["circuits"].toString().toStdString(),
                     circuitsText(m_problem, point.circuits));
        }
    }

    void csvHasALineForEachConfiguration()
    {
        const QList<QByteArray> lines =
            QByteArray::fromStdString(searchToCsv(m_result, m_problem)).trimmed().split('\n');
        QCOMPARE(lines.size(), 9);
        QVERIFY(lines[0].startsWith("circuits,loss_pp,power_mw,area_um2,"));
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const hawx::FrontPoint& point = m_result.evaluated[static_cast<std::size_t>(i - 1)];
            const QList<QByteArray> cells = lines[i].split(',');
            QCOMPARE(cells.size(), 9);
            QCOMPARE(cells[0].toStdString(), circuitsText(m_problem, point.circuits));
            QCOMPARE(cells[1].toDouble(), point.lossPp);
            QCOMPARE(cells[2].toDouble(), point.hardware.powerMw);
        }
    }

    void circuitsAreStatedByLayerOrFilter()
    {
        const hawx::Assignment circuits{1, 1, 0, 1, 0, 0, 0, 0};
        QCOMPARE(circuitsText(m_problem, circuits),
                 std::string("conv0=mul8s_1L1G;conv2=mul8s_1KV8+mul8s_1L1G+mul8s_1KV8;"
                             "conv4=mul8s_1KV8"));
    }
};

QTEST_APPLESS_MAIN(TestSearchFile)
#include "tst_search_file.moc"
