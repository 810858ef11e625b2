// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/adders/adder.h"

#include <cstdint>

namespace hawx {

/// Errors of an adder, all operands equally likely. E = approximate - exact sum, modulo 2^width, as
/// the number of [-2^(width-1), 2^(width-1)) that it is: carries out of the highest bit are no
/// part of an accumulator. There is no mean relative error, since exact sums may be 0.
struct AdderErrors {
    double mae = 0;          ///< mean |E|
    double wce = 0;          ///< max |E|; of sampled pairs the largest seen
    double ep = 0;           ///< share of pairs with E != 0, in [0, 1]
    double mse = 0;          ///< mean E^2
    double bias = 0;         ///< mean E
    double nmed = 0;         ///< mae / 2^width
    std::int64_t pairs = 0;  ///< that were added
    bool exhaustive = false; ///< all of them
};

/// All pairs up to 8 bits, else 2^18 random ones that the seed decides. Throws Error as
/// requirePossible.
AdderErrors measureAdderErrors(const Adder& adder, int width, std::uint64_t seed = 1);

} // namespace hawx
