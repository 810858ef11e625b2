// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network.h"

#include "core/network/import_onnx.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/hash.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace hawx {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<float> numbers(const json& object, const char* key, float fallback, int channels,
                           const std::string& origin)
{
    const auto count = static_cast<std::size_t>(channels);
    if (!object.contains(key))
        return std::vector<float>(count, fallback);
    const json& list = object[key];
    std::vector<float> values;
    if (list.is_array())
        for (const json& item : list)
            if (item.is_number())
                values.push_back(item.get<float>());
    if (!list.is_array() || values.size() != list.size() || values.size() != count)
        throw Error("The file " + origin + " must list " + std::to_string(channels) +
                    " numbers under \"" + key + "\", one for each channel of the image.");
    for (const float value : values)
        if (!std::isfinite(value))
            throw Error("The file " + origin + " holds a number under \"" + key +
                        "\" that is not finite.");
    return values;
}

/// The sidecar NAME.json states how images are prepared and what the classes are called.
void readSidecar(Network& network, const fs::path& path)
{
    json object = json::object();
    const std::string origin = path.string();
    if (fs::exists(path)) {
        try {
            object = json::parse(readTextFile(path));
        } catch (const json::exception&) {
            throw Error("The file " + origin + " beside the network is not valid JSON.");
        }
        if (!object.is_object())
            throw Error("The file " + origin +
                        " beside the network must hold an object with \"mean\", \"std\" and "
                        "\"classes\".");
    }
    const int channels = network.input().channels;
    network.preprocessing.mean = numbers(object, "mean", 0, channels, origin);
    network.preprocessing.std = numbers(object, "std", 1, channels, origin);
    for (const float value : network.preprocessing.std)
        if (value <= 0)
            throw Error("The file " + origin +
                        " holds a number under \"std\" that is not "
                        "positive.");
    if (object.contains("classes")) {
        try {
            network.classes = object["classes"].get<std::vector<std::string>>();
        } catch (const json::exception&) {
            throw Error("The file " + origin +
                        " must list the names of the classes as texts under \"classes\".");
        }
        if (static_cast<int>(network.classes.size()) != network.logits())
            throw Error("The file " + origin + " names " + std::to_string(network.classes.size()) +
                        " classes, but the network has " + std::to_string(network.logits()) + ".");
    }
}

} // namespace

Network loadNetwork(const fs::path& path)
{
    const std::vector<std::byte> bytes = readFile(path);
    Network network;
    network.name = path.stem().string();
    network.path = path.string();
    network.sha256 = sha256(bytes);
    try {
        network.graph = simplify(importOnnx(bytes, path.filename().string()));
    } catch (const Error& error) {
        throw Error("The network " + path.string() + " cannot be used. " + error.what());
    }
    if (network.graph.filters() == 0)
        throw Error("The network " + path.string() +
                    " has no convolution and no fully connected layer: nothing to approximate.");
    fs::path sidecar = path;
    readSidecar(network, sidecar.replace_extension(".json"));
    return network;
}

} // namespace hawx
