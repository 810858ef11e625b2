// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/adders/adder.h"
#include "core/circuits/circuit.h"
#include "core/inference/weight_map.h"
#include "core/network/quantised_network.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hawx {

/// The circuits of one multiplying layer, and the adder of its accumulators.
struct LayerConfiguration {
    std::string layer;                        ///< name
    std::vector<CircuitPtr> circuits;         ///< [filter]
    std::vector<bool> swap;                   ///< [filter] weight is operand A; empty: none
    std::vector<std::int32_t> biasCorrection; ///< [filter] added to the bias; empty: none
    Adder adder;                              ///< of kAccumulatorBits bits
    /// [filter] codes that are multiplied by in place of the weights; null: the weights; empty:
    /// none
    std::vector<WeightMapPtr> weightMaps;
    /// [filter] coefficients of the activations' sum in units of 2^-rules::kControlVariateBits;
    /// empty: none
    std::vector<std::int16_t> controlVariate;
};

/// One circuit for each filter of a network, and what else decides its logits.
struct Configuration {
    std::string network; ///< name
    std::string networkSha256;
    OperandMode operands = OperandMode::Unsigned;
    CalibrationSettings calibration;
    bool biasFolding = false;               ///< biasCorrection holds the negated mean errors
    std::vector<LayerConfiguration> layers; ///< one for each multiplying layer, in order
};

/// The same circuit in every filter.
Configuration uniformConfiguration(const QuantisedNetwork& network, const CircuitPtr& circuit);

/// Throws Error, naming layer and circuit, unless the configuration fits the network: its layers by
/// name and filter count, and circuits that the operand mode permits (signed ones only in Signed),
/// and adders that exist in kAccumulatorBits bits.
void requireFits(const Configuration& configuration, const QuantisedNetwork& network);

} // namespace hawx
