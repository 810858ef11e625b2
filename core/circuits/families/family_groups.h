// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/families/families.h"

namespace hawx::families {

/// The families that one file makes; families.cpp joins them.
std::vector<Family> exactTrees();
std::vector<Family> booth();
std::vector<Family> droppedProducts();
std::vector<Family> truncated();
std::vector<Family> underdesigned();
std::vector<Family> compressorTrees();
std::vector<Family> logarithmic();
std::vector<Family> iterativeLogarithmic();
std::vector<Family> dynamicSegments();
std::vector<Family> staticSegments();
std::vector<Family> roundingBased();
std::vector<Family> errorTolerant();
std::vector<Family> highRadix();

/// first, first + 1, .. last.
std::vector<int> allOf(int first, int last);

} // namespace hawx::families
