// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"
#include "widgets/network/network_model.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace hawx {

class ConfigurationPanel;
class DataPanel;
class HeatMapPanel;
class NetworkPanel;
class PanelStack;
class ParetoPlot;
class SelectionModel;
class TargetsController;
class TargetsPanel;
struct Actions;
struct DataSummary;

/// The panels of the window and how they are linked: whatever is selected in one is selected in
/// all. Knows no work; results are handed in.
class Workspace final : public QObject {
    Q_OBJECT

public:
    Workspace(QMainWindow& window, const Actions& actions, SelectionModel& selection,
              TargetsController& targets);

    /// The front, which belongs in the middle of the window.
    QWidget* centre() const;
    const QList<QDockWidget*>& docks() const { return m_docks; }
    /// Puts every dock where it was at first.
    void resetLayout();

    void setNetwork(const QString& name, std::vector<NetworkRow> rows);
    /// Empties the panel; the explanation says what to do.
    void clearData(const QString& explanation);
    void setData(const DataSummary& data);
    void setSensitivity(std::shared_ptr<const SensitivityMap> map);
    void setFront(const std::shared_ptr<const Front>& front);
    /// What the empty panels say.
    void setExploring(bool running, bool possible);

private:
    QDockWidget* addDock(const char* name, const QString& title, QWidget* content);
    void link();
    void showScores();
    void showAssignment();
    void showChosen(const std::shared_ptr<const Front>& front, std::optional<std::size_t> point);

    QMainWindow& m_window;
    SelectionModel& m_selection;
    TargetsController& m_targets;

    NetworkPanel* m_network;
    DataPanel* m_data;
    ParetoPlot* m_plot;
    HeatMapPanel* m_heatMap;
    TargetsPanel* m_limits;
    ConfigurationPanel* m_configuration;
    PanelStack* m_networkStack;
    PanelStack* m_dataStack;
    PanelStack* m_plotStack;
    PanelStack* m_heatMapStack;
    PanelStack* m_configurationStack;
    QList<QDockWidget*> m_docks;

    std::shared_ptr<const SensitivityMap> m_map;
    std::vector<std::uint16_t> m_assignment; ///< the circuits of the chosen point
};

} // namespace hawx
