// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/quantised_network.h"

#include <string>
#include <utility>
#include <vector>

namespace hawx {

/// Texts that an ONNX file carries along.
struct OnnxNotes {
    std::vector<std::string> multiplyingLayers;             ///< doc_string of their nodes, in order
    std::vector<std::pair<std::string, std::string>> model; ///< metadata_props
};

/// The network with exact multiplications as an ONNX file (opset 13) in QDQ form: float operators
/// between DequantizeLinear and QuantizeLinear nodes, weights as int8 with a scale for each filter,
/// biases as int32. Input is "image", preprocessed as the fp32 network's, [N][channel][y][x];
/// output "logits", [N][logit]. README.md has the form of each layer and where it differs from the
/// integers. The same bytes for the same network. Throws Error for a layer without such a form.
std::string toQdqOnnx(const QuantisedNetwork& network, const OnnxNotes& notes);

} // namespace hawx
