// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/quantised_network.h"

#include <vector>

namespace hawx {

struct RunContext;

/// What calibration saw of one tensor.
struct TensorRange {
    float lowest = 0;
    float highest = 0;
    float scaleBound = 0; ///< absolute value that maps to the largest code
};

/// Runs the fp32 network on evenly spaced training images and measures the range of each layer's
/// output for the codes that the operand mode gives it.
std::vector<TensorRange> calibrate(const Network& network, const ImageSetPtr& train,
                                   const CalibrationSettings& settings, OperandMode operands,
                                   const RunContext& context);

/// The integer network for given ranges: weights symmetric for each filter (127 codes a side),
/// activations symmetric for each tensor.
QuantisedNetwork quantise(const Network& network, const std::vector<TensorRange>& ranges,
                          const CalibrationSettings& settings, OperandMode operands);

/// Calibrates and quantises.
QuantisedNetwork quantise(const Network& network, const ImageSetPtr& train,
                          const CalibrationSettings& settings, OperandMode operands,
                          const RunContext& context);

} // namespace hawx
