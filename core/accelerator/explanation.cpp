// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/explanation.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <set>

namespace hawx {

namespace {

std::string threeDigits(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3g", value);
    return text.data();
}

std::string whole(double value)
{
    return std::to_string(std::llround(value));
}

std::string sourceOf(const Circuit& circuit)
{
    return toString(circuit.cost->provenance) +
           (circuit.cost->source.empty() ? "" : ": " + circuit.cost->source);
}

/// "48 multipliers on 24 elements, ..": what the filters of a layer with one circuit take.
CostItem multipliersOf(const Mapping& mapping, std::size_t l, std::size_t c, int filters)
{
    const MappedLayer& layer = mapping.layers[l];
    const Circuit& circuit = *mapping.circuits[c];
    const PartCost& cost = mapping.multipliers[l][c];
    const double products = static_cast<double>(layer.macsPerFilter()) * filters;
    CostItem item;
    item.layer = layer.name;
    item.part = "multipliers " + circuit.name;
    item.isMultiplier = true;
    item.powerMw = filters * mapping.filterEnergyUj(l, c) * mapping.imagesPerSecond * 1e-3;
    item.reason = whole(filters) + " filters, " + whole(products) + " products an image at " +
                  threeDigits(cost.energyPj) + " pJ";
    if (layer.processingElements > 0) {
        const double elements = std::ceil(static_cast<double>(filters) / layer.filtersPerElement());
        const PartCost all = cost * (elements * layer.simd);
        item.areaUm2 = all.areaUm2;
        item.powerMw += all.leakageMw;
        item.reason +=
            ", on " + whole(elements) + " elements of " + whole(layer.simd) + " multipliers";
    }
    item.reason += "; " + sourceOf(circuit);
    return item;
}

} // namespace

std::vector<CostItem> explain(const Mapping& mapping,
                              std::span<const std::uint16_t> circuitOfFilter)
{
    std::vector<CostItem> items;
    const auto addParts = [&](int layer) {
        for (const MachinePart& part : mapping.parts)
            if (part.layer == layer)
                items.push_back(
                    {layer < 0 ? "" : mapping.layers[static_cast<std::size_t>(layer)].name,
                     part.name, part.energyPj * mapping.imagesPerSecond * 1e-9 + part.leakageMw,
                     part.areaUm2, false, part.basis});
    };
    if (mapping.sharedMultipliers > 0)
        for (const std::size_t c :
             std::set<std::size_t>(circuitOfFilter.begin(), circuitOfFilter.end())) {
            const PartCost shared = mapping.sharedCost(c);
            items.push_back({"", "multipliers " + mapping.circuits[c]->name, shared.leakageMw,
                             shared.areaUm2, true,
                             whole(static_cast<double>(mapping.sharedMultipliers)) +
                                 " that all layers share; they leak, idle ones too; " +
                                 sourceOf(*mapping.circuits[c])});
        }
    addParts(-1);
    std::size_t first = 0;
    for (std::size_t l = 0; l < mapping.layers.size(); ++l) {
        std::vector<int> filters(mapping.circuits.size());
        for (int f = 0; f < mapping.layers[l].filters; ++f)
            ++filters[circuitOfFilter[first++]];
        for (std::size_t c = 0; c < filters.size(); ++c)
            if (filters[c] > 0)
                items.push_back(multipliersOf(mapping, l, c, filters[c]));
        addParts(static_cast<int>(l));
    }
    return items;
}

} // namespace hawx
