// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "core/circuits/netlist.h"
#include "core/rtl/synthesis.h"

#include <array>
#include <optional>
#include <span>

namespace hawx {

/// What the area after synthesis follows: of a netlist the gates by kind (not; and, nand; or, nor;
/// xor, xnor; xor3; majority), the tables of 3, 4, 5 and 6 inputs that mapToLuts covers it with,
/// and the operand bits that a result depends on.
using AreaFeatures = std::array<double, 11>;

/// Of the simplified netlist; for FPGAs with equal nets merged, as the tools do before they map to
/// tables. Throws Error for more than 16 operand bits.
AreaFeatures areaFeatures(const Netlist& netlist, SynthesisTarget target);

/// Coefficients b that make sum over circuits of ((features * b - area) / area)^2 the least, by
/// ridge regression with next to no ridge. Areas are positive.
AreaFeatures fitAreas(std::span<const AreaFeatures> features, std::span<const double> areas);

/// features * coefficients, not below 0.
double areaOf(const AreaFeatures& features, const AreaFeatures& coefficients);

/// Those that predictArea takes, fitted to the shipped circuits.
const AreaFeatures& areaCoefficients(SynthesisTarget target);

/// What synthesis will make of it: tables (xilinx), logic cells with the registers of operands
/// (ice40) or um2 (osu018). README.md has the errors to reckon with.
double predictArea(const Netlist& netlist, SynthesisTarget target);

/// Of the multiply-accumulate unit of a circuit (Modules::multiplyAccumulate, one product, an exact
/// adder): an affine function of predictArea of its netlist, which must be known. The factor is
/// above 1 because the exchange of operands and the logic of signs grow with the operand bits that
/// the circuit uses.
double predictUnitArea(const Circuit& circuit, SynthesisTarget target);

/// The figure of a target that predictArea predicts.
std::optional<double> areaFor(const SynthesisFigures& figures, SynthesisTarget target);

} // namespace hawx
