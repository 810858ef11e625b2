// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/error_metrics.h"

#include "core/circuits/truth_table.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace hawx {

ErrorMetrics measureErrors(const TruthTable& table)
{
    std::int64_t sum = 0;
    std::int64_t sumOfMagnitudes = 0;
    std::int64_t largest = 0;
    std::int64_t wrongPairs = 0;
    // Exact as long as the sum stays below 2^53, that is for every |E| below 2^18; an integer would
    // overflow on tables with wild entries.
    double sumOfSquares = 0;
    double sumOfRelative = 0;
    std::int64_t pairsWithProduct = 0;
    ErrorMetrics metrics;
    for (int a = table.lowest(); a <= table.highest(); ++a) {
        for (int b = table.lowest(); b <= table.highest(); ++b) {
            const std::int64_t product = a * b;
            const std::int64_t error = table(a, b) - product;
            const std::int64_t magnitude = std::abs(error);
            sum += error;
            sumOfMagnitudes += magnitude;
            largest = std::max(largest, magnitude);
            wrongPairs += error != 0 ? 1 : 0;
            sumOfSquares += static_cast<double>(error) * static_cast<double>(error);
            if (product != 0) {
                sumOfRelative +=
                    static_cast<double>(magnitude) / static_cast<double>(std::abs(product));
                ++pairsWithProduct;
            } else if (error != 0) {
                metrics.zeroSafe = false;
            }
            if (table(a, b) != table(b, a))
                metrics.commutative = false;
        }
    }
    constexpr auto kPairs = static_cast<double>(TruthTable::kEntries);
    metrics.mae = static_cast<double>(sumOfMagnitudes) / kPairs;
    metrics.wce = static_cast<double>(largest);
    metrics.ep = static_cast<double>(wrongPairs) / kPairs;
    metrics.mse = sumOfSquares / kPairs;
    metrics.mre = sumOfRelative / static_cast<double>(pairsWithProduct);
    metrics.bias = static_cast<double>(sum) / kPairs;
    return metrics;
}

} // namespace hawx
