// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"

#include <filesystem>
#include <optional>

namespace hawx {

/// How to read a raw table, and what is known about its circuit.
struct RawTableOptions {
    bool isSigned =
        false; ///< results are int16 and index = value + 128; else uint16, index = value
    bool transposed = false;         ///< the first index is operand B, not A
    std::optional<CircuitCost> cost; ///< none when nobody stated one
};

/// What the catalogue beside a file or one folder up says of it; none when there is none or it does
/// not list the file's stem. Throws Error when the circuit's line is damaged.
std::optional<RawTableOptions> catalogOptions(const std::filesystem::path& file);

/// Options for a table by its file name and surroundings. Where a catalog.csv that lists the file's
/// stem stands beside the file or one folder up (columns name, signed, c_first_param, power_mW,
/// area_um2, delay_ns in any order, as in shared/circuits/evoapprox), it states signedness,
/// operand order and published cost. Otherwise a name that begins with mul8s_ or mul8u_ states the
/// signedness, A is first and there is no cost. Throws Error when neither tells the signedness, or
/// when the circuit's line of the catalogue is damaged.
RawTableOptions guessRawTableOptions(const std::filesystem::path& file);

/// Reads 65,536 little-endian 16-bit results, [first index][second index]. The circuit is named by
/// the file's stem and belongs to the family "imported table". Throws Error when the file cannot be
/// read or has another size.
CircuitPtr importRawTable(const std::filesystem::path& file, const RawTableOptions& options);
/// The same with guessed options.
CircuitPtr importRawTable(const std::filesystem::path& file);

} // namespace hawx
