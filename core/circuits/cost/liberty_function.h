// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/cost/cell_library.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hawx {

/// The function of an output as Liberty writes it, such as "(!((A B)+C))", as CellOutput::function.
/// Operators by rank: ! or ' (not), ^, then & or * or a blank (and), + or | (or). Throws Error with
/// what is wrong with the text, also for an unknown name or more than 32 nested parentheses.
std::uint64_t parseLibertyFunction(std::string_view text, const std::vector<CellInput>& inputs);

} // namespace hawx
