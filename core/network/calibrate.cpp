// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/float_network.h"
#include "core/network/quantise.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <mutex>

namespace hawx {

namespace {

constexpr std::size_t kBatch = 32;
constexpr std::size_t kBins = 2048;

/// Runs the images in batches and hands each layer's outputs to visit(layer, values), one batch at
/// a time for each worker, several workers at once.
void forEachBatch(const Network& network, const ImageSet& images, const RunContext& context,
                  const std::string& stage,
                  const std::function<void(int, std::span<const float>, int)>& visit)
{
    std::vector<std::unique_ptr<FloatNetwork>> networks(
        static_cast<std::size_t>(threadCount(context)));
    cv::setNumThreads(1); // the batches are what runs in parallel
    ProgressReporter progress(context, stage, images.count());
    parallelFor(
        (images.count() + kBatch - 1) / kBatch, context, [&](std::size_t batch, int worker) {
            auto& net = networks[static_cast<std::size_t>(worker)];
            if (!net)
                net = std::make_unique<FloatNetwork>(network);
            const std::size_t first = batch * kBatch;
            const std::size_t count = std::min(kBatch, images.count() - first);
            net->forEachTensor(images, first, count, [&](int layer, std::span<const float> values) {
                visit(layer, values, worker);
            });
            progress.advance(count);
        });
}

/// The bound of a symmetric quantiser with `levels` codes a side that minimises the squared error
/// of the values counted in a histogram of absolute values over [0, largest].
float leastSquaresBound(const std::vector<std::uint64_t>& histogram, float largest, int levels)
{
    const double width = static_cast<double>(largest) / static_cast<double>(kBins);
    double best = largest;
    double bestError = -1;
    for (int percent = 100; percent >= 30; --percent) {
        const double bound = static_cast<double>(largest) * percent / 100.0;
        const double step = bound / levels;
        double error = 0;
        for (std::size_t bin = 0; bin < kBins; ++bin) {
            const double value = (static_cast<double>(bin) + 0.5) * width;
            const double code = std::min(std::round(value / step), static_cast<double>(levels));
            const double difference = value - code * step;
            error += static_cast<double>(histogram[bin]) * difference * difference;
        }
        if (bestError < 0 || error < bestError) {
            bestError = error;
            best = bound;
        }
    }
    return static_cast<float>(best);
}

TensorRange inputRange(const Network& network, const ImageSet& images)
{
    TensorRange range{0, 0, 0};
    const TensorShape& shape = network.input();
    const auto plane =
        static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width);
    for (std::size_t i = 0; i < images.pixels.size(); ++i) {
        const std::size_t c = i / plane % static_cast<std::size_t>(shape.channels);
        const float value =
            (static_cast<float>(images.pixels[i]) / 255.0F - network.preprocessing.mean[c]) /
            network.preprocessing.std[c];
        range.lowest = std::min(range.lowest, value);
        range.highest = std::max(range.highest, value);
    }
    range.scaleBound = std::max(-range.lowest, range.highest);
    return range;
}

} // namespace

std::vector<TensorRange> calibrate(const Network& network, const ImageSetPtr& train,
                                   const CalibrationSettings& settings, OperandMode operands,
                                   const RunContext& context)
{
    if (settings.images < 1)
        throw Error("Calibration needs at least one image.");
    const ImageSetPtr images = evenlySpaced(train, static_cast<std::size_t>(settings.images));
    const std::size_t layers = network.graph.layers.size();
    std::vector<TensorRange> ranges(layers);
    ranges[0] = inputRange(network, *images);

    std::mutex mutex;
    forEachBatch(network, *images, context, "calibrating",
                 [&](int layer, std::span<const float> values, int) {
                     const auto [low, high] = std::minmax_element(values.begin(), values.end());
                     const std::scoped_lock lock(mutex);
                     TensorRange& range = ranges[static_cast<std::size_t>(layer)];
                     range.lowest = std::min(range.lowest, *low);
                     range.highest = std::max(range.highest, *high);
                 });
    for (TensorRange& range : ranges) {
        range.scaleBound = std::max(-range.lowest, range.highest);
        if (!std::isfinite(range.scaleBound))
            throw Error("The network " + network.name +
                        " computes values that are infinite or not numbers on its calibration "
                        "images.");
    }
    if (settings.range == RangeMethod::Max)
        return ranges;

    const auto workers = static_cast<std::size_t>(threadCount(context));
    std::vector<std::vector<std::vector<std::uint64_t>>> histograms(
        workers,
        std::vector<std::vector<std::uint64_t>>(layers, std::vector<std::uint64_t>(kBins, 0)));
    forEachBatch(network, *images, context, "calibrating, second pass",
                 [&](int layer, std::span<const float> values, int worker) {
                     const auto l = static_cast<std::size_t>(layer);
                     auto& histogram = histograms[static_cast<std::size_t>(worker)][l];
                     const float bound = ranges[l].scaleBound;
                     const float factor = bound > 0 ? static_cast<float>(kBins) / bound : 0.0F;
                     for (const float value : values) {
                         const auto bin = static_cast<std::size_t>(std::abs(value) * factor);
                         ++histogram[std::min(bin, kBins - 1)];
                     }
                 });
    for (std::size_t l = 1; l < layers; ++l) {
        std::vector<std::uint64_t> sum(kBins, 0);
        for (const auto& part : histograms)
            std::transform(sum.begin(), sum.end(), part[l].begin(), sum.begin(), std::plus<>());
        const bool wide = operands == OperandMode::Unsigned && ranges[l].lowest >= 0;
        ranges[l].scaleBound = leastSquaresBound(sum, ranges[l].scaleBound, wide ? 255 : 127);
    }
    return ranges;
}

} // namespace hawx
