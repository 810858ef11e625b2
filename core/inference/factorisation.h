// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/activation_bytes.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace hawx {

/// multiplier * (offset + operand[a]) * weight[w], for the bytes a of an activation code and w of a
/// weight code.
struct FactorTerm {
    std::int32_t multiplier = 1;
    std::int32_t offset = 0;
    std::array<std::uint8_t, 256> operand{}; ///< 0 for bytes that cannot occur
    std::array<std::int8_t, 256> weight{};   ///< 0 for byte 0x80, which cannot occur

    bool operator==(const FactorTerm&) const = default;
};

/// A table of products as a sum of products of bytes; the sum of no terms is 0.
struct Factorisation {
    std::vector<FactorTerm> terms;

    bool operator==(const Factorisation&) const = default;
};

/// The most terms that factorise() can be asked for.
constexpr int kMaxFactorTerms = 16;

/// The table of products P(a, w) = products[w * 256 + a] as an exact sum of few terms: as many as
/// the rank of the matrix where a basis was found whose factors are bytes, else some more. It
/// equals P for all bytes that occur, each of which was compared. None when no such sum of at most
/// maxTerms (0..kMaxFactorTerms) was found, and at once when the rank exceeds maxTerms. The same
/// products always give the same answer.
///
/// For example, an array multiplier without its lowest partial product computes
/// a * w - (a & 1) * (w & 1).
std::optional<Factorisation> factorise(const std::int32_t* products, ActivationBytes bytes,
                                       int maxTerms = 4);

} // namespace hawx
