// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hawx {

struct RunContext;

/// The end of the name of a file that holds a stored circuit.
constexpr const char* kStoredCircuitEnd = ".circuit";

/// A circuit as files keep it, in a text that people can read.
struct StoredCircuit {
    CircuitPtr circuit;
    std::vector<std::string> labels; ///< names and files it came from, a line of text each
};
std::string storedText(const StoredCircuit& stored);
/// Throws Error, beginning with the origin, for a damaged text; also when the circuit does not
/// compute what its hash promises.
StoredCircuit parseStored(const std::string& text, const std::string& origin);

/// The circuits of all files of the folder that end with kStoredCircuitEnd, by name and hash; none
/// when there is no such folder. What is damaged or cannot be read is told in `damaged`, one
/// sentence naming the file each; without it, throws Error with the first.
std::vector<CircuitPtr> readStoredCircuits(const std::filesystem::path& folder,
                                           const RunContext& context,
                                           std::vector<std::string>* damaged = nullptr);

} // namespace hawx
