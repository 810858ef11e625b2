// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hawx {

class TruthTable;

/// Error of a multiplier over all 65,536 operand pairs, as EvoApproxLib defines it
/// (V. Mrazek et al., DATE 2017), with E(a, b) = T(a, b) - a * b.
struct ErrorMetrics {
    double mae = 0;          ///< mean |E|
    double wce = 0;          ///< max |E|
    double ep = 0;           ///< share of pairs with E != 0, in [0, 1]
    double mse = 0;          ///< mean E^2
    double mre = 0;          ///< mean |E| / |a b| over the pairs with a b != 0, in [0, inf)
    double bias = 0;         ///< mean E
    bool zeroSafe = true;    ///< T(0, b) = 0 and T(a, 0) = 0 for all a, b
    bool commutative = true; ///< T(a, b) = T(b, a) for all a, b

    /// mae and wce as percentages of 2^16.
    double maePercent() const { return mae * 100.0 / 65536.0; }
    double wcePercent() const { return wce * 100.0 / 65536.0; }
};

ErrorMetrics measureErrors(const TruthTable& table);

} // namespace hawx
