// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predict/loss_prediction.h"
#include "core/predict/residual_spread.h"
#include "core/predict/row_sum.h"
#include "core/support/aligned_buffer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hawx {

class AdditivePredictor;
struct Profile;

/// What bit-true inference of a configuration gave on the images of the profile.
struct ObservedConfiguration {
    std::vector<std::uint16_t> circuits; ///< [filter]
    std::vector<float> margins;          ///< [image], see classificationMargins
};

/// A configuration's loss as its images' margins predict it, before verified ones correct it.
struct MarginScore {
    double lossPp = 0;
    double flipsPp = 0; ///< share of the images whose answer turns from right to wrong or back
};

/// A score and the loss that bit-true inference measured on other images.
struct VerifiedScore {
    MarginScore score;
    double lossPp = 0;
};

/// Predicts the loss of a configuration from what it does to the margin of each image.
///
/// With delta(f, m, x) the change of margin with the bias corrections of the additive predictor
/// (see Profile, AdditivePredictor), a quarter of it first-order and three quarters saturating
/// where the profile has both, and S the additive score, the change of image x is D_x = sum_f
/// delta(f, m_f, x). What first order does not see is Gaussian, with a standard deviation in
/// proportion to a power of t: between s = sqrt(S), which adds filters as if they were independent,
/// and r, the standard deviation of D_x about its regression on M_x for images near the boundary
/// (weights h_x ~ w_x / (0.05 + |M_x| / median |M|)). The image is right with the probability
///   P_x = Phi((a M_x + b D_x) / t^c + d t^(1-c)),  t = r^e s^(1-e),
///   loss = 100 sum_x w_x (1(M_x > 0) - P_x) pp.
/// and no less than a tenth of the share of answers that change: gains are noise of the images.
/// a to e are fitted to bit-true margins of some configurations on the same images, by the greatest
/// likelihood (probit regression). Losses verified on other images correct the result by one
/// factor.
class MarginPredictor {
public:
    /// What the filters of one configuration add up to. Integers, so that changes of single filters
    /// lead to exactly the same sums as starting anew.
    struct Sums {
        AlignedBuffer<std::int32_t> change; ///< [image] D_x
        std::int64_t score = 0;             ///< S
    };

    MarginPredictor(const Profile& profile, const AdditivePredictor& additive);

    /// `circuits` has one index into the circuits of the profile for each filter.
    Sums sums(std::span<const std::uint16_t> circuits) const;
    /// Gives filter `filter`, which has circuit `from`, circuit `to`.
    void replace(Sums& sums, std::size_t filter, std::size_t from, std::size_t to) const;
    MarginScore score(const Sums& sums) const;
    /// The score after replace(), without the change.
    MarginScore scoreAfter(const Sums& sums, std::size_t filter, std::size_t from,
                           std::size_t to) const;

    /// The interval is for the loss on fresh images: spread of the model, and sampling of images.
    LossPrediction predict(const MarginScore& score) const;
    LossPrediction predict(std::span<const std::uint16_t> circuits) const
    {
        return predict(score(sums(circuits)));
    }

    /// Fits a to e. Configurations that lose more than 12 pp take no part; does nothing
    /// without others. What verify() learnt is forgotten.
    void fit(std::span<const ObservedConfiguration> observed);
    /// Learns the factor, 1/4 to 4, from losses up to 6 pp on other images, and intervals. Takes
    /// the whole set each time.
    void verify(std::span<const VerifiedScore> verified);
    /// How many images the profile's stand for, and on how many a loss will be measured, for
    /// intervals; 0: the profile's own, and infinitely many.
    void setImages(std::size_t standingFor, std::size_t measured);

private:
    /// Of P_x = Phi(margin M_x + change D_x + offset), for one score.
    struct Line {
        float margin = 0;
        float change = 0;
        float offset = 0;
    };
    struct Model {
        std::array<double, 3> factors{1, 0.8, 0}; ///< a, b, d
        double power = 0.8;                       ///< c
        double mixture = 1;                       ///< e
    };

    const std::int16_t* deltaOf(std::size_t circuit, std::size_t filter) const
    {
        return m_deltas.data() + (circuit * m_filters + filter) * m_stride;
    }
    std::int64_t scoreOf(std::size_t circuit, std::size_t filter) const
    {
        return m_scores[filter * m_circuits + circuit];
    }
    void weighNearness(const Profile& profile);
    Line lineOf(double spread) const;
    /// t, in logits.
    template <typename ChangeOf>
    double spreadOf(std::int64_t score, double mixture, const ChangeOf& changeOf) const;
    template <typename ChangeOf>
    MarginScore scoreOf(std::int64_t score, const ChangeOf& changeOf) const;
    /// Variance, in squared pp, of a loss measured on fresh images, for the share that flips.
    double samplingPp2(double flipsPp) const;

    std::size_t m_images;
    std::size_t m_filters;
    std::size_t m_circuits;
    std::size_t m_stride; ///< images, filled up to whole vectors by ones without weight
    AlignedBuffer<float> m_margins;
    AlignedBuffer<float> m_weights;       ///< [image]
    AlignedBuffer<float> m_nearness;      ///< [image] h_x, summing to 1
    AlignedBuffer<float> m_signedWeights; ///< negative for images that are wrong
    double m_right = 0;                   ///< share of the images that are right
    double m_meanMargin = 0;              ///< weighted by h_x
    double m_marginVariance = 1;          ///< weighted by h_x
    AlignedBuffer<std::int16_t> m_deltas; ///< [circuit][filter][image] in units of m_unit
    std::vector<std::int64_t> m_scores;   ///< [filter][circuit] in units of m_scoreUnit
    AddRows m_addRows;
    double m_unit = 1;      ///< logits
    double m_scoreUnit = 1; ///< squared logits
    Model m_model;
    double m_factor = 1; ///< of verified losses to predicted ones
    bool m_isVerified = false;
    std::vector<VerifiedScore> m_fitted; ///< of the fit, on the profile's images
    ResidualSpread m_residuals;
    double m_sampling = 0; ///< 1 / images that the profile's stand for + 1 / images measured
};

} // namespace hawx
