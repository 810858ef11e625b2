// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <utility>
#include <vector>

namespace hawx {

/// A prediction of the loss of accuracy, in pp, and what bit-true inference measured.
struct JudgedPrediction {
    double predictedPp = 0;
    double measuredPp = 0;
    double addedPp2 = 0; ///< variance that truths to come have beyond this one's
    double weight = 1;
};

/// The spread of truths about predictions, learnt from judged ones: those of about the same loss
/// count. With F(x) = hypot(x, 0.2 pp), for judged predictions i of weights u_i,
///   d   = F(loss) sqrt((0.2 x 0.6^2 + sum_i w_i r_i^2) / (0.2 + sum_i w_i))
///   r_i^2 = min(2^2, ((measured_i - predicted_i)^2 + added_i) / F(predicted_i)^2)
///   w_i = u_i exp(-(ln F(predicted_i) - ln F(loss))^2 / (2 x 0.7^2))
///   n   = (0.2 + sum_i w_i)^2 / (0.2^2 + sum_i w_i^2)
/// where n is how many truths d is worth. A truth that is beyond all expectation counts as one that
/// is far off: it must not widen all intervals.
class ResidualSpread {
public:
    /// What was learnt of one prediction.
    struct Residual {
        double logPrediction = 0;  ///< natural logarithm of the predicted loss, floored
        double relativeSquare = 0; ///< r^2
        double weight = 0;         ///< u
    };

    ResidualSpread() = default;
    /// One that has learnt this.
    explicit ResidualSpread(std::vector<Residual> residuals) : m_residuals(std::move(residuals)) {}

    /// Replaces what was learnt before.
    void learn(std::span<const JudgedPrediction> judged);

    /// Half of the two-sided 90 % interval about a prediction, in pp: Student's quantile for n - 1
    /// degrees of freedom, 1.645 + 1.52 / max(1, n - 1), times the square root of d^2 and a further
    /// variance. The quantile is M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions,
    /// 26.7.5, to first order.
    double halfIntervalPp(double lossPp, double addedPp2 = 0) const;

    const std::vector<Residual>& residuals() const { return m_residuals; }

private:
    std::vector<Residual> m_residuals;
};

} // namespace hawx
