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
/// Largest relative error that counts as such.
constexpr double kMostRelativeError = 2;

/// The 95 % quantile z of the standard normal distribution, and of Student's z + (z^3 + z) / 4n.
constexpr double kNormalQuantile = 1.645;
constexpr double kStudentTerm = 1.52;

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
        const double square = (error * error + point.addedPp2) / (scale * scale);
        m_residuals.push_back({std::log(scale),
                               std::min(square, kMostRelativeError * kMostRelativeError),
                               point.weight});
    }
}

double ResidualSpread::halfIntervalPp(double lossPp, double addedPp2) const
{
    const double logLoss = std::log(floored(lossPp));
    double weights = kPriorWeight;
    double squaredWeights = kPriorWeight * kPriorWeight;
    double sum = kPriorWeight * kPriorRelativeError * kPriorRelativeError;
    for (const Residual& residual : m_residuals) {
        const double distance = (residual.logPrediction - logLoss) / kNeighbourhood;
        const double weight = residual.weight * std::exp(-0.5 * distance * distance);
        weights += weight;
        squaredWeights += weight * weight;
        sum += weight * residual.relativeSquare;
    }
    const double truths = weights * weights / squaredWeights;
    const double quantile = kNormalQuantile + kStudentTerm / std::max(1.0, truths - 1);
    return quantile * std::sqrt(sum / weights * std::pow(floored(lossPp), 2) + addedPp2);
}

} // namespace hawx
