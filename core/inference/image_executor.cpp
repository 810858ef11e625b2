// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/image_executor.h"

#include "core/inference/filter_job.h"
#include "core/inference/integer_layers.h"
#include "core/inference/logits.h"
#include "core/support/error.h"

#include <algorithm>
#include <cstring>

namespace hawx {

namespace {

/// Runs of 64 pixels whose accumulators are kept before they are requantised: 16 KiB.
constexpr std::size_t kPositionsAtOnce = 64;

std::size_t sizeOf(const TensorShape& shape)
{
    return static_cast<std::size_t>(shape.size());
}

/// Accumulators of one filter at consecutive pixels, in rows that may be wider than the output.
struct Part {
    std::uint32_t filter = 0;
    std::size_t first = 0; ///< pixel, y * pitch + x
    std::size_t count = 0;
    std::size_t pitch = 0; ///< pixels of a row
};

/// Copies those of a part's values that belong to the output to its channel.
template <typename T>
void copyPixels(const Part& part, const T* flat, const TensorShape& output, T* tensor)
{
    const auto [filter, first, count, pitch] = part;
    const auto width = static_cast<std::size_t>(output.width);
    const auto height = static_cast<std::size_t>(output.height);
    T* channel = tensor + filter * width * height;
    for (std::size_t y = first / pitch; y < height && y * pitch < first + count; ++y) {
        const std::size_t begin = std::max(y * pitch, first);
        const std::size_t end = std::min(y * pitch + width, first + count);
        if (begin < end)
            std::memcpy(channel + y * width + (begin - y * pitch), flat + (begin - first),
                        (end - begin) * sizeof(T));
    }
}

} // namespace

ImageExecutor::ImageExecutor(std::shared_ptr<const NetworkPlan> plan, const Kernel& kernel)
    : m_plan(std::move(plan)), m_kernel(&kernel)
{
    if (m_plan->lanes != Lanes::Pixels)
        throw Error("A single image needs a plan for lanes of pixels.");
    // Kernels read 64 bytes from any pixel on.
    for (const QuantisedTensor& tensor : m_plan->network->tensors)
        m_tensors.emplace_back(sizeOf(tensor.shape) + kLanes);
    std::size_t largest = 0;
    for (const LayerPlan& layer : m_plan->layers)
        largest = std::max(largest, sizeOf(layer.planes));
    m_padded.reserve(largest + kLanes);
    m_accumulators.reserve(kPositionsAtOnce * kLanes);
    m_codes.reserve(kPositionsAtOnce * kLanes);
    m_logitAccumulators.resize(static_cast<std::size_t>(m_plan->network->logits()));
}

void ImageExecutor::configure(ConfiguredNetwork network)
{
    m_inputStationary.clear();
    m_byTable.clear();
    for (std::size_t l = 0; l < network.layers.size(); ++l) {
        const LayerPlan& layer = m_plan->layers[l];
        m_byTable.push_back(filtersByTable(network.layers[l]));
        auto& inputStationary = m_inputStationary.emplace_back();
        if (InputStationaryLayer::pays(*m_plan->network, layer, network.layers[l]))
            inputStationary.emplace(*m_plan->network, layer, network.layers[l], m_transposed);
    }
    m_configured = std::move(network);
}

void ImageExecutor::requireConfigured() const
{
    if (!m_configured.plan)
        throw Error("The inference of single images needs a configuration first.");
}

void ImageExecutor::load(std::span<const std::uint8_t> pixels)
{
    const QuantisedNetwork& network = *m_plan->network;
    const TensorShape& shape = network.tensors.front().shape;
    if (pixels.size() != sizeOf(shape))
        throw Error("The image has " + std::to_string(pixels.size()) +
                    " values but the network needs " + toString(shape) + ".");
    const std::size_t plane = pixels.size() / static_cast<std::size_t>(shape.channels);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        m_tensors[0][i] = network.inputTable[i / plane][pixels[i]];
}

const std::uint8_t* ImageExecutor::padded(const LayerPlan& plan)
{
    const std::uint8_t* source =
        codes(m_plan->network->layers[static_cast<std::size_t>(plan.layer)].inputs[0]);
    if (plan.planes == plan.input)
        return source;
    std::memset(m_padded.data(), 0, sizeOf(plan.planes) + kLanes);
    const Window& w = plan.window;
    const auto width = static_cast<std::size_t>(plan.input.width);
    for (int c = 0; c < plan.input.channels; ++c)
        for (int y = 0; y < plan.input.height; ++y, source += width) {
            if (w.strideX == 1) {
                std::memcpy(m_padded.data() +
                                offsetOf(plan, Lanes::Pixels, c, w.padTop + y, w.padLeft),
                            source, width);
                continue;
            }
            for (int x = 0; x < plan.input.width; ++x)
                m_padded[offsetOf(plan, Lanes::Pixels, c, w.padTop + y, w.padLeft + x)] = source[x];
        }
    return m_padded.data();
}

/// Calls sink(Part) when m_accumulators hold a part of the layer's accumulators.
template <typename Sink>
void ImageExecutor::forEachPart(std::size_t multiplying, const Sink& sink)
{
    const LayerPlan& plan = m_plan->layers[multiplying];
    const ConfiguredLayer& configured = m_configured.layers[multiplying];
    const std::uint8_t* input = padded(plan);
    const bool corrects = !configured.controlVariate.empty();
    if (corrects)
        m_windowSums.compute(plan, Lanes::Pixels, input);
    if (auto& layer = m_inputStationary[multiplying]) {
        const std::vector<std::uint32_t>& filters = layer->filters();
        const auto width = static_cast<std::size_t>(plan.output.width);
        const auto pitch = static_cast<std::size_t>(plan.planes.width);
        const std::size_t pixels = static_cast<std::size_t>(plan.output.height) * width;
        m_sums.reserve(kLanes * filters.size());
        for (std::size_t first = 0; first < pixels; first += kLanes) {
            const std::size_t count = std::min(kLanes, pixels - first);
            layer->accumulate(*m_kernel, input, first, count, m_sums.data());
            for (std::size_t lane = 0; lane < filters.size(); ++lane) {
                const std::uint32_t filter = filters[lane];
                if (filter == InputStationaryLayer::kNoFilter)
                    continue;
                // Sums are modulo 2^32.
                const auto bias = static_cast<std::uint32_t>(configured.bias[filter]);
                for (std::size_t i = 0; i < count; ++i)
                    m_accumulators[i] = static_cast<std::int32_t>(
                        bias + static_cast<std::uint32_t>(m_sums[i * filters.size() + lane]));
                for (std::size_t i = 0; corrects && i < count; ++i) {
                    const std::size_t pixel = (first + i) / width * pitch + (first + i) % width;
                    subtractControlVariate(configured.controlVariate[filter],
                                           m_windowSums.of(filter) + pixel, 1,
                                           m_accumulators.data() + i);
                }
                sink(Part{filter, first, count, width});
            }
        }
        return;
    }
    const std::size_t positions = plan.origins.size();
    // Positions outermost: the input under them stays in the second-level cache while all filters
    // read it.
    for (std::size_t p = 0; p < positions; p += kPositionsAtOnce) {
        const std::size_t count = std::min(kPositionsAtOnce, positions - p);
        for (const std::uint32_t filter : m_byTable[multiplying]) {
            FilterJob job = jobOf(plan, configured, filter, input);
            job.origins = plan.origins.data() + p;
            job.positions = count;
            job.accumulators = m_accumulators.data();
            hawx::accumulate(*m_kernel, job);
            if (corrects)
                subtractControlVariate(configured.controlVariate[filter],
                                       m_windowSums.of(filter) + p * kLanes, count * kLanes,
                                       m_accumulators.data());
            sink(Part{filter, p * kLanes, count * kLanes,
                      static_cast<std::size_t>(plan.planes.width)});
        }
    }
}

void ImageExecutor::accumulate(int layer, std::span<std::int32_t> out)
{
    requireConfigured();
    const auto multiplying =
        static_cast<std::size_t>(m_plan->planOf[static_cast<std::size_t>(layer)]);
    const TensorShape& output = m_plan->layers[multiplying].output;
    if (out.size() < sizeOf(output))
        throw Error("The room for the accumulators of a layer is too small.");
    forEachPart(multiplying, [&](const Part& part) {
        copyPixels(part, m_accumulators.data(), output, out.data());
    });
}

void ImageExecutor::convolve(int layer)
{
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedLayer& description = m_plan->network->layers[index];
    if (description.requantisation.empty()) {
        accumulate(layer, m_logitAccumulators);
        return;
    }
    const auto multiplying = static_cast<std::size_t>(m_plan->planOf[index]);
    const TensorShape& output = m_plan->layers[multiplying].output;
    forEachPart(multiplying, [&](const Part& part) {
        m_kernel->requantise(m_accumulators.data(), (part.count + kLanes - 1) / kLanes * kLanes,
                             description.requantisation[part.filter], description.lowest,
                             description.highest, m_codes.data());
        copyPixels(part, m_codes.data(), output, m_tensors[index].data());
    });
}

void ImageExecutor::execute(int layer)
{
    const auto index = static_cast<std::size_t>(layer);
    std::vector<const std::uint8_t*> inputs;
    for (const int input : m_plan->network->layers[index].inputs)
        inputs.push_back(codes(input));
    executeIntegerLayer(*m_plan, layer, inputs.data(), m_tensors[index].data());
}

void ImageExecutor::run(const std::stop_token& stop)
{
    requireConfigured();
    for (std::size_t i = 1; i < m_plan->network->layers.size(); ++i) {
        if (stop.stop_requested())
            throw Cancelled();
        const int layer = static_cast<int>(i);
        if (m_plan->network->layers[i].multiplies())
            convolve(layer);
        else
            execute(layer);
    }
}

std::vector<float> ImageExecutor::logits() const
{
    std::vector<float> logits;
    appendLogits(*m_plan->network, m_logitAccumulators.data(), codes(m_plan->network->output), 1,
                 logits);
    return logits;
}

} // namespace hawx
