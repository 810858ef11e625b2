// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/inference/network_plan.h"
#include "core/inference/product_table.h"

#include <cstdint>
#include <memory>
#include <stop_token>
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

/// What a multiplying layer computes: equal ones give equal outputs for equal inputs. Tables of one
/// ProductTableCache are equal when they are the same object.
struct LayerOperation {
    std::vector<ProductTablePtr> tables;      ///< [filter]
    std::vector<std::int32_t> bias;           ///< [filter], correction included
    Adder adder;                              ///< that the accumulators take products with
    std::vector<std::int16_t> controlVariate; ///< [filter] coefficients; empty: all are 0

    bool operator==(const LayerOperation&) const = default;
};

/// One multiplying layer prepared for a kernel.
struct ConfiguredLayer : LayerOperation {
    /// Filters that are computed by table, those with the same one side by side. All of them with
    /// an approximate adder, which needs the products one by one.
    std::vector<std::uint32_t> byTable;
    std::vector<FactoredGroup> factored; ///< the others
};

/// A network prepared for one configuration and one kernel. Immutable.
struct ConfiguredNetwork {
    std::shared_ptr<const NetworkPlan> plan;
    std::vector<ConfiguredLayer> layers; ///< of multiplying layers, in order
};

/// The operations of the multiplying layers, in order. Throws Error when the configuration does not
/// fit the network, and Cancelled.
std::vector<LayerOperation> operationsOf(const NetworkPlan& plan,
                                         const Configuration& configuration,
                                         ProductTableCache& tables,
                                         const std::stop_token& stop = {});

/// Prepares an operation of plan.layers[layer].
ConfiguredLayer configureLayer(const NetworkPlan& plan, std::size_t layer, LayerOperation operation,
                               const Kernel& kernel);

/// Throws Error when the configuration does not fit the network.
ConfiguredNetwork configure(const std::shared_ptr<const NetworkPlan>& plan,
                            const Configuration& configuration, ProductTableCache& tables,
                            const Kernel& kernel);

} // namespace hawx
