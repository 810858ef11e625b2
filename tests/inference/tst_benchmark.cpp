// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/benchmark.h"
#include "core/inference/benchmark_inputs.h"
#include "core/inference/evaluate.h"
#include "core/inference/kernels/kernel.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/random_network.h"

#include <QTest>

using namespace hawx;
using namespace hawx::test;

namespace {

RunContext onThreads(int threads)
{
    return {.threads = threads, .stop = {}, .progress = {}};
}

struct Sample {
    Network network;
    std::shared_ptr<const QuantisedNetwork> quantised;
    std::vector<CircuitPtr> circuits;
    ImageSetPtr images;
};

/// A random network and 150 images: two whole blocks and a part of one.
Sample sample(std::uint32_t seed, OperandMode mode)
{
    Random random(seed);
    Sample made;
    made.network = randomNetwork(random);
    made.images = noiseImages(made.network.input(), 150, seed);
    made.quantised = std::make_shared<const QuantisedNetwork>(
        quantise(made.network, made.images, {}, mode, onThreads(1)));
    const bool isSigned = mode == OperandMode::Signed;
    made.circuits = {test::exactCircuit(isSigned),
                     circuitOf("shifted", isSigned, [](int a, int b) { return a * b + (a & 3); })};
    return made;
}

Benchmark measured(const Sample& given, const BenchmarkSettings& settings,
                   const RunContext& context)
{
    return benchmark(given.network, given.quantised, given.circuits, *given.images, settings,
                     context);
}

} // namespace

class TestBenchmark : public QObject {
    Q_OBJECT

private slots:
    void measuresEveryContender_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("images");
        for (int seed = 1; seed <= 4; ++seed)
            for (const int images : {1, 40, 64, 150, 1000})
                QTest::addRow("%d of %d", seed, images) << seed << images;
    }

    void measuresEveryContender()
    {
        QFETCH(int, seed);
        QFETCH(int, images);
        const Sample given = sample(static_cast<std::uint32_t>(seed),
                                    seed % 2 == 0 ? OperandMode::Signed : OperandMode::Unsigned);
        const auto wanted = static_cast<std::size_t>(images);
        const std::size_t count = std::min<std::size_t>(wanted, 150);
        const std::vector<std::string> kernels = availableKernels();
        const Benchmark found = measured(given, {.kernels = kernels, .images = wanted, .rounds = 2},
                                         onThreads(1 + seed % 3));
        QCOMPARE(found.threads, 1 + seed % 3);
        QCOMPARE(found.rows.size(), 1 + given.circuits.size() * (kernels.size() + 1));

        const BenchmarkRow& openCv = found.rows.front();
        QCOMPARE(openCv.kernel, std::string(kOpenCvFp32));
        QVERIFY(openCv.circuit.empty() && openCv.logitsHash.empty() && !openCv.ratioToGather);
        QVERIFY(found.openCvBatch == 1 || found.openCvBatch == 16 || found.openCvBatch == 64);
        QCOMPARE(openCv.images, count / found.openCvBatch * found.openCvBatch);
        QVERIFY(openCv.images > 0);
        QCOMPARE(openCv.ratioToOpenCv, 1.0);

        std::vector<std::string> contenders = kernels;
        contenders.push_back(kernels.front() + kOneByOne);
        std::size_t i = 1;
        for (const CircuitPtr& circuit : given.circuits) {
            const std::string hash =
                evaluate(*given.quantised, uniformConfiguration(*given.quantised, circuit),
                         *given.images, {.kernel = "reference", .images = wanted}, onThreads(2))
                    .logitsHash;
            for (const std::string& kernel : contenders) {
                const BenchmarkRow& row = found.rows[i++];
                QCOMPARE(row.circuit, circuit->name);
                QCOMPARE(row.kernel, kernel);
                QCOMPARE(row.images, count);
                QCOMPARE(row.hashedImages, count);
                QCOMPARE(row.logitsHash, hash);
            }
        }
    }

    /// Rates and ratios follow from images and seconds.
    void statesRates()
    {
        const Sample given = sample(5, OperandMode::Signed);
        const Benchmark found =
            measured(given, {.kernels = availableKernels(), .images = 100}, onThreads(1));
        for (const BenchmarkRow& row : found.rows) {
            QVERIFY(row.seconds > 0);
            const double rate = static_cast<double>(row.images) / row.seconds;
            QCOMPARE(row.imagesPerSecond, rate);
            QCOMPARE(row.gmacPerSecond,
                     rate * static_cast<double>(given.network.graph.macs()) / 1e9);
            QCOMPARE(row.ratioToOpenCv, rate / found.rows.front().imagesPerSecond);
            const auto gather =
                std::find_if(found.rows.begin(), found.rows.end(), [&](const BenchmarkRow& other) {
                    return other.circuit == row.circuit && other.kernel == kGatherKernel;
                });
            QCOMPARE(row.ratioToGather.has_value(), gather != found.rows.end());
            if (row.ratioToGather)
                QCOMPARE(*row.ratioToGather, rate / gather->imagesPerSecond);
        }
    }

    /// Signed operands leave 7 bits to codes that are not negative, unsigned ones 8.
    void statesOperandBits()
    {
        Sample given;
        given.network = repeatedLayerNetworks(1).back();
        given.images = noiseImages(given.network.input(), 3, 1);
        for (const OperandMode mode : {OperandMode::Signed, OperandMode::Unsigned}) {
            const bool isSigned = mode == OperandMode::Signed;
            given.quantised = std::make_shared<const QuantisedNetwork>(
                quantise(given.network, given.images, {}, mode, onThreads(1)));
            given.circuits = {test::exactCircuit(isSigned)};
            QCOMPARE(
                measured(given, {.kernels = {"portable"}, .rounds = 1}, onThreads(1)).operandBits,
                isSigned ? 7 : 8);
        }
    }

    /// With no time for the other kernels they run one block for each thread, and the signature is
    /// that of these images.
    void limitsOtherKernels()
    {
        const Sample given = sample(6, OperandMode::Signed);
        for (const int threads : {1, 2}) {
            const Benchmark found = measured(given,
                                             {.kernels = availableKernels(),
                                              .images = 150,
                                              .rounds = 1,
                                              .secondsOfOtherKernels = 1e-9},
                                             onThreads(threads));
            const std::size_t fewest =
                availableKernels().size() > 1 ? 64 * static_cast<std::size_t>(threads) : 150;
            for (std::size_t i = 1; i < found.rows.size(); ++i) {
                const BenchmarkRow& row = found.rows[i];
                const bool isFirst = row.kernel == availableKernels().front();
                QCOMPARE(row.images, isFirst ? 150U : fewest);
                QCOMPARE(row.hashedImages, fewest);
                QVERIFY(row.seconds > 0);
                const CircuitPtr& circuit =
                    given.circuits[(i - 1) / (availableKernels().size() + 1)];
                QCOMPARE(row.logitsHash,
                         evaluate(*given.quantised, uniformConfiguration(*given.quantised, circuit),
                                  *given.images, {.kernel = "reference", .images = fewest},
                                  onThreads(2))
                             .logitsHash);
            }
        }
    }

    void comparesLogitsBitForBit()
    {
        const auto refusal = [](const std::vector<float>& expected,
                                const std::vector<float>& found) {
            return errorText([&] { requireSameLogits(expected, found, 2, "The kernel K"); });
        };
        const QString same = QStringLiteral("no error");
        QCOMPARE(refusal({1, 2, 3, 4}, {1, 2, 3, 4}), same);
        QCOMPARE(refusal({1, 2, 3, 4}, {1, 2}), same);
        QCOMPARE(refusal({1, 2}, {1, 2, 3, 4}), same);
        QCOMPARE(refusal({}, {1, 2}), same);
        QCOMPARE(refusal({1, 2, 3, 4}, {1, 2, 3, 5}),
                 QStringLiteral("The kernel K gives other logits for image 1 (from 0) than a run "
                                "before it: bit-true kernels must agree."));
        QVERIFY(refusal({1, 2, 3, 4}, {0, 2}).contains("image 0 "));
        QVERIFY(refusal({0, 1}, {-0.0F, 1}).contains("image 0 "));
    }

    void refuses()
    {
        const Sample given = sample(7, OperandMode::Unsigned);
        const BenchmarkSettings settings{.kernels = availableKernels(), .images = 10, .rounds = 1};
        Sample unfit = given;
        unfit.circuits = {circuitOf("signed one", true, [](int a, int b) { return a * b; })};
        QVERIFY(errorText([&] { measured(unfit, settings, onThreads(1)); }).contains("signed one"));
        BenchmarkSettings unknown = settings;
        unknown.kernels = {"fastest"};
        QVERIFY(errorText([&] {
                    measured(given, unknown, onThreads(1));
                }).startsWith("There is no kernel \"fastest\" on this machine"));
        std::stop_source source;
        source.request_stop();
        RunContext stopped = onThreads(2);
        stopped.stop = source.get_token();
        QCOMPARE(errorText([&] { measured(given, settings, stopped); }),
                 QStringLiteral("The work was cancelled."));
    }

    void reportsProgress()
    {
        const Sample given = sample(8, OperandMode::Signed);
        std::uint64_t done = 0;
        std::uint64_t total = 0;
        RunContext context = onThreads(2);
        context.progress = [&](const Progress& progress) {
            QCOMPARE(progress.stage, "benchmark of " + given.network.name);
            done = progress.done;
            total = progress.total;
        };
        measured(given, {.kernels = {"portable"}, .images = 10, .rounds = 4}, context);
        QCOMPARE(total, 25U); // OpenCV, two circuits in two ways; warm-up and four rounds
        QCOMPARE(done, total);
    }
};

QTEST_APPLESS_MAIN(TestBenchmark)
#include "tst_benchmark.moc"
