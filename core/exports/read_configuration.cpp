// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/configuration_file.h"
#include "core/exports/strict_json.h"
#include "core/support/error.h"

#include <algorithm>
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

LayerConfiguration layerFrom(const JsonPlace& place, OperandMode operands,
                             const CircuitLibrary& library)
{
    place.requireKeys({"name", "circuits"}, {"swap", "biasCorrection", "adder"});
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

void requireBiasCorrections(const JsonPlace& file, const Configuration& configuration)
{
    const bool corrected =
        std::any_of(configuration.layers.begin(), configuration.layers.end(),
                    [](const LayerConfiguration& layer) { return !layer.biasCorrection.empty(); });
    if (configuration.biasFolding && !corrected)
        file.at("biasFolding").fail(R"(is true, but no layer has a "biasCorrection")");
    if (!configuration.biasFolding && corrected)
        file.fail(R"(has layers with a "biasCorrection", but "biasFolding" is not true)");
}

} // namespace

Configuration configurationFromJson(const std::string& text, const std::string& origin,
                                    const CircuitLibrary& library)
{
    const nlohmann::json json = parseStrictJson(text, origin);
    const JsonPlace file(json, origin);
    requireFormat(file);
    file.requireKeys({"format", "version", "network", "operands", "layers"},
                     {"calibration", "biasFolding", "circuitHashes"});
    const JsonPlace network = file.at("network");
    network.requireKeys({"name", "sha256"});

    Configuration configuration;
    configuration.network = network.at("name").text();
    configuration.networkSha256 = hashFrom(network.at("sha256"));
    configuration.operands = word(file.at("operands"), operandModeFromString);
    if (file.has("calibration"))
        configuration.calibration = calibrationFrom(file.at("calibration"));
    if (file.has("biasFolding"))
        configuration.biasFolding = file.at("biasFolding").boolean();
    configuration.layers = layersFrom(file.at("layers"), configuration.operands, library);
    if (file.has("circuitHashes"))
        requireHashes(file.at("circuitHashes"), library);
    requireBiasCorrections(file, configuration);
    return configuration;
}

} // namespace hawx
