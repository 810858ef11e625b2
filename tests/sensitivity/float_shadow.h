// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/reference.h"
#include "core/network/quantised_network.h"

#include <cstddef>
#include <vector>

namespace hawx::test {

/// A quantised network as a function of real numbers near the integers that one image gives it: the
/// same scales, clamps and tables, but what rounding added or took away at each code stays what it
/// was. This is the function whose derivative MarginGradient claims to compute. A table becomes the
/// parabola through the entries of a code and its two neighbours.
class FloatShadow {
public:
    /// `exact` must come from the reference, for exact circuits, and outlive the shadow.
    FloatShadow(const QuantisedNetwork& network, const ReferenceResult& exact, int label);

    struct Answer {
        double margin = 0; ///< label's logit minus the largest other
        bool kink = false; ///< a value moved that stood where the slope jumps
    };

    /// The margin when `change` is added to one accumulator [filter][y][x] of a multiplying layer.
    Answer perturbed(int layer, std::size_t accumulator, double change);

private:
    using Values = std::vector<double>;

    Values linear(std::size_t layer, const std::vector<Values>& tensors);
    Values convolved(std::size_t layer, const std::vector<Values>& tensors) const;
    Values pooled(std::size_t layer, const std::vector<Values>& tensors);
    double tabulated(std::size_t layer, double code, int base);
    void finish(std::size_t layer, Values& values);
    Answer judge(const Values& values) const;

    const QuantisedNetwork& m_network;
    const ReferenceResult& m_exact;
    int m_label;
    std::vector<Values> m_base;   ///< [layer] codes, or accumulators of the logits
    std::vector<Values> m_before; ///< [layer] before rounding and clamping
    bool m_kink = false;
};

} // namespace hawx::test
