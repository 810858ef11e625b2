// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/opencv_translator.h"

#include "core/network/import_rules.h"
#include "core/support/error.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace hawx {

OpenCvTranslator::OpenCvTranslator(std::string format)
    : m_format(std::move(format)),
      m_handlers{
          {"BatchNorm", &OpenCvTranslator::batchNorm},
          {"Concat", &OpenCvTranslator::concatenate},
          {"Convolution", &OpenCvTranslator::convolution},
          {"Dropout", &OpenCvTranslator::identity},
          {"Eltwise", &OpenCvTranslator::eltwise},
          {"Flatten", &OpenCvTranslator::flatten},
          {"HardSigmoid", &OpenCvTranslator::activation},
          {"HardSwish", &OpenCvTranslator::activation},
          {"Identity", &OpenCvTranslator::identity},
          {"InnerProduct", &OpenCvTranslator::fullyConnected},
          {"Padding", &OpenCvTranslator::padding},
          {"Permute", &OpenCvTranslator::permute},
          {"Pooling", &OpenCvTranslator::pooling},
          {"Power", &OpenCvTranslator::power},
          {"ReLU", &OpenCvTranslator::activation},
          {"ReLU6", &OpenCvTranslator::activation},
          {"Reshape", &OpenCvTranslator::reshape},
          {"Scale", &OpenCvTranslator::scale},
          {"Shift", &OpenCvTranslator::scale},
          {"Sigmoid", &OpenCvTranslator::activation},
          {"Slice", &OpenCvTranslator::slice},
          {"Softmax", &OpenCvTranslator::softmax},
          {"Split", &OpenCvTranslator::split},
          {"Swish", &OpenCvTranslator::activation},
          {"TanH", &OpenCvTranslator::activation},
      }
{}

LayerGraph OpenCvTranslator::run(const RecordedNetwork& network, const TensorShape& input)
{
    Layer image;
    image.name = "image";
    image.type = LayerType::Input;
    image.output = input;
    m_graph.layers.push_back(std::move(image));
    m_values[{0, 0}] = {0, {1, input.channels, input.height, input.width}};
    for (const RecordedLayer& recorded : network.layers)
        (this->*m_handlers.at(recorded.params.type))(recorded);
    if (network.outputs.size() != 1)
        throw Error("The network has " + std::to_string(network.outputs.size()) +
                    " outputs; a classification network with one is needed.");
    const auto output = m_values.find({network.outputs[0], 0});
    if (output == m_values.end() || !output->second.border.empty())
        throw Error("The network's output is not computed by a layer that is supported there.");
    m_graph.output = output->second.layer;
    return std::move(m_graph);
}

void OpenCvTranslator::fail(const RecordedLayer& recorded, const std::string& what) const
{
    throw Error("The layer \"" + recorded.params.name + "\" (" + m_format + " " +
                recorded.params.type + ") " + what + ".");
}

// -- tensors --------------------------------------------------------------------------------------

const OpenCvTranslator::Value& OpenCvTranslator::paddedValue(const RecordedLayer& recorded,
                                                             std::size_t input) const
{
    if (input >= recorded.inputs.size())
        fail(recorded, "lacks its input " + std::to_string(input + 1));
    const RecordedInput& wire = recorded.inputs[input];
    const auto found = m_values.find({wire.layer, wire.output});
    if (found == m_values.end())
        fail(recorded, "reads a tensor that no layer before it computes from the image");
    return found->second;
}

const OpenCvTranslator::Value& OpenCvTranslator::value(const RecordedLayer& recorded,
                                                       std::size_t input) const
{
    const Value& found = paddedValue(recorded, input);
    if (!found.border.empty())
        fail(recorded, "reads a padded tensor; padding is supported only before a convolution "
                       "or pooling");
    return found;
}

const OpenCvTranslator::Value& OpenCvTranslator::imageValue(const RecordedLayer& recorded) const
{
    const Value& found = paddedValue(recorded);
    if (found.channelsLast || found.dims.size() != 4)
        fail(recorded, "needs a tensor of batch, channels, height and width");
    return found;
}

const TensorShape& OpenCvTranslator::shapeOf(const Value& value) const
{
    return m_graph.layers[static_cast<std::size_t>(value.layer)].output;
}

TensorShape OpenCvTranslator::paddedShape(const Value& image) const
{
    return {shapeOf(image).channels, static_cast<int>(image.dims[2]),
            static_cast<int>(image.dims[3])};
}

std::size_t OpenCvTranslator::channelAxis(const Value& value)
{
    return value.channelsLast ? value.dims.size() - 1 : 1;
}

std::size_t OpenCvTranslator::axisOf(const RecordedLayer& recorded, const Value& value,
                                     int fallback) const
{
    const auto rank = static_cast<int>(value.dims.size());
    const int axis = integer(recorded, "axis", fallback);
    if (axis < -rank || axis >= rank)
        fail(recorded, "names axis " + std::to_string(axis) + " of a tensor with " +
                           std::to_string(rank) + " dimensions");
    return static_cast<std::size_t>(axis < 0 ? axis + rank : axis);
}

// -- parameters -----------------------------------------------------------------------------------

int OpenCvTranslator::integer(const RecordedLayer& recorded, const std::string& key, int fallback)
{
    return recorded.params.get<int>(key, fallback);
}

float OpenCvTranslator::real(const RecordedLayer& recorded, const std::string& key, float fallback)
{
    return recorded.params.get<float>(key, fallback);
}

bool OpenCvTranslator::flag(const RecordedLayer& recorded, const std::string& key, bool fallback)
{
    return recorded.params.get<bool>(key, fallback);
}

std::string OpenCvTranslator::text(const RecordedLayer& recorded, const std::string& key)
{
    auto value = recorded.params.get<cv::String>(key, "");
    std::transform(value.begin(), value.end(), value.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return value;
}

OpenCvTranslator::Dims OpenCvTranslator::integers(const RecordedLayer& recorded,
                                                  const std::string& key)
{
    Dims values;
    if (recorded.params.has(key)) {
        const cv::dnn::DictValue& list = recorded.params.get(key);
        for (int i = 0; i < list.size(); ++i)
            values.push_back(list.get<std::int64_t>(i));
    }
    return values;
}

int OpenCvTranslator::windowField(const RecordedLayer& recorded, std::int64_t value) const
{
    if (value < 0 || value > (1 << 20))
        fail(recorded,
             "has a window parameter of " + std::to_string(value) + ", which is out of range");
    return static_cast<int>(value);
}

std::array<int, 2> OpenCvTranslator::pair(const RecordedLayer& recorded, const std::string& key,
                                          const std::string& keyOfBoth, int fallback) const
{
    const Dims height = integers(recorded, key + "_h");
    const Dims width = integers(recorded, key + "_w");
    const Dims both = integers(recorded, keyOfBoth);
    if (both.size() > 2)
        fail(recorded, "is not two-dimensional; only images are supported");
    std::array<int, 2> result{fallback, fallback};
    if (!both.empty())
        result = {windowField(recorded, both.front()), windowField(recorded, both.back())};
    if (!height.empty())
        result[0] = windowField(recorded, height[0]);
    if (!width.empty())
        result[1] = windowField(recorded, width[0]);
    return result;
}

Window OpenCvTranslator::window(const RecordedLayer& recorded, const std::array<int, 2>& kernel,
                                const TensorShape& input) const
{
    Window w;
    w.height = kernel[0];
    w.width = kernel[1];
    const std::array<int, 2> stride = pair(recorded, "stride", "stride", 1);
    const std::array<int, 2> dilation = pair(recorded, "dilation", "dilation", 1);
    w.strideY = stride[0];
    w.strideX = stride[1];
    w.dilationY = dilation[0];
    w.dilationX = dilation[1];
    if (w.height < 1 || w.width < 1 || w.strideY < 1 || w.strideX < 1 || w.dilationY < 1 ||
        w.dilationX < 1)
        fail(recorded, "has a window whose size, stride or dilation is 0");
    const std::string mode = text(recorded, "pad_mode");
    if (mode == "same") {
        importing::padSame(w, input);
    } else if (mode != "valid") {
        const Dims four = integers(recorded, "pad");
        if (four.size() == 4) {
            w.padTop = windowField(recorded, four[0]);
            w.padLeft = windowField(recorded, four[1]);
            w.padBottom = windowField(recorded, four[2]);
            w.padRight = windowField(recorded, four[3]);
        } else {
            const std::array<int, 2> pad = pair(recorded, "pad", "pad", 0);
            w.padTop = windowField(recorded, integer(recorded, "pad_t", pad[0]));
            w.padLeft = windowField(recorded, integer(recorded, "pad_l", pad[1]));
            w.padBottom = windowField(recorded, integer(recorded, "pad_b", pad[0]));
            w.padRight = windowField(recorded, integer(recorded, "pad_r", pad[1]));
        }
    }
    return w;
}

std::vector<float> OpenCvTranslator::weights(const RecordedLayer& recorded, std::size_t index) const
{
    const std::vector<cv::Mat>& blobs = recorded.params.blobs;
    if (index >= blobs.size() || blobs[index].empty())
        fail(recorded, "has no weights in the file");
    cv::Mat blob;
    blobs[index].convertTo(blob, CV_32F);
    std::vector<float> values(blob.ptr<float>(), blob.ptr<float>() + blob.total());
    if (!std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); }))
        fail(recorded, "holds a weight that is infinite or not a number");
    return values;
}

// -- layers ---------------------------------------------------------------------------------------

Layer OpenCvTranslator::newLayer(const RecordedLayer& recorded, LayerType type)
{
    Layer layer;
    layer.name = recorded.params.name; // OpenCV takes care that names differ
    layer.type = type;
    return layer;
}

int OpenCvTranslator::append(Layer layer)
{
    m_graph.layers.push_back(std::move(layer));
    inferShape(m_graph, m_graph.layers.size() - 1);
    return static_cast<int>(m_graph.layers.size()) - 1;
}

void OpenCvTranslator::define(const RecordedLayer& recorded, Value value, int output)
{
    m_values[{recorded.id, output}] = std::move(value);
}

void OpenCvTranslator::defineImage(const RecordedLayer& recorded, Layer layer)
{
    const int index = append(std::move(layer));
    const TensorShape& shape = m_graph.layers.back().output;
    define(recorded, {index, {1, shape.channels, shape.height, shape.width}});
}

void OpenCvTranslator::defineLike(const RecordedLayer& recorded, Layer layer, const Value& like,
                                  int output)
{
    Value value = like;
    value.layer = append(std::move(layer));
    define(recorded, std::move(value), output);
}

} // namespace hawx
