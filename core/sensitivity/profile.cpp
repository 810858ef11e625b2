// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/profile.h"

#include "core/inference/block_executor.h"
#include "core/inference/fingerprint.h"
#include "core/sensitivity/gradient.h"
#include "core/sensitivity/network_profile.h"
#include "core/sensitivity/previews.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"
#include "core/support/result_store.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

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
             const std::vector<std::vector<Configuration>>& ways, const ImageSet& images)
        : m_plan(evaluator.plan()),
          m_kernel(evaluator.kernel()),
          m_images(images),
          m_exact(prepare(evaluator, uniformConfiguration(*m_plan->network, exact)))
    {
        Fingerprint print("profile");
        print.text(fingerprint(*m_plan->network)).text(exact->hash);
        for (const std::vector<Configuration>& way : ways)
            for (const Configuration& configuration : way) {
                print.text(fingerprint(configuration));
                m_circuits.push_back(prepare(evaluator, configuration));
                std::vector<bool>& exactLayers = m_isExact.emplace_back();
                for (const LayerConfiguration& layer : configuration.layers)
                    exactLayers.push_back(isExact(layer, exact));
            }
        m_print = print.digest();
        Profile profile;
        profile.images = images.count();
        profile.circuits = ways.front().size();
        for (std::size_t l = 0; l < m_plan->layers.size(); ++l) {
            m_firstFilter.push_back(profile.layerOfFilter.size());
            profile.layerOfFilter.insert(profile.layerOfFilter.end(),
                                         m_plan->layers[l].filters.size(), static_cast<int>(l));
        }
        profile.filters = profile.layerOfFilter.size();
        m_filters = profile.filters;
        const std::size_t pairs = profile.circuits * profile.filters;
        m_profiles.assign(ways.size(), profile);
        for (Profile& each : m_profiles) {
            each.meanError.resize(pairs);
            each.squaredError.resize(pairs);
        }
        // What does not depend on the circuits is measured into the first.
        shared().margins.resize(profile.images);
        shared().gradientSum.resize(profile.filters * profile.images);
    }

    std::vector<Profile> run(const RunContext& context, const PartialProfiles& partial)
    {
        requireClasses(*m_plan->network, m_images);
        const std::size_t blocks = (m_images.count() + kLanes - 1) / kLanes;
        // Sums of one block each, added in order below: the same for any number of threads.
        m_blockErrors.resize(blocks);
        m_isDone.assign(blocks, false);
        // May be gigabytes, whose pages take a second to get.
        for (Profile& profile : m_profiles) {
            profile.delta.reserve(profile.circuits * m_filters * profile.images);
            for (std::size_t m = 1; m <= profile.circuits; ++m) {
                throwIfStopped(context);
                profile.delta.resize(m * m_filters * profile.images);
            }
        }
        std::vector<std::unique_ptr<Worker>> workers(
            static_cast<std::size_t>(threadCount(context)));
        ProgressReporter progress(context, "profiling",
                                  blocks * m_plan->layers.size() * (m_circuits.size() + 1));
        Previews previews(m_images.count());
        parallelFor(blocks, context, [&](std::size_t block, int index) {
            auto& worker = workers[static_cast<std::size_t>(index)];
            if (!worker)
                worker = std::make_unique<Worker>(m_plan, m_kernel);
            if (restore(block, context.results)) {
                progress.advance(m_plan->layers.size() * (m_circuits.size() + 1));
            } else {
                profileBlock(block, *worker, context, progress);
                keep(block, context.results);
            }
            if (partial)
                preview(block, previews, partial);
        });
        for (Profile& profile : m_profiles) {
            profile.margins = shared().margins;
            profile.gradientSum = shared().gradientSum;
        }
        averageErrors(m_profiles, blocks);
        return std::move(m_profiles);
    }

private:
    struct Sums {
        std::vector<double> error;   ///< [way][circuit][filter]
        std::vector<double> squared; ///< [way][circuit][filter]
    };

    Profile& shared() { return m_profiles.front(); }

    ConfiguredNetwork prepare(Evaluator& evaluator, const Configuration& configuration) const
    {
        return configure(m_plan, configuration, evaluator.tables(), evaluator.kernel());
    }

    std::size_t imagesOf(std::size_t block) const
    {
        return std::min(kLanes, m_images.count() - block * kLanes);
    }

    std::string keyOf(std::size_t block) const
    {
        const auto size = static_cast<std::size_t>(m_images.shape.size());
        return Fingerprint("profiled images")
            .text(m_print)
            .values(std::span(m_images.image(block * kLanes), imagesOf(block) * size))
            .values(std::span(m_images.labels).subspan(block * kLanes, imagesOf(block)))
            .digest();
    }

    /// The places where a block's images lie in the profiles: [margin, filter, circuit and filter].
    std::vector<std::span<float>> rowsOf(std::size_t block)
    {
        std::vector<std::span<float>> rows;
        const auto add = [&](std::vector<float>& all) {
            for (std::size_t row = 0; row < all.size(); row += m_images.count())
                rows.push_back(std::span(all).subspan(row + block * kLanes, imagesOf(block)));
        };
        add(shared().margins);
        add(shared().gradientSum);
        for (Profile& profile : m_profiles)
            add(profile.delta);
        return rows;
    }

    void keep(std::size_t block, ResultStore* results)
    {
        if (results == nullptr)
            return;
        ResultWriter writer;
        writer.add(m_blockErrors[block].error);
        writer.add(m_blockErrors[block].squared);
        for (const std::span<float> row : rowsOf(block))
            writer.add(std::span<const float>(row));
        results->keep(ResultStore::Lifetime::Run, keyOf(block), writer.bytes());
    }

    /// Whether the block was profiled by a run before.
    bool restore(std::size_t block, ResultStore* results)
    {
        if (results == nullptr)
            return false;
        const auto known = results->find(keyOf(block));
        if (!known)
            return false;
        Sums sums = emptySums();
        const std::vector<std::span<float>> rows = rowsOf(block);
        ResultReader reader(*known);
        if (!reader.read(sums.error) || !reader.read(sums.squared))
            return false;
        for (const std::span<float> row : rows)
            if (!reader.read(row))
                return false;
        m_blockErrors[block] = std::move(sums);
        return reader.atEnd();
    }

    Sums emptySums() const
    {
        const std::size_t pairs = m_circuits.size() * m_filters;
        return {std::vector<double>(pairs, 0.0), std::vector<double>(pairs, 0.0)};
    }

    void profileBlock(std::size_t block, Worker& worker, const RunContext& context,
                      ProgressReporter& progress)
    {
        const std::size_t first = block * kLanes;
        const std::size_t count = imagesOf(block);
        worker.executor.load(m_images, first, count);
        worker.executor.run(m_exact, context.stop);
        worker.gradient.run(worker.executor, std::span(m_images.labels).subspan(first, count));
        std::copy(worker.gradient.margins().begin(), worker.gradient.margins().end(),
                  shared().margins.begin() + static_cast<std::ptrdiff_t>(first));
        m_blockErrors[block] = emptySums();
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
                shared().gradientSum.begin() +
                    static_cast<std::ptrdiff_t>((m_firstFilter[l] + f) * m_images.count() + first));
        }
    }

    void compare(std::size_t l, std::size_t m, std::size_t block, std::size_t first,
                 std::size_t count, const Worker& worker)
    {
        const LayerPlan& plan = m_plan->layers[l];
        Profile& profile = m_profiles[m / m_profiles.front().circuits];
        const std::size_t positions = plan.origins.size();
        const float* g = worker.gradient.accumulators(plan.layer);
        const std::int32_t* exact = worker.exact.data();
        const std::int32_t* approximate = worker.approximate.data();
        for (std::size_t f = 0; f < plan.filters.size(); ++f) {
            const std::size_t pair = m * m_filters + m_firstFilter[l] + f;
            const std::size_t pairOfWay = pair % profile.meanError.size();
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
                        profile.delta.begin() +
                            static_cast<std::ptrdiff_t>(pairOfWay * m_images.count() + first));
            for (std::size_t i = 0; i < count; ++i) {
                m_blockErrors[block].error[pair] += static_cast<double>(error[i]);
                m_blockErrors[block].squared[pair] += static_cast<double>(squared[i]);
            }
        }
    }

    void averageErrors(std::vector<Profile>& profiles, std::size_t blocks) const
    {
        for (std::size_t way = 0; way < profiles.size(); ++way) {
            Profile& profile = profiles[way];
            const std::size_t pairs = profile.meanError.size();
            for (std::size_t block = 0; block < blocks; ++block)
                for (std::size_t pair = 0; pair < pairs; ++pair) {
                    profile.meanError[pair] += m_blockErrors[block].error[way * pairs + pair];
                    profile.squaredError[pair] += m_blockErrors[block].squared[way * pairs + pair];
                }
            for (std::size_t pair = 0; pair < pairs; ++pair) {
                const auto layer =
                    static_cast<std::size_t>(profile.layerOfFilter[pair % profile.filters]);
                const auto terms = static_cast<double>(profile.images) *
                                   static_cast<double>(m_plan->layers[layer].origins.size());
                profile.meanError[pair] /= terms;
                profile.squaredError[pair] /= terms;
            }
        }
    }

    /// Tells of the first blocks when a block is done, unless that is done already or too soon.
    void preview(std::size_t done, Previews& previews, const PartialProfiles& partial)
    {
        std::size_t images = 0;
        {
            const std::lock_guard lock(m_previewMutex);
            m_isDone[done] = true;
            const auto blocks = static_cast<std::size_t>(std::distance(
                m_isDone.begin(), std::find(m_isDone.begin(), m_isDone.end(), false)));
            images = std::min(blocks * kLanes, m_images.count());
            if (m_isPreviewing || !previews.isDue(images))
                return;
            m_isPreviewing = true;
        }
        partial(firstImages(images));
        const std::lock_guard lock(m_previewMutex);
        previews.ended();
        m_isPreviewing = false;
    }

    /// What was measured on the first images, a multiple of 64 of them.
    std::vector<Profile> firstImages(std::size_t images) const
    {
        const auto cut = [&](const std::vector<float>& rows) {
            std::vector<float> kept;
            kept.reserve(rows.size() / m_images.count() * images);
            for (auto row = rows.begin(); row != rows.end();
                 row += static_cast<std::ptrdiff_t>(m_images.count()))
                kept.insert(kept.end(), row, row + static_cast<std::ptrdiff_t>(images));
            return kept;
        };
        std::vector<Profile> profiles;
        for (const Profile& whole : m_profiles) {
            Profile& part = profiles.emplace_back();
            part.images = images;
            part.filters = whole.filters;
            part.circuits = whole.circuits;
            part.margins = cut(m_profiles.front().margins);
            part.layerOfFilter = whole.layerOfFilter;
            part.delta = cut(whole.delta);
            part.gradientSum = cut(m_profiles.front().gradientSum);
            part.meanError.resize(whole.meanError.size());
            part.squaredError.resize(whole.squaredError.size());
        }
        averageErrors(profiles, images / kLanes);
        return profiles;
    }

    std::shared_ptr<const NetworkPlan> m_plan;
    const Kernel& m_kernel;
    const ImageSet& m_images;
    ConfiguredNetwork m_exact;
    std::vector<ConfiguredNetwork> m_circuits; ///< [way and circuit]
    std::vector<std::vector<bool>> m_isExact;  ///< [way and circuit][layer]
    std::string m_print;                       ///< of network and configurations
    std::vector<std::size_t> m_firstFilter;
    std::size_t m_filters = 0;
    std::vector<Sums> m_blockErrors;
    std::vector<Profile> m_profiles; ///< [way]
    std::mutex m_previewMutex;
    bool m_isPreviewing = false;
    std::vector<bool> m_isDone; ///< [block]
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
    return std::move(measureProfiles(evaluator, exact, {configurations}, images, context).front());
}

std::vector<Profile> measureProfiles(Evaluator& evaluator, const CircuitPtr& exact,
                                     const std::vector<std::vector<Configuration>>& ways,
                                     const ImageSet& images, const RunContext& context,
                                     const PartialProfiles& partial)
{
    return Profiler(evaluator, exact, ways, images).run(context, partial);
}

} // namespace hawx
