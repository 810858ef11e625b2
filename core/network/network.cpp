// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network.h"

#include "core/network/import_onnx.h"
#include "core/network/import_opencv.h"
#include "core/network/network_check.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/hash.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>
#include <string_view>

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

/// NAME.json beside the network, an empty object when there is none.
json readSidecar(const fs::path& path)
{
    if (!fs::exists(path))
        return json::object();
    json object;
    try {
        object = json::parse(readTextFile(path));
    } catch (const json::exception&) {
        throw Error("The file " + path.string() + " beside the network is not valid JSON.");
    }
    if (!object.is_object())
        throw Error("The file " + path.string() +
                    " beside the network must hold an object with \"mean\", \"std\" and "
                    "\"classes\".");
    return object;
}

/// How images are prepared and what the classes are called.
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

/// The shape of an image, which some files leave open.
std::optional<TensorShape> inputShape(const json& object, const std::string& origin)
{
    if (!object.contains("input"))
        return std::nullopt;
    std::vector<int> dims;
    try {
        dims = object["input"].get<std::vector<int>>();
    } catch (const json::exception&) {
        dims.clear();
    }
    constexpr int kLargest = 1 << 13;
    if (dims.size() != 3 ||
        std::any_of(dims.begin(), dims.end(), [](int dim) { return dim < 1 || dim > kLargest; }))
        throw Error("The file " + origin +
                    " must state [channels, height, width] under \"input\", each from 1 to 8192.");
    return TensorShape{dims[0], dims[1], dims[2]};
}

/// A format by the endings of its files; without a description there is one file only.
struct Format {
    std::string_view description;
    std::string_view weights;
    std::optional<OpenCvFormat> reader; ///< none: read directly
};

constexpr std::array<Format, 4> kFormats{{
    {"", ".onnx", std::nullopt},
    {".prototxt", ".caffemodel", OpenCvFormat::Caffe},
    {"", ".pb", OpenCvFormat::TensorFlow},
    {".cfg", ".weights", OpenCvFormat::Darknet},
}};

std::string lowerCaseEnding(const fs::path& path)
{
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

const Format& formatOf(const fs::path& path)
{
    const std::string ending = lowerCaseEnding(path);
    for (const Format& format : kFormats)
        if (!ending.empty() && (ending == format.weights || ending == format.description))
            return format;
    throw Error("The file " + path.string() +
                " does not end like a network; .onnx (ONNX), .prototxt or .caffemodel (Caffe), .pb "
                "(frozen TensorFlow graph) and .cfg or .weights (Darknet) do.");
}

/// What the files of one network hold.
struct Files {
    std::vector<std::byte> description; ///< empty in formats without one
    std::vector<std::byte> weights;

    std::string hash() const
    {
        if (description.empty())
            return sha256(weights);
        std::vector<std::byte> both = description;
        both.insert(both.end(), weights.begin(), weights.end());
        return sha256(both);
    }
};

/// Completes the content of the file given by that of the other one.
Files readFiles(const fs::path& path, std::vector<std::byte> given, const Format& format)
{
    Files files;
    files.weights = std::move(given);
    if (format.description.empty())
        return files;
    const bool givenWeights = lowerCaseEnding(path) == format.weights;
    fs::path other = path;
    other.replace_extension(givenWeights ? format.description : format.weights);
    if (!fs::exists(other))
        throw Error("The network " + path.string() + " consists of two files; " + other.string() +
                    " is missing.");
    files.description = readFile(other);
    if (!givenWeights)
        std::swap(files.description, files.weights);
    return files;
}

} // namespace

Network loadNetwork(const fs::path& path)
{
    std::vector<std::byte> given = readFile(path);
    const Format& format = formatOf(path);
    const Files files = readFiles(path, std::move(given), format);
    fs::path sidecar = path;
    sidecar.replace_extension(".json");
    const json object = readSidecar(sidecar);

    Network network;
    network.name = path.stem().string();
    network.path = path.string();
    network.sha256 = files.hash();
    const std::optional<TensorShape> shape = inputShape(object, sidecar.string());
    try {
        network.graph = simplify(
            format.reader ? importOpenCv(*format.reader, files.description, files.weights, shape)
                          : importOnnx(files.weights, path.filename().string(), shape));
    } catch (const Error& error) {
        throw Error("The network " + path.string() + " cannot be used. " + error.what());
    }
    if (network.graph.filters() == 0)
        throw Error("The network " + path.string() +
                    " has no convolution and no fully connected layer: nothing to approximate.");
    applySidecar(network, object, sidecar.string());
    try {
        requireSound(network);
    } catch (const Error& error) {
        throw Error("The network " + path.string() + " cannot be used. " + error.what());
    }
    return network;
}

} // namespace hawx
