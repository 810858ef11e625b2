// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hawx {

struct Profile;

/// A predicted loss of top-1 accuracy in percentage points, with its 90 % interval.
struct LossPrediction {
    double lossPp = 0;
    double lowPp = 0;
    double highPp = 0;
};

/// A configuration's additive score and the loss that bit-true inference measured for it.
struct VerifiedLoss {
    double score = 0;
    double lossPp = 0;
};

/// Predicts the loss of a configuration from a sum of one number for each filter.
///
/// The score of circuit m in filter f is the second moment of the first-order change of margin that
/// it causes, v(f, m) = mean_x delta(f, m, x)^2 (see Profile), in squared logits. Contributions of
/// filters are taken as independent, so a configuration's change of margin is Gaussian with
/// variance S = sum_f v(f, m_f), and of the images that are right by a margin M a share Phi(-M /
/// sqrt(b S)) turns wrong, of those that are wrong a like share turns right:
///   loss(S) = 100 mean_x [ 1(M_x > 0) Phi(-M_x / sqrt(b S)) - 1(M_x <= 0) h Phi(M_x / sqrt(b S))
///   ].
/// A wrong image that moves turns right only when the label gains, not another rival: h = 1/2.
/// The factor b is fitted to verified configurations; until then it is 1 and the interval wide.
class AdditivePredictor {
public:
    /// With biasFolding each filter's mean error counts as removed where that makes its score
    /// smaller.
    AdditivePredictor(const Profile& profile, bool biasFolding);

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

    LossPrediction predict(double score) const;

    /// Fits b and the width of the interval. Does nothing without points.
    void fit(std::span<const VerifiedLoss> verified);

private:
    double loss(double score, double factor) const;

    std::size_t m_circuits;
    std::size_t m_filters;
    std::size_t m_layers;
    std::vector<float> m_margins;
    std::vector<double> m_filterScores;
    std::vector<double> m_layerScores;
    std::vector<std::int32_t> m_biasCorrections;
    double m_factor = 1;
    double m_relativeError = 0.6; ///< standard deviation of truth / prediction - 1, before any fit
    double m_absoluteErrorPp = 0.1;
};

} // namespace hawx
