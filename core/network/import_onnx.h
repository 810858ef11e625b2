// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace hawx {

/// The layers of an ONNX network (opset 7 to 17, one image input, one output), shapes inferred, not
/// yet simplified. `origin` names the file in messages; `input` is the shape of an image where the
/// file leaves it open. Throws Error that names the layer, its type and what is supported.
LayerGraph importOnnx(std::span<const std::byte> bytes, const std::string& origin,
                      const std::optional<TensorShape>& input = std::nullopt);

} // namespace hawx
