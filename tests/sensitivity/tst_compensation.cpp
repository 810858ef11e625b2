// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"
#include "core/inference/product_table.h"
#include "core/inference/reference.h"
#include "core/sensitivity/compensation.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/random_network.h"
#include "tests/sensitivity/tiny_network.h"

#include <QTest>

#include <cmath>

using namespace hawx;
using hawx::test::circuit;
using hawx::test::circuitOf;
using hawx::test::errorText;
using hawx::test::Random;

namespace {

constexpr int kImages = 70;

struct Subject {
    explicit Subject(OperandMode operands) : mode(operands)
    {
        Random random(12);
        images = hawx::test::randomImages(random, {1, 8, 8}, kImages, hawx::test::kClasses);
        network = hawx::test::quantisedTinyNetwork(mode, images);
        exact = uniformConfiguration(*network, circuit(mode, {}));
    }

    Configuration compensated(const Configuration& configuration, const Compensations& which,
                              int threads = 1) const
    {
        Evaluator evaluator(network);
        RunContext context;
        context.threads = threads;
        return compensate(evaluator, configuration, *images, which, context);
    }

    /// Accumulators of layer l with the configuration in this layer only, minus exact ones, by the
    /// reference: [filter] list.
    std::vector<std::vector<double>> errors(const Configuration& configuration, std::size_t l) const
    {
        const auto layer = static_cast<std::size_t>(network->multiplyingLayers()[l]);
        const std::size_t filters = configuration.layers[l].circuits.size();
        Configuration changed = exact;
        changed.layers[l] = configuration.layers[l];
        std::vector<std::vector<double>> result(filters);
        for (std::size_t x = 0; x < kImages; ++x) {
            const auto right = executeReference(*network, exact, *images, x).accumulators[layer];
            const auto wrong = executeReference(*network, changed, *images, x).accumulators[layer];
            const std::size_t positions = right.size() / filters;
            for (std::size_t i = 0; i < right.size(); ++i)
                result[i / positions].push_back(wrong[i] - right[i]);
        }
        return result;
    }

    OperandMode mode;
    std::shared_ptr<ImageSet> images;
    std::shared_ptr<const QuantisedNetwork> network;
    Configuration exact;
};

double meanOf(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

double meanSquare(const std::vector<double>& values, double centre)
{
    double sum = 0;
    for (const double value : values)
        sum += (value - centre) * (value - centre);
    return sum / static_cast<double>(values.size());
}

/// The products of a circuit for codes a and w, spelt out.
int productOf(const Circuit& circuit, bool swap, int a, int w)
{
    if (circuit.isSigned)
        return swap ? circuit.table(w, a) : circuit.table(a, w);
    const int product =
        swap ? circuit.table(std::abs(w), std::abs(a)) : circuit.table(std::abs(a), std::abs(w));
    return (a < 0) == (w < 0) ? product : -product;
}

} // namespace

class TestCompensation : public QObject {
    Q_OBJECT

    static void addModes()
    {
        QTest::addColumn<OperandMode>("mode");
        QTest::newRow("signed") << OperandMode::Signed;
        QTest::newRow("unsigned") << OperandMode::Unsigned;
    }

private slots:
    /// A circuit that cuts the two lowest bits of a two's complement weight off multiplies 3 as 0
    /// and -1 as -4: 4 and 0 are better. 1 and 2 are as near as anything; of equals they stay.
    void mapsToTheNearest()
    {
        const CircuitPtr cutting =
            circuitOf("cutting", true, [](int a, int w) { return a * (w & ~3); });
        const ProductTable products(*cutting, ActivationBytes::Signed, false);
        std::array<std::uint64_t, 256> counts{};
        counts[5] = 3;
        counts[251] = 2; // -5
        counts[0] = 100;
        const WeightMap map = fitWeightMap(products, ActivationBytes::Signed, counts);
        for (const auto& [code, replacement] : std::map<int, int>{{0, 0},
                                                                  {1, 1},
                                                                  {2, 2},
                                                                  {3, 4},
                                                                  {4, 4},
                                                                  {7, 8},
                                                                  {123, 124},
                                                                  {127, 127},
                                                                  {-1, 0},
                                                                  {-2, -2},
                                                                  {-3, -3},
                                                                  {-4, -4},
                                                                  {-5, -4},
                                                                  {-127, -127}})
            QCOMPARE(static_cast<int>(map(static_cast<std::int8_t>(code))), replacement);
        // Without operands all maps are equal.
        QVERIFY(fitWeightMap(products, ActivationBytes::Signed, {}).isIdentity());
    }

    /// No code errs less than the one chosen, none that errs as little is nearer, and signs of
    /// sign-magnitude hardware stay where zeros are exact.
    void mapsToTheLeastError_data() { addModes(); }
    void mapsToTheLeastError()
    {
        QFETCH(OperandMode, mode);
        Random random(6);
        const std::vector<ActivationBytes> kinds =
            mode == OperandMode::Signed
                ? std::vector{ActivationBytes::Signed, ActivationBytes::SevenBit}
                : std::vector{ActivationBytes::Signed, ActivationBytes::Unsigned};
        for (const CircuitPtr& each : hawx::test::randomCircuits(random, mode)) {
            const ActivationBytes bytes = random.oneOf(kinds);
            const bool swap = random.oneIn(2);
            std::array<std::uint64_t, 256> counts{};
            std::vector<std::pair<int, double>> shares;
            for (int i = 0; i < 12; ++i) {
                const int a = bytes == ActivationBytes::Signed     ? random.between(-127, 127)
                              : bytes == ActivationBytes::SevenBit ? random.between(0, 127)
                                                                   : random.between(0, 255);
                const int count = random.between(1, 1000);
                counts[static_cast<std::uint8_t>(a)] += static_cast<std::uint64_t>(count);
                shares.emplace_back(a, count);
            }
            const WeightMap map = fitWeightMap(ProductTable(*each, bytes, swap), bytes, counts);
            for (int w = -127; w <= 127; w += random.between(1, 9)) {
                const auto error = [&](int replacement) {
                    double sum = 0;
                    for (const auto& [a, count] : shares)
                        sum += count * std::abs(productOf(*each, swap, a, replacement) - a * w);
                    return sum;
                };
                const int chosen = map(static_cast<std::int8_t>(w));
                const double least = error(chosen);
                QVERIFY(least <= error(w));
                for (int other = -127; other <= 127; ++other) {
                    QVERIFY(error(other) >= least);
                    QVERIFY(error(other) > least || std::abs(other - w) >= std::abs(chosen - w));
                }
            }
        }
    }

    /// With folding a multiple of the window sums that is a little larger or smaller leaves errors
    /// that spread more, and the mean is zero but for rounding; without, the mean square is least.
    void controlVariatesLeaveTheLeastSquare_data()
    {
        QTest::addColumn<OperandMode>("mode");
        QTest::addColumn<bool>("folding");
        QTest::newRow("signed") << OperandMode::Signed << false;
        QTest::newRow("signed, folding") << OperandMode::Signed << true;
        QTest::newRow("unsigned") << OperandMode::Unsigned << false;
        QTest::newRow("unsigned, folding") << OperandMode::Unsigned << true;
    }
    void controlVariatesLeaveTheLeastSquare()
    {
        QFETCH(OperandMode, mode);
        QFETCH(bool, folding);
        const Subject subject(mode);
        const Configuration plain =
            uniformConfiguration(*subject.network, circuit(mode, {3, 0, 0}));
        const Configuration fitted = subject.compensated(
            plain, {.biasFolding = folding, .weightRemapping = true, .controlVariate = true});
        const Configuration remapped = subject.compensated(plain, {.weightRemapping = true});
        QCOMPARE(fitted.biasFolding, folding);
        bool improved = false;
        for (std::size_t l = 0; l < fitted.layers.size(); ++l) {
            QCOMPARE(fitted.layers[l].biasCorrection.empty(), !folding);
            const auto before = subject.errors(remapped, l);
            const auto errors = subject.errors(fitted, l);
            const auto square = [&](const std::vector<double>& values) {
                return meanSquare(values, folding ? meanOf(values) : 0);
            };
            for (const int change : {-64, 64}) {
                Configuration other = fitted;
                for (std::int16_t& coefficient : other.layers[l].controlVariate)
                    coefficient = static_cast<std::int16_t>(coefficient + change);
                const auto worse = subject.errors(other, l);
                for (std::size_t f = 0; f < errors.size(); ++f)
                    QVERIFY(square(errors[f]) < square(worse[f]));
            }
            for (std::size_t f = 0; f < errors.size(); ++f) {
                if (folding)
                    QVERIFY(std::abs(meanOf(errors[f])) <= 1);
                // But for rounding.
                QVERIFY(meanSquare(errors[f], 0) <= 1.01 * meanSquare(before[f], 0) + 1);
                improved |= meanSquare(errors[f], 0) < 0.9 * meanSquare(before[f], 0);
            }
        }
        QVERIFY(improved);
    }

    /// Folding alone takes the mean away, rounded.
    void foldingTakesTheMean_data() { addModes(); }
    void foldingTakesTheMean()
    {
        QFETCH(OperandMode, mode);
        const Subject subject(mode);
        Configuration plain = uniformConfiguration(*subject.network, circuit(mode, {2, 2, 0}));
        const Configuration folded = subject.compensated(plain, {.biasFolding = true});
        for (std::size_t l = 0; l < folded.layers.size(); ++l) {
            QVERIFY(folded.layers[l].weightMaps.empty());
            QVERIFY(folded.layers[l].controlVariate.empty());
            const auto errors = subject.errors(plain, l);
            for (std::size_t f = 0; f < errors.size(); ++f)
                QCOMPARE(folded.layers[l].biasCorrection[f],
                         static_cast<std::int32_t>(-std::lround(meanOf(errors[f]))));
        }
    }

    /// Nothing is left to compensate, so nothing is.
    void exactCircuitsStay_data() { addModes(); }
    void exactCircuitsStay()
    {
        QFETCH(OperandMode, mode);
        const Subject subject(mode);
        const Configuration fitted = subject.compensated(
            subject.exact, {.biasFolding = true, .weightRemapping = true, .controlVariate = true});
        for (const LayerConfiguration& layer : fitted.layers)
            for (std::size_t f = 0; f < layer.circuits.size(); ++f) {
                QCOMPARE(layer.biasCorrection[f], 0);
                QVERIFY(!layer.weightMaps[f]);
                QCOMPARE(static_cast<int>(layer.controlVariate[f]), 0);
            }
    }

    /// Those it had are fitted anew or dropped, and filters with the same use share a map.
    void isTheSameWithAnyThreadsAndWhateverWasBefore()
    {
        const Subject subject(OperandMode::Signed);
        Configuration mixed =
            uniformConfiguration(*subject.network, circuit(OperandMode::Signed, {3, 2, 0}));
        for (LayerConfiguration& layer : mixed.layers) {
            layer.circuits[1] = circuit(OperandMode::Signed, {1, 3, 4});
            layer.swap = {false, false, true, false};
        }
        const Compensations all{
            .biasFolding = true, .weightRemapping = true, .controlVariate = true};
        const Configuration one = subject.compensated(mixed, all);
        const Configuration three = subject.compensated(one, all, 3);
        bool maps = false;
        for (std::size_t l = 0; l < one.layers.size(); ++l) {
            const LayerConfiguration& layer = one.layers[l];
            QCOMPARE(layer.weightMaps[0], layer.weightMaps[3]);
            for (std::size_t f = 0; f < layer.circuits.size(); ++f) {
                QCOMPARE(static_cast<bool>(layer.weightMaps[f]),
                         static_cast<bool>(three.layers[l].weightMaps[f]));
                maps |= layer.weightMaps[f] != nullptr;
                QVERIFY(!layer.weightMaps[f] ||
                        *layer.weightMaps[f] == *three.layers[l].weightMaps[f]);
            }
            QVERIFY(layer.controlVariate == three.layers[l].controlVariate);
            QVERIFY(layer.biasCorrection == three.layers[l].biasCorrection);
        }
        QVERIFY(maps);
        const Configuration none = subject.compensated(one, {});
        QVERIFY(!none.biasFolding);
        QVERIFY(none.layers[0].weightMaps.empty() && none.layers[0].biasCorrection.empty());
    }

    void refusesWithoutImages()
    {
        Subject subject(OperandMode::Unsigned);
        subject.images = std::make_shared<ImageSet>(*firstImages(subject.images, 0));
        subject.images->labels.clear();
        subject.images->pixels.clear();
        QCOMPARE(errorText([&] { subject.compensated(subject.exact, {.biasFolding = true}); }),
                 QStringLiteral("There are no images to fit compensations on."));
    }
};

QTEST_APPLESS_MAIN(TestCompensation)
#include "tst_compensation.moc"
