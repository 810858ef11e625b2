// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network_plan.h"

#include <cstddef>
#include <cstdint>

namespace hawx {

/// Elements of a tensor of 64 images, [channel][y][x][64].
inline std::size_t lanesOf(const TensorShape& shape)
{
    return static_cast<std::size_t>(shape.size()) * kLanes;
}

/// Elements of one of its channels.
inline std::size_t lanesOfPlane(const TensorShape& shape)
{
    return static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width) * kLanes;
}

/// The code that a byte of a tensor stands for.
inline int codeOf(std::uint8_t byte, const QuantisedTensor& tensor)
{
    return tensor.highest > 127 ? byte : static_cast<std::int8_t>(byte);
}

} // namespace hawx
