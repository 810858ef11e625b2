// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hawx {

/// How a spatial accelerator chooses the multipliers of each layer.
enum class Folding {
    Unrolled,   ///< one multiplier for each term of a filter: an output pixel a cycle
    Throughput, ///< the fewest multipliers that reach a number of images a second
    Multipliers ///< the highest throughput within a number of multipliers
};

/// A machine as its JSON file describes it. Only spatial (streaming dataflow) machines so far: each
/// layer has its own processing elements, one for each filter, each with SIMD multipliers.
struct Accelerator {
    std::string name;
    std::string description;
    double clockMhz = 100;
    Folding folding = Folding::Throughput;
    double imagesPerSecond = 10000;  ///< for Folding::Throughput
    double multiplierBudget = 10000; ///< for Folding::Multipliers

    bool operator==(const Accelerator&) const = default;
};

/// Reads the JSON text of an accelerator; `origin` names it in messages. Throws Error naming the
/// key that is missing, unknown or out of range.
Accelerator parseAccelerator(const std::string& text, const std::string& origin);

/// A shipped accelerator by name, or a file. Throws Error listing the shipped names when it is
/// neither.
Accelerator loadAccelerator(const std::string& nameOrPath);

/// Names of the shipped accelerators; the first is the default.
std::vector<std::string> shippedAccelerators();

} // namespace hawx
