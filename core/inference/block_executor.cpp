// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/block_executor.h"

#include "core/inference/block_layout.h"
#include "core/inference/filter_job.h"
#include "core/inference/integer_layers.h"
#include "core/inference/logits.h"
#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace hawx {

namespace {

/// Output positions whose accumulators are kept before they are requantised: 16 KiB for one filter,
/// 24 KiB for the filters of a factored circuit. Also what is computed between two looks at the
/// stop token, which the slowest kernels do in some milliseconds.
constexpr std::size_t kPositionsAtOnce = 64;
constexpr std::size_t kFactoredPositions = 16;

/// Places of accumulators that are kept in the order of computation.
constexpr auto kInOrder = [] {
    std::array<std::uint32_t, kPositionsAtOnce> places{};
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = static_cast<std::uint32_t>(i);
    return places;
}();

void throwIfStopped(const std::stop_token& stop)
{
    if (stop.stop_requested())
        throw Cancelled();
}

} // namespace

BlockExecutor::BlockExecutor(std::shared_ptr<const NetworkPlan> plan, const Kernel& kernel,
                             bool keepTensors)
    : m_plan(std::move(plan)), m_kernel(&kernel)
{
    assignBuffers(keepTensors);
    std::size_t largest = 0;
    for (const LayerPlan& layer : m_plan->layers)
        largest = std::max(largest, static_cast<std::size_t>(layer.padded.size()) * kLanes);
    m_padded.reserve(largest);
    m_accumulators.reserve(std::max(kPositionsAtOnce, kFactoredFilters * kFactoredPositions) *
                           kLanes);
    m_codes.reserve(kPositionsAtOnce * kLanes);
    m_logitAccumulators.reserve(static_cast<std::size_t>(m_plan->network->logits()) * kLanes);
}

void BlockExecutor::assignBuffers(bool keepTensors)
{
    const QuantisedNetwork& network = *m_plan->network;
    const std::size_t count = network.tensors.size();
    std::vector<std::size_t> lastReader(count, 0);
    for (std::size_t i = 0; i < count; ++i)
        for (const int input : network.layers[i].inputs)
            lastReader[static_cast<std::size_t>(input)] = i;
    lastReader[static_cast<std::size_t>(network.output)] = count;

    std::vector<std::size_t> sizes;
    std::vector<std::size_t> freeAfter; // [buffer] the layer that reads it last
    for (std::size_t i = 0; i < count; ++i) {
        const auto size = static_cast<std::size_t>(network.tensors[i].shape.size()) * kLanes;
        std::size_t chosen = sizes.size();
        if (!keepTensors)
            for (std::size_t b = 0; b < sizes.size(); ++b)
                if (freeAfter[b] < i && (chosen == sizes.size() || sizes[b] > sizes[chosen]))
                    chosen = b;
        if (chosen == sizes.size()) {
            sizes.push_back(0);
            freeAfter.push_back(0);
        }
        sizes[chosen] = std::max(sizes[chosen], size);
        freeAfter[chosen] = std::max(lastReader[i], i);
        m_bufferOf.push_back(chosen);
    }
    for (const std::size_t size : sizes)
        m_buffers.emplace_back(size);
}

void BlockExecutor::load(const ImageSet& images, std::size_t first, std::size_t count)
{
    const QuantisedNetwork& network = *m_plan->network;
    const TensorShape& shape = network.tensors.front().shape;
    if (images.shape != shape)
        throw Error("The images are " + toString(images.shape) + " but the network needs " +
                    toString(shape) + ".");
    m_count = count;
    const auto plane =
        static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width);
    std::uint8_t* out = output(0);
    std::memset(out, 0, static_cast<std::size_t>(shape.size()) * kLanes);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint8_t* pixels = images.image(first + i);
        for (std::size_t c = 0; c < static_cast<std::size_t>(shape.channels); ++c) {
            const auto& table = network.inputTable[c];
            for (std::size_t p = 0; p < plane; ++p)
                out[(c * plane + p) * kLanes + i] = table[*pixels++];
        }
    }
}

const std::uint8_t* BlockExecutor::padded(const LayerPlan& plan)
{
    const int input = m_plan->network->layers[static_cast<std::size_t>(plan.layer)].inputs[0];
    const std::uint8_t* source = codes(input);
    if (plan.padded == plan.input)
        return source;
    const auto rowBytes = static_cast<std::size_t>(plan.input.width) * kLanes;
    const auto paddedRow = static_cast<std::size_t>(plan.padded.width) * kLanes;
    const auto left = static_cast<std::size_t>(plan.window.padLeft) * kLanes;
    std::uint8_t* target = m_padded.data();
    for (int c = 0; c < plan.input.channels; ++c) {
        for (int y = 0; y < plan.padded.height; ++y) {
            const int inner = y - plan.window.padTop;
            if (inner < 0 || inner >= plan.input.height) {
                std::memset(target, 0, paddedRow);
            } else {
                std::memset(target, 0, left);
                std::memcpy(target + left, source, rowBytes);
                std::memset(target + left + rowBytes, 0, paddedRow - left - rowBytes);
                source += rowBytes;
            }
            target += paddedRow;
        }
    }
    return m_padded.data();
}

void BlockExecutor::run(int layer, const ConfiguredLayer* configured, const std::stop_token& stop)
{
    const QuantisedLayer& description = m_plan->network->layers[static_cast<std::size_t>(layer)];
    if (description.type == LayerType::Input)
        return;
    throwIfStopped(stop);
    if (description.multiplies()) {
        convolve(layer, *configured, stop);
        return;
    }
    std::vector<const std::uint8_t*> inputs;
    for (const int input : description.inputs)
        inputs.push_back(codes(input));
    executeIntegerLayer(*m_plan, layer, inputs.data(), output(layer));
}

void BlockExecutor::run(const ConfiguredNetwork& network, const std::stop_token& stop)
{
    for (std::size_t i = 0; i < m_plan->network->layers.size(); ++i) {
        const int multiplying = m_plan->planOf[i];
        run(static_cast<int>(i),
            multiplying < 0 ? nullptr : &network.layers[static_cast<std::size_t>(multiplying)],
            stop);
    }
}

void BlockExecutor::convolve(int layer, const ConfiguredLayer& configured,
                             const std::stop_token& stop)
{
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedLayer& description = m_plan->network->layers[index];
    if (description.requantisation.empty()) {
        accumulate(layer, configured, {m_logitAccumulators.data(), m_logitAccumulators.size()},
                   stop);
        return;
    }
    const LayerPlan& plan = m_plan->layers[static_cast<std::size_t>(m_plan->planOf[index])];
    const std::uint8_t* input = padded(plan);
    if (!configured.controlVariate.empty())
        m_windowSums.compute(plan, Lanes::Images, input);
    const std::size_t positions = plan.origins.size();
    // Positions outermost: the input under a few rows of output stays in the second-level cache
    // while all filters read it.
    for (std::size_t p = 0; !configured.byTable.empty() && p < positions; p += kPositionsAtOnce) {
        const std::size_t count = std::min(kPositionsAtOnce, positions - p);
        for (const std::uint32_t filter : configured.byTable) {
            throwIfStopped(stop);
            FilterJob job = hawx::jobOf(plan, configured, filter, input);
            job.origins = plan.origins.data() + p;
            job.positions = count;
            job.accumulators = m_accumulators.data();
            job.places = kInOrder.data();
            hawx::accumulate(*m_kernel, job);
            subtractControlVariate(plan, configured, filter, p, count, job.places,
                                   job.accumulators);
            requantise(layer, filter, m_accumulators.data(), p, count);
        }
    }
    for (const FactoredGroup& group : configured.factored) {
        makeOperands(plan, *group.table->factorisation(), input);
        for (std::size_t p = 0; p < positions; p += kFactoredPositions) {
            const std::size_t count = std::min(kFactoredPositions, positions - p);
            throwIfStopped(stop);
            for (const FactoredFilters& block : group.blocks) {
                FactoredJob job = jobOf(plan, group, block);
                std::int32_t* accumulators[kFactoredFilters];
                for (std::size_t f = 0; f < block.filters.size(); ++f)
                    accumulators[f] = m_accumulators.data() + f * kFactoredPositions * kLanes;
                job.origins = plan.origins.data() + p;
                job.positions = count;
                job.accumulators = accumulators;
                job.places = kInOrder.data();
                m_kernel->accumulateFactored(job);
                for (std::size_t f = 0; f < block.filters.size(); ++f) {
                    subtractControlVariate(plan, configured, block.filters[f], p, count, job.places,
                                           accumulators[f]);
                    requantise(layer, block.filters[f], accumulators[f], p, count);
                }
            }
        }
    }
}

void BlockExecutor::subtractControlVariate(const LayerPlan& plan, const ConfiguredLayer& configured,
                                           std::uint32_t filter, std::size_t first,
                                           std::size_t count, const std::uint32_t* places,
                                           std::int32_t* accumulators) const
{
    if (configured.controlVariate.empty() || configured.controlVariate[filter] == 0)
        return;
    for (std::size_t i = 0; i < count; ++i)
        hawx::subtractControlVariate(configured.controlVariate[filter],
                                     m_windowSums.of(filter) + plan.positions[first + i] * kLanes,
                                     kLanes, accumulators + places[i] * kLanes);
}

std::span<const std::int32_t> BlockExecutor::windowSums(int layer)
{
    const LayerPlan& plan =
        m_plan->layers[static_cast<std::size_t>(m_plan->planOf[static_cast<std::size_t>(layer)])];
    m_windowSums.compute(plan, Lanes::Images, padded(plan));
    return m_windowSums.all();
}

void BlockExecutor::requantise(int layer, std::uint32_t filter, const std::int32_t* accumulators,
                               std::size_t first, std::size_t count)
{
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedLayer& description = m_plan->network->layers[index];
    const LayerPlan& plan = m_plan->layers[static_cast<std::size_t>(m_plan->planOf[index])];
    m_kernel->requantise(accumulators, count * kLanes, description.requantisation[filter],
                         description.lowest, description.highest, m_codes.data());
    for (std::size_t i = 0; i < count; ++i)
        std::memcpy(output(layer) +
                        (filter * plan.positions.size() + plan.positions[first + i]) * kLanes,
                    m_codes.data() + i * kLanes, kLanes);
}

void BlockExecutor::makeOperands(const LayerPlan& plan, const Factorisation& factorisation,
                                 const std::uint8_t* input)
{
    const std::size_t bytes = plan.operandBytes();
    m_operands.reserve(factorisation.terms.size() * bytes);
    OperandJob job;
    job.input = input;
    job.groups = static_cast<std::size_t>(plan.groups);
    job.channels = static_cast<std::size_t>(plan.input.channels / plan.groups);
    job.pixels = lanesOfPlane(plan.padded) / kLanes;
    job.sevenBit = plan.bytes == ActivationBytes::SevenBit;
    job.operands = m_operands.data();
    for (const FactorTerm& term : factorisation.terms) {
        job.operand = term.operand.data();
        m_kernel->makeOperands(job);
        job.operands += bytes;
    }
}

FactoredJob BlockExecutor::jobOf(const LayerPlan& plan, const FactoredGroup& group,
                                 const FactoredFilters& block) const
{
    const Factorisation& factorisation = *group.table->factorisation();
    FactoredJob job;
    job.termStride = plan.operandBytes();
    job.operands =
        m_operands.data() + block.group * (job.termStride / static_cast<std::size_t>(plan.groups));
    job.terms = factorisation.terms.size();
    job.largestOperands = group.largestOperands.data();
    job.offsets = plan.quadOffsets.data();
    job.taps = plan.quadOffsets.size();
    job.weights = block.weights.data();
    job.filters = block.filters.size();
    job.bias = block.bias.data();
    job.multiplier = factorisation.terms.empty() ? 1 : factorisation.terms.front().multiplier;
    job.origins = plan.origins.data();
    job.positions = plan.origins.size();
    job.places = plan.positions.data();
    return job;
}

void BlockExecutor::accumulate(int layer, const ConfiguredLayer& configured,
                               std::span<std::int32_t> out, const std::stop_token& stop)
{
    const LayerPlan& plan =
        m_plan->layers[static_cast<std::size_t>(m_plan->planOf[static_cast<std::size_t>(layer)])];
    const std::size_t positions = plan.origins.size();
    if (out.size() < configured.tables.size() * positions * kLanes)
        throw Error("The room for the accumulators of a layer is too small.");
    const std::uint8_t* input = padded(plan);
    if (!configured.controlVariate.empty())
        m_windowSums.compute(plan, Lanes::Images, input);
    for (std::size_t p = 0; !configured.byTable.empty() && p < positions; p += kPositionsAtOnce)
        for (const std::uint32_t filter : configured.byTable) {
            throwIfStopped(stop);
            FilterJob job = hawx::jobOf(plan, configured, filter, input);
            job.origins += p;
            job.places += p;
            job.positions = std::min(kPositionsAtOnce, positions - p);
            job.accumulators = out.data() + filter * positions * kLanes;
            hawx::accumulate(*m_kernel, job);
            subtractControlVariate(plan, configured, filter, p, job.positions, job.places,
                                   job.accumulators);
        }
    for (const FactoredGroup& group : configured.factored) {
        makeOperands(plan, *group.table->factorisation(), input);
        for (std::size_t p = 0; p < positions; p += kFactoredPositions) {
            throwIfStopped(stop);
            for (const FactoredFilters& block : group.blocks) {
                FactoredJob job = jobOf(plan, group, block);
                std::int32_t* accumulators[kFactoredFilters];
                for (std::size_t f = 0; f < block.filters.size(); ++f)
                    accumulators[f] = out.data() + block.filters[f] * positions * kLanes;
                job.origins += p;
                job.places += p;
                job.positions = std::min(kFactoredPositions, positions - p);
                job.accumulators = accumulators;
                m_kernel->accumulateFactored(job);
                for (std::size_t f = 0; f < block.filters.size(); ++f)
                    subtractControlVariate(plan, configured, block.filters[f], p, job.positions,
                                           job.places, accumulators[f]);
            }
        }
    }
}

std::span<std::uint8_t> BlockExecutor::contentOf(int tensor)
{
    const QuantisedLayer& layer = m_plan->network->layers[static_cast<std::size_t>(tensor)];
    if (layer.multiplies() && layer.requantisation.empty())
        return {reinterpret_cast<std::uint8_t*>(m_logitAccumulators.data()),
                m_logitAccumulators.size() * sizeof(std::int32_t)};
    return {output(tensor),
            lanesOf(m_plan->network->tensors[static_cast<std::size_t>(tensor)].shape)};
}

void BlockExecutor::save(std::span<const int> tensors, std::uint8_t* bytes)
{
    for (const int tensor : tensors) {
        const std::span<std::uint8_t> content = contentOf(tensor);
        std::memcpy(bytes, content.data(), content.size());
        bytes += content.size();
    }
}

void BlockExecutor::restore(std::span<const int> tensors, const std::uint8_t* bytes,
                            std::size_t count)
{
    m_count = count;
    for (const int tensor : tensors) {
        const std::span<std::uint8_t> content = contentOf(tensor);
        std::memcpy(content.data(), bytes, content.size());
        bytes += content.size();
    }
}

void BlockExecutor::appendLogits(std::vector<float>& logits) const
{
    for (std::size_t i = 0; i < m_count; ++i)
        hawx::appendLogits(*m_plan->network, m_logitAccumulators.data() + i,
                           codes(m_plan->network->output) + i, kLanes, logits);
}

} // namespace hawx
