// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "core/circuits/library.h"
#include "core/circuits/stored_circuit.h"
#include "core/support/run_context.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hawx {

/// What the index of a signed table is: the operand's value + 128, or its byte.
enum class IndexEncoding { Value, Byte };

/// What the caller knows; what it leaves open is taken from the file, its name or its surroundings,
/// then from the results: whatever makes the least error against a * b.
struct ImportOptions {
    std::optional<bool> isSigned;
    std::optional<IndexEncoding> indexEncoding; ///< of signed tables
    std::optional<bool> transposed;             ///< of tables: the first index is operand B
};

struct ImportedCircuit {
    CircuitPtr circuit;
    std::vector<std::string> differences; ///< published errors that the results do not have
    std::vector<std::string> ambiguities; ///< what was assumed and may be stated instead
};

/// Reads one file by its name's end: .c and .h (a function, or an array of results), .v, .blif,
/// .bin, .npy, .csv, .txt. The circuit is named as the file's function, module or model, a table as
/// the file's stem. Throws NotAMultiplier (parsed_circuit.h) for sound files of something else, and
/// Error naming file, line and cause for others.
ImportedCircuit importCircuit(const std::filesystem::path& file, const ImportOptions& options);

/// Whether importCircuit reads files with such a name.
bool isCircuitFile(const std::filesystem::path& file);

/// What a file is called in a report, and what is to be said of it.
struct ImportRemark {
    std::filesystem::path file;
    std::string text;
};

/// One function, however many files hold it.
struct ImportedFunction {
    struct Label {
        std::string name;
        std::filesystem::path file;
    };
    /// With the first netlist and the first published cost that a file brings. Named as the first
    /// label, or as the circuit of the library that it is.
    CircuitPtr circuit;
    std::vector<Label> labels;
    bool isKnown = false; ///< the library has it
};

struct ImportReport {
    std::vector<ImportedFunction> functions; ///< in the order in which files name them
    std::vector<ImportRemark> skipped;       ///< circuits that are no 8x8-bit multipliers
    std::vector<ImportRemark> failed;
    std::vector<ImportRemark> differences;
    std::vector<ImportRemark> ambiguities;

    std::size_t knownCount() const;
};

/// What the user's library is to be given: the circuits it lacks, with the names and files they
/// came from.
std::vector<StoredCircuit> newCircuits(const ImportReport& report);

/// Imports files, and folders with all files below that are circuits. Functions are told apart by
/// hash; of functions with one name, the second and later ones have the beginning of their hash
/// appended. Catalogues (catalog.csv, aliases.csv) are no circuits. A path that is missing is among
/// the failed. Throws Cancelled only.
ImportReport importCircuits(const std::vector<std::filesystem::path>& paths,
                            const ImportOptions& options, const CircuitLibrary& known,
                            const RunContext& context);

} // namespace hawx
