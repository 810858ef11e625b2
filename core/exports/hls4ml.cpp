// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/hls4ml.h"

#include "core/accelerator/mapping.h"
#include "core/exports/used_circuits.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cstddef>
#include <vector>

namespace hawx {

namespace {

/// In double quotes: JSON's strings are YAML's. A name that is no UTF-8 does not make it fail.
std::string quoted(const std::string& text)
{
    return nlohmann::json(text).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

std::string shortest(float value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    std::string text(digits.data(), end.ptr);
    // YAML 1.1 takes 1e-05 for a text.
    const std::size_t exponent = text.find('e');
    if (exponent != std::string::npos && text.find('.') == std::string::npos)
        text.insert(exponent, ".0");
    return text;
}

std::string precisionOf(const QuantisedTensor& tensor)
{
    return tensor.highest > 127 ? "ap_uint<8>" : "ap_int<8>";
}

/// Filters side by side with one circuit and one order of operands, in one line each.
std::string runsOf(const LayerConfiguration& layer)
{
    const auto swapped = [&layer](std::size_t f) { return !layer.swap.empty() && layer.swap[f]; };
    std::string text;
    for (std::size_t f = 0; f < layer.circuits.size();) {
        std::size_t end = f + 1;
        while (end < layer.circuits.size() &&
               layer.circuits[end]->hash == layer.circuits[f]->hash &&
               layer.circuits[end]->name == layer.circuits[f]->name && swapped(end) == swapped(f))
            ++end;
        text += "        - {Circuit: " + quoted(layer.circuits[f]->name) +
                ", Filters: " + std::to_string(end - f) +
                ", Swapped: " + (swapped(f) ? "true" : "false") + "}\n";
        f = end;
    }
    return text;
}

/// What a multiplying layer has beside its precisions.
std::string hardwareOf(const LayerConfiguration& layer, const MappedLayer* mapped)
{
    std::string text;
    if (mapped != nullptr && mapped->processingElements > 0) {
        // One multiplier's products for an output position.
        const int folds = (mapped->terms + mapped->simd - 1) / mapped->simd;
        text += "      ReuseFactor: " + std::to_string(mapped->filtersPerElement() * folds) +
                "\n      Folding: {PE: " + std::to_string(mapped->processingElements) +
                ", SIMD: " + std::to_string(mapped->simd) + "}\n";
    }
    return text + "      Adder: " + quoted(toString(layer.adder)) + "\n      Circuits:\n" +
           runsOf(layer);
}

} // namespace

std::string toHls4mlYaml(const QuantisedNetwork& network, const Configuration& configuration,
                         const Accelerator* accelerator)
{
    requireFits(configuration, network);
    std::vector<MappedLayer> mapped;
    if (accelerator != nullptr)
        mapped = mapNetwork(network, *accelerator, {}).layers; // the same for all circuits
    std::string text = "# A configuration of approximate circuits for hls4ml, written by HAWX. "
                       "Precisions are those\n"
                       "# of 8-bit codes: value = code * Scale. hls4ml passes over Scale, Folding, "
                       "Adder and Circuits.\n"
                       "HAWX:\n  Network: " +
                       quoted(network.name) + "\n  Sha256: " + quoted(network.sha256) +
                       "\n  Operands: " + toString(network.operands) + "\n  CircuitHashes:\n";
    for (const auto& [name, hash] : circuitHashes(configuration))
        text += "    " + quoted(name) + ": " + quoted(hash) + "\n";
    text += "HLSConfig:\n  Model:\n    Precision: ap_int<32>\n    ReuseFactor: 1\n"
            "    Strategy: Resource\n  LayerName:\n";
    std::size_t multiplying = 0;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const QuantisedLayer& layer = network.layers[i];
        text += "    " + quoted(layer.name) + ":\n      Precision:\n";
        if (layer.multiplies())
            text += "        weight: ap_int<8>\n        bias: ap_int<32>\n"
                    "        accum: ap_int<32>\n";
        const bool endsInAccumulators = layer.multiplies() && layer.requantisation.empty();
        text += "        result: " +
                (endsInAccumulators ? std::string("ap_int<32>") : precisionOf(network.tensors[i])) +
                "\n";
        if (!endsInAccumulators) // whose scales are those of its filters
            text += "      Scale: " + shortest(network.tensors[i].scale) + "\n";
        if (layer.multiplies()) {
            text += hardwareOf(configuration.layers[multiplying],
                               mapped.empty() ? nullptr : &mapped[multiplying]);
            ++multiplying;
        }
    }
    return text;
}

} // namespace hawx
