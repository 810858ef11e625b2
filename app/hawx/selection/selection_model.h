// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstddef>
#include <optional>
#include <vector>

namespace hawx {

/// What is selected, once for all views: a view asks for a change here and shows what is told from
/// here. Indices are those of the current sensitivity map and front.
class SelectionModel final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// None stands for the circuits of the chosen configuration.
    void setCircuit(std::optional<std::size_t> circuit);
    /// A layer as a whole when filters are empty; filters ascend and may belong to several layers.
    void setFilters(std::optional<std::size_t> layer, const std::vector<std::size_t>& filters);
    void setPoint(std::optional<std::size_t> point);

    std::optional<std::size_t> circuit() const { return m_circuit; }
    std::optional<std::size_t> layer() const { return m_layer; }
    const std::vector<std::size_t>& filters() const { return m_filters; }
    /// Of the front.
    std::optional<std::size_t> point() const { return m_point; }

Q_SIGNALS:
    void circuitChanged(std::optional<std::size_t> circuit);
    void filtersChanged(std::optional<std::size_t> layer, const std::vector<std::size_t>& filters);
    void pointChanged(std::optional<std::size_t> point);

private:
    std::optional<std::size_t> m_circuit;
    std::optional<std::size_t> m_layer;
    std::vector<std::size_t> m_filters;
    std::optional<std::size_t> m_point;
};

} // namespace hawx
