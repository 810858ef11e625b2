// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/additive_predictor.h"

#include "core/sensitivity/profile.h"
#include "core/support/error.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace hawx {

namespace {

/// Standard normal distribution function.
double phi(double x)
{
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

/// Share of the wrong images' crossings that end at the label rather than at another rival.
constexpr double kRecovery = 0.5;

/// The table of losses covers standard deviations of 2^-20 to 2^20 logits in steps of 2^(1/32); the
/// greatest error of linear interpolation is below 0.01 % of the loss.
constexpr double kLeastLog2 = -20;
constexpr double kMostLog2 = 20;
constexpr double kStepsOfTable = 32;

/// Beyond this loss a configuration is of no use, and its truth weighs little in a fit.
constexpr double kUsefulLossPp = 10;
constexpr double kWeightOfUseless = 0.3;

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
      m_filterScores(m_circuits * m_filters),
      m_layerScores(m_circuits * m_layers),
      m_biasCorrections(m_circuits * m_filters, 0)
{
    std::vector<double> change(profile.images);
    std::vector<double> folded(profile.images);
    for (std::size_t m = 0; m < m_circuits; ++m) {
        std::vector<double> layerChange(profile.images, 0.0);
        double layerResidual = 0;
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
            const double residual = profile.residualSquareOf(m, f);
            m_filterScores[pair] = (fold ? corrected : plain) + residual;
            layerResidual += residual;
            m_biasCorrections[pair] = fold ? static_cast<std::int32_t>(correction) : 0;
            const std::vector<double>& taken = fold ? folded : change;
            for (std::size_t x = 0; x < profile.images; ++x)
                layerChange[x] += taken[x];
            const bool last =
                f + 1 == m_filters || profile.layerOfFilter[f + 1] != profile.layerOfFilter[f];
            if (last) {
                const auto layer = static_cast<std::size_t>(profile.layerOfFilter[f]);
                m_layerScores[m * m_layers + layer] = secondMoment(layerChange) + layerResidual;
                std::fill(layerChange.begin(), layerChange.end(), 0.0);
                layerResidual = 0;
            }
        }
    }
    tabulateLoss(profile);
    findScoreOfOnePp();
}

AdditivePredictor::AdditivePredictor(Knowledge knowledge)
    : m_circuits(knowledge.circuits),
      m_filters(knowledge.filters),
      m_layers(knowledge.layers),
      m_lossTable(std::move(knowledge.lossTable)),
      m_filterScores(std::move(knowledge.filterScores)),
      m_layerScores(std::move(knowledge.layerScores)),
      m_biasCorrections(std::move(knowledge.biasCorrections)),
      m_spread{knowledge.shift, knowledge.power},
      m_residuals(std::move(knowledge.residuals))
{
    if (m_lossTable.size() != lossTableSize() || m_filterScores.size() != m_circuits * m_filters ||
        m_layerScores.size() != m_circuits * m_layers ||
        m_biasCorrections.size() != m_circuits * m_filters || !(m_spread.power > 0))
        throw Error("The predictor does not fit " + std::to_string(m_circuits) + " circuits in " +
                    std::to_string(m_filters) + " filters");
    findScoreOfOnePp();
}

AdditivePredictor::Knowledge AdditivePredictor::knowledge() const
{
    return {
        m_circuits,    m_filters,         m_layers,       m_lossTable,    m_filterScores,
        m_layerScores, m_biasCorrections, m_spread.shift, m_spread.power, m_residuals.residuals()};
}

std::size_t AdditivePredictor::lossTableSize()
{
    return static_cast<std::size_t>((kMostLog2 - kLeastLog2) * kStepsOfTable) + 1;
}

void AdditivePredictor::tabulateLoss(const Profile& profile)
{
    m_lossTable.reserve(lossTableSize());
    for (std::size_t i = 0; i < lossTableSize(); ++i) {
        const double spread = std::exp2(kLeastLog2 + static_cast<double>(i) / kStepsOfTable);
        double sum = 0;
        for (std::size_t x = 0; x < profile.images; ++x) {
            const double flips = phi(-std::abs(static_cast<double>(profile.margins[x])) / spread);
            sum += profile.weightOf(x) * (profile.margins[x] > 0 ? flips : -kRecovery * flips);
        }
        m_lossTable.push_back(std::max(0.0, 100.0 * sum));
    }
}

double AdditivePredictor::lossOfSpread(double log2Spread) const
{
    const double position =
        (std::clamp(log2Spread, kLeastLog2, kMostLog2) - kLeastLog2) * kStepsOfTable;
    const auto index = std::min(static_cast<std::size_t>(position), m_lossTable.size() - 2);
    const double fraction = position - static_cast<double>(index);
    return m_lossTable[index] + fraction * (m_lossTable[index + 1] - m_lossTable[index]);
}

double AdditivePredictor::loss(double score, const Spread& spread) const
{
    return score > 0 ? lossOfSpread(spread.shift + spread.power / 2 * std::log2(score)) : 0;
}

LossPrediction AdditivePredictor::predict(double score) const
{
    LossPrediction prediction;
    prediction.lossPp = loss(score, m_spread);
    if (score <= 0)
        return prediction;
    const double half = m_residuals.halfIntervalPp(prediction.lossPp);
    prediction.lowPp = prediction.lossPp - half;
    prediction.highPp = prediction.lossPp + half;
    return prediction;
}

void AdditivePredictor::findScoreOfOnePp()
{
    // The loss grows with the score where it is not zero: bisection on the logarithm.
    double low = 2 * (kLeastLog2 - m_spread.shift) / m_spread.power;
    double high = 2 * (kMostLog2 - m_spread.shift) / m_spread.power;
    const double target = std::min(1.0, 0.5 * m_lossTable.back());
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (low + high);
        (loss(std::exp2(middle), m_spread) < target ? low : high) = middle;
    }
    m_scoreOfOnePp = std::exp2(high);
}

void AdditivePredictor::fit(std::span<const VerifiedLoss> verified)
{
    std::vector<VerifiedLoss> points;
    for (const VerifiedLoss& point : verified)
        if (point.score > 0)
            points.push_back(point);
    if (points.empty())
        return;
    const auto squaredError = [&](const Spread& spread) {
        double error = 0;
        for (const VerifiedLoss& point : points) {
            // Weighted so that small losses, which matter most, are not drowned by large ones.
            const double difference =
                (loss(point.score, spread) - point.lossPp) / (0.6 + std::abs(point.lossPp));
            error +=
                difference * difference * (point.lossPp > kUsefulLossPp ? kWeightOfUseless : 1.0);
        }
        return error;
    };
    // A grid around the best so far, ever finer: the error has flat and steep places, where a
    // descent would get stuck. Shift and power are exchanged through the points' mean score, about
    // which they hardly depend on each other.
    double meanLog2 = 0;
    for (const VerifiedLoss& point : points)
        meanLog2 += std::log2(point.score) / static_cast<double>(points.size());
    const int powerSteps = points.size() >= 6 ? 8 : 0;
    double bestAtMean = meanLog2 / 2;
    double bestPower = 1;
    double bestError = -1;
    double shiftStep = 1.0;
    double powerStep = 0.25;
    for (int round = 0; round < 8; ++round, shiftStep /= 4, powerStep /= 4) {
        const double centreAtMean = bestAtMean;
        const double centrePower = bestPower;
        for (int i = -8; i <= 8; ++i)
            for (int j = -powerSteps; j <= powerSteps; ++j) {
                const double atMean = centreAtMean + i * shiftStep;
                const double power = centrePower + j * powerStep;
                if (power < 0.3 || power > 4)
                    continue;
                const double error = squaredError({atMean - power / 2 * meanLog2, power});
                if (bestError < 0 || error < bestError) {
                    bestError = error;
                    bestAtMean = atMean;
                    bestPower = power;
                }
            }
    }
    m_spread = {bestAtMean - bestPower / 2 * meanLog2, bestPower};
    findScoreOfOnePp();

    std::vector<JudgedPrediction> judged;
    for (const VerifiedLoss& point : points)
        judged.push_back({loss(point.score, m_spread), point.lossPp});
    m_residuals.learn(judged);
}

} // namespace hawx
