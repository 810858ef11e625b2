// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/circuit_uses.h"

#include <cstddef>
#include <optional>
#include <string>

namespace hawx {

class ResultStore;

/// Keeps the profile for the run that measured it, in one result for each circuit and one that says
/// they are whole. False when there is no room.
bool keepUsedProfile(ResultStore& results, const std::string& key, const UsedProfile& used);

/// What keepUsedProfile() kept under the key; none when a part of it is unknown, or it is not of so
/// many circuits, filters and images.
std::optional<UsedProfile> findUsedProfile(ResultStore& results, const std::string& key,
                                           std::size_t circuits, std::size_t filters,
                                           std::size_t images);

} // namespace hawx
