// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"

#include "core/inference/block_executor.h"
#include "core/inference/kernels/kernel.h"
#include "core/inference/reference.h"
#include "core/support/error.h"
#include "core/support/hash.h"
#include "core/support/log.h"
#include "core/support/memory.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>

namespace hawx {

Evaluation judge(std::vector<float> logits, const ImageSet& images, std::size_t count)
{
    Evaluation evaluation;
    evaluation.images = count;
    const std::size_t classes = count > 0 ? logits.size() / count : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto begin = logits.begin() + static_cast<std::ptrdiff_t>(i * classes);
        const auto best = std::max_element(begin, begin + static_cast<std::ptrdiff_t>(classes));
        if (best - begin == images.labels[i])
            ++evaluation.correct;
    }
    evaluation.top1 =
        count > 0 ? 100.0 * static_cast<double>(evaluation.correct) / static_cast<double>(count)
                  : 0;
    evaluation.logitsHash = sha256Of(std::span<const float>(logits));
    evaluation.logits = std::move(logits);
    return evaluation;
}

namespace {

/// Prepared layers of configurations that are evaluated at once: more of them come later.
constexpr std::size_t kConfiguredBytes = std::size_t{128} << 20;

std::size_t bytesOf(const ConfiguredLayer& layer)
{
    std::size_t bytes = layer.tables.size() * sizeof(ProductTablePtr);
    for (const FactoredGroup& group : layer.factored)
        for (const FactoredFilters& block : group.blocks)
            bytes += block.weights.size();
    return bytes;
}

std::size_t imageCount(const ImageSet& images, std::size_t wanted)
{
    return wanted == 0 ? images.count() : std::min(wanted, images.count());
}

} // namespace

Evaluator::Evaluator(std::shared_ptr<const QuantisedNetwork> network, const std::string& kernel,
                     std::size_t checkpointBytes)
    : m_plan(makePlan(std::move(network))),
      m_kernel(&selectKernel(kernel)),
      m_checkpoints(resumePoints(*m_plan), checkpointBytes),
      m_configured(m_plan->layers.size())
{
    log(LogLevel::Detail, "inference", "kernel " + std::string(m_kernel->name));
}

Evaluator::~Evaluator() = default;

Evaluation Evaluator::evaluate(const Configuration& configuration, const ImageSet& images,
                               std::size_t count, const RunContext& context)
{
    return std::move(evaluateMany({&configuration, 1}, images, count, context).front());
}

std::vector<Evaluation> Evaluator::evaluateMany(std::span<const Configuration> configurations,
                                                const ImageSet& images, std::size_t count,
                                                const RunContext& context)
{
    count = imageCount(images, count);
    requireMemory(static_cast<double>(configurations.size()) * static_cast<double>(count) *
                      m_plan->network->logits() * sizeof(float),
                  "The result of " + std::to_string(configurations.size()) + " configurations on " +
                      std::to_string(count) + " images",
                  "take fewer images or configurations");
    ProgressReporter progress(context, "bit-true inference", count * configurations.size());
    std::vector<Candidate> candidates = order(configurations, context.stop);
    std::vector<Evaluation> evaluations(configurations.size());
    for (std::span<Candidate> rest(candidates); !rest.empty();) {
        const std::size_t some = configureSome(rest, context.stop);
        run(rest.first(some), images, count, context, progress);
        for (Candidate& candidate : rest.first(some)) {
            evaluations[candidate.index] = judge(std::move(candidate.logits), images, count);
            candidate = {};
        }
        rest = rest.subspan(some);
    }
    for (Evaluation& evaluation : evaluations) {
        evaluation.kernel = m_kernel->name;
        evaluation.seconds = progress.secondsSpent();
    }
    return evaluations;
}

/// In lexicographic order of operations, where candidates stand beside those that begin as they do.
/// Equal operations are the same object.
std::vector<Evaluator::Candidate> Evaluator::order(std::span<const Configuration> configurations,
                                                   const std::stop_token& stop)
{
    const std::size_t layers = m_plan->layers.size();
    std::vector<CheckpointCache::Operations> distinct(layers);
    std::vector<std::vector<std::size_t>> choices; // [configuration][layer] of the distinct ones
    for (const Configuration& configuration : configurations) {
        std::vector<LayerOperation> operations =
            operationsOf(*m_plan, configuration, m_tables, stop);
        std::vector<std::size_t>& own = choices.emplace_back();
        for (std::size_t l = 0; l < layers; ++l) {
            const auto same =
                std::find_if(distinct[l].begin(), distinct[l].end(),
                             [&](const auto& other) { return *other == operations[l]; });
            own.push_back(static_cast<std::size_t>(same - distinct[l].begin()));
            if (same == distinct[l].end())
                distinct[l].push_back(
                    std::make_shared<const LayerOperation>(std::move(operations[l])));
        }
    }
    std::vector<Candidate> candidates(configurations.size());
    for (std::size_t i = 0; i < candidates.size(); ++i)
        candidates[i].index = i;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const Candidate& a, const Candidate& b) {
                         return choices[a.index] < choices[b.index];
                     });
    const Candidate* before = nullptr;
    for (Candidate& candidate : candidates) {
        const std::vector<std::size_t>& own = choices[candidate.index];
        for (std::size_t l = 0; l < layers; ++l)
            candidate.operations.push_back(distinct[l][own[l]]);
        if (before != nullptr)
            candidate.shared = static_cast<std::size_t>(
                std::mismatch(own.begin(), own.end(), choices[before->index].begin()).first -
                own.begin());
        before = &candidate;
    }
    return candidates;
}

/// Prepares the layers of as many candidates as kConfiguredBytes hold, one at least, and returns
/// how many. Layers of the last call are used again.
std::size_t Evaluator::configureSome(std::span<Candidate> candidates, const std::stop_token& stop)
{
    std::size_t bytes = 0;
    std::size_t done = 0;
    for (; done < candidates.size() && (done == 0 || bytes < kConfiguredBytes); ++done)
        for (std::size_t l = 0; l < m_configured.size(); ++l) {
            const LayerOperation& operation = *candidates[done].operations[l];
            auto same =
                std::find_if(m_configured[l].begin(), m_configured[l].end(),
                             [&](const ConfiguredLayerPtr& layer) { return *layer == operation; });
            if (same == m_configured[l].end()) {
                if (stop.stop_requested())
                    throw Cancelled();
                m_configured[l].push_back(std::make_shared<const ConfiguredLayer>(
                    configureLayer(*m_plan, l, operation, *m_kernel)));
                same = m_configured[l].end() - 1;
                bytes += bytesOf(**same);
            }
            candidates[done].layers.push_back(*same);
        }
    for (std::size_t l = 0; l < m_configured.size(); ++l)
        m_configured[l] = {candidates[done - 1].layers[l]};
    return done;
}

void Evaluator::run(std::span<Candidate> candidates, const ImageSet& images, std::size_t count,
                    const RunContext& context, ProgressReporter& progress)
{
    std::vector<CheckpointCache::Operations> operations;
    for (Candidate& candidate : candidates) {
        operations.push_back(candidate.operations);
        candidate.logits.resize(count * static_cast<std::size_t>(m_plan->network->logits()));
    }
    std::vector<CheckpointCache::Path> paths = m_checkpoints.prepare(operations, images, count);
    for (std::size_t i = 0; i < candidates.size(); ++i)
        candidates[i].checkpoints = std::move(paths[i]);

    const bool keepTensors = candidates.size() > 1;
    if (keepTensors != m_keepsTensors)
        m_executors.clear();
    m_keepsTensors = keepTensors;
    m_executors.resize(static_cast<std::size_t>(threadCount(context)));
    parallelFor((count + kLanes - 1) / kLanes, context, [&](std::size_t block, int worker) {
        auto& executor = m_executors[static_cast<std::size_t>(worker)];
        if (!executor)
            executor = std::make_unique<BlockExecutor>(m_plan, *m_kernel, keepTensors);
        runBlock(block, *executor, candidates, images, count, context, progress);
    });
}

void Evaluator::runBlock(std::size_t block, BlockExecutor& executor,
                         std::span<Candidate> candidates, const ImageSet& images, std::size_t count,
                         const RunContext& context, ProgressReporter& progress)
{
    const std::vector<ResumePoint>& points = m_checkpoints.points();
    const std::size_t end = points.size() - 1;
    const std::size_t first = block * kLanes;
    const std::size_t loaded = std::min(kLanes, count - first);
    // The executor has what resume points from here on need; nothing before the first candidate.
    std::size_t earliest = points.size();
    for (Candidate& candidate : candidates) {
        const auto checkpoint = [&](std::size_t depth) {
            const std::span<Checkpoint> blocks = candidate.checkpoints[depth];
            return block < blocks.size() ? &blocks[block] : nullptr;
        };
        const bool continues = earliest <= candidate.shared;
        const std::size_t shared = continues ? candidate.shared : 0;
        std::size_t depth = end;
        while (depth > shared &&
               (checkpoint(depth) == nullptr || checkpoint(depth)->images < loaded))
            --depth;
        if (depth > shared) {
            executor.restore(points[depth].tensors, checkpoint(depth)->bytes.get(), loaded);
            earliest = depth;
        } else if (!continues) {
            executor.load(images, first, loaded);
            earliest = 0;
        }
        m_macsComputed +=
            (points[end].macs - points[depth].macs) * static_cast<std::int64_t>(loaded);
        for (; depth < end; ++depth) {
            for (int layer = points[depth].layer; layer < points[depth + 1].layer; ++layer) {
                const int multiplying = m_plan->planOf[static_cast<std::size_t>(layer)];
                executor.run(layer,
                             multiplying < 0
                                 ? nullptr
                                 : candidate.layers[static_cast<std::size_t>(multiplying)].get(),
                             context.stop);
            }
            Checkpoint* kept = checkpoint(depth + 1);
            if (kept == nullptr || kept->images >= loaded)
                continue;
            if (!kept->bytes)
                kept->bytes = std::make_unique<std::uint8_t[]>(points[depth + 1].bytes);
            executor.save(points[depth + 1].tensors, kept->bytes.get());
            kept->images = loaded;
        }
        std::vector<float> logits;
        executor.appendLogits(logits);
        std::copy(logits.begin(), logits.end(),
                  candidate.logits.begin() +
                      static_cast<std::ptrdiff_t>(first) * m_plan->network->logits());
        progress.advance(loaded);
    }
}

Evaluation evaluate(const QuantisedNetwork& network, const Configuration& configuration,
                    const ImageSet& images, const EvaluationOptions& options,
                    const RunContext& context)
{
    if (options.kernel != "reference") {
        // The evaluator does not outlive the network, so it need not own it.
        Evaluator evaluator({std::shared_ptr<void>(), &network}, options.kernel, 0);
        return evaluator.evaluate(configuration, images, options.images, context);
    }
    const std::size_t count = imageCount(images, options.images);
    std::vector<std::vector<float>> parts(count);
    ProgressReporter progress(context, "reference inference", count);
    parallelFor(count, context, [&](std::size_t i, int) {
        parts[i] = executeReference(network, configuration, images, i).logits;
        progress.advance();
    });
    std::vector<float> logits;
    for (const std::vector<float>& part : parts)
        logits.insert(logits.end(), part.begin(), part.end());
    Evaluation evaluation = judge(std::move(logits), images, count);
    evaluation.kernel = options.kernel;
    evaluation.seconds = progress.secondsSpent();
    return evaluation;
}

} // namespace hawx
