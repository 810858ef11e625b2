// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/equal_nets.h"
#include "core/circuits/library.h"
#include "core/rtl/area_prediction.h"
#include "core/rtl/area_study.h"
#include "tests/circuits/error_text.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using hawx::AreaFeatures;
using hawx::AreaJudgement;
using hawx::AreaStudy;
using hawx::CircuitLibrary;
using hawx::CircuitPtr;
using hawx::GateType;
using hawx::NetId;
using hawx::Netlist;
using hawx::SynthesisTarget;
using hawx::withEqualNetsMerged;
using hawx::test::errorText;

namespace {

/// What `hawx-cli study area --circuits all --csv` wrote with Yosys 0.23 and nextpnr 0.4.
AreaStudy measuredAreas()
{
    AreaStudy study;
    QFile file(HAWX_SOURCE_DIR "/tests/rtl/shipped_areas.csv");
    if (!file.open(QIODevice::ReadOnly))
        qFatal("shipped_areas.csv is missing.");
    file.readLine();
    while (!file.atEnd()) {
        // From the end: families have commas in their names.
        const QList<QByteArray> words = file.readLine().trimmed().split(',');
        const qsizetype count = words.size();
        study.circuits.push_back(CircuitLibrary::shipped().get(words[0].toStdString()));
        hawx::SynthesisFigures figures;
        figures.luts = words[count - 4].toInt();
        figures.ice40 = {words[count - 3].toInt(), words[count - 2].toDouble()};
        figures.osu018AreaUm2 = words[count - 1].toDouble();
        study.figures.push_back(figures);
    }
    return study;
}

} // namespace

class TestAreaPrediction : public QObject {
    Q_OBJECT

    AreaStudy m_study;

private slots:
    void initTestCase()
    {
        m_study = measuredAreas();
        hawx::judgeAreas(m_study, hawx::allSynthesisTargets(), {});
    }

    void mergesEqualNets()
    {
        // (a and b) or (a and not b) is a; a xor a' is constant, whatever the structure.
        Netlist netlist(2, 2);
        const NetId a = netlist.a(0);
        const NetId b = netlist.b(0);
        const NetId same =
            netlist.add(GateType::Or, netlist.add(GateType::And, a, b),
                        netlist.add(GateType::And, a, netlist.add(GateType::Not, b)));
        const NetId nor = netlist.add(GateType::Nor, netlist.add(GateType::Not, a),
                                      netlist.add(GateType::Not, b));
        netlist.setOutputs(
            {same, netlist.add(GateType::Xor, same, a), nor, netlist.add(GateType::Nand, a, b)});
        const Netlist merged = withEqualNetsMerged(netlist);
        QVERIFY(hawx::simulateAll(merged) == hawx::simulateAll(netlist));
        QCOMPARE(merged.outputs()[0], merged.a(0));
        QCOMPARE(merged.gateCount(), std::size_t{2}); // and, and its complement
        QCOMPARE(errorText([] { withEqualNetsMerged(Netlist(9, 8)); }),
                 QString("Equal nets are merged in netlists of up to 16 operand bits, not 17."));
    }

    void mergedCircuitsComputeTheSame()
    {
        for (const CircuitPtr& circuit :
             hawx::evenSample(CircuitLibrary::shipped().circuits(), 20)) {
            const Netlist merged = withEqualNetsMerged(*circuit->netlist);
            QVERIFY2(hawx::simulateAll(merged) == hawx::simulateAll(*circuit->netlist),
                     circuit->name.c_str());
            QVERIFY(merged.gateCount() <= circuit->netlist->simplified().gateCount());
        }
    }

    void countsGates()
    {
        Netlist netlist(2, 1);
        const auto [sum, carry] = netlist.fullAdder(netlist.a(0), netlist.a(1), netlist.b(0));
        netlist.setOutputs({sum, netlist.add(GateType::Not, carry)});
        const AreaFeatures expected = {1, 0, 0, 0, 1, 1, 2, 2, 2, 2, 3};
        QVERIFY(areaFeatures(netlist, SynthesisTarget::Osu018) == expected);
        QVERIFY(areaFeatures(netlist, SynthesisTarget::Xilinx) == expected);
    }

    void fitFindsALinearLaw()
    {
        const AreaFeatures law = {0, 2, 3, 5, 7, 4, 0, 0, 1, 0, 0};
        std::vector<AreaFeatures> features;
        std::vector<double> areas;
        for (const CircuitPtr& circuit :
             hawx::evenSample(CircuitLibrary::shipped().circuits(), 60)) {
            features.push_back(areaFeatures(*circuit->netlist, SynthesisTarget::Osu018));
            areas.push_back(hawx::areaOf(features.back(), law));
        }
        const AreaFeatures found = hawx::fitAreas(features, areas);
        for (std::size_t i = 0; i < areas.size(); ++i)
            QVERIFY(std::abs(hawx::areaOf(features[i], found) - areas[i]) < 1e-3 * areas[i]);
    }

    void wholeLibraryWasMeasured()
    {
        QCOMPARE(m_study.circuits.size(), CircuitLibrary::shipped().circuits().size());
    }

    void unitsAgreeWithSynthesis_data()
    {
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<SynthesisTarget>("target");
        for (const bool isSigned : {true, false})
            for (const SynthesisTarget target : hawx::allSynthesisTargets())
                QTest::addRow("%s, %s", isSigned ? "signed" : "unsigned", toString(target).c_str())
                    << isSigned << target;
    }

    /// Each unit left out of the fit that predicts it; and what is built in is that fit of all.
    void unitsAgreeWithSynthesis()
    {
        QFETCH(bool, isSigned);
        QFETCH(SynthesisTarget, target);
        std::vector<std::pair<double, double>> areas; // of the circuit, predicted; of the unit
        std::vector<double> builtIn;
        QFile file(HAWX_SOURCE_DIR "/tests/rtl/unit_areas.csv");
        QVERIFY(file.open(QIODevice::ReadOnly));
        file.readLine();
        while (!file.atEnd()) {
            const QList<QByteArray> words = file.readLine().trimmed().split(',');
            const CircuitPtr circuit = CircuitLibrary::shipped().get(words[0].toStdString());
            if (circuit->isSigned != isSigned)
                continue;
            areas.emplace_back(hawx::predictArea(*circuit->netlist, target),
                               words[1 + static_cast<int>(target)].toDouble());
            builtIn.push_back(hawx::predictUnitArea(*circuit, target));
        }
        QCOMPARE(areas.size(), std::size_t{12});
        // factor * circuit + rest with the least squares of relative errors
        const auto predicted = [&](std::size_t which, std::size_t without) {
            double pp = 0, p1 = 0, ones = 0, p = 0, one = 0;
            for (std::size_t i = 0; i < areas.size(); ++i) {
                if (i == without)
                    continue;
                const double x = areas[i].first / areas[i].second;
                const double y = 1 / areas[i].second;
                pp += x * x;
                p1 += x * y;
                ones += y * y;
                p += x;
                one += y;
            }
            const double determinant = pp * ones - p1 * p1;
            const double factor = (p * ones - one * p1) / determinant;
            const double rest = (pp * one - p1 * p) / determinant;
            return factor * areas[which].first + rest;
        };
        std::vector<double> errors;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            errors.push_back(std::abs(predicted(i, i) - areas[i].second) / areas[i].second);
            QVERIFY(std::abs(predicted(i, areas.size()) - builtIn[i]) < 2e-3 * builtIn[i]);
        }
        std::sort(errors.begin(), errors.end());
        QVERIFY2(errors[5] + errors[6] < 2 * 0.06, qPrintable(QString::number(errors[6])));
        QVERIFY2(errors.back() < 0.21, qPrintable(QString::number(errors.back())));
    }

    void agreesWithSynthesis_data()
    {
        QTest::addColumn<SynthesisTarget>("target");
        QTest::addColumn<QString>("calibration");
        QTest::addColumn<double>("leastSpearman");
        for (const SynthesisTarget target : hawx::allSynthesisTargets()) {
            QTest::addRow("%s, circuits", toString(target).c_str())
                << target << "fitted to the other circuits" << 0.95;
            QTest::addRow("%s, families", toString(target).c_str())
                << target << "fitted to the other families" << 0.93;
        }
    }
    void agreesWithSynthesis()
    {
        QFETCH(SynthesisTarget, target);
        QFETCH(QString, calibration);
        QFETCH(double, leastSpearman);
        const auto found =
            std::find_if(m_study.judgements.begin(), m_study.judgements.end(),
                         [&](const AreaJudgement& judgement) {
                             return judgement.target == target &&
                                    judgement.calibration == calibration.toStdString();
                         });
        QVERIFY(found != m_study.judgements.end());
        QVERIFY2(found->spearman >= leastSpearman, qPrintable(QString::number(found->spearman)));
        QVERIFY2(found->medianError <= 0.10, qPrintable(QString::number(found->medianError)));
    }

    /// The coefficients in area_prediction.cpp are those of the table.
    void shippedCoefficientsAreTheFit()
    {
        QCOMPARE(m_study.fits.size(), std::size_t{3});
        for (const hawx::AreaFit& fit : m_study.fits)
            for (const CircuitPtr& circuit : hawx::evenSample(m_study.circuits, 20)) {
                const Netlist& netlist = *circuit->netlist;
                const double fitted =
                    hawx::areaOf(areaFeatures(netlist, fit.target), fit.coefficients);
                QVERIFY2(std::abs(hawx::predictArea(netlist, fit.target) - fitted) < 2e-3 * fitted,
                         circuit->name.c_str());
            }
    }
};

QTEST_GUILESS_MAIN(TestAreaPrediction)
#include "tst_area_prediction.moc"
