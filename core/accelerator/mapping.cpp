// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/mapping.h"

#include "core/accelerator/machines.h"

#include <algorithm>
#include <numeric>

namespace hawx {

namespace {

/// Calls visit(layer, circuit, filters) for each circuit that filters of the layer use.
template <typename Visit>
void forEachUse(const Mapping& mapping, std::span<const std::uint16_t> circuitOfFilter,
                const Visit& visit)
{
    std::vector<int> counts(mapping.circuits.size());
    std::size_t filter = 0;
    for (std::size_t l = 0; l < mapping.layers.size(); ++l) {
        std::fill(counts.begin(), counts.end(), 0);
        for (int f = 0; f < mapping.layers[l].filters; ++f)
            ++counts[circuitOfFilter[filter++]];
        for (std::size_t c = 0; c < counts.size(); ++c)
            if (counts[c] > 0)
                visit(l, c, counts[c]);
    }
}

int elementsFor(const MappedLayer& layer, int filters)
{
    return (filters + layer.filtersPerElement() - 1) / layer.filtersPerElement();
}

} // namespace

std::size_t Mapping::filters() const
{
    return std::accumulate(layers.begin(), layers.end(), std::size_t{0},
                           [](std::size_t sum, const MappedLayer& layer) {
                               return sum + static_cast<std::size_t>(layer.filters);
                           });
}

PartCost Mapping::sharedCost(std::size_t circuit) const
{
    // Where one layer's activations have a sign, all multipliers must apply it.
    const auto costliest = std::max_element(multipliers.begin(), multipliers.end(),
                                            [circuit](const auto& a, const auto& b) {
                                                return a[circuit].areaUm2 < b[circuit].areaUm2;
                                            });
    return costliest == multipliers.end()
               ? PartCost{}
               : (*costliest)[circuit] * static_cast<double>(sharedMultipliers);
}

Mapping mapNetwork(const QuantisedNetwork& network, const Accelerator& accelerator,
                   const std::vector<CircuitPtr>& circuits, bool controlVariates)
{
    Mapping mapping;
    mapping.hasControlVariates = controlVariates;
    mapping.circuits = circuits;
    mapping.maxCircuits = accelerator.maxCircuits;
    for (const int index : network.multiplyingLayers()) {
        const TensorShape& out = network.tensors[static_cast<std::size_t>(index)].shape;
        const QuantisedLayer& source = network.layers[static_cast<std::size_t>(index)];
        MappedLayer layer;
        layer.name = source.name;
        layer.filters = out.channels;
        layer.terms = network.termsPerOutput(index);
        layer.positions = std::int64_t{out.height} * out.width;
        layer.signedActivations =
            network.tensors[static_cast<std::size_t>(source.inputs[0])].lowest < 0;
        std::vector<PartCost> costs;
        for (const CircuitPtr& circuit : circuits)
            costs.push_back(multiplierCost(*circuit, layer.signedActivations));
        mapping.layers.push_back(std::move(layer));
        mapping.multipliers.push_back(std::move(costs));
    }
    if (std::holds_alternative<SpatialMachine>(accelerator.machine))
        mapToSpatial(mapping, network, accelerator);
    else if (std::holds_alternative<SystolicMachine>(accelerator.machine))
        mapToSystolic(mapping, network, accelerator);
    else
        mapToFgpu(mapping, network, accelerator);
    return mapping;
}

bool fits(const Mapping& mapping, std::span<const std::uint16_t> circuitOfFilter)
{
    std::vector<bool> used(mapping.circuits.size());
    std::vector<int> elements(mapping.layers.size());
    forEachUse(mapping, circuitOfFilter, [&](std::size_t l, std::size_t c, int filters) {
        used[c] = true;
        elements[l] += elementsFor(mapping.layers[l], filters);
    });
    for (std::size_t l = 0; l < elements.size(); ++l)
        if (const int available = mapping.layers[l].processingElements;
            available > 0 && elements[l] > available)
            return false;
    return mapping.maxCircuits == 0 ||
           std::count(used.begin(), used.end(), true) <= mapping.maxCircuits;
}

HardwareFigures figures(const Mapping& mapping, std::span<const std::uint16_t> circuitOfFilter)
{
    HardwareFigures figures;
    double leakageMw = 0;
    std::vector<bool> used(mapping.circuits.size());
    forEachUse(mapping, circuitOfFilter, [&](std::size_t l, std::size_t c, int filters) {
        used[c] = true;
        figures.energyUj += filters * mapping.filterEnergyUj(l, c);
        const double multipliers =
            elementsFor(mapping.layers[l], filters) * mapping.multipliersPerElement(l);
        figures.areaUm2 += multipliers * mapping.multipliers[l][c].areaUm2;
        leakageMw += multipliers * mapping.multipliers[l][c].leakageMw;
    });
    for (std::size_t c = 0; c < used.size() && mapping.sharedMultipliers > 0; ++c) {
        if (!used[c])
            continue;
        const PartCost shared = mapping.sharedCost(c);
        figures.areaUm2 += shared.areaUm2;
        leakageMw += shared.leakageMw;
    }
    // mW / (images/s) = mJ.
    figures.energyUj += leakageMw / mapping.imagesPerSecond * 1e3;
    figures.latencyMs = mapping.latencyMs;
    figures.imagesPerSecond = mapping.imagesPerSecond;
    figures.powerMw = figures.energyUj * mapping.imagesPerSecond * 1e-3;
    figures.machineAreaUm2 = figures.areaUm2;
    figures.machineEnergyUj = figures.energyUj;
    for (const MachinePart& part : mapping.parts) {
        figures.machineAreaUm2 += part.areaUm2;
        figures.machineEnergyUj +=
            part.energyPj * 1e-6 + part.leakageMw / mapping.imagesPerSecond * 1e3;
    }
    figures.machinePowerMw = figures.machineEnergyUj * mapping.imagesPerSecond * 1e-3;
    return figures;
}

HardwareFigures uniformFigures(const Mapping& mapping, std::size_t circuit)
{
    return figures(mapping, std::vector<std::uint16_t>(mapping.filters(),
                                                       static_cast<std::uint16_t>(circuit)));
}

} // namespace hawx
