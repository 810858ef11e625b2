// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/fingerprint.h"

#include "core/inference/configuration.h"
#include "core/network/data_set.h"
#include "core/network/quantised_network.h"

#include <map>

namespace hawx {

std::string fingerprint(const QuantisedNetwork& network)
{
    Fingerprint print("network");
    print.text(network.sha256)
        .value(static_cast<int>(network.operands))
        .value(network.calibration.images)
        .value(static_cast<int>(network.calibration.range));
    for (const auto& table : network.inputTable)
        print.values(std::span(table));
    for (const QuantisedTensor& tensor : network.tensors)
        print.value(tensor.scale);
    for (const QuantisedLayer& layer : network.layers)
        print.values(layer.weights).values(layer.bias);
    return print.digest();
}

std::string fingerprint(const Configuration& configuration)
{
    Fingerprint print("configuration");
    // Most filters share few circuits and maps: each is written once, and numbered.
    std::map<std::string, int> circuits;
    std::map<std::vector<std::int8_t>, int> maps;
    for (const LayerConfiguration& layer : configuration.layers) {
        std::vector<int> numbers;
        for (const CircuitPtr& circuit : layer.circuits) {
            const auto [found, isNew] =
                circuits.emplace(circuit->hash, static_cast<int>(circuits.size()));
            if (isNew)
                print.text(circuit->hash).value(circuit->isSigned);
            numbers.push_back(found->second);
        }
        print.values(numbers);
        numbers.clear();
        for (const WeightMapPtr& map : layer.weightMaps) {
            if (map == nullptr) {
                numbers.push_back(-1);
                continue;
            }
            std::vector<std::int8_t> codes;
            for (int code = WeightMap::kLowest; code <= WeightMap::kHighest; ++code)
                codes.push_back((*map)(static_cast<std::int8_t>(code)));
            const auto [found, isNew] = maps.emplace(codes, static_cast<int>(maps.size()));
            if (isNew)
                print.values(codes);
            numbers.push_back(found->second);
        }
        print.values(numbers)
            .values(std::vector<char>(layer.swap.begin(), layer.swap.end()))
            .values(layer.biasCorrection)
            .values(layer.controlVariate)
            .value(static_cast<int>(layer.adder.kind))
            .values(std::span(layer.adder.parameters));
    }
    return print.digest();
}

std::string fingerprint(const ImageSet& images)
{
    Fingerprint print("images");
    print.value(images.shape.channels)
        .value(images.shape.height)
        .value(images.shape.width)
        .values(images.pixels)
        .values(images.labels);
    return print.digest();
}

} // namespace hawx
