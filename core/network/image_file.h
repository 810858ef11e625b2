// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace hawx {

/// The pixels, [channel][y][x], of an image file of any size and of any format that OpenCV reads,
/// scaled to `shape`: 1 channel makes it grey, 3 are red, green and blue. Throws Error naming the
/// file when it cannot be decoded, or for another number of channels.
std::vector<std::uint8_t> loadImage(const std::filesystem::path& path, const TensorShape& shape);

/// Reads an image as loadImage() does.
using ImageDecoder = std::function<std::vector<std::uint8_t>(const std::filesystem::path& path,
                                                             const TensorShape& shape)>;

} // namespace hawx
