// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/inference/network_plan.h"
#include "core/inference/product_table.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace hawx {

struct Kernel;

/// Filters of one group of a convolution that are computed together, without tables.
struct FactoredFilters {
    std::vector<std::uint32_t> filters; ///< 1..kFactoredFilters
    std::size_t group = 0;              ///< of the convolution
    std::vector<std::int8_t> weights;   ///< see FactoredJob
    std::vector<std::int32_t> bias;     ///< see FactoredJob
};

/// The filters of a layer that have the same circuit, which factors.
struct FactoredGroup {
    ProductTablePtr table;
    std::vector<std::uint8_t> largestOperands; ///< [term]
    std::vector<FactoredFilters> blocks;
};

/// One multiplying layer with the circuits of its filters.
struct ConfiguredLayer {
    std::vector<ProductTablePtr> tables; ///< [filter]
    std::vector<std::int32_t> bias;      ///< [filter], correction included
    /// Filters that are computed by table, those with the same one side by side.
    std::vector<std::uint32_t> byTable;
    std::vector<FactoredGroup> factored; ///< the others
};

/// A network prepared for one configuration and one kernel. Immutable.
struct ConfiguredNetwork {
    std::shared_ptr<const NetworkPlan> plan;
    std::vector<ConfiguredLayer> layers; ///< of multiplying layers, in order
};

/// Throws Error when the configuration does not fit the network.
ConfiguredNetwork configure(const std::shared_ptr<const NetworkPlan>& plan,
                            const Configuration& configuration, ProductTableCache& tables,
                            const Kernel& kernel);

} // namespace hawx
