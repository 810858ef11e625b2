// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace hawx::test {

/// One circuit of a regression: features and what they should add up to, both already weighted.
template <std::size_t N>
struct Sample {
    std::array<double, N> x;
    double y;
};

/// The coefficients c that minimise sum (x c - y)^2 + ridge * |c|^2, the last one not penalised.
template <std::size_t N>
std::array<double, N> fitLinear(std::span<const Sample<N>> samples, double ridge)
{
    std::array<std::array<double, N + 1>, N> m{}; // normal equations
    for (const Sample<N>& sample : samples) {
        for (std::size_t i = 0; i < N; ++i) {
            for (std::size_t j = 0; j < N; ++j)
                m[i][j] += sample.x[i] * sample.x[j];
            m[i][N] += sample.x[i] * sample.y;
        }
    }
    for (std::size_t i = 0; i + 1 < N; ++i)
        m[i][i] += ridge;
    for (std::size_t pivot = 0; pivot < N; ++pivot) { // positive definite: no row exchange needed
        for (std::size_t row = 0; row < N; ++row) {
            if (row == pivot)
                continue;
            const double factor = m[row][pivot] / m[pivot][pivot];
            for (std::size_t column = pivot; column <= N; ++column)
                m[row][column] -= factor * m[pivot][column];
        }
    }
    std::array<double, N> result{};
    for (std::size_t i = 0; i < N; ++i)
        result[i] = m[i][N] / m[i][i];
    return result;
}

} // namespace hawx::test
