// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/exact_pooling.h"

#include <algorithm>
#include <array>
#include <limits>
#include <mutex>

namespace hawx {

namespace {

constexpr const char* kType = "HawxPooling";

/// Pointers to all fields of a window, in a fixed order.
template <typename W>
auto allFields(W& w)
{
    return std::array{&w.height,  &w.width,     &w.strideY,  &w.strideX,   &w.padTop,
                      &w.padLeft, &w.padBottom, &w.padRight, &w.dilationY, &w.dilationX};
}

class ExactPooling : public cv::dnn::Layer {
public:
    explicit ExactPooling(const cv::dnn::LayerParams& params) : cv::dnn::Layer(params)
    {
        const std::array fields = allFields(m_window);
        for (std::size_t i = 0; i < fields.size(); ++i)
            *fields[i] = params.get("window").get<int>(static_cast<int>(i));
        m_largest = params.get<bool>("largest");
        m_ceilMode = params.get<bool>("ceil");
        m_countPadding = params.get<bool>("count");
    }

    static cv::Ptr<cv::dnn::Layer> create(cv::dnn::LayerParams& params)
    {
        return cv::makePtr<ExactPooling>(params);
    }

    bool getMemoryShapes(const std::vector<cv::dnn::MatShape>& inputs, int,
                         std::vector<cv::dnn::MatShape>& outputs,
                         std::vector<cv::dnn::MatShape>&) const override
    {
        const cv::dnn::MatShape& in = inputs[0];
        outputs = {{in[0], in[1], m_window.outputHeight(in[2], m_ceilMode),
                    m_window.outputWidth(in[3], m_ceilMode)}};
        return false;
    }

    void forward(cv::InputArrayOfArrays inputArrays, cv::OutputArrayOfArrays outputArrays,
                 cv::OutputArrayOfArrays) override
    {
        std::vector<cv::Mat> inputs;
        std::vector<cv::Mat> outputs;
        inputArrays.getMatVector(inputs);
        outputArrays.getMatVector(outputs);
        const cv::MatSize& in = inputs[0].size;
        const cv::MatSize& out = outputs[0].size;
        float* result = outputs[0].ptr<float>();
        for (int n = 0; n < out[0]; ++n)
            for (int c = 0; c < out[1]; ++c) {
                const float* plane = inputs[0].ptr<float>(n, c);
                for (int y = 0; y < out[2]; ++y)
                    for (int x = 0; x < out[3]; ++x)
                        *result++ = pooled(plane, in[2], in[3], y, x);
            }
    }

private:
    float pooled(const float* plane, int height, int width, int oy, int ox) const
    {
        const Window& w = m_window;
        float largest = std::numeric_limits<float>::lowest();
        float sum = 0;
        int count = 0;
        for (int ky = 0; ky < w.height; ++ky)
            for (int kx = 0; kx < w.width; ++kx) {
                const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                if (y >= 0 && y < height && x >= 0 && x < width) {
                    const float value = plane[y * width + x];
                    largest = std::max(largest, value);
                    sum += value;
                    ++count;
                } else if (m_countPadding && y < height + w.padBottom && x < width + w.padRight) {
                    ++count; // padding, but not what a rounded-up window reads beyond it
                }
            }
        return m_largest ? largest : sum / static_cast<float>(std::max(count, 1));
    }

    Window m_window;
    bool m_largest = false;
    bool m_ceilMode = false;
    bool m_countPadding = false;
};

} // namespace

bool stockPoolingSuffices(const Layer& pooling)
{
    const Window& w = pooling.window;
    return !pooling.ceilMode && w.dilationY == 1 && w.dilationX == 1 && w.padTop == w.padBottom &&
           w.padLeft == w.padRight;
}

cv::dnn::LayerParams exactPooling(const Layer& pooling)
{
    static std::once_flag registered;
    std::call_once(registered,
                   [] { cv::dnn::LayerFactory::registerLayer(kType, &ExactPooling::create); });
    const std::array fields = allFields(pooling.window);
    std::array<int, fields.size()> window{};
    std::transform(fields.begin(), fields.end(), window.begin(),
                   [](const int* field) { return *field; });
    cv::dnn::LayerParams params;
    params.type = kType;
    params.set("window",
               cv::dnn::DictValue::arrayInt(window.data(), static_cast<int>(window.size())));
    params.set("largest", pooling.type == LayerType::MaxPool);
    params.set("ceil", pooling.ceilMode);
    params.set("count", pooling.countPadding);
    return params;
}

} // namespace hawx
