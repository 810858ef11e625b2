// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace hawx {

/// SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
std::string sha256(std::span<const std::byte> bytes);

/// SHA-256 of an array of plain values (their bytes as they lie in memory, little endian).
template <typename T>
std::string sha256Of(std::span<const T> values)
{
    return sha256(std::as_bytes(values));
}

} // namespace hawx
