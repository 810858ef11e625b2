// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/operator_score.h"

#include "core/inference/configuration.h"
#include "core/sensitivity/code_errors.h"
#include "core/sensitivity/network_profile.h"
#include "core/support/error.h"
#include "core/support/parallel.h"

#include <array>
#include <cmath>

namespace hawx {

namespace {

/// How often the multiplications of a layer, of all filters, saw a pair of codes: [byte of the
/// weight][column].
std::vector<double> pairCounts(const NetworkProfile& profile, std::size_t layer)
{
    const CodePairLayout& layout = profile.layouts[layer];
    const std::vector<std::uint64_t>& counts = profile.tables[layer].tapCounts;
    const std::vector<std::int8_t>& weights =
        profile.plan->network->layers[static_cast<std::size_t>(profile.plan->layers[layer].layer)]
            .weights;
    const std::size_t filters = layout.filtersOfGroup();
    std::vector<double> pairs(256 * layout.columns);
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

OperatorScore score(const std::vector<double>& pairs, const CodeErrors& errors,
                    ActivationBytes bytes)
{
    double all = 0;
    double error = 0;
    double square = 0;
    double signal = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto weight = static_cast<std::int8_t>(i / errors.columns);
        const double product =
            codeOf(bytes, static_cast<std::uint8_t>(i % errors.columns)) * weight;
        const auto e = static_cast<double>(errors.errors[i]);
        all += pairs[i];
        error += pairs[i] * e;
        square += pairs[i] * e * e;
        signal += pairs[i] * product * product;
    }
    return {error / all, std::sqrt(square / all), signal > 0 ? std::sqrt(square / signal) : 0};
}

} // namespace

std::vector<std::vector<OperatorScore>> operatorScores(const NetworkProfile& profile,
                                                       const std::vector<CircuitPtr>& circuits,
                                                       const RunContext& context)
{
    if (profile.images() == 0)
        throw Error("The profile has no images to score circuits on.");
    const QuantisedNetwork& network = *profile.plan->network;
    for (const CircuitPtr& circuit : circuits)
        requireFits(uniformConfiguration(network, circuit), network);
    std::vector<std::vector<double>> pairs(profile.layers());
    parallelFor(profile.layers(), context,
                [&](std::size_t l, int) { pairs[l] = pairCounts(profile, l); });
    std::vector<std::vector<OperatorScore>> scores(circuits.size());
    parallelFor(circuits.size(), context, [&](std::size_t m, int) {
        const NetworkCodeErrors errors(*circuits[m], *profile.plan);
        for (std::size_t l = 0; l < profile.layers(); ++l)
            scores[m].push_back(score(pairs[l], errors.of(l), profile.plan->layers[l].bytes));
    });
    return scores;
}

} // namespace hawx
