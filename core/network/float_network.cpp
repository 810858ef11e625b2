// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/float_network.h"

#include "core/network/exact_pooling.h"
#include "core/network/library_messages.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <opencv2/dnn.hpp>

#include <algorithm>
#include <new>

namespace hawx {

namespace {

cv::Mat matOf(const std::vector<int>& dims, const std::vector<float>& values)
{
    cv::Mat mat(static_cast<int>(dims.size()), dims.data(), CV_32F);
    std::copy(values.begin(), values.end(), mat.ptr<float>());
    return mat;
}

void setWindow(cv::dnn::LayerParams& params, const Window& w)
{
    const int kernel[] = {w.height, w.width};
    const int stride[] = {w.strideY, w.strideX};
    const int dilation[] = {w.dilationY, w.dilationX};
    const int pad[] = {w.padTop, w.padLeft, w.padBottom, w.padRight};
    params.set("kernel_size", cv::dnn::DictValue::arrayInt(kernel, 2));
    params.set("stride", cv::dnn::DictValue::arrayInt(stride, 2));
    params.set("dilation", cv::dnn::DictValue::arrayInt(dilation, 2));
    params.set("pad", cv::dnn::DictValue::arrayInt(pad, 4));
}

/// Builds an OpenCV network from our graph: OpenCV's own readers refuse many files that ours
/// accepts.
class NetBuilder {
public:
    explicit NetBuilder(const LayerGraph& graph) : m_graph(graph) {}

    cv::dnn::Net build()
    {
        m_net.setInputsNames({"input"});
        for (std::size_t i = 0; i < m_graph.layers.size(); ++i)
            m_ids.push_back(i == 0 ? 0 : addLayer(m_graph.layers[i], static_cast<int>(i)));
        m_net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        return m_net;
    }

    /// OpenCV's name of the layer whose output is that of layer `index`.
    static std::string nameOf(int index) { return "layer" + std::to_string(index); }

private:
    /// Adds a layer under a name that ends the computation of our layer `index`, or begins it.
    int connect(cv::dnn::LayerParams params, const std::string& type, const std::string& name,
                const std::vector<int>& inputs)
    {
        params.name = name;
        params.type = type;
        const int id = m_net.addLayer(name, type, params);
        for (std::size_t i = 0; i < inputs.size(); ++i)
            m_net.connect(inputs[i], 0, id, static_cast<int>(i));
        return id;
    }

    int addLayer(const Layer& layer, int index)
    {
        std::vector<int> inputs;
        for (const int input : layer.inputs)
            inputs.push_back(m_ids[static_cast<std::size_t>(input)]);
        const bool fused =
            layer.type != LayerType::Activation && layer.activation.type != ActivationType::None;
        const std::string name = fused ? nameOf(index) + "-linear" : nameOf(index);
        const int id = addLinear(layer, name, inputs);
        return fused ? addActivation(layer.activation, nameOf(index), id) : id;
    }

    /// OpenCV's convolution takes one padding for both sides: what differs becomes a layer before
    /// it.
    int padded(Window& w, const std::string& name, int input)
    {
        if (w.padTop == w.padBottom && w.padLeft == w.padRight)
            return input;
        cv::dnn::LayerParams params;
        const int paddings[] = {0, 0, 0, 0, w.padTop, w.padBottom, w.padLeft, w.padRight};
        params.set("paddings", cv::dnn::DictValue::arrayInt(paddings, 8));
        w.padTop = w.padBottom = w.padLeft = w.padRight = 0;
        return connect(params, "Padding", name + "-padded", {input});
    }

    int addLinear(const Layer& layer, const std::string& name, const std::vector<int>& inputs)
    {
        cv::dnn::LayerParams params;
        const TensorShape& in = m_graph.layers[static_cast<std::size_t>(layer.inputs[0])].output;
        switch (layer.type) {
        case LayerType::Convolution: {
            Window symmetric = layer.window;
            const int source = padded(symmetric, name, inputs[0]);
            setWindow(params, symmetric);
            params.set("num_output", layer.output.channels);
            params.set("group", layer.groups);
            params.set("bias_term", true);
            params.blobs = {matOf({layer.output.channels, in.channels / layer.groups,
                                   layer.window.height, layer.window.width},
                                  layer.weights),
                            matOf({1, layer.output.channels}, layer.bias)};
            return connect(params, "Convolution", name, {source});
        }
        case LayerType::FullyConnected:
            params.set("num_output", layer.output.channels);
            params.set("axis", 1);
            params.set("bias_term", true);
            params.blobs = {
                matOf({layer.output.channels, static_cast<int>(in.size())}, layer.weights),
                matOf({1, layer.output.channels}, layer.bias)};
            return asImage(connect(params, "InnerProduct", name + "-product", inputs), name,
                           layer.output);
        case LayerType::MaxPool:
        case LayerType::AveragePool:
            if (!stockPoolingSuffices(layer)) {
                params = exactPooling(layer);
                return connect(params, params.type, name, inputs);
            }
            setWindow(params, layer.window);
            params.set("pool", layer.type == LayerType::MaxPool ? "max" : "ave");
            params.set("ceil_mode", false);
            params.set("ave_pool_padded_area", layer.countPadding);
            return connect(params, "Pooling", name, inputs);
        case LayerType::Add: return connect(params, "Eltwise", name, inputs);
        case LayerType::ChannelScale:
            params.set("axis", 0);
            return connect(params, "Scale", name, inputs);
        case LayerType::Concatenation:
            params.set("axis", 1);
            return connect(params, "Concat", name, inputs);
        case LayerType::ChannelShuffle:
            params.set("group", layer.groups);
            return connect(params, "ShuffleChannel", name, inputs);
        case LayerType::ChannelSlice: {
            const int begin[] = {0, layer.firstChannel, 0, 0};
            const int size[] = {-1, layer.output.channels, -1, -1};
            params.set("begin", cv::dnn::DictValue::arrayInt(begin, 4));
            params.set("size", cv::dnn::DictValue::arrayInt(size, 4));
            return connect(params, "Slice", name, inputs);
        }
        case LayerType::Activation: return addActivation(layer.activation, name, inputs[0]);
        default:
            throw Error("The layer \"" + layer.name + "\" (" + std::string(toString(layer.type)) +
                        ") cannot be executed in fp32.");
        }
    }

    int addActivation(const Activation& activation, const std::string& name, int input)
    {
        cv::dnn::LayerParams params;
        switch (activation.type) {
        case ActivationType::None: return connect(params, "Identity", name, {input});
        case ActivationType::Relu: return connect(params, "ReLU", name, {input});
        case ActivationType::Clip:
            params.set("min_value", activation.low);
            params.set("max_value", activation.high);
            return connect(params, "ReLU6", name, {input});
        case ActivationType::LeakyRelu:
            params.set("negative_slope", activation.low);
            return connect(params, "ReLU", name, {input});
        case ActivationType::Sigmoid: return connect(params, "Sigmoid", name, {input});
        case ActivationType::Silu: return connect(params, "Swish", name, {input});
        case ActivationType::HardSwish: return connect(params, "HardSwish", name, {input});
        case ActivationType::Tanh: return connect(params, "TanH", name, {input});
        case ActivationType::HardSigmoid: {
            params.set("scale", activation.low);
            params.set("shift", activation.high);
            const int scaled = connect(params, "Power", name + "-scaled", {input});
            cv::dnn::LayerParams clip;
            clip.set("min_value", 0.0F);
            clip.set("max_value", 1.0F);
            return connect(clip, "ReLU6", name, {scaled});
        }
        }
        throw Error("An activation cannot be executed in fp32.");
    }

    /// Gives a flat tensor back its four dimensions, which pooling and joining need.
    int asImage(int id, const std::string& name, const TensorShape& shape)
    {
        cv::dnn::LayerParams params;
        const int dims[] = {-1, shape.channels, shape.height, shape.width};
        params.set("dim", cv::dnn::DictValue::arrayInt(dims, 4));
        return connect(params, "Reshape", name, {id});
    }

    const LayerGraph& m_graph;
    cv::dnn::Net m_net;
    std::vector<int> m_ids;
};

} // namespace

struct FloatNetwork::Implementation {
    LayerGraph graph;
    Preprocessing preprocessing;
    cv::dnn::Net net;

    void setInput(const ImageSet& images, std::size_t first, std::size_t count)
    {
        const TensorShape& shape = graph.layers.front().output;
        if (images.shape != shape)
            throw Error("The images are " + toString(images.shape) + " but the network needs " +
                        toString(shape) + ".");
        const std::vector<int> dims{static_cast<int>(count), shape.channels, shape.height,
                                    shape.width};
        cv::Mat blob(4, dims.data(), CV_32F);
        float* out = blob.ptr<float>();
        const auto plane =
            static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width);
        const auto channels = static_cast<std::size_t>(shape.channels);
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint8_t* pixels = images.image(first + i);
            for (std::size_t c = 0; c < channels; ++c)
                for (std::size_t p = 0; p < plane; ++p)
                    *out++ = (static_cast<float>(*pixels++) / 255.0F - preprocessing.mean[c]) /
                             preprocessing.std[c];
        }
        net.setInput(blob);
    }
};

namespace {

[[noreturn]] void failToRun(const cv::Exception& exception)
{
    if (exception.code == cv::Error::StsNoMem)
        throw std::bad_alloc();
    throw Error("OpenCV cannot run the network in fp32: " + exception.err + ".");
}

} // namespace

FloatNetwork::FloatNetwork(const Network& network)
    : m_implementation(std::make_unique<Implementation>())
{
    // OpenCV would print what it throws anyway.
    const QuietLibraries quiet;
    m_implementation->graph = network.graph;
    m_implementation->preprocessing = network.preprocessing;
    m_implementation->net = NetBuilder(m_implementation->graph).build();
}

FloatNetwork::~FloatNetwork() = default;
FloatNetwork::FloatNetwork(FloatNetwork&&) noexcept = default;

std::vector<float> FloatNetwork::logits(const ImageSet& images, std::size_t first,
                                        std::size_t count)
{
    Implementation& impl = *m_implementation;
    try {
        impl.setInput(images, first, count);
        const cv::Mat out = impl.net.forward(NetBuilder::nameOf(impl.graph.output));
        return {out.ptr<float>(), out.ptr<float>() + out.total()};
    } catch (const cv::Exception& exception) {
        failToRun(exception);
    }
}

void FloatNetwork::forEachTensor(const ImageSet& images, std::size_t first, std::size_t count,
                                 const std::function<void(int, std::span<const float>)>& visit)
{
    Implementation& impl = *m_implementation;
    try {
        impl.setInput(images, first, count);
        std::vector<cv::String> names;
        for (std::size_t i = 1; i < impl.graph.layers.size(); ++i)
            names.push_back(NetBuilder::nameOf(static_cast<int>(i)));
        std::vector<cv::Mat> outputs;
        impl.net.forward(outputs, names);
        for (std::size_t i = 1; i < impl.graph.layers.size(); ++i)
            visit(static_cast<int>(i), {outputs[i - 1].ptr<float>(),
                                        outputs[i - 1].ptr<float>() + outputs[i - 1].total()});
    } catch (const cv::Exception& exception) {
        failToRun(exception);
    }
}

FloatThreads::FloatThreads(int threads) : m_before(cv::getNumThreads())
{
    cv::setNumThreads(threads);
}

FloatThreads::~FloatThreads()
{
    cv::setNumThreads(m_before);
}

std::vector<float> floatLogits(const Network& network, const ImageSet& images, std::size_t count,
                               const RunContext& context)
{
    count = count == 0 ? images.count() : std::min(count, images.count());
    constexpr std::size_t kBatch = 32;
    const std::size_t batches = (count + kBatch - 1) / kBatch;
    const auto classes = static_cast<std::size_t>(network.logits());
    std::vector<float> logits(count * classes);
    std::vector<std::unique_ptr<FloatNetwork>> networks(
        static_cast<std::size_t>(threadCount(context)));
    cv::setNumThreads(1); // the batches are what runs in parallel
    ProgressReporter progress(context, "exact network in fp32", count);
    parallelFor(batches, context, [&](std::size_t batch, int worker) {
        auto& net = networks[static_cast<std::size_t>(worker)];
        if (!net)
            net = std::make_unique<FloatNetwork>(network);
        const std::size_t first = batch * kBatch;
        const std::size_t size = std::min(kBatch, count - first);
        const std::vector<float> part = net->logits(images, first, size);
        std::copy(part.begin(), part.end(),
                  logits.begin() + static_cast<std::ptrdiff_t>(first * classes));
        progress.advance(size);
    });
    return logits;
}

} // namespace hawx
