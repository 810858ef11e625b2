// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/code_errors.h"

#include "core/inference/product_table.h"

namespace hawx {

int codeOf(ActivationBytes bytes, std::uint8_t activation)
{
    return bytes == ActivationBytes::Unsigned ? activation : static_cast<std::int8_t>(activation);
}

CodeErrors::CodeErrors(const ProductTable& products, ActivationBytes bytes)
    : columns(bytes == ActivationBytes::SevenBit ? 128 : 256), errors(256 * columns)
{
    for (std::size_t w = 0; w < 256; ++w)
        for (std::size_t a = 0; a < columns; ++a) {
            const auto weight = static_cast<std::uint8_t>(w);
            const auto activation = static_cast<std::uint8_t>(a);
            const int exact = codeOf(bytes, activation) * static_cast<std::int8_t>(weight);
            row(w)[a] = static_cast<float>(products(activation, weight) - exact);
        }
}

NetworkCodeErrors::NetworkCodeErrors(const Circuit& circuit, const NetworkPlan& plan) : m_plan(plan)
{
    for (const LayerPlan& layer : plan.layers) {
        std::optional<CodeErrors>& table = m_tables[static_cast<std::size_t>(layer.bytes)];
        if (!table)
            table.emplace(ProductTable(circuit, layer.bytes, false), layer.bytes);
    }
}

const CodeErrors& NetworkCodeErrors::of(std::size_t layer) const
{
    return *m_tables[static_cast<std::size_t>(m_plan.layers[layer].bytes)];
}

} // namespace hawx
