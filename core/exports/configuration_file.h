// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/library.h"
#include "core/inference/configuration.h"

#include <string>

namespace hawx {

/// The configuration as JSON ("hawx-configuration", version 1), the same bytes for the same value.
/// README.md lists the keys.
std::string configurationToJson(const Configuration& configuration);

/// Reads what configurationToJson writes. `origin` names the text in messages. Throws Error that
/// names the key, layer or circuit that is missing, unknown or malformed.
Configuration configurationFromJson(const std::string& text, const std::string& origin,
                                    const CircuitLibrary& library);

/// A header, then one line a filter: layer, filter, circuit, swapped (0 or 1), bias correction,
/// power (mW) and area (um2) of one such multiplier, empty where unknown, adder, the number of
/// weight codes that are replaced, control variate. Quoted as RFC 4180 says.
std::string configurationToCsv(const Configuration& configuration);

} // namespace hawx
