// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/machines.h"
#include "core/accelerator/temporal.h"

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr int kElements = 8;            ///< of a compute unit
constexpr int kWavefront = 64;          ///< work-items
constexpr int kCyclesAnInstruction = 8; ///< 64 work-items on 8 elements
constexpr double kOverhead = 20;        ///< instructions of a work-item beside its products
constexpr int kWord = 32;               ///< bits
constexpr double kRegisterFileBits = 8.0 * 1024 * 8; ///< of one element: 64 work-items x 32 words

} // namespace

void mapToFgpu(Mapping& mapping, const QuantisedNetwork& network, const Accelerator& accelerator)
{
    const auto& machine = std::get<FgpuMachine>(accelerator.machine);
    const double clockHz = accelerator.clockMhz * 1e6;
    const std::vector<int> indices = network.multiplyingLayers();
    double seconds = 0;
    double instructions = 0; // of work-items
    double outside = 0;      // bytes
    double outputs = 0;
    for (std::size_t l = 0; l < indices.size(); ++l) {
        MappedLayer& layer = mapping.layers[l];
        const LayerTraffic traffic = trafficOf(network, indices[l]);
        // A work-item computes one output value. The circuit is chosen by a field of the
        // instruction's weight, so work-items of a wavefront need not share it.
        const double wavefronts = std::ceil(traffic.output / kWavefront);
        const double each = layer.terms * machine.instructionsPerMac + kOverhead;
        layer.cycles = std::llround(std::ceil(wavefronts / machine.computeUnits) * std::ceil(each) *
                                    kCyclesAnInstruction);
        const double bytes = traffic.weights + traffic.input + traffic.output;
        seconds += std::max(static_cast<double>(layer.cycles) / clockHz,
                            bytes / machine.memoryBytesPerSecond);
        instructions += wavefronts * kWavefront * each;
        outside += bytes;
        outputs += traffic.output;
    }
    setSequentialSpeed(mapping, seconds);
    mapping.sharedMultipliers = std::int64_t{machine.computeUnits} * kElements;
    const double elements = static_cast<double>(mapping.sharedMultipliers);
    addSharedPart(mapping, "arithmetic units", adderCost(kWord) * elements, instructions / elements,
                  "an adder of 32 bits in each element, used by each instruction; " +
                      std::string(kAdderBasis));
    addSharedPart(mapping, "word multipliers", wordMultiplierCost() * elements, outputs / elements,
                  "one in each element, used for requantisation; " +
                      std::string(kWordMultiplierBasis));
    PartCost file = memoryCost(kRegisterFileBits);
    if (mapping.hasControlVariates)
        addSharedPart(mapping, "control variates", adderCost(kWord) * elements + adderCost(kWord),
                      outputs / elements,
                      "an adder of 32 bits in each element; the word multipliers take the "
                      "coefficients; " +
                          std::string(kAdderBasis));
    addSharedPart(mapping, "register files",
                  {file.areaUm2 * elements, file.energyPj, file.leakageMw * elements},
                  instructions * 3 * kWord,
                  "8 KiB in each element; an instruction reads two words and writes one; " +
                      std::string(kMemoryBasis));
    addSharedPart(mapping, "memory outside", outsideMemoryCost(), outside * 8,
                  "weights, activations in and out of each layer; " +
                      std::string(kOutsideMemoryBasis));
}

} // namespace hawx
