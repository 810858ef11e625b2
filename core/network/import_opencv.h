// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <cstddef>
#include <optional>
#include <span>

namespace hawx {

/// Formats that OpenCV's readers turn into layers.
enum class OpenCvFormat {
    Caffe,      ///< description .prototxt, weights .caffemodel
    TensorFlow, ///< frozen graph .pb: no description apart from the weights
    Darknet,    ///< description .cfg, weights .weights
};

/// Reads a network through OpenCV; the result is not simplified. `input` is the shape of an image
/// where the file does not state it. Throws Error naming the layer and its type when it is not
/// supported, or saying what is wrong with the file.
LayerGraph importOpenCv(OpenCvFormat format, std::span<const std::byte> description,
                        std::span<const std::byte> weights,
                        const std::optional<TensorShape>& input);

} // namespace hawx
