// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/dropped_products.h"
#include "core/circuits/import/import_table.h"
#include "core/circuits/library.h"
#include "tests/circuits/evoapprox.h"
#include "tests/circuits/least_squares.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using hawx::CircuitCost;
using hawx::CircuitLibrary;
using hawx::CircuitPtr;
using hawx::makeCircuit;
using hawx::measureFeatures;
using hawx::predictCost;
using hawx::Provenance;
using hawx::TableFeatures;
using hawx::TruthTable;
using hawx::withCost;
using hawx::test::fitLinear;
using hawx::test::Sample;

namespace {

/// A multiplier that knows the upper four bits of A only, and adds a constant.
TruthTable oddTable()
{
    std::vector<std::int32_t> results;
    for (int a = 0; a < 256; ++a) {
        for (int b = 0; b < 256; ++b)
            results.push_back((a & 0xf0) * (b ^ 5) % 8192 + 3);
    }
    return {false, std::move(results)};
}

/// The published circuits that compute anything.
const std::vector<CircuitPtr>& published()
{
    static const std::vector<CircuitPtr> circuits = [] {
        std::vector<CircuitPtr> made;
        for (const hawx::test::CatalogRow& row : hawx::test::evoApproxCatalog()) {
            const QString file = hawx::test::evoApproxFolder().filePath(
                QStringLiteral("luts/%1.bin").arg(row.value("name")));
            CircuitPtr circuit = hawx::importRawTable(file.toStdString());
            if (measureFeatures(circuit->table).influence > 0)
                made.push_back(std::move(circuit));
        }
        return made;
    }();
    return circuits;
}

/// The regression: errors count relative to the figure plus a tenth of the largest; the ridge is
/// 1e-4 of the mean weight.
struct Regression {
    std::vector<Sample<7>> samples;
    std::vector<double> weights;
    double ridge = 0;

    explicit Regression(double CircuitCost::*figure)
    {
        double largest = 0;
        for (const CircuitPtr& circuit : published())
            largest = std::max(largest, (*circuit->cost).*figure);
        for (const CircuitPtr& circuit : published()) {
            const double y = (*circuit->cost).*figure;
            const double weight = 1 / (y + 0.1 * largest);
            Sample<7> sample{measureFeatures(circuit->table).values(), y * weight};
            for (double& x : sample.x)
                x *= weight;
            samples.push_back(sample);
            weights.push_back(weight);
            ridge += 1e-4 * weight * weight;
        }
    }
};

double dot(const std::array<double, 7>& x, const std::array<double, 7>& y)
{
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += x[i] * y[i];
    return sum;
}

} // namespace

class TestPredictCost : public QObject {
    Q_OBJECT

private slots:
    void featuresEqualTheirDefinition()
    {
        const TruthTable table = oddTable();
        const auto bit = [&table](int a, int b, int k) { return table(a, b) >> k & 1; };
        double influence = 0;
        double activity = 0;
        double dependences = 0;
        for (int k = 0; k < 16; ++k) {
            int ones = 0;
            int bitsA = 0;
            int bitsB = 0;
            for (int i = 0; i < 8; ++i) {
                int flipsA = 0;
                int flipsB = 0;
                for (int a = 0; a < 256; ++a) {
                    for (int b = 0; b < 256; ++b) {
                        flipsA += bit(a, b, k) != bit(a ^ 1 << i, b, k) ? 1 : 0;
                        flipsB += bit(a, b, k) != bit(a, b ^ 1 << i, k) ? 1 : 0;
                        ones += i == 0 ? bit(a, b, k) : 0;
                    }
                }
                influence += (flipsA + flipsB) / 65536.0;
                bitsA += flipsA > 0 ? 1 : 0;
                bitsB += flipsB > 0 ? 1 : 0;
            }
            activity += 2 * (ones / 65536.0) * (1 - ones / 65536.0);
            dependences += bitsA * bitsB;
        }
        double products = 0;
        for (int i = 0; i < 8; ++i) {
            for (int j = 0; j < 8; ++j) {
                double sum = 0;
                for (int a = 0; a < 256; ++a) {
                    for (int b = 0; b < 256; ++b) {
                        if ((a >> i & 1) == 0 && (b >> j & 1) == 0)
                            sum += table(a | 1 << i, b | 1 << j) - table(a, b | 1 << j) -
                                   table(a | 1 << i, b) + table(a, b);
                    }
                }
                products += std::min(1.0, std::abs(sum) / 16384 / std::pow(2.0, i + j));
            }
        }
        const TableFeatures features = measureFeatures(table);
        const auto near = [](double x, double y) { return std::abs(x - y) < 1e-9; };
        QVERIFY(near(features.influence, influence / 128));
        QVERIFY(near(features.activity, activity / 8));
        QVERIFY(near(features.dependences, dependences / 1024));
        QVERIFY(near(features.partialProducts, products / 64));
        QVERIFY(near(features.operandBits, 4.0 * 8 / 64));
        QCOMPARE(features.isSigned, 0.0);
    }

    void partialProductsAreThoseKept()
    {
        for (bool isSigned : {false, true}) {
            const CircuitPtr circuit = makeCircuit(
                "x", "x", isSigned,
                hawx::droppedProductsMultiplier(isSigned, {.h = 2, .v = 1, .d = 0}), {});
            const TableFeatures features = measureFeatures(circuit->table);
            QVERIFY(std::abs(64 * features.partialProducts - 6 * 7) < 1e-9);
            QCOMPARE(features.isSigned, isSigned ? 1.0 : 0.0);
        }
    }

    void theRegressionIsTheFittedOne()
    {
        if (published().empty())
            QSKIP("The shared folder with EvoApproxLib's truth tables is absent.");
        QCOMPARE(published().size(), std::size_t{48}); // the 49th is the constant 0
        for (double CircuitCost::*figure :
             {&CircuitCost::powerMw, &CircuitCost::areaUm2, &CircuitCost::delayNs}) {
            const Regression regression(figure);
            const std::array<double, 7> fitted = fitLinear<7>(regression.samples, regression.ridge);
            for (const CircuitPtr& circuit : published()) {
                const double expected =
                    std::max(0.0, dot(measureFeatures(circuit->table).values(), fitted));
                const double predicted = predictCost(circuit->table).*figure;
                QVERIFY2(std::abs(predicted - expected) <
                             1e-3 * ((*circuit->cost).*figure + expected),
                         circuit->name.c_str());
            }
        }
    }

    /// With the features given: they were chosen on the same circuits, so this is a lower bound.
    void leaveOneOut()
    {
        if (published().empty())
            QSKIP("The shared folder with EvoApproxLib's truth tables is absent.");
        struct Bound {
            const char* what;
            double CircuitCost::*figure;
            double median;
            double deviation;
        };
        for (const Bound& bound : {Bound{"power", &CircuitCost::powerMw, 0.07, 0.105},
                                   Bound{"area", &CircuitCost::areaUm2, 0.03, 0.071},
                                   Bound{"delay", &CircuitCost::delayNs, 0.12, 0.185}}) {
            const Regression regression(bound.figure);
            std::vector<double> relative;
            double squares = 0;
            for (std::size_t left = 0; left < regression.samples.size(); ++left) {
                std::vector<Sample<7>> others = regression.samples;
                others.erase(others.begin() + static_cast<std::ptrdiff_t>(left));
                const Sample<7>& sample = regression.samples[left];
                const double error =
                    dot(sample.x, fitLinear<7>(others, regression.ridge)) - sample.y;
                squares += error * error;
                relative.push_back(std::abs(error / sample.y));
            }
            std::sort(relative.begin(), relative.end());
            const double median = relative[relative.size() / 2];
            const double deviation =
                std::sqrt(squares / static_cast<double>(regression.samples.size()));
            qInfo("%s: median error %.1f %%, 90 %% of them below %.0f %%, deviation %.3f of figure "
                  "and a tenth of the largest",
                  bound.what, 100 * median, 100 * relative[relative.size() * 9 / 10], deviation);
            QVERIFY(median < bound.median);
            QVERIFY(deviation < bound.deviation);
        }
    }

    void constantsCostNothing()
    {
        const CircuitCost cost =
            predictCost(TruthTable(false, std::vector<std::int32_t>(TruthTable::kEntries, 7)));
        QCOMPARE(cost.powerMw, 0.0);
        QCOMPARE(cost.areaUm2, 0.0);
        QCOMPARE(cost.delayNs, 0.0);
        QVERIFY(cost.provenance == Provenance::Predicted);
    }

    void theErrorBarIsWiderForSmallCircuits()
    {
        const CircuitCost large = predictCost(TruthTable::exact(false));
        const CircuitCost small = predictCost(CircuitLibrary::shipped().get("mul8s_1KR3")->table);
        QVERIFY(large.relativeError > 0.14 && large.relativeError < 0.17);
        QVERIFY(small.relativeError > large.relativeError);
    }

    void missingCostsAreFilledIn()
    {
        const CircuitPtr known = CircuitLibrary::shipped().get("mul8s_1L2H");
        QVERIFY(withCost(known) == known);

        const CircuitPtr made = withCost(
            makeCircuit("made", "x", true,
                        hawx::droppedProductsMultiplier(true, {.h = 1, .v = 1, .d = 0}), {}));
        QVERIFY(made->cost->provenance == Provenance::Characterised);
        QVERIFY(std::abs(made->cost->powerMw / known->cost->powerMw - 1) < 0.02);
        QVERIFY(made->cost->relativeError > 0);
        QCOMPARE(made->hash, known->hash);

        const CircuitPtr imported = withCost(makeCircuit("imported", "x", oddTable(), {}));
        QVERIFY(imported->cost->provenance == Provenance::Predicted);
        QCOMPARE(imported->cost->areaUm2, predictCost(oddTable()).areaUm2);
    }
};

QTEST_APPLESS_MAIN(TestPredictCost)
#include "tst_predict_cost.moc"
