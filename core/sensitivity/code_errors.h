// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network_plan.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace hawx {

class ProductTable;
struct Circuit;

/// The activation code that a byte stands for.
int codeOf(ActivationBytes bytes, std::uint8_t activation);

/// E(a, w) = P(a, w) - a w of one circuit in one layer, laid out as CodePairTables are.
struct CodeErrors {
    /// `bytes` of the layer's activations: 128 columns when only 0..127 occur, else 256.
    CodeErrors(const ProductTable& products, ActivationBytes bytes);

    const float* row(std::size_t key) const { return errors.data() + key * columns; }
    float* row(std::size_t key) { return errors.data() + key * columns; }

    std::size_t columns;
    std::vector<float> errors; ///< [byte of the weight][byte of the activation]
};

/// The error tables of a circuit in all layers of a network.
class NetworkCodeErrors {
public:
    /// Throws Error when the circuit is signed and a layer has unsigned activations.
    NetworkCodeErrors(const Circuit& circuit, const NetworkPlan& plan);

    /// Of plan.layers[layer].
    const CodeErrors& of(std::size_t layer) const;

private:
    const NetworkPlan& m_plan;
    std::array<std::optional<CodeErrors>, 3> m_tables; ///< by ActivationBytes
};

} // namespace hawx
