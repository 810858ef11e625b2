// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/evolve/evolve.h"
#include "core/circuits/library.h"
#include "tests/circuits/error_text.h"

#include <QTest>

#include <cmath>

using hawx::builtInTechnology;
using hawx::CircuitLibrary;
using hawx::CircuitPtr;
using hawx::ErrorBounds;
using hawx::Evolution;
using hawx::EvolutionObjective;
using hawx::EvolutionSettings;
using hawx::makeCircuit;
using hawx::Netlist;
using hawx::RunContext;
using hawx::test::errorText;

namespace {

Evolution evolveFrom(const char* name, const EvolutionSettings& settings, RunContext context = {})
{
    const CircuitPtr start = CircuitLibrary::shipped().get(name);
    return evolve(*start->netlist, start->isSigned, settings, builtInTechnology(), context);
}

EvolutionSettings settingsWith(const ErrorBounds& bounds)
{
    EvolutionSettings settings;
    settings.bounds = bounds;
    settings.candidates = 8'000;
    return settings;
}

} // namespace

class TestEvolve : public QObject {
    Q_OBJECT

private slots:
    void keepsBoundsAndSaves_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<ErrorBounds>("bounds");
        QTest::newRow("mae") << QByteArray("mul8u_1JFF") << ErrorBounds{.mae = 200};
        QTest::newRow("mae, signed") << QByteArray("mul8s_1KV8") << ErrorBounds{.mae = 100};
        QTest::newRow("wce") << QByteArray("mul8u_1JFF") << ErrorBounds{.wce = 300};
        QTest::newRow("ep") << QByteArray("mul8u_1JFF") << ErrorBounds{.ep = 0.4};
        QTest::newRow("mse, bias")
            << QByteArray("mul8s_1KV8") << ErrorBounds{.mse = 5000, .bias = 3};
        QTest::newRow("zero safe")
            << QByteArray("mul8s_1KV8") << ErrorBounds{.mae = 100, .zeroSafe = true};
    }
    void keepsBoundsAndSaves()
    {
        QFETCH(const QByteArray, start);
        QFETCH(const ErrorBounds, bounds);
        const Evolution evolution = evolveFrom(start.constData(), settingsWith(bounds));
        const bool isSigned = start.startsWith("mul8s");
        const auto metrics = makeCircuit("x", "x", isSigned, evolution.netlist, {})->metrics;
        QVERIFY(!bounds.mae || metrics.mae <= *bounds.mae);
        QVERIFY(!bounds.wce || metrics.wce <= *bounds.wce);
        QVERIFY(!bounds.ep || metrics.ep <= *bounds.ep);
        QVERIFY(!bounds.mse || metrics.mse <= *bounds.mse);
        QVERIFY(!bounds.bias || std::abs(metrics.bias) <= *bounds.bias);
        QVERIFY(!bounds.zeroSafe || metrics.zeroSafe);
        QVERIFY(evolution.best.cost.powerMw < evolution.start.cost.powerMw);
        QVERIFY(evolution.best.cost.areaUm2 < evolution.start.cost.areaUm2);
        QCOMPARE(evolution.best.cost.powerMw,
                 characterise(evolution.netlist, builtInTechnology()).cost.powerMw);
        QCOMPARE(evolution.candidates, std::uint64_t{8'000});
    }

    void narrowMultipliersKeepWideBounds()
    {
        Netlist product(2, 2); // exact but for 3 x 3 = 7
        const auto both = [&product](int i, int j) {
            return product.add(hawx::GateType::And, product.a(i), product.b(j));
        };
        product.setOutputs({both(0, 0), product.add(hawx::GateType::Or, both(0, 1), both(1, 0)),
                            both(1, 1), product.constant(false)});
        EvolutionSettings settings = settingsWith({.wce = 16});
        settings.candidates = 2000;
        const Evolution evolution = evolve(product, false, settings, builtInTechnology(), {});
        QVERIFY(evolution.best.cost.areaUm2 < evolution.start.cost.areaUm2);
    }

    void areaCanBeTheObjective()
    {
        EvolutionSettings settings = settingsWith({.mae = 200});
        settings.objective = EvolutionObjective::Area;
        const Evolution evolution = evolveFrom("mul8u_1JFF", settings);
        QVERIFY(evolution.best.cost.areaUm2 < 0.9 * evolution.start.cost.areaUm2);
    }

    void isTheSameWithAnyNumberOfThreads()
    {
        EvolutionSettings settings = settingsWith({.mae = 65});
        settings.islands = 3;
        const auto text = [&](int threads, std::uint64_t seed) {
            RunContext context;
            context.threads = threads;
            settings.seed = seed;
            return evolveFrom("mul8u_1JFF", settings, context).netlist.canonicalText();
        };
        const std::string one = text(1, 5);
        QCOMPARE(text(2, 5), one);
        QVERIFY(text(2, 6) != one);
    }

    void boundsHoldUnderTheDistribution()
    {
        // Operands below 16 only: whatever happens to larger ones is free.
        EvolutionSettings settings = settingsWith({.wce = 0});
        settings.operands.weights.assign(65536, 0);
        for (std::size_t a = 0; a < 16; ++a) {
            for (std::size_t b = 0; b < 16; ++b)
                settings.operands.weights[a * 256 + b] = 1;
        }
        settings.objective = EvolutionObjective::Area;
        const Evolution evolution = evolveFrom("mul8u_1JFF", settings);
        const CircuitPtr circuit = makeCircuit("x", "x", false, evolution.netlist, {});
        for (int a = 0; a < 16; ++a) {
            for (int b = 0; b < 16; ++b)
                QCOMPARE(circuit->table(a, b), a * b);
        }
        QVERIFY(circuit->metrics.wce > 0);
        QVERIFY(evolution.best.cost.areaUm2 < 0.8 * evolution.start.cost.areaUm2);
    }

    void boundsHoldExactlyUnderWeights()
    {
        // Weights of many sizes, for which 65,536 samples are a coarse picture.
        EvolutionSettings settings = settingsWith({.mae = 30, .bias = 2});
        settings.operands.weights.resize(65536);
        for (std::size_t pair = 0; pair < 65536; ++pair)
            settings.operands.weights[pair] =
                std::pow(static_cast<double>(pair * 40503 % 65536), 6);
        const Evolution evolution = evolveFrom("mul8u_1JFF", settings);
        const auto errors = measureErrors(
            makeCircuit("x", "x", false, evolution.netlist, {})->table, settings.operands);
        QVERIFY(errors.mae > 0);
        QVERIFY(errors.mae <= 30);
        QVERIFY(std::abs(errors.bias) <= 2);
    }

    void keepsTheBestWhenStopped()
    {
        std::stop_source source;
        source.request_stop();
        RunContext context;
        context.stop = source.get_token();
        const Evolution evolution = evolveFrom("mul8u_1JFF", settingsWith({.mae = 65}), context);
        QCOMPARE(evolution.candidates, std::uint64_t{0});
        QVERIFY(makeCircuit("x", "x", false, evolution.netlist, {})->isExact());
    }

    void saysWhatIsWrong()
    {
        const auto text = [](const char* start, const EvolutionSettings& settings) {
            return errorText([&] { evolveFrom(start, settings); });
        };
        QVERIFY(text("mul8u_1JFF", settingsWith({.bias = 1})).contains("needs a bound"));
        QVERIFY(text("mul8u_1JFF", settingsWith({.mae = -1})).contains("at least 0"));
        QVERIFY(text("mul8u_1JFF", settingsWith({.mae = NAN})).contains("at least 0"));
        QVERIFY(text("mul8u_trunc_t6c1", settingsWith({.mae = 1000, .wce = 3}))
                    .contains("worst-case error"));
        QVERIFY(text("mul8u_trunc_t6c1", settingsWith({.mae = 1000, .zeroSafe = true}))
                    .contains("operand 0"));
        EvolutionSettings settings = settingsWith({.mae = 1});
        settings.islands = 0;
        QVERIFY(text("mul8u_1JFF", settings).contains("island"));
        settings = settingsWith({.mae = 1});
        settings.operands.weights.assign(256, 1);
        QVERIFY(text("mul8u_1JFF", settings).contains("has 256 weights"));
        settings = settingsWith({.mae = 1});
        settings.seconds = -1;
        QVERIFY(text("mul8u_1JFF", settings).contains("positive time"));
        Netlist wires(2, 2);
        wires.setOutputs({0, 1, 2, 3});
        QVERIFY(errorText([&] {
                    evolve(wires, false, settingsWith({.mae = 100}), builtInTechnology(), {});
                }).contains("no gates"));
        // Samples of these weights may keep a bound that the weights themselves do not.
        settings = settingsWith({.mae = 100, .bias = 0});
        settings.operands.weights.assign(65536, 1);
        QVERIFY(text("mul8u_bam_h0v1", settings).contains("mean error"));
        Netlist narrow(3, 2);
        narrow.setOutputs({0, 0, 0, 0, 0});
        QVERIFY(errorText([&] {
                    evolve(narrow, false, settingsWith({.mae = 1}), builtInTechnology(), {});
                }).contains("3 x 2 bits"));
    }
};

QTEST_GUILESS_MAIN(TestEvolve)
#include "tst_evolve.moc"
