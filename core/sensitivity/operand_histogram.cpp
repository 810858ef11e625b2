// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/operand_histogram.h"

#include "core/circuits/circuit.h"
#include "core/inference/block_executor.h"
#include "core/inference/evaluate.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <string>

namespace hawx {

namespace {

constexpr std::size_t kCodes = 256;

/// The rows (or columns) of a layer's input, those together that the same rows of the window read:
/// a row of the window reads a row of the input for one row of the output at most.
struct LineClasses {
    std::vector<std::size_t> classOf;       ///< [input row]
    std::vector<std::vector<bool>> members; ///< [class][window row] whether it reads the class
    std::vector<std::uint64_t> paddingOf;   ///< [window row] output rows for which it reads none
};

LineClasses classify(int input, int output, int window, int stride, int dilation, int padding)
{
    std::vector<std::vector<bool>> readers(static_cast<std::size_t>(input),
                                           std::vector<bool>(static_cast<std::size_t>(window)));
    LineClasses lines;
    for (int k = 0; k < window; ++k) {
        lines.paddingOf.push_back(0);
        for (int o = 0; o < output; ++o) {
            const int line = o * stride - padding + k * dilation;
            if (line >= 0 && line < input)
                readers[static_cast<std::size_t>(line)][static_cast<std::size_t>(k)] = true;
            else
                ++lines.paddingOf.back();
        }
    }
    std::map<std::vector<bool>, std::size_t> classes;
    for (const std::vector<bool>& reader : readers) {
        const auto [entry, isNew] = classes.try_emplace(reader, lines.members.size());
        if (isNew)
            lines.members.push_back(reader);
        lines.classOf.push_back(entry->second);
    }
    return lines;
}

/// Which values of a layer's input stand under which weights.
struct Geometry {
    TensorShape input;
    TensorShape output;
    int tensor = 0; ///< the input's
    LineClasses rows;
    LineClasses columns;

    std::size_t classes() const { return rows.members.size() * columns.members.size(); }
    std::size_t counters() const
    {
        return static_cast<std::size_t>(input.channels) * classes() * kCodes;
    }
};

Geometry geometryOf(const QuantisedNetwork& network, int layer)
{
    const QuantisedLayer& description = network.layers[static_cast<std::size_t>(layer)];
    const Window& w = description.window;
    Geometry geometry;
    geometry.tensor = description.inputs[0];
    geometry.input = network.tensors[static_cast<std::size_t>(geometry.tensor)].shape;
    geometry.output = network.tensors[static_cast<std::size_t>(layer)].shape;
    geometry.rows = classify(geometry.input.height, geometry.output.height, w.height, w.strideY,
                             w.dilationY, w.padTop);
    geometry.columns = classify(geometry.input.width, geometry.output.width, w.width, w.strideX,
                                w.dilationX, w.padLeft);
    return geometry;
}

/// Adds each value of a block's input to the counter of its class, [channel][class][byte].
void countBlock(const Geometry& geometry, const std::uint8_t* codes, std::size_t images,
                std::vector<std::uint64_t>& counters)
{
    const std::size_t columnClasses = geometry.columns.members.size();
    for (int c = 0; c < geometry.input.channels; ++c) {
        std::uint64_t* channel =
            counters.data() + static_cast<std::size_t>(c) * geometry.classes() * kCodes;
        for (const std::size_t row : geometry.rows.classOf)
            for (const std::size_t column : geometry.columns.classOf) {
                std::uint64_t* counter = channel + (row * columnClasses + column) * kCodes;
                for (std::size_t i = 0; i < images; ++i)
                    ++counter[codes[i]];
                codes += kLanes;
            }
    }
}

/// From classes to weights, [channel][y][x of the window][byte]; a padded position is a code 0.
std::vector<std::uint64_t> byTap(const Geometry& geometry,
                                 const std::vector<std::uint64_t>& counters, std::size_t images)
{
    const auto outputRows = static_cast<std::uint64_t>(geometry.output.height);
    const auto outputColumns = static_cast<std::uint64_t>(geometry.output.width);
    std::vector<std::uint64_t> taps;
    const std::uint64_t* channel = counters.data();
    for (int c = 0; c < geometry.input.channels; ++c, channel += geometry.classes() * kCodes)
        for (std::size_t ky = 0; ky < geometry.rows.paddingOf.size(); ++ky)
            for (std::size_t kx = 0; kx < geometry.columns.paddingOf.size(); ++kx) {
                const std::size_t tap = taps.size();
                taps.resize(tap + kCodes, 0);
                const std::uint64_t* counter = channel;
                for (const std::vector<bool>& row : geometry.rows.members)
                    for (const std::vector<bool>& column : geometry.columns.members) {
                        for (std::size_t code = 0; row[ky] && column[kx] && code < kCodes; ++code)
                            taps[tap + code] += counter[code];
                        counter += kCodes;
                    }
                const std::uint64_t inside = (outputRows - geometry.rows.paddingOf[ky]) *
                                             (outputColumns - geometry.columns.paddingOf[kx]);
                taps[tap] += images * (outputRows * outputColumns - inside);
            }
    return taps;
}

/// One thread's memory.
struct Worker {
    Worker(const std::shared_ptr<const NetworkPlan>& plan, const Kernel& kernel,
           const std::vector<Geometry>& layers)
        : executor(plan, kernel, true)
    {
        for (const Geometry& layer : layers)
            counters.emplace_back(layer.counters(), 0);
    }

    BlockExecutor executor;
    std::vector<std::vector<std::uint64_t>> counters; ///< [layer]
};

} // namespace

std::uint64_t OperandHistogram::total() const
{
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

OperandDistribution operandsSeen(const OperandHistogram& histogram, bool isSigned, bool swap)
{
    if (isSigned && histogram.isUnsigned)
        throw Error("Signed circuits do not see unsigned activations; quantise for operand mode "
                    "\"signed\" or take unsigned circuits.");
    OperandDistribution operands{std::vector<double>(kCodes * kCodes, 0), {}};
    if (!isSigned)
        operands.negated.assign(kCodes * kCodes, 0);
    for (std::size_t pair = 0; pair < histogram.counts.size(); ++pair) {
        const auto byteA = static_cast<std::uint8_t>(pair / kCodes);
        const auto byteW = static_cast<std::uint8_t>(pair % kCodes);
        const int a = histogram.isUnsigned ? byteA : static_cast<std::int8_t>(byteA);
        const int w = static_cast<std::int8_t>(byteW);
        std::size_t x = isSigned ? byteA : static_cast<std::size_t>(std::abs(a));
        std::size_t y = isSigned ? byteW : static_cast<std::size_t>(std::abs(w));
        if (swap)
            std::swap(x, y);
        const auto count = static_cast<double>(histogram.counts[pair]);
        operands.weights[x * kCodes + y] += count;
        if (!isSigned && (a < 0) != (w < 0))
            operands.negated[x * kCodes + y] += count;
    }
    return operands;
}

void ActivationCounts::requireLayer(std::size_t layer) const
{
    if (layer >= m_counts.size())
        throw Error("The network " + m_network->name + " has " + std::to_string(m_counts.size()) +
                    " layers that multiply; there is no layer " + std::to_string(layer) + ".");
}

std::array<std::uint64_t, 256> ActivationCounts::activations(std::size_t layer) const
{
    requireLayer(layer);
    std::array<std::uint64_t, kCodes> sums{};
    for (std::size_t i = 0; i < m_counts[layer].size(); ++i)
        sums[i % kCodes] += m_counts[layer][i];
    return sums;
}

OperandHistogram ActivationCounts::histogram(std::size_t layer, int filter) const
{
    requireLayer(layer);
    const std::vector<int> layers = m_network->multiplyingLayers();
    const QuantisedLayer& description = m_network->layers[static_cast<std::size_t>(layers[layer])];
    const int filters = m_network->filters(layers[layer]);
    if (filter >= filters)
        throw Error("The layer " + description.name + " has the filters 0 to " +
                    std::to_string(filters - 1) + "; there is no filter " + std::to_string(filter) +
                    ".");
    const std::vector<std::uint64_t>& taps = m_counts[layer];
    const std::size_t tapsOfGroup =
        taps.size() / kCodes / static_cast<std::size_t>(description.groups);
    const auto filtersOfGroup = static_cast<std::size_t>(filters / description.groups);

    OperandHistogram result{
        std::vector<std::uint64_t>(kCodes * kCodes, 0),
        m_network->tensors[static_cast<std::size_t>(description.inputs[0])].highest > 127};
    // Rows by weight first, so that a tap's counts are added to consecutive numbers.
    std::vector<std::uint64_t> byWeight(kCodes * kCodes, 0);
    const std::size_t first = filter < 0 ? 0 : static_cast<std::size_t>(filter);
    const std::size_t last = filter < 0 ? static_cast<std::size_t>(filters) : first + 1;
    for (std::size_t f = first; f < last; ++f)
        for (std::size_t k = 0; k < tapsOfGroup; ++k) {
            const auto weight = static_cast<std::uint8_t>(description.weights[f * tapsOfGroup + k]);
            const std::uint64_t* tap =
                taps.data() + (f / filtersOfGroup * tapsOfGroup + k) * kCodes;
            std::uint64_t* row = byWeight.data() + weight * kCodes;
            for (std::size_t code = 0; code < kCodes; ++code)
                row[code] += tap[code];
        }
    for (std::size_t code = 0; code < kCodes; ++code)
        for (std::size_t weight = 0; weight < kCodes; ++weight)
            result.counts[code * kCodes + weight] = byWeight[weight * kCodes + code];
    return result;
}

ActivationCounts countActivations(Evaluator& evaluator, const ImageSet& images, std::size_t count,
                                  const RunContext& context)
{
    const QuantisedNetwork& network = *evaluator.plan()->network;
    const CircuitPtr exact = makeCircuit(
        "exact", "exact", TruthTable::exact(network.operands == OperandMode::Signed), std::nullopt);
    return countActivations(evaluator, uniformConfiguration(network, exact), images, count,
                            context);
}

ActivationCounts countActivations(Evaluator& evaluator, const Configuration& configuration,
                                  const ImageSet& images, std::size_t count,
                                  const RunContext& context)
{
    const std::shared_ptr<const NetworkPlan>& plan = evaluator.plan();
    const QuantisedNetwork& network = *plan->network;
    count = count == 0 ? images.count() : std::min(count, images.count());
    if (count == 0)
        throw Error("There are no images to count operands on.");
    const ConfiguredNetwork configured =
        configure(plan, configuration, evaluator.tables(), evaluator.kernel());
    std::vector<Geometry> layers;
    for (const int layer : network.multiplyingLayers())
        layers.push_back(geometryOf(network, layer));

    std::vector<std::unique_ptr<Worker>> workers(static_cast<std::size_t>(threadCount(context)));
    const std::size_t blocks = (count + kLanes - 1) / kLanes;
    ProgressReporter progress(context, "counting operands", blocks);
    parallelFor(blocks, context, [&](std::size_t block, int index) {
        auto& worker = workers[static_cast<std::size_t>(index)];
        if (!worker)
            worker = std::make_unique<Worker>(plan, evaluator.kernel(), layers);
        const std::size_t first = block * kLanes;
        const std::size_t size = std::min(kLanes, count - first);
        worker->executor.load(images, first, size);
        worker->executor.run(configured, context.stop);
        for (std::size_t l = 0; l < layers.size(); ++l)
            countBlock(layers[l], worker->executor.codes(layers[l].tensor), size,
                       worker->counters[l]);
        progress.advance();
    });

    ActivationCounts result;
    result.m_network = plan->network;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        // Sums of integers: which thread counted what does not show.
        std::vector<std::uint64_t> sum(layers[l].counters(), 0);
        for (const auto& worker : workers)
            for (std::size_t i = 0; worker && i < sum.size(); ++i)
                sum[i] += worker->counters[l][i];
        result.m_counts.push_back(byTap(layers[l], sum, count));
    }
    return result;
}

} // namespace hawx
