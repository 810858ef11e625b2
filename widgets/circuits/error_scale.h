// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <vector>

namespace hawx {

/// Maps errors to the diverging colours around 0.
class ErrorScale {
public:
    /// Errors in [-limit, limit], limit >= 1. Logarithmic: by log(1 + |E|), so that small errors
    /// are seen beside large ones.
    explicit ErrorScale(int limit = 1, bool isLogarithmic = true);

    int limit() const { return m_limit; }
    bool isLogarithmic() const { return m_logarithmic; }

    /// In [-1, 1], 0 for no error.
    double position(double error) const;
    QColor colour(double error) const;
    /// Errors to label on a legend, ascending and symmetric.
    std::vector<double> ticks() const;

    bool operator==(const ErrorScale&) const = default;

private:
    int m_limit;
    bool m_logarithmic;
};

} // namespace hawx
