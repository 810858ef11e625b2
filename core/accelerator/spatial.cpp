// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/spatial.h"

#include "core/support/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hawx {

namespace {

/// Conditional negation of a product: an unsigned circuit leaves a 16-bit magnitude that the
/// accumulator's adder takes with either sign, one XOR gate a bit and one for the sign itself. Gate
/// figures of a 45 nm standard-cell XOR2: 4.69 um2, and the power density of the exact multiplier
/// mul8u_1JFF, 0.391 mW / 709.6 um2.
constexpr double kXorAreaUm2 = 4.69;
constexpr double kPowerPerArea = 0.391 / 709.6;
constexpr int kProductBits = 17;
/// Activations that can be negative are stored as sign and magnitude; their sign joins the
/// product's.
constexpr int kSignBits = 1;

double signLogicArea(bool signedActivations)
{
    return kXorAreaUm2 * (kProductBits + (signedActivations ? kSignBits : 0));
}

const CircuitCost& costOf(const Circuit& circuit)
{
    if (!circuit.cost)
        throw Error("The power and area of the circuit " + circuit.name +
                    " are not known; choose circuits with a cost.");
    return *circuit.cost;
}

} // namespace

SpatialModel::SpatialModel(const QuantisedNetwork& network, const Accelerator& accelerator)
    : m_clockMhz(accelerator.clockMhz)
{
    for (const int index : network.multiplyingLayers()) {
        const TensorShape& out = network.tensors[static_cast<std::size_t>(index)].shape;
        const int input = network.layers[static_cast<std::size_t>(index)].inputs[0];
        SpatialLayer layer;
        layer.filters = out.channels;
        layer.terms = network.termsPerOutput(index);
        layer.positions = std::int64_t{out.height} * out.width;
        layer.signedActivations = network.tensors[static_cast<std::size_t>(input)].lowest < 0;
        m_layers.push_back(layer);
    }
    // No folding is faster than all products of a position in one cycle.
    std::int64_t shortest = 1;
    std::int64_t longest = 1;
    std::int64_t fewest = 0;
    for (const SpatialLayer& layer : m_layers) {
        shortest = std::max(shortest, layer.positions);
        longest = std::max(longest, layer.positions * layer.terms);
        fewest += layer.filters;
    }
    const double clockHz = accelerator.clockMhz * 1e6;
    switch (accelerator.folding) {
    case Folding::Unrolled: fold(0); break;
    case Folding::Throughput: {
        const double interval = clockHz / accelerator.imagesPerSecond;
        if (interval < static_cast<double>(shortest))
            throw Error("The accelerator " + accelerator.name + " cannot reach " +
                        std::to_string(std::llround(accelerator.imagesPerSecond)) +
                        " images/s for this network: fully unrolled it reaches " +
                        std::to_string(std::llround(clockHz / static_cast<double>(shortest))) +
                        " at " + std::to_string(std::llround(accelerator.clockMhz)) + " MHz.");
        fold(interval);
        break;
    }
    case Folding::Multipliers: {
        if (accelerator.multiplierBudget < static_cast<double>(fewest))
            throw Error("The accelerator " + accelerator.name + " has " +
                        std::to_string(std::llround(accelerator.multiplierBudget)) +
                        " multipliers; this network needs at least " + std::to_string(fewest) +
                        ", one for each filter.");
        std::int64_t low = shortest; // the least interval within the budget lies in [low, high]
        std::int64_t high = longest;
        while (low < high) {
            const std::int64_t middle = low + (high - low) / 2;
            fold(static_cast<double>(middle));
            if (static_cast<double>(multipliers()) <= accelerator.multiplierBudget)
                high = middle;
            else
                low = middle + 1;
        }
        fold(static_cast<double>(low));
        break;
    }
    }
}

void SpatialModel::fold(double interval)
{
    m_interval = 1;
    for (SpatialLayer& layer : m_layers) {
        // The fewest multipliers with which the layer ends within the interval.
        const double steps = std::floor(interval / static_cast<double>(layer.positions));
        layer.simd = layer.terms;
        if (steps >= 1)
            layer.simd = static_cast<int>(
                std::ceil(static_cast<double>(layer.terms) / std::min(steps, 1e9)));
        layer.cycles = layer.positions * ((layer.terms + layer.simd - 1) / layer.simd);
        m_interval = std::max(m_interval, layer.cycles);
    }
}

std::int64_t SpatialModel::multipliers() const
{
    return std::accumulate(m_layers.begin(), m_layers.end(), std::int64_t{0},
                           [](std::int64_t sum, const SpatialLayer& layer) {
                               return sum + std::int64_t{layer.filters} * layer.simd;
                           });
}

double SpatialModel::powerMw(std::size_t layer, const Circuit& circuit) const
{
    const SpatialLayer& l = m_layers[layer];
    double power = costOf(circuit).powerMw;
    if (!circuit.isSigned)
        power += signLogicArea(l.signedActivations) * kPowerPerArea;
    const double busy = static_cast<double>(l.cycles) / static_cast<double>(m_interval);
    return l.simd * power * busy;
}

double SpatialModel::areaUm2(std::size_t layer, const Circuit& circuit) const
{
    const SpatialLayer& l = m_layers[layer];
    double area = costOf(circuit).areaUm2;
    if (!circuit.isSigned)
        area += signLogicArea(l.signedActivations);
    return l.simd * area;
}

HardwareFigures SpatialModel::figures(std::span<const CircuitPtr> circuits) const
{
    double power = 0;
    double area = 0;
    std::size_t filter = 0;
    for (std::size_t l = 0; l < m_layers.size(); ++l)
        for (int f = 0; f < m_layers[l].filters; ++f) {
            const Circuit& circuit = *circuits[filter++];
            power += powerMw(l, circuit);
            area += areaUm2(l, circuit);
        }
    return figures(power, area);
}

HardwareFigures SpatialModel::figures(double powerMw, double areaUm2) const
{
    const double clockHz = m_clockMhz * 1e6;
    const double interval = static_cast<double>(m_interval) / clockHz;
    double cycles = 0;
    for (const SpatialLayer& layer : m_layers)
        cycles += static_cast<double>(layer.cycles);
    HardwareFigures figures;
    figures.powerMw = powerMw;
    figures.areaUm2 = areaUm2;
    figures.latencyMs = cycles / clockHz * 1e3;
    figures.imagesPerSecond = 1 / interval;
    figures.energyUj = powerMw * interval * 1e3; // mW s = mJ
    return figures;
}

} // namespace hawx
