// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/rank_statistics.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace hawx {

std::vector<double> ranksOf(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t i, std::size_t j) { return values[i] < values[j]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]])
            ++end;
        // The mean of first + 1 to end.
        for (std::size_t i = first; i < end; ++i)
            ranks[order[i]] = 0.5 * static_cast<double>(first + 1 + end);
        first = end;
    }
    return ranks;
}

double spearman(std::span<const double> a, std::span<const double> b)
{
    const std::vector<double> x = ranksOf(a);
    const std::vector<double> y = ranksOf(b);
    const double mean = 0.5 * static_cast<double>(a.size() + 1);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        xy += (x[i] - mean) * (y[i] - mean);
        xx += (x[i] - mean) * (x[i] - mean);
        yy += (y[i] - mean) * (y[i] - mean);
    }
    return xy / std::sqrt(xx * yy);
}

double kendall(std::span<const double> a, std::span<const double> b)
{
    const auto sign = [](double x) { return (x > 0) - (x < 0); };
    long long order = 0;
    long long differentA = 0;
    long long differentB = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i + 1; j < a.size(); ++j) {
            const int inA = sign(a[i] - a[j]);
            const int inB = sign(b[i] - b[j]);
            order += inA * inB;
            differentA += inA != 0;
            differentB += inB != 0;
        }
    return static_cast<double>(order) /
           std::sqrt(static_cast<double>(differentA) * static_cast<double>(differentB));
}

double meanAbsoluteError(std::span<const double> predicted, std::span<const double> measured)
{
    double sum = 0;
    for (std::size_t i = 0; i < predicted.size(); ++i)
        sum += std::abs(predicted[i] - measured[i]);
    return sum / static_cast<double>(predicted.size());
}

} // namespace hawx
