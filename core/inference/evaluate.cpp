// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"

#include "core/inference/block_executor.h"
#include "core/inference/reference.h"
#include "core/support/hash.h"
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

std::size_t imageCount(const ImageSet& images, std::size_t wanted)
{
    return wanted == 0 ? images.count() : std::min(wanted, images.count());
}

} // namespace

Evaluator::Evaluator(std::shared_ptr<const QuantisedNetwork> network, const std::string& kernel)
    : m_plan(makePlan(std::move(network))), m_kernel(&selectKernel(kernel))
{}

Evaluation Evaluator::evaluate(const Configuration& configuration, const ImageSet& images,
                               std::size_t count, const RunContext& context)
{
    count = imageCount(images, count);
    const ConfiguredNetwork configured = configure(m_plan, configuration, m_tables, *m_kernel);
    const std::size_t blocks = (count + kLanes - 1) / kLanes;
    std::vector<std::vector<float>> parts(blocks);
    std::vector<std::unique_ptr<BlockExecutor>> executors(
        static_cast<std::size_t>(threadCount(context)));
    ProgressReporter progress(context, "bit-true inference", count);
    parallelFor(blocks, context, [&](std::size_t block, int worker) {
        auto& executor = executors[static_cast<std::size_t>(worker)];
        if (!executor)
            executor = std::make_unique<BlockExecutor>(m_plan, *m_kernel, false);
        const std::size_t first = block * kLanes;
        executor->load(images, first, std::min(kLanes, count - first));
        executor->run(configured, context.stop);
        executor->appendLogits(parts[block]);
        progress.advance(executor->count());
    });
    std::vector<float> logits;
    for (const std::vector<float>& part : parts)
        logits.insert(logits.end(), part.begin(), part.end());
    Evaluation evaluation = judge(std::move(logits), images, count);
    evaluation.kernel = m_kernel->name;
    evaluation.seconds = progress.secondsSpent();
    return evaluation;
}

Evaluation evaluate(const QuantisedNetwork& network, const Configuration& configuration,
                    const ImageSet& images, const EvaluationOptions& options,
                    const RunContext& context)
{
    if (options.kernel != "reference") {
        Evaluator evaluator(std::make_shared<QuantisedNetwork>(network), options.kernel);
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
