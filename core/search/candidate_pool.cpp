// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/candidate_pool.h"

#include "core/predict/additive_predictor.h"
#include "core/search/hypervolume.h"
#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <set>
#include <tuple>
#include <utility>

namespace hawx {

namespace {

std::string rounded(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4g", value);
    return text.data();
}

/// Of each point whether no other one dominates it; equal points do not.
std::vector<bool> isNonDominated(const std::vector<Objectives<3>>& points)
{
    std::set<Objectives<3>> front;
    for (const std::size_t i : nonDominated(points))
        front.insert(points[i]);
    std::vector<bool> result;
    for (const Objectives<3>& point : points)
        result.push_back(front.count(point) > 0);
    return result;
}

} // namespace

CandidatePool::CandidatePool(const ExploreSettings& settings, const HardwareFigures& exact,
                             const AdditivePredictor& additive, const MarginPredictor& margins,
                             std::size_t profileImages)
    : m_settings(settings),
      m_exact(exact),
      m_additive(additive),
      m_margins(margins),
      m_ppOfOneImage(100.0 / static_cast<double>(profileImages))
{
    m_identities.emplace(Assignment(additive.filters(), 0), 0);
}

void CandidatePool::add(Candidate candidate)
{
    candidate.identity =
        m_identities.try_emplace(candidate.circuits, m_identities.size()).first->second;
    m_candidates.push_back(std::move(candidate));
}

void CandidatePool::sort()
{
    std::sort(m_candidates.begin(), m_candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.hardware.powerMw, a.score, a.machine, a.circuits) <
               std::tie(b.hardware.powerMw, b.score, b.machine, b.circuits);
    });
}

LossPrediction CandidatePool::predicted(const Candidate& candidate) const
{
    if (candidate.identity == 0)
        return {};
    if (!m_hasMargins)
        return m_additive.predict(candidate.score);
    // That no image of the profile changes its answer does not say that none ever does.
    MarginScore margins = candidate.margins;
    margins.flipsPp = std::max(margins.flipsPp, m_ppOfOneImage);
    return m_margins.predict(margins);
}

double CandidatePool::knownLossPp(const Candidate& candidate) const
{
    return candidate.verifiedLossPp ? *candidate.verifiedLossPp : predicted(candidate).lossPp;
}

std::optional<double> CandidatePool::aimedLossPp() const
{
    return m_settings.limits.maxLossPp ? m_settings.limits.maxLossPp : m_settings.aimedLossPp;
}

double CandidatePool::interestingLossPp() const
{
    return aimedLossPp().value_or(5.0) * 1.5;
}

bool CandidatePool::costsNoMore(const HardwareFigures& a, const HardwareFigures& b) const
{
    return std::all_of(
        m_settings.objectives.begin(), m_settings.objectives.end(), [&](Objective objective) {
            return objective == Objective::Loss || valueOf(a, objective) <= valueOf(b, objective);
        });
}

bool CandidatePool::hasObjective(Objective objective) const
{
    const std::vector<Objective>& objectives = m_settings.objectives;
    return std::find(objectives.begin(), objectives.end(), objective) != objectives.end();
}

bool CandidatePool::counts(const Candidate& candidate) const
{
    return m_settings.limits.permits(candidate.hardware) &&
           (hasObjective(Objective::Loss) ||
            knownLossPp(candidate) <= *m_settings.limits.maxLossPp);
}

bool CandidatePool::dominates(const Candidate& a, const Candidate& b) const
{
    const auto isNoWorse = [this](const Candidate& x, const Candidate& y) {
        return costsNoMore(x.hardware, y.hardware) &&
               (!hasObjective(Objective::Loss) || *x.verifiedLossPp <= *y.verifiedLossPp);
    };
    return isNoWorse(a, b) && !isNoWorse(b, a);
}

bool CandidatePool::isOnVerifiedFront(const Candidate& candidate) const
{
    return counts(candidate) &&
           std::none_of(m_candidates.begin(), m_candidates.end(), [&](const Candidate& other) {
               return other.verifiedLossPp && counts(other) && dominates(other, candidate);
           });
}

FrontPoint CandidatePool::pointOf(const Candidate& candidate) const
{
    const LossPrediction prediction = predicted(candidate);
    FrontPoint point;
    point.circuits = candidate.circuits;
    point.hardware = candidate.hardware;
    point.lossPp = prediction.lossPp;
    point.lossLowPp = prediction.lowPp;
    point.lossHighPp = prediction.highPp;
    point.verifiedLossPp = candidate.verifiedLossPp;
    point.powerSaving = 1 - candidate.hardware.powerMw / m_exact.powerMw;
    point.areaSaving = 1 - candidate.hardware.areaUm2 / m_exact.areaUm2;
    point.machine = candidate.machine;
    point.level = candidate.level;
    return point;
}

std::vector<FrontPoint> CandidatePool::front() const
{
    const auto objectivesOf = [this](const Candidate& candidate, double lossPp) {
        Objectives<3> values{};
        for (std::size_t i = 0; i < m_settings.objectives.size(); ++i)
            values[i] = m_settings.objectives[i] == Objective::Loss
                            ? lossPp
                            : valueOf(candidate.hardware, m_settings.objectives[i]);
        return values;
    };
    std::vector<const Candidate*> counting;
    std::vector<Objectives<3>> predictions;
    std::vector<Objectives<3>> measurements;
    for (const Candidate& candidate : m_candidates) {
        if (!counts(candidate))
            continue;
        counting.push_back(&candidate);
        predictions.push_back(objectivesOf(candidate, predicted(candidate).lossPp));
        if (candidate.verifiedLossPp)
            measurements.push_back(objectivesOf(candidate, *candidate.verifiedLossPp));
    }
    const std::vector<bool> bestPredicted = isNonDominated(predictions);
    const std::vector<bool> bestMeasured = isNonDominated(measurements);
    std::vector<FrontPoint> front;
    std::size_t measured = 0;
    for (std::size_t i = 0; i < counting.size(); ++i) {
        const bool isBest =
            counting[i]->verifiedLossPp ? bestMeasured[measured++] : bestPredicted[i];
        if (isBest || counting[i]->level > 0)
            front.push_back(pointOf(*counting[i]));
    }
    return front;
}

std::vector<FrontPoint> CandidatePool::frontWithinLimits() const
{
    std::vector<FrontPoint> points = front();
    std::erase_if(points,
                  [&](const FrontPoint& point) { return !m_settings.limits.permits(point); });
    if (points.empty())
        explainInfeasible();
    return points;
}

void CandidatePool::explainInfeasible() const
{
    const Limits& limits = m_settings.limits;
    std::string reasons;
    const auto explain = [&](const std::optional<double>& limit, const char* what, const char* unit,
                             const std::function<double(const Candidate&)>& valueOfCandidate) {
        if (!limit)
            return;
        double least = valueOfCandidate(m_candidates.front());
        for (const Candidate& candidate : m_candidates)
            least = std::min(least, valueOfCandidate(candidate));
        if (least > *limit)
            reasons += std::string(reasons.empty() ? "" : "; ") + "the least " + what + " is " +
                       rounded(least) + " " + unit + ", " + rounded(least - *limit) +
                       " above the limit of " + rounded(*limit);
    };
    explain(limits.maxLossPp, "loss", "pp", [this](const Candidate& c) { return knownLossPp(c); });
    explain(limits.maxPowerMw, "power", "mW",
            [](const Candidate& c) { return c.hardware.powerMw; });
    explain(limits.maxAreaUm2, "area", "um2",
            [](const Candidate& c) { return c.hardware.areaUm2; });
    explain(limits.maxLatencyMs, "latency", "ms",
            [](const Candidate& c) { return c.hardware.latencyMs; });
    explain(limits.maxEnergyUj, "energy", "uJ",
            [](const Candidate& c) { return c.hardware.energyUj; });
    if (reasons.empty())
        reasons = "each limit can be met alone, but not all of them together";
    throw Error("No configuration is within the limits: " + reasons + ".");
}

} // namespace hawx
