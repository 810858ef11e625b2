// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <QImage>

#include <cstdint>
#include <span>
#include <vector>

namespace hawx {

/// An image of 32 bits a pixel from pixels [channel][y][x]: one channel is grey, of more the first
/// three are red, green and blue.
QImage toImage(std::span<const std::uint8_t> pixels, const TensorShape& shape);

/// The reverse, for an image of the shape's size.
std::vector<std::uint8_t> toPixels(const QImage& image, const TensorShape& shape);

} // namespace hawx
