// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/library.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hawx {

/// Where imported circuits lie: $HAWX_CIRCUITS when set, else hawx/circuits in $XDG_DATA_HOME, else
/// in ~/.local/share. It need not exist.
std::filesystem::path userLibraryFolder();

/// A circuit as the user library keeps it, in a text that people can read.
struct StoredCircuit {
    CircuitPtr circuit;
    std::vector<std::string> labels; ///< names and files it came from, a line of text each
};
std::string storedText(const StoredCircuit& stored);
/// Throws Error, beginning with the origin, for a damaged text; also when the circuit does not
/// compute what its hash promises.
StoredCircuit parseStored(const std::string& text, const std::string& origin);

/// Writes one file for each circuit, named by its hash; each is whole or absent at any moment.
/// Makes the folder. Throws Error when that is not possible.
void storeCircuits(const std::vector<StoredCircuit>& circuits, const std::filesystem::path& folder);

/// The shipped circuits, then those of the folder in alphabetical order. Throws Error naming the
/// file that is damaged; with `damaged`, which is given the messages, goes on without such files.
CircuitLibrary installedCircuits(const std::filesystem::path& folder,
                                 std::vector<std::string>* damaged = nullptr);

} // namespace hawx
