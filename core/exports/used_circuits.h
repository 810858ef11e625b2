// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace hawx {

/// The circuits of a configuration, each once, in the order of their first use. What computes the
/// same is one circuit, whatever its names.
std::vector<CircuitPtr> usedCircuits(const Configuration& configuration);

/// Hash of each circuit by its name.
std::map<std::string, std::string> circuitHashes(const Configuration& configuration);

/// The circuit's place in the list. Throws Error when it has none.
std::size_t placeOf(const Circuit& circuit, const std::vector<CircuitPtr>& circuits);

} // namespace hawx
