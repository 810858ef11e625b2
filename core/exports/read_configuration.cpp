// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/configuration_file.h"
#include "core/exports/strict_json.h"
#include "core/support/error.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <set>

namespace hawx {

namespace {

constexpr int kVersion = 1;

void requireFormat(const JsonPlace& file)
{
    if (!file.has("format") || file.at("format").text() != "hawx-configuration")
        file.fail(R"(is no configuration: its key "format" must be "hawx-configuration")");
    if (!file.has("version"))
        file.fail("lacks the key \"version\"");
    const std::int64_t version =
        file.at("version").integer(1, std::numeric_limits<std::int64_t>::max());
    if (version > kVersion)
        file.at("version").fail("is " + std::to_string(version) + ", but this HAWX reads up to " +
                                std::to_string(kVersion) + ": update HAWX");
}

/// The value that a word names, by the parser of its enumeration.
template <typename Parser>
auto word(const JsonPlace& place, const Parser& parse)
{
    const std::string text = place.text();
    try {
        return parse(text);
    } catch (const Error& error) {
        std::string what = error.what();
        if (what.ends_with('.'))
            what.pop_back();
        place.fail("is not understood: " + what);
    }
}

std::string hashFrom(const JsonPlace& place)
{
    std::string hash = place.text();
    if (hash.size() != 64 || hash.find_first_not_of("0123456789abcdef") != std::string::npos)
        place.fail("must be a SHA-256 of 64 lower-case hexadecimal digits");
    return hash;
}

CalibrationSettings calibrationFrom(const JsonPlace& place)
{
    place.requireKeys({"images", "range"});
    return {.images =
                static_cast<int>(place.at("images").integer(1, std::numeric_limits<int>::max())),
            .range = word(place.at("range"), rangeMethodFromString)};
}

CircuitPtr circuitFrom(const JsonPlace& place, const LayerConfiguration& layer,
                       OperandMode operands, const CircuitLibrary& library)
{
    CircuitPtr circuit =
        word(place, [&library](const std::string& name) { return library.get(name); });
    if (circuit->isSigned && operands == OperandMode::Unsigned)
        place.fail("gives layer " + layer.layer + " the signed circuit " + circuit->name +
                   R"(, but with "operands": "unsigned" only unsigned circuits compute)");
    return circuit;
}

/// The members of a list with one entry for each filter of the layer.
std::vector<JsonPlace> filterEntries(const JsonPlace& place, const LayerConfiguration& layer)
{
    std::vector<JsonPlace> entries = place.elements();
    if (entries.size() != layer.circuits.size())
        place.fail("has " + std::to_string(entries.size()) + " entries, but layer " + layer.layer +
                   " has " + std::to_string(layer.circuits.size()) + " circuits");
    return entries;
}

std::int8_t weightCodeFrom(const JsonPlace& place)
{
    return static_cast<std::int8_t>(place.integer(WeightMap::kLowest, WeightMap::kHighest));
}

/// Reads {"3":4}. A code has one way to be written, and stands there only to be replaced.
WeightMapPtr weightMapFrom(const JsonPlace& place)
{
    WeightMap map;
    for (const std::string& key : place.keys()) {
        int code = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), code);
        if (error != std::errc() || std::to_string(code) != key || code < WeightMap::kLowest ||
            code > WeightMap::kHighest)
            place.fail("has the key \"" + key + "\", which is no weight code within -127..127");
        const std::int8_t replacement = weightCodeFrom(place.at(key));
        if (replacement == code)
            place.fail("replaces the code " + key + " by itself: leave it out");
        map.set(static_cast<std::int8_t>(code), replacement);
    }
    if (map.isIdentity())
        place.fail("replaces no code: leave the map out");
    return std::make_shared<WeightMap>(map);
}

std::vector<WeightMapPtr> weightMapsFrom(const JsonPlace& place, const LayerConfiguration& layer)
{
    std::vector<WeightMapPtr> maps;
    for (const JsonPlace& entry : place.at("weightMaps").elements())
        maps.push_back(weightMapFrom(entry));
    std::vector<WeightMapPtr> ofFilters;
    for (const JsonPlace& entry : filterEntries(place.at("weightMapOfFilter"), layer)) {
        if (entry.isNull()) {
            ofFilters.push_back(nullptr);
            continue;
        }
        if (maps.empty())
            entry.fail("must be null: the layer has no maps");
        ofFilters.push_back(maps[static_cast<std::size_t>(
            entry.integer(0, static_cast<std::int64_t>(maps.size()) - 1))]);
    }
    return ofFilters;
}

LayerConfiguration layerFrom(const JsonPlace& place, OperandMode operands,
                             const CircuitLibrary& library)
{
    place.requireKeys({"name", "circuits"}, {"swap", "biasCorrection", "weightMaps",
                                             "weightMapOfFilter", "controlVariate", "adder"});
    LayerConfiguration layer;
    layer.layer = place.at("name").text();
    for (const JsonPlace& entry : place.at("circuits").elements())
        layer.circuits.push_back(circuitFrom(entry, layer, operands, library));
    if (layer.circuits.empty())
        place.at("circuits")
            .fail("is empty: layer " + layer.layer + " needs one circuit for each filter");
    if (place.has("swap")) {
        for (const JsonPlace& entry : filterEntries(place.at("swap"), layer))
            layer.swap.push_back(entry.boolean());
    }
    if (place.has("biasCorrection")) {
        for (const JsonPlace& entry : filterEntries(place.at("biasCorrection"), layer))
            layer.biasCorrection.push_back(
                static_cast<std::int32_t>(entry.integer(std::numeric_limits<std::int32_t>::min(),
                                                        std::numeric_limits<std::int32_t>::max())));
    }
    if (place.has("weightMaps") != place.has("weightMapOfFilter"))
        place.fail(R"(has one of "weightMaps" and "weightMapOfFilter", which need each other)");
    if (place.has("weightMaps"))
        layer.weightMaps = weightMapsFrom(place, layer);
    if (place.has("controlVariate")) {
        for (const JsonPlace& entry : filterEntries(place.at("controlVariate"), layer))
            layer.controlVariate.push_back(
                static_cast<std::int16_t>(entry.integer(std::numeric_limits<std::int16_t>::min(),
                                                        std::numeric_limits<std::int16_t>::max())));
    }
    if (place.has("adder"))
        layer.adder = word(place.at("adder"), adderFromString);
    return layer;
}

std::vector<LayerConfiguration> layersFrom(const JsonPlace& place, OperandMode operands,
                                           const CircuitLibrary& library)
{
    std::vector<LayerConfiguration> layers;
    std::set<std::string> names;
    for (const JsonPlace& entry : place.elements()) {
        layers.push_back(layerFrom(entry, operands, library));
        if (!names.insert(layers.back().layer).second)
            entry.fail("describes layer " + layers.back().layer + " a second time");
    }
    if (layers.empty())
        place.fail("is empty: each layer that multiplies needs an entry");
    return layers;
}

/// Names of circuits are unique within one release of a library only: a file that states what its
/// circuits compute is held to it.
void requireHashes(const JsonPlace& place, const CircuitLibrary& library)
{
    for (const std::string& name : place.keys()) {
        const std::string hash = hashFrom(place.at(name));
        const CircuitPtr circuit = library.find(name);
        if (circuit && circuit->hash != hash)
            place.fail("says that " + name +
                       " computes something else than the circuit of that name here");
    }
}

/// The file's key, true or false, must say whether layers have what it stands for: one that was
/// left out would otherwise be evaluated without it. Returns what it says.
bool compensationFrom(const JsonPlace& file, const char* key, const char* ofLayer, bool present)
{
    const bool stated = file.has(key) && file.at(key).boolean();
    if (stated && !present)
        file.at(key).fail("is true, but no layer has a \"" + std::string(ofLayer) + "\"");
    if (!stated && present)
        file.fail("has layers with a \"" + std::string(ofLayer) + "\", but \"" + key +
                  "\" is not true");
    return stated;
}

void readCompensations(const JsonPlace& file, Configuration& configuration)
{
    const auto anyLayer = [&](const auto& has) {
        return std::any_of(configuration.layers.begin(), configuration.layers.end(), has);
    };
    configuration.biasFolding = compensationFrom(
        file, "biasFolding", "biasCorrection",
        anyLayer([](const LayerConfiguration& layer) { return !layer.biasCorrection.empty(); }));
    compensationFrom(
        file, "weightRemapping", "weightMaps",
        anyLayer([](const LayerConfiguration& layer) { return !layer.weightMaps.empty(); }));
    compensationFrom(
        file, "controlVariate", "controlVariate",
        anyLayer([](const LayerConfiguration& layer) { return !layer.controlVariate.empty(); }));
}

} // namespace

Configuration configurationFromJson(const std::string& text, const std::string& origin,
                                    const CircuitLibrary& library)
{
    const nlohmann::json json = parseStrictJson(text, origin);
    const JsonPlace file(json, origin);
    requireFormat(file);
    file.requireKeys(
        {"format", "version", "network", "operands", "layers"},
        {"calibration", "biasFolding", "weightRemapping", "controlVariate", "circuitHashes"});
    const JsonPlace network = file.at("network");
    network.requireKeys({"name", "sha256"});

    Configuration configuration;
    configuration.network = network.at("name").text();
    configuration.networkSha256 = hashFrom(network.at("sha256"));
    configuration.operands = word(file.at("operands"), operandModeFromString);
    if (file.has("calibration"))
        configuration.calibration = calibrationFrom(file.at("calibration"));
    configuration.layers = layersFrom(file.at("layers"), configuration.operands, library);
    if (file.has("circuitHashes"))
        requireHashes(file.at("circuitHashes"), library);
    readCompensations(file, configuration);
    return configuration;
}

} // namespace hawx
