// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/library.h"
#include "core/circuits/stored_circuit.h"

#include <filesystem>
#include <vector>

namespace hawx {

/// Where imported circuits lie: $HAWX_CIRCUITS when set, else hawx/circuits in $XDG_DATA_HOME, else
/// in ~/.local/share. It need not exist.
std::filesystem::path userLibraryFolder();

/// The file of the folder that a circuit is stored in.
std::filesystem::path storedFile(const Circuit& circuit, const std::filesystem::path& folder);

/// Writes one file for each circuit, named by its hash; each is whole or absent at any moment.
/// Makes the folder. Throws Error when that is not possible.
void storeCircuits(const std::vector<StoredCircuit>& circuits, const std::filesystem::path& folder);

/// The shipped circuits, then those of the folder in alphabetical order. Throws Error naming the
/// file that is damaged; with `damaged`, which is given the messages, goes on without such files.
CircuitLibrary installedCircuits(const std::filesystem::path& folder,
                                 std::vector<std::string>* damaged = nullptr);

} // namespace hawx
