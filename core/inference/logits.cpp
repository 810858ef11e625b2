// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/logits.h"

#include "core/inference/block_layout.h"

namespace hawx {

void appendLogits(const QuantisedNetwork& network, const std::int32_t* accumulators,
                  const std::uint8_t* codes, std::size_t stride, std::vector<float>& logits)
{
    const auto last = static_cast<std::size_t>(network.output);
    const QuantisedTensor& tensor = network.tensors[last];
    const bool raw =
        network.layers[last].multiplies() && network.layers[last].requantisation.empty();
    const auto size = static_cast<std::size_t>(tensor.shape.size());
    const std::size_t plane = size / static_cast<std::size_t>(tensor.shape.channels);
    for (std::size_t e = 0; e < size; ++e)
        if (raw)
            logits.push_back(static_cast<float>(accumulators[e * stride]) *
                             network.accumulatorScale(network.output, static_cast<int>(e / plane)));
        else
            logits.push_back(static_cast<float>(codeOf(codes[e * stride], tensor)) * tensor.scale);
}

} // namespace hawx
