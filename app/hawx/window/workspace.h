// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/search/front.h"
#include "widgets/network/network_model.h"

#include <QList>
#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QDockWidget;
class QMainWindow;
class QMenu;
class QPlainTextEdit;

namespace hawx {

class ChoiceController;
class CircuitsBrowser;
class CircuitsController;
class CircuitsPanel;
class ConfigurationPanel;
class DataPanel;
class DecisionsController;
class Figure;
class FrontViews;
class HeatMapPanel;
class InspectorController;
class InspectorPanel;
class MachinePanel;
class NetworkPanel;
class PanelStack;
class PanelTitle;
class PlaygroundController;
class PlaygroundPanel;
class SelectionModel;
class TargetsPanel;
struct Accelerator;
struct Actions;
struct Chosen;
struct DataSummary;

/// The panels of the window and how they are linked: whatever is selected in one is selected in
/// all. Knows no work; results are handed in.
class Workspace final : public QObject {
    Q_OBJECT

public:
    Workspace(QMainWindow& window, const Actions& actions, SelectionModel& selection,
              DecisionsController& decisions, ChoiceController& choice);

    /// The front, which belongs in the middle of the window.
    QWidget* centre() const { return m_centre; }
    const QList<QDockWidget*>& docks() const { return m_docks; }
    /// What can be done with the figures of the panels.
    const QList<QMenu*>& figures() const { return m_figures; }
    /// Places every dock as a layout of that name says, see windowLayouts().
    void setLayout(const QString& name);
    /// As it was at first.
    void resetLayout();

    /// Joins the panels of these controllers with them.
    void linkCircuits(CircuitsController& circuits);
    void linkInspector(InspectorController& inspector);
    void linkPlayground(PlaygroundController& playground);

    /// What can be classified: images of this shape; none when there is no network.
    void setPlayground(std::optional<TensorShape> input, const ImageSetPtr& images,
                       const QStringList& classes);
    /// Layers whose feature maps can be shown.
    void setPlaygroundLayers(const QStringList& names);

    void setNetwork(const QString& name, std::vector<NetworkRow> rows);
    /// Empties the panel; the explanation says what to do.
    void clearData(const QString& explanation);
    void setData(const DataSummary& data);
    void setSensitivity(std::shared_ptr<const SensitivityMap> map);
    void setFront(const std::shared_ptr<const Front>& front);
    /// What the front was before another machine was chosen; null for none.
    void setReference(const std::shared_ptr<const Front>& front);
    /// `canChange`: whether another one can be shown or searched.
    void setMachine(const Accelerator& machine, bool canChange);
    /// Why the machine cannot be had; empty when it can.
    void setMachineProblem(const QString& sentence);
    /// The user's notes on a session.
    QString notes() const;
    void setNotes(const QString& notes);
    /// What the empty panels say.
    void setExploring(bool running, bool possible);

Q_SIGNALS:
    /// A figure was exported, or could not be.
    void fileWritten(const QString& path);
    void failed(const QString& sentence);
    void notesChanged();
    /// The data set that is open is to be looked at.
    void dataDetailsRequested();

private:
    /// Menus of the figures stand in the title.
    QDockWidget* addDock(const char* name, const QString& title, QWidget* content,
                         const std::vector<const Figure*>& figures = {});
    void addFigures(PanelTitle* bar, const QString& title,
                    const std::vector<const Figure*>& figures);
    void makeCentre(const Actions& actions);
    void makeDocks(const Actions& actions);
    QDockWidget* dock(const char* name) const;
    void linkSelection();
    void linkTargets();
    void showScores();
    void showChoice(const std::shared_ptr<const Chosen>& choice);
    void giveCircuit(std::uint16_t circuit);
    void showProblem();
    void showAssignment();

    QMainWindow& m_window;
    SelectionModel& m_selection;
    DecisionsController& m_decisions;
    ChoiceController& m_choice;

    NetworkPanel* m_network;
    DataPanel* m_data;
    FrontViews* m_fronts;
    HeatMapPanel* m_heatMap;
    MachinePanel* m_machine;
    TargetsPanel* m_limits;
    ConfigurationPanel* m_configuration;
    CircuitsPanel* m_circuits;
    InspectorPanel* m_inspector;
    PlaygroundPanel* m_playground;
    QPlainTextEdit* m_notes;
    PanelStack* m_networkStack;
    PanelStack* m_dataStack;
    PanelStack* m_plotStack;
    PanelStack* m_heatMapStack;
    PanelStack* m_configurationStack;
    QWidget* m_centre;
    QList<QDockWidget*> m_docks;
    QList<QMenu*> m_figures;

    QString m_machineProblem;
    std::shared_ptr<const SensitivityMap> m_map;
    std::vector<std::uint16_t> m_assignment; ///< the circuits of the chosen point
};

} // namespace hawx
