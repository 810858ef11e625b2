// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/accelerator.h"

#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/resources.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace hawx {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr const char* kDefault = "spatial-edge";
/// Larger arrays and elements than anybody builds; keeps cycle counts within their type.
constexpr int kMostRows = 4096;
constexpr int kMostOfAnything = 1'000'000;
constexpr double kMostOfAll = 1e12;
constexpr double kMostInstructions = 1000;

/// Reads typed values out of one JSON object and names the key in each message.
class ObjectReader {
public:
    ObjectReader(const json& object, std::string origin, std::string path)
        : m_object(object), m_origin(std::move(origin)), m_path(std::move(path))
    {
        if (!object.is_object())
            fail(m_path.empty() ? "must hold a JSON object"
                                : "must hold an object under \"" + m_path + "\"");
    }

    void allow(const std::set<std::string>& keys) const
    {
        for (const auto& [key, value] : m_object.items())
            if (keys.count(key) == 0) {
                std::string list;
                for (const std::string& known : keys)
                    list += (list.empty() ? "" : ", ") + known;
                fail("has the unknown key \"" + full(key) + "\"; known are " + list);
            }
    }

    const json& require(const std::string& key) const
    {
        if (!m_object.contains(key))
            fail("lacks the key \"" + full(key) + "\"");
        return m_object.at(key);
    }

    std::string text(const std::string& key) const
    {
        const json& value = require(key);
        if (!value.is_string())
            fail("must hold a text under \"" + full(key) + "\"");
        return value.get<std::string>();
    }

    double positive(const std::string& key, double most = kMostOfAll) const
    {
        const json& value = require(key);
        const double number = value.is_number() ? value.get<double>() : -1;
        if (!(number > 0) || number > most)
            fail("must hold a number greater than 0 and at most " +
                 (most == kMostOfAll ? "1e12" : std::to_string(std::llround(most))) + " under \"" +
                 full(key) + "\"");
        return number;
    }

    bool holds(const std::string& key) const { return m_object.contains(key); }

    /// A whole number from 1 to `most`.
    int count(const std::string& key, int most) const
    {
        const json& value = require(key);
        const double number = value.is_number() ? value.get<double>() : -1;
        if (!(number >= 1 && number <= most) || number != std::floor(number))
            fail("must hold a whole number from 1 to " + std::to_string(most) + " under \"" +
                 full(key) + "\"");
        return static_cast<int>(number);
    }

    [[noreturn]] void fail(const std::string& what) const
    {
        throw Error("The accelerator " + m_origin + " " + what + ".");
    }

private:
    std::string full(const std::string& key) const
    {
        return m_path.empty() ? key : m_path + "." + key;
    }

    const json& m_object;
    std::string m_origin;
    std::string m_path;
};

/// The folding methods of a spatial machine and the kinds of machine, as files name them.
constexpr const char* kSpatial = "spatial";
constexpr const char* kSystolic = "systolic";
constexpr const char* kFgpu = "fgpu";
constexpr const char* kWeightStationary = "weight";
constexpr const char* kOutputStationary = "output";

std::vector<LayerFolding> readLayers(const json& layers, const ObjectReader& reader,
                                     const std::string& origin)
{
    if (!layers.is_array() || layers.empty())
        reader.fail("must hold a list of layers under \"folding.layers\"");
    std::vector<LayerFolding> result;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const ObjectReader layer(layers[i], origin, "folding.layers[" + std::to_string(i) + "]");
        layer.allow({"name", "processingElements", "simd"});
        result.push_back({layer.text("name"), layer.count("processingElements", kMostOfAnything),
                          layer.count("simd", kMostOfAnything)});
        for (std::size_t j = 0; j < i; ++j)
            if (result[j].layer == result[i].layer)
                reader.fail("folds the layer " + result[i].layer + " twice");
    }
    return result;
}

SpatialMachine readSpatial(const ObjectReader& machine, const std::string& origin)
{
    const ObjectReader reader(machine.require("folding"), origin, "folding");
    const std::string method = reader.text("method");
    SpatialMachine spatial;
    if (method == "unrolled") {
        reader.allow({"method"});
        spatial.folding = Folding::Unrolled;
    } else if (method == "throughput") {
        reader.allow({"method", "imagesPerSecond"});
        spatial.folding = Folding::Throughput;
        spatial.imagesPerSecond = reader.positive("imagesPerSecond");
    } else if (method == "multipliers") {
        reader.allow({"method", "multipliers"});
        spatial.folding = Folding::Multipliers;
        spatial.multiplierBudget = reader.positive("multipliers");
    } else if (method == "by hand") {
        reader.allow({"method", "layers"});
        spatial.folding = Folding::ByHand;
        spatial.layers = readLayers(reader.require("layers"), reader, origin);
    } else {
        reader.fail("has the folding method \"" + method +
                    "\"; it is \"unrolled\", \"throughput\", \"multipliers\" or \"by hand\"");
    }
    return spatial;
}

SystolicMachine readSystolic(const ObjectReader& reader)
{
    SystolicMachine systolic;
    systolic.rows = reader.count("rows", kMostRows);
    systolic.columns = reader.count("columns", kMostRows);
    const std::string stationary = reader.text("stationary");
    if (stationary != kWeightStationary && stationary != kOutputStationary)
        reader.fail("keeps \"" + stationary +
                    "\" stationary; \"stationary\" is \"weight\" or \"output\"");
    systolic.dataflow =
        stationary == kWeightStationary ? Dataflow::WeightStationary : Dataflow::OutputStationary;
    systolic.bufferKib = reader.positive("bufferKib");
    systolic.memoryBytesPerSecond = reader.positive("memoryBytesPerSecond");
    return systolic;
}

FgpuMachine readFgpu(const ObjectReader& reader)
{
    FgpuMachine fgpu;
    fgpu.computeUnits = reader.count("computeUnits", 8);
    if (reader.holds("instructionsPerMac"))
        fgpu.instructionsPerMac = reader.positive("instructionsPerMac", kMostInstructions);
    fgpu.memoryBytesPerSecond = reader.positive("memoryBytesPerSecond");
    return fgpu;
}

/// A key of an object that stands twice is an error: whoever wrote it meant only one of the values.
json parseWithoutRepeats(const std::string& text, const std::string& origin)
{
    std::vector<std::set<std::string>> open;
    const auto check = [&](int, json::parse_event_t event, json& parsed) {
        if (event == json::parse_event_t::object_start)
            open.emplace_back();
        else if (event == json::parse_event_t::object_end)
            open.pop_back();
        else if (event == json::parse_event_t::key &&
                 !open.back().insert(parsed.get<std::string>()).second)
            throw Error("The accelerator " + origin + " holds the key \"" +
                        parsed.get<std::string>() + "\" twice.");
        return true;
    };
    try {
        return json::parse(text, check);
    } catch (const json::exception& exception) {
        throw Error("The accelerator " + origin + " is not valid JSON: " + exception.what() + ".");
    }
}

} // namespace

std::string kindOf(const Accelerator& accelerator)
{
    constexpr std::array<const char*, 3> kinds{kSpatial, kSystolic, kFgpu};
    return kinds[accelerator.machine.index()];
}

std::vector<Accelerator> sizesOf(const Accelerator& accelerator)
{
    std::vector<Accelerator> sizes{accelerator};
    const auto add = [&](const std::string& size, auto machine) {
        Accelerator other = accelerator;
        other.name += ", " + size;
        other.machine = machine;
        sizes.push_back(std::move(other));
    };
    if (const auto* spatial = std::get_if<SpatialMachine>(&accelerator.machine)) {
        constexpr int kSteps = 6;
        for (int step = -kSteps; step <= kSteps; ++step) {
            SpatialMachine other = *spatial;
            const double factor = std::ldexp(1.0, step);
            if (step == 0) {
                continue;
            } else if (spatial->folding == Folding::Throughput) {
                other.imagesPerSecond *= factor;
                if (other.imagesPerSecond > kMostOfAll)
                    continue;
                add(std::to_string(std::llround(other.imagesPerSecond)) + " images/s", other);
            } else if (spatial->folding == Folding::Multipliers) {
                other.multiplierBudget = std::max(1.0, std::floor(other.multiplierBudget * factor));
                if (other.multiplierBudget > kMostOfAll)
                    continue;
                add(std::to_string(std::llround(other.multiplierBudget)) + " multipliers", other);
            }
        }
    } else if (const auto* systolic = std::get_if<SystolicMachine>(&accelerator.machine)) {
        SystolicMachine half = *systolic;
        half.rows = std::max(1, half.rows / 2);
        half.columns = std::max(1, half.columns / 2);
        SystolicMachine twice = *systolic;
        twice.rows = std::min(kMostRows, twice.rows * 2);
        twice.columns = std::min(kMostRows, twice.columns * 2);
        for (const SystolicMachine& other : {half, twice})
            if (!(other == *systolic))
                add(std::to_string(other.rows) + " x " + std::to_string(other.columns), other);
    } else {
        FgpuMachine fgpu = std::get<FgpuMachine>(accelerator.machine);
        const int asked = fgpu.computeUnits;
        for (const int units : {1, 2, 4, 8}) {
            fgpu.computeUnits = units;
            if (units != asked)
                add(std::to_string(units) + (units == 1 ? " unit" : " units"), fgpu);
        }
    }
    return sizes;
}

Accelerator parseAccelerator(const std::string& text, const std::string& origin)
{
    const json document = parseWithoutRepeats(text, origin);
    const ObjectReader reader(document, origin, "");
    if (reader.text("format") != "hawx-accelerator")
        reader.fail("is of another format; \"format\" must be \"hawx-accelerator\"");
    if (reader.require("version") != 1)
        reader.fail("is of a version that this program does not know; it knows version 1");
    std::set<std::string> keys{"format", "version",  "name",       "description",
                               "kind",   "clockMhz", "maxCircuits"};
    Accelerator accelerator;
    const std::string kind = reader.text("kind");
    if (kind == kSpatial) {
        keys.insert("folding");
        reader.allow(keys);
        accelerator.machine = readSpatial(reader, origin);
    } else if (kind == kSystolic) {
        keys.insert({"rows", "columns", "stationary", "bufferKib", "memoryBytesPerSecond"});
        reader.allow(keys);
        accelerator.machine = readSystolic(reader);
    } else if (kind == kFgpu) {
        keys.insert({"computeUnits", "instructionsPerMac", "memoryBytesPerSecond"});
        reader.allow(keys);
        accelerator.machine = readFgpu(reader);
    } else {
        reader.fail("is of the kind \"" + kind +
                    "\"; known are \"spatial\", \"systolic\" and \"fgpu\"");
    }
    accelerator.name = reader.text("name");
    if (reader.holds("description"))
        accelerator.description = reader.text("description");
    accelerator.clockMhz = reader.positive("clockMhz");
    if (reader.holds("maxCircuits"))
        accelerator.maxCircuits = reader.count("maxCircuits", 65535);
    return accelerator;
}

std::string acceleratorText(const Accelerator& accelerator)
{
    nlohmann::ordered_json text{{"format", "hawx-accelerator"}, {"version", 1}};
    text["name"] = accelerator.name;
    if (!accelerator.description.empty())
        text["description"] = accelerator.description;
    text["kind"] = kindOf(accelerator);
    text["clockMhz"] = accelerator.clockMhz;
    if (accelerator.maxCircuits > 0)
        text["maxCircuits"] = accelerator.maxCircuits;
    if (const auto* spatial = std::get_if<SpatialMachine>(&accelerator.machine)) {
        nlohmann::ordered_json& folding = text["folding"];
        switch (spatial->folding) {
        case Folding::Unrolled: folding["method"] = "unrolled"; break;
        case Folding::Throughput:
            folding["method"] = "throughput";
            folding["imagesPerSecond"] = spatial->imagesPerSecond;
            break;
        case Folding::Multipliers:
            folding["method"] = "multipliers";
            folding["multipliers"] = spatial->multiplierBudget;
            break;
        case Folding::ByHand:
            folding["method"] = "by hand";
            for (const LayerFolding& layer : spatial->layers)
                folding["layers"].push_back({{"name", layer.layer},
                                             {"processingElements", layer.processingElements},
                                             {"simd", layer.simd}});
            break;
        }
    } else if (const auto* systolic = std::get_if<SystolicMachine>(&accelerator.machine)) {
        text["rows"] = systolic->rows;
        text["columns"] = systolic->columns;
        text["stationary"] = systolic->dataflow == Dataflow::WeightStationary ? kWeightStationary
                                                                              : kOutputStationary;
        text["bufferKib"] = systolic->bufferKib;
        text["memoryBytesPerSecond"] = systolic->memoryBytesPerSecond;
    } else {
        const auto& fgpu = std::get<FgpuMachine>(accelerator.machine);
        text["computeUnits"] = fgpu.computeUnits;
        text["instructionsPerMac"] = fgpu.instructionsPerMac;
        text["memoryBytesPerSecond"] = fgpu.memoryBytesPerSecond;
    }
    // A name that is no UTF-8 does not make it fail.
    return text.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

Accelerator loadAccelerator(const std::string& nameOrPath)
{
    const std::vector<std::string> names = shippedAccelerators();
    if (std::find(names.begin(), names.end(), nameOrPath) != names.end()) {
        const fs::path path = resourceFolder() / "accelerators" / (nameOrPath + ".json");
        return parseAccelerator(readTextFile(path), path.string());
    }
    if (!fs::exists(nameOrPath)) {
        std::string list;
        for (const std::string& name : names)
            list += (list.empty() ? "" : ", ") + name;
        throw Error("There is no accelerator \"" + nameOrPath +
                    "\": it is neither a file nor one of " + list + ".");
    }
    return parseAccelerator(readTextFile(nameOrPath), nameOrPath);
}

std::vector<std::string> shippedAccelerators()
{
    std::vector<std::string> names;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(resourceFolder() / "accelerators", code))
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    const auto first = std::find(names.begin(), names.end(), kDefault);
    if (first != names.end())
        std::rotate(names.begin(), first, first + 1);
    return names;
}

std::string defaultAccelerator()
{
    const std::vector<std::string> names = shippedAccelerators();
    return names.empty() ? std::string() : names.front();
}

} // namespace hawx
