// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/workspace.h"

#include "app/hawx/choice/choice_controller.h"
#include "app/hawx/selection/selection_model.h"
#include "app/hawx/targets/decisions_controller.h"
#include "app/hawx/window/actions.h"
#include "app/hawx/window/layouts.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/panel_stack.h"
#include "widgets/common/panel_title.h"
#include "widgets/configuration/configuration_panel.h"
#include "widgets/data/data_panel.h"
#include "widgets/figure/figure_menu.h"
#include "widgets/heat_map/heat_map_panel.h"
#include "widgets/network/network_panel.h"
#include "widgets/pareto/pareto_plot.h"
#include "widgets/targets/machine_panel.h"
#include "widgets/targets/targets_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hawx {

namespace {

PanelStack* stack(const char* glyph, const QString& title, const QString& explanation,
                  const QList<QAction*>& actions, QWidget* content)
{
    auto* empty = new EmptyState(QLatin1String(glyph));
    empty->setText(title, explanation);
    for (QAction* action : actions)
        empty->addAction(action);
    return new PanelStack(empty, content);
}

/// The circuit that a new map shows first: the one whose power is nearest to two thirds of exact,
/// harsh enough to tell filters apart and mild enough to matter.
std::optional<std::size_t> firstCircuit(const SensitivityMap& map)
{
    double exact = 0;
    for (const CircuitSummary& circuit : map.circuits)
        exact = std::max(exact, circuit.powerMw);
    std::optional<std::size_t> best;
    const auto distance = [&](std::size_t index) {
        return std::abs(map.circuits[index].powerMw - exact * 2 / 3);
    };
    for (std::size_t k = 0; k < map.circuits.size(); ++k) {
        if (!map.circuits[k].isExact && (!best || distance(k) < distance(*best)))
            best = k;
    }
    return best;
}

std::vector<Accelerator> offeredMachines()
{
    std::vector<Accelerator> machines;
    for (const std::string& name : shippedAccelerators())
        machines.push_back(loadAccelerator(name));
    return machines;
}

} // namespace

Workspace::Workspace(QMainWindow& window, const Actions& actions, SelectionModel& selection,
                     DecisionsController& decisions, ChoiceController& choice)
    : QObject(&window),
      m_window(window),
      m_selection(selection),
      m_decisions(decisions),
      m_choice(choice),
      m_network(new NetworkPanel),
      m_data(new DataPanel),
      m_plot(new ParetoPlot),
      m_heatMap(new HeatMapPanel),
      m_machine(new MachinePanel),
      m_limits(new TargetsPanel),
      m_configuration(new ConfigurationPanel)
{
    m_networkStack =
        stack("network", tr("No network"), tr("Open a trained network, or drop its file here."),
              {actions.openNetwork, actions.openExample}, m_network);
    m_dataStack = stack("data", tr("No images"), QString(), {actions.openData}, m_data);
    m_plotStack = stack("front", QString(), QString(), {actions.explore}, m_plot);
    m_heatMapStack = stack("heat-map", QString(), QString(), {}, m_heatMap);
    m_configurationStack =
        stack("configuration", tr("No configuration"),
              tr("Set a limit, or click a point of the front."), {}, m_configuration);
    m_centre = new QWidget;
    auto* centreLayout = new QVBoxLayout(m_centre);
    centreLayout->setContentsMargins(0, 0, 0, 0);
    centreLayout->setSpacing(0);
    auto* centreTitle = new PanelTitle(tr("Front"));
    centreLayout->addWidget(centreTitle);
    centreLayout->addWidget(m_plotStack, 1);
    addDock("network", tr("Network"), m_networkStack, m_network);
    addDock("data", tr("Data"), m_dataStack);
    addDock("sensitivity", tr("Sensitivity"), m_heatMapStack);
    auto* targets = new QWidget;
    auto* targetsLayout = new QVBoxLayout(targets);
    targetsLayout->setContentsMargins(0, 0, 0, 0);
    targetsLayout->setSpacing(0);
    targetsLayout->addWidget(m_limits);
    targetsLayout->addWidget(m_machine);
    targetsLayout->addStretch(1);
    m_machine->setMachines(offeredMachines());
    for (QAction* action : {actions.verify, actions.pin})
        m_configuration->addCommand(action);
    addDock("targets", tr("Targets"), targets);
    addDock("configuration", tr("Configuration"), m_configurationStack);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    link();
    setExploring(false, false);
}

QDockWidget* Workspace::addDock(const char* name, const QString& title, QWidget* content,
                                const Figure* figure)
{
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(content);
    auto* bar = new PanelTitle(dock);
    if (figure)
        bar->addMenu(addFigure(*figure, title), QStringLiteral("picture"),
                     tr("Export or copy %1").arg(title));
    m_docks.append(dock);
    return dock;
}

FigureMenu* Workspace::addFigure(const Figure& figure, const QString& title)
{
    auto* menu = new FigureMenu(figure, title, &m_window);
    connect(menu, &FigureMenu::written, this, &Workspace::fileWritten);
    connect(menu, &FigureMenu::failed, this, &Workspace::failed);
    m_figures.append(menu);
    return menu;
}

void Workspace::setLayout(const QString& name)
{
    applyLayout(m_window, m_docks, name);
}

void Workspace::resetLayout()
{
    setLayout(QLatin1String(windowLayouts().front().name));
}

void Workspace::link()
{
    connect(m_network, &NetworkPanel::selectionChanged, &m_selection,
            [this](std::optional<std::size_t> layer) { m_selection.setFilters(layer, {}); });
    connect(m_heatMap->view(), &HeatMapView::selectionChanged, &m_selection,
            &SelectionModel::setFilters);
    connect(m_configuration, &ConfigurationPanel::selectionChanged, &m_selection,
            &SelectionModel::setFilters);
    connect(&m_selection, &SelectionModel::filtersChanged, this,
            [this](std::optional<std::size_t> layer, const std::vector<std::size_t>& filters) {
                m_network->setSelectedLayer(layer);
                m_heatMap->view()->setSelection(layer, filters);
                m_configuration->setSelection(layer, filters);
            });

    connect(m_heatMap, &HeatMapPanel::circuitChanged, &m_selection, &SelectionModel::setCircuit);
    connect(&m_selection, &SelectionModel::circuitChanged, this,
            [this](std::optional<std::size_t> circuit) {
                m_heatMap->setCircuit(circuit);
                showScores();
            });

    connect(m_plot, &ParetoPlot::pointClicked, this, [this](std::size_t point) {
        m_decisions.pick(m_choice.choice()->front->points[point].circuits);
    });
    connect(m_plot, &ParetoPlot::limitDragStarted, &m_decisions,
            &DecisionsController::beginGesture);
    connect(m_plot, &ParetoPlot::limitDragFinished, &m_decisions, &DecisionsController::endGesture);
    connect(m_plot, &ParetoPlot::limitsChanged, &m_decisions, &DecisionsController::changeLimits);
    connect(m_limits, &TargetsPanel::limitsChanged, &m_decisions,
            &DecisionsController::changeLimits);
    connect(m_machine, &MachinePanel::dragStarted, &m_decisions,
            &DecisionsController::beginGesture);
    connect(m_machine, &MachinePanel::dragFinished, &m_decisions, &DecisionsController::endGesture);
    connect(m_machine, &MachinePanel::machineChanged, &m_decisions,
            &DecisionsController::changeMachine);
    connect(m_configuration, &ConfigurationPanel::circuitRequested, this, &Workspace::giveCircuit);
    const auto showLimits = [this](const Limits& limits) {
        m_plot->setLimits(limits);
        m_limits->setLimits(limits);
    };
    connect(&m_decisions, &DecisionsController::changed, this,
            [showLimits](const Decisions& now, const Decisions& before) {
                if (now.limits != before.limits)
                    showLimits(now.limits);
            });
    connect(&m_choice, &ChoiceController::problemChanged, this, [this] { showProblem(); });
    connect(&m_choice, &ChoiceController::choiceChanged, this, &Workspace::showChoice);
    showLimits(m_decisions.decisions().limits);
}

void Workspace::setNetwork(const QString& name, std::vector<NetworkRow> rows)
{
    m_network->setNetwork(name, std::move(rows));
    m_networkStack->setFilled(true);
    showScores();
    showAssignment();
}

void Workspace::clearData(const QString& explanation)
{
    m_dataStack->emptyState()->setText(tr("No images"), explanation);
    m_dataStack->setFilled(false);
}

void Workspace::setData(const DataSummary& data)
{
    m_data->setData(data);
    m_dataStack->setFilled(true);
}

void Workspace::setSensitivity(std::shared_ptr<const SensitivityMap> map)
{
    const bool sameCircuits = map && m_map && map->circuits.size() == m_map->circuits.size();
    const bool sameLayers =
        map && m_map &&
        std::equal(map->layers.begin(), map->layers.end(), m_map->layers.begin(),
                   m_map->layers.end(), [](const LayerSummary& a, const LayerSummary& b) {
                       return a.name == b.name && a.filters == b.filters;
                   });
    m_map = std::move(map);
    m_heatMap->setMap(m_map);
    m_configuration->setMap(m_map);
    m_heatMapStack->setFilled(m_map != nullptr);
    if (m_map) {
        if (!sameCircuits)
            m_selection.setCircuit(firstCircuit(*m_map));
        m_heatMap->setCircuit(m_selection.circuit());
    } else {
        m_selection.setCircuit(std::nullopt);
    }
    if (sameLayers) // as while it is being measured; panels that forgot are told again
        m_configuration->setSelection(m_selection.layer(), m_selection.filters());
    else
        m_selection.setFilters(std::nullopt, {});
    showScores();
}

void Workspace::setFront(const std::shared_ptr<const Front>& front)
{
    if (front)
        m_limits->setExact(front->exact);
    m_plot->setFront(front);
    m_plotStack->setFilled(front != nullptr);
}

void Workspace::setMachineProblem(const QString& sentence)
{
    m_machineProblem = sentence;
    showProblem();
}

void Workspace::showProblem()
{
    m_limits->setProblem(m_machineProblem.isEmpty() ? m_choice.problem() : m_machineProblem);
}

void Workspace::setMachine(const Accelerator& machine)
{
    m_machine->setMachine(machine);
}

void Workspace::setExploring(bool running, bool possible)
{
    if (running) {
        m_plotStack->emptyState()->setText(
            tr("Exploring"), tr("The front appears here as soon as it is predicted."));
        m_heatMapStack->emptyState()->setText(
            tr("Profiling"), tr("What each filter makes of each circuit's errors appears here."));
        return;
    }
    m_plotStack->emptyState()->setText(tr("No front yet"),
                                       possible ? tr("Explore the network to find configurations "
                                                     "that save power and area at little loss.")
                                                : tr("A search needs a network and images."));
    m_heatMapStack->emptyState()->setText(
        tr("No sensitivity yet"),
        tr("Exploring also measures how much each filter minds each circuit."));
}

void Workspace::showScores()
{
    const auto circuit = m_selection.circuit();
    if (m_map && circuit && *circuit < m_map->layerScores.size()) {
        const std::vector<float>& scores = m_map->layerScores[*circuit];
        m_network->setScores(scores, ColourScale::covering(scores));
    } else {
        m_network->setScores({}, ColourScale());
    }
}

void Workspace::showAssignment()
{
    m_network->setAssignment(m_map ? *m_map : SensitivityMap(), m_assignment);
}

void Workspace::showChoice(const std::shared_ptr<const Chosen>& choice)
{
    m_plot->setChosen(choice ? choice->index : std::nullopt);
    const bool filled = choice && m_map;
    m_assignment = filled ? choice->point.circuits : std::vector<std::uint16_t>();
    if (filled) {
        m_configuration->setPoint(choice->point, choice->front->exact);
        m_configuration->setEditable(m_choice.canEdit());
    }
    m_heatMap->setAssignment(m_assignment);
    showAssignment();
    m_configurationStack->setFilled(filled);
}

void Workspace::giveCircuit(std::uint16_t circuit)
{
    const auto& choice = m_choice.choice();
    std::vector<std::size_t> filters = m_selection.filters();
    if (filters.empty() && m_selection.layer()) {
        const LayerSummary& layer = m_map->layers[*m_selection.layer()];
        filters.resize(static_cast<std::size_t>(layer.filters));
        std::iota(filters.begin(), filters.end(), static_cast<std::size_t>(layer.firstFilter));
    }
    if (choice && !filters.empty())
        m_decisions.assign(choice->point.circuits, filters, circuit);
}

} // namespace hawx
