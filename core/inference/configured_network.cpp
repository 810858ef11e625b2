// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/configured_network.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace hawx {

ConfiguredNetwork configure(const std::shared_ptr<const NetworkPlan>& plan,
                            const Configuration& configuration, ProductTableCache& tables)
{
    requireFits(configuration, *plan->network);
    ConfiguredNetwork result;
    result.plan = plan;
    for (std::size_t l = 0; l < plan->layers.size(); ++l) {
        const LayerPlan& layerPlan = plan->layers[l];
        const LayerConfiguration& given = configuration.layers[l];
        ConfiguredLayer layer;
        layer.bias = plan->network->layers[static_cast<std::size_t>(layerPlan.layer)].bias;
        for (std::size_t f = 0; f < layer.bias.size(); ++f) {
            layer.tables.push_back(tables.get(*given.circuits[f], layerPlan.bytes,
                                              !given.swap.empty() && given.swap[f]));
            if (!given.biasCorrection.empty())
                layer.bias[f] += given.biasCorrection[f];
        }
        layer.order.resize(layer.bias.size());
        std::iota(layer.order.begin(), layer.order.end(), 0U);
        std::stable_sort(layer.order.begin(), layer.order.end(),
                         [&](std::uint32_t a, std::uint32_t b) {
                             return std::less<>()(layer.tables[a].get(), layer.tables[b].get());
                         });
        result.layers.push_back(std::move(layer));
    }
    return result;
}

} // namespace hawx
