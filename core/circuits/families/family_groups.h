// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/families/families.h"

namespace hawx::families {

// The families that one file makes; families.cpp joins them.

/// For operands of any width, 2..16 bits.
std::vector<Family> exactTrees(int width);
std::vector<Family> droppedProducts(int width);
std::vector<Family> truncated(int width);

/// For 8-bit operands.
std::vector<Family> booth();
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
