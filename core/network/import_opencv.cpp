// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/import_opencv.h"

#include "core/network/opencv_recorder.h"
#include "core/network/opencv_translator.h"
#include "core/network/tensorflow_file.h"
#include "core/support/error.h"

#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <sstream>
#include <string>
#include <string_view>

namespace hawx {

namespace {

std::string toString(OpenCvFormat format)
{
    switch (format) {
    case OpenCvFormat::Caffe: return "Caffe";
    case OpenCvFormat::TensorFlow: return "TensorFlow";
    case OpenCvFormat::Darknet: return "Darknet";
    }
    return {};
}

cv::dnn::Net read(OpenCvFormat format, std::span<const std::byte> description,
                  std::span<const std::byte> weights)
{
    const auto* text = reinterpret_cast<const char*>(description.data());
    const auto* binary = reinterpret_cast<const char*>(weights.data());
    switch (format) {
    case OpenCvFormat::Caffe:
        return cv::dnn::readNetFromCaffe(text, description.size(), binary, weights.size());
    case OpenCvFormat::TensorFlow: return cv::dnn::readNetFromTensorflow(binary, weights.size());
    case OpenCvFormat::Darknet:
        return cv::dnn::readNetFromDarknet(text, description.size(), binary, weights.size());
    }
    return {};
}

/// OpenCV reads past the end of a file of weights that is too short, and leaves what is too long.
void requireAllWeights(const RecordedNetwork& network, std::span<const std::byte> weights)
{
    std::array<std::int32_t, 2> version{};
    if (weights.size() >= sizeof(version))
        std::memcpy(version.data(), weights.data(), sizeof(version));
    // Three numbers of 32 bits, then how many images were seen: 64 bits since version 0.2.
    const std::size_t header = version[0] * 10 + version[1] >= 2 ? 20 : 16;
    std::size_t values = 0;
    for (const RecordedLayer& layer : network.layers)
        for (const cv::Mat& blob : layer.params.blobs)
            values += blob.total();
    const std::size_t expected = header + values * sizeof(float);
    if (weights.size() != expected)
        throw Error("The weights take " + std::to_string(weights.size()) +
                    " bytes where the layers need " + std::to_string(expected) +
                    "; they belong to another network or are damaged.");
}

bool isSensible(const TensorShape& shape)
{
    constexpr int kLargest = 1 << 13;
    const auto within = [](int extent) { return extent >= 1 && extent <= kLargest; };
    return within(shape.channels) && within(shape.height) && within(shape.width);
}

std::optional<TensorShape> imageShape(const cv::dnn::MatShape& dims)
{
    if (dims.size() != 4)
        return std::nullopt;
    const TensorShape shape{dims[1], dims[2], dims[3]};
    if (!isSensible(shape))
        return std::nullopt;
    return shape;
}

/// width=, height= and channels= of the first section, [net].
TensorShape darknetInput(std::string_view description)
{
    TensorShape shape{0, 0, 0};
    std::istringstream lines{std::string(description)};
    std::string line;
    for (int sections = 0; std::getline(lines, line) && sections < 2;) {
        std::erase_if(line, [](unsigned char c) { return std::isspace(c) != 0; });
        const std::size_t equals = line.find('=');
        if (line.starts_with('['))
            ++sections;
        if (equals == std::string::npos)
            continue;
        int value = 0;
        std::from_chars(line.data() + equals + 1, line.data() + line.size(), value);
        const std::string key = line.substr(0, equals);
        if (key == "channels")
            shape.channels = value;
        else if (key == "height")
            shape.height = value;
        else if (key == "width")
            shape.width = value;
    }
    if (!isSensible(shape))
        throw Error(
            "The section [net] must state width, height and channels, each from 1 to 8192.");
    return shape;
}

} // namespace

LayerGraph importOpenCv(OpenCvFormat format, std::span<const std::byte> description,
                        std::span<const std::byte> weights, const std::optional<TensorShape>& input)
{
    std::optional<TensorShape> stated;
    if (format == OpenCvFormat::TensorFlow)
        stated = tensorFlowInput(weights);
    if (format == OpenCvFormat::Darknet)
        stated =
            darknetInput({reinterpret_cast<const char*>(description.data()), description.size()});
    const RecordedNetwork network = record([&] { return read(format, description, weights); });
    if (format == OpenCvFormat::Caffe)
        stated = imageShape(network.input);
    if (format == OpenCvFormat::Darknet)
        requireAllWeights(network, weights);
    const std::optional<TensorShape> shape = stated ? stated : input;
    if (!shape)
        throw Error("The file does not state the shape of its image; state it in the JSON file "
                    "beside the network: \"input\": [channels, height, width].");
    try {
        return OpenCvTranslator(toString(format)).run(network, *shape);
    } catch (const cv::Exception& exception) {
        throw Error("A layer has a parameter of the wrong kind: " + exception.err + ".");
    }
}

} // namespace hawx
