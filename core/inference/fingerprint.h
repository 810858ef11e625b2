// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/hash.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace hawx {

struct Configuration;
struct ImageSet;
struct LayerConfiguration;
struct QuantisedNetwork;

/// Version of the bit-true rules and of what is derived from them: one higher whenever the same
/// network, configuration and images give other numbers. Results under an older one are forgotten.
inline constexpr int kRulesVersion = 1;

/// Puts together what decides a result, each part with its length, so that different parts never
/// give the same bytes.
class Fingerprint {
public:
    /// `purpose` says what kind of result it is.
    explicit Fingerprint(std::string_view purpose)
    {
        text(purpose);
        value(kRulesVersion);
    }

    template <typename T, std::size_t Extent>
    Fingerprint& values(std::span<T, Extent> values)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        const std::size_t size = values.size_bytes();
        m_bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
        m_bytes.append(reinterpret_cast<const char*>(values.data()), size);
        return *this;
    }
    template <typename T>
    Fingerprint& values(const std::vector<T>& all)
    {
        return values(std::span(all));
    }
    template <typename T>
    Fingerprint& value(const T& one)
    {
        return values(std::span(&one, 1));
    }
    Fingerprint& text(std::string_view text) { return values(std::span(text)); }

    /// 64 hexadecimal digits.
    std::string digest() const { return sha256(std::as_bytes(std::span(m_bytes))); }

private:
    std::string m_bytes;
};

/// Of the codes that the network computes with: its file, operands, calibration, weights.
std::string fingerprint(const QuantisedNetwork& network);
/// Of everything in the configuration that decides logits. Names of circuits are not among it.
std::string fingerprint(const Configuration& configuration);
/// Of pixels and labels of all images.
std::string fingerprint(const ImageSet& images);

} // namespace hawx
