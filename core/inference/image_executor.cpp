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

/// `flat` holds `count` values of consecutive pixels from `first` on, in rows as wide as the
/// planes; copies those that belong to the output to its channel.
template <typename T>
void copyPixels(const LayerPlan& plan, const T* flat, std::size_t first, std::size_t count,
                T* channel)
{
    const auto pitch = static_cast<std::size_t>(plan.planes.width);
    const auto width = static_cast<std::size_t>(plan.output.width);
    const auto height = static_cast<std::size_t>(plan.output.height);
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

/// Calls sink(filter, first, count) when m_accumulators hold `count` pixels from `first` on.
template <typename Sink>
void ImageExecutor::forEachPart(const LayerPlan& plan, const ConfiguredLayer& configured,
                                const Sink& sink)
{
    const std::uint8_t* input = padded(plan);
    const std::size_t positions = plan.origins.size();
    // Positions outermost: the input under them stays in the second-level cache while all filters
    // read it.
    for (std::size_t p = 0; p < positions; p += kPositionsAtOnce) {
        const std::size_t count = std::min(kPositionsAtOnce, positions - p);
        for (const std::uint32_t filter : configured.order) {
            FilterJob job = jobOf(plan, configured, filter, input);
            job.origins = plan.origins.data() + p;
            job.positions = count;
            job.accumulators = m_accumulators.data();
            m_kernel->accumulate(job);
            sink(filter, p * kLanes, count * kLanes);
        }
    }
}

void ImageExecutor::accumulate(int layer, const ConfiguredLayer& configured,
                               std::span<std::int32_t> out)
{
    const LayerPlan& plan = planOf(layer);
    const std::size_t pixels = sizeOf({1, plan.output.height, plan.output.width});
    if (out.size() < configured.order.size() * pixels)
        throw Error("The room for the accumulators of a layer is too small.");
    forEachPart(plan, configured, [&](std::size_t filter, std::size_t first, std::size_t count) {
        copyPixels(plan, m_accumulators.data(), first, count, out.data() + filter * pixels);
    });
}

void ImageExecutor::convolve(int layer, const ConfiguredLayer& configured)
{
    const QuantisedLayer& description = m_plan->network->layers[static_cast<std::size_t>(layer)];
    if (description.requantisation.empty()) {
        accumulate(layer, configured, m_logitAccumulators);
        return;
    }
    const LayerPlan& plan = planOf(layer);
    const std::size_t pixels = sizeOf({1, plan.output.height, plan.output.width});
    std::uint8_t* output = m_tensors[static_cast<std::size_t>(layer)].data();
    forEachPart(plan, configured, [&](std::size_t filter, std::size_t first, std::size_t count) {
        m_kernel->requantise(m_accumulators.data(), count, description.requantisation[filter],
                             description.lowest, description.highest, m_codes.data());
        copyPixels(plan, m_codes.data(), first, count, output + filter * pixels);
    });
}

void ImageExecutor::execute(int layer)
{
    const auto index = static_cast<std::size_t>(layer);
    std::vector<const std::uint8_t*> inputs;
    for (const int input : m_plan->network->layers[index].inputs)
        inputs.push_back(codes(input));
    executeIntegerLayer(*m_plan->network, layer, Lanes::Pixels, inputs.data(),
                        m_tensors[index].data());
}

void ImageExecutor::run(const ConfiguredNetwork& network, const std::stop_token& stop)
{
    for (std::size_t i = 1; i < m_plan->network->layers.size(); ++i) {
        if (stop.stop_requested())
            throw Cancelled();
        const int layer = static_cast<int>(i);
        if (const int multiplying = m_plan->planOf[i]; multiplying >= 0)
            convolve(layer, network.layers[static_cast<std::size_t>(multiplying)]);
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
