// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <array>
#include <optional>
#include <vector>

// What all importers do alike. Private to them.

namespace hawx::importing {

/// scale * x + offset for each channel.
struct Affine {
    std::vector<float> scale;
    std::vector<float> offset;
};

/// gamma * (x - mean) / sqrt(variance + epsilon) + beta; all of one size. A channel whose variance
/// is negative or vanishes has a scale or offset that is not finite.
Affine normalisation(const std::vector<float>& gamma, const std::vector<float>& beta,
                     const std::vector<float>& mean, const std::vector<float>& variance,
                     float epsilon);

/// Pads the window so that there is one output for each begun stride of the input; where both sides
/// cannot be alike, the far side (bottom, right) gets one more.
void padSame(Window& window, const TensorShape& input);

/// Rows [filter][y][x][channel] of a matrix as [filter][channel][y][x].
std::vector<float> channelsFirst(const std::vector<float>& rows, const TensorShape& input);

/// Exporters write x * sigmoid(x) and x * hardsigmoid(x) as two layers: the function of x that
/// layer `x` times layer `gate` is, if it is one of these.
std::optional<Activation> gatedActivation(const LayerGraph& graph, int x, int gate);

/// Widens a window by so many elements at top, left, bottom and right.
void addPadding(Window& window, const std::array<int, 4>& padding);

/// Makes zeros that stand around a layer's input (top, left, bottom, right) the padding of its
/// window. False when it would compute something else then, and is left as it is.
bool takeZeros(Layer& layer, const Layer& source, const std::array<int, 4>& zeros);

} // namespace hawx::importing
