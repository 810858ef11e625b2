// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/code_errors.h"

#include "core/inference/configured_network.h"
#include "core/support/error.h"

#include <algorithm>

namespace hawx {

int codeOf(ActivationBytes bytes, std::uint8_t activation)
{
    return bytes == ActivationBytes::Unsigned ? activation : static_cast<std::int8_t>(activation);
}

std::size_t columnsOf(ActivationBytes bytes)
{
    return bytes == ActivationBytes::SevenBit ? 128 : 256;
}

CodeErrors::CodeErrors(const ProductTable& products, ActivationBytes bytes)
    : columns(columnsOf(bytes)), errors(256 * columns)
{
    for (std::size_t w = 0; w < 256; ++w)
        for (std::size_t a = 0; a < columns; ++a) {
            const auto weight = static_cast<std::uint8_t>(w);
            const auto activation = static_cast<std::uint8_t>(a);
            const int exact = codeOf(bytes, activation) * static_cast<std::int8_t>(weight);
            row(w)[a] = static_cast<float>(products(activation, weight) - exact);
        }
}

void NetworkCodeErrors::append(const ProductTablePtr& products, ActivationBytes bytes)
{
    std::shared_ptr<const CodeErrors>& table = m_distinct[products];
    if (!table)
        table = std::make_shared<CodeErrors>(*products, bytes);
    m_tables.push_back(table);
}

NetworkCodeErrors::NetworkCodeErrors(const Circuit& circuit, const NetworkPlan& plan)
{
    ProductTableCache tables;
    *this = NetworkCodeErrors(circuit, plan, tables);
}

NetworkCodeErrors::NetworkCodeErrors(const Circuit& circuit, const NetworkPlan& plan,
                                     ProductTableCache& tables)
{
    for (const LayerPlan& layer : plan.layers)
        append(tables.get(circuit, layer.bytes, false), layer.bytes);
}

NetworkCodeErrors::NetworkCodeErrors(const Configuration& configuration, const NetworkPlan& plan)
{
    ProductTableCache tables;
    const std::vector<LayerOperation> operations = operationsOf(plan, configuration, tables);
    for (std::size_t l = 0; l < operations.size(); ++l) {
        const std::vector<ProductTablePtr>& ofFilters = operations[l].tables;
        if (std::any_of(ofFilters.begin(), ofFilters.end(),
                        [&](const ProductTablePtr& table) { return table != ofFilters.front(); }))
            throw Error("The filters of the layer \"" + configuration.layers[l].layer +
                        "\" multiply in different ways; estimates need one circuit, operand "
                        "order and weight map in each layer.");
        append(ofFilters.front(), plan.layers[l].bytes);
    }
}

} // namespace hawx
