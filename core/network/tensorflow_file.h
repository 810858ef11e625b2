// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <cstddef>
#include <optional>
#include <span>

namespace hawx {

/// The shape of the image that a frozen TensorFlow graph states, if it does; OpenCV's reader does
/// not tell. Throws Error when the file is no such graph, or holds what would crash that reader.
std::optional<TensorShape> tensorFlowInput(std::span<const std::byte> graph);

} // namespace hawx
