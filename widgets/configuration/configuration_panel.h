// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QTreeView;

namespace hawx {

class ConfigurationModel;
class PointSummary;
struct ExactFigures;
struct FrontPoint;
struct SensitivityMap;

/// The chosen configuration: what it saves, and the circuits of each layer and filter, which can be
/// given others by hand.
class ConfigurationPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ConfigurationPanel(QWidget* parent = nullptr);

    void setMap(const std::shared_ptr<const SensitivityMap>& map);
    void setPoint(const FrontPoint& point, const ExactFigures& exact);
    /// Whether what is selected can be given another circuit.
    void setEditable(bool editable);
    /// Adds a button to what can be done with the configuration.
    void addCommand(QAction* action);
    void setSelection(std::optional<std::size_t> layer, const std::vector<std::size_t>& filters);

    ConfigurationModel* model() const { return m_model; }
    QTreeView* view() const { return m_view; }
    /// The circuits that the selection can be given.
    QComboBox* circuitBox() const { return m_circuits; }

Q_SIGNALS:
    /// The user selected rows of one layer: filters of it, or the layer itself (no filters).
    void selectionChanged(std::optional<std::size_t> layer,
                          const std::vector<std::size_t>& filters);
    /// The user wants what is selected to have this circuit.
    void circuitRequested(std::uint16_t circuit);

private:
    void tellSelection();
    void showTarget();
    void listCircuits();
    void showMenu(const QPoint& at);

    ConfigurationModel* m_model;
    PointSummary* m_summary;
    QHBoxLayout* m_commands;
    QLabel* m_target;
    QComboBox* m_circuits;
    QTreeView* m_view;
    std::shared_ptr<const SensitivityMap> m_map;
    std::vector<std::uint16_t> m_assignment;
    std::optional<std::size_t> m_layer;
    std::vector<std::size_t> m_filters;
    bool m_editable = false;
    bool m_following = false; ///< the selection comes from outside
};

} // namespace hawx
