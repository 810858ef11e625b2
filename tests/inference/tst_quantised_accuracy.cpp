// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"
#include "core/inference/evaluate.h"
#include "core/network/float_network.h"
#include "core/network/quantise.h"
#include "core/support/run_context.h"
#include "tests/inference/random_network.h"
#include "tests/network/temporary_folder.h"
#include "tests/network/trained.h"

#include <QTest>

#include <cmath>

using namespace hawx;
using namespace hawx::test;

namespace {

const RunContext kTwoThreads{.threads = 2, .stop = {}, .progress = {}};

} // namespace

/// The quantised networks decide as the fp32 ones do, on all 10,000 test images.
class TestQuantisedAccuracy : public QObject {
    Q_OBJECT

private slots:
    void exactMultipliers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("unsignedOperands");
        QTest::addColumn<bool>("leastSquares");
        for (const bool unsignedOperands : {false, true})
            for (const bool leastSquares : {false, true}) {
                const auto row = [&](const char* name, const std::filesystem::path& folder) {
                    QTest::addRow("%s, %s, %s", name, unsignedOperands ? "unsigned" : "signed",
                                  leastSquares ? "least squares" : "max")
                        << name << toQString(folder) << unsignedOperands << leastSquares;
                };
                row("lenet5-fashion-mnist", fashionMnist());
                row("lenet5-mnist", mnist());
            }
    }

    void exactMultipliers()
    {
        QFETCH(QString, name);
        QFETCH(QString, folder);
        QFETCH(bool, unsignedOperands);
        QFETCH(bool, leastSquares);
        const std::filesystem::path path = folder.toStdString();
        HAWX_REQUIRE(path);
        const Network network = loadNetwork(shippedNetwork(name.toStdString()));
        const DataSet data = loadDataSet(path, network.input());
        const double exact =
            top1(floatLogits(network, *data.test, 0, kTwoThreads), *data.test, 10000);
        const QuantisedNetwork quantised = quantise(
            network, data.train,
            {.images = 1024, .range = leastSquares ? RangeMethod::LeastSquares : RangeMethod::Max},
            unsignedOperands ? OperandMode::Unsigned : OperandMode::Signed, kTwoThreads);
        const Evaluation evaluation =
            evaluate(quantised, uniformConfiguration(quantised, exactCircuit(false)), *data.test,
                     {}, kTwoThreads);
        QCOMPARE(evaluation.images, 10000U);
        QVERIFY2(std::abs(evaluation.top1 - exact) <= 0.5,
                 qPrintable(
                     QStringLiteral("fp32 %1 %, quantised %2 %").arg(exact).arg(evaluation.top1)));
    }

    /// The losses that the design states for circuits everywhere hold in their order: 1L2H costs
    /// little, 1L1G ruins the network.
    void approximateMultipliers()
    {
        HAWX_REQUIRE(fashionMnist());
        const Network network = loadNetwork(shippedNetwork("lenet5-fashion-mnist"));
        const DataSet data = loadDataSet(fashionMnist(), network.input());
        const auto quantised = std::make_shared<QuantisedNetwork>(
            quantise(network, data.train, {.images = 1024, .range = RangeMethod::Max},
                     OperandMode::Signed, kTwoThreads));
        Evaluator evaluator(quantised);
        const auto top1Of = [&](const char* circuit) {
            const Configuration configuration =
                uniformConfiguration(*quantised, CircuitLibrary::shipped().get(circuit));
            return evaluator.evaluate(configuration, *data.test, 0, kTwoThreads).top1;
        };
        const double exact = top1Of("mul8s_1KV8");
        QVERIFY(exact - top1Of("mul8s_1L2H") < 1.5);
        QVERIFY(exact - top1Of("mul8s_1L1G") > 10);
    }
};

QTEST_APPLESS_MAIN(TestQuantisedAccuracy)
#include "tst_quantised_accuracy.moc"
