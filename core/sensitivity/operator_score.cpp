// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/operator_score.h"

#include "core/inference/configuration.h"
#include "core/inference/evaluate.h"
#include "core/sensitivity/code_errors.h"
#include "core/sensitivity/network_profile.h"
#include "core/sensitivity/operand_histogram.h"
#include "core/support/error.h"
#include "core/support/parallel.h"

#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace hawx {

namespace {

/// How often the multiplications of a layer, of all filters, saw a pair of codes: [byte of the
/// weight][column].
using PairCounts = std::vector<double>;

PairCounts pairCounts(const NetworkProfile& profile, std::size_t layer)
{
    const CodePairLayout& layout = profile.layouts[layer];
    const std::vector<std::uint64_t>& counts = profile.tables[layer].tapCounts;
    const std::vector<std::int8_t>& weights =
        profile.plan->network->layers[static_cast<std::size_t>(profile.plan->layers[layer].layer)]
            .weights;
    const std::size_t filters = layout.filtersOfGroup();
    PairCounts pairs(256 * layout.columns);
    for (std::size_t group = 0; group < layout.groups; ++group)
        for (std::size_t k = 0; k < layout.taps; ++k) {
            std::array<std::uint32_t, 256> filtersOf{};
            for (std::size_t f = 0; f < filters; ++f)
                ++filtersOf[static_cast<std::uint8_t>(
                    weights[(group * filters + f) * layout.taps + k])];
            const std::uint64_t* seen = counts.data() + (group * layout.taps + k) * layout.columns;
            for (std::size_t w = 0; w < 256; ++w)
                for (std::size_t a = 0; filtersOf[w] != 0 && a < layout.columns; ++a)
                    pairs[w * layout.columns + a] += filtersOf[w] * static_cast<double>(seen[a]);
        }
    return pairs;
}

PairCounts pairCounts(const ActivationCounts& counts, std::size_t layer, ActivationBytes bytes)
{
    const OperandHistogram histogram = counts.histogram(layer);
    const std::size_t columns = columnsOf(bytes);
    PairCounts pairs(256 * columns);
    for (std::size_t w = 0; w < 256; ++w)
        for (std::size_t a = 0; a < columns; ++a)
            pairs[w * columns + a] = static_cast<double>(histogram.counts[a * 256 + w]);
    return pairs;
}

/// What the pairs of a layer weigh, whatever the circuit.
struct LayerPairs {
    LayerPairs(PairCounts counts, ActivationBytes bytes) : pairs(std::move(counts))
    {
        const std::size_t columns = columnsOf(bytes);
        for (std::size_t w = 0; w < 256; ++w)
            for (std::size_t a = 0; a < columns; ++a) {
                const double count = pairs[w * columns + a];
                const double product = codeOf(bytes, static_cast<std::uint8_t>(a)) *
                                       static_cast<int>(static_cast<std::int8_t>(w));
                all += count;
                signal += count * product * product;
            }
    }

    OperatorScore score(const CodeErrors& errors) const
    {
        double error = 0;
        double square = 0;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto e = static_cast<double>(errors.errors[i]);
            error += pairs[i] * e;
            square += pairs[i] * e * e;
        }
        return {error / all, std::sqrt(square / all), signal > 0 ? std::sqrt(square / signal) : 0};
    }

    PairCounts pairs;
    double all = 0;
    double signal = 0; ///< sum of the squared exact products
};

/// `pairsOf(layer)` gives the pairs of a layer, `errorsOf(circuit)` the errors in all of them.
template <typename PairsOf, typename ErrorsOf>
std::vector<std::vector<OperatorScore>>
scoresOf(const NetworkPlan& plan, const std::vector<CircuitPtr>& circuits,
         const RunContext& context, const PairsOf& pairsOf, const ErrorsOf& errorsOf)
{
    for (const CircuitPtr& circuit : circuits)
        requireFits(uniformConfiguration(*plan.network, circuit), *plan.network);
    std::vector<std::optional<LayerPairs>> pairs(plan.layers.size());
    parallelFor(pairs.size(), context,
                [&](std::size_t l, int) { pairs[l].emplace(pairsOf(l), plan.layers[l].bytes); });
    std::vector<std::vector<OperatorScore>> scores(circuits.size());
    parallelFor(circuits.size(), context, [&](std::size_t m, int) {
        const NetworkCodeErrors errors = errorsOf(*circuits[m]);
        for (std::size_t l = 0; l < pairs.size(); ++l)
            scores[m].push_back(pairs[l]->score(errors.of(l)));
    });
    return scores;
}

} // namespace

std::vector<std::vector<OperatorScore>> operatorScores(const NetworkProfile& profile,
                                                       const std::vector<CircuitPtr>& circuits,
                                                       const RunContext& context)
{
    if (profile.images() == 0)
        throw Error("The profile has no images to score circuits on.");
    return scoresOf(
        *profile.plan, circuits, context, [&](std::size_t l) { return pairCounts(profile, l); },
        [&](const Circuit& circuit) { return NetworkCodeErrors(circuit, *profile.plan); });
}

std::vector<std::vector<OperatorScore>> operatorScores(const ActivationCounts& counts,
                                                       Evaluator& evaluator,
                                                       const std::vector<CircuitPtr>& circuits,
                                                       const RunContext& context)
{
    const NetworkPlan& plan = *evaluator.plan();
    return scoresOf(
        plan, circuits, context,
        [&](std::size_t l) { return pairCounts(counts, l, plan.layers[l].bytes); },
        [&](const Circuit& circuit) {
            return NetworkCodeErrors(circuit, plan, evaluator.tables());
        });
}

} // namespace hawx
