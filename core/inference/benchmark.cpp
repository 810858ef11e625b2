// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/benchmark.h"

#include "core/inference/evaluate.h"
#include "core/inference/image_inference.h"
#include "core/network/float_network.h"
#include "core/support/error.h"
#include "core/support/hash.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <utility>

namespace hawx {

namespace {

/// The network in fp32, in batches of the size that is fastest, side by side on all threads.
class FloatContender {
public:
    FloatContender(const Network& network, const ImageSet& images, std::size_t count,
                   const RunContext& context)
        : m_images(images), m_context(context)
    {
        for (int thread = 0; thread < threadCount(context); ++thread)
            m_networks.emplace_back(network);
        chooseBatch(count);
    }

    std::size_t batch() const { return m_batch; }
    std::size_t wholeBatches(std::size_t images) const { return images - images % m_batch; }

    /// Runs the whole batches among the first images and returns the seconds they took.
    double run(std::size_t images)
    {
        const auto start = std::chrono::steady_clock::now();
        parallelFor(images / m_batch, m_context, [&](std::size_t i, int worker) {
            m_networks[static_cast<std::size_t>(worker)].logits(m_images, i * m_batch, m_batch);
        });
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }

private:
    void chooseBatch(std::size_t count)
    {
        constexpr double kSecondsOfTrial = 0.1; // and at least two repetitions
        const std::size_t images = std::min(count, 64 * m_networks.size());
        std::size_t fastest = 1;
        double leastSeconds = std::numeric_limits<double>::max(); // for one image
        for (const std::size_t batch : {1U, 16U, 64U}) {
            if (batch > count)
                break;
            setBatch(batch);
            double spent = 0;
            for (int repetition = 0; repetition < 2 || spent < kSecondsOfTrial; ++repetition) {
                const double seconds = run(images);
                spent += seconds;
                if (seconds / static_cast<double>(wholeBatches(images)) < leastSeconds) {
                    leastSeconds = seconds / static_cast<double>(wholeBatches(images));
                    fastest = batch;
                }
            }
        }
        setBatch(fastest);
    }

    /// With one run of every thread's network, which sets itself up for this batch.
    void setBatch(std::size_t batch)
    {
        m_batch = batch;
        parallelFor(m_networks.size(), m_context,
                    [&](std::size_t i, int) { m_networks[i].logits(m_images, 0, batch); });
    }

    FloatThreads m_threads{1}; // of each network
    const ImageSet& m_images;
    const RunContext& m_context;
    std::vector<FloatNetwork> m_networks; ///< [thread]
    std::size_t m_batch = 1;
};

/// A row in the making.
struct Contender {
    BenchmarkRow row;
    int rounds = 0;
    std::function<double(std::size_t images)> run; ///< returns seconds

    Contender(std::string circuit, std::string kernel, std::size_t images, int roundsOfAll,
              std::function<double(std::size_t)> work)
        : rounds(roundsOfAll), run(std::move(work))
    {
        row.circuit = std::move(circuit);
        row.kernel = std::move(kernel);
        row.images = images;
    }

    void measure()
    {
        const double seconds = run(row.images);
        row.seconds = row.seconds > 0 ? std::min(row.seconds, seconds) : seconds;
    }

    /// Fewer images or rounds when one run of `warmUpImages`, which took `seconds`, says that all
    /// would take longer than `secondsAllowed`.
    void limit(double secondsAllowed, std::size_t warmUpImages, double seconds)
    {
        const double affordable = secondsAllowed / seconds;
        const double perRound = std::max(1.0, std::floor(affordable / rounds));
        if (perRound * static_cast<double>(warmUpImages) < static_cast<double>(row.images))
            row.images = static_cast<std::size_t>(perRound) * warmUpImages;
        if (affordable < rounds)
            rounds = static_cast<int>(affordable);
        if (rounds == 0)
            row.seconds = seconds;
    }
};

int operandBitsOf(const NetworkPlan& plan)
{
    std::int64_t macs = 0;
    std::int64_t sevenBit = 0;
    for (const LayerPlan& layer : plan.layers) {
        macs += plan.network->macs(layer.layer);
        if (layer.bytes == ActivationBytes::SevenBit)
            sevenBit += plan.network->macs(layer.layer);
    }
    return 2 * sevenBit > macs ? 7 : 8;
}

/// All contenders on one network.
class Comparison {
public:
    Comparison(const Network& network, const std::shared_ptr<const QuantisedNetwork>& quantised,
               const ImageSet& images, const BenchmarkSettings& settings, const RunContext& context)
        : m_network(network),
          m_images(images),
          m_settings(settings),
          m_context(context),
          m_count(std::min(settings.images, images.count())),
          m_openCv(network, images, m_count, m_context)
    {
        m_contenders.emplace_back("", kOpenCvFp32, m_openCv.wholeBatches(m_count), settings.rounds,
                                  [this](std::size_t some) { return m_openCv.run(some); });
        for (const std::string& kernel : settings.kernels)
            m_evaluators.push_back(std::make_unique<Evaluator>(quantised, kernel, 0));
        m_oneByOne = std::make_unique<ImageInference>(quantised, settings.kernels.front());
    }

    void add(const CircuitPtr& circuit)
    {
        const auto logits = std::make_shared<std::vector<float>>();
        m_logits.push_back(logits);
        for (std::size_t k = 0; k < m_evaluators.size(); ++k) {
            Evaluator& evaluator = *m_evaluators[k];
            const std::string& kernel = m_settings.kernels[k];
            const std::string what = "The kernel " + kernel + " with the circuit " + circuit->name +
                                     " in the network " + m_network.name;
            m_contenders.emplace_back(
                circuit->name, kernel, m_count, m_settings.rounds,
                [=, this, &evaluator,
                 configuration =
                     uniformConfiguration(*evaluator.plan()->network, circuit)](std::size_t some) {
                    Evaluation found = evaluator.evaluate(configuration, m_images, some, m_context);
                    requireSameLogits(*logits, found.logits, classes(), what);
                    if (found.logits.size() > logits->size())
                        *logits = std::move(found.logits);
                    return found.seconds;
                });
        }
        addOneByOne(circuit, logits);
    }

    Benchmark run(ProgressReporter& progress)
    {
        for (Contender& contender : m_contenders) {
            warmUp(contender);
            progress.advance();
        }
        for (int round = 0; round < m_settings.rounds; ++round)
            for (Contender& contender : m_contenders) {
                if (round < contender.rounds)
                    contender.measure();
                progress.advance();
            }
        return result();
    }

private:
    std::size_t classes() const { return static_cast<std::size_t>(m_network.logits()); }

    /// One image after the other, as while a user draws.
    void addOneByOne(const CircuitPtr& circuit, const std::shared_ptr<std::vector<float>>& logits)
    {
        const std::string kernel = m_settings.kernels.front() + kOneByOne;
        const std::string what = "The kernel " + kernel + " with the circuit " + circuit->name +
                                 " in the network " + m_network.name;
        m_contenders.emplace_back(
            circuit->name, kernel, m_count, m_settings.rounds, [=, this](std::size_t some) {
                m_oneByOne->configure(uniformConfiguration(m_oneByOne->network(), circuit));
                std::vector<float> found;
                const auto start = std::chrono::steady_clock::now();
                for (std::size_t i = 0; i < some; ++i) {
                    const std::vector<float> one = m_oneByOne->logits(
                        {m_images.image(i), static_cast<std::size_t>(m_images.shape.size())},
                        m_context.stop);
                    found.insert(found.end(), one.begin(), one.end());
                }
                const std::chrono::duration<double> spent =
                    std::chrono::steady_clock::now() - start;
                requireSameLogits(*logits, found, classes(), what);
                return spent.count();
            });
    }

    void warmUp(Contender& contender)
    {
        const std::size_t images =
            std::min(m_count, kLanes * static_cast<std::size_t>(threadCount(m_context)));
        const double seconds = contender.run(images);
        const std::string& kernel = contender.row.kernel;
        if (kernel != kOpenCvFp32 && kernel != m_settings.kernels.front())
            contender.limit(m_settings.secondsOfOtherKernels, images, seconds);
    }

    Benchmark result() const
    {
        Benchmark result;
        result.threads = threadCount(m_context);
        result.operandBits = operandBitsOf(*m_evaluators.front()->plan());
        result.openCvBatch = m_openCv.batch();
        for (const Contender& contender : m_contenders) {
            BenchmarkRow row = contender.row;
            row.imagesPerSecond = static_cast<double>(row.images) / row.seconds;
            row.gmacPerSecond =
                row.imagesPerSecond * static_cast<double>(m_network.graph.macs()) / 1e9;
            const BenchmarkRow& openCv = result.rows.empty() ? row : result.rows.front();
            row.ratioToOpenCv = row.imagesPerSecond / openCv.imagesPerSecond;
            result.rows.push_back(std::move(row));
        }
        const std::size_t kernels = m_evaluators.size() + 1; // and one by one
        for (std::size_t c = 0; c < m_logits.size(); ++c)
            complete(std::span(result.rows).subspan(1 + c * kernels, kernels), *m_logits[c]);
        return result;
    }

    /// What the rows of one circuit have in common.
    void complete(std::span<BenchmarkRow> rows, const std::vector<float>& logits) const
    {
        std::size_t common = m_count;
        for (const BenchmarkRow& row : rows)
            common = std::min(common, row.images);
        const std::string hash = sha256Of(std::span<const float>(logits).first(common * classes()));
        const auto gather = std::find_if(rows.begin(), rows.end(), [](const BenchmarkRow& row) {
            return row.kernel == kGatherKernel;
        });
        for (BenchmarkRow& row : rows) {
            row.hashedImages = common;
            row.logitsHash = hash;
            if (gather != rows.end())
                row.ratioToGather = row.imagesPerSecond / gather->imagesPerSecond;
        }
    }

    const Network& m_network;
    const ImageSet& m_images;
    const BenchmarkSettings& m_settings;
    const RunContext& m_context;
    std::size_t m_count;
    FloatContender m_openCv;
    std::vector<std::unique_ptr<Evaluator>> m_evaluators; ///< [kernel]
    std::unique_ptr<ImageInference> m_oneByOne;
    /// [circuit] of the most images that any kernel ran
    std::vector<std::shared_ptr<std::vector<float>>> m_logits;
    std::vector<Contender> m_contenders;
};

} // namespace

void requireSameLogits(std::span<const float> expected, std::span<const float> found,
                       std::size_t classes, const std::string& what)
{
    const std::size_t images = std::min(expected.size(), found.size()) / classes;
    for (std::size_t i = 0; i < images; ++i)
        if (std::memcmp(&expected[i * classes], &found[i * classes], classes * sizeof(float)) != 0)
            throw Error(what + " gives other logits for image " + std::to_string(i) +
                        " (from 0) than a run before it: bit-true kernels must agree.");
}

Benchmark benchmark(const Network& network,
                    const std::shared_ptr<const QuantisedNetwork>& quantised,
                    const std::vector<CircuitPtr>& circuits, const ImageSet& images,
                    const BenchmarkSettings& settings, const RunContext& context)
{
    ProgressReporter progress(context, "benchmark of " + network.name,
                              (1 + circuits.size() * (settings.kernels.size() + 1)) *
                                  (static_cast<std::size_t>(settings.rounds) + 1));
    RunContext silent = context; // progress is told by runs
    silent.progress = {};
    Comparison comparison(network, quantised, images, settings, silent);
    for (const CircuitPtr& circuit : circuits)
        comparison.add(circuit);
    return comparison.run(progress);
}

} // namespace hawx
