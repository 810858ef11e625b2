// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hawx {

struct ImageSet;

/// The content of an IDX file of bytes, into which `elements` points.
struct IdxContent {
    std::vector<std::uint32_t> dims; ///< each at least 1; their product is the number of elements
    std::span<const std::byte> elements;
};

/// Reads the IDX format: two zero bytes, the element type (8: unsigned byte), the number of
/// dimensions, each dimension as big-endian 32-bit number, the elements. Throws Error naming `path`
/// when it is something else, has other dimensions, no elements, or not as many as it states.
IdxContent parseIdx(std::span<const std::byte> content, std::size_t dimensions,
                    const std::string& path);

/// Appends the images of a CIFAR-10 batch, whose shape the set has: records of a label byte and
/// 3,072 bytes, the red, green and blue planes of 32x32 pixels. Throws Error naming `path` when it
/// is something else.
void appendCifarBatch(ImageSet& set, std::span<const std::byte> content, const std::string& path);

} // namespace hawx
