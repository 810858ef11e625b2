// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configured_network.h"
#include "core/inference/kernels/kernel.h"
#include "core/inference/window_sums.h"
#include "core/network/data_set.h"
#include "core/support/aligned_buffer.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace hawx {

/// Executes a network for one block of up to 64 images. Holds the memory of one thread; tensors lie
/// as [channel][y][x][64 images], unused images as zero pixels.
class BlockExecutor {
public:
    /// keepTensors: every tensor stays readable until the next block; else memory is reused as soon
    /// as nothing reads a tensor any more.
    BlockExecutor(std::shared_ptr<const NetworkPlan> plan, const Kernel& kernel, bool keepTensors);

    /// Loads images [first, first + count), count <= 64, of the network's input shape.
    void load(const ImageSet& images, std::size_t first, std::size_t count);

    /// Computes one layer from the tensors before it. `configured` holds the circuits of a
    /// multiplying layer. Throws Cancelled when stopped, within a few million products.
    void run(int layer, const ConfiguredLayer* configured, const std::stop_token& stop = {});
    /// All layers in order. Throws Cancelled when stopped, as above.
    void run(const ConfiguredNetwork& network, const std::stop_token& stop);

    /// Accumulators of a multiplying layer for the inputs at hand, [filter][y][x][64], into `out`;
    /// the layer's output is left as it is. Throws Cancelled when stopped, as above.
    void accumulate(int layer, const ConfiguredLayer& configured, std::span<std::int32_t> out,
                    const std::stop_token& stop = {});

    /// Sums of the activation codes under the windows of a multiplying layer, for the inputs at
    /// hand: [group][y][x][64]. Valid until the next layer is computed.
    std::span<const std::int32_t> windowSums(int layer);

    /// Copies what these tensors hold, one after the other, to continue from there later: see
    /// ResumePoint.
    void save(std::span<const int> tensors, std::uint8_t* bytes);
    /// The reverse, of which `count` images are used.
    void restore(std::span<const int> tensors, const std::uint8_t* bytes, std::size_t count);

    /// Codes of a tensor, [channel][y][x][64].
    const std::uint8_t* codes(int tensor) const
    {
        return m_buffers[m_bufferOf[static_cast<std::size_t>(tensor)]].data();
    }

    /// Appends logits [image][class] of the `count` images that were loaded, after run().
    void appendLogits(std::vector<float>& logits) const;
    std::size_t count() const { return m_count; }

private:
    void assignBuffers(bool keepTensors);
    std::uint8_t* output(int layer)
    {
        return m_buffers[m_bufferOf[static_cast<std::size_t>(layer)]].data();
    }
    /// All that is kept of a tensor: its codes, or the accumulators that stand for logits.
    std::span<std::uint8_t> contentOf(int tensor);
    const std::uint8_t* padded(const LayerPlan& plan);
    void convolve(int layer, const ConfiguredLayer& configured, const std::stop_token& stop);
    /// Operands of a factored circuit for the padded input of a layer.
    void makeOperands(const LayerPlan& plan, const Factorisation& factorisation,
                      const std::uint8_t* input);
    FactoredJob jobOf(const LayerPlan& plan, const FactoredGroup& group,
                      const FactoredFilters& block) const;
    /// Takes the control variate, if the filter has one, from accumulators of positions [first,
    /// first + count) of the order of computation; places[i] is where those of the i-th lie.
    void subtractControlVariate(const LayerPlan& plan, const ConfiguredLayer& configured,
                                std::uint32_t filter, std::size_t first, std::size_t count,
                                const std::uint32_t* places, std::int32_t* accumulators) const;
    /// Codes of one filter at positions [first, first + count) of the order of computation.
    void requantise(int layer, std::uint32_t filter, const std::int32_t* accumulators,
                    std::size_t first, std::size_t count);

    std::shared_ptr<const NetworkPlan> m_plan;
    const Kernel* m_kernel;
    std::vector<AlignedBuffer<std::uint8_t>> m_buffers;
    std::vector<std::size_t> m_bufferOf; ///< [tensor]
    AlignedBuffer<std::uint8_t> m_padded;
    AlignedBuffer<std::uint8_t> m_operands;          ///< of a factored circuit, [term]
    AlignedBuffer<std::int32_t> m_accumulators;      ///< of some filters at some positions
    AlignedBuffer<std::uint8_t> m_codes;             ///< the same, requantised
    AlignedBuffer<std::int32_t> m_logitAccumulators; ///< of the last layer
    WindowSums m_windowSums; ///< of the layer at hand, if a filter has a control variate
    std::size_t m_count = 0;
};

} // namespace hawx
