// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predict/margin_predictor.h"
#include "core/search/explore.h"
#include "core/search/sweep.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace hawx {

class AdditivePredictor;

/// A configuration that a search considers.
struct Candidate {
    Assignment circuits; ///< [filter]
    double score = 0;    ///< additive
    MarginScore margins; ///< of the per-image margins
    HardwareFigures hardware;
    std::uint16_t machine = 0;
    std::uint16_t level = 0; ///< see FrontPoint
    /// Given by CandidatePool: the same for the same circuits, 0 for the exact one everywhere.
    std::size_t identity = static_cast<std::size_t>(-1);
    std::optional<double> verifiedLossPp;
};

/// The configurations that a search considers, what is known of their losses, and how they compare
/// in its objectives and limits.
class CandidatePool {
public:
    /// Settings and predictors must outlive the pool; predictors may learn meanwhile.
    /// `profileImages` is the number of images that the predictors were made from.
    CandidatePool(const ExploreSettings& settings, const HardwareFigures& exact,
                  const AdditivePredictor& additive, const MarginPredictor& margins,
                  std::size_t profileImages);

    std::vector<Candidate>& all() { return m_candidates; }
    const std::vector<Candidate>& all() const { return m_candidates; }
    const ExploreSettings& settings() const { return m_settings; }

    /// Appends a candidate and gives it its identity.
    void add(Candidate candidate);
    /// By increasing power.
    void sort();
    /// From now on losses are predicted by the margins of candidates, not by additive scores.
    void useMargins() { m_hasMargins = true; }

    LossPrediction predicted(const Candidate& candidate) const;
    /// The verified loss where there is one, else the predicted.
    double knownLossPp(const Candidate& candidate) const;
    /// That verification aims at: the limit, if there is one.
    std::optional<double> aimedLossPp() const;
    /// Loss up to which verification looks: beyond it nobody would use a configuration.
    double interestingLossPp() const;

    /// Whether it costs no more in any objective.
    bool costsNoMore(const HardwareFigures& a, const HardwareFigures& b) const;
    /// Of a verified candidate: whether no other verified one dominates it.
    bool isOnVerifiedFront(const Candidate& candidate) const;

    /// Points that no other dominates in the objectives, and operating points, in the order of the
    /// pool. Verified points are compared among themselves and predicted ones among all: a lucky
    /// measurement must not hide a prediction, nor a prediction a measurement.
    std::vector<FrontPoint> front() const;
    /// Those of front() within the limits. Throws Error naming the limit that no candidate meets.
    std::vector<FrontPoint> frontWithinLimits() const;

private:
    bool hasObjective(Objective objective) const;
    /// Whether it may be on the front. Limits on figures that are no objective would else be met by
    /// nothing that other points have not dominated.
    bool counts(const Candidate& candidate) const;
    bool dominates(const Candidate& a, const Candidate& b) const;
    FrontPoint pointOf(const Candidate& candidate) const;
    [[noreturn]] void explainInfeasible() const;

    const ExploreSettings& m_settings;
    HardwareFigures m_exact;
    const AdditivePredictor& m_additive;
    const MarginPredictor& m_margins;
    double m_ppOfOneImage;
    bool m_hasMargins = false;
    std::map<Assignment, std::size_t> m_identities;
    std::vector<Candidate> m_candidates;
};

} // namespace hawx
