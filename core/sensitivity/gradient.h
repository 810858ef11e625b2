// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/block_executor.h"
#include "core/support/aligned_buffer.h"

#include <span>
#include <vector>

namespace hawx {

/// Backward pass through the quantised network for one block of 64 images: how much a
/// classification margin changes with each code and each accumulator. Rounding counts as the
/// identity; a code at a bound of its clamp, or a position that lost a maximum, passes no gradient.
/// Holds one thread's memory.
class MarginGradient {
public:
    explicit MarginGradient(std::shared_ptr<const NetworkPlan> plan);

    /// Differentiates, for the block that `exact` has executed with kept tensors, the margin: the
    /// label's logit minus the largest other. `labels` holds one class for each image of the block.
    void run(const BlockExecutor& exact, std::span<const int> labels);

    /// Margins of the block's images.
    const std::vector<float>& margins() const { return m_margins; }

    /// d margin / d accumulator of a multiplying layer, [filter][y][x][64].
    const float* accumulators(int layer) const
    {
        return m_accumulators[static_cast<std::size_t>(layer)].data();
    }

    /// d margin / d code of a tensor, [channel][y][x][64]: of all that the network computes from
    /// it.
    const float* tensor(int tensor) const
    {
        return m_codes[static_cast<std::size_t>(tensor)].data();
    }

private:
    void seed(const BlockExecutor& exact, std::span<const int> labels);
    void backward(int layer, const BlockExecutor& exact);
    void throughProducts(int layer);
    void throughRequantisation(int layer, const BlockExecutor& exact);
    void throughPooling(int layer, const BlockExecutor& exact);
    void throughAddition(int layer, const BlockExecutor& exact);
    void throughChannelScale(int layer, const BlockExecutor& exact);
    void throughConcatenation(int layer, const BlockExecutor& exact);
    void throughActivation(int layer, const BlockExecutor& exact);
    void throughChannelMoves(int layer);

    float* codes(int tensor) { return m_codes[static_cast<std::size_t>(tensor)].data(); }

    std::shared_ptr<const NetworkPlan> m_plan;
    std::vector<AlignedBuffer<float>> m_codes;        ///< [tensor]: d margin / d code
    std::vector<AlignedBuffer<float>> m_accumulators; ///< [layer], empty for others
    AlignedBuffer<float> m_padded;
    std::vector<float> m_margins;
};

} // namespace hawx
