// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/lut_count.h"

#include "core/circuits/cost/lut_mapping.h"
#include "core/support/error.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hawx {

namespace {

constexpr const char* kMultiplierBasis =
    "netlist covered by tables of 6 inputs, without carry chains";
constexpr const char* kCarryChainBasis =
    "published: a table and a place in the carry chain for each bit (Xilinx UG474)";
constexpr const char* kLutRamBasis =
    "published: 64 bits of distributed memory in a table (Xilinx UG474)";
constexpr const char* kBlockRamBasis =
    "published: block memories of 36 Kibit, 72 bits wide at the most (Xilinx UG473)";

constexpr int kAccumulatorBits = 32;
constexpr int kCodeBits = 8;
constexpr double kLutRamBits = 64;
/// Deeper memories are block memories, as a table each 64 words soon takes more than the rest.
constexpr double kMostLutRamWords = 128;
constexpr double kBlockRamBits = 36 * 1024;
constexpr double kBlockRamWidth = 72;

/// Products come as magnitude and sign, which the adder applies within its tables. Where
/// activations have a sign, too, a table finds the product's.
double multiplierLuts(const Circuit& circuit, bool signedActivations)
{
    if (!circuit.netlist)
        throw Error("The circuit " + circuit.name +
                    " is known by its truth table only, so its lookup tables cannot be counted; "
                    "choose circuits with a netlist.");
    return static_cast<double>(mapToLuts(*circuit.netlist).luts.size()) +
           (!circuit.isSigned && signedActivations ? 1 : 0);
}

std::string whole(double value)
{
    return std::to_string(std::llround(value));
}

LutItem weightMemory(const MappedLayer& layer)
{
    const double elements = layer.processingElements;
    const double width = double{kCodeBits} * layer.simd;
    const double words =
        layer.filtersPerElement() * std::ceil(static_cast<double>(layer.terms) / layer.simd);
    LutItem item{layer.name, "weight memory", 0, 0,
                 whole(elements) + " x " + whole(words) + " words of " + whole(width) + " bits; "};
    if (words <= kMostLutRamWords) {
        item.luts = elements * width * std::ceil(words / kLutRamBits);
        item.reason += kLutRamBasis;
    } else {
        item.blockRams = elements * std::max(std::ceil(width / kBlockRamWidth),
                                             std::ceil(width * words / kBlockRamBits));
        item.reason += kBlockRamBasis;
    }
    return item;
}

} // namespace

std::vector<LutItem> countLuts(const Mapping& mapping,
                               std::span<const std::uint16_t> circuitOfFilter)
{
    std::vector<LutItem> items;
    std::size_t first = 0;
    for (const MappedLayer& layer : mapping.layers) {
        if (layer.processingElements == 0)
            throw Error("Lookup tables are counted for spatial machines only.");
        std::vector<int> filters(mapping.circuits.size());
        for (int f = 0; f < layer.filters; ++f)
            ++filters[circuitOfFilter[first++]];
        for (std::size_t c = 0; c < filters.size(); ++c) {
            if (filters[c] == 0)
                continue;
            const double one = multiplierLuts(*mapping.circuits[c], layer.signedActivations);
            const double multipliers =
                std::ceil(static_cast<double>(filters[c]) / layer.filtersPerElement()) * layer.simd;
            items.push_back({layer.name, "multipliers " + mapping.circuits[c]->name,
                             multipliers * one, 0,
                             whole(multipliers) + " x " + whole(one) + "; " + kMultiplierBasis});
        }
        const double elements = layer.processingElements;
        const double treeBits = adderTreeBits(layer.simd);
        if (treeBits > 0)
            items.push_back(
                {layer.name, "adder trees", elements * treeBits, 0,
                 whole(elements) + " x " + whole(treeBits) + " bits; " + kCarryChainBasis});
        items.push_back({layer.name, "accumulators", elements * kAccumulatorBits, 0,
                         whole(elements) + " x 32 bits; " + kCarryChainBasis});
        items.push_back(weightMemory(layer));
    }
    return items;
}

} // namespace hawx
