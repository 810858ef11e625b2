// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sensitivity/network_profile.h"

#include <cstddef>
#include <span>

namespace hawx {

class ResultWriter;

// A profile that grows, as results of a ResultStore: what was summed over all of its images, and
// each block of images by itself. Rows of tables are cut behind their last number that is not 0.

void writeSums(ResultWriter& writer, const NetworkProfile& profile);
/// False when the bytes are not those of such a profile, whose sums may then be anything.
bool readSums(std::span<const std::byte> bytes, NetworkProfile& profile);

void writeBlock(ResultWriter& writer, const ProfiledImages& block);
/// The block has the sizes of the profile. False when the bytes are not those of so many images.
bool readBlock(std::span<const std::byte> bytes, std::size_t images, const NetworkProfile& profile,
               ProfiledImages& block);

} // namespace hawx
