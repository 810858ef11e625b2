// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/circuit_uses.h"

#include "core/predict/variant_choice.h"
#include "core/sensitivity/circuit_estimate.h"
#include "core/sensitivity/compensation.h"
#include "core/sensitivity/network_profile.h"

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

std::vector<Profile> profilesOf(Evaluator& evaluator, const CircuitPtr& exact,
                                const std::vector<std::vector<Configuration>>& ways,
                                const ImageSet& images, const RunContext& context)
{
    const QuantisedNetwork& network = *evaluator.plan()->network;
    double macs = 0;
    for (const int layer : network.multiplyingLayers())
        macs += static_cast<double>(network.macs(layer));
    const double inferences = static_cast<double>(ways.size() * ways.front().size()) *
                              static_cast<double>(images.count());
    std::vector<Profile> profiles;
    if (macs * inferences <= kMeasuredMacs) {
        for (const std::vector<Configuration>& way : ways)
            profiles.push_back(measureProfile(evaluator, exact, way, images, context));
        return profiles;
    }
    NetworkProfile profile(evaluator.plan());
    extend(profile, evaluator, images, context);
    for (const std::vector<Configuration>& way : ways)
        profiles.push_back(estimateProfile(profile, way, context));
    return profiles;
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

} // namespace

UsedProfile profileUses(Evaluator& evaluator, const std::vector<CircuitPtr>& circuits,
                        const UseSettings& settings, const ImageSet& images,
                        const RunContext& context)
{
    const std::vector<std::vector<Configuration>> ways =
        waysOf(evaluator, circuits, settings, images, context);
    std::vector<Profile> profiles = profilesOf(evaluator, circuits.front(), ways, images, context);
    if (profiles.size() == 1)
        return {std::move(profiles.front()), {}};
    VariantChoice chosen = chooseVariants(profiles, settings.biasFolding);
    std::vector<std::vector<CircuitUse>> uses;
    for (std::size_t m = 0; m < circuits.size(); ++m) {
        std::vector<std::vector<CircuitUse>> byWay;
        for (const std::vector<Configuration>& way : ways)
            byWay.push_back(usesOf(way[m]));
        std::vector<CircuitUse>& best = uses.emplace_back();
        for (std::size_t filter = 0; filter < byWay.front().size(); ++filter)
            best.push_back(byWay[chosen.of(m, filter)][filter]);
    }
    return {std::move(chosen.profile), std::move(uses)};
}

} // namespace hawx
