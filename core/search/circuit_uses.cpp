// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/circuit_uses.h"

#include "core/inference/fingerprint.h"
#include "core/predict/variant_choice.h"
#include "core/search/used_profile_record.h"
#include "core/sensitivity/circuit_estimate.h"
#include "core/sensitivity/compensation.h"
#include "core/sensitivity/network_profile.h"
#include "core/sensitivity/operand_histogram.h"
#include "core/sensitivity/previews.h"
#include "core/support/memory.h"
#include "core/support/result_stage.h"
#include "core/support/run_context.h"

#include <string>
#include <utility>

namespace hawx {

namespace {

/// [way][circuit] The circuit everywhere, used in each way that is permitted.
std::vector<std::vector<Configuration>> waysOf(Evaluator& evaluator,
                                               const std::vector<CircuitPtr>& circuits,
                                               const UseSettings& settings, const ImageSet& images,
                                               const RunContext& context)
{
    std::vector<Configuration> plain;
    for (const CircuitPtr& circuit : circuits)
        plain.push_back(uniformConfiguration(*evaluator.plan()->network, circuit));
    if (settings.choosingLayers > 0)
        for (Configuration& configuration : plain)
            for (std::size_t l = settings.choosingLayers; l < configuration.layers.size(); ++l)
                configuration.layers[l] = plain.front().layers[l];
    std::vector<std::vector<Configuration>> ways{plain};
    if (settings.operandSwap) {
        for (Configuration& configuration : plain)
            for (LayerConfiguration& layer : configuration.layers)
                layer.swap.assign(layer.circuits.size(),
                                  !layer.circuits.front()->metrics.commutative);
        ways.push_back(std::move(plain));
    }
    const std::size_t orders = ways.size();
    const auto add = [&](bool weightRemapping, bool controlVariate) {
        const Compensations which{.weightRemapping = weightRemapping,
                                  .controlVariate = controlVariate};
        for (std::size_t order = 0; order < orders; ++order)
            ways.push_back(compensate(evaluator, ways[order], images, which, context));
    };
    if (settings.weightRemapping)
        add(true, false);
    if (settings.controlVariate)
        add(false, true);
    if (settings.weightRemapping && settings.controlVariate)
        add(true, true);
    return ways;
}

/// What the configuration does with each filter.
std::vector<CircuitUse> usesOf(const Configuration& configuration)
{
    std::vector<CircuitUse> uses;
    for (const LayerConfiguration& layer : configuration.layers)
        for (std::size_t f = 0; f < layer.circuits.size(); ++f)
            uses.push_back(
                {!layer.swap.empty() && layer.swap[f],
                 layer.weightMaps.empty() ? nullptr : layer.weightMaps[f],
                 layer.controlVariate.empty() ? std::int16_t{0} : layer.controlVariate[f]});
    return uses;
}

/// The best of the ways for each circuit and filter.
UsedProfile choose(std::vector<Profile> profiles,
                   const std::vector<std::vector<Configuration>>& ways, bool biasFolding,
                   std::vector<std::vector<OperatorScore>> operators)
{
    if (profiles.size() == 1)
        return {std::move(profiles.front()), {}, std::move(operators)};
    VariantChoice chosen = chooseVariants(profiles, biasFolding);
    std::vector<std::vector<CircuitUse>> uses;
    for (std::size_t m = 0; m < ways.front().size(); ++m) {
        std::vector<std::vector<CircuitUse>> byWay;
        for (const std::vector<Configuration>& way : ways)
            byWay.push_back(usesOf(way[m]));
        std::vector<CircuitUse>& best = uses.emplace_back();
        for (std::size_t filter = 0; filter < byWay.front().size(); ++filter)
            best.push_back(byWay[chosen.of(m, filter)][filter]);
    }
    return {std::move(chosen.profile), std::move(uses), std::move(operators)};
}

double inferenceMacs(const QuantisedNetwork& network)
{
    double macs = 0;
    for (const int layer : network.multiplyingLayers())
        macs += static_cast<double>(network.macs(layer));
    return macs;
}

std::string keyOf(Evaluator& evaluator, const std::vector<CircuitPtr>& circuits,
                  const UseSettings& settings, const ImageSet& images)
{
    Fingerprint print("used profile");
    print.text(fingerprint(*evaluator.plan()->network)).text(fingerprint(images));
    for (const CircuitPtr& circuit : circuits)
        print.text(circuit->hash).value(circuit->isSigned);
    return print.value(settings.biasFolding)
        .value(settings.weightRemapping)
        .value(settings.controlVariate)
        .value(settings.operandSwap)
        .value(settings.choosingLayers)
        .digest();
}

std::size_t filtersOf(const NetworkPlan& plan)
{
    std::size_t filters = 0;
    for (const LayerPlan& layer : plan.layers)
        filters += layer.filters.size();
    return filters;
}

UsedProfile measureUses(Evaluator& evaluator, const std::vector<CircuitPtr>& circuits,
                        const UseSettings& settings, const ImageSet& images,
                        const RunContext& context,
                        const std::function<void(const UsedProfile&)>& partial)
{
    const std::vector<std::vector<Configuration>> ways =
        waysOf(evaluator, circuits, settings, images, context);
    const auto inferences = static_cast<double>(ways.size() * circuits.size() * images.count());
    if (inferenceMacs(*evaluator.plan()->network) * inferences <= kMeasuredMacs) {
        // Counting takes one inference of many, so previews have the end result's.
        const std::vector<std::vector<OperatorScore>> operators = operatorScores(
            countActivations(evaluator, images, 0, context), evaluator, circuits, context);
        const auto tell = [&](const std::vector<Profile>& profiles) {
            partial(choose(profiles, ways, settings.biasFolding, operators));
        };
        return choose(measureProfiles(evaluator, circuits.front(), ways, images, context,
                                      partial ? PartialProfiles(tell) : PartialProfiles()),
                      ways, settings.biasFolding, operators);
    }

    double pairs = 0;
    for (const LayerPlan& layer : evaluator.plan()->layers)
        pairs += static_cast<double>(circuits.size() * layer.filters.size());
    requireMemory(pairs * static_cast<double>(ways.size() * images.count() * sizeof(float)),
                  "The profile of " + std::to_string(circuits.size()) + " circuits and " +
                      std::to_string(images.count()) + " images",
                  "take fewer images or circuits");
    NetworkProfile profile(evaluator.plan());
    RunContext quiet = context; // previews do not interrupt the progress of what they preview
    quiet.progress = {};
    Previews previews(images.count());
    extend(profile, evaluator, images, context, [&] {
        if (!partial || !previews.isDue(profile.images()))
            return;
        std::vector<Profile> profiles;
        for (const std::vector<Configuration>& way : ways)
            profiles.push_back(roughProfile(profile, way, quiet));
        partial(choose(std::move(profiles), ways, settings.biasFolding,
                       operatorScores(profile, circuits, quiet)));
        previews.ended();
    });
    std::vector<Profile> profiles;
    for (const std::vector<Configuration>& way : ways)
        profiles.push_back(estimateProfile(profile, way, context));
    return choose(std::move(profiles), ways, settings.biasFolding,
                  operatorScores(profile, circuits, context));
}

} // namespace

UsedProfile profileUses(Evaluator& evaluator, const std::vector<CircuitPtr>& circuits,
                        const UseSettings& settings, const ImageSet& images,
                        const RunContext& context,
                        const std::function<void(const UsedProfile&)>& partial)
{
    if (context.results == nullptr)
        return measureUses(evaluator, circuits, settings, images, context, partial);
    const std::string key = keyOf(evaluator, circuits, settings, images);
    const std::size_t filters = filtersOf(*evaluator.plan());
    if (auto known =
            findUsedProfile(*context.results, key, circuits.size(), filters, images.count()))
        return std::move(*known);
    ResultStage stage(*context.results);
    RunContext staged = context;
    staged.results = &stage;
    UsedProfile used = measureUses(evaluator, circuits, settings, images, staged, partial);
    if (keepUsedProfile(*context.results, key, used))
        stage.forgetAll();
    return used;
}

} // namespace hawx
