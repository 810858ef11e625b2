// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace hawx::test {

/// The product of two operand values as a family's paper defines it, in integer arithmetic, without
/// any netlist. Results are taken modulo 2^16.
using Model = std::function<int(int a, int b)>;

/// The model of a member of a family; empty for families that are exact.
Model familyModel(const std::string& family, bool isSigned, std::span<const int> values);

} // namespace hawx::test
