// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predict/loss_prediction.h"
#include "core/predict/residual_spread.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hawx {

struct Profile;

/// A configuration's additive score and the loss that bit-true inference measured for it.
struct VerifiedLoss {
    double score = 0;
    double lossPp = 0;
};

/// Predicts the loss of a configuration from a sum of one number for each filter.
///
/// The score of circuit m in filter f is the second moment of the first-order change of margin that
/// it causes, v(f, m) = mean_x delta(f, m, x)^2 and what an estimated delta leaves out (see
/// Profile), in squared logits. Contributions of filters are taken as independent, so a
/// configuration's score is S = sum_f v(f, m_f). Its change of margin is Gaussian with the standard
/// deviation s = 2^a S^(c/2); of the images that are right by a margin M a share Phi(-M / s) turns
/// wrong, of those that are wrong a like share turns right:
///   loss(S) = 100 mean_x [ 1(M_x > 0) Phi(-M_x / s) - 1(M_x <= 0) h Phi(M_x / s) ].
/// mean_x in the loss takes the images' weights. A wrong image that moves turns right only when the
/// label gains, not another rival: h = 1/2.
/// First order gives a = 0, c = 1. Beyond it errors of one layer are amplified, or saturate, in the
/// next: a and c are fitted to verified configurations; until then the interval is wide.
class AdditivePredictor {
public:
    /// With biasFolding each filter's mean error counts as removed where that makes its score
    /// smaller.
    AdditivePredictor(const Profile& profile, bool biasFolding);

    /// All that a predictor knows, to be kept in a file.
    struct Knowledge {
        std::size_t circuits = 0;
        std::size_t filters = 0;
        std::size_t layers = 0;
        std::vector<double> lossTable;             ///< lossTableSize() values
        std::vector<double> filterScores;          ///< [circuit][filter]
        std::vector<double> layerScores;           ///< [circuit][layer]
        std::vector<std::int32_t> biasCorrections; ///< [circuit][filter]
        double shift = 0;                          ///< a
        double power = 1;                          ///< c, > 0
        std::vector<ResidualSpread::Residual> residuals;
    };
    /// Throws Error when lists have another length than the counts say, or the power is not
    /// positive.
    explicit AdditivePredictor(Knowledge knowledge);
    Knowledge knowledge() const;
    static std::size_t lossTableSize();

    std::size_t circuits() const { return m_circuits; }
    std::size_t filters() const { return m_filters; }
    std::size_t layers() const { return m_layers; }

    /// v(f, m).
    double filterScore(std::size_t circuit, std::size_t filter) const
    {
        return m_filterScores[circuit * m_filters + filter];
    }
    /// The second moment when all filters of a layer use the circuit, cross terms included.
    double layerScore(std::size_t circuit, std::size_t layer) const
    {
        return m_layerScores[circuit * m_layers + layer];
    }
    /// What folding adds to the filter's bias, 0 where it does not help; in units of the
    /// accumulator.
    std::int32_t biasCorrection(std::size_t circuit, std::size_t filter) const
    {
        return m_biasCorrections[circuit * m_filters + filter];
    }

    /// All of them, [circuit][filter].
    const std::vector<std::int32_t>& biasCorrections() const { return m_biasCorrections; }

    LossPrediction predict(double score) const;

    /// What a part of a configuration's score contributes, in pp, where the whole loses 1 pp: the
    /// score over the one whose predicted loss is 1 pp. Contributions add up, and tell filters
    /// apart whose loss alone would be too small to see.
    double contributionPp(double score) const { return score / m_scoreOfOnePp; }

    /// Fits a and, with at least six points, c, and takes the points' errors for intervals. Does
    /// nothing without points of a positive score.
    void fit(std::span<const VerifiedLoss> verified);

private:
    struct Spread {
        double shift = 0; ///< a
        double power = 1; ///< c
    };

    void tabulateLoss(const Profile& profile);
    /// The formula's loss for the binary logarithm of a standard deviation, from the table.
    double lossOfSpread(double log2Spread) const;
    double loss(double score, const Spread& spread) const;
    void findScoreOfOnePp();

    std::size_t m_circuits;
    std::size_t m_filters;
    std::size_t m_layers;
    std::vector<double> m_lossTable; ///< by the binary logarithm of the standard deviation
    std::vector<double> m_filterScores;
    std::vector<double> m_layerScores;
    std::vector<std::int32_t> m_biasCorrections;
    Spread m_spread;
    double m_scoreOfOnePp = 1;
    ResidualSpread m_residuals;
};

} // namespace hawx
