// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/selection/selection_model.h"

namespace hawx {

void SelectionModel::setCircuit(std::optional<std::size_t> circuit)
{
    if (circuit == m_circuit)
        return;
    m_circuit = circuit;
    Q_EMIT circuitChanged(m_circuit);
}

void SelectionModel::setFilters(std::optional<std::size_t> layer,
                                const std::vector<std::size_t>& filters)
{
    if (layer == m_layer && filters == m_filters)
        return;
    m_layer = layer;
    m_filters = filters;
    Q_EMIT filtersChanged(m_layer, m_filters);
}

void SelectionModel::setPoint(std::optional<std::size_t> point)
{
    if (point == m_point)
        return;
    m_point = point;
    Q_EMIT pointChanged(m_point);
}

} // namespace hawx
