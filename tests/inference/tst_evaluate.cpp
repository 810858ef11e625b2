// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"
#include "core/inference/kernels/kernel.h"
#include "core/inference/reference.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/random_network.h"

#include <QCryptographicHash>
#include <QTest>

#include <atomic>

using namespace hawx;
using namespace hawx::test;

namespace {

RunContext onThreads(int threads)
{
    return {.threads = threads, .stop = {}, .progress = {}};
}

ImageSet labelled(std::vector<int> labels)
{
    ImageSet images;
    images.labels = std::move(labels);
    return images;
}

struct Sample {
    std::shared_ptr<const QuantisedNetwork> network;
    Configuration configuration;
    std::shared_ptr<ImageSet> images;
};

/// A random network with a mixed configuration and 150 images: two whole blocks and a part of one.
Sample sample(std::uint32_t seed, OperandMode mode = OperandMode::Signed)
{
    Random random(seed);
    Sample made;
    made.network = randomQuantised(random, mode);
    made.configuration = randomConfiguration(random, *made.network, randomCircuits(random, mode));
    made.images =
        randomImages(random, made.network->tensors.front().shape, 150, made.network->logits());
    return made;
}

} // namespace

class TestEvaluate : public QObject {
    Q_OBJECT

private slots:
    void judges()
    {
        const std::vector<float> logits{1,  3,  2,    // 1
                                        -5, -7, -6,   // 0
                                        0,  0,  0.5F, // 2
                                        9,  1,  1};   // 0
        const Evaluation evaluation = judge(logits, labelled({1, 0, 1, 0, 7}), 4);
        QCOMPARE(evaluation.images, 4U);
        QCOMPARE(evaluation.correct, 3U);
        QCOMPARE(evaluation.top1, 75.0);
        QCOMPARE(evaluation.logits, logits);
        const QByteArray bytes(reinterpret_cast<const char*>(logits.data()), 48);
        QCOMPARE(QString::fromStdString(evaluation.logitsHash),
                 QString(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    }

    /// A tie counts for the class with the lower index.
    void judgesTies()
    {
        QCOMPARE(judge({2, 5, 5}, labelled({1}), 1).correct, 1U);
        QCOMPARE(judge({2, 5, 5}, labelled({2}), 1).correct, 0U);
        QCOMPARE(judge({0, 0, 0}, labelled({0}), 1).correct, 1U);
    }

    void judgesNothing()
    {
        const Evaluation evaluation = judge({}, labelled({}), 0);
        QCOMPARE(evaluation.images, 0U);
        QCOMPARE(evaluation.top1, 0.0);
    }

    /// The same logits from the reference, from every kernel, and with 1, 2 and 3 threads.
    void isTheSameEverywhere_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<bool>("unsignedOperands");
        for (int seed = 1; seed <= 8; ++seed)
            QTest::addRow("%d", seed) << seed << (seed % 2 == 0);
    }

    void isTheSameEverywhere()
    {
        QFETCH(int, seed);
        QFETCH(bool, unsignedOperands);
        const Sample given = sample(static_cast<std::uint32_t>(seed),
                                    unsignedOperands ? OperandMode::Unsigned : OperandMode::Signed);
        const auto run = [&](const std::string& kernel, int threads, std::size_t images) {
            return evaluate(*given.network, given.configuration, *given.images,
                            {.kernel = kernel, .images = images}, onThreads(threads));
        };
        for (const std::size_t images : {1U, 63U, 64U, 65U, 150U}) {
            const Evaluation expected = run("reference", 1, images);
            QCOMPARE(expected.kernel, std::string("reference"));
            QCOMPARE(expected.images, images);
            QCOMPARE(expected.logits.size(),
                     images * static_cast<std::size_t>(given.network->logits()));
            for (const std::string& kernel : availableKernels())
                for (const int threads : {1, 2, 3}) {
                    const Evaluation found = run(kernel, threads, images);
                    QCOMPARE(found.kernel, kernel);
                    QCOMPARE(found.logitsHash, expected.logitsHash);
                    QCOMPARE(found.logits, expected.logits);
                    QCOMPARE(found.correct, expected.correct);
                    QCOMPARE(found.top1, expected.top1);
                }
            QCOMPARE(run("reference", 2, images).logitsHash, expected.logitsHash);
        }
    }

    void takesAllImages()
    {
        const Sample given = sample(3);
        const auto run = [&](const std::string& kernel, std::size_t images) {
            return evaluate(*given.network, given.configuration, *given.images,
                            {.kernel = kernel, .images = images}, onThreads(2));
        };
        for (const char* kernel : {"auto", "reference"}) {
            QCOMPARE(run(kernel, 0).images, 150U);
            QCOMPARE(run(kernel, 1000).images, 150U);
            QCOMPARE(run(kernel, 0).logitsHash, run(kernel, 150).logitsHash);
        }
        QCOMPARE(run("auto", 0).kernel, availableKernels().front());
    }

    /// One evaluator for many configurations: nothing of one is left in the next.
    void evaluatesManyConfigurations()
    {
        Random random(40);
        const auto network = randomQuantised(random, OperandMode::Signed);
        const auto images = randomImages(random, network->tensors.front().shape, 70);
        const std::vector<CircuitPtr> circuits = randomCircuits(random, OperandMode::Signed);
        Evaluator evaluator(network);
        QCOMPARE(std::string(evaluator.kernel().name), availableKernels().front());
        QCOMPARE(evaluator.plan()->network, network);
        for (int i = 0; i < 10; ++i) {
            const Configuration configuration =
                i % 2 == 0 ? randomConfiguration(random, *network, circuits)
                           : randomWithAdders(random, *network, circuits);
            const Evaluation found =
                evaluator.evaluate(configuration, *images, 0, onThreads(1 + i % 3));
            for (const std::size_t image : {0U, 63U, 69U}) {
                const std::vector<float> expected =
                    executeReference(*network, configuration, *images, image).logits;
                QVERIFY(std::equal(expected.begin(), expected.end(),
                                   found.logits.begin() +
                                       static_cast<std::ptrdiff_t>(image * expected.size())));
            }
        }
    }

    void refuses()
    {
        const Sample given = sample(5);
        const auto refusal = [&](const Configuration& configuration, const ImageSet& images,
                                 const std::string& kernel, const RunContext& context) {
            return errorText([&] {
                evaluate(*given.network, configuration, images, {.kernel = kernel, .images = 0},
                         context);
            });
        };
        ImageSet other = *given.images;
        ++other.shape.width;
        const QString size =
            QString::fromStdString("The images are " + toString(other.shape) +
                                   " but the network needs " + toString(given.images->shape) + ".");
        Configuration incomplete = given.configuration;
        incomplete.layers.pop_back();
        std::stop_source source;
        source.request_stop();
        for (const char* kernel : {"auto", "portable", "reference"})
            for (const int threads : {1, 2}) {
                RunContext context = onThreads(threads);
                QCOMPARE(refusal(given.configuration, other, kernel, context), size);
                QVERIFY(refusal(incomplete, *given.images, kernel, context)
                            .startsWith("The configuration names "));
                context.stop = source.get_token();
                QCOMPARE(refusal(given.configuration, *given.images, kernel, context),
                         QStringLiteral("The work was cancelled."));
            }
        QVERIFY(refusal(given.configuration, *given.images, "fastest", onThreads(1))
                    .startsWith("There is no kernel \"fastest\" on this machine"));
    }

    /// Stopped while it runs, it ends before the last image.
    void stopsInBetween()
    {
        const Sample given = sample(6);
        Random random(1);
        const auto many = randomImages(random, given.images->shape, 64 * 400);
        std::stop_source source;
        std::atomic<std::uint64_t> last = 0;
        RunContext context{.threads = 2, .stop = source.get_token(), .progress = {}};
        context.progress = [&](const Progress& progress) {
            last = progress.done;
            source.request_stop(); // at the first report, before any image
        };
        QCOMPARE(
            errorText([&] { evaluate(*given.network, given.configuration, *many, {}, context); }),
            QStringLiteral("The work was cancelled."));
        QVERIFY(last < many->count());
    }

    void reportsProgress()
    {
        const Sample given = sample(7);
        for (const char* kernel : {"auto", "reference"}) {
            std::uint64_t done = 0;
            RunContext context = onThreads(2);
            context.progress = [&](const Progress& progress) {
                QCOMPARE(progress.total, 150U);
                QVERIFY(!progress.stage.empty());
                done = progress.done;
            };
            evaluate(*given.network, given.configuration, *given.images,
                     {.kernel = kernel, .images = 0}, context);
            QCOMPARE(done, 150U);
        }
    }
};

QTEST_APPLESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
