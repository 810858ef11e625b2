// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/additive_predictor.h"

#include "core/sensitivity/profile.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hawx {

namespace {

/// Standard normal distribution function.
double phi(double x)
{
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

/// Share of the wrong images' crossings that end at the label rather than at another rival.
constexpr double kRecovery = 0.5;
/// Two-sided 90 % of a Gaussian.
constexpr double kNinetyPercent = 1.645;

double secondMoment(std::span<const double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value * value;
    return sum / static_cast<double>(values.size());
}

} // namespace

AdditivePredictor::AdditivePredictor(const Profile& profile, bool biasFolding)
    : m_circuits(profile.circuits),
      m_filters(profile.filters),
      m_layers(profile.layerOfFilter.empty()
                   ? 0
                   : static_cast<std::size_t>(profile.layerOfFilter.back()) + 1),
      m_margins(profile.margins),
      m_filterScores(m_circuits * m_filters),
      m_layerScores(m_circuits * m_layers),
      m_biasCorrections(m_circuits * m_filters, 0)
{
    std::vector<double> change(profile.images);
    std::vector<double> folded(profile.images);
    for (std::size_t m = 0; m < m_circuits; ++m) {
        std::vector<double> layerChange(profile.images, 0.0);
        for (std::size_t f = 0; f < m_filters; ++f) {
            const float* delta = profile.deltaOf(m, f);
            const float* gradient = profile.gradientSumOf(f);
            const double correction = biasFolding ? -std::round(profile.meanErrorOf(m, f)) : 0.0;
            for (std::size_t x = 0; x < profile.images; ++x) {
                change[x] = static_cast<double>(delta[x]);
                folded[x] = change[x] + correction * static_cast<double>(gradient[x]);
            }
            const double plain = secondMoment(change);
            const double corrected = secondMoment(folded);
            // Folding can hurt where the error depends on the input, so each filter decides.
            const bool fold = biasFolding && corrected < plain;
            const std::size_t pair = m * m_filters + f;
            m_filterScores[pair] = fold ? corrected : plain;
            m_biasCorrections[pair] = fold ? static_cast<std::int32_t>(correction) : 0;
            const std::vector<double>& taken = fold ? folded : change;
            for (std::size_t x = 0; x < profile.images; ++x)
                layerChange[x] += taken[x];
            const bool last =
                f + 1 == m_filters || profile.layerOfFilter[f + 1] != profile.layerOfFilter[f];
            if (last) {
                const auto layer = static_cast<std::size_t>(profile.layerOfFilter[f]);
                m_layerScores[m * m_layers + layer] = secondMoment(layerChange);
                std::fill(layerChange.begin(), layerChange.end(), 0.0);
            }
        }
    }
}

double AdditivePredictor::loss(double score, double factor) const
{
    if (score <= 0)
        return 0;
    const double spread = std::sqrt(factor * score);
    double sum = 0;
    for (const float margin : m_margins) {
        const double flips = phi(-std::abs(static_cast<double>(margin)) / spread);
        sum += margin > 0 ? flips : -kRecovery * flips;
    }
    return std::max(0.0, 100.0 * sum / static_cast<double>(m_margins.size()));
}

LossPrediction AdditivePredictor::predict(double score) const
{
    LossPrediction prediction;
    prediction.lossPp = loss(score, m_factor);
    if (score <= 0)
        return prediction;
    const double deviation =
        std::hypot(m_relativeError * prediction.lossPp, m_absoluteErrorPp) * kNinetyPercent;
    prediction.lowPp = prediction.lossPp - deviation;
    prediction.highPp = prediction.lossPp + deviation;
    return prediction;
}

void AdditivePredictor::fit(std::span<const VerifiedLoss> verified)
{
    std::vector<VerifiedLoss> points;
    for (const VerifiedLoss& point : verified)
        if (point.score > 0)
            points.push_back(point);
    if (points.empty())
        return;
    // Weighted so that small losses, which matter most, are not drowned by large ones.
    const auto weight = [](double lossPp) { return 1.0 / (0.3 + std::abs(lossPp)); };
    double best = m_factor;
    double bestError = -1;
    for (int step = -80; step <= 80; ++step) {
        const double factor = std::exp2(0.1 * step);
        double error = 0;
        for (const VerifiedLoss& point : points) {
            const double difference =
                (loss(point.score, factor) - point.lossPp) * weight(point.lossPp);
            error += difference * difference;
        }
        if (bestError < 0 || error < bestError) {
            bestError = error;
            best = factor;
        }
    }
    m_factor = best;
    if (points.size() < 4) // too few to tell how far off predictions are
        return;
    double relative = 0;
    double absolute = 0;
    std::size_t large = 0;
    for (const VerifiedLoss& point : points) {
        const double predicted = loss(point.score, m_factor);
        const double difference = point.lossPp - predicted;
        if (predicted > 0.5) {
            relative += difference * difference / (predicted * predicted);
            ++large;
        } else {
            absolute += difference * difference;
        }
    }
    const std::size_t small = points.size() - large;
    if (large > 1)
        m_relativeError = std::sqrt(relative / static_cast<double>(large));
    if (small > 1)
        m_absoluteErrorPp = std::max(0.03, std::sqrt(absolute / static_cast<double>(small)));
}

} // namespace hawx
