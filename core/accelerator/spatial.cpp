// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/machines.h"
#include "core/support/error.h"

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr int kAccumulatorWidth = 32;
constexpr int kCodeBits = 8;

std::int64_t ceilDivide(std::int64_t a, std::int64_t b)
{
    return (a + b - 1) / b;
}

/// Sets the layer's elements, those that would stay without a filter left out, and its cycles.
void setFolding(MappedLayer& layer, int processingElements, int simd)
{
    const std::int64_t turns = ceilDivide(layer.filters, processingElements);
    layer.processingElements = static_cast<int>(ceilDivide(layer.filters, turns));
    layer.simd = simd;
    layer.cycles = layer.positions * turns * ceilDivide(layer.terms, simd);
}

/// The fewest multipliers with which the layer ends within `interval` cycles: an element for each
/// filter as long as one multiplier in each is too slow; only then filters take turns. So filters
/// have circuits of their own wherever that costs no multipliers.
void foldWithin(MappedLayer& layer, double interval)
{
    const double steps = std::floor(interval / static_cast<double>(layer.positions));
    if (steps < 1) {
        setFolding(layer, layer.filters, layer.terms);
        return;
    }
    if (steps < layer.terms) {
        setFolding(layer, layer.filters, static_cast<int>(std::ceil(layer.terms / steps)));
        return;
    }
    const double turns = std::min(std::floor(steps / layer.terms), double(layer.filters));
    setFolding(layer, static_cast<int>(ceilDivide(layer.filters, static_cast<int>(turns))), 1);
}

std::int64_t multipliers(const std::vector<MappedLayer>& layers)
{
    std::int64_t sum = 0;
    for (const MappedLayer& layer : layers)
        sum += std::int64_t{layer.processingElements} * layer.simd;
    return sum;
}

void foldAll(Mapping& mapping, double interval)
{
    for (MappedLayer& layer : mapping.layers)
        foldWithin(layer, interval);
}

/// No folding is faster than a position of each layer in a cycle.
std::int64_t shortestInterval(const Mapping& mapping)
{
    std::int64_t shortest = 1;
    for (const MappedLayer& layer : mapping.layers)
        shortest = std::max(shortest, layer.positions);
    return shortest;
}

void foldForThroughput(Mapping& mapping, const Accelerator& accelerator, double imagesPerSecond)
{
    const double clockHz = accelerator.clockMhz * 1e6;
    const std::int64_t shortest = shortestInterval(mapping);
    const double interval = clockHz / imagesPerSecond;
    if (interval < static_cast<double>(shortest))
        throw Error("The accelerator " + accelerator.name + " cannot reach " +
                    std::to_string(std::llround(imagesPerSecond)) +
                    " images/s for this network: fully unrolled it reaches " +
                    std::to_string(std::llround(clockHz / static_cast<double>(shortest))) + " at " +
                    std::to_string(std::llround(accelerator.clockMhz)) + " MHz.");
    foldAll(mapping, interval);
}

void foldWithinBudget(Mapping& mapping, const Accelerator& accelerator, double budget)
{
    if (budget < static_cast<double>(mapping.layers.size()))
        throw Error("The accelerator " + accelerator.name + " has " +
                    std::to_string(std::llround(budget)) +
                    " multipliers; this network needs at least " +
                    std::to_string(mapping.layers.size()) + ", one for each layer.");
    std::int64_t low =
        shortestInterval(mapping); // the least interval within the budget lies in [low, high]
    std::int64_t high = low;
    for (const MappedLayer& layer : mapping.layers)
        high = std::max(high, layer.macsPerFilter() * layer.filters);
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        foldAll(mapping, static_cast<double>(middle));
        if (static_cast<double>(multipliers(mapping.layers)) <= budget)
            high = middle;
        else
            low = middle + 1;
    }
    foldAll(mapping, static_cast<double>(low));
}

void foldByHand(Mapping& mapping, const Accelerator& accelerator,
                const std::vector<LayerFolding>& foldings)
{
    const auto refuse = [&](const std::string& what) {
        throw Error("The folding of the accelerator " + accelerator.name +
                    " does not suit this network: " + what + ".");
    };
    for (MappedLayer& layer : mapping.layers) {
        const auto found =
            std::find_if(foldings.begin(), foldings.end(),
                         [&](const LayerFolding& folding) { return folding.layer == layer.name; });
        if (found == foldings.end())
            refuse("it lacks the layer " + layer.name);
        if (found->processingElements > layer.filters)
            refuse("the layer " + layer.name + " has " + std::to_string(layer.filters) +
                   " filters, so at most as many processing elements, not " +
                   std::to_string(found->processingElements));
        if (found->simd > layer.terms)
            refuse("the layer " + layer.name + " has " + std::to_string(layer.terms) +
                   " products for an output value, so at most as many multipliers in a processing "
                   "element, not " +
                   std::to_string(found->simd));
        setFolding(layer, found->processingElements, found->simd);
    }
    for (const LayerFolding& folding : foldings)
        if (std::none_of(mapping.layers.begin(), mapping.layers.end(),
                         [&](const MappedLayer& layer) { return layer.name == folding.layer; }))
            refuse("it has no layer " + folding.layer + " with products");
}

std::string times(double count, const char* what, const char* basis)
{
    return std::to_string(std::llround(count)) + " " + what + "; " + basis;
}

/// What a layer needs beside its multipliers.
void addParts(Mapping& mapping, int index, const QuantisedLayer& source, const TensorShape& input)
{
    const MappedLayer& layer = mapping.layers[static_cast<std::size_t>(index)];
    const double elements = layer.processingElements;
    const double busy = static_cast<double>(layer.cycles);
    const double outputs = static_cast<double>(layer.positions) * layer.filters;
    const double turns = layer.filtersPerElement();
    const auto add = [&](const char* name, const PartCost& cost, double uses, std::string basis) {
        mapping.parts.push_back(
            {name, index, cost.areaUm2, cost.energyPj * uses, cost.leakageMw, std::move(basis)});
    };
    if (layer.simd > 1)
        add("adder trees", adderCost(adderTreeBits(layer.simd)) * elements, busy,
            times(elements, "x adder tree", kAdderBasis));
    add("accumulators", (adderCost(kAccumulatorWidth) + registerCost(kAccumulatorWidth)) * elements,
        busy, times(elements, "x adder and register of 32 bits", kAdderBasis));
    if (mapping.hasControlVariates) {
        // The window's sum is the same for all elements, which differ in their coefficients.
        add("control variates: sums", adderCost(adderTreeBits(layer.simd + 1)), busy,
            std::string("an adder tree for the activations of all elements; ") + kAdderBasis);
        add("control variates", (adderCost(kAccumulatorWidth) + wordMultiplierCost()) * elements,
            outputs / elements,
            times(elements, "x subtractor and multiplier of 32 bits", kWordMultiplierBasis));
    }
    const double operandBits = kCodeBits * layer.simd * (elements + 1);
    add("operand registers", registerCost(operandBits), busy,
        times(operandBits, "bits: the weights of each multiplier and the activations of all",
              kRegisterBasis));

    const double weightBits = turns * layer.terms * kCodeBits; // of one element
    const double weightReads =
        static_cast<double>(layer.macsPerFilter()) * layer.filters * kCodeBits;
    PartCost weights = memoryCost(weightBits);
    mapping.parts.push_back(
        {"weight memory", index, weights.areaUm2 * elements, weights.energyPj * weightReads,
         weights.leakageMw * elements,
         times(weightBits * elements, "bits, read for each product", kMemoryBasis)});
    // Lines of the input that a window sees, or all of it where the window is the whole input.
    const double lines =
        source.fullyConnected ? input.height : std::min(source.window.height, input.height);
    const double bufferBits = lines * input.width * input.channels * kCodeBits;
    const double inputBits =
        static_cast<double>(input.height) * input.width * input.channels * kCodeBits;
    const double reads = static_cast<double>(layer.positions) * turns * layer.terms * kCodeBits;
    add("stream buffer", memoryCost(bufferBits), inputBits + reads,
        times(bufferBits, "bits: the lines of the input that a window covers", kMemoryBasis));
    add("requantisation", wordMultiplierCost() * std::ceil(outputs / busy),
        outputs / std::ceil(outputs / busy),
        times(std::ceil(outputs / busy), "x multiplier of 32 bits", kWordMultiplierBasis));
}

} // namespace

void mapToSpatial(Mapping& mapping, const QuantisedNetwork& network, const Accelerator& accelerator)
{
    const auto& machine = std::get<SpatialMachine>(accelerator.machine);
    switch (machine.folding) {
    case Folding::Unrolled: foldAll(mapping, 0); break;
    case Folding::Throughput:
        foldForThroughput(mapping, accelerator, machine.imagesPerSecond);
        break;
    case Folding::Multipliers:
        foldWithinBudget(mapping, accelerator, machine.multiplierBudget);
        break;
    case Folding::ByHand: foldByHand(mapping, accelerator, machine.layers); break;
    }
    const double clockHz = accelerator.clockMhz * 1e6;
    std::int64_t interval = 1;
    std::int64_t total = 0; // each layer waits for the one before it
    for (const MappedLayer& layer : mapping.layers) {
        interval = std::max(interval, layer.cycles);
        total += layer.cycles;
    }
    mapping.imagesPerSecond = clockHz / static_cast<double>(interval);
    mapping.latencyMs = static_cast<double>(total) / clockHz * 1e3;
    const std::vector<int> indices = network.multiplyingLayers();
    for (std::size_t l = 0; l < indices.size(); ++l) {
        const QuantisedLayer& source = network.layers[static_cast<std::size_t>(indices[l])];
        addParts(mapping, static_cast<int>(l), source,
                 network.tensors[static_cast<std::size_t>(source.inputs[0])].shape);
    }
}

} // namespace hawx
