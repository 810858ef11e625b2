// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "core/inference/activation_bytes.h"
#include "core/network/quantised_network.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace hawx {

/// Simple multipliers that only multiply one bit of each operand: phi_i(a) chi_j(w), phi_i bit i of
/// the activation and chi_j bit j of the weight, or the constant 1. What they do to the margin of
/// each image, measured once, tells what any error table close to a sum of them does. Sums of them
/// are exactly the errors of multipliers that drop partial products.
///
/// With signed operands the bits are those of two's complement; with unsigned ones those of
/// magnitudes, and the product has the sign that the product of the codes has.
class BitProbes {
public:
    BitProbes(OperandMode operands, ActivationBytes bytes);

    std::size_t activationBits() const { return m_activation.size(); }
    std::size_t weightTerms() const { return m_weight.size(); }
    /// Probe i * weightTerms() + j is phi_i chi_j.
    std::size_t count() const { return activationBits() * weightTerms(); }

    /// phi_i by the activation's byte, chi_j by the weight's byte; weight 0 counts as positive.
    const std::array<float, 256>& activation(std::size_t i) const { return m_activation[i]; }
    const std::array<float, 256>& weight(std::size_t j) const { return m_weight[j]; }

    /// The probe as a circuit, to execute it: its product is phi_i(a) chi_j(w).
    CircuitPtr circuit(std::size_t probe) const;

private:
    OperandMode m_operands;
    std::vector<std::array<float, 256>> m_activation;
    std::vector<std::array<float, 256>> m_weight;
};

} // namespace hawx
