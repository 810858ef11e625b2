// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"
#include "core/sensitivity/circuit_estimate.h"
#include "core/sensitivity/network_profile.h"
#include "tests/circuits/error_text.h"
#include "tests/network/random_graph.h"
#include "tests/sensitivity/tiny_network.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using hawx::CircuitPtr;
using hawx::Configuration;
using hawx::Evaluator;
using hawx::LayerConfiguration;
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
        : Both(mode, circuits, threads, [](Configuration&) {})
    {}

    /// Circuits in uses that `change` makes of uniform configurations.
    template <typename Change>
    Both(OperandMode mode, const std::vector<CircuitPtr>& circuits, int threads,
         const Change& change)
    {
        Random random(12);
        const auto images =
            hawx::test::randomImages(random, {1, 8, 8}, kImages, hawx::test::kClasses);
        Evaluator evaluator(hawx::test::quantisedTinyNetwork(mode, images));
        RunContext context;
        context.threads = threads;
        std::vector<Configuration> uses;
        for (const CircuitPtr& each : circuits)
            change(uses.emplace_back(uniformConfiguration(*evaluator.plan()->network, each)));
        measured = measureProfile(evaluator, circuit(mode, {}), uses, *images, context);
        NetworkProfile profile(evaluator.plan());
        extend(profile, evaluator, *images, context);
        estimated = estimateProfile(profile, uses, context);
        rough = roughProfile(profile, uses, context);
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
    Profile rough;
};

/// Exchanges operands and gives a layer an odd weight map, corrections, and control variates of
/// whole numbers, which no output rounds.
void compensate(Random& random, LayerConfiguration& layer)
{
    const std::size_t filters = layer.circuits.size();
    hawx::WeightMap map;
    for (int code = 1; code <= hawx::WeightMap::kHighest; ++code) {
        const int replacement = std::clamp(code + random.between(-3, 3), 1, 127);
        map.set(static_cast<std::int8_t>(code), static_cast<std::int8_t>(replacement));
        map.set(static_cast<std::int8_t>(-code), static_cast<std::int8_t>(-replacement));
    }
    layer.swap.assign(filters, true);
    layer.weightMaps.assign(filters, std::make_shared<hawx::WeightMap>(map));
    for (std::size_t f = 0; f < filters; ++f) {
        layer.biasCorrection.push_back(random.between(-500, 500));
        layer.controlVariate.push_back(static_cast<std::int16_t>(256 * random.between(-2, 2)));
    }
}

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
    /// Window sums and gradient sums are known for each image, whatever the circuit.
    void isExactForControlVariatesAndExchangedOperands_data() { addModes(); }
    void isExactForControlVariatesAndExchangedOperands()
    {
        QFETCH(OperandMode, mode);
        Random random(8);
        const Both both(mode, {circuit(mode, {}), circuit(mode, {3, 1, 0})}, 1,
                        [&](Configuration& use) {
                            for (LayerConfiguration& layer : use.layers) {
                                compensate(random, layer);
                                layer.weightMaps.clear();
                            }
                        });
        for (std::size_t m = 0; m < both.measured.circuits; ++m)
            for (std::size_t f = 0; f < both.measured.filters; ++f) {
                const double square = Both::square(both.measured, m, f);
                QVERIFY(square > 0);
                for (std::size_t x = 0; x < kImages; ++x) {
                    const double difference = static_cast<double>(both.estimated.deltaOf(m, f)[x]) -
                                              static_cast<double>(both.measured.deltaOf(m, f)[x]);
                    QVERIFY(std::abs(difference) <= 2e-3 * std::sqrt(square));
                }
                QVERIFY(
                    std::abs(both.estimated.meanErrorOf(m, f) - both.measured.meanErrorOf(m, f)) <=
                    1e-5 * std::sqrt(both.measured.squaredError[m * both.measured.filters + f]));
            }
    }

    /// Where probes explain all there is nothing to be rough about; where they do not the second
    /// moment, which scores are, is of the same size.
    void roughEstimatesAreNear_data() { addModes(); }
    void roughEstimatesAreNear()
    {
        QFETCH(OperandMode, mode);
        const Both both(mode, {circuit(mode, {1, 1, 0}), noise(mode == OperandMode::Signed)});
        QVERIFY(both.rough.margins == both.estimated.margins);
        QVERIFY(both.rough.gradientSum == both.estimated.gradientSum);
        const auto score = [](const Profile& profile, std::size_t m, std::size_t f) {
            return Both::square(profile, m, f) + profile.residualSquareOf(m, f);
        };
        double exact = 0;
        double rough = 0;
        for (std::size_t f = 0; f < both.rough.filters; ++f) {
            const double dropped = score(both.estimated, 0, f);
            QVERIFY(dropped > 0);
            QVERIFY(std::abs(score(both.rough, 0, f) - dropped) <= 1e-3 * dropped);
            exact += score(both.measured, 1, f);
            rough += score(both.rough, 1, f);
        }
        QVERIFY2(rough > 0.5 * exact && rough < 2 * exact,
                 QByteArray::number(rough) + " for " + QByteArray::number(exact));
    }

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
    void isExactOnAverage_data()
    {
        QTest::addColumn<OperandMode>("mode");
        QTest::addColumn<bool>("compensated");
        for (const bool compensated : {false, true}) {
            QTest::addRow("signed%s", compensated ? ", compensated" : "")
                << OperandMode::Signed << compensated;
            QTest::addRow("unsigned%s", compensated ? ", compensated" : "")
                << OperandMode::Unsigned << compensated;
        }
    }
    void isExactOnAverage()
    {
        QFETCH(OperandMode, mode);
        QFETCH(bool, compensated);
        Random random(4);
        const Both both(mode, {noise(mode == OperandMode::Signed)}, 1, [&](Configuration& use) {
            for (LayerConfiguration& layer : use.layers) {
                if (compensated)
                    compensate(random, layer);
            }
        });
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
        Configuration use = uniformConfiguration(*evaluator.plan()->network,
                                                 circuit(OperandMode::Unsigned, {1, 0, 0}));
        use.layers[1].swap = {false, false, false, true};
        QVERIFY(errorText([&] {
                    estimateProfile(profile, {use}, {});
                }).contains("filters of the layer \"second\" multiply in different ways"));
        use.layers[1].swap.clear();
        use.layers[2].adder = hawx::adderFromString("loa:4");
        QVERIFY(errorText([&] {
                    estimateProfile(profile, {use}, {});
                }).contains("The layer \"last\" has the adder loa:4"));
    }
};

QTEST_APPLESS_MAIN(TestCircuitEstimate)
#include "tst_circuit_estimate.moc"
