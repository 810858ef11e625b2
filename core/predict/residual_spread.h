// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace hawx {

/// A prediction of the loss of accuracy, in pp, and what bit-true inference measured.
struct JudgedPrediction {
    double predictedPp = 0;
    double measuredPp = 0;
    double noisePp2 = 0; ///< variance of the measurement, from its finite number of images
};

/// The spread of truths about predictions, learnt from judged ones: those of about the same loss
/// count. With F(x) = hypot(x, 0.2 pp), for judged predictions i,
///   d   = F(loss) sqrt((0.2 x 0.6^2 + sum_i w_i r_i^2) / (0.2 + sum_i w_i))
///   r_i^2 = max(0, (measured_i - predicted_i)^2 - noise_i) / F(predicted_i)^2
///   w_i = exp(-(ln F(predicted_i) - ln F(loss))^2 / (2 x 0.7^2)).
class ResidualSpread {
public:
    /// Replaces what was learnt before.
    void learn(std::span<const JudgedPrediction> judged);

    /// Standard deviation of a truth about its prediction, in pp.
    double deviationPp(double lossPp) const;

private:
    struct Residual {
        double logPrediction = 0;  ///< natural logarithm of the predicted loss, floored
        double relativeSquare = 0; ///< ((truth - prediction) / floored prediction)^2
    };
    std::vector<Residual> m_residuals;
};

/// A standard deviation becomes half a two-sided 90 % interval of a Gaussian.
inline constexpr double kNinetyPercent = 1.645;

} // namespace hawx
