// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/layer_graph.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace hawx {

/// An image that was scaled, and the size that it had.
struct DecodedImage {
    std::vector<std::uint8_t> pixels; ///< [channel][y][x]
    ImageSize size;
};

/// The pixels of an image file of any size and of any format that OpenCV reads, scaled to `shape`:
/// 1 channel makes it grey, 3 are red, green and blue. Throws Error naming the file when it cannot
/// be decoded, or for another number of channels.
DecodedImage decodeImage(const std::filesystem::path& path, const TensorShape& shape);
/// Its pixels alone.
std::vector<std::uint8_t> loadImage(const std::filesystem::path& path, const TensorShape& shape);

/// Reads an image as decodeImage() does.
using ImageDecoder =
    std::function<DecodedImage(const std::filesystem::path& path, const TensorShape& shape)>;

} // namespace hawx
