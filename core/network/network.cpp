// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network.h"

#include "core/network/import_onnx.h"
#include "core/network/import_opencv.h"
#include "core/network/network_check.h"
#include "core/network/sidecar.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/hash.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>

namespace hawx {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// NAME.json beside the network, an empty object when there is none.
json readSidecar(const fs::path& path)
{
    if (!fs::exists(path))
        return json::object();
    return parseSidecar(readTextFile(path), path.string());
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
    const std::optional<TensorShape> shape = sidecarInput(object, sidecar.string());
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
