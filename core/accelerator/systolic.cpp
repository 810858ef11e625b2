// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/machines.h"
#include "core/accelerator/temporal.h"

#include <algorithm>

namespace hawx {

namespace {

constexpr double kCodeBits = 8;
constexpr int kSumBits = 32;

std::int64_t ceilDivide(std::int64_t a, std::int64_t b)
{
    return (a + b - 1) / b;
}

/// A layer on the array: how often it is filled, and for how long each time.
struct Tiling {
    std::int64_t rowTiles = 0;    ///< of terms (weight stationary) or positions
    std::int64_t columnTiles = 0; ///< of filters, in all groups
    std::int64_t streamed = 0;    ///< vectors that pass through the array for one tile

    std::int64_t tiles() const { return rowTiles * columnTiles; }
};

Tiling tilingOf(const MappedLayer& layer, int groups, const SystolicMachine& machine)
{
    const bool weights = machine.dataflow == Dataflow::WeightStationary;
    Tiling tiling;
    tiling.rowTiles = ceilDivide(weights ? layer.terms : layer.positions, machine.rows);
    tiling.columnTiles = groups * ceilDivide(layer.filters / groups, machine.columns);
    tiling.streamed = weights ? layer.positions : layer.terms;
    return tiling;
}

/// Bits that pass between the buffer and the array.
double bufferBits(const MappedLayer& layer, const Tiling& tiling, const LayerTraffic& traffic,
                  int groups, bool weightStationary)
{
    const double products = static_cast<double>(layer.positions) * layer.terms * groups;
    const double outputs = traffic.output;
    const double columnTiles = static_cast<double>(tiling.columnTiles) / groups;
    const double rowTiles = static_cast<double>(tiling.rowTiles);
    // Activations enter anew for each tile of filters. Weight stationary: each weight once, and
    // partial sums go out and back in between tiles of terms. Output stationary: weights enter anew
    // for each tile of positions.
    if (weightStationary)
        return products * columnTiles * kCodeBits + traffic.weights * kCodeBits +
               outputs * (2 * rowTiles - 1) * kSumBits;
    return products * columnTiles * kCodeBits + traffic.weights * rowTiles * kCodeBits +
           outputs * kSumBits;
}

} // namespace

void mapToSystolic(Mapping& mapping, const QuantisedNetwork& network,
                   const Accelerator& accelerator)
{
    const auto& machine = std::get<SystolicMachine>(accelerator.machine);
    const bool weightStationary = machine.dataflow == Dataflow::WeightStationary;
    const double clockHz = accelerator.clockMhz * 1e6;
    const double bufferBytes = machine.bufferKib * 1024;
    const std::vector<int> indices = network.multiplyingLayers();
    double seconds = 0;
    double busyCycles = 0;
    double products = 0;
    double buffered = 0; // bits
    double outside = 0;  // bytes
    double outputs = 0;
    for (std::size_t l = 0; l < indices.size(); ++l) {
        MappedLayer& layer = mapping.layers[l];
        const int groups = network.layers[static_cast<std::size_t>(indices[l])].groups;
        const Tiling tiling = tilingOf(layer, groups, machine);
        layer.cycles = tiling.tiles() * (2 * machine.rows + machine.columns + tiling.streamed - 2);
        const LayerTraffic traffic = trafficOf(network, indices[l]);
        // Activations that fit stay in the buffer from one layer to the next; the image comes from
        // outside in any case.
        double bytes = traffic.weights;
        if (traffic.input + traffic.output > bufferBytes)
            bytes += traffic.input + traffic.output;
        else if (l == 0)
            bytes += traffic.input;
        seconds += std::max(static_cast<double>(layer.cycles) / clockHz,
                            bytes / machine.memoryBytesPerSecond);
        busyCycles += static_cast<double>(layer.cycles);
        products += static_cast<double>(layer.macsPerFilter()) * layer.filters;
        buffered += bufferBits(layer, tiling, traffic, groups, weightStationary);
        outside += bytes;
        outputs += traffic.output;
    }
    setSequentialSpeed(mapping, seconds);
    mapping.sharedMultipliers = std::int64_t{machine.rows} * machine.columns;
    const double cells = static_cast<double>(mapping.sharedMultipliers);
    addSharedPart(mapping, "accumulators", adderCost(kSumBits) * cells, products / cells,
                  "an adder of 32 bits in each cell, used for each product; " +
                      std::string(kAdderBasis));
    if (mapping.hasControlVariates)
        addSharedPart(mapping, "control variates",
                      (adderCost(kSumBits) + wordMultiplierCost()) * machine.columns +
                          adderCost(kSumBits) * machine.rows,
                      outputs / machine.columns,
                      "a subtractor and a multiplier of 32 bits for each column, an adder for each "
                      "row; " +
                          std::string(kWordMultiplierBasis));
    addSharedPart(mapping, "cell registers", registerCost(kSumBits + 2 * kCodeBits) * cells,
                  busyCycles,
                  "48 bits in each cell: activation, weight and sum, clocked in each cycle; " +
                      std::string(kRegisterBasis));
    addSharedPart(mapping, "buffer", memoryCost(bufferBytes * 8), buffered,
                  "activations, weights and partial sums on their way to and from the array; " +
                      std::string(kMemoryBasis));
    addSharedPart(mapping, "requantisation", wordMultiplierCost() * machine.columns,
                  outputs / machine.columns,
                  "a multiplier of 32 bits for each column; " + std::string(kWordMultiplierBasis));
    addSharedPart(mapping, "memory outside", outsideMemoryCost(), outside * 8,
                  "weights, and activations that do not fit the buffer; " +
                      std::string(kOutsideMemoryBasis));
}

} // namespace hawx
