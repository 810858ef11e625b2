// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/sidecar.h"

#include "core/network/network.h"
#include "core/support/error.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <vector>

namespace hawx {

using nlohmann::json;

namespace {

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

} // namespace

json parseSidecar(const std::string& text, const std::string& origin)
{
    json object;
    try {
        object = json::parse(text);
    } catch (const json::exception&) {
        throw Error("The file " + origin + " beside the network is not valid JSON.");
    }
    if (!object.is_object())
        throw Error("The file " + origin +
                    " beside the network must hold an object with \"mean\", \"std\" and "
                    "\"classes\".");
    return object;
}

void applySidecar(Network& network, const json& object, const std::string& origin)
{
    const int channels = network.input().channels;
    network.preprocessing.mean = numbers(object, "mean", 0, channels, origin);
    network.preprocessing.std = numbers(object, "std", 1, channels, origin);
    for (const float value : network.preprocessing.std)
        if (value <= 0)
            throw Error("The file " + origin +
                        " holds a number under \"std\" that is not positive.");
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

std::optional<TensorShape> sidecarInput(const json& object, const std::string& origin)
{
    if (!object.contains("input"))
        return std::nullopt;
    constexpr std::int64_t kLargest = 1 << 13;
    const json& list = object["input"];
    std::vector<int> dims;
    if (list.is_array() && list.size() == 3)
        for (const json& item : list) {
            const std::int64_t dim = item.is_number_integer() ? item.get<std::int64_t>() : 0;
            if (dim >= 1 && dim <= kLargest)
                dims.push_back(static_cast<int>(dim));
        }
    if (dims.size() != 3)
        throw Error("The file " + origin +
                    " must state [channels, height, width] under \"input\", each from 1 to 8192.");
    return TensorShape{dims[0], dims[1], dims[2]};
}

} // namespace hawx
