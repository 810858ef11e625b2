// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/filter_enumeration.h"

#include "core/inference/block_executor.h"
#include "core/inference/block_layout.h"
#include "core/inference/kernels/kernel.h"
#include "core/search/enumeration_file.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <mutex>
#include <utility>

namespace hawx {

namespace {

/// A network that can be enumerated, and where its layers are.
struct Stages {
    int first = 0;  ///< convolution
    int second = 0; ///< convolution
    int third = 0;  ///< the first fully connected layer
    int last = 0;   ///< layer of the network, whose accumulators are the logits
    std::size_t firstFilters = 0;
    std::size_t secondFilters = 0;

    std::size_t filters() const { return firstFilters + secondFilters; }
};

/// Each value of the layer's output depends on one channel of its input.
bool keepsChannelsApart(const QuantisedLayer& layer)
{
    return layer.type == LayerType::Activation || layer.type == LayerType::MaxPool ||
           layer.type == LayerType::AveragePool;
}

Stages stagesOf(const QuantisedNetwork& network)
{
    const std::vector<int> multiplying = network.multiplyingLayers();
    const auto layer = [&](int index) -> const QuantisedLayer& {
        return network.layers[static_cast<std::size_t>(index)];
    };
    const int last = static_cast<int>(network.layers.size()) - 1;
    bool fits = multiplying.size() >= 3 && multiplying.back() == last && network.output == last &&
                layer(last).requantisation.empty();
    for (std::size_t i = 0; fits && i < multiplying.size(); ++i)
        fits = layer(multiplying[i]).fullyConnected == (i >= 2);
    for (int i = 1; fits && i <= last; ++i)
        fits = layer(i).inputs == std::vector{i - 1} &&
               (i <= multiplying[1] || i >= multiplying[2] || keepsChannelsApart(layer(i)));
    if (!fits)
        throw Error("The network " + network.name +
                    " cannot be enumerated by filter: that takes two convolutions in sequence, "
                    "with pooling and activations at most between them and the next layer, and "
                    "then fully connected layers only. Enumerate it by layer.");
    return {.first = multiplying[0],
            .second = multiplying[1],
            .third = multiplying[2],
            .last = last,
            .firstFilters = static_cast<std::size_t>(network.filters(multiplying[0])),
            .secondFilters = static_cast<std::size_t>(network.filters(multiplying[1]))};
}

/// Up to 64 images side by side, and what their third layer accumulates.
struct ImageLanes {
    std::size_t count = 0;
    std::array<int, kLanes> labels{};
    AlignedBuffer<std::int32_t> accumulators; ///< [output][lane]
    /// What an approximate filter of the second layer adds, [bit of the
    /// configuration][output][lane]
    AlignedBuffer<std::int32_t> differences;
};

class Enumerator {
public:
    Enumerator(const SearchProblem& problem, const RunContext& context)
        : m_network(*problem.network),
          m_images(*problem.images),
          m_imageCount(imageCountOf(problem)),
          m_context(context),
          m_kernel(selectKernel(problem.kernel)),
          m_stages(stagesOf(m_network))
    {
        if (problem.circuits.size() != 2)
            throw Error("Configurations by filter are enumerated for two circuits, the exact one "
                        "and one beside it, and not for " +
                        std::to_string(problem.circuits.size()) + ".");
        if (m_stages.filters() > kMostFilters)
            throw Error("The convolutions of the network " + m_network.name + " have " +
                        std::to_string(m_stages.filters()) + " filters; at most " +
                        std::to_string(kMostFilters) + " can be enumerated.");
        if (m_imageCount > UINT16_MAX)
            throw Error("Configurations by filter are enumerated on at most 65,535 images.");
        m_partBits = std::min(m_stages.secondFilters, kMostPartBits);
        m_plan = makePlan(problem.network);
        prepareLayers(problem);
        const auto outputs = static_cast<std::size_t>(m_network.filters(m_stages.third));
        m_thirdSize = outputs * kLanes;
        for (int f = 0; f < m_network.logits(); ++f)
            m_logitScales.push_back(m_network.accumulatorScale(m_stages.last, f));
        m_workers.resize(static_cast<std::size_t>(threadCount(context)));
    }

    FilterEnumeration run(const std::filesystem::path& path, const std::string& identity)
    {
        const std::size_t parts = std::size_t{1} << (m_stages.filters() - m_partBits);
        EnumerationFile file(path, identity, parts, std::size_t{1} << m_partBits);
        ProgressReporter progress(m_context, "enumerating", std::uint64_t{1} << m_stages.filters());
        progress.advance((parts - file.missing().size()) << m_partBits);
        const std::vector<std::size_t> missing = file.missing();
        try {
            parallelFor(missing.size(), m_context, [&](std::size_t i, int worker) {
                std::vector<std::uint16_t> correct(std::size_t{1} << m_partBits);
                runPart(missing[i], workerOf(worker), correct);
                file.finish(missing[i], correct);
                progress.advance(correct.size());
            });
        } catch (const Cancelled&) {
            file.write();
            throw;
        }
        file.write();
        return {.filters = m_stages.filters(), .images = m_imageCount, .correct = file.take()};
    }

private:
    /// The memory of one thread.
    struct Worker {
        explicit Worker(const Enumerator& owner)
            : executor(owner.m_plan, owner.m_kernel, true),
              codes(owner.m_thirdSize),
              logits(owner.m_logitScales.size() * kLanes)
        {
            lanes.accumulators.reserve(owner.m_thirdSize);
            lanes.differences.reserve(owner.m_thirdSize * owner.m_partBits);
            const TensorShape& shape =
                owner.m_network.tensors[static_cast<std::size_t>(owner.m_stages.second)].shape;
            for (AlignedBuffer<std::uint8_t>* tensor : {&exact, &approximate, &mixed})
                tensor->reserve(lanesOf(shape));
        }
        BlockExecutor executor;
        ImageLanes lanes;
        AlignedBuffer<std::uint8_t> exact; ///< output of the second layer, as the following two
        AlignedBuffer<std::uint8_t> approximate;
        AlignedBuffer<std::uint8_t> mixed;
        AlignedBuffer<std::uint8_t> codes;  ///< output of the third layer
        AlignedBuffer<std::int32_t> logits; ///< accumulators of the last layer
    };

    Worker& workerOf(int index)
    {
        auto& worker = m_workers[static_cast<std::size_t>(index)];
        if (!worker)
            worker = std::make_unique<Worker>(*this);
        return *worker;
    }

    /// All choices in the first layer, the exact and the approximate second layer, and the others.
    void prepareLayers(const SearchProblem& problem)
    {
        Assignment circuits(static_cast<std::size_t>(m_network.totalFilters()), 0);
        const auto prepare = [&] {
            return configure(m_plan, configurationOf(problem, circuits), m_tables, m_kernel).layers;
        };
        m_layers = prepare();
        const auto firstEnd = circuits.begin() + static_cast<std::ptrdiff_t>(m_stages.firstFilters);
        std::fill(firstEnd, firstEnd + static_cast<std::ptrdiff_t>(m_stages.secondFilters),
                  std::uint16_t{1});
        m_approximateSecond = prepare()[1];
        const std::size_t choices = std::size_t{1} << m_stages.firstFilters;
        for (std::size_t choice = 0; choice < choices; ++choice) {
            throwIfStopped(m_context);
            for (std::size_t f = 0; f < m_stages.firstFilters; ++f)
                circuits[f] = choice >> (m_stages.firstFilters - 1 - f) & 1;
            m_first.push_back(configureLayer(
                *m_plan, 0,
                operationsOf(*m_plan, configurationOf(problem, circuits), m_tables).front(),
                m_kernel));
        }
    }

    /// Runs layers [first, end), which do not choose.
    void runLayers(BlockExecutor& executor, int first, int end) const
    {
        for (int layer = first; layer < end; ++layer) {
            const int multiplying = m_plan->planOf[static_cast<std::size_t>(layer)];
            executor.run(
                layer, multiplying < 0 ? nullptr : &m_layers[static_cast<std::size_t>(multiplying)],
                m_context.stop);
        }
    }

    void runPart(std::size_t part, Worker& worker, std::span<std::uint16_t> correct) const
    {
        const std::size_t configuration = part << m_partBits;
        for (std::size_t image = 0; image < m_imageCount; image += kLanes) {
            accumulateThird(configuration, image, worker);
            enumerate(worker, correct);
        }
    }

    /// Fills worker.lanes for images from `image` on and the part that begins with a configuration.
    void accumulateThird(std::size_t configuration, std::size_t image, Worker& worker) const
    {
        BlockExecutor& executor = worker.executor;
        ImageLanes& lanes = worker.lanes;
        lanes.count = std::min(kLanes, m_imageCount - image);
        std::copy_n(m_images.labels.begin() + static_cast<std::ptrdiff_t>(image), lanes.count,
                    lanes.labels.begin());
        executor.load(m_images, image, lanes.count);
        executor.run(m_stages.first, &m_first[configuration >> m_stages.secondFilters],
                     m_context.stop);
        runLayers(executor, m_stages.first + 1, m_stages.second);
        const std::array second{m_stages.second};
        executor.run(m_stages.second, &m_approximateSecond, m_context.stop);
        executor.save(second, worker.approximate.data());
        executor.run(m_stages.second, &m_layers[1], m_context.stop);
        executor.save(second, worker.exact.data());

        // Filters with a bit of the part's number are as it says, the others exact.
        std::copy_n(worker.exact.data(), worker.exact.size(), worker.mixed.data());
        for (std::size_t bit = m_partBits; bit < m_stages.secondFilters; ++bit)
            if ((configuration >> bit & 1) != 0)
                copyFilter(bit, worker.approximate, worker.mixed);
        accumulateMixed(worker, lanes.accumulators.data());
        for (std::size_t bit = 0; bit < m_partBits; ++bit) {
            std::int32_t* difference = lanes.differences.data() + bit * m_thirdSize;
            copyFilter(bit, worker.approximate, worker.mixed);
            accumulateMixed(worker, difference);
            for (std::size_t i = 0; i < m_thirdSize; ++i)
                difference[i] -= lanes.accumulators[i];
            copyFilter(bit, worker.exact, worker.mixed);
        }
    }

    /// The output of the second layer's filter that a bit of configurations stands for.
    void copyFilter(std::size_t bit, const AlignedBuffer<std::uint8_t>& from,
                    AlignedBuffer<std::uint8_t>& to) const
    {
        const std::size_t size = from.size() / m_stages.secondFilters;
        const std::size_t filter = m_stages.secondFilters - 1 - bit;
        std::memcpy(to.data() + filter * size, from.data() + filter * size, size);
    }

    void accumulateMixed(Worker& worker, std::int32_t* accumulators) const
    {
        worker.executor.restore(std::array{m_stages.second}, worker.mixed.data(),
                                worker.lanes.count);
        runLayers(worker.executor, m_stages.second + 1, m_stages.third);
        worker.executor.accumulate(m_stages.third, m_layers[2], {accumulators, m_thirdSize},
                                   m_context.stop);
    }

    /// Adds the images that are classified right with each configuration of a part.
    void enumerate(Worker& worker, std::span<std::uint16_t> correct) const
    {
        std::int32_t* accumulators = worker.lanes.accumulators.data();
        std::size_t gray = 0;
        for (std::size_t step = 1;; ++step) {
            correct[gray] = static_cast<std::uint16_t>(correct[gray] + countCorrect(worker));
            if (step == correct.size())
                return;
            const auto bit = static_cast<std::size_t>(std::countr_zero(step));
            gray ^= std::size_t{1} << bit;
            const std::int32_t* difference = worker.lanes.differences.data() + bit * m_thirdSize;
            if ((gray >> bit & 1) != 0)
                for (std::size_t i = 0; i < m_thirdSize; ++i)
                    accumulators[i] += difference[i];
            else
                for (std::size_t i = 0; i < m_thirdSize; ++i)
                    accumulators[i] -= difference[i];
        }
    }

    /// From the accumulators of the third layer to answers.
    std::size_t countCorrect(Worker& worker) const
    {
        const std::int32_t* logits = worker.lanes.accumulators.data();
        if (m_stages.third != m_stages.last) {
            const auto index = static_cast<std::size_t>(m_stages.third);
            const QuantisedLayer& third = m_network.layers[index];
            for (std::size_t f = 0; f < third.requantisation.size(); ++f)
                m_kernel.requantise(worker.lanes.accumulators.data() + f * kLanes, kLanes,
                                    third.requantisation[f], third.lowest, third.highest,
                                    worker.codes.data() + f * kLanes);
            worker.executor.restore(std::array{m_stages.third}, worker.codes.data(),
                                    worker.lanes.count);
            runLayers(worker.executor, m_stages.third + 1, m_stages.last);
            worker.executor.accumulate(m_stages.last, m_layers.back(),
                                       {worker.logits.data(), worker.logits.size()},
                                       m_context.stop);
            logits = worker.logits.data();
        }
        return countCorrect(logits, worker.lanes);
    }

    /// A tie counts for the class with the lower index, as in judge().
    std::size_t countCorrect(const std::int32_t* logits, const ImageLanes& lanes) const
    {
        std::array<float, kLanes> best;
        std::array<int, kLanes> answers{};
        for (std::size_t i = 0; i < kLanes; ++i)
            best[i] = static_cast<float>(logits[i]) * m_logitScales[0];
        for (std::size_t c = 1; c < m_logitScales.size(); ++c)
            for (std::size_t i = 0; i < kLanes; ++i) {
                const float logit = static_cast<float>(logits[c * kLanes + i]) * m_logitScales[c];
                answers[i] = logit > best[i] ? static_cast<int>(c) : answers[i];
                best[i] = logit > best[i] ? logit : best[i];
            }
        std::size_t correct = 0;
        for (std::size_t i = 0; i < lanes.count; ++i)
            correct += answers[i] == lanes.labels[i] ? 1 : 0;
        return correct;
    }

    const QuantisedNetwork& m_network;
    const ImageSet& m_images;
    std::size_t m_imageCount;
    const RunContext& m_context;
    const Kernel& m_kernel;
    Stages m_stages;
    std::size_t m_partBits = 0;
    std::size_t m_thirdSize = 0; ///< of the third layer's output for 64 images
    std::shared_ptr<const NetworkPlan> m_plan;
    ProductTableCache m_tables;
    std::vector<ConfiguredLayer> m_layers; ///< all exact
    std::vector<ConfiguredLayer> m_first;  ///< [choice]
    ConfiguredLayer m_approximateSecond;
    std::vector<float> m_logitScales; ///< [class]
    std::vector<std::unique_ptr<Worker>> m_workers;
};

} // namespace

Assignment FilterEnumeration::circuits(std::size_t configuration) const
{
    Assignment result;
    for (std::size_t f = 0; f < filters; ++f)
        result.push_back(configuration >> (filters - 1 - f) & 1);
    return result;
}

FilterEnumeration enumerateFilters(const SearchProblem& problem, const std::filesystem::path& file,
                                   const RunContext& context)
{
    return Enumerator(problem, context).run(file, identityOf(problem));
}

} // namespace hawx
