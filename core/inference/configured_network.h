// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/inference/network_plan.h"
#include "core/inference/product_table.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace hawx {

/// One multiplying layer with the circuits of its filters.
struct ConfiguredLayer {
    std::vector<ProductTablePtr> tables; ///< [filter]
    std::vector<std::int32_t> bias;      ///< [filter], correction included
    std::vector<std::uint32_t> order;    ///< filters, those with the same table side by side
};

/// A network prepared for one configuration. Immutable.
struct ConfiguredNetwork {
    std::shared_ptr<const NetworkPlan> plan;
    std::vector<ConfiguredLayer> layers; ///< of multiplying layers, in order
};

/// Throws Error when the configuration does not fit the network.
ConfiguredNetwork configure(const std::shared_ptr<const NetworkPlan>& plan,
                            const Configuration& configuration, ProductTableCache& tables);

} // namespace hawx
