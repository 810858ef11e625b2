// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/cost/cell_library.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// Cells to build circuits from, and the conditions under which their cost is stated.
struct Technology {
    std::string name;   ///< "45 nm (built in)", or the library's own name
    std::string source; ///< for CircuitCost::source
    double voltage = 0; ///< V
    std::vector<Cell> cells;

    /// New operand pairs a second, in millions. Published powers of EvoApproxLib state no rate;
    /// with this one the built-in cells reproduce them (tst_calibration fits it).
    double clockMhz = 84;
    /// A net is taken to make at most so many transitions in a cycle: gates swallow pulses shorter
    /// than their delay. Fitted in the same place.
    double maxTransitions = 5.5;
    /// Relative error of the power to reckon with, against published figures; 0 when not known. For
    /// the built-in cells that of a circuit outside their calibration.
    double relativeError = 0;
};

/// Cells with the figures of a 45 nm library, calibrated against the published costs of
/// EvoApproxLib.
const Technology& builtInTechnology();

/// Reads a Liberty file (.lib): combinational cells with at most six inputs and NLDM delays; the
/// others are passed over. Energies inside cells and leakage are optional. Throws Error with file
/// and line for malformed text, and when no cell is of use.
Technology readLiberty(const std::filesystem::path& file);
/// The same from text; `file` is its name in messages.
Technology parseLiberty(std::string_view text, const std::string& file);

} // namespace hawx
