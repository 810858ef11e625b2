// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/block_executor.h"
#include "core/inference/evaluate.h"
#include "core/inference/reference.h"
#include "core/network/quantise.h"
#include "core/sensitivity/code_errors.h"
#include "core/sensitivity/gradient.h"
#include "core/sensitivity/network_profile.h"
#include "core/sensitivity/operand_histogram.h"
#include "core/sensitivity/operator_score.h"
#include "core/support/run_context.h"
#include "tests/network/random_graph.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <cmath>
#include <map>
#include <memory>
#include <tuple>

using hawx::CircuitPtr;
using hawx::Evaluator;
using hawx::ImageSet;
using hawx::kLanes;
using hawx::NetworkProfile;
using hawx::OperandMode;
using hawx::QuantisedLayer;
using hawx::QuantisedNetwork;
using hawx::Window;
using hawx::test::Random;

namespace {

constexpr int kImages = 6;

/// A multiplier with random errors.
CircuitPtr noise(Random& random, bool isSigned)
{
    std::vector<std::int32_t> results;
    const hawx::TruthTable exact = hawx::TruthTable::exact(isSigned);
    for (const std::int32_t product : exact.results())
        results.push_back(product + random.between(-50, 70));
    return makeCircuit("noise", "noise", hawx::TruthTable(isSigned, std::move(results)), {});
}

/// What the circuit contributes to an accumulator, from the rules of operand modes.
int product(const hawx::Circuit& circuit, OperandMode mode, int a, int w)
{
    if (mode == OperandMode::Signed)
        return circuit.table(a, w);
    const int magnitude = circuit.table(std::abs(a), std::abs(w));
    return (a < 0) != (w < 0) ? -magnitude : magnitude;
}

/// A sum, with the sum of absolute values that its rounding depends on.
struct Sum {
    double value = 0;
    double size = 0;

    void add(double x)
    {
        value += x;
        size += std::abs(x);
    }
    bool agrees(double other) const { return std::abs(other - value) <= 1e-5 * size + 1e-30; }
};

/// Sums over one layer, one multiplication after the other.
struct Counted {
    std::map<std::tuple<int, int, int>, Sum> gradients;        ///< [filter, weight, activation]
    std::map<std::tuple<int, int, int>, std::uint64_t> counts; ///< [group, tap, activation]
    std::map<std::tuple<int, int, int>, Sum> squares;          ///< [group, tap, activation]
    std::map<int, Sum> filterSquares;
    std::vector<Sum> changes; ///< [filter] sum of g E
    Sum errors;
    Sum squaredErrors;
    Sum squaredProducts;
    double products = 0;
};

/// Counts the multiplications of a layer for one image. `codes` are of its input, `g` the gradient
/// of an accumulator.
template <typename Gradient>
void count(const QuantisedNetwork& network, int index, const std::vector<int>& codes,
           const Gradient& g, const hawx::Circuit& circuit, Counted& counted)
{
    const QuantisedLayer& layer = network.layers[static_cast<std::size_t>(index)];
    const auto& in = network.tensors[static_cast<std::size_t>(layer.inputs[0])].shape;
    const auto& out = network.tensors[static_cast<std::size_t>(index)].shape;
    const Window& w = layer.window;
    const int channels = in.channels / layer.groups;
    counted.changes.resize(static_cast<std::size_t>(out.channels));
    for (int f = 0; f < out.channels; ++f)
        for (int oy = 0; oy < out.height; ++oy)
            for (int ox = 0; ox < out.width; ++ox) {
                const double gradient =
                    g(static_cast<std::size_t>((f * out.height + oy) * out.width + ox));
                const int group = f / (out.channels / layer.groups);
                counted.filterSquares[f].add(gradient * gradient);
                int tap = 0;
                for (int c = 0; c < channels; ++c)
                    for (int ky = 0; ky < w.height; ++ky)
                        for (int kx = 0; kx < w.width; ++kx, ++tap) {
                            const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                            const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                            const bool inside = y >= 0 && y < in.height && x >= 0 && x < in.width;
                            const int a =
                                inside
                                    ? codes[static_cast<std::size_t>(
                                          ((group * channels + c) * in.height + y) * in.width + x)]
                                    : 0;
                            const int weight = layer.weights[static_cast<std::size_t>(
                                f * network.termsPerOutput(index) + tap)];
                            const int error =
                                product(circuit, network.operands, a, weight) - a * weight;
                            counted.gradients[{f, weight, a}].add(gradient);
                            counted.squares[{group, tap, a}].add(gradient * gradient);
                            if (f % (out.channels / layer.groups) == 0)
                                ++counted.counts[{group, tap, a}];
                            counted.changes[static_cast<std::size_t>(f)].add(gradient * error);
                            counted.errors.add(error);
                            counted.squaredErrors.add(error * error);
                            counted.squaredProducts.add(a * weight * a * weight);
                            ++counted.products;
                        }
            }
}

} // namespace

/// Tables of random networks against the same sums written down: one multiplication at a time, with
/// activations from the reference executor.
class TestCodePairTables : public QObject {
    Q_OBJECT

    static void compare(const NetworkProfile& profile, std::size_t l, const Counted& counted)
    {
        const hawx::CodePairLayout& layout = profile.layouts[l];
        const hawx::CodePairTables& tables = profile.tables[l];
        const bool magnitudes = profile.plan->network->operands == OperandMode::Unsigned;
        // Each filter's rows: what the tables say that was not counted must be 0.
        std::vector<Sum> rows(tables.gradients.size());
        for (const auto& [pair, sum] : counted.gradients) {
            const auto [f, weight, a] = pair;
            const auto filter = static_cast<std::size_t>(f);
            const auto key = static_cast<std::uint8_t>(magnitudes ? std::abs(weight) : weight);
            const std::size_t row = layout.firstRow[filter] + layout.rowOfKey[filter][key];
            QVERIFY(row < layout.firstRow[filter + 1]);
            QCOMPARE(layout.keys[row], key);
            Sum& expected = rows[row * layout.columns + static_cast<std::uint8_t>(a)];
            expected.value += magnitudes && weight < 0 ? -sum.value : sum.value;
            expected.size += sum.size;
        }
        // Column 0 is what the others leave: it has the rounding of all.
        for (std::size_t row = 0; row < layout.keys.size(); ++row)
            for (std::size_t a = 0; a < layout.columns; ++a) {
                Sum& expected = rows[row * layout.columns + a];
                if (a > 0)
                    rows[row * layout.columns].size += expected.size;
                else
                    expected.size += 1e-3 * std::abs(expected.value);
            }
        for (std::size_t i = 0; i < rows.size(); ++i)
            QVERIFY(rows[i].agrees(static_cast<double>(tables.gradients[i])));

        std::vector<std::uint64_t> counts(tables.tapCounts.size(), 0);
        std::vector<Sum> squares(counts.size());
        const auto indexOf = [&](const std::tuple<int, int, int>& seen) {
            const auto [group, tap, a] = seen;
            return (static_cast<std::size_t>(group) * layout.taps + static_cast<std::size_t>(tap)) *
                       layout.columns +
                   static_cast<std::uint8_t>(a);
        };
        for (const auto& [seen, number] : counted.counts)
            counts[indexOf(seen)] = number;
        QVERIFY(counts == tables.tapCounts);
        for (const auto& [seen, sum] : counted.squares)
            squares[indexOf(seen)] = sum;
        for (std::size_t i = 0; i < squares.size(); ++i) {
            if (i % layout.columns == 0)
                for (std::size_t a = 1; a < layout.columns; ++a)
                    squares[i].size += squares[i + a].size;
            QVERIFY(squares[i].agrees(static_cast<double>(tables.tapSquares[i])));
        }
        for (const auto& [f, sum] : counted.filterSquares)
            QVERIFY(sum.agrees(tables.filterSquares[static_cast<std::size_t>(f)]));
    }

    /// The sum of H E is the sum over all multiplications of g E, for any circuit.
    static void compareChanges(const NetworkProfile& profile, std::size_t l,
                               const hawx::CodeErrors& errors, const Counted& counted)
    {
        const hawx::CodePairLayout& layout = profile.layouts[l];
        for (std::size_t f = 0; f < layout.filterCount(); ++f) {
            double change = 0;
            for (std::size_t row = layout.firstRow[f]; row < layout.firstRow[f + 1]; ++row)
                for (std::size_t a = 0; a < layout.columns; ++a)
                    change +=
                        static_cast<double>(profile.tables[l].gradients[row * layout.columns + a]) *
                        static_cast<double>(errors.row(layout.keys[row])[a]);
            QVERIFY(counted.changes[f].agrees(change));
        }
    }

private slots:
    void equalSumsOverAllMultiplications_data()
    {
        QTest::addColumn<OperandMode>("mode");
        QTest::newRow("signed") << OperandMode::Signed;
        QTest::newRow("unsigned") << OperandMode::Unsigned;
    }
    void equalSumsOverAllMultiplications()
    {
        QFETCH(OperandMode, mode);
        int differing = 0;
        for (std::uint32_t seed = 1; seed <= 12; ++seed) {
            Random random(seed);
            const hawx::Network fp32 = hawx::test::randomNetwork(random);
            const auto images = hawx::test::randomImages(random, fp32.input(), kImages, 2);
            const auto network = std::make_shared<QuantisedNetwork>(
                hawx::quantise(fp32, images, {4, hawx::RangeMethod::Max}, mode, {}));
            if (network->logits() < 2)
                continue;
            const CircuitPtr circuit = noise(random, mode == OperandMode::Signed);
            Evaluator evaluator(network);
            NetworkProfile profile(evaluator.plan());
            hawx::RunContext context;
            context.threads = 1;
            extend(profile, evaluator, *images, context);

            const CircuitPtr exact = makeCircuit(
                "exact", "exact", hawx::TruthTable::exact(mode == OperandMode::Signed), {});
            const hawx::Configuration configuration = uniformConfiguration(*network, exact);
            hawx::BlockExecutor executor(evaluator.plan(), evaluator.kernel(), true);
            executor.load(*images, 0, kImages);
            executor.run(
                configure(evaluator.plan(), configuration, evaluator.tables(), evaluator.kernel()),
                {});
            hawx::MarginGradient gradient(evaluator.plan());
            gradient.run(executor, images->labels);

            std::vector<Counted> counted(profile.layers());
            for (std::size_t x = 0; x < kImages; ++x) {
                const hawx::ReferenceResult reference =
                    executeReference(*network, configuration, *images, x);
                for (std::size_t l = 0; l < profile.layers(); ++l) {
                    const int layer = evaluator.plan()->layers[l].layer;
                    const int input = network->layers[static_cast<std::size_t>(layer)].inputs[0];
                    const float* g = gradient.accumulators(layer);
                    count(
                        *network, layer, reference.codes[static_cast<std::size_t>(input)],
                        [&](std::size_t i) { return static_cast<double>(g[i * kLanes + x]); },
                        *circuit, counted[l]);
                }
            }
            const hawx::NetworkCodeErrors errors(*circuit, *evaluator.plan());
            const auto operators = operatorScores(profile, {circuit}, context);
            const auto countedOperators = operatorScores(
                countActivations(evaluator, *images, 0, context), evaluator, {circuit}, context);
            for (std::size_t l = 0; l < profile.layers(); ++l) {
                compare(profile, l, counted[l]);
                compareChanges(profile, l, errors.of(l), counted[l]);
                for (const Sum& change : counted[l].changes)
                    differing += change.value != 0 ? 1 : 0;
                const hawx::OperatorScore& score = operators[0][l];
                const double rms = std::sqrt(counted[l].squaredErrors.value / counted[l].products);
                QVERIFY(std::abs(score.bias - counted[l].errors.value / counted[l].products) <
                        1e-9 * rms);
                QVERIFY(std::abs(score.rms - rms) < 1e-9 * rms);
                // Counts are whole numbers: both ways add the same in the same order.
                QCOMPARE(countedOperators[0][l].bias, score.bias);
                QCOMPARE(countedOperators[0][l].rms, score.rms);
                QCOMPARE(countedOperators[0][l].relativeRms, score.relativeRms);
                const double signal = counted[l].squaredProducts.value;
                const double relative =
                    signal > 0 ? std::sqrt(counted[l].squaredErrors.value / signal) : 0;
                QVERIFY(std::abs(score.relativeRms - relative) <= 1e-9 * relative);
            }
            if (QTest::currentTestFailed())
                QFAIL(("network" + hawx::test::describe(fp32.graph)).c_str());
        }
        QVERIFY2(differing > 40, QByteArray::number(differing));
    }
};

QTEST_APPLESS_MAIN(TestCodePairTables)
#include "tst_code_pair_tables.moc"
