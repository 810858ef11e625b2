// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rtl/hardware_export.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hawx {

struct RunContext;

/// Programs that execute Verilog.
enum class Simulator { Icarus, Verilator };

/// "icarus" or "verilator".
std::string toString(Simulator simulator);
/// Throws Error for another word.
Simulator simulatorFromString(const std::string& word);
/// The one named, or the first that is installed. Throws Error that says what to install.
Simulator installedSimulator(std::optional<Simulator> wanted);

/// A layer's hardware beside the bit-true engine.
struct LayerSimulation {
    std::string layer;
    std::int64_t accumulators = 0; ///< that were compared
    std::int64_t differences = 0;  ///< of them
    std::int64_t cycles = 0;       ///< from the first window in to the last accumulators out
    /// What the machine's model says for so many output positions; none for a temporal machine,
    /// whose units work on other parts of the layer at the same time.
    std::optional<std::int64_t> predictedCycles;
};

struct Cosimulation {
    Simulator simulator = Simulator::Icarus;
    std::vector<LayerSimulation> layers;
    double seconds = 0; ///< compilation and simulation

    std::int64_t differences() const;
};

/// Writes hardwareFiles() into the folder, which must be empty or absent, simulates each layer, and
/// compares every accumulator that came out with the engine's. Throws Error when the simulator
/// fails, with what it said, as hardwareFiles(), and Cancelled.
Cosimulation cosimulate(const std::shared_ptr<const QuantisedNetwork>& network,
                        const Configuration& configuration, const Accelerator& accelerator,
                        std::span<const std::uint8_t> pixels, const HardwareRequest& request,
                        Simulator simulator, const std::filesystem::path& folder,
                        const RunContext& context);

} // namespace hawx
