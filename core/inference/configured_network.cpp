// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/configured_network.h"

#include "core/inference/kernels/kernel.h"
#include "core/support/error.h"

#include <algorithm>
#include <functional>
#include <map>

namespace hawx {

namespace {

/// Operands are made once and read by all filters at all taps; with fewer uses, tables are faster.
constexpr std::size_t kLeastUsesOfOperands = 4;

/// Whether these filters of a layer are faster without tables.
bool worthFactoring(const LayerPlan& plan, const ProductTable& table, std::size_t filters,
                    const Kernel& kernel)
{
    if (kernel.factorTerms == 0 || !table.factorisation())
        return false;
    // Channels are computed four at a time, unused ones too.
    const std::size_t channels = static_cast<std::size_t>(plan.input.channels / plan.groups);
    const std::size_t terms = table.factorisation()->terms.size();
    const auto most = static_cast<std::size_t>(kernel.factorTerms);
    const std::size_t taps = plan.quadOffsets.size() / plan.quads;
    return terms * plan.quads * 4 <= most * channels &&
           filters * taps >= kLeastUsesOfOperands * static_cast<std::size_t>(plan.groups);
}

/// Weights and bias of filters of one group of a convolution, as a kernel reads them.
FactoredFilters factorFilters(const QuantisedLayer& layer, const LayerPlan& plan,
                              const Factorisation& factorisation,
                              std::vector<std::uint32_t> filters,
                              const std::vector<std::int32_t>& bias)
{
    FactoredFilters result;
    result.group = filters.front() / static_cast<std::size_t>(plan.output.channels / plan.groups);
    const std::size_t channels = static_cast<std::size_t>(plan.input.channels / plan.groups);
    const std::size_t area = plan.quadOffsets.size() / plan.quads;
    const std::size_t taps = plan.quadOffsets.size();
    result.weights.resize(factorisation.terms.size() * taps * filters.size() * 4);
    for (std::size_t f = 0; f < filters.size(); ++f) {
        const std::int8_t* codes = layer.weights.data() + filters[f] * channels * area;
        // Modulo 2^32, like every accumulator.
        auto sum = static_cast<std::uint32_t>(bias[filters[f]]);
        std::int8_t* weights = result.weights.data() + 4 * f;
        for (const FactorTerm& term : factorisation.terms) {
            std::int32_t total = 0;
            for (std::size_t channel = 0; channel < channels; ++channel)
                for (std::size_t k = 0; k < area; ++k) {
                    const std::int8_t weight =
                        term.weight[static_cast<std::uint8_t>(codes[channel * area + k])];
                    total += weight;
                    weights[(channel / 4 * area + k) * filters.size() * 4 + channel % 4] = weight;
                }
            weights += taps * filters.size() * 4;
            sum += static_cast<std::uint32_t>(term.multiplier) *
                   static_cast<std::uint32_t>(term.offset) * static_cast<std::uint32_t>(total);
        }
        result.bias.push_back(static_cast<std::int32_t>(sum));
    }
    result.filters = std::move(filters);
    return result;
}

FactoredGroup factorGroup(const QuantisedLayer& layer, const LayerPlan& plan,
                          const ProductTablePtr& table, const std::vector<std::uint32_t>& filters,
                          const std::vector<std::int32_t>& bias)
{
    FactoredGroup group{table, {}, {}};
    for (const FactorTerm& term : table->factorisation()->terms)
        group.largestOperands.push_back(
            *std::max_element(term.operand.begin(), term.operand.end()));
    const auto groupOf = [&](std::uint32_t filter) {
        return filter / static_cast<std::uint32_t>(plan.output.channels / plan.groups);
    };
    std::vector<std::uint32_t> block;
    const auto endBlock = [&] {
        if (!block.empty())
            group.blocks.push_back(
                factorFilters(layer, plan, *table->factorisation(), block, bias));
        block.clear();
    };
    for (const std::uint32_t filter : filters) {
        if (block.size() == kFactoredFilters ||
            (!block.empty() && groupOf(block.front()) != groupOf(filter)))
            endBlock();
        block.push_back(filter);
    }
    endBlock();
    return group;
}

} // namespace

std::vector<LayerOperation> operationsOf(const NetworkPlan& plan,
                                         const Configuration& configuration,
                                         ProductTableCache& tables, const std::stop_token& stop)
{
    requireFits(configuration, *plan.network);
    std::vector<LayerOperation> operations;
    const WeightMap asTheyAre;
    for (std::size_t l = 0; l < plan.layers.size(); ++l) {
        const LayerConfiguration& given = configuration.layers[l];
        LayerOperation operation;
        operation.adder = given.adder;
        operation.bias = plan.network->layers[static_cast<std::size_t>(plan.layers[l].layer)].bias;
        for (std::size_t f = 0; f < operation.bias.size(); ++f) {
            // Making the table of a new circuit takes milliseconds.
            if (stop.stop_requested())
                throw Cancelled();
            const bool mapped = !given.weightMaps.empty() && given.weightMaps[f];
            operation.tables.push_back(tables.get(*given.circuits[f], plan.layers[l].bytes,
                                                  !given.swap.empty() && given.swap[f],
                                                  mapped ? *given.weightMaps[f] : asTheyAre));
            if (!given.biasCorrection.empty())
                operation.bias[f] += given.biasCorrection[f];
        }
        if (std::any_of(given.controlVariate.begin(), given.controlVariate.end(),
                        [](std::int16_t coefficient) { return coefficient != 0; }))
            operation.controlVariate = given.controlVariate;
        operations.push_back(std::move(operation));
    }
    return operations;
}

ConfiguredLayer configureLayer(const NetworkPlan& plan, std::size_t layer, LayerOperation operation,
                               const Kernel& kernel)
{
    const LayerPlan& layerPlan = plan.layers[layer];
    const QuantisedLayer& description =
        plan.network->layers[static_cast<std::size_t>(layerPlan.layer)];
    ConfiguredLayer result{std::move(operation), {}, {}};
    std::map<ProductTablePtr, std::vector<std::uint32_t>, std::less<>> filtersOf;
    for (std::size_t f = 0; f < result.tables.size(); ++f)
        filtersOf[result.tables[f]].push_back(static_cast<std::uint32_t>(f));
    for (const auto& [table, filters] : filtersOf)
        if (plan.lanes == Lanes::Images && result.adder.isExact() &&
            worthFactoring(layerPlan, *table, filters.size(), kernel))
            result.factored.push_back(
                factorGroup(description, layerPlan, table, filters, result.bias));
        else
            result.byTable.insert(result.byTable.end(), filters.begin(), filters.end());
    return result;
}

ConfiguredNetwork configure(const std::shared_ptr<const NetworkPlan>& plan,
                            const Configuration& configuration, ProductTableCache& tables,
                            const Kernel& kernel)
{
    ConfiguredNetwork result;
    result.plan = plan;
    std::vector<LayerOperation> operations = operationsOf(*plan, configuration, tables);
    for (std::size_t l = 0; l < operations.size(); ++l)
        result.layers.push_back(configureLayer(*plan, l, std::move(operations[l]), kernel));
    return result;
}

} // namespace hawx
