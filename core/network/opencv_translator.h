// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"
#include "core/network/opencv_recorder.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace hawx {

/// Rebuilds a recorded network in our own layers: the walk in opencv_translator.cpp, each type of
/// layer in opencv_layers.cpp.
class OpenCvTranslator {
public:
    /// `format` stands in messages before a layer's type: "Caffe".
    explicit OpenCvTranslator(std::string format);

    /// The network for images of this shape. Throws Error that names the layer and its type.
    LayerGraph run(const RecordedNetwork& network, const TensorShape& input);

private:
    using Dims = std::vector<std::int64_t>;

    /// Zeros, or another value, around an image that the next layer is to add.
    struct Border {
        std::array<int, 4> size{}; ///< top, left, bottom, right
        float value = 0;

        bool empty() const { return size == std::array<int, 4>{}; }
    };

    /// A tensor that depends on the image.
    struct Value {
        int layer = -1;
        Dims dims; ///< with the batch in front
        /// [batch][y][x][channel], as TensorFlow keeps them; when flattened, the order of elements.
        bool channelsLast = false;
        Border border = {};
    };

    using Handler = void (OpenCvTranslator::*)(const RecordedLayer&);

    [[noreturn]] void fail(const RecordedLayer& recorded, const std::string& what) const;

    const Value& paddedValue(const RecordedLayer& recorded, std::size_t input = 0) const;
    /// A tensor without a border.
    const Value& value(const RecordedLayer& recorded, std::size_t input = 0) const;
    /// A tensor of batch, channels, height and width, with or without a border.
    const Value& imageValue(const RecordedLayer& recorded) const;
    const TensorShape& shapeOf(const Value& value) const;
    /// The image with its border.
    TensorShape paddedShape(const Value& image) const;
    static std::size_t channelAxis(const Value& value);
    std::size_t axisOf(const RecordedLayer& recorded, const Value& value, int fallback) const;

    static int integer(const RecordedLayer& recorded, const std::string& key, int fallback);
    static float real(const RecordedLayer& recorded, const std::string& key, float fallback);
    static bool flag(const RecordedLayer& recorded, const std::string& key, bool fallback);
    static std::string text(const RecordedLayer& recorded, const std::string& key);
    static Dims integers(const RecordedLayer& recorded, const std::string& key);
    /// Height and width, stated as one number, as two, or under KEY_h and KEY_w.
    std::array<int, 2> pair(const RecordedLayer& recorded, const std::string& key,
                            const std::string& keyOfBoth, int fallback) const;
    int windowField(const RecordedLayer& recorded, std::int64_t value) const;
    Window window(const RecordedLayer& recorded, const std::array<int, 2>& kernel,
                  const TensorShape& input) const;
    std::vector<float> weights(const RecordedLayer& recorded, std::size_t index) const;

    static Layer newLayer(const RecordedLayer& recorded, LayerType type);
    int append(Layer layer);
    void define(const RecordedLayer& recorded, Value value, int output = 0);
    /// Makes the layer compute the output, with the dimensions of its shape.
    void defineImage(const RecordedLayer& recorded, Layer layer);
    /// As above, with the dimensions and order of a tensor of the same size.
    void defineLike(const RecordedLayer& recorded, Layer layer, const Value& like, int output = 0);

    void convolution(const RecordedLayer& recorded);
    void fullyConnected(const RecordedLayer& recorded);
    void pooling(const RecordedLayer& recorded);
    void takeBorder(const RecordedLayer& recorded, Layer& layer, const Border& border) const;
    void batchNorm(const RecordedLayer& recorded);
    void scale(const RecordedLayer& recorded);
    void power(const RecordedLayer& recorded);
    void affine(const RecordedLayer& recorded, std::vector<float> scale, std::vector<float> offset);
    void activation(const RecordedLayer& recorded);
    void eltwise(const RecordedLayer& recorded);
    void multiply(const RecordedLayer& recorded);
    void concatenate(const RecordedLayer& recorded);
    void slice(const RecordedLayer& recorded);
    void split(const RecordedLayer& recorded);
    void padding(const RecordedLayer& recorded);
    void flatten(const RecordedLayer& recorded);
    void reshape(const RecordedLayer& recorded);
    void reshapeTo(const RecordedLayer& recorded, const Dims& target);
    void permute(const RecordedLayer& recorded);
    void softmax(const RecordedLayer& recorded);
    void identity(const RecordedLayer& recorded);

    std::string m_format;
    std::map<std::string, Handler> m_handlers; ///< for every type that record() lets through
    LayerGraph m_graph;
    std::map<std::pair<int, int>, Value> m_values; ///< by OpenCV's id and output
};

} // namespace hawx
