// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/user_library.h"

#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/run_context.h"

#include <cstdlib>
#include <utility>

namespace hawx {

namespace fs = std::filesystem;

fs::path userLibraryFolder()
{
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return std::string(value == nullptr ? "" : value);
    };
    if (const std::string given = variable("HAWX_CIRCUITS"); !given.empty())
        return given;
    if (const std::string data = variable("XDG_DATA_HOME"); !data.empty())
        return fs::path(data) / "hawx" / "circuits";
    return fs::path(variable("HOME")) / ".local" / "share" / "hawx" / "circuits";
}

fs::path storedFile(const Circuit& circuit, const fs::path& folder)
{
    return folder / (circuit.hash + kStoredCircuitEnd);
}

void storeCircuits(const std::vector<StoredCircuit>& circuits, const fs::path& folder)
{
    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        throw Error("The folder of imported circuits " + folder.string() +
                    " cannot be made: " + code.message() + ".");
    for (const StoredCircuit& stored : circuits)
        writeFileAtomically(storedFile(*stored.circuit, folder), storedText(stored));
}

CircuitLibrary installedCircuits(const fs::path& folder, std::vector<std::string>* damaged)
{
    std::vector<CircuitPtr> circuits = readStoredCircuits(folder, RunContext{}, damaged);
    CircuitLibrary library = CircuitLibrary::shipped();
    for (CircuitPtr& circuit : circuits) {
        // Two imports at once, or a later release, may have given another function the same name.
        const CircuitPtr namesake = library.find(circuit->name);
        if (namesake && namesake->hash != circuit->hash) {
            Circuit renamed = *circuit;
            renamed.name += "_" + circuit->hash.substr(0, 12);
            circuit = std::make_shared<const Circuit>(std::move(renamed));
        }
        library.add(std::move(circuit));
    }
    return library;
}

} // namespace hawx
