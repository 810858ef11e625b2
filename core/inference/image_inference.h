// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/image_executor.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace hawx {

/// Bit-true inference of one image after the other, while a user draws. What depends on the
/// network is prepared once, what depends on the configuration when it changes; an image then costs
/// its inference only, on the calling thread. May be used by one thread at a time and shares
/// nothing with other objects but the network.
class ImageInference {
public:
    /// kernel: a name of availableKernels() or "auto".
    explicit ImageInference(std::shared_ptr<const QuantisedNetwork> network,
                            const std::string& kernel = "auto");

    const QuantisedNetwork& network() const { return *m_plan->network; }

    /// Circuits for the images to come. Throws Error when they do not fit the network; those before
    /// stay then.
    void configure(const Configuration& configuration);

    /// Logits, [class], of an image [channel][y][x] of the network's input shape, pixels 0..255.
    /// Throws Error when the number of pixels is another or nothing was configured, Cancelled when
    /// stopped.
    std::vector<float> logits(std::span<const std::uint8_t> pixels,
                              const std::stop_token& stop = {});

    /// Codes of a tensor for the last image, [channel][y][x].
    std::span<const std::uint8_t> codes(int tensor) const;

    /// Accumulators of a multiplying layer for the last image, bias included, [filter][y][x];
    /// computed anew. Throws Error when nothing was configured.
    std::vector<std::int32_t> accumulators(int layer);

private:
    std::shared_ptr<const NetworkPlan> m_plan;
    const Kernel* m_kernel;
    ProductTableCache m_tables;
    ImageExecutor m_executor;
};

} // namespace hawx
