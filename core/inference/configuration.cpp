// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/configuration.h"

#include "core/support/error.h"

namespace hawx {

Configuration uniformConfiguration(const QuantisedNetwork& network, const CircuitPtr& circuit)
{
    Configuration configuration;
    configuration.network = network.name;
    configuration.networkSha256 = network.sha256;
    configuration.operands = network.operands;
    configuration.calibration = network.calibration;
    for (const int layer : network.multiplyingLayers()) {
        const auto filters = static_cast<std::size_t>(network.filters(layer));
        configuration.layers.push_back({network.layers[static_cast<std::size_t>(layer)].name,
                                        std::vector<CircuitPtr>(filters, circuit),
                                        {},
                                        {},
                                        {},
                                        {},
                                        {}});
    }
    return configuration;
}

void requireFits(const Configuration& configuration, const QuantisedNetwork& network)
{
    if (configuration.operands != network.operands)
        throw Error("The configuration is for " + toString(configuration.operands) +
                    " operands, but the network was quantised for " + toString(network.operands) +
                    " ones.");
    const std::vector<int> layers = network.multiplyingLayers();
    for (std::size_t i = 0; i < configuration.layers.size(); ++i) {
        const LayerConfiguration& given = configuration.layers[i];
        if (i >= layers.size() ||
            given.layer != network.layers[static_cast<std::size_t>(layers[i])].name) {
            std::string names;
            for (const int layer : layers)
                names += (names.empty() ? "" : ", ") +
                         network.layers[static_cast<std::size_t>(layer)].name;
            throw Error("The configuration's layer \"" + given.layer +
                        "\" is not in its place in the network " + network.name +
                        ", whose layers with filters are, in order, " + names + ".");
        }
        const auto filters = static_cast<std::size_t>(network.filters(layers[i]));
        const auto requireCount = [&](std::size_t count, const char* what, bool optional) {
            if (count != filters && !(optional && count == 0))
                throw Error("The configuration lists " + std::to_string(count) + " " + what +
                            " for the layer \"" + given.layer + "\", which has " +
                            std::to_string(filters) + " filters.");
        };
        requireCount(given.circuits.size(), "circuits", false);
        requireCount(given.swap.size(), "operand orders", true);
        requireCount(given.biasCorrection.size(), "bias corrections", true);
        requireCount(given.weightMaps.size(), "weight maps", true);
        requireCount(given.controlVariate.size(), "control variates", true);
        requirePossible(given.adder, kAccumulatorBits);
        for (const CircuitPtr& circuit : given.circuits)
            if (circuit->isSigned && network.operands == OperandMode::Unsigned)
                throw Error("The configuration uses the signed circuit " + circuit->name +
                            " in the layer \"" + given.layer +
                            "\"; with unsigned operands only unsigned circuits can be used.");
    }
    if (configuration.layers.size() != layers.size())
        throw Error("The configuration names " + std::to_string(configuration.layers.size()) +
                    " layers; the network " + network.name + " has " +
                    std::to_string(layers.size()) + " with filters.");
}

} // namespace hawx
