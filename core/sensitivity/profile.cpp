// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/profile.h"

#include "core/inference/block_executor.h"
#include "core/sensitivity/gradient.h"
#include "core/sensitivity/network_profile.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <array>
#include <memory>

namespace hawx {

namespace {

/// One thread's memory.
struct Worker {
    Worker(const std::shared_ptr<const NetworkPlan>& plan, const Kernel& kernel)
        : executor(plan, kernel, true), gradient(plan)
    {
        std::size_t largest = 0;
        for (const LayerPlan& layer : plan->layers)
            largest = std::max(largest, static_cast<std::size_t>(layer.output.size()) * kLanes);
        exact.reserve(largest);
        approximate.reserve(largest);
    }

    BlockExecutor executor;
    MarginGradient gradient;
    AlignedBuffer<std::int32_t> exact;
    AlignedBuffer<std::int32_t> approximate;
};

/// Whether the layer has no error: only the exact circuit, and no compensation.
bool isExact(const LayerConfiguration& layer, const CircuitPtr& exact)
{
    return layer.swap.empty() && layer.biasCorrection.empty() && layer.weightMaps.empty() &&
           layer.controlVariate.empty() && layer.adder == Adder{} &&
           std::all_of(layer.circuits.begin(), layer.circuits.end(),
                       [&](const CircuitPtr& circuit) { return circuit == exact; });
}

class Profiler {
public:
    Profiler(Evaluator& evaluator, const CircuitPtr& exact,
             const std::vector<Configuration>& configurations, const ImageSet& images)
        : m_plan(evaluator.plan()),
          m_kernel(evaluator.kernel()),
          m_images(images),
          m_exact(prepare(evaluator, uniformConfiguration(*m_plan->network, exact)))
    {
        for (const Configuration& configuration : configurations) {
            m_circuits.push_back(prepare(evaluator, configuration));
            std::vector<bool>& exactLayers = m_isExact.emplace_back();
            for (const LayerConfiguration& layer : configuration.layers)
                exactLayers.push_back(isExact(layer, exact));
        }
        m_profile.images = images.count();
        m_profile.circuits = configurations.size();
        for (std::size_t l = 0; l < m_plan->layers.size(); ++l) {
            m_firstFilter.push_back(m_profile.layerOfFilter.size());
            m_profile.layerOfFilter.insert(m_profile.layerOfFilter.end(),
                                           m_plan->layers[l].filters.size(), static_cast<int>(l));
        }
        m_profile.filters = m_profile.layerOfFilter.size();
        const std::size_t pairs = m_profile.circuits * m_profile.filters;
        m_profile.margins.resize(m_profile.images);
        m_profile.delta.resize(pairs * m_profile.images);
        m_profile.gradientSum.resize(m_profile.filters * m_profile.images);
        m_profile.meanError.resize(pairs);
        m_profile.squaredError.resize(pairs);
    }

    Profile run(const RunContext& context)
    {
        requireClasses(*m_plan->network, m_images);
        const std::size_t blocks = (m_images.count() + kLanes - 1) / kLanes;
        // Sums of one block each, added in order below: the same for any number of threads.
        m_blockErrors.resize(blocks);
        std::vector<std::unique_ptr<Worker>> workers(
            static_cast<std::size_t>(threadCount(context)));
        ProgressReporter progress(context, "profiling",
                                  blocks * m_plan->layers.size() * (m_circuits.size() + 1));
        parallelFor(blocks, context, [&](std::size_t block, int index) {
            auto& worker = workers[static_cast<std::size_t>(index)];
            if (!worker)
                worker = std::make_unique<Worker>(m_plan, m_kernel);
            profileBlock(block, *worker, context, progress);
        });
        averageErrors();
        return std::move(m_profile);
    }

private:
    struct Sums {
        std::vector<double> error;   ///< [circuit][filter]
        std::vector<double> squared; ///< [circuit][filter]
    };

    ConfiguredNetwork prepare(Evaluator& evaluator, const Configuration& configuration) const
    {
        return configure(m_plan, configuration, evaluator.tables(), evaluator.kernel());
    }

    void profileBlock(std::size_t block, Worker& worker, const RunContext& context,
                      ProgressReporter& progress)
    {
        const std::size_t first = block * kLanes;
        const std::size_t count = std::min(kLanes, m_images.count() - first);
        worker.executor.load(m_images, first, count);
        worker.executor.run(m_exact, context.stop);
        worker.gradient.run(worker.executor, std::span(m_images.labels).subspan(first, count));
        std::copy(worker.gradient.margins().begin(), worker.gradient.margins().end(),
                  m_profile.margins.begin() + static_cast<std::ptrdiff_t>(first));
        const std::size_t pairs = m_profile.circuits * m_profile.filters;
        m_blockErrors[block] = {std::vector<double>(pairs, 0.0), std::vector<double>(pairs, 0.0)};
        for (std::size_t l = 0; l < m_plan->layers.size(); ++l) {
            const LayerPlan& plan = m_plan->layers[l];
            worker.executor.accumulate(plan.layer, m_exact.layers[l],
                                       {worker.exact.data(), worker.exact.size()}, context.stop);
            sumGradients(l, first, count, worker);
            progress.advance();
            for (std::size_t m = 0; m < m_circuits.size(); ++m) {
                if (!m_isExact[m][l]) { // else all differences are the zeros they begin with
                    worker.executor.accumulate(
                        plan.layer, m_circuits[m].layers[l],
                        {worker.approximate.data(), worker.approximate.size()}, context.stop);
                    compare(l, m, block, first, count, worker);
                }
                progress.advance();
            }
        }
    }

    void sumGradients(std::size_t l, std::size_t first, std::size_t count, const Worker& worker)
    {
        const LayerPlan& plan = m_plan->layers[l];
        const std::size_t positions = plan.origins.size();
        const float* g = worker.gradient.accumulators(plan.layer);
        for (std::size_t f = 0; f < plan.filters.size(); ++f) {
            std::array<float, kLanes> sums{};
            for (std::size_t p = 0; p < positions; ++p, g += kLanes)
                for (std::size_t i = 0; i < kLanes; ++i)
                    sums[i] += g[i];
            std::copy_n(
                sums.begin(), count,
                m_profile.gradientSum.begin() +
                    static_cast<std::ptrdiff_t>((m_firstFilter[l] + f) * m_profile.images + first));
        }
    }

    void compare(std::size_t l, std::size_t m, std::size_t block, std::size_t first,
                 std::size_t count, const Worker& worker)
    {
        const LayerPlan& plan = m_plan->layers[l];
        const std::size_t positions = plan.origins.size();
        const float* g = worker.gradient.accumulators(plan.layer);
        const std::int32_t* exact = worker.exact.data();
        const std::int32_t* approximate = worker.approximate.data();
        for (std::size_t f = 0; f < plan.filters.size(); ++f) {
            const std::size_t pair = m * m_profile.filters + m_firstFilter[l] + f;
            std::array<float, kLanes> delta{};
            std::array<float, kLanes> error{};
            std::array<float, kLanes> squared{};
            for (std::size_t p = 0; p < positions;
                 ++p, g += kLanes, exact += kLanes, approximate += kLanes)
                for (std::size_t i = 0; i < kLanes; ++i) {
                    const auto difference = static_cast<float>(approximate[i] - exact[i]);
                    delta[i] += g[i] * difference;
                    error[i] += difference;
                    squared[i] += difference * difference;
                }
            std::copy_n(delta.begin(), count,
                        m_profile.delta.begin() +
                            static_cast<std::ptrdiff_t>(pair * m_profile.images + first));
            for (std::size_t i = 0; i < count; ++i) {
                m_blockErrors[block].error[pair] += static_cast<double>(error[i]);
                m_blockErrors[block].squared[pair] += static_cast<double>(squared[i]);
            }
        }
    }

    void averageErrors()
    {
        for (const Sums& block : m_blockErrors)
            for (std::size_t pair = 0; pair < m_profile.meanError.size(); ++pair) {
                m_profile.meanError[pair] += block.error[pair];
                m_profile.squaredError[pair] += block.squared[pair];
            }
        for (std::size_t pair = 0; pair < m_profile.meanError.size(); ++pair) {
            const auto layer =
                static_cast<std::size_t>(m_profile.layerOfFilter[pair % m_profile.filters]);
            const auto terms = static_cast<double>(m_profile.images) *
                               static_cast<double>(m_plan->layers[layer].origins.size());
            m_profile.meanError[pair] /= terms;
            m_profile.squaredError[pair] /= terms;
        }
    }

    std::shared_ptr<const NetworkPlan> m_plan;
    const Kernel& m_kernel;
    const ImageSet& m_images;
    ConfiguredNetwork m_exact;
    std::vector<ConfiguredNetwork> m_circuits;
    std::vector<std::vector<bool>> m_isExact; ///< [circuit][layer]
    std::vector<std::size_t> m_firstFilter;
    std::vector<Sums> m_blockErrors;
    Profile m_profile;
};

} // namespace

Profile measureProfile(Evaluator& evaluator, const CircuitPtr& exact,
                       const std::vector<CircuitPtr>& circuits, const ImageSet& images,
                       const RunContext& context)
{
    std::vector<Configuration> configurations;
    for (const CircuitPtr& circuit : circuits)
        configurations.push_back(uniformConfiguration(*evaluator.plan()->network, circuit));
    return measureProfile(evaluator, exact, configurations, images, context);
}

Profile measureProfile(Evaluator& evaluator, const CircuitPtr& exact,
                       const std::vector<Configuration>& configurations, const ImageSet& images,
                       const RunContext& context)
{
    return Profiler(evaluator, exact, configurations, images).run(context);
}

} // namespace hawx
