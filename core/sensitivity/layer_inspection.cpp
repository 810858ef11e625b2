// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/layer_inspection.h"

#include "core/inference/block_executor.h"
#include "core/inference/evaluate.h"
#include "core/network/float_network.h"
#include "core/sensitivity/bin_counter.h"
#include "core/sensitivity/operand_histogram.h"
#include "core/support/aligned_buffer.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <string>

namespace hawx {

namespace {

constexpr std::size_t kCodes = 256;
/// Bins of real differences are fractions of the scale of the layer's output.
constexpr double kDifferenceSteps = 64;

/// Sums over one block of images: blocks are added in their order, so that rounding does not depend
/// on threads.
struct Sum {
    double count = 0;
    double sum = 0;
    double squares = 0;

    void add(double value)
    {
        ++count;
        sum += value;
        squares += value * value;
    }
    Sum& operator+=(const Sum& other)
    {
        count += other.count;
        sum += other.sum;
        squares += other.squares;
        return *this;
    }
    Moments moments() const
    {
        if (count <= 0)
            return {};
        const double mean = sum / count;
        return {mean, std::sqrt(std::max(squares / count - mean * mean, 0.0))};
    }
};

/// Of each kind one for a thread or a block.
template <typename T>
struct PerOutput {
    T exact, approximate, ownError, totalError, exactDifference, approximateDifference;
    T signal; ///< fp32

    template <typename Function>
    void forEach(PerOutput& other, const Function& function)
    {
        function(exact, other.exact);
        function(approximate, other.approximate);
        function(ownError, other.ownError);
        function(totalError, other.totalError);
        function(exactDifference, other.exactDifference);
        function(approximateDifference, other.approximateDifference);
        function(signal, other.signal);
    }
};

struct Inspected {
    int layer = 0; ///< of the network
    std::vector<int> filters;
    std::size_t positions = 0; ///< of the output
    double step = 1;           ///< of real differences
};

/// One thread's memory.
struct Worker {
    Worker(const std::shared_ptr<const NetworkPlan>& plan, const Kernel& kernel,
           const Network* source, std::size_t outputs)
        : exactRun(plan, kernel, true),
          approximateRun(plan, kernel, true),
          exact(outputs * kLanes),
          approximate(outputs * kLanes),
          exactOnSameInputs(outputs * kLanes)
    {
        if (source)
            fp32 = std::make_unique<FloatNetwork>(*source);
    }

    BlockExecutor exactRun;
    BlockExecutor approximateRun;
    std::unique_ptr<FloatNetwork> fp32;
    AlignedBuffer<std::int32_t> exact;             ///< accumulators, [filter][position][image]
    AlignedBuffer<std::int32_t> approximate;       ///< the same
    AlignedBuffer<std::int32_t> exactOnSameInputs; ///< as `approximate` has
    std::vector<float> reference;                  ///< fp32, [image][filter][position]
    PerOutput<BinCounter> counters;
};

std::span<std::int32_t> spanOf(AlignedBuffer<std::int32_t>& buffer)
{
    return {buffer.data(), buffer.size()};
}

class Inspection {
public:
    Inspection(Evaluator& evaluator, const Configuration& configuration, const Network* source,
               const Inspected& inspected)
        : m_plan(evaluator.plan()),
          m_network(*m_plan->network),
          m_kernel(evaluator.kernel()),
          m_source(source),
          m_inspected(inspected),
          m_exact(
              hawx::configure(m_plan, exactConfiguration(m_network), evaluator.tables(), m_kernel)),
          m_approximate(hawx::configure(m_plan, configuration, evaluator.tables(), m_kernel))
    {}

    void run(const ImageSet& images, std::size_t count, const RunContext& context)
    {
        const std::size_t blocks = (count + kLanes - 1) / kLanes;
        m_sums.resize(blocks);
        m_workers.resize(static_cast<std::size_t>(threadCount(context)));
        const FloatThreads threads(1); // blocks are what runs in parallel
        ProgressReporter progress(context, "inspecting the layer", blocks);
        parallelFor(blocks, context, [&](std::size_t block, int index) {
            auto& worker = m_workers[static_cast<std::size_t>(index)];
            if (!worker)
                worker = std::make_unique<Worker>(m_plan, m_kernel, m_source, outputs());
            const std::size_t first = block * kLanes;
            runBlock(*worker, images, first, std::min(kLanes, count - first), m_sums[block],
                     context.stop);
            progress.advance();
        });
    }

    void report(LayerFigures& figures)
    {
        PerOutput<BinCounter> counters;
        for (auto& worker : m_workers)
            if (worker)
                counters.forEach(worker->counters,
                                 [](BinCounter& all, BinCounter& one) { all.merge(one); });
        PerOutput<Sum> sums;
        for (PerOutput<Sum>& block : m_sums)
            sums.forEach(block, [](Sum& all, Sum& one) { all += one; });

        const auto share = [](const BinCounter& a, const BinCounter& b, double unit, bool isWhole,
                              Histogram& first, Histogram& second) {
            const BinCounter both[] = {a, b};
            std::vector<Histogram> histograms = BinCounter::toHistograms(both, unit, isWhole);
            first = std::move(histograms[0]);
            second = std::move(histograms[1]);
        };
        share(counters.exact, counters.approximate, 1, true, figures.exactOutputs,
              figures.approximateOutputs);
        share(counters.ownError, counters.totalError, 1, true, figures.ownErrors,
              figures.totalErrors);
        figures.exact = sums.exact.moments();
        figures.approximate = sums.approximate.moments();
        figures.ownError = sums.ownError.moments();
        figures.totalError = sums.totalError.moments();
        if (!m_source)
            return;
        QuantisationFigures& quantisation = figures.quantisation.emplace();
        share(counters.exactDifference, counters.approximateDifference, m_inspected.step, false,
              quantisation.exactDifference, quantisation.approximateDifference);
        const auto sqnr = [&](const Sum& noise) {
            return noise.squares > 0 ? 10 * std::log10(sums.signal.squares / noise.squares)
                                     : std::numeric_limits<double>::infinity();
        };
        quantisation.exactSqnrDb = sqnr(sums.exactDifference);
        quantisation.approximateSqnrDb = sqnr(sums.approximateDifference);
    }

    static Configuration exactConfiguration(const QuantisedNetwork& network)
    {
        return uniformConfiguration(
            network,
            makeCircuit("exact", "exact",
                        TruthTable::exact(network.operands == OperandMode::Signed), std::nullopt));
    }

private:
    std::size_t outputs() const
    {
        return static_cast<std::size_t>(m_network.filters(m_inspected.layer)) *
               m_inspected.positions;
    }

    const ConfiguredLayer* configured(const ConfiguredNetwork& network, int layer) const
    {
        const int index = m_plan->planOf[static_cast<std::size_t>(layer)];
        return index < 0 ? nullptr : &network.layers[static_cast<std::size_t>(index)];
    }

    /// Up to and with the layer, and its accumulators.
    void runNetwork(BlockExecutor& executor, const ConfiguredNetwork& network,
                    AlignedBuffer<std::int32_t>& accumulators, const std::stop_token& stop) const
    {
        const int layer = m_inspected.layer;
        for (int i = 1; i <= layer; ++i)
            executor.run(i, configured(network, i), stop);
        executor.accumulate(layer, *configured(network, layer), spanOf(accumulators), stop);
    }

    void runBlock(Worker& worker, const ImageSet& images, std::size_t first, std::size_t count,
                  PerOutput<Sum>& sums, const std::stop_token& stop) const
    {
        const int layer = m_inspected.layer;
        worker.exactRun.load(images, first, count);
        worker.approximateRun.load(images, first, count);
        runNetwork(worker.exactRun, m_exact, worker.exact, stop);
        runNetwork(worker.approximateRun, m_approximate, worker.approximate, stop);
        worker.approximateRun.accumulate(layer, *configured(m_exact, layer),
                                         spanOf(worker.exactOnSameInputs), stop);
        if (worker.fp32) {
            worker.fp32->forEachTensor(
                images, first, count, [&](int tensor, std::span<const float> values) {
                    if (tensor == layer)
                        worker.reference.assign(values.begin(), values.end());
                });
        }
        for (const int filter : m_inspected.filters) {
            countAccumulators(worker, filter, count, sums);
            if (worker.fp32)
                countDifferences(worker, filter, count, sums);
        }
    }

    template <typename Function>
    void forEachOutput(int filter, std::size_t count, const Function& function) const
    {
        const std::size_t first = static_cast<std::size_t>(filter) * m_inspected.positions;
        for (std::size_t output = first; output < first + m_inspected.positions; ++output)
            for (std::size_t image = 0; image < count; ++image)
                function(output * kLanes + image, image * outputs() + output);
    }

    void countAccumulators(Worker& worker, int filter, std::size_t count,
                           PerOutput<Sum>& sums) const
    {
        forEachOutput(filter, count, [&](std::size_t at, std::size_t) {
            const std::int64_t exact = worker.exact[at];
            const std::int64_t approximate = worker.approximate[at];
            const auto count1 = [](BinCounter& counter, Sum& sum, std::int64_t value) {
                counter.add(value);
                sum.add(static_cast<double>(value));
            };
            count1(worker.counters.exact, sums.exact, exact);
            count1(worker.counters.approximate, sums.approximate, approximate);
            count1(worker.counters.ownError, sums.ownError,
                   approximate - worker.exactOnSameInputs[at]);
            count1(worker.counters.totalError, sums.totalError, approximate - exact);
        });
    }

    void countDifferences(Worker& worker, int filter, std::size_t count, PerOutput<Sum>& sums) const
    {
        const auto layer = static_cast<std::size_t>(m_inspected.layer);
        const QuantisedTensor& tensor = m_network.tensors[layer];
        const bool givesLogits = m_network.layers[layer].requantisation.empty();
        const double scale =
            givesLogits ? static_cast<double>(m_network.accumulatorScale(m_inspected.layer, filter))
                        : static_cast<double>(tensor.scale);
        const std::uint8_t* exactCodes =
            givesLogits ? nullptr : worker.exactRun.codes(m_inspected.layer);
        const std::uint8_t* approximateCodes =
            givesLogits ? nullptr : worker.approximateRun.codes(m_inspected.layer);
        const auto valueOf = [&](const std::uint8_t* codes,
                                 const AlignedBuffer<std::int32_t>& accumulators, std::size_t at) {
            if (givesLogits)
                return scale * accumulators[at];
            return scale * (tensor.highest > 127 ? codes[at] : static_cast<std::int8_t>(codes[at]));
        };
        forEachOutput(filter, count, [&](std::size_t at, std::size_t inReference) {
            const auto fp32 = static_cast<double>(worker.reference[inReference]);
            const auto count1 = [&](BinCounter& counter, Sum& sum, double difference) {
                // Beyond that many steps nobody looks, and integers end.
                constexpr double kFarthest = 1e12;
                const double steps = std::floor(difference / m_inspected.step);
                if (std::isnan(steps))
                    return;
                counter.add(static_cast<std::int64_t>(std::clamp(steps, -kFarthest, kFarthest)));
                sum.add(difference);
            };
            sums.signal.add(fp32);
            count1(worker.counters.exactDifference, sums.exactDifference,
                   valueOf(exactCodes, worker.exact, at) - fp32);
            count1(worker.counters.approximateDifference, sums.approximateDifference,
                   valueOf(approximateCodes, worker.approximate, at) - fp32);
        });
    }

    std::shared_ptr<const NetworkPlan> m_plan;
    const QuantisedNetwork& m_network;
    const Kernel& m_kernel;
    const Network* m_source;
    const Inspected& m_inspected;
    ConfiguredNetwork m_exact;
    ConfiguredNetwork m_approximate;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::vector<PerOutput<Sum>> m_sums; ///< [block]
};

Inspected select(const QuantisedNetwork& network, const InspectionRequest& request)
{
    const std::vector<int> layers = network.multiplyingLayers();
    if (request.layer >= layers.size())
        throw Error("The network " + network.name + " has " + std::to_string(layers.size()) +
                    " layers that multiply; there is no layer " + std::to_string(request.layer) +
                    ".");
    Inspected inspected;
    inspected.layer = layers[request.layer];
    const auto layer = static_cast<std::size_t>(inspected.layer);
    const int filters = network.filters(inspected.layer);
    inspected.filters = request.filters;
    std::sort(inspected.filters.begin(), inspected.filters.end());
    inspected.filters.erase(std::unique(inspected.filters.begin(), inspected.filters.end()),
                            inspected.filters.end());
    if (!inspected.filters.empty() &&
        (inspected.filters.front() < 0 || inspected.filters.back() >= filters))
        throw Error("The layer " + network.layers[layer].name + " has the filters 0 to " +
                    std::to_string(filters - 1) + "; others cannot be inspected.");
    for (int f = 0; request.filters.empty() && f < filters; ++f)
        inspected.filters.push_back(f);
    const TensorShape& shape = network.tensors[layer].shape;
    inspected.positions =
        static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width);
    inspected.step = static_cast<double>(network.tensors[layer].scale) / kDifferenceSteps;
    return inspected;
}

WeightMapPtr mapOf(const Configuration& configuration, std::size_t layer, int filter)
{
    const auto& maps = configuration.layers[layer].weightMaps;
    return maps.empty() ? nullptr : maps[static_cast<std::size_t>(filter)];
}

void countWeights(const QuantisedNetwork& network, const Configuration& configuration,
                  const Network* source, const Inspected& inspected, LayerFigures& figures)
{
    const auto index = static_cast<std::size_t>(inspected.layer);
    const QuantisedLayer& layer = network.layers[index];
    const std::size_t taps = layer.weights.size() / layer.bias.size();
    std::vector<double> values;
    for (const int filter : inspected.filters) {
        const WeightMapPtr map = mapOf(configuration, figures.layer, filter);
        const auto f = static_cast<std::size_t>(filter);
        for (std::size_t k = f * taps; k < (f + 1) * taps; ++k) {
            const std::int8_t code = map ? (*map)(layer.weights[k]) : layer.weights[k];
            ++figures.weightCodes[static_cast<std::size_t>(code + 127)];
            values.push_back(source ? static_cast<double>(source->graph.layers[index].weights[k])
                                    : static_cast<double>(layer.weightScale[f]) * layer.weights[k]);
        }
    }
    double largest = 0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    const double step = largest > 0 ? largest / 47 : 1;
    BinCounter counter;
    for (const double value : values)
        counter.add(static_cast<std::int64_t>(std::floor(value / step)));
    figures.weights = BinCounter::toHistograms({&counter, 1}, step, false).front();
}

void countOperands(const ActivationCounts& counts, const Configuration& configuration,
                   const Inspected& inspected, LayerFigures& figures)
{
    figures.pairs.assign(kCodes * kCodes, 0);
    const auto add = [&](const OperandHistogram& histogram, const WeightMapPtr& map) {
        figures.isUnsigned = histogram.isUnsigned;
        for (std::size_t pair = 0; pair < histogram.counts.size(); ++pair) {
            auto weight = static_cast<std::uint8_t>(pair % kCodes);
            if (map)
                weight = static_cast<std::uint8_t>((*map)(static_cast<std::int8_t>(weight)));
            figures.pairs[pair / kCodes * kCodes + weight] += histogram.counts[pair];
        }
    };
    const auto& layer = configuration.layers[figures.layer];
    if (layer.weightMaps.empty() && inspected.filters.size() == layer.circuits.size()) {
        add(counts.histogram(figures.layer), nullptr);
    } else {
        for (const int filter : inspected.filters)
            add(counts.histogram(figures.layer, filter),
                mapOf(configuration, figures.layer, filter));
    }
    std::uint64_t total = 0;
    std::uint64_t zeroWeights = 0;
    for (std::size_t a = 0; a < kCodes; ++a) {
        for (std::size_t w = 0; w < kCodes; ++w)
            figures.activationCodes[a] += figures.pairs[a * kCodes + w];
        total += figures.activationCodes[a];
        zeroWeights += figures.pairs[a * kCodes];
    }
    const auto share = [&](std::uint64_t count) {
        return total > 0 ? static_cast<double>(count) / static_cast<double>(total) : 0;
    };
    figures.zeroActivations = share(figures.activationCodes[0]);
    figures.zeroWeights = share(zeroWeights);
}

} // namespace

LayerFigures inspectLayer(Evaluator& evaluator, const Configuration& configuration,
                          const Network* source, const ImageSet& images,
                          const InspectionRequest& request, const RunContext& context)
{
    const QuantisedNetwork& network = *evaluator.plan()->network;
    requireFits(configuration, network);
    const Inspected inspected = select(network, request);
    if (source &&
        (source->sha256 != network.sha256 || source->graph.layers.size() != network.layers.size()))
        throw Error("The network " + network.name + " was not quantised from " + source->path +
                    ", so its outputs cannot be compared.");
    const std::size_t count =
        request.images == 0 ? images.count() : std::min(request.images, images.count());
    if (count == 0)
        throw Error("There are no images to inspect the layer on.");

    LayerFigures figures;
    figures.layer = request.layer;
    figures.filters = inspected.filters;
    figures.images = count;
    countWeights(network, configuration, source, inspected, figures);
    countOperands(countActivations(evaluator, configuration, images, count, context), configuration,
                  inspected, figures);
    Inspection inspection(evaluator, configuration, source, inspected);
    inspection.run(images, count, context);
    inspection.report(figures);
    return figures;
}

} // namespace hawx
