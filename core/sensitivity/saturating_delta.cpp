// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/saturating_delta.h"

#include "core/inference/block_executor.h"
#include "core/inference/block_layout.h"
#include "core/inference/integer_layers.h"
#include "core/sensitivity/gradient.h"
#include "core/sensitivity/profile.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <array>
#include <memory>

namespace hawx {

namespace {

bool worksByChannel(LayerType type)
{
    switch (type) {
    case LayerType::MaxPool:
    case LayerType::AveragePool:
    case LayerType::Add:
    case LayerType::ChannelScale:
    case LayerType::Activation: return true;
    default: return false;
    }
}

/// The layers behind `layer` that an error of one of its channels passes through before it meets
/// others.
std::vector<int> channelPath(const QuantisedNetwork& network, int layer)
{
    std::vector<int> path;
    int tensor = layer;
    while (tensor != network.output) {
        std::vector<int> readers;
        for (std::size_t i = 0; i < network.layers.size(); ++i)
            for (const int input : network.layers[i].inputs)
                if (input == tensor)
                    readers.push_back(static_cast<int>(i));
        if (readers.size() != 1 ||
            !worksByChannel(network.layers[static_cast<std::size_t>(readers[0])].type))
            break;
        tensor = readers[0];
        path.push_back(tensor);
    }
    return path;
}

/// sum_p gradient (codes - exact) for each of 64 images; Code is the type of the bytes' codes.
template <typename Code>
std::array<float, kLanes> changeOf(const float* gradient, const std::uint8_t* codes,
                                   const std::uint8_t* exact, std::size_t size)
{
    std::array<float, kLanes> change{};
    for (std::size_t p = 0; p < size; p += kLanes)
        for (std::size_t i = 0; i < kLanes; ++i) {
            const int difference =
                static_cast<Code>(codes[p + i]) - static_cast<Code>(exact[p + i]);
            change[i] += gradient[p + i] * static_cast<float>(difference);
        }
    return change;
}

/// One thread's memory.
struct Worker {
    Worker(const std::shared_ptr<const NetworkPlan>& plan, const Kernel& kernel)
        : executor(plan, kernel, true), gradient(plan)
    {
        std::size_t largest = 0;
        for (const QuantisedTensor& tensor : plan->network->tensors)
            largest = std::max(largest, lanesOf(tensor.shape));
        accumulators.reserve(largest);
        codes.reserve(largest);
        following.reserve(largest);
    }

    BlockExecutor executor;
    MarginGradient gradient;
    AlignedBuffer<std::int32_t> accumulators;
    AlignedBuffer<std::uint8_t> codes;
    AlignedBuffer<std::uint8_t> following;
};

class Profiler {
public:
    Profiler(Profile& profile, Evaluator& evaluator, const CircuitPtr& exact,
             const std::vector<CircuitPtr>& circuits, std::span<const std::int32_t> biasCorrections,
             const ImageSet& images)
        : m_profile(profile),
          m_plan(evaluator.plan()),
          m_kernel(evaluator.kernel()),
          m_images(images),
          m_exact(configure(m_plan, uniformConfiguration(*m_plan->network, exact),
                            evaluator.tables(), m_kernel))
    {
        for (const LayerPlan& layer : m_plan->layers) {
            m_isLogits.push_back(m_plan->network->layers[static_cast<std::size_t>(layer.layer)]
                                     .requantisation.empty());
            m_paths.push_back(channelPath(*m_plan->network, layer.layer));
        }
        m_profile.saturatingDelta = m_profile.delta;
        for (std::size_t m = 0; m < circuits.size(); ++m) {
            if (circuits[m]->isExact()) // changes no code
                continue;
            const auto corrections = biasCorrections.subspan(m * profile.filters, profile.filters);
            addToDelta(m, corrections);
            m_circuits.push_back({m, configured(circuits[m], corrections, evaluator)});
        }
    }

    void run(const RunContext& context)
    {
        const std::size_t blocks = (m_images.count() + kLanes - 1) / kLanes;
        std::vector<std::unique_ptr<Worker>> workers(
            static_cast<std::size_t>(threadCount(context)));
        ProgressReporter progress(context, "profiling codes",
                                  blocks * m_plan->layers.size() * m_circuits.size());
        parallelFor(blocks, context, [&](std::size_t block, int index) {
            auto& worker = workers[static_cast<std::size_t>(index)];
            if (!worker)
                worker = std::make_unique<Worker>(m_plan, m_kernel);
            const std::size_t first = block * kLanes;
            const std::size_t count = std::min(kLanes, m_images.count() - first);
            worker->executor.load(m_images, first, count);
            worker->executor.run(m_exact, context.stop);
            worker->gradient.run(worker->executor,
                                 std::span(m_images.labels).subspan(first, count));
            std::size_t firstFilter = 0;
            for (std::size_t l = 0; l < m_plan->layers.size(); ++l) {
                for (const Candidate& candidate : m_circuits) {
                    if (!m_isLogits[l])
                        measure(l, candidate.network.layers[l], *worker,
                                deltaOf(candidate.circuit, firstFilter) + first, context.stop);
                    progress.advance();
                }
                firstFilter += m_plan->layers[l].filters.size();
            }
        });
    }

private:
    struct Candidate {
        std::size_t circuit = 0; ///< of the profile
        ConfiguredNetwork network;
    };

    float* deltaOf(std::size_t circuit, std::size_t filter)
    {
        return m_profile.saturatingDelta.data() +
               (circuit * m_profile.filters + filter) * m_profile.images;
    }

    /// Makes of first-order changes without the corrections of the bias those with them.
    void addToDelta(std::size_t circuit, std::span<const std::int32_t> corrections)
    {
        for (std::size_t f = 0; f < m_profile.filters; ++f) {
            const float* gradient = m_profile.gradientSumOf(f);
            float* delta = deltaOf(circuit, f);
            for (std::size_t x = 0; x < m_profile.images; ++x)
                delta[x] += static_cast<float>(corrections[f]) * gradient[x];
        }
    }

    /// The circuit in every filter, with corrections of the bias.
    ConfiguredNetwork configured(const CircuitPtr& circuit,
                                 std::span<const std::int32_t> corrections,
                                 Evaluator& evaluator) const
    {
        Configuration configuration = uniformConfiguration(*m_plan->network, circuit);
        configuration.biasFolding = true;
        const std::int32_t* first = corrections.data();
        for (LayerConfiguration& layer : configuration.layers) {
            layer.biasCorrection.assign(first, first + layer.circuits.size());
            first += layer.circuits.size();
        }
        return configure(m_plan, configuration, evaluator.tables(), m_kernel);
    }

    /// Changes of margin of the block's images by each filter of a layer; out[filter][image].
    void measure(std::size_t l, const ConfiguredLayer& configured, Worker& worker, float* out,
                 const std::stop_token& stop) const
    {
        const LayerPlan& plan = m_plan->layers[l];
        const QuantisedNetwork& network = *m_plan->network;
        const QuantisedLayer& description = network.layers[static_cast<std::size_t>(plan.layer)];
        worker.executor.accumulate(plan.layer, configured,
                                   {worker.accumulators.data(), worker.accumulators.size()}, stop);
        const std::size_t filters = plan.filters.size();
        const std::size_t plane = plan.positions.size() * kLanes;
        for (std::size_t f = 0; f < filters; ++f)
            m_kernel.requantise(worker.accumulators.data() + f * plane, plane,
                                description.requantisation[f], description.lowest,
                                description.highest, worker.codes.data() + f * plane);
        int tensor = plan.layer;
        for (const int layer : m_paths[l]) {
            std::vector<const std::uint8_t*> inputs;
            for (const int input : network.layers[static_cast<std::size_t>(layer)].inputs)
                inputs.push_back(input == tensor ? worker.codes.data()
                                                 : worker.executor.codes(input));
            executeIntegerLayer(*m_plan, layer, inputs.data(), worker.following.data());
            std::swap(worker.codes, worker.following);
            tensor = layer;
        }
        const QuantisedTensor& end = network.tensors[static_cast<std::size_t>(tensor)];
        const std::size_t size = lanesOfPlane(end.shape);
        for (std::size_t f = 0; f < filters; ++f, out += m_profile.images) {
            const float* gradient = worker.gradient.tensor(tensor) + f * size;
            const std::uint8_t* codes = worker.codes.data() + f * size;
            const std::uint8_t* exact = worker.executor.codes(tensor) + f * size;
            const std::array<float, kLanes> change =
                end.highest > 127 ? changeOf<std::uint8_t>(gradient, codes, exact, size)
                                  : changeOf<std::int8_t>(gradient, codes, exact, size);
            std::copy_n(change.begin(), worker.executor.count(), out);
        }
    }

    Profile& m_profile;
    std::shared_ptr<const NetworkPlan> m_plan;
    const Kernel& m_kernel;
    const ImageSet& m_images;
    ConfiguredNetwork m_exact;
    std::vector<Candidate> m_circuits;     ///< approximate ones
    std::vector<bool> m_isLogits;          ///< [layer] accumulators become logits
    std::vector<std::vector<int>> m_paths; ///< [layer]
};

} // namespace

void measureSaturatingDelta(Profile& profile, Evaluator& evaluator, const CircuitPtr& exact,
                            const std::vector<CircuitPtr>& circuits,
                            std::span<const std::int32_t> biasCorrections, const ImageSet& images,
                            const RunContext& context)
{
    if (profile.images != images.count() || profile.circuits != circuits.size() ||
        profile.delta.size() != biasCorrections.size() * images.count())
        throw Error("A profile of " + std::to_string(profile.images) + " images and " +
                    std::to_string(profile.circuits) +
                    " circuits can be completed only with the images and circuits that it was "
                    "measured with, and a correction for each circuit in each filter.");
    Profiler(profile, evaluator, exact, circuits, biasCorrections, images).run(context);
}

} // namespace hawx
