// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/front_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using hawx::Front;
using hawx::FrontPoint;

namespace {

Front twoPoints()
{
    Front front;
    front.exact = {.top1 = 91.25,
                   .fp32Top1 = 91.5,
                   .hardware = {.powerMw = 100,
                                .areaUm2 = 2000,
                                .latencyMs = 0.5,
                                .imagesPerSecond = 10000,
                                .energyUj = 10,
                                .machinePowerMw = 200,
                                .machineAreaUm2 = 4000,
                                .machineEnergyUj = 20}};
    front.seconds = {.profile = 1.5, .search = 0.25, .verify = 3};
    front.points.push_back({.circuits = {1, 1},
                            .hardware = {.powerMw = 60,
                                         .areaUm2 = 1500,
                                         .latencyMs = 0.5,
                                         .imagesPerSecond = 10000,
                                         .energyUj = 6,
                                         .machinePowerMw = 160,
                                         .machineAreaUm2 = 3500,
                                         .machineEnergyUj = 16},
                            .lossPp = 0.75,
                            .lossLowPp = 0.5,
                            .lossHighPp = 1.25,
                            .verifiedLossPp = -0.125,
                            .powerSaving = 0.4,
                            .areaSaving = 0.25,
                            .machine = 2,
                            .level = 1});
    FrontPoint exact;
    exact.circuits = {0, 0};
    exact.hardware = front.exact.hardware;
    front.points.push_back(exact);
    return front;
}

} // namespace

class TestFrontFile : public QObject {
    Q_OBJECT

private slots:
    void jsonHasTheDocumentedKeys()
    {
        const QByteArray text = QByteArray::fromStdString(frontToJson(twoPoints()));
        QJsonParseError error{};
        const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(object["exact"].toObject(), (QJsonObject{{"top1", 91.25},
                                                          {"fp32Top1", 91.5},
                                                          {"powerMw", 100},
                                                          {"areaUm2", 2000},
                                                          {"latencyMs", 0.5},
                                                          {"imagesPerSecond", 10000},
                                                          {"energyUj", 10},
                                                          {"machinePowerMw", 200},
                                                          {"machineAreaUm2", 4000},
                                                          {"machineEnergyUj", 20}}));
        QCOMPARE(object["seconds"].toObject(),
                 (QJsonObject{{"profile", 1.5}, {"search", 0.25}, {"verify", 3}}));
        const QJsonArray points = object["front"].toArray();
        QCOMPARE(points.size(), 2);
        QCOMPARE(points[0].toObject(), (QJsonObject{{"point", 0},
                                                    {"lossPp", 0.75},
                                                    {"lossLowPp", 0.5},
                                                    {"lossHighPp", 1.25},
                                                    {"verifiedLossPp", -0.125},
                                                    {"powerMw", 60},
                                                    {"areaUm2", 1500},
                                                    {"latencyMs", 0.5},
                                                    {"imagesPerSecond", 10000},
                                                    {"energyUj", 6},
                                                    {"machinePowerMw", 160},
                                                    {"machineAreaUm2", 3500},
                                                    {"machineEnergyUj", 16},
                                                    {"powerSaving", 0.4},
                                                    {"areaSaving", 0.25},
                                                    {"machine", 2},
                                                    {"level", 1}}));
        QCOMPARE(points[1].toObject()["point"].toInt(), 1);
        QVERIFY(points[1].toObject()["verifiedLossPp"].isNull());
    }

    void csvHasALineAPoint()
    {
        QCOMPARE(frontToCsv(twoPoints()),
                 std::string("point,loss_pp,loss_low_pp,loss_high_pp,verified_loss_pp,power_mw,"
                             "area_um2,latency_ms,images_per_second,energy_uj,machine_power_mw,"
                             "machine_area_um2,machine_energy_uj,power_saving,area_saving,"
                             "machine,level\n"
                             "0,0.75,0.5,1.25,-0.125,60,1500,0.5,10000,6,160,3500,16,0.4,0.25,2,1\n"
                             "1,0,0,0,,100,2000,0.5,10000,10,200,4000,20,0,0,0,0\n"));
    }

    void emptyFrontIsAnEmptyList()
    {
        const QByteArray text = QByteArray::fromStdString(hawx::frontToJson({}));
        QVERIFY(QJsonDocument::fromJson(text).object()["front"].isArray());
        QCOMPARE(hawx::frontToCsv({}).find('\n') + 1, hawx::frontToCsv({}).size());
    }
};

QTEST_APPLESS_MAIN(TestFrontFile)
#include "tst_front_file.moc"
