// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace hawx {

/// The bytes of activation codes that occur in a layer. Weights lie in [-127, 127] in every layer.
enum class ActivationBytes : std::uint8_t {
    Signed,   ///< two's complement of [-127, 127]: all but 0x80
    Unsigned, ///< 0..255
    SevenBit, ///< 0..127, of signed and of unsigned codes
};

/// Whether the byte occurs.
inline bool occurs(ActivationBytes bytes, std::uint8_t byte)
{
    return bytes == ActivationBytes::Unsigned || byte < 128 ||
           (bytes == ActivationBytes::Signed && byte != 128);
}

} // namespace hawx
