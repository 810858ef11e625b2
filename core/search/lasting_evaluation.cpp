// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/lasting_evaluation.h"

#include "core/inference/evaluate.h"
#include "core/inference/fingerprint.h"
#include "core/network/float_network.h"
#include "core/network/network.h"
#include "core/sensitivity/margins.h"
#include "core/support/progress.h"
#include "core/support/result_store.h"

#include <algorithm>
#include <cstdint>
#include <functional>

namespace hawx {

namespace {

/// Multiply-accumulates of a part: a second or so.
constexpr double kMacsOfPart = 1e11;
constexpr std::size_t kBlock = 64; ///< images that are computed together

using Lifetime = ResultStore::Lifetime;

/// Images [first, first + count) of a set.
ImageSet some(const ImageSet& images, std::size_t first, std::size_t count)
{
    const auto size = static_cast<std::size_t>(images.shape.size());
    ImageSet part;
    part.shape = images.shape;
    part.pixels.assign(images.image(first), images.image(first) + count * size);
    const auto label = images.labels.begin() + static_cast<std::ptrdiff_t>(first);
    part.labels.assign(label, label + static_cast<std::ptrdiff_t>(count));
    return part;
}

/// So many images cost about kMacsOfPart.
std::size_t imagesOfPart(double macsOfImage, std::size_t images)
{
    const double blocks = kMacsOfPart / std::max(macsOfImage, 1.0) / kBlock;
    return blocks * kBlock >= static_cast<double>(images)
               ? images
               : std::max<std::size_t>(static_cast<std::size_t>(blocks), 1) * kBlock;
}

double macsOf(const QuantisedNetwork& network)
{
    double macs = 0;
    for (const int layer : network.multiplyingLayers())
        macs += static_cast<double>(network.macs(layer));
    return macs;
}

/// Goes through the images part by part. For each, `evaluate` gives a value for each of the
/// configurations, by their indices, that the store does not know; `take` gets all values in
/// turn.
template <typename Value>
void inParts(const std::string& stage, const std::string& purpose,
             std::span<const std::string> configurations, const ImageSet& images,
             std::size_t imagesAtOnce, Lifetime lifetime, const RunContext& context,
             const std::function<std::vector<std::vector<Value>>(const std::vector<std::size_t>&,
                                                                 const ImageSet&)>& evaluate,
             const std::function<void(std::size_t configuration, const std::vector<Value>&)>& take,
             const std::function<std::size_t(std::size_t images)>& valuesOf)
{
    ProgressReporter progress(context, stage, configurations.size() * images.count());
    for (std::size_t first = 0; first < images.count(); first += imagesAtOnce) {
        const std::size_t count = std::min(imagesAtOnce, images.count() - first);
        const ImageSet part = some(images, first, count);
        const std::string ofPart = fingerprint(part);
        std::vector<std::size_t> unknown;
        std::vector<std::string> keys;
        for (std::size_t i = 0; i < configurations.size(); ++i) {
            keys.push_back(Fingerprint(purpose).text(configurations[i]).text(ofPart).digest());
            std::vector<Value> values(valuesOf(count));
            const auto known = context.results->find(keys.back());
            if (known && known->size() == values.size() * sizeof(Value) &&
                ResultReader(*known).read(values)) {
                take(i, values);
                progress.advance(count);
            } else {
                unknown.push_back(i);
            }
        }
        if (unknown.empty())
            continue;
        const std::vector<std::vector<Value>> results = evaluate(unknown, part);
        for (std::size_t k = 0; k < unknown.size(); ++k) {
            context.results->keep(lifetime, keys[unknown[k]], std::as_bytes(std::span(results[k])));
            take(unknown[k], results[k]);
            progress.advance(count);
        }
    }
}

std::vector<std::string> fingerprints(const QuantisedNetwork& network,
                                      std::span<const Configuration> configurations)
{
    const std::string ofNetwork = fingerprint(network);
    std::vector<std::string> prints;
    for (const Configuration& configuration : configurations)
        prints.push_back(
            Fingerprint("pair").text(ofNetwork).text(fingerprint(configuration)).digest());
    return prints;
}

std::vector<Configuration> chosen(std::span<const Configuration> configurations,
                                  const std::vector<std::size_t>& indices)
{
    std::vector<Configuration> some;
    for (const std::size_t index : indices)
        some.push_back(configurations[index]);
    return some;
}

RunContext withoutProgress(const RunContext& context)
{
    RunContext quiet = context;
    quiet.progress = {};
    return quiet;
}

} // namespace

std::vector<std::size_t> countCorrect(Evaluator& evaluator,
                                      std::span<const Configuration> configurations,
                                      const ImageSet& images, const RunContext& context)
{
    std::vector<std::size_t> correct(configurations.size(), 0);
    if (context.results == nullptr) {
        const auto evaluations = evaluator.evaluateMany(configurations, images, 0, context);
        for (std::size_t i = 0; i < correct.size(); ++i)
            correct[i] = evaluations[i].correct;
        return correct;
    }
    const QuantisedNetwork& network = *evaluator.plan()->network;
    const RunContext quiet = withoutProgress(context);
    inParts<std::uint64_t>(
        "bit-true inference", "correct", fingerprints(network, configurations), images,
        imagesOfPart(macsOf(network), images.count()), Lifetime::Lasting, context,
        [&](const std::vector<std::size_t>& indices, const ImageSet& part) {
            std::vector<std::vector<std::uint64_t>> counts;
            for (const Evaluation& evaluation :
                 evaluator.evaluateMany(chosen(configurations, indices), part, 0, quiet))
                counts.push_back({evaluation.correct});
            return counts;
        },
        [&](std::size_t i, const std::vector<std::uint64_t>& values) {
            correct[i] += values.front();
        },
        [](std::size_t) { return std::size_t{1}; });
    return correct;
}

std::size_t countCorrect(const Network& network, const ImageSet& images, const RunContext& context)
{
    const auto evaluate = [&](const ImageSet& part, const RunContext& run) {
        return judge(floatLogits(network, part, 0, run), part, part.count()).correct;
    };
    if (context.results == nullptr)
        return evaluate(images, context);
    std::size_t correct = 0;
    const RunContext quiet = withoutProgress(context);
    // The sidecar's preprocessing is no part of the file's hash.
    const std::vector<std::string> prints{Fingerprint("network")
                                              .text(network.sha256)
                                              .values(network.preprocessing.mean)
                                              .values(network.preprocessing.std)
                                              .digest()};
    inParts<std::uint64_t>(
        "exact network in fp32", "correct before quantisation", prints, images,
        imagesOfPart(static_cast<double>(network.graph.macs()), images.count()), Lifetime::Lasting,
        context,
        [&](const std::vector<std::size_t>&, const ImageSet& part) {
            return std::vector<std::vector<std::uint64_t>>{{evaluate(part, quiet)}};
        },
        [&](std::size_t, const std::vector<std::uint64_t>& values) { correct += values.front(); },
        [](std::size_t) { return std::size_t{1}; });
    return correct;
}

std::vector<std::vector<float>> measureMargins(Evaluator& evaluator,
                                               std::span<const Configuration> configurations,
                                               const ImageSet& images, const RunContext& context)
{
    const auto evaluate = [&](std::span<const Configuration> some, const ImageSet& part,
                              const RunContext& run) {
        std::vector<std::vector<float>> margins;
        for (const Evaluation& evaluation : evaluator.evaluateMany(some, part, 0, run))
            margins.push_back(classificationMargins(evaluation.logits, part.labels));
        return margins;
    };
    if (context.results == nullptr)
        return evaluate(configurations, images, context);
    const QuantisedNetwork& network = *evaluator.plan()->network;
    const RunContext quiet = withoutProgress(context);
    std::vector<std::vector<float>> margins(configurations.size());
    inParts<float>(
        "bit-true inference", "margins", fingerprints(network, configurations), images,
        imagesOfPart(macsOf(network) * static_cast<double>(configurations.size()), images.count()),
        Lifetime::Run, context,
        [&](const std::vector<std::size_t>& indices, const ImageSet& part) {
            return evaluate(chosen(configurations, indices), part, quiet);
        },
        [&](std::size_t i, const std::vector<float>& values) {
            margins[i].insert(margins[i].end(), values.begin(), values.end());
        },
        [](std::size_t count) { return count; });
    return margins;
}

} // namespace hawx
