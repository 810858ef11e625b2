// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/compensation.h"

#include "core/inference/block_executor.h"
#include "core/inference/evaluate.h"
#include "core/inference/fingerprint.h"
#include "core/inference/rules.h"
#include "core/sensitivity/code_errors.h"
#include "core/sensitivity/operand_histogram.h"
#include "core/sensitivity/weight_map_record.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"
#include "core/support/result_store.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hawx {

namespace {

/// An activation code that occurs.
struct CountedCode {
    std::uint8_t byte = 0;
    int code = 0;
    std::uint64_t count = 0;
};

/// sum_a n(a) |P(a, replacement) - a w|, or something larger than `enough` if it is.
std::uint64_t errorOf(const ProductTable& products, const std::vector<CountedCode>& activations,
                      int w, int replacement, std::uint64_t enough)
{
    const std::int32_t* row = products.row(static_cast<std::uint8_t>(replacement));
    std::uint64_t error = 0;
    for (const CountedCode& a : activations) {
        error += a.count * static_cast<std::uint64_t>(std::abs(row[a.byte] - a.code * w));
        if (error > enough)
            break;
    }
    return error;
}

/// Sums over the outputs of one layer.
struct Moments {
    std::vector<double> error;   ///< [filter] of err
    std::vector<double> product; ///< [filter] of err S
    std::vector<double> sum;     ///< [group] of S
    std::vector<double> square;  ///< [group] of S^2

    Moments(std::size_t filters, std::size_t groups)
        : error(filters), product(filters), sum(groups), square(groups)
    {}

    void add(const Moments& other)
    {
        const auto addTo = [](std::vector<double>& to, const std::vector<double>& from) {
            for (std::size_t i = 0; i < to.size(); ++i)
                to[i] += from[i];
        };
        addTo(error, other.error);
        addTo(product, other.product);
        addTo(sum, other.sum);
        addTo(square, other.square);
    }
};

/// One thread's memory.
struct Worker {
    Worker(const std::shared_ptr<const NetworkPlan>& plan, const Kernel& kernel)
        : executor(plan, kernel, true)
    {
        std::size_t largest = 0;
        for (const LayerPlan& layer : plan->layers)
            largest = std::max(largest, static_cast<std::size_t>(layer.output.size()) * kLanes);
        exact.reserve(largest);
        approximate.reserve(largest);
    }

    BlockExecutor executor;
    AlignedBuffer<std::int32_t> exact;
    AlignedBuffer<std::int32_t> approximate;
};

/// Of the images that `worker` holds.
Moments measure(const LayerPlan& plan, const ConfiguredLayer& exact,
                const ConfiguredLayer& approximate, Worker& worker, const RunContext& context)
{
    const std::size_t filters = plan.filters.size();
    const std::size_t groups = plan.groupOffsets.size();
    const std::size_t size = plan.positions.size() * kLanes;
    worker.executor.accumulate(plan.layer, exact, {worker.exact.data(), worker.exact.size()},
                               context.stop);
    worker.executor.accumulate(plan.layer, approximate,
                               {worker.approximate.data(), worker.approximate.size()},
                               context.stop);
    const std::int32_t* sums = worker.executor.windowSums(plan.layer).data();
    Moments moments(filters, groups);
    // In lanes, so that unused ones can be left out and the compiler finds vectors.
    using Lane = std::array<double, kLanes>;
    const auto total = [&](const Lane& lane) {
        double sum = 0;
        for (std::size_t i = 0; i < worker.executor.count(); ++i)
            sum += lane[i];
        return sum;
    };
    for (std::size_t group = 0; group < groups; ++group) {
        const std::int32_t* s = sums + group * size;
        Lane sum{};
        Lane square{};
        for (std::size_t p = 0; p < size; p += kLanes)
            for (std::size_t i = 0; i < kLanes; ++i) {
                const auto value = static_cast<double>(s[p + i]);
                sum[i] += value;
                square[i] += value * value;
            }
        moments.sum[group] = total(sum);
        moments.square[group] = total(square);
    }
    for (std::size_t f = 0; f < filters; ++f) {
        const std::int32_t* s = sums + f / (filters / groups) * size;
        const std::int32_t* x = worker.exact.data() + f * size;
        const std::int32_t* y = worker.approximate.data() + f * size;
        Lane error{};
        Lane product{};
        for (std::size_t p = 0; p < size; p += kLanes)
            for (std::size_t i = 0; i < kLanes; ++i) {
                const double difference =
                    static_cast<double>(y[p + i]) - static_cast<double>(x[p + i]);
                error[i] += difference;
                product[i] += difference * static_cast<double>(s[p + i]);
            }
        moments.error[f] = total(error);
        moments.product[f] = total(product);
    }
    return moments;
}

/// [layer] How accumulators differ from exact ones, summed over all images.
std::vector<Moments> measure(Evaluator& evaluator, const Configuration& configuration,
                             const ImageSet& images, const RunContext& context)
{
    const std::shared_ptr<const NetworkPlan>& plan = evaluator.plan();
    const QuantisedNetwork& network = *plan->network;
    const CircuitPtr exactCircuit = makeCircuit(
        "exact", "exact", TruthTable::exact(network.operands == OperandMode::Signed), std::nullopt);
    const ConfiguredNetwork exact = configure(plan, uniformConfiguration(network, exactCircuit),
                                              evaluator.tables(), evaluator.kernel());
    const ConfiguredNetwork approximate =
        configure(plan, configuration, evaluator.tables(), evaluator.kernel());
    const std::size_t blocks = (images.count() + kLanes - 1) / kLanes;
    std::vector<std::vector<Moments>> ofBlocks(blocks);
    std::vector<std::unique_ptr<Worker>> workers(static_cast<std::size_t>(threadCount(context)));
    ProgressReporter progress(context, "fitting compensations", images.count());
    parallelFor(blocks, context, [&](std::size_t block, int index) {
        auto& worker = workers[static_cast<std::size_t>(index)];
        if (!worker)
            worker = std::make_unique<Worker>(plan, evaluator.kernel());
        const std::size_t first = block * kLanes;
        worker->executor.load(images, first, std::min(kLanes, images.count() - first));
        worker->executor.run(exact, context.stop);
        for (std::size_t l = 0; l < plan->layers.size(); ++l)
            ofBlocks[block].push_back(
                measure(plan->layers[l], exact.layers[l], approximate.layers[l], *worker, context));
        progress.advance(worker->executor.count());
    });
    // In the order of blocks: the number of threads does not show.
    std::vector<Moments> result = std::move(ofBlocks.front());
    for (std::size_t block = 1; block < blocks; ++block)
        for (std::size_t l = 0; l < result.size(); ++l)
            result[l].add(ofBlocks[block][l]);
    return result;
}

/// The coefficient that rules::controlVariate takes.
std::int16_t fixedPoint(double coefficient)
{
    using Limits = std::numeric_limits<std::int16_t>;
    const double scaled = std::round(std::ldexp(coefficient, rules::kControlVariateBits));
    return static_cast<std::int16_t>(
        std::clamp(scaled, static_cast<double>(Limits::min()), static_cast<double>(Limits::max())));
}

void fitLayer(const Moments& moments, double outputs, const Compensations& which,
              LayerConfiguration& layer)
{
    const std::size_t filtersOfGroup = moments.error.size() / moments.sum.size();
    for (std::size_t f = 0; f < moments.error.size(); ++f) {
        const std::size_t group = f / filtersOfGroup;
        double left = moments.error[f];
        if (which.controlVariate) {
            double product = moments.product[f];
            double square = moments.square[group];
            if (which.biasFolding) {
                product -= moments.error[f] * moments.sum[group] / outputs;
                square -= moments.sum[group] * moments.sum[group] / outputs;
            }
            const std::int16_t coefficient = square > 0 ? fixedPoint(product / square) : 0;
            layer.controlVariate.push_back(coefficient);
            left -= std::ldexp(coefficient, -rules::kControlVariateBits) * moments.sum[group];
        }
        if (which.biasFolding)
            layer.biasCorrection.push_back(static_cast<std::int32_t>(-std::lround(left / outputs)));
    }
}

/// The weight maps of configurations, as results of a run.
class MapStore {
public:
    MapStore(const Evaluator& evaluator, const ImageSet& images, ResultStore* results)
        : m_results(results)
    {
        if (m_results != nullptr) {
            m_network = fingerprint(*evaluator.plan()->network);
            m_images = fingerprint(images);
        }
    }

    /// Of a configuration without maps; empty when nothing is kept.
    std::string keyOf(const Configuration& configuration) const
    {
        if (m_results == nullptr)
            return {};
        return Fingerprint("weight maps")
            .text(m_network)
            .text(m_images)
            .text(fingerprint(configuration))
            .digest();
    }

    /// Whether a run before fitted them.
    bool restore(const std::string& key, Configuration& configuration) const
    {
        const auto known = m_results == nullptr ? std::nullopt : m_results->find(key);
        if (!known)
            return false;
        ResultReader reader(*known);
        std::vector<std::vector<WeightMapPtr>> maps;
        for (const LayerConfiguration& layer : configuration.layers) {
            maps.emplace_back(layer.circuits.size());
            if (!readWeightMaps(reader, maps.back()))
                return false;
        }
        if (!reader.atEnd())
            return false;
        for (std::size_t l = 0; l < maps.size(); ++l)
            configuration.layers[l].weightMaps = std::move(maps[l]);
        return true;
    }

    void keep(const std::string& key, const Configuration& configuration) const
    {
        if (m_results == nullptr)
            return;
        ResultWriter writer;
        for (const LayerConfiguration& layer : configuration.layers)
            writeWeightMaps(writer, layer.weightMaps);
        m_results->keep(ResultStore::Lifetime::Run, key, writer.bytes());
    }

private:
    ResultStore* m_results;
    std::string m_network;
    std::string m_images;
};

void mapWeights(Evaluator& evaluator, LayerConfiguration& layer, std::size_t index,
                const std::array<std::uint64_t, 256>& activations)
{
    const ActivationBytes bytes = evaluator.plan()->layers[index].bytes;
    std::map<ProductTablePtr, WeightMapPtr> maps;
    for (std::size_t f = 0; f < layer.circuits.size(); ++f) {
        const ProductTablePtr products =
            evaluator.tables().get(*layer.circuits[f], bytes, !layer.swap.empty() && layer.swap[f]);
        const auto [entry, isNew] = maps.try_emplace(products);
        if (isNew) {
            const WeightMap map = fitWeightMap(*products, bytes, activations);
            entry->second = map.isIdentity() ? nullptr : std::make_shared<WeightMap>(map);
        }
        layer.weightMaps.push_back(entry->second);
    }
}

void mapWeights(Evaluator& evaluator, std::vector<Configuration>& configurations,
                const ImageSet& images, const RunContext& context)
{
    const MapStore store(evaluator, images, context.results);
    std::vector<std::string> keys;
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < configurations.size(); ++i) {
        keys.push_back(store.keyOf(configurations[i]));
        if (!store.restore(keys[i], configurations[i]))
            unknown.push_back(i);
    }
    if (unknown.empty())
        return;
    const ActivationCounts counts = countActivations(evaluator, images, 0, context);
    const std::size_t layers = evaluator.plan()->layers.size();
    std::vector<std::atomic<std::size_t>> left(unknown.size());
    for (auto& count : left)
        count = layers;
    parallelFor(unknown.size() * layers, context, [&](std::size_t i, int) {
        const std::size_t l = i % layers;
        Configuration& configuration = configurations[unknown[i / layers]];
        mapWeights(evaluator, configuration.layers[l], l, counts.activations(l));
        if (--left[i / layers] == 0)
            store.keep(keys[unknown[i / layers]], configuration);
    });
}

} // namespace

WeightMap fitWeightMap(const ProductTable& products, ActivationBytes bytes,
                       const std::array<std::uint64_t, 256>& counts)
{
    std::vector<CountedCode> activations;
    for (std::size_t byte = 0; byte < counts.size(); ++byte)
        if (counts[byte] > 0)
            activations.push_back({static_cast<std::uint8_t>(byte),
                                   codeOf(bytes, static_cast<std::uint8_t>(byte)), counts[byte]});
    WeightMap map;
    for (int w = WeightMap::kLowest; w <= WeightMap::kHighest; ++w) {
        int best = w;
        std::uint64_t least =
            errorOf(products, activations, w, w, std::numeric_limits<std::uint64_t>::max());
        const int inwards = w > 0 ? -1 : 1;
        for (int distance = 1; distance <= WeightMap::kHighest - WeightMap::kLowest; ++distance)
            for (const int step : {inwards, -inwards}) {
                const int candidate = w + step * distance;
                if (candidate < WeightMap::kLowest || candidate > WeightMap::kHighest)
                    continue;
                const std::uint64_t error = errorOf(products, activations, w, candidate, least);
                if (error < least) {
                    least = error;
                    best = candidate;
                }
            }
        map.set(static_cast<std::int8_t>(w), static_cast<std::int8_t>(best));
    }
    return map;
}

Configuration compensate(Evaluator& evaluator, Configuration configuration, const ImageSet& images,
                         const Compensations& which, const RunContext& context)
{
    std::vector<Configuration> one;
    one.push_back(std::move(configuration));
    return std::move(compensate(evaluator, std::move(one), images, which, context).front());
}

std::vector<Configuration> compensate(Evaluator& evaluator,
                                      std::vector<Configuration> configurations,
                                      const ImageSet& images, const Compensations& which,
                                      const RunContext& context)
{
    const NetworkPlan& plan = *evaluator.plan();
    if (images.count() == 0)
        throw Error("There are no images to fit compensations on.");
    for (Configuration& configuration : configurations) {
        requireFits(configuration, *plan.network);
        configuration.biasFolding = which.biasFolding;
        for (LayerConfiguration& layer : configuration.layers) {
            layer.biasCorrection.clear();
            layer.weightMaps.clear();
            layer.controlVariate.clear();
        }
    }
    if (which.weightRemapping)
        mapWeights(evaluator, configurations, images, context);
    if (!which.biasFolding && !which.controlVariate)
        return configurations;
    for (Configuration& configuration : configurations) {
        const std::vector<Moments> moments = measure(evaluator, configuration, images, context);
        for (std::size_t l = 0; l < moments.size(); ++l) {
            const double outputs = static_cast<double>(images.count()) *
                                   static_cast<double>(plan.layers[l].positions.size());
            fitLayer(moments[l], outputs, which, configuration.layers[l]);
        }
    }
    return configurations;
}

} // namespace hawx
