// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/accelerator.h"
#include "core/accelerator/hardware_figures.h"
#include "core/accelerator/parts.h"
#include "core/circuits/circuit.h"
#include "core/network/quantised_network.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hawx {

/// One multiplying layer on a machine.
struct MappedLayer {
    std::string name;
    int filters = 0;
    int terms = 0;              ///< products for one output value
    std::int64_t positions = 0; ///< output values of one filter for one image
    bool signedActivations = false;
    std::int64_t cycles = 0; ///< for one image

    /// Spatial machines: the layer's own processing elements, each with `simd` multipliers of one
    /// circuit. Its filters take turns on them, so those on the same element share its circuit. 0
    /// where multipliers are shared by all layers.
    int processingElements = 0;
    int simd = 0;

    /// Filters that share a circuit: at most so many take turns on one element.
    int filtersPerElement() const
    {
        return processingElements == 0 ? 1
                                       : (filters + processingElements - 1) / processingElements;
    }
    std::int64_t macsPerFilter() const { return positions * terms; }
};

/// A part of a machine that does not depend on the circuits chosen.
struct MachinePart {
    std::string name;
    int layer = -1; ///< index among the mapped layers; -1: serves all of them
    double areaUm2 = 0;
    double energyPj = 0; ///< for one image
    double leakageMw = 0;
    std::string basis; ///< how many of what, and where the figures come from
};

/// A network on a machine: what runs where and when, and what each circuit would cost where.
/// Immutable once made. Circuits are numbered as they were given.
struct Mapping {
    std::vector<CircuitPtr> circuits;
    std::vector<MappedLayer> layers;
    double latencyMs = 0;
    double imagesPerSecond = 0;
    bool hasControlVariates = false;
    int maxCircuits = 0; ///< different ones that a configuration may use; 0: any number
    /// Machines whose multipliers all layers share: multipliers of each different circuit; else 0.
    std::int64_t sharedMultipliers = 0;
    std::vector<MachinePart> parts;

    /// [layer][circuit] a multiplier of the circuit in the layer.
    std::vector<std::vector<PartCost>> multipliers;

    std::size_t filters() const;
    /// uJ for one image that the products of one filter of the layer take with the circuit.
    double filterEnergyUj(std::size_t layer, std::size_t circuit) const
    {
        return static_cast<double>(layers[layer].macsPerFilter()) *
               multipliers[layer][circuit].energyPj * 1e-6;
    }
    /// Multipliers that all filters of a processing element share.
    double multipliersPerElement(std::size_t layer) const
    {
        return layers[layer].processingElements == 0 ? 0 : layers[layer].simd;
    }
    /// Cost of all multipliers of a circuit that all layers share; the layer with the costliest.
    PartCost sharedCost(std::size_t circuit) const;
};

/// Maps the network to the machine. Throws Error, saying what would do, when the machine cannot
/// reach what its description asks for, when a folding by hand does not fit the network's layers,
/// or when the cost of a circuit is not known.
/// With `controlVariates` the machine can subtract one from each output value: parts sum up the
/// activations of a window, multiply by the filter's coefficient and subtract.
Mapping mapNetwork(const QuantisedNetwork& network, const Accelerator& accelerator,
                   const std::vector<CircuitPtr>& circuits, bool controlVariates = false);

/// Whether the machine can hold the assignment ([filter] circuit, filters counted over all layers
/// in order): no more different circuits than it permits, and in each layer no more processing
/// elements than it has, where filters may be put on elements in any order.
bool fits(const Mapping& mapping, std::span<const std::uint16_t> circuitOfFilter);

/// Figures of an assignment that fits. With n_lc filters of layer l with circuit c, q_l filters on
/// an element, simd_l its multipliers, and E, A, L energy of a product, area and leakage of a
/// multiplier:
///   energy = sum over l, c of n_lc macs_l E_lc + L / rate         for one image
///   area   = sum over l, c of ceil(n_lc / q_l) simd_l A_lc,  or of shared multipliers
///            sum over circuits in use of their number times A
///   power  = energy * images/s
HardwareFigures figures(const Mapping& mapping, std::span<const std::uint16_t> circuitOfFilter);

/// The same for one circuit everywhere.
HardwareFigures uniformFigures(const Mapping& mapping, std::size_t circuit);

} // namespace hawx
