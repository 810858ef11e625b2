// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/inputs.h"
#include "core/sensitivity/operand_histogram.h"

#include <optional>
#include <string>
#include <vector>

namespace hawx {
struct RunContext;
}

namespace hawx::cli {

/// Whose operands circuits are measured on: those of a layer or filter of a quantised network on
/// training images.
struct OperandSource {
    std::string network; ///< empty: all pairs of operands
    std::string data;
    std::string layer;
    std::optional<int> filter; ///< none: all of the layer
    int images = 256;
    std::string operands;
    bool swap = false;
    CalibrationArguments calibration;

    /// "conv1 of lenet5.onnx", "filter 3 of conv1 of lenet5.onnx"; empty without a network.
    std::string description() const;
    /// The options that state it, each with a space before; empty without a network.
    std::string commandText() const;
    /// None without a network. Circuits decide the operand mode unless it was stated. Throws Error
    /// that names similar layers when there is no such layer, for a filter that it lacks and for
    /// signed circuits with unsigned operands.
    std::optional<OperandHistogram> histogram(const std::vector<CircuitPtr>& circuits,
                                              const RunContext& context) const;
};

/// --network, --data, --layer and so on.
void addOperandSource(CLI::App& verb, OperandSource& source);

} // namespace hawx::cli
