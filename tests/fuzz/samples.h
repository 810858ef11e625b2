// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network_plan.h"
#include "core/search/explore.h"

#include <memory>

// What binary files of the corpus belong to; corpus.cpp writes them, the fuzzers read them.

namespace hawx::test {

/// Of an enumeration of 3 parts of 4 numbers.
inline constexpr const char* kIdentity =
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// A layer of two filters, on images of two pixels.
std::shared_ptr<const NetworkPlan> smallPlan();

/// A circuit by its netlist.
CircuitPtr smallCircuit(bool isSigned);

/// Every table of a session filled, and as little as possible in each.
Exploration smallExploration();

} // namespace hawx::test
