// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <opencv2/dnn.hpp>

namespace hawx {

/// OpenCV's own pooling knows no dilation, and of a window that ceil mode adds or that padding
/// makes unequal on its two sides it has another idea than PyTorch and ONNX. True when it can be
/// used.
bool stockPoolingSuffices(const Layer& pooling);

/// The type and parameters of a layer of cv::dnn that pools exactly as the layer says. The type is
/// registered with OpenCV at the first call.
cv::dnn::LayerParams exactPooling(const Layer& pooling);

} // namespace hawx
