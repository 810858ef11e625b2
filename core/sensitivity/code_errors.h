// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/inference/network_plan.h"
#include "core/inference/product_table.h"

#include <cstddef>
#include <map>
#include <memory>
#include <vector>

namespace hawx {

/// The activation code that a byte stands for.
int codeOf(ActivationBytes bytes, std::uint8_t activation);

/// Bytes of activations that may occur: 128 when they are 0..127, else 256.
std::size_t columnsOf(ActivationBytes bytes);

/// E(a, w) = P(a, w) - a w of one circuit in one layer, laid out as CodePairTables are.
struct CodeErrors {
    /// `bytes` of the layer's activations.
    CodeErrors(const ProductTable& products, ActivationBytes bytes);

    const float* row(std::size_t key) const { return errors.data() + key * columns; }
    float* row(std::size_t key) { return errors.data() + key * columns; }

    std::size_t columns;
    std::vector<float> errors; ///< [byte of the weight][byte of the activation]
};

/// The error tables of all layers of a network, in each of which one circuit is used in one way.
class NetworkCodeErrors {
public:
    /// The circuit everywhere, the activation as operand A. Throws Error when the circuit is signed
    /// and a layer has unsigned activations.
    NetworkCodeErrors(const Circuit& circuit, const NetworkPlan& plan);
    /// The same with tables that others may have made already.
    NetworkCodeErrors(const Circuit& circuit, const NetworkPlan& plan, ProductTableCache& tables);

    /// As the configuration, which fits the network, says: errors of mapped weights are those of
    /// the weights as they were. Throws Error when the filters of a layer do not all have the same
    /// circuit, operand order and weight map.
    NetworkCodeErrors(const Configuration& configuration, const NetworkPlan& plan);

    /// Of plan.layers[layer].
    const CodeErrors& of(std::size_t layer) const { return *m_tables[layer]; }

private:
    /// The next layer's; those with the same products share their table.
    void append(const ProductTablePtr& products, ActivationBytes bytes);

    std::map<ProductTablePtr, std::shared_ptr<const CodeErrors>> m_distinct;
    std::vector<std::shared_ptr<const CodeErrors>> m_tables; ///< [layer]
};

} // namespace hawx
