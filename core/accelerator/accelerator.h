// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace hawx {

/// How a spatial machine chooses the multipliers of each layer.
enum class Folding {
    Unrolled,    ///< one multiplier for each term of a filter: an output pixel a cycle
    Throughput,  ///< the fewest multipliers that reach a number of images a second
    Multipliers, ///< the highest throughput within a number of multipliers
    ByHand       ///< as the file states it for each layer
};

/// The folding of one layer, stated by hand.
struct LayerFolding {
    std::string layer;
    int processingElements = 1; ///< 1..filters
    int simd = 1;               ///< multipliers of each, 1..products of one output value

    bool operator==(const LayerFolding&) const = default;
};

/// Streaming dataflow, as FINN: each layer has its own processing elements.
struct SpatialMachine {
    Folding folding = Folding::Throughput;
    double imagesPerSecond = 10000;     ///< for Folding::Throughput
    double multiplierBudget = 10000;    ///< for Folding::Multipliers
    std::vector<LayerFolding> layers{}; ///< for Folding::ByHand

    bool operator==(const SpatialMachine&) const = default;
};

/// What stays in the cells of a systolic array while the rest moves.
enum class Dataflow { WeightStationary, OutputStationary };

/// An array of cells through which operands are shifted; all layers use it in turn.
struct SystolicMachine {
    int rows = 16;
    int columns = 16;
    Dataflow dataflow = Dataflow::WeightStationary;
    double bufferKib = 64;              ///< on-chip memory for activations and weights
    double memoryBytesPerSecond = 1e10; ///< to and from the memory outside

    bool operator==(const SystolicMachine&) const = default;
};

/// A soft graphics processor of compute units with 8 processing elements each, after FGPU (M. Al
/// Kadi, B. Janssen, M. Huebner, FPGA 2016): a wavefront of 64 work-items occupies a unit for 8
/// cycles an instruction.
struct FgpuMachine {
    int computeUnits = 8;          ///< 1..8
    double instructionsPerMac = 4; ///< two loads, the multiplication with addition, the loop
    double memoryBytesPerSecond = 3.2e9;

    bool operator==(const FgpuMachine&) const = default;
};

/// A machine as its JSON file describes it.
struct Accelerator {
    std::string name;
    std::string description{};
    double clockMhz = 100;
    /// Different circuits that a configuration may use on it; 0: any number.
    int maxCircuits = 0;
    std::variant<SpatialMachine, SystolicMachine, FgpuMachine> machine{};

    bool operator==(const Accelerator&) const = default;
};

/// "spatial", "systolic" or "fgpu".
std::string kindOf(const Accelerator& accelerator);

/// The accelerator itself and others of its kind, smaller and larger: budgets of multipliers or
/// rates in steps of two, up to 64 times less or more; 1, 2, 4 and 8 compute units; arrays of a
/// half, once and twice as many rows and columns. Foldings without a size have no others.
std::vector<Accelerator> sizesOf(const Accelerator& accelerator);

/// Reads the JSON text of an accelerator; `origin` names it in messages. Throws Error naming the
/// key that is missing, unknown, repeated or out of range.
Accelerator parseAccelerator(const std::string& text, const std::string& origin);

/// The JSON text that parseAccelerator() reads back as an equal one.
std::string acceleratorText(const Accelerator& accelerator);

/// A shipped accelerator by name, or a file. Throws Error listing the shipped names when it is
/// neither.
Accelerator loadAccelerator(const std::string& nameOrPath);

/// Names of the shipped accelerators; the first is the default.
std::vector<std::string> shippedAccelerators();
/// The first of them; empty when they are not installed, which only loading one complains about.
std::string defaultAccelerator();

} // namespace hawx
