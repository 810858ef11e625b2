// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/used_circuits.h"

#include "core/support/error.h"

#include <set>

namespace hawx {

std::vector<CircuitPtr> usedCircuits(const Configuration& configuration)
{
    std::vector<CircuitPtr> circuits;
    std::set<std::string> hashes;
    for (const LayerConfiguration& layer : configuration.layers)
        for (const CircuitPtr& circuit : layer.circuits)
            if (hashes.insert(circuit->hash).second)
                circuits.push_back(circuit);
    return circuits;
}

std::map<std::string, std::string> circuitHashes(const Configuration& configuration)
{
    std::map<std::string, std::string> hashes;
    for (const LayerConfiguration& layer : configuration.layers)
        for (const CircuitPtr& circuit : layer.circuits)
            hashes.emplace(circuit->name, circuit->hash);
    return hashes;
}

std::size_t placeOf(const Circuit& circuit, const std::vector<CircuitPtr>& circuits)
{
    for (std::size_t i = 0; i < circuits.size(); ++i)
        if (circuits[i]->hash == circuit.hash)
            return i;
    throw Error("The circuit " + circuit.name + " is not among those of the configuration.");
}

} // namespace hawx
