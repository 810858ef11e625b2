// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
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

/// CIFAR-100 has 20 coarse classes, of five fine ones each.
enum class CifarKind { Cifar10, Cifar100 };

constexpr int classesOf(CifarKind kind)
{
    return kind == CifarKind::Cifar10 ? 10 : 100;
}

/// Appends the images of a CIFAR batch, whose shape the set has: records of a label byte (two of
/// CIFAR-100: coarse and fine, of which the fine one is kept) and 3,072 bytes, the red, green and
/// blue planes of 32x32 pixels. Throws Error naming `path` when it is something else.
void appendCifarBatch(ImageSet& set, std::span<const std::byte> content, CifarKind kind,
                      const std::string& path);

/// The names of so many classes, one a line; empty lines are left out. Throws Error naming `path`
/// for another number of names.
std::vector<std::string> parseClassNames(std::string_view text, int classes,
                                         const std::string& path);

} // namespace hawx
