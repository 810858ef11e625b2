// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/import_rules.h"
#include "core/network/opencv_translator.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace hawx {

namespace {

std::int64_t product(const std::vector<std::int64_t>& dims)
{
    return std::accumulate(dims.begin(), dims.end(), std::int64_t{1}, std::multiplies<>());
}

} // namespace

// -- layers of weights, and pooling ---------------------------------------------------------------

void OpenCvTranslator::convolution(const RecordedLayer& recorded)
{
    const Value input = imageValue(recorded);
    Layer layer = newLayer(recorded, LayerType::Convolution);
    layer.inputs = {input.layer};
    layer.weights = weights(recorded, 0);
    const cv::Mat& kernel = recorded.params.blobs[0];
    if (kernel.dims != 4)
        fail(recorded, "is not a convolution of images: its weights have " +
                           std::to_string(kernel.dims) + " dimensions instead of 4");
    layer.groups = integer(recorded, "group", 1);
    // TensorFlow's depthwise convolutions state no groups.
    if (kernel.size[1] > 0 && shapeOf(input).channels % kernel.size[1] == 0 &&
        !recorded.params.has("group"))
        layer.groups = shapeOf(input).channels / kernel.size[1];
    layer.bias = recorded.params.blobs.size() > 1 && flag(recorded, "bias_term", true)
                     ? weights(recorded, 1)
                     : std::vector<float>(static_cast<std::size_t>(kernel.size[0]), 0.0F);
    layer.window = window(recorded, {kernel.size[2], kernel.size[3]}, paddedShape(input));
    takeBorder(recorded, layer, input.border);
    defineImage(recorded, std::move(layer));
}

void OpenCvTranslator::fullyConnected(const RecordedLayer& recorded)
{
    const Value input = value(recorded);
    if (recorded.inputs.size() != 1)
        fail(recorded, "multiplies two tensors; only constant weights are supported");
    if (axisOf(recorded, input, 1) != 1)
        fail(recorded, "is applied to a part of its input only, which is not supported");
    Layer layer = newLayer(recorded, LayerType::FullyConnected);
    layer.inputs = {input.layer};
    layer.weights = weights(recorded, 0);
    const auto terms = static_cast<std::size_t>(shapeOf(input).size());
    const std::size_t filters = layer.weights.size() / terms;
    if (filters * terms != layer.weights.size() || filters == 0)
        fail(recorded, "has " + std::to_string(layer.weights.size()) +
                           " weights, which does not fit its input of " + toString(shapeOf(input)));
    if (input.channelsLast)
        layer.weights = importing::channelsFirst(layer.weights, shapeOf(input));
    layer.bias = recorded.params.blobs.size() > 1 && flag(recorded, "bias_term", true)
                     ? weights(recorded, 1)
                     : std::vector<float>(filters, 0.0F);
    const int index = append(std::move(layer));
    define(recorded, {index, {1, static_cast<std::int64_t>(filters)}});
}

void OpenCvTranslator::pooling(const RecordedLayer& recorded)
{
    const Value input = imageValue(recorded);
    const TensorShape shape = paddedShape(input);
    const std::string kind = text(recorded, "pool");
    const bool average = kind == "ave";
    if (!average && kind != "max" && !kind.empty())
        fail(recorded, "pools by \"" + kind + R"("; "max" and "ave" are supported)");
    Layer layer = newLayer(recorded, average ? LayerType::AveragePool : LayerType::MaxPool);
    layer.inputs = {input.layer};
    const bool global = flag(recorded, "global_pooling", false);
    const bool wholeHeight = global || flag(recorded, "global_pooling_h", false);
    const bool wholeWidth = global || flag(recorded, "global_pooling_w", false);
    std::array<int, 2> kernel = pair(recorded, "kernel", "kernel_size", 0);
    kernel = {wholeHeight ? shape.height : kernel[0], wholeWidth ? shape.width : kernel[1]};
    layer.window = window(recorded, kernel, shape);
    const bool automatic = !text(recorded, "pad_mode").empty();
    layer.ceilMode = !automatic && !global && flag(recorded, "ceil_mode", true);
    layer.countPadding = average && flag(recorded, "ave_pool_padded_area", true);
    takeBorder(recorded, layer, input.border);
    defineImage(recorded, std::move(layer));
}

void OpenCvTranslator::takeBorder(const RecordedLayer& recorded, Layer& layer,
                                  const Border& border) const
{
    const Layer& source = m_graph.layers[static_cast<std::size_t>(layer.inputs[0])];
    const bool leastOfAll = border.value < std::numeric_limits<float>::lowest();
    if (leastOfAll && layer.type == LayerType::MaxPool && !layer.ceilMode)
        importing::addPadding(layer.window, border.size);
    else if ((!border.empty() && border.value != 0) ||
             !importing::takeZeros(layer, source, border.size))
        fail(recorded,
             "reads a tensor with padding, which pooling supports only for a maximum that it "
             "cannot be and an average that counts it");
}

void OpenCvTranslator::batchNorm(const RecordedLayer& recorded)
{
    std::vector<float> mean = weights(recorded, 0);
    std::vector<float> variance = weights(recorded, 1);
    const bool both = flag(recorded, "scale_bias", false);
    const bool weighted = both || flag(recorded, "has_weight", false);
    const bool shifted = both || flag(recorded, "has_bias", false);
    const std::size_t blobs = recorded.params.blobs.size();
    if (!weighted && !shifted && blobs > 2) {
        // Caffe keeps sums, and in a third blob what to divide them by.
        const std::vector<float> divisor = weights(recorded, 2);
        const float factor = divisor[0] == 0 ? 1.0F : 1 / divisor[0];
        for (std::vector<float>* values : {&mean, &variance})
            for (float& v : *values)
                v *= factor;
    }
    const std::vector<float> gamma = weighted ? weights(recorded, shifted ? blobs - 2 : blobs - 1)
                                              : std::vector<float>(mean.size(), 1.0F);
    const std::vector<float> beta =
        shifted ? weights(recorded, blobs - 1) : std::vector<float>(mean.size(), 0.0F);
    if (variance.size() != mean.size() || gamma.size() != mean.size() || beta.size() != mean.size())
        fail(recorded, "has parameters of different sizes");
    importing::Affine folded =
        importing::normalisation(gamma, beta, mean, variance, real(recorded, "eps", 1e-5F));
    affine(recorded, std::move(folded.scale), std::move(folded.offset));
}

void OpenCvTranslator::scale(const RecordedLayer& recorded)
{
    if (recorded.inputs.size() == 2) {
        multiply(recorded);
        return;
    }
    const auto channels = static_cast<std::size_t>(shapeOf(value(recorded)).channels);
    const std::size_t blobs = recorded.params.blobs.size();
    const bool shifted = recorded.params.type == "Shift" || flag(recorded, "bias_term", false);
    const bool scaled = blobs == 2 || (blobs == 1 && !shifted);
    std::vector<float> factor = scaled ? weights(recorded, 0) : std::vector<float>(channels, 1.0F);
    std::vector<float> offset =
        shifted ? weights(recorded, blobs - 1) : std::vector<float>(channels, 0.0F);
    for (std::vector<float>* values : {&factor, &offset})
        if (values->size() == 1)
            values->resize(channels, values->front());
    affine(recorded, std::move(factor), std::move(offset));
}

void OpenCvTranslator::power(const RecordedLayer& recorded)
{
    if (real(recorded, "power", 1) != 1)
        fail(recorded, "raises to a power, which is not supported");
    const auto channels = static_cast<std::size_t>(shapeOf(value(recorded)).channels);
    affine(recorded, std::vector<float>(channels, real(recorded, "scale", 1)),
           std::vector<float>(channels, real(recorded, "shift", 0)));
}

void OpenCvTranslator::affine(const RecordedLayer& recorded, std::vector<float> scale,
                              std::vector<float> offset)
{
    const Value& input = value(recorded);
    const auto finite = [](float v) { return std::isfinite(v); };
    if (!std::all_of(scale.begin(), scale.end(), finite) ||
        !std::all_of(offset.begin(), offset.end(), finite))
        fail(recorded, "scales a channel by a factor that is not finite");
    Layer layer = newLayer(recorded, LayerType::BatchNormalisation);
    layer.inputs = {input.layer};
    layer.weights = std::move(scale);
    layer.bias = std::move(offset);
    defineLike(recorded, std::move(layer), Value(input));
}

void OpenCvTranslator::activation(const RecordedLayer& recorded)
{
    const Value input = value(recorded);
    Layer layer = newLayer(recorded, LayerType::Activation);
    layer.inputs = {input.layer};
    const std::string type = recorded.params.type;
    if (type == "ReLU") {
        const float slope = real(recorded, "negative_slope", 0);
        layer.activation = {slope == 0 ? ActivationType::Relu : ActivationType::LeakyRelu, slope,
                            0};
    } else if (type == "ReLU6") {
        layer.activation = {ActivationType::Clip, real(recorded, "min_value", 0),
                            real(recorded, "max_value", 6)};
        if (!(layer.activation.low < layer.activation.high))
            fail(recorded, "clips to an empty range");
    } else if (type == "Swish") {
        layer.activation = {ActivationType::Silu, 0, 0};
    } else if (type == "HardSwish") {
        layer.activation = {ActivationType::HardSwish, 0, 0};
    } else if (type == "HardSigmoid") {
        layer.activation = {ActivationType::HardSigmoid, real(recorded, "alpha", 0.2F),
                            real(recorded, "beta", 0.5F)};
    } else if (type == "Sigmoid") {
        layer.activation = {ActivationType::Sigmoid, 0, 0};
    } else {
        layer.activation = {ActivationType::Tanh, 0, 0};
    }
    defineLike(recorded, std::move(layer), input);
}

void OpenCvTranslator::eltwise(const RecordedLayer& recorded)
{
    const std::string operation = text(recorded, "operation");
    if (operation == "prod") {
        multiply(recorded);
        return;
    }
    if (operation != "sum" && !operation.empty())
        fail(recorded,
             "combines tensors by \"" + operation + R"("; "sum" and "prod" are supported)");
    if (recorded.params.has("coeff")) {
        const cv::dnn::DictValue& factors = recorded.params.get("coeff");
        for (int i = 0; i < factors.size(); ++i)
            if (factors.get<float>(i) != 1)
                fail(recorded, "adds multiples of tensors, which is not supported");
    }
    Value sum = value(recorded);
    for (std::size_t i = 1; i < recorded.inputs.size(); ++i) {
        const Value& term = value(recorded, i);
        if (term.channelsLast != sum.channelsLast || term.dims.size() != sum.dims.size())
            fail(recorded, "adds tensors of different layouts");
        Layer layer = newLayer(recorded, LayerType::Add);
        if (i + 1 < recorded.inputs.size())
            layer.name += "-" + std::to_string(i);
        layer.inputs = {sum.layer, term.layer};
        sum.layer = append(std::move(layer));
    }
    define(recorded, std::move(sum));
}

void OpenCvTranslator::multiply(const RecordedLayer& recorded)
{
    const std::array<Value, 2> inputs{value(recorded, 0), value(recorded, 1)};
    if (recorded.inputs.size() != 2)
        fail(recorded, "multiplies more than two tensors, which is not supported");
    for (std::size_t i = 0; i < 2; ++i) {
        const auto function =
            importing::gatedActivation(m_graph, inputs[i].layer, inputs[1 - i].layer);
        if (!function)
            continue;
        Layer layer = newLayer(recorded, LayerType::Activation);
        layer.inputs = {inputs[i].layer};
        layer.activation = *function;
        defineLike(recorded, std::move(layer), inputs[i]);
        return;
    }
    const std::size_t scaled = shapeOf(inputs[0]).size() >= shapeOf(inputs[1]).size() ? 0 : 1;
    Layer layer = newLayer(recorded, LayerType::ChannelScale);
    layer.inputs = {inputs[scaled].layer, inputs[1 - scaled].layer};
    defineLike(recorded, std::move(layer), inputs[scaled]);
}

// -- channels -------------------------------------------------------------------------------------

void OpenCvTranslator::concatenate(const RecordedLayer& recorded)
{
    Value joined = value(recorded);
    const std::size_t axis = axisOf(recorded, joined, 1);
    Layer layer = newLayer(recorded, LayerType::Concatenation);
    std::int64_t channels = 0;
    for (std::size_t i = 0; i < recorded.inputs.size(); ++i) {
        const Value& part = value(recorded, i);
        if (part.channelsLast != joined.channelsLast || part.dims.size() != joined.dims.size() ||
            (part.channelsLast && part.dims.size() != 4))
            fail(recorded, "joins tensors of different layouts, or flattened ones");
        layer.inputs.push_back(part.layer);
        channels += part.dims[channelAxis(part)];
    }
    if (axis != channelAxis(joined))
        fail(recorded, "joins tensors along another axis than the channels, which is not "
                       "supported");
    joined.dims[axis] = channels;
    defineLike(recorded, std::move(layer), joined);
}

void OpenCvTranslator::slice(const RecordedLayer& recorded)
{
    const Value input = value(recorded);
    const std::size_t channelsAt = channelAxis(input);
    const std::int64_t channels = shapeOf(input).channels;
    if (input.dims[channelsAt] != channels)
        fail(recorded, "takes a part of a flattened image, which is not supported");
    std::vector<std::int64_t> bounds{0}; // of the parts
    if (recorded.params.has("begin")) {
        const Dims begin = integers(recorded, "begin");
        const Dims size = integers(recorded, "size");
        const Dims end = integers(recorded, "end");
        const Dims& last = size.empty() ? end : size;
        if (begin.size() != last.size() || begin.size() > input.dims.size() ||
            recorded.params.has("steps"))
            fail(recorded, "takes something else than a run of channels, which is not supported");
        for (std::size_t i = 0; i < begin.size(); ++i) {
            const std::int64_t extent = input.dims[i];
            const std::int64_t from = begin[i] < 0 ? begin[i] + extent : begin[i];
            std::int64_t to = 0;
            if (!size.empty())
                to = size[i] < 0 ? extent : from + size[i];
            else
                to = end[i] < 0 ? extent + end[i] + 1 : end[i]; // -1 is the very end
            to = std::min(to, extent);
            if (i == channelsAt)
                bounds = {from, to};
            else if (from != 0 || to != extent)
                fail(recorded,
                     "takes something else than a run of channels, which is not supported");
        }
        if (bounds.size() == 1)
            bounds.push_back(channels);
    } else {
        if (axisOf(recorded, input, 1) != channelsAt)
            fail(recorded, "splits a tensor along another axis than the channels, which is not "
                           "supported");
        const Dims points = integers(recorded, "slice_point");
        const int parts = std::max(1, integer(recorded, "num_split", recorded.outputs));
        bounds.insert(bounds.end(), points.begin(), points.end());
        if (points.empty())
            for (int i = 1; i < parts; ++i)
                bounds.push_back(channels / parts * i);
        bounds.push_back(channels);
    }
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
        if (bounds[i] < 0 || bounds[i + 1] <= bounds[i] || bounds[i + 1] > channels)
            fail(recorded, "takes channels that its input does not have");
        Layer layer = newLayer(recorded, LayerType::ChannelSlice);
        if (bounds.size() > 2)
            layer.name += "-" + std::to_string(i + 1);
        layer.inputs = {input.layer};
        layer.firstChannel = static_cast<int>(bounds[i]);
        layer.output.channels = static_cast<int>(bounds[i + 1] - bounds[i]);
        Value part = input;
        part.dims[channelsAt] = bounds[i + 1] - bounds[i];
        defineLike(recorded, std::move(layer), part, static_cast<int>(i));
    }
}

void OpenCvTranslator::split(const RecordedLayer& recorded)
{
    const Value input = paddedValue(recorded);
    for (int i = 0; i < std::max(1, integer(recorded, "outputs_count", recorded.outputs)); ++i)
        define(recorded, input, i);
}

// -- shapes ---------------------------------------------------------------------------------------

void OpenCvTranslator::padding(const RecordedLayer& recorded)
{
    const Value& input = imageValue(recorded);
    const Dims sizes = integers(recorded, "paddings");
    const std::string kind = text(recorded, "type");
    if (sizes.size() != 8 || sizes[0] != 0 || sizes[1] != 0 || sizes[2] != 0 || sizes[3] != 0 ||
        (!kind.empty() && kind != "constant") || !input.border.empty())
        fail(recorded, "pads otherwise than with one value around the image, which is not "
                       "supported");
    Value result = input;
    result.border.value = real(recorded, "value", 0);
    result.border.size = {windowField(recorded, sizes[4]), windowField(recorded, sizes[6]),
                          windowField(recorded, sizes[5]), windowField(recorded, sizes[7])};
    result.dims[2] += sizes[4] + sizes[5];
    result.dims[3] += sizes[6] + sizes[7];
    define(recorded, std::move(result));
}

void OpenCvTranslator::flatten(const RecordedLayer& recorded)
{
    const Value& input = value(recorded);
    const auto rank = static_cast<int>(input.dims.size());
    const std::size_t first = axisOf(recorded, input, 1);
    int last = integer(recorded, "end_axis", -1);
    last = last < 0 ? last + rank : last;
    if (last < static_cast<int>(first) || last >= rank)
        fail(recorded, "flattens axes that its input does not have");
    const auto at = [&](std::size_t axis) {
        return input.dims.begin() + static_cast<std::ptrdiff_t>(axis);
    };
    const auto end = static_cast<std::size_t>(last) + 1;
    Dims target(input.dims.begin(), at(first));
    target.push_back(product(Dims(at(first), at(end))));
    target.insert(target.end(), at(end), input.dims.end());
    reshapeTo(recorded, target);
}

void OpenCvTranslator::reshape(const RecordedLayer& recorded)
{
    const Value& input = value(recorded);
    const auto rank = static_cast<int>(input.dims.size());
    int first = integer(recorded, "axis", 0);
    first = first < 0 ? first + rank : first;
    const int axes = integer(recorded, "num_axes", -1);
    const int end = axes < 0 ? rank : first + axes;
    if (first < 0 || first > end || end > rank)
        fail(recorded, "reshapes axes that its input does not have");
    Dims target(input.dims.begin(), input.dims.begin() + first);
    const Dims wanted = integers(recorded, "dim");
    target.insert(target.end(), wanted.begin(), wanted.end());
    target.insert(target.end(), input.dims.begin() + end, input.dims.end());
    std::int64_t known = 1;
    std::int64_t* unknown = nullptr;
    for (std::size_t i = 0; i < target.size(); ++i) {
        if (target[i] == 0 && i < input.dims.size())
            target[i] = input.dims[i];
        if (target[i] == -1 && unknown == nullptr) {
            unknown = &target[i];
            continue;
        }
        if (target[i] < 1 || target[i] > (std::int64_t{1} << 28) || known > (std::int64_t{1} << 28))
            fail(recorded, "reshapes to an impossible shape");
        known *= target[i];
    }
    if (unknown != nullptr)
        *unknown = product(input.dims) / known;
    reshapeTo(recorded, target);
}

void OpenCvTranslator::reshapeTo(const RecordedLayer& recorded, const Dims& target)
{
    const Value& input = value(recorded);
    if (product(target) != product(input.dims))
        fail(recorded, "reshapes " + std::to_string(product(input.dims)) +
                           " values to another number of them");
    Value result = input;
    result.dims = target;
    const bool flattens = target.size() == 2 && target[0] == 1;
    const std::int64_t size = shapeOf(input).size();
    const bool isVector = !input.channelsLast || shapeOf(input).channels == size;
    if (target == input.dims || flattens) {
        define(recorded, std::move(result)); // the order of the elements stays
    } else if (isVector && (target == Dims{1, size, 1, 1} || target == Dims{1, 1, 1, size})) {
        result.channelsLast = target[3] == size && size > 1;
        Layer layer = newLayer(recorded, LayerType::Flatten);
        layer.inputs = {input.layer};
        defineLike(recorded, std::move(layer), result);
    } else {
        fail(recorded, "reshapes in a way that is neither flattening nor a vector as an image");
    }
}

void OpenCvTranslator::permute(const RecordedLayer& recorded)
{
    Value result = value(recorded);
    const Dims order = integers(recorded, "order");
    const Dims before = result.dims;
    bool straight = order.size() == before.size();
    for (std::size_t i = 0; i < order.size(); ++i)
        straight = straight && order[i] == static_cast<std::int64_t>(i);
    const bool toLast = !result.channelsLast && order == Dims{0, 2, 3, 1};
    const bool toFirst = result.channelsLast && order == Dims{0, 3, 1, 2};
    if (!straight && (before.size() != 4 || !(toLast || toFirst)))
        fail(recorded, "exchanges axes in a way that is not a change of layout, which is not "
                       "supported");
    for (std::size_t i = 0; i < order.size(); ++i)
        result.dims[i] = before[static_cast<std::size_t>(order[i])];
    if (!straight)
        result.channelsLast = toLast;
    define(recorded, std::move(result));
}

void OpenCvTranslator::softmax(const RecordedLayer& recorded)
{
    const Value input = value(recorded);
    Layer layer = newLayer(recorded, LayerType::Softmax);
    layer.inputs = {input.layer};
    defineLike(recorded, std::move(layer), input);
}

void OpenCvTranslator::identity(const RecordedLayer& recorded)
{
    define(recorded, Value(paddedValue(recorded)));
}

} // namespace hawx
