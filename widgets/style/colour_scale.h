// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <vector>

namespace hawx {

/// Maps scores, which span decades, to viridis by their logarithm.
class ColourScale {
public:
    /// Decades from lowest to highest; both > 0 and lowest < highest.
    ColourScale(double lowest = 0.001, double highest = 1.0);

    /// Whole decades, at most four, that end above the largest score. The default scale when no
    /// score is positive.
    static ColourScale covering(std::vector<float> scores);

    double lowest() const { return m_lowest; }
    double highest() const { return m_highest; }

    /// Position in [0, 1]; scores at or below lowest() (also 0) give 0.
    double position(double score) const;
    QColor colour(double score) const;

    bool operator==(const ColourScale&) const = default;

private:
    double m_lowest;
    double m_highest;
};

} // namespace hawx
