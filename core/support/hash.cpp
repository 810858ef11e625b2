// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/hash.h"

#include "core/support/error.h"

#include <openssl/evp.h>

#include <array>

namespace hawx {

std::string sha256(std::span<const std::byte> bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw Error("The SHA-256 of the data could not be computed: libcrypto refused.");
    static constexpr char kHex[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * std::size_t{length});
    for (unsigned int i = 0; i < length; ++i) {
        hex += kHex[digest[i] >> 4];
        hex += kHex[digest[i] & 15];
    }
    return hex;
}

} // namespace hawx
