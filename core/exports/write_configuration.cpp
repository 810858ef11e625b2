// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/configuration_file.h"
#include "core/exports/csv.h"
#include "core/exports/used_circuits.h"
#include "core/inference/rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace hawx {

using nlohmann::ordered_json;

namespace {

/// Only the codes that are replaced, in ascending order.
ordered_json mapToJson(const WeightMap& map)
{
    ordered_json json = ordered_json::object();
    for (int code = WeightMap::kLowest; code <= WeightMap::kHighest; ++code) {
        const int replacement = map(static_cast<std::int8_t>(code));
        if (replacement != code)
            json[std::to_string(code)] = replacement;
    }
    return json;
}

/// Each distinct map once, and which of them each filter has.
void addWeightMaps(const std::vector<WeightMapPtr>& filters, ordered_json& layer)
{
    std::map<WeightMap, std::size_t> indices;
    ordered_json maps = ordered_json::array();
    ordered_json ofFilters = ordered_json::array();
    for (const WeightMapPtr& map : filters) {
        if (!map || map->isIdentity()) {
            ofFilters.push_back(nullptr);
            continue;
        }
        const auto [entry, isNew] = indices.try_emplace(*map, indices.size());
        if (isNew)
            maps.push_back(mapToJson(*map));
        ofFilters.push_back(entry->second);
    }
    layer["weightMaps"] = maps;
    layer["weightMapOfFilter"] = ofFilters;
}

ordered_json layerToJson(const LayerConfiguration& layer)
{
    ordered_json json;
    json["name"] = layer.layer;
    json["circuits"] = ordered_json::array();
    for (const CircuitPtr& circuit : layer.circuits)
        json["circuits"].push_back(circuit->name);
    if (!layer.swap.empty())
        json["swap"] = layer.swap;
    if (!layer.biasCorrection.empty())
        json["biasCorrection"] = layer.biasCorrection;
    if (!layer.weightMaps.empty())
        addWeightMaps(layer.weightMaps, json);
    if (!layer.controlVariate.empty())
        json["controlVariate"] = layer.controlVariate;
    if (!layer.adder.isExact())
        json["adder"] = toString(layer.adder);
    return json;
}

/// On one line. A name that is no UTF-8, as file names may be, does not make it fail.
std::string dumped(const ordered_json& json)
{
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace

std::string configurationToJson(const Configuration& configuration)
{
    ordered_json head;
    head["format"] = "hawx-configuration";
    head["version"] = 1;
    head["network"] = {{"name", configuration.network}, {"sha256", configuration.networkSha256}};
    head["operands"] = toString(configuration.operands);
    head["calibration"] = {{"images", configuration.calibration.images},
                           {"range", toString(configuration.calibration.range)}};
    head["biasFolding"] = configuration.biasFolding;
    if (std::any_of(configuration.layers.begin(), configuration.layers.end(),
                    [](const LayerConfiguration& layer) { return !layer.weightMaps.empty(); }))
        head["weightRemapping"] = true;
    if (std::any_of(configuration.layers.begin(), configuration.layers.end(),
                    [](const LayerConfiguration& layer) { return !layer.controlVariate.empty(); }))
        head["controlVariate"] = true;
    head["circuitHashes"] = circuitHashes(configuration);

    // A line for each key and each layer: readable, and a version control system shows which layer
    // changed.
    std::string text = "{\n";
    for (const auto& [key, value] : head.items())
        text += "  " + dumped(key) + ": " + dumped(value) + ",\n";
    text += "  \"layers\": [";
    const char* separator = "\n";
    for (const LayerConfiguration& layer : configuration.layers) {
        text += separator + ("    " + dumped(layerToJson(layer)));
        separator = ",\n";
    }
    return text + "\n  ]\n}\n";
}

std::string configurationToCsv(const Configuration& configuration)
{
    CsvWriter csv({"layer", "filter", "circuit", "swapped", "bias_correction", "power_mw",
                   "area_um2", "adder", "remapped_codes", "control_variate"});
    for (const LayerConfiguration& layer : configuration.layers) {
        for (std::size_t filter = 0; filter < layer.circuits.size(); ++filter) {
            const Circuit& circuit = *layer.circuits[filter];
            csv.text(layer.layer)
                .integer(static_cast<std::int64_t>(filter))
                .text(circuit.name)
                .integer(!layer.swap.empty() && layer.swap[filter] ? 1 : 0)
                .integer(layer.biasCorrection.empty() ? 0 : layer.biasCorrection[filter]);
            if (circuit.cost)
                csv.real(circuit.cost->powerMw).real(circuit.cost->areaUm2);
            else
                csv.text("").text("");
            const bool mapped = !layer.weightMaps.empty() && layer.weightMaps[filter];
            const int coefficient = layer.controlVariate.empty() ? 0 : layer.controlVariate[filter];
            csv.text(toString(layer.adder))
                .integer(
                    mapped ? static_cast<std::int64_t>(mapToJson(*layer.weightMaps[filter]).size())
                           : 0)
                .real(std::ldexp(coefficient, -rules::kControlVariateBits));
            csv.endLine();
        }
    }
    return csv.take();
}

} // namespace hawx
