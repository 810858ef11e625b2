// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/workspace.h"

#include "app/hawx/choice/choice_controller.h"
#include "app/hawx/circuits/circuits_browser.h"
#include "app/hawx/circuits/circuits_controller.h"
#include "app/hawx/inspector/inspector_controller.h"
#include "app/hawx/playground/playground_controller.h"
#include "app/hawx/selection/selection_model.h"
#include "app/hawx/targets/decisions_controller.h"
#include "app/hawx/window/actions.h"
#include "app/hawx/window/front_views.h"
#include "app/hawx/window/layouts.h"
#include "widgets/charts/scatter_chart.h"
#include "widgets/circuits/circuit_detail.h"
#include "widgets/circuits/circuits_panel.h"
#include "widgets/circuits/cost_error_chart.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/panel_stack.h"
#include "widgets/common/panel_title.h"
#include "widgets/comparison/comparison_panel.h"
#include "widgets/configuration/configuration_panel.h"
#include "widgets/data/data_panel.h"
#include "widgets/figure/figure_menu.h"
#include "widgets/heat_map/heat_map_panel.h"
#include "widgets/inspector/inspector_panel.h"
#include "widgets/network/network_panel.h"
#include "widgets/parallel/parallel_panel.h"
#include "widgets/pareto/pareto_plot.h"
#include "widgets/playground/playground_panel.h"
#include "widgets/targets/machine_panel.h"
#include "widgets/targets/targets_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

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

/// Panels that need much room scroll rather than make the window larger than a small screen.
QWidget* scrolling(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
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
      m_fronts(new FrontViews(decisions, choice, this)),
      m_heatMap(new HeatMapPanel),
      m_machine(new MachinePanel),
      m_limits(new TargetsPanel),
      m_configuration(new ConfigurationPanel),
      m_circuits(new CircuitsPanel),
      m_inspector(new InspectorPanel),
      m_playground(new PlaygroundPanel),
      m_notes(new QPlainTextEdit)
{
    makeCentre(actions);
    makeDocks(actions);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window.setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    linkSelection();
    linkTargets();
    setExploring(false, false);
}

void Workspace::makeCentre(const Actions& actions)
{
    m_plotStack =
        stack("front", QString(), QString(), {actions.explore, actions.tours}, m_fronts->plot());
    m_fronts->plot()->setObjectName(QStringLiteral("front"));
    m_centre = new QWidget;
    m_centre->setObjectName(QStringLiteral("front"));
    m_centre->setFocusPolicy(Qt::ClickFocus); // so that a panel in use is known, also an empty one
    auto* layout = new QVBoxLayout(m_centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* title = new PanelTitle(tr("Front"));
    addFigures(title, tr("Front"), {m_fronts->plot()});
    layout->addWidget(title);
    layout->addWidget(m_plotStack, 1);
}

void Workspace::makeDocks(const Actions& actions)
{
    m_networkStack =
        stack("network", tr("No network"), tr("Open a trained network, or drop its file here."),
              {actions.openNetwork, actions.openExample, actions.tours}, m_network);
    m_dataStack = stack("data", tr("No images"), QString(), {actions.openData}, m_data);
    m_heatMapStack = stack("heat-map", QString(), QString(), {}, m_heatMap);
    m_configurationStack =
        stack("configuration", tr("No configuration"),
              tr("Set a limit, or click a point of the front."), {}, m_configuration);
    for (QAction* action : {actions.verify, actions.pin})
        m_configuration->addCommand(action);
    auto* targets = new QWidget;
    auto* targetsLayout = new QVBoxLayout(targets);
    targetsLayout->setContentsMargins(0, 0, 0, 0);
    targetsLayout->setSpacing(0);
    // What is wrong is said at the end, where it moves nothing that is being dragged.
    targetsLayout->addWidget(m_machine);
    targetsLayout->addWidget(m_limits);
    targetsLayout->addStretch(1);
    m_machine->setMachines(offeredMachines());

    addDock("network", tr("Network"), m_networkStack, {m_network});
    addDock("data", tr("Data"), m_dataStack);
    addDock("sensitivity", tr("Sensitivity"), m_heatMapStack, {m_heatMap});
    addDock("parallel", tr("All objectives"), m_fronts->parallel(), {m_fronts->parallel()});
    addDock("comparison", tr("Comparison"), m_fronts->comparison(), {m_fronts->comparison()});
    addDock("circuits", tr("Circuits"), scrolling(m_circuits),
            {m_circuits->costs()->chart(), m_circuits->detail()});
    addDock("inspector", tr("Inspector"), m_inspector, m_inspector->figures());
    addDock("playground", tr("Playground"), scrolling(m_playground), m_playground->figures());
    m_notes->setPlaceholderText(tr("Notes on this exploration; they are kept in its session."));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->setTabChangesFocus(true);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &Workspace::notesChanged);
    connect(m_data->detailsButton(), &QPushButton::clicked, this, &Workspace::dataDetailsRequested);
    addDock("targets", tr("Targets"), targets);
    addDock("configuration", tr("Configuration"), m_configurationStack);
    addDock("notes", tr("Notes"), m_notes);
}

QDockWidget* Workspace::addDock(const char* name, const QString& title, QWidget* content,
                                const std::vector<const Figure*>& figures)
{
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(QLatin1String(name));
    dock->setFocusPolicy(Qt::ClickFocus);
    dock->setWidget(content);
    addFigures(new PanelTitle(dock), title, figures);
    m_docks.append(dock);
    return dock;
}

QDockWidget* Workspace::dock(const char* name) const
{
    return *std::find_if(m_docks.begin(), m_docks.end(), [name](const QDockWidget* each) {
        return each->objectName() == QLatin1String(name);
    });
}

void Workspace::addFigures(PanelTitle* bar, const QString& title,
                           const std::vector<const Figure*>& figures)
{
    if (figures.empty())
        return;
    QMenu* all = nullptr;
    if (figures.size() > 1) {
        all = new QMenu(title, &m_window);
        m_figures.append(all);
    }
    for (const Figure* figure : figures) {
        auto* menu = new FigureMenu(*figure, title, &m_window);
        connect(menu, &FigureMenu::written, this, &Workspace::fileWritten);
        connect(menu, &FigureMenu::failed, this, &Workspace::failed);
        if (all) {
            // What a plot shows, and so its title, changes with the selection.
            all->addMenu(menu);
            connect(all, &QMenu::aboutToShow, menu,
                    [menu, figure] { menu->setTitle(figure->figureTitle()); });
        } else {
            m_figures.append(menu);
        }
    }
    bar->addMenu(m_figures.back(), QStringLiteral("picture"), tr("Export or copy %1").arg(title));
}

QString Workspace::notes() const
{
    return m_notes->toPlainText();
}

void Workspace::setNotes(const QString& notes)
{
    const QSignalBlocker quiet(m_notes);
    m_notes->setPlainText(notes);
}

void Workspace::setLayout(const QString& name)
{
    applyLayout(m_window, m_docks, name);
}

void Workspace::resetLayout()
{
    setLayout(QLatin1String(windowLayouts().front().name));
}

void Workspace::linkSelection()
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
}

void Workspace::linkTargets()
{
    connect(m_limits, &TargetsPanel::limitsChanged, &m_decisions,
            &DecisionsController::changeLimits);
    connect(m_machine, &MachinePanel::dragStarted, &m_decisions,
            &DecisionsController::beginGesture);
    connect(m_machine, &MachinePanel::dragFinished, &m_decisions, &DecisionsController::endGesture);
    connect(m_machine, &MachinePanel::machineChanged, &m_decisions,
            &DecisionsController::changeMachine);
    connect(m_configuration, &ConfigurationPanel::circuitRequested, this, &Workspace::giveCircuit);
    connect(&m_decisions, &DecisionsController::changed, this,
            [this](const Decisions& now, const Decisions& before) {
                if (now.limits != before.limits)
                    m_limits->setLimits(now.limits);
            });
    connect(&m_choice, &ChoiceController::problemChanged, this, [this] { showProblem(); });
    connect(&m_choice, &ChoiceController::choiceChanged, this, &Workspace::showChoice);
    m_limits->setLimits(m_decisions.decisions().limits);
}

void Workspace::linkCircuits(CircuitsController& circuits)
{
    new CircuitsBrowser(*m_circuits, circuits);
    connect(m_circuits, &CircuitsPanel::selectionChanged, this, [this](const QStringList& names) {
        if (!m_map || names.isEmpty())
            return;
        const auto& all = m_map->circuits;
        const auto found =
            std::find_if(all.begin(), all.end(), [&names](const CircuitSummary& circuit) {
                return QString::fromStdString(circuit.name) == names.front();
            });
        if (found != all.end())
            m_selection.setCircuit(static_cast<std::size_t>(found - all.begin()));
    });
    connect(&m_selection, &SelectionModel::circuitChanged, this,
            [this](std::optional<std::size_t> circuit) {
                if (!m_map || !circuit)
                    return;
                const QString name = QString::fromStdString(m_map->circuits[*circuit].name);
                // Of two that are compared one may be this.
                if (!m_circuits->selected().contains(name))
                    m_circuits->setSelected({name});
            });
}

void Workspace::linkInspector(InspectorController& inspector)
{
    connect(&inspector, &InspectorController::inspectionChanged, m_inspector,
            &InspectorPanel::setInspection);
    connect(&inspector, &InspectorController::busyChanged, m_inspector, &InspectorPanel::setBusy);
    connect(&m_selection, &SelectionModel::filtersChanged, &inspector,
            &InspectorController::setSelection);
    // Nothing is computed for a panel that nobody sees.
    inspector.setActive(false);
    connect(dock("inspector"), &QDockWidget::visibilityChanged, &inspector,
            &InspectorController::setActive);
}

void Workspace::linkPlayground(PlaygroundController& playground)
{
    connect(m_playground, &PlaygroundPanel::imageEdited, &playground,
            &PlaygroundController::setImage);
    connect(m_playground, &PlaygroundPanel::imagePicked, &playground,
            &PlaygroundController::showTestImage);
    connect(m_playground, &PlaygroundPanel::fileDropped, &playground,
            &PlaygroundController::showFile);
    connect(m_playground, &PlaygroundPanel::layerPicked, &playground,
            &PlaygroundController::setLayer);
    connect(m_playground, &PlaygroundPanel::wrongOnlyRequested, &playground,
            &PlaygroundController::setWrongOnly);
    connect(&playground, &PlaygroundController::snapshotChanged, m_playground,
            &PlaygroundPanel::setSnapshot);
    connect(&playground, &PlaygroundController::imageChanged, m_playground,
            &PlaygroundPanel::setImage);
    connect(&playground, &PlaygroundController::wrongImagesChanged, m_playground,
            &PlaygroundPanel::setWrongImages);
    connect(&playground, &PlaygroundController::failed, this, &Workspace::failed);
}

void Workspace::setPlayground(std::optional<TensorShape> input, const ImageSetPtr& images,
                              const QStringList& classes)
{
    m_playground->setInput(input);
    m_playground->setImages(images);
    m_playground->setClasses(classes);
}

void Workspace::setPlaygroundLayers(const QStringList& names)
{
    m_playground->setLayers(names, 0);
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
    m_fronts->setMap(m_map);
    QStringList order;
    if (m_map)
        for (const CircuitSummary& circuit : m_map->circuits)
            order.append(QString::fromStdString(circuit.name));
    m_circuits->setColourOrder(order);
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
    m_fronts->setFront(front);
    m_plotStack->setFilled(front != nullptr);
}

void Workspace::setReference(const std::shared_ptr<const Front>& front)
{
    m_fronts->setReference(front);
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

void Workspace::setMachine(const Accelerator& machine, bool canChange)
{
    m_machine->setMachine(machine);
    m_machine->setEnabled(canChange);
    m_machine->setToolTip(
        canChange ? QString()
                  : tr("The front of a session is that of its machine; explore for others."));
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
    m_fronts->setChosen(choice ? choice->index : std::nullopt);
    const bool filled = choice && m_map;
    m_assignment = filled ? choice->point.circuits : std::vector<std::uint16_t>();
    if (filled) {
        m_configuration->setPoint(choice->point, choice->front->exact);
        m_configuration->setEditable(m_choice.canEdit());
    }
    m_heatMap->setAssignment(m_assignment);
    QStringList used;
    if (m_map)
        for (const std::uint16_t circuit : std::set(m_assignment.begin(), m_assignment.end()))
            used.append(QString::fromStdString(m_map->circuits[circuit].name));
    m_circuits->setUsed(used);
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
        m_decisions.assign(choice->point.circuits, choice->point.machine, filters, circuit);
}

} // namespace hawx
