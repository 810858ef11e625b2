// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/margins.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace hawx {

namespace {

constexpr int kBisections = 60;

} // namespace

std::vector<float> classificationMargins(std::span<const float> logits, std::span<const int> labels)
{
    const std::size_t classes = labels.empty() ? 0 : logits.size() / labels.size();
    std::vector<float> margins;
    margins.reserve(labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::span<const float> own = logits.subspan(i * classes, classes);
        const auto label = static_cast<std::size_t>(labels[i]);
        float rival = -std::numeric_limits<float>::infinity();
        for (std::size_t c = 0; c < classes; ++c)
            if (c != label)
                rival = std::max(rival, own[c]);
        margins.push_back(own[label] - rival);
    }
    return margins;
}

namespace {

/// Shares of the images of a pool that sum to 1, of which those with a margin above 0 have `right`.
std::vector<double> sharesOf(std::span<const float> margins, double right)
{
    std::vector<double> shares(margins.size(), 1.0 / static_cast<double>(margins.size()));
    const auto above = std::count_if(margins.begin(), margins.end(), [](float m) { return m > 0; });
    const auto below = std::ssize(margins) - above;
    if (right <= 0 || right >= 1 || above == 0 || below == 0)
        return shares;
    for (std::size_t i = 0; i < margins.size(); ++i)
        shares[i] = margins[i] > 0 ? right / static_cast<double>(above)
                                   : (1 - right) / static_cast<double>(below);
    return shares;
}

} // namespace

WeightedImages chooseByMargin(const ImageSetPtr& pool, std::span<const float> margins,
                              std::size_t count, std::optional<double> rightShare)
{
    const std::size_t images = pool->count();
    std::vector<double> distances;
    for (const float margin : margins)
        distances.push_back(std::abs(static_cast<double>(margin)));
    std::vector<double> sorted = distances;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(images / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const double median = std::max(*middle, 1e-30);
    for (double& distance : distances)
        distance = kLeastDistance + distance / median;
    const std::vector<double> shares = sharesOf(margins, rightShare.value_or(0));

    // The factor that makes probabilities, each at most 1, add up to `count`.
    const auto probability = [&](std::size_t i, double factor) {
        return std::min(1.0, factor * shares[i] / distances[i]);
    };
    double low = 0;
    double high = 0;
    for (std::size_t i = 0; i < images; ++i)
        high = std::max(high, distances[i] / shares[i]);
    if (count >= images)
        low = high;
    for (int round = 0; round < kBisections; ++round) {
        const double factor = 0.5 * (low + high);
        double sum = 0;
        for (std::size_t i = 0; i < images; ++i)
            sum += probability(i, factor);
        (sum < static_cast<double>(count) ? low : high) = factor;
    }

    std::vector<std::size_t> order(images);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return margins[a] < margins[b]; });
    auto chosen = std::make_shared<ImageSet>();
    chosen->shape = pool->shape;
    const auto size = static_cast<std::size_t>(pool->shape.size());
    std::vector<double> weights;
    double passed = 0;
    double weightOfAll = 0;
    for (const std::size_t index : order) {
        passed += probability(index, low);
        if (passed < static_cast<double>(weights.size()) + 0.5)
            continue;
        chosen->pixels.insert(chosen->pixels.end(), pool->image(index), pool->image(index) + size);
        chosen->labels.push_back(pool->labels[index]);
        weights.push_back(shares[index] / probability(index, low));
        weightOfAll += weights.back();
    }
    WeightedImages result{chosen, {}};
    for (const double weight : weights)
        result.weights.push_back(static_cast<float>(weight / weightOfAll));
    return result;
}

} // namespace hawx
