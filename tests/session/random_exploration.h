// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"

#include <cstdint>
#include <string>

namespace hawx::test {

/// An exploration whose parts fit together, with every field filled at random: shipped circuits,
/// circuits with a netlist or only a table, with and without cost, limits, bias folding and
/// verified points.
Exploration randomExploration(unsigned seed);

/// Every field as text, exactly; equal texts mean equal explorations.
std::string everyField(const Exploration& exploration);

} // namespace hawx::test
