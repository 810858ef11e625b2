// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/margin_predictor.h"

#include "core/predict/additive_predictor.h"
#include "core/sensitivity/margins.h"
#include "core/sensitivity/profile.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hawx {

namespace {

/// Images in a vector of any instruction set.
constexpr std::size_t kVector = kRowStep;

/// Deltas beyond this many times the largest margin but for the top twentieth are cut off: they
/// decide an image anyway.
constexpr double kRange = 4;

/// Share of saturating deltas in the sum. Of 0, 1/4, .., 1 the likelihood of the fit prefers 3/4 in
/// LeNet-5; in ResNet-18 it hardly tells 3/4 from 1 (see README.md).
constexpr double kSaturating = 0.75;

/// The spread of the sum of changes counts as no less than this part of that of independent ones.
constexpr double kLeastSpread = 0.05;

/// Gains are noise of the images: of the answers that change, so many are lost on balance at least.
constexpr double kLeastNet = 0.1;

/// Losses beyond are of no use, and first order says little of them.
constexpr double kUsefulLossPp = 12;
/// Observed configurations weigh 1 / (this + loss): small losses are to be predicted closely.
constexpr double kWeightFloorPp = 0.3;
/// How much the factors resist departing from the model's defaults, relative to the data.
constexpr double kRidge = 1e-3;
/// Verified losses up to this decide the factor: larger ones are underestimated in another way.
constexpr double kSmallLossPp = 6;
/// Weight, in squared pp, of the assumption that verified losses are as predicted.
constexpr double kFactorPrior = 4;
/// Errors of the fit count so much less in intervals than verified ones.
constexpr double kWeightOfFitted = 0.5;

/// The standard normal distribution function, by M. Abramowitz, I. A. Stegun, Handbook of
/// Mathematical Functions, 7.1.28: error below 2e-7, and nothing that a compiler cannot vectorise.
float normal(float z)
{
    const float x = std::abs(z) * static_cast<float>(1 / std::numbers::sqrt2);
    float t = 0.0000430638F;
    for (const float coefficient :
         {0.0002765672F, 0.0001520143F, 0.0092705272F, 0.0422820123F, 0.0705230784F, 1.0F})
        t = t * x + coefficient;
    t *= t;
    t *= t;
    t *= t;
    t *= t;
    const float tail = 0.5F / t;
    return z < 0 ? tail : 1 - tail;
}

double total(const std::array<float, kVector>& parts)
{
    double sum = 0;
    for (const float part : parts)
        sum += static_cast<double>(part);
    return sum;
}

double exactNormal(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

using Terms = std::array<double, 3>;

/// An image of an observed configuration: right or not, for the terms (M / t^c, D / t^c, t^(1-c)).
struct Outcome {
    Terms terms;
    double weight = 0;
    bool right = false;
};

/// Probit regression by Newton's method with expected second derivatives (Fisher scoring).
class Regression {
public:
    explicit Regression(std::vector<Outcome> outcomes, const Terms& prior)
        : m_outcomes(std::move(outcomes)), m_prior(prior)
    {
        for (const Outcome& outcome : m_outcomes)
            for (std::size_t i = 0; i < 3; ++i)
                m_ridge[i] += kRidge * outcome.weight * outcome.terms[i] * outcome.terms[i];
        for (double& ridge : m_ridge)
            ridge += 1e-9;
    }

    Terms solve() const
    {
        Terms factors = m_prior;
        double before = cost(factors);
        for (int round = 0; round < 30; ++round) {
            const Terms step = newtonStep(factors);
            double length = 1;
            double after = before;
            Terms next = factors;
            for (; length > 1e-3; length /= 2) {
                for (std::size_t i = 0; i < 3; ++i)
                    next[i] = factors[i] + length * step[i];
                after = cost(next);
                if (after <= before)
                    break;
            }
            if (after > before || before - after < 1e-9 * before)
                break;
            factors = next;
            before = after;
        }
        return factors;
    }

    /// Negative logarithm of the likelihood, and of the prior's.
    double cost(const Terms& factors) const
    {
        double sum = 0;
        for (std::size_t i = 0; i < 3; ++i)
            sum += 0.5 * m_ridge[i] * (factors[i] - m_prior[i]) * (factors[i] - m_prior[i]);
        for (const Outcome& outcome : m_outcomes) {
            const double z = argument(outcome, factors);
            sum -= outcome.weight * std::log(exactNormal(outcome.right ? z : -z));
        }
        return sum;
    }

private:
    /// Bounded: one image must not outweigh all others.
    static double argument(const Outcome& outcome, const Terms& factors)
    {
        double z = 0;
        for (std::size_t i = 0; i < 3; ++i)
            z += factors[i] * outcome.terms[i];
        return std::clamp(z, -6.0, 6.0);
    }

    Terms newtonStep(const Terms& factors) const
    {
        Terms gradient{};
        std::array<Terms, 3> curvature{};
        for (std::size_t i = 0; i < 3; ++i) {
            gradient[i] = m_ridge[i] * (m_prior[i] - factors[i]);
            curvature[i][i] = m_ridge[i];
        }
        for (const Outcome& outcome : m_outcomes) {
            const double z = argument(outcome, factors);
            const double p = exactNormal(z);
            const double q = exactNormal(-z);
            const double density =
                std::exp(-0.5 * z * z) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
            const double slope = outcome.weight * (outcome.right ? density / p : -density / q);
            const double bend = outcome.weight * density * density / (p * q);
            for (std::size_t i = 0; i < 3; ++i) {
                gradient[i] += slope * outcome.terms[i];
                for (std::size_t j = 0; j < 3; ++j)
                    curvature[i][j] += bend * outcome.terms[i] * outcome.terms[j];
            }
        }
        return solved(curvature, gradient);
    }

    /// x with a x = b, by elimination; a is positive definite.
    static Terms solved(std::array<Terms, 3> a, Terms b)
    {
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = i + 1; j < 3; ++j) {
                const double factor = a[j][i] / a[i][i];
                for (std::size_t k = i; k < 3; ++k)
                    a[j][k] -= factor * a[i][k];
                b[j] -= factor * b[i];
            }
        Terms x{};
        for (std::size_t i = 3; i-- > 0;) {
            x[i] = b[i];
            for (std::size_t k = i + 1; k < 3; ++k)
                x[i] -= a[i][k] * x[k];
            x[i] /= a[i][i];
        }
        return x;
    }

    std::vector<Outcome> m_outcomes;
    Terms m_prior;
    Terms m_ridge{};
};

/// Of |margins|, the one that a share of (1 - quantile) exceeds; above 0.
double quantileOfDistances(std::vector<float> margins, double quantile)
{
    for (float& margin : margins)
        margin = std::abs(margin);
    const auto position = margins.begin() + static_cast<std::ptrdiff_t>(
                                                quantile * static_cast<double>(margins.size() - 1));
    std::nth_element(margins.begin(), position, margins.end());
    return std::max(static_cast<double>(*position), 1e-6);
}

} // namespace

MarginPredictor::MarginPredictor(const Profile& profile, const AdditivePredictor& additive)
    : m_images(profile.images),
      m_filters(profile.filters),
      m_circuits(profile.circuits),
      m_stride((profile.images + kVector - 1) / kVector * kVector),
      m_margins(m_stride),
      m_weights(m_stride),
      m_nearness(m_stride),
      m_signedWeights(m_stride),
      m_deltas(profile.circuits * m_filters * m_stride),
      m_scores(profile.circuits * m_filters),
      m_addRows(availableRowSums().front().addRows)
{
    for (std::size_t x = 0; x < m_images; ++x) {
        const bool right = profile.margins[x] > 0;
        m_margins[x] = profile.margins[x];
        m_weights[x] = static_cast<float>(profile.weightOf(x));
        m_signedWeights[x] = right ? m_weights[x] : -m_weights[x];
        m_right += right ? static_cast<double>(m_weights[x]) : 0;
    }
    weighNearness(profile);
    double most = 0;
    for (std::size_t f = 0; f < m_filters; ++f) {
        double ofFilter = 0;
        for (std::size_t m = 0; m < profile.circuits; ++m)
            ofFilter = std::max(ofFilter, additive.filterScore(m, f));
        most += ofFilter;
    }
    // Units are powers of two, and sums of scores fit the 53 bits of a double.
    m_scoreUnit = most > 0 ? std::exp2(std::ceil(std::log2(most)) - 52) : 1;
    const double range = kRange * quantileOfDistances(profile.margins, 0.95);
    m_unit = std::exp2(std::ceil(std::log2(range)) - 15);
    for (std::size_t m = 0; m < profile.circuits; ++m)
        for (std::size_t f = 0; f < m_filters; ++f) {
            m_scores[f * m_circuits + m] = std::llround(additive.filterScore(m, f) / m_scoreUnit);
            const float* delta = profile.deltaOf(m, f);
            const float* gradient = profile.gradientSumOf(f);
            const float* saturating =
                profile.saturatingDelta.empty() ? nullptr : profile.saturatingDeltaOf(m, f);
            const auto correction = static_cast<double>(additive.biasCorrection(m, f));
            std::int16_t* target = m_deltas.data() + (m * m_filters + f) * m_stride;
            for (std::size_t x = 0; x < m_images; ++x) {
                double change =
                    static_cast<double>(delta[x]) + correction * static_cast<double>(gradient[x]);
                if (saturating)
                    change += kSaturating * (static_cast<double>(saturating[x]) - change);
                target[x] = static_cast<std::int16_t>(
                    std::lround(std::clamp(change / m_unit, -32767.0, 32767.0)));
            }
        }
    setImages(0, 0);
}

void MarginPredictor::weighNearness(const Profile& profile)
{
    const double median = quantileOfDistances(profile.margins, 0.5);
    std::vector<double> nearness;
    double all = 0;
    for (std::size_t x = 0; x < m_images; ++x) {
        const double distance = std::abs(static_cast<double>(profile.margins[x])) / median;
        nearness.push_back(profile.weightOf(x) / (kLeastDistance + distance));
        all += nearness.back();
    }
    double squares = 0;
    for (std::size_t x = 0; x < m_images; ++x) {
        const auto margin = static_cast<double>(m_margins[x]);
        m_nearness[x] = static_cast<float>(nearness[x] / all);
        m_meanMargin += nearness[x] / all * margin;
        squares += nearness[x] / all * margin * margin;
    }
    m_marginVariance = std::max(squares - m_meanMargin * m_meanMargin, 1e-12);
}

MarginPredictor::Sums MarginPredictor::sums(std::span<const std::uint16_t> circuits) const
{
    Sums sums{AlignedBuffer<std::int32_t>(m_stride), 0};
    std::vector<const std::int16_t*> rows;
    rows.reserve(m_filters);
    for (std::size_t f = 0; f < m_filters; ++f) {
        const std::int64_t score = scoreOf(circuits[f], f);
        if (score == 0) // no image's margin changes
            continue;
        sums.score += score;
        rows.push_back(deltaOf(circuits[f], f));
    }
    m_addRows(sums.change.data(), rows.data(), rows.size(), m_stride);
    return sums;
}

void MarginPredictor::replace(Sums& sums, std::size_t filter, std::size_t from,
                              std::size_t to) const
{
    const std::int16_t* old = deltaOf(from, filter);
    const std::int16_t* now = deltaOf(to, filter);
    std::int32_t* change = sums.change.data();
    for (std::size_t x = 0; x < m_stride; ++x)
        change[x] += now[x] - old[x];
    sums.score += scoreOf(to, filter) - scoreOf(from, filter);
}

template <typename ChangeOf>
double MarginPredictor::spreadOf(std::int64_t score, double mixture, const ChangeOf& changeOf) const
{
    const double independent = std::sqrt(static_cast<double>(score) * m_scoreUnit);
    if (mixture == 0)
        return independent;
    const auto unit = static_cast<float>(m_unit);
    std::array<float, kVector> sum{};
    std::array<float, kVector> squares{};
    std::array<float, kVector> products{};
    for (std::size_t first = 0; first < m_stride; first += kVector)
        for (std::size_t i = 0; i < kVector; ++i) {
            const std::size_t x = first + i;
            const float change = unit * static_cast<float>(changeOf(x));
            const float weighted = m_nearness[x] * change;
            sum[i] += weighted;
            squares[i] += weighted * change;
            products[i] += weighted * m_margins[x];
        }
    const double mean = total(sum);
    const double covariance = total(products) - mean * m_meanMargin;
    const double variance =
        total(squares) - mean * mean - covariance * covariance / m_marginVariance;
    const double least = kLeastSpread * independent; // what units of change cannot tell from none
    const double together = std::max(std::sqrt(std::max(variance, 0.0)), least);
    return std::pow(together, mixture) * std::pow(independent, 1 - mixture);
}

MarginPredictor::Line MarginPredictor::lineOf(double spread) const
{
    const double scale = std::pow(spread, -m_model.power);
    const auto& [margin, change, offset] = m_model.factors;
    return {static_cast<float>(margin * scale), static_cast<float>(change * scale * m_unit),
            static_cast<float>(offset * spread * scale)};
}

template <typename ChangeOf>
MarginScore MarginPredictor::scoreOf(std::int64_t score, const ChangeOf& changeOf) const
{
    if (score <= 0)
        return {};
    const Line line = lineOf(spreadOf(score, m_model.mixture, changeOf));
    std::array<float, kVector> right{};
    std::array<float, kVector> kept{};
    for (std::size_t first = 0; first < m_stride; first += kVector)
        for (std::size_t i = 0; i < kVector; ++i) {
            const std::size_t x = first + i;
            const float p = normal(line.margin * m_margins[x] +
                                   line.change * static_cast<float>(changeOf(x)) + line.offset);
            right[i] += m_weights[x] * p;
            kept[i] += m_signedWeights[x] * p;
        }
    const double flips = 100 * (m_right - total(kept));
    return {std::max(100 * (m_right - total(right)), kLeastNet * flips), flips};
}

MarginScore MarginPredictor::score(const Sums& sums) const
{
    const std::int32_t* change = sums.change.data();
    return scoreOf(sums.score, [=](std::size_t x) { return change[x]; });
}

MarginScore MarginPredictor::scoreAfter(const Sums& sums, std::size_t filter, std::size_t from,
                                        std::size_t to) const
{
    const std::int32_t* change = sums.change.data();
    const std::int16_t* old = deltaOf(from, filter);
    const std::int16_t* now = deltaOf(to, filter);
    return scoreOf(sums.score + scoreOf(to, filter) - scoreOf(from, filter),
                   [=](std::size_t x) { return change[x] + now[x] - old[x]; });
}

double MarginPredictor::samplingPp2(double flipsPp) const
{
    return 100 * flipsPp * m_sampling;
}

LossPrediction MarginPredictor::predict(const MarginScore& score) const
{
    LossPrediction prediction{m_factor * score.lossPp, 0, 0};
    if (score.flipsPp <= 0)
        return prediction;
    // What was verified has the sampling of images in its errors.
    const double half = m_residuals.halfIntervalPp(prediction.lossPp,
                                                   m_isVerified ? 0 : samplingPp2(score.flipsPp));
    prediction.lowPp = prediction.lossPp - half;
    prediction.highPp = prediction.lossPp + half;
    return prediction;
}

void MarginPredictor::fit(std::span<const ObservedConfiguration> observed)
{
    struct Observation {
        Sums sums;
        const std::vector<float>* margins = nullptr;
        double lossPp = 0;
        double spread = 0; ///< t
    };
    const auto outcomeOf = [this](const Observation& observation, std::size_t x, double power) {
        const double scale = std::pow(observation.spread, -power);
        const double change = m_unit * static_cast<double>(observation.sums.change[x]);
        return Outcome{
            {scale * static_cast<double>(m_margins[x]), scale * change, scale * observation.spread},
            static_cast<double>(m_images) * static_cast<double>(m_weights[x]) /
                (kWeightFloorPp + std::max(observation.lossPp, 0.0)),
            (*observation.margins)[x] > 0};
    };
    std::vector<Observation> useful;
    for (const ObservedConfiguration& configuration : observed) {
        double right = 0;
        for (std::size_t x = 0; x < m_images; ++x)
            right += configuration.margins[x] > 0 ? static_cast<double>(m_weights[x]) : 0;
        Observation observation{sums(configuration.circuits), &configuration.margins,
                                100 * (m_right - right), 0};
        if (observation.sums.score > 0 && observation.lossPp <= kUsefulLossPp)
            useful.push_back(std::move(observation));
    }
    if (useful.empty())
        return;
    double bestCost = -1;
    for (const double mixture : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        for (Observation& observation : useful) {
            const std::int32_t* change = observation.sums.change.data();
            observation.spread =
                spreadOf(observation.sums.score, mixture, [=](std::size_t x) { return change[x]; });
        }
        for (const double power : {0.4, 0.6, 0.8, 1.0}) {
            std::vector<Outcome> outcomes;
            for (const Observation& observation : useful)
                for (std::size_t x = 0; x < m_images; ++x)
                    outcomes.push_back(outcomeOf(observation, x, power));
            const Regression regression(std::move(outcomes), Model{}.factors);
            const Terms factors = regression.solve();
            const double cost = regression.cost(factors);
            if (bestCost < 0 || cost < bestCost) {
                bestCost = cost;
                m_model = {factors, power, mixture};
            }
        }
    }
    m_factor = 1;
    m_isVerified = false;
    m_fitted.clear();
    std::vector<JudgedPrediction> judged;
    for (const Observation& observation : useful) {
        m_fitted.push_back({score(observation.sums), observation.lossPp});
        judged.push_back({m_fitted.back().score.lossPp, observation.lossPp});
    }
    m_residuals.learn(judged);
}

void MarginPredictor::verify(std::span<const VerifiedScore> verified)
{
    // Weighted by the variance to expect, that of a relative error and of sampling.
    double both = kFactorPrior;
    double predicted = kFactorPrior;
    for (const VerifiedScore& point : verified) {
        const double expected = point.score.lossPp;
        if (std::max(expected, point.lossPp) > kSmallLossPp)
            continue;
        const double weight = 1 / (0.04 + 0.1 * expected * expected);
        both += weight * expected * point.lossPp;
        predicted += weight * expected * expected;
    }
    m_factor = std::clamp(both / predicted, 0.25, 4.0);
    std::vector<JudgedPrediction> judged;
    for (const VerifiedScore& point : verified)
        judged.push_back({m_factor * point.score.lossPp, point.lossPp});
    if (judged.size() < 4) // too few to tell what the fit has not
        return;
    m_isVerified = true;
    // The fit's errors are on images that it knows; others' sampling comes on top.
    for (const VerifiedScore& point : m_fitted)
        judged.push_back({m_factor * point.score.lossPp, m_factor * point.lossPp,
                          samplingPp2(point.score.flipsPp), kWeightOfFitted});
    m_residuals.learn(judged);
}

void MarginPredictor::setImages(std::size_t standingFor, std::size_t measured)
{
    m_sampling = 1 / static_cast<double>(standingFor > 0 ? standingFor : m_images) +
                 (measured > 0 ? 1 / static_cast<double>(measured) : 0);
}

} // namespace hawx
