// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/opencv_recorder.h"

#include "core/network/library_messages.h"
#include "core/support/error.h"

#include <opencv2/dnn/all_layers.hpp>

#include <algorithm>
#include <mutex>
#include <new>
#include <utility>

namespace hawx {

namespace {

/// Stands in for a stock layer while a file is read. OpenCV tells nobody a layer's parameters or
/// which output of another it reads: the parameters pass through the factory, and the wiring shows
/// when each output's shape is a label that says whose it is.
class Recorder : public cv::dnn::Layer {
public:
    Recorder(const cv::dnn::LayerParams& params, cv::Ptr<cv::dnn::Layer> stock)
        : cv::dnn::Layer(params), m_params(params), m_stock(std::move(stock))
    {}

    bool getMemoryShapes(const std::vector<cv::dnn::MatShape>& inputs, int outputCount,
                         std::vector<cv::dnn::MatShape>& outputs,
                         std::vector<cv::dnn::MatShape>& internals) const override
    {
        if (m_id < 0) // the reader itself asks for shapes
            return m_stock->getMemoryShapes(inputs, outputCount, outputs, internals);
        m_outputCount = outputCount;
        outputs.clear();
        for (int i = 0; i < kMostOutputs; ++i)
            outputs.push_back(label(m_id, i));
        return false;
    }

    bool updateMemoryShapes(const std::vector<cv::dnn::MatShape>& inputs) override
    {
        return m_id >= 0 || m_stock->updateMemoryShapes(inputs);
    }

    /// From now on the layer answers with labels when it is asked for shapes.
    void identify(int id) { m_id = id; }

    RecordedLayer recorded(const std::vector<cv::dnn::MatShape>& inputs) const
    {
        RecordedLayer layer{m_id, m_outputCount, m_params, {}};
        for (const cv::dnn::MatShape& input : inputs) {
            if (input.size() != 2)
                throw Error("The layer \"" + m_params.name + "\" reads what no layer computes.");
            layer.inputs.push_back({input[0] - 1, input[1] - 1});
        }
        return layer;
    }

    static cv::dnn::MatShape label(int layer, int output) { return {layer + 1, output + 1}; }

private:
    static constexpr int kMostOutputs = 1024;

    cv::dnn::LayerParams m_params;
    cv::Ptr<cv::dnn::Layer> m_stock;
    int m_id = -1;
    mutable int m_outputCount = 1;
};

thread_local bool recording = false;

/// Other threads, and this one when it is not reading a file, get stock layers.
template <typename Stock>
cv::Ptr<cv::dnn::Layer> make(cv::dnn::LayerParams& params)
{
    cv::Ptr<cv::dnn::Layer> stock = Stock::create(params);
    if (!recording)
        return stock;
    return cv::makePtr<Recorder>(params, stock);
}

using Constructor = cv::dnn::LayerFactory::Constructor;

const std::vector<std::pair<const char*, Constructor>>& recordedTypes()
{
    using namespace cv::dnn;
    static const std::vector<std::pair<const char*, Constructor>> types{
        {"BatchNorm", &make<BatchNormLayer>},
        {"Concat", &make<ConcatLayer>},
        {"Convolution", &make<ConvolutionLayer>},
        {"Dropout", &make<BlankLayer>},
        {"Eltwise", &make<EltwiseLayer>},
        {"Flatten", &make<FlattenLayer>},
        {"HardSigmoid", &make<HardSigmoidLayer>},
        {"HardSwish", &make<HardSwishLayer>},
        {"Identity", &make<BlankLayer>},
        {"InnerProduct", &make<InnerProductLayer>},
        {"Padding", &make<PaddingLayer>},
        {"Permute", &make<PermuteLayer>},
        {"Pooling", &make<PoolingLayer>},
        {"Power", &make<PowerLayer>},
        {"ReLU", &make<ReLULayer>},
        {"ReLU6", &make<ReLU6Layer>},
        {"Reshape", &make<ReshapeLayer>},
        {"Scale", &make<ScaleLayer>},
        {"Shift", &make<ShiftLayer>},
        {"Sigmoid", &make<SigmoidLayer>},
        {"Slice", &make<SliceLayer>},
        {"Softmax", &make<SoftmaxLayer>},
        {"Split", &make<SplitLayer>},
        {"Swish", &make<SwishLayer>},
        {"TanH", &make<TanHLayer>},
    };
    return types;
}

std::string supportedTypes()
{
    std::string list;
    for (const auto& [type, constructor] : recordedTypes())
        list += (list.empty() ? "" : ", ") + std::string(type);
    return list;
}

class RecordingScope {
public:
    RecordingScope()
    {
        static std::once_flag registered;
        std::call_once(registered, [] {
            for (const auto& [type, constructor] : recordedTypes())
                cv::dnn::LayerFactory::registerLayer(type, constructor);
        });
        recording = true;
    }
    ~RecordingScope() { recording = false; }
    RecordingScope(const RecordingScope&) = delete;
    RecordingScope& operator=(const RecordingScope&) = delete;
};

cv::Ptr<Recorder> recorderOf(cv::dnn::Net& net, const std::string& name)
{
    cv::Ptr<cv::dnn::Layer> layer;
    try {
        layer = net.getLayer(net.getLayerId(name));
    } catch (const cv::Exception& exception) {
        throw Error("The layer \"" + name + "\" cannot be used: " + exception.err +
                    ". Supported types are " + supportedTypes() + ".");
    }
    cv::Ptr<Recorder> recorder = layer.dynamicCast<Recorder>();
    if (!recorder)
        throw Error("The layer \"" + name + "\" (" + layer->type +
                    ") is of a type that is not supported; supported are " + supportedTypes() +
                    ".");
    return recorder;
}

/// The shape that the file gives its input, if it does.
cv::dnn::MatShape statedInput(cv::dnn::Net& net)
{
    std::vector<cv::dnn::MatShape> in;
    std::vector<cv::dnn::MatShape> out;
    net.getLayerShapes(cv::dnn::MatShape(), 0, in, out);
    return out.size() == 1 ? out[0] : cv::dnn::MatShape();
}

} // namespace

RecordedNetwork record(const std::function<cv::dnn::Net()>& read)
{
    // OpenCV and protobuf would print what they report anyway.
    const QuietLibraries quiet;
    const RecordingScope scope;
    RecordedNetwork network;
    try {
        cv::dnn::Net net = read();
        std::vector<std::pair<int, cv::Ptr<Recorder>>> recorders;
        for (const cv::String& name : net.getLayerNames())
            recorders.emplace_back(net.getLayerId(name), recorderOf(net, name));
        if (recorders.empty())
            throw Error("The network has no layers.");
        network.input = statedInput(net);
        for (const auto& [id, recorder] : recorders)
            recorder->identify(id);
        std::vector<int> ids;
        std::vector<std::vector<cv::dnn::MatShape>> in;
        std::vector<std::vector<cv::dnn::MatShape>> out;
        net.getLayersShapes(Recorder::label(0, 0), ids, in, out);
        for (const auto& [id, recorder] : recorders) {
            const auto found = std::find(ids.begin(), ids.end(), id) - ids.begin();
            network.layers.push_back(recorder->recorded(in[static_cast<std::size_t>(found)]));
        }
        network.outputs = net.getUnconnectedOutLayers();
    } catch (const Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const cv::Exception& exception) {
        if (exception.code == cv::Error::StsNoMem)
            throw std::bad_alloc();
        throw Error("OpenCV cannot read it: " + exception.err + ".");
    } catch (const std::exception& exception) { // of the standard library, from within OpenCV
        throw Error(std::string("OpenCV cannot read it: ") + exception.what() + ".");
    }
    return network;
}

} // namespace hawx
