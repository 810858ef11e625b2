// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/adders/adder_errors.h"

#include "core/circuits/adders/word_adders.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace hawx {

namespace {

constexpr int kExhaustiveBits = 8;
constexpr std::int64_t kSamples = std::int64_t{1} << 18;

} // namespace

AdderErrors measureAdderErrors(const Adder& adder, int width, std::uint64_t seed)
{
    requirePossible(adder, width);
    AdderErrors errors;
    errors.exhaustive = width <= kExhaustiveBits;
    errors.pairs = errors.exhaustive ? std::int64_t{1} << 2 * width : kSamples;
    words::withSum(adder, [&](const auto& sumOf) {
        std::mt19937_64 generator(seed);
        const int unused = kAccumulatorBits - width;
        std::int64_t wrong = 0;
        for (std::int64_t pair = 0; pair < errors.pairs; ++pair) {
            const std::uint64_t bits =
                errors.exhaustive ? static_cast<std::uint64_t>(pair) : generator();
            const auto x = static_cast<words::Word>(bits);
            const auto y = static_cast<words::Word>(bits >> (errors.exhaustive ? width : 32));
            // What lies above the width never reaches what lies below, and is shifted out.
            const auto error =
                static_cast<std::int32_t>((sumOf(x, y) - (x + y)) << unused) >> unused;
            const double magnitude = std::abs(static_cast<double>(error));
            errors.mae += magnitude;
            errors.wce = std::max(errors.wce, magnitude);
            errors.mse += magnitude * magnitude;
            errors.bias += error;
            wrong += error != 0 ? 1 : 0;
        }
        errors.ep = static_cast<double>(wrong);
    });
    for (double* mean : {&errors.mae, &errors.mse, &errors.bias, &errors.ep})
        *mean /= static_cast<double>(errors.pairs);
    errors.nmed = errors.mae / std::ldexp(1.0, width);
    return errors;
}

} // namespace hawx
