// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/accelerator.h"
#include "core/accelerator/hardware_figures.h"
#include "core/circuits/circuit.h"
#include "core/network/quantised_network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hawx {

/// How a spatial accelerator computes one layer: each filter has a processing element of its own
/// with `simd` multipliers of the filter's circuit.
struct SpatialLayer {
    int filters = 0;
    int terms = 0;              ///< products for one output value
    std::int64_t positions = 0; ///< output values of one filter for one image
    int simd = 1;               ///< multipliers of a processing element, 1..terms
    std::int64_t cycles = 0;    ///< for one image: positions * ceil(terms / simd)
    bool signedActivations = false;
};

/// Power, area and speed of a network on a spatial accelerator (streaming dataflow, as FINN: M.
/// Blott et al., ACM TRETS 11(3), 2018). Counts the multipliers, and for unsigned circuits the
/// logic that applies the sign; adders, buffers and control are the same for every configuration.
///
/// With interval = max over layers of cycles (a new image enters each interval), a multiplier of
/// layer l works cycles_l / interval of the time and is gated otherwise:
///   area    = sum over filters of simd_l * area(circuit)
///   power   = sum over filters of simd_l * power(circuit) * cycles_l / interval
///   energy  = power * interval / clock, for one image
///   latency = sum over layers of cycles_l / clock: each layer waits for the one before it
/// power(circuit) is the published power with a new operand pair in every cycle.
class SpatialModel {
public:
    /// Throws Error when the target throughput or the number of multipliers cannot be met, saying
    /// what could.
    SpatialModel(const QuantisedNetwork& network, const Accelerator& accelerator);

    const std::vector<SpatialLayer>& layers() const { return m_layers; }
    std::int64_t intervalCycles() const { return m_interval; }
    std::int64_t multipliers() const;

    /// Contribution of one filter of a layer that uses a circuit, in mW. Throws Error when its cost
    /// is not known.
    double powerMw(std::size_t layer, const Circuit& circuit) const;
    /// The same in um2.
    double areaUm2(std::size_t layer, const Circuit& circuit) const;

    /// Figures for circuits[filter], filters counted over all layers in order.
    HardwareFigures figures(std::span<const CircuitPtr> circuits) const;
    /// Figures for given sums of powerMw and areaUm2 over all filters.
    HardwareFigures figures(double powerMw, double areaUm2) const;

private:
    void fold(double interval);

    double m_clockMhz;
    std::vector<SpatialLayer> m_layers;
    std::int64_t m_interval = 1;
};

} // namespace hawx
