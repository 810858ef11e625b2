// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace hawx {

/// What the exact and the approximate network make of one image.
struct InferenceSnapshot {
    std::vector<float> exact;       ///< probabilities, [class], in [0, 1]
    std::vector<float> approximate; ///< the same

    /// Values that one layer puts out.
    QString layer;
    TensorShape shape;
    std::vector<float> exactMaps;       ///< [channel][y][x]
    std::vector<float> approximateMaps; ///< [channel][y][x]

    double milliseconds = 0; ///< that both took

    std::size_t classes() const { return exact.size(); }
};

} // namespace hawx
