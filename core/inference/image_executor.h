// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configured_network.h"
#include "core/inference/input_stationary.h"
#include "core/inference/kernels/kernel.h"
#include "core/inference/window_sums.h"
#include "core/support/aligned_buffer.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace hawx {

/// Executes a network for one image after the other. The lanes of the kernels are 64 consecutive
/// pixels (see LayerPlan::planes), or, where that is less work, 64 filters (see
/// InputStationaryLayer). Holds one configuration and the memory of one thread; tensors lie as
/// [channel][y][x], and all of them stay readable until the next image.
class ImageExecutor {
public:
    /// Throws Error for a plan that is not for lanes of pixels.
    ImageExecutor(std::shared_ptr<const NetworkPlan> plan, const Kernel& kernel);

    /// Circuits for the images to come. `network` may have been configured for a plan of either
    /// layout.
    void configure(ConfiguredNetwork network);

    /// Loads an image, [channel][y][x] of the network's input shape, 0..255. Throws Error when the
    /// number of pixels is another.
    void load(std::span<const std::uint8_t> pixels);

    /// All layers in order. Throws Error when nothing was configured, Cancelled between layers when
    /// stopped.
    void run(const std::stop_token& stop);

    /// Accumulators of a multiplying layer for the inputs at hand, [filter][y][x], into `out`; the
    /// layer's output is left as it is.
    void accumulate(int layer, std::span<std::int32_t> out);

    /// Codes of a tensor, [channel][y][x].
    const std::uint8_t* codes(int tensor) const
    {
        return m_tensors[static_cast<std::size_t>(tensor)].data();
    }

    /// [class], after run().
    std::vector<float> logits() const;

private:
    void requireConfigured() const;
    const std::uint8_t* padded(const LayerPlan& plan);
    void convolve(int layer);
    void execute(int layer);
    template <typename Sink>
    void forEachPart(std::size_t multiplying, const Sink& sink);

    std::shared_ptr<const NetworkPlan> m_plan;
    const Kernel* m_kernel;
    ConfiguredNetwork m_configured;                    ///< without a plan before configure()
    std::vector<std::vector<std::uint32_t>> m_byTable; ///< [multiplying layer] all filters
    /// [multiplying layer] none where pixels are the lanes
    std::vector<std::optional<InputStationaryLayer>> m_inputStationary;
    TransposedTables m_transposed;
    std::vector<AlignedBuffer<std::uint8_t>> m_tensors;
    AlignedBuffer<std::uint8_t> m_padded;
    AlignedBuffer<std::int32_t> m_sums;         ///< [pixel][lane] of an InputStationaryLayer
    AlignedBuffer<std::int32_t> m_accumulators; ///< of one filter at some positions
    AlignedBuffer<std::uint8_t> m_codes;        ///< the same, requantised
    WindowSums m_windowSums; ///< of the layer at hand, if a filter has a control variate
    std::vector<std::int32_t> m_logitAccumulators;
};

} // namespace hawx
