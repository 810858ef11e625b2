// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/tours/tour_stage.h"

#include "app/hawx/window/main_window.h"
#include "widgets/circuits/circuit_detail.h"
#include "widgets/circuits/circuits_filter.h"
#include "widgets/circuits/circuits_model.h"
#include "widgets/circuits/circuits_panel.h"
#include "widgets/common/choice_buttons.h"
#include "widgets/common/message_bar.h"
#include "widgets/exports/export_dialog.h"
#include "widgets/heat_map/heat_map_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QItemSelectionModel>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolBar>
#include <QTreeView>

namespace hawx {

TourStage::TourStage(MainWindow& window, DecisionsController& decisions, SelectionModel& selection,
                     const CircuitsController& circuits)
    : m_window(window), m_decisions(decisions), m_selection(selection), m_circuits(circuits)
{
    connect(&decisions, &DecisionsController::changed, this, &TourStage::changed);
    connect(&selection, &SelectionModel::circuitChanged, this, &TourStage::changed);
    connect(&selection, &SelectionModel::filtersChanged, this, &TourStage::changed);
    connect(&circuits, &CircuitsController::circuitsChanged, this, &TourStage::changed);
    connect(&window.choice(), &ChoiceController::choiceChanged, this, &TourStage::changed);
    // A machine that was asked for has no front yet.
    connect(&window.front(), &FrontController::frontChanged, this, [this] {
        const std::vector<Accelerator> machines = m_window.front().machines();
        m_machine = machines.empty() ? std::nullopt : std::optional(machines.front());
        Q_EMIT changed();
    });
    connect(&window.explorer(), &ExploreController::explorationChanged, this, &TourStage::changed);
    connect(&window.explorer(), &ExploreController::runningChanged, this, &TourStage::changed);
    connect(&window.project(), &ProjectController::networkChanged, this, &TourStage::changed);
    connect(&window.project(), &ProjectController::dataChanged, this, &TourStage::changed);
    watchPanels();
}

void TourStage::watchPanels()
{
    const auto* circuits = m_window.findChild<CircuitsPanel*>();
    connect(circuits->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TourStage::changed);
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
        connect(circuits->detail()->surface(side), &ErrorSurface::currentChanged, this,
                &TourStage::changed);
    connect(m_window.findChild<HeatMapPanel*>()->findChild<ChoiceButtons*>(),
            &ChoiceButtons::chosen, this, &TourStage::changed);
    // Its dialog is there once all have heard of the action.
    connect(m_window.findChild<QAction*>(QStringLiteral("exportConfiguration")),
            &QAction::triggered, this, &TourStage::watchExport, Qt::QueuedConnection);
}

void TourStage::watchExport()
{
    const auto dialogs = m_window.findChildren<ExportDialog*>();
    ExportDialog* newest = dialogs.isEmpty() ? nullptr : dialogs.back();
    if (newest && newest != m_export) {
        m_export = newest;
        m_isExported = false;
        connect(newest, &QDialog::finished, this, &TourStage::changed, Qt::QueuedConnection);
        connect(newest->formList(), &QListWidget::currentRowChanged, this, &TourStage::changed);
        connect(newest->news(), &MessageBar::shown, this, [this](MessageBar::Kind kind) {
            m_isExported = m_isExported || kind == MessageBar::Kind::Information;
            Q_EMIT changed();
        });
    }
    Q_EMIT changed();
}

WindowState TourStage::state() const
{
    WindowState state;
    state.hasNetwork = m_window.project().network() != nullptr;
    state.hasImages = m_window.project().data() != nullptr;
    state.isSearching = m_window.explorer().isRunning();
    state.circuits = m_circuits.circuits();
    const auto* circuits = m_window.findChild<CircuitsPanel*>();
    state.selectedCircuits = circuits->selected();
    if (!state.selectedCircuits.isEmpty())
        state.pair = circuits->detail()->surface(0)->current();
    state.exploration = m_window.explorer().exploration();
    state.front = m_window.front().front();
    if (state.front)
        state.machine = m_machine;
    const bool isSearched = state.exploration && state.machine &&
                            *state.machine == state.exploration->settings.accelerator;
    state.trust = isSearched ? Trust::Verified : Trust::All;
    state.choice = m_window.choice().choice();
    state.decisions = m_decisions.decisions();
    if (m_window.choice().canEdit())
        state.figuresOf = [&choice =
                               m_window.choice()](const std::vector<std::uint16_t>& configuration,
                                                  std::uint16_t machine) {
            return choice.figuresOf(configuration, machine);
        };
    state.level = m_window.findChild<HeatMapPanel*>()->view()->level();
    state.circuit = m_selection.circuit();
    state.layer = m_selection.layer();
    state.filters = m_selection.filters();
    state.isExporting = m_export && m_export->isVisible();
    if (state.isExporting) {
        state.exportForm = m_export->form();
        state.isExported = m_isExported;
    }
    return state;
}

QWidget* TourStage::find(const QString& name) const
{
    if (name.isEmpty())
        return nullptr;
    if (m_export && m_export->isVisible()) {
        if (auto* widget = m_export->findChild<QWidget*>(name))
            return widget;
    }
    if (auto* widget = m_window.findChild<QWidget*>(name))
        return widget;
    auto* action = m_window.findChild<QAction*>(name);
    for (const QToolBar* bar : m_window.findChildren<QToolBar*>()) {
        if (QWidget* button = action ? bar->widgetForAction(action) : nullptr)
            return button;
    }
    return nullptr;
}

QWidget* TourStage::reveal(const QString& name)
{
    QWidget* widget = find(name);
    for (QWidget* each = widget; each; each = each->parentWidget()) {
        if (auto* dock = qobject_cast<QDockWidget*>(each)) {
            dock->show();
            dock->raise();
        }
    }
    for (QWidget* each = widget; each; each = each->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(each); area && each != widget)
            area->ensureWidgetVisible(widget);
    }
    return widget;
}

void TourStage::openExample()
{
    m_window.openExample();
}

void TourStage::trigger(const char* action)
{
    m_window.findChild<QAction*>(QLatin1String(action))->trigger();
}

void TourStage::selectCircuits(const QStringList& names)
{
    const auto* panel = m_window.findChild<CircuitsPanel*>();
    QItemSelection rows;
    QModelIndex first;
    for (const QString& name : names) {
        const auto row = panel->model()->rowOf(name);
        if (!row)
            continue;
        const QModelIndex index = panel->filter()->mapFromSource(panel->model()->index(*row, 0));
        rows.select(index, index);
        first = first.isValid() ? first : index;
    }
    panel->view()->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect |
                                                      QItemSelectionModel::Rows);
    if (first.isValid())
        panel->view()->scrollTo(first);
}

void TourStage::pointAt(const OperandPair& pair)
{
    ErrorSurface* surface = m_window.findChild<CircuitsPanel*>()->detail()->surface(0);
    surface->setCurrent(pair);
    Q_EMIT surface->currentChanged(pair);
}

void TourStage::selectFilters(std::size_t layer, const std::vector<std::size_t>& filters)
{
    m_selection.setFilters(layer, filters);
}

void TourStage::showCircuit(std::size_t circuit)
{
    m_selection.setCircuit(circuit);
}

void TourStage::setLevel(HeatMapLevel level)
{
    m_window.findChild<HeatMapPanel*>()->setLevel(level);
    Q_EMIT changed();
}

void TourStage::changeLimits(const Limits& limits)
{
    m_decisions.changeLimits(limits);
}

void TourStage::changeMachine(const Accelerator& machine)
{
    m_decisions.changeMachine(machine);
}

void TourStage::pick(std::size_t point)
{
    const FrontPoint& picked = m_window.front().front()->points[point];
    m_decisions.pick(picked.circuits, picked.machine);
}

void TourStage::assign(const std::vector<std::size_t>& filters, std::uint16_t circuit)
{
    const FrontPoint& point = m_window.choice().choice()->point;
    m_decisions.assign(point.circuits, point.machine, filters, circuit);
}

void TourStage::chooseForm(const QString& name)
{
    if (!m_export)
        return;
    QListWidget* list = m_export->formList();
    const int before = list->currentRow();
    int wanted = before;
    {
        // Only the dialog knows the names of its rows.
        const QSignalBlocker quiet(list);
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            if (m_export->form() == name && list->item(row)->flags().testFlag(Qt::ItemIsEnabled))
                wanted = row;
        }
        list->setCurrentRow(before);
    }
    list->setCurrentRow(wanted);
}

} // namespace hawx
