// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/tours/window_state.h"

#include <QObject>
#include <QPointer>

namespace hawx {

class CircuitsController;
class DecisionsController;
class ExportDialog;
class MainWindow;
class SelectionModel;

/// The window as tours see it and act in it. Everything that it does the user could do, and undo.
class TourStage final : public QObject {
    Q_OBJECT

public:
    TourStage(MainWindow& window, DecisionsController& decisions, SelectionModel& selection,
              const CircuitsController& circuits);

    WindowState state() const;
    /// The widget of that object name, or the tool button of such an action; null when there is
    /// none, and for an empty name.
    QWidget* find(const QString& name) const;
    /// The same, brought into view with the dock and the scroll area that hold it.
    QWidget* reveal(const QString& name);

    void openExample();
    /// As if the action had been chosen.
    void trigger(const char* action);
    void selectCircuits(const QStringList& names);
    void pointAt(const OperandPair& pair);
    void selectFilters(std::size_t layer, const std::vector<std::size_t>& filters);
    void showCircuit(std::size_t circuit);
    void setLevel(HeatMapLevel level);
    void changeLimits(const Limits& limits);
    void changeMachine(const Accelerator& machine);
    /// A point of the front in view.
    void pick(std::size_t point);
    void assign(const std::vector<std::size_t>& filters, std::uint16_t circuit);
    void chooseForm(const QString& name);

Q_SIGNALS:
    /// Something of state() may have changed.
    void changed();

private:
    void watchPanels();
    void watchExport();

    MainWindow& m_window;
    DecisionsController& m_decisions;
    SelectionModel& m_selection;
    const CircuitsController& m_circuits;
    std::optional<Accelerator> m_machine; ///< that the front in view is of
    QPointer<ExportDialog> m_export;
    bool m_isExported = false;
};

} // namespace hawx
