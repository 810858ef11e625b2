// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/residual_spread.h"

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

/// Below this a relative error says nothing: sampling of test images alone moves a loss by about so
/// much.
constexpr double kFloorPp = 0.2;
/// Before any truth is known: relative standard deviation, and how many truths that assumption is
/// worth.
constexpr double kPriorRelativeError = 0.6;
constexpr double kPriorWeight = 0.2;
/// Truths count for predictions within about a factor of two.
constexpr double kNeighbourhood = 0.7;

double floored(double lossPp)
{
    return std::hypot(lossPp, kFloorPp);
}

} // namespace

void ResidualSpread::learn(std::span<const JudgedPrediction> judged)
{
    m_residuals.clear();
    for (const JudgedPrediction& point : judged) {
        const double error = point.measuredPp - point.predictedPp;
        const double scale = floored(point.predictedPp);
        m_residuals.push_back(
            {std::log(scale), std::max(0.0, error * error - point.noisePp2) / (scale * scale)});
    }
}

double ResidualSpread::deviationPp(double lossPp) const
{
    const double logLoss = std::log(floored(lossPp));
    double weights = kPriorWeight;
    double sum = kPriorWeight * kPriorRelativeError * kPriorRelativeError;
    for (const Residual& residual : m_residuals) {
        const double distance = (residual.logPrediction - logLoss) / kNeighbourhood;
        const double weight = std::exp(-0.5 * distance * distance);
        weights += weight;
        sum += weight * residual.relativeSquare;
    }
    return std::sqrt(sum / weights) * floored(lossPp);
}

} // namespace hawx
