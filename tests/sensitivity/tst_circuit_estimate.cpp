// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"
#include "core/sensitivity/circuit_estimate.h"
#include "core/sensitivity/network_profile.h"
#include "tests/circuits/error_text.h"
#include "tests/network/random_graph.h"
#include "tests/sensitivity/tiny_network.h"

#include <QTest>

#include <cmath>

using hawx::CircuitPtr;
using hawx::Evaluator;
using hawx::NetworkProfile;
using hawx::OperandMode;
using hawx::Profile;
using hawx::RunContext;
using hawx::test::circuit;
using hawx::test::errorText;
using hawx::test::Random;

namespace {

constexpr int kImages = 70;

CircuitPtr noise(bool isSigned)
{
    Random random(5);
    std::vector<std::int32_t> results;
    const hawx::TruthTable exact = hawx::TruthTable::exact(isSigned);
    for (const std::int32_t product : exact.results())
        results.push_back(product + random.between(-200, 300));
    return makeCircuit("noise", "noise", hawx::TruthTable(isSigned, std::move(results)), {});
}

/// What inference and what tables say of the same circuits on the same images.
struct Both {
    explicit Both(OperandMode mode, const std::vector<CircuitPtr>& circuits, int threads = 1)
    {
        Random random(12);
        const auto images =
            hawx::test::randomImages(random, {1, 8, 8}, kImages, hawx::test::kClasses);
        Evaluator evaluator(hawx::test::quantisedTinyNetwork(mode, images));
        RunContext context;
        context.threads = threads;
        measured = measureProfile(evaluator, circuit(mode, {}), circuits, *images, context);
        NetworkProfile profile(evaluator.plan());
        extend(profile, evaluator, *images, context);
        estimated = estimateProfile(profile, circuits, context);
    }

    /// Mean over images of delta^2.
    static double square(const Profile& profile, std::size_t m, std::size_t f)
    {
        double sum = 0;
        for (std::size_t x = 0; x < profile.images; ++x)
            sum += std::pow(static_cast<double>(profile.deltaOf(m, f)[x]), 2);
        return sum / static_cast<double>(profile.images);
    }

    Profile measured;
    Profile estimated;
};

} // namespace

/// Estimates against exact deltas, which tst_profile compares with the reference.
class TestCircuitEstimate : public QObject {
    Q_OBJECT

    static void addModes()
    {
        QTest::addColumn<OperandMode>("mode");
        QTest::newRow("signed") << OperandMode::Signed;
        QTest::newRow("unsigned") << OperandMode::Unsigned;
    }

private slots:
    /// Errors of multipliers that drop partial products are sums of bit probes. Activations of the
    /// tiny network's inner layers are not negative: there dropping works on bits in both modes.
    void isExactWherePartialProductsAreDropped_data() { addModes(); }
    void isExactWherePartialProductsAreDropped()
    {
        QFETCH(OperandMode, mode);
        const Both both(mode, {circuit(mode, {1, 1, 0}), circuit(mode, {3, 0, 0}),
                               circuit(mode, {0, 0, 8}), circuit(mode, {})});
        for (std::size_t m = 0; m < both.measured.circuits; ++m)
            for (std::size_t f = 0; f < both.measured.filters; ++f) {
                const double square = Both::square(both.measured, m, f);
                for (std::size_t x = 0; x < kImages; ++x) {
                    const double difference = static_cast<double>(both.estimated.deltaOf(m, f)[x]) -
                                              static_cast<double>(both.measured.deltaOf(m, f)[x]);
                    QVERIFY(std::abs(difference) <= 2e-3 * std::sqrt(square));
                }
                QVERIFY(both.estimated.residualSquareOf(m, f) <= 1e-5 * square);
            }
    }

    /// Whatever the circuit: margins, gradient sums, mean errors and the mean of delta.
    void isExactOnAverage_data() { addModes(); }
    void isExactOnAverage()
    {
        QFETCH(OperandMode, mode);
        const Both both(mode, {noise(mode == OperandMode::Signed)});
        QCOMPARE(both.estimated.images, both.measured.images);
        QCOMPARE(both.estimated.filters, both.measured.filters);
        QVERIFY(both.estimated.layerOfFilter == both.measured.layerOfFilter);
        QVERIFY(both.estimated.margins == both.measured.margins);
        QVERIFY(both.estimated.gradientSum == both.measured.gradientSum);
        for (std::size_t f = 0; f < both.measured.filters; ++f) {
            const double rms = std::sqrt(both.measured.squaredError[f]);
            QVERIFY(std::abs(both.estimated.meanErrorOf(0, f) - both.measured.meanErrorOf(0, f)) <
                    1e-5 * rms);
            double difference = 0;
            double size = 0;
            for (std::size_t x = 0; x < kImages; ++x) {
                const auto truth = static_cast<double>(both.measured.deltaOf(0, f)[x]);
                difference += static_cast<double>(both.estimated.deltaOf(0, f)[x]) - truth;
                size += std::abs(truth);
            }
            QVERIFY(std::abs(difference) <= 1e-4 * size);
        }
    }

    /// Of a random error table bit probes explain next to nothing: products err independently, as
    /// the residual assumes, and it is most of the second moment.
    void residualsCompleteTheSecondMoment_data() { addModes(); }
    void residualsCompleteTheSecondMoment()
    {
        QFETCH(OperandMode, mode);
        const Both both(mode, {noise(mode == OperandMode::Signed)});
        double truth = 0;
        double estimate = 0;
        double residual = 0;
        for (std::size_t f = 0; f < both.measured.filters; ++f) {
            truth += Both::square(both.measured, 0, f);
            estimate += Both::square(both.estimated, 0, f);
            residual += both.estimated.residualSquareOf(0, f);
        }
        const double ratio = (estimate + residual) / truth;
        QVERIFY2(ratio > 0.6 && ratio < 1.6, QByteArray::number(ratio));
        QVERIFY2(residual > 0.2 * truth, QByteArray::number(residual / truth));
    }

    void isTheSameWithAnyThreads_data() { addModes(); }
    void isTheSameWithAnyThreads()
    {
        QFETCH(OperandMode, mode);
        const std::vector<CircuitPtr> circuits{circuit(mode, {2, 1, 0}),
                                               noise(mode == OperandMode::Signed)};
        const Both one(mode, circuits);
        const Both three(mode, circuits, 3);
        QVERIFY(one.estimated.delta == three.estimated.delta);
        QVERIFY(one.estimated.meanError == three.estimated.meanError);
        QVERIFY(one.estimated.residualSquare == three.estimated.residualSquare);
    }

    void refusesWhatItCannotScore()
    {
        Random random(1);
        const auto images = hawx::test::randomImages(random, {1, 8, 8}, 16, hawx::test::kClasses);
        Evaluator evaluator(hawx::test::quantisedTinyNetwork(OperandMode::Unsigned, images));
        NetworkProfile profile(evaluator.plan());
        QCOMPARE(
            errorText([&] { estimateProfile(profile, {circuit(OperandMode::Unsigned, {})}, {}); }),
            QStringLiteral("The profile has no images to score circuits on."));
        extend(profile, evaluator, *images, {});
        QVERIFY(errorText([&] {
                    estimateProfile(profile, {circuit(OperandMode::Signed, {1, 0, 0})}, {});
                }).contains("the signed circuit h1v0d0"));
    }
};

QTEST_APPLESS_MAIN(TestCircuitEstimate)
#include "tst_circuit_estimate.moc"
