// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/main_window.h"

#include "app/hawx/explore/explore_options_dialog.h"
#include "app/hawx/exports/export_controller.h"
#include "app/hawx/language/language_menu.h"
#include "app/hawx/project/built_in_example.h"
#include "app/hawx/project/built_in_menu.h"
#include "app/hawx/project/class_names.h"
#include "app/hawx/project/network_rows.h"
#include "app/hawx/window/file_dialogs.h"
#include "app/hawx/window/menus.h"
#include "app/hawx/window/recent_files.h"
#include "app/hawx/window/shortcut_sheet.h"
#include "app/hawx/window/workspace.h"
#include "core/accelerator/accelerator.h"
#include "core/support/error.h"
#include "core/support/log.h"
#include "widgets/common/message_bar.h"
#include "widgets/exports/export_dialog.h"
#include "widgets/jobs/jobs_panel.h"
#include "widgets/style/quantity.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace hawx {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString layoutKey = QStringLiteral("window/layout");
constexpr int layoutVersion = 3;
const QString lastSessionKey = QStringLiteral("last/session");
const QString lastNetworkKey = QStringLiteral("last/network");
const QString lastDataKey = QStringLiteral("last/data");

JobsPanel::Outcome toPanel(JobOutcome outcome)
{
    switch (outcome) {
    case JobOutcome::Finished: return JobsPanel::Outcome::Finished;
    case JobOutcome::Failed: return JobsPanel::Outcome::Failed;
    case JobOutcome::Cancelled: return JobsPanel::Outcome::Cancelled;
    }
    return JobsPanel::Outcome::Failed;
}

/// Of sessions that have no name yet.
QString unsavedFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/unsaved");
}

QString localPath(const QMimeData* mime)
{
    const auto urls = mime->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_decisions(m_undo),
      m_project(m_jobs),
      m_quantise(m_jobs),
      m_explorer(m_jobs),
      m_front(m_jobs),
      m_choice(m_decisions, m_selection),
      m_verify(m_jobs),
      m_circuits(m_jobs),
      m_inspector(m_jobs),
      m_playground(m_jobs),
      m_session(m_jobs, unsavedFolder()),
      m_prompts(*this, m_session, [this] { return m_front.exploration(); }),
      m_settled(m_choice, m_verify),
      m_report(m_jobs),
      m_options(ExploreOptions::read(QSettings())),
      m_actions(this, m_undo),
      m_workspace(new Workspace(*this, m_actions, m_selection, m_decisions, m_choice)),
      m_messages(new MessageBar),
      m_jobsPanel(new JobsPanel),
      m_recent(new RecentFiles(this))
{
    setAcceptDrops(true);
    m_messages->setObjectName(QStringLiteral("news"));
    connect(m_messages, &MessageBar::shown, this, [](MessageBar::Kind kind, const QString& text) {
        log(kind == MessageBar::Kind::Error ? LogLevel::Error : LogLevel::Information, "window",
            text.toStdString());
    });
    setWindowTitle(QStringLiteral("HAWX[*]"));
    resize(1500, 900);

    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_workspace->centre(), 1);
    setCentralWidget(centre);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_jobsPanel, 1);

    auto* builtIn = new BuiltInMenu(this);
    connect(builtIn, &BuiltInMenu::chosen, this, &MainWindow::openWithData);
    auto* languages = new LanguageMenu(this);
    connect(languages, &LanguageMenu::chosen, this, [this](const QString& name) {
        m_messages->showMessage(MessageBar::Kind::Information,
                                tr("HAWX will speak %1 when it starts next.").arg(name));
    });
    buildMenus(*this, m_actions, *m_workspace, m_theme, m_recent, builtIn, languages);
    buildToolBar(*this, m_actions);
    linkControllers();
    linkFront();
    linkActions();
    showJobs();
    showData(nullptr, {});
    updateActions();

    const QSettings settings;
    restoreGeometry(settings.value(geometryKey).toByteArray());
    m_workspace->resetLayout();
    restoreState(settings.value(layoutKey).toByteArray(), layoutVersion);
}

MainWindow::~MainWindow()
{
    // What still ends while members go must not reach members that are gone.
    qDeleteAll(findChildren<ExportDialog*>());
    m_jobs.disconnect();
    m_explorer.disconnect();
    m_session.disconnect();
    m_workspace->disconnect(this);
    for (QDockWidget* dock : m_workspace->docks())
        dock->disconnect(this);
}

void MainWindow::linkControllers()
{
    connect(&m_project, &ProjectController::networkChanged, this, &MainWindow::showNetwork);
    connect(&m_project, &ProjectController::dataChanged, this, &MainWindow::showData);
    connect(&m_explorer, &ExploreController::sensitivityChanged, m_workspace,
            &Workspace::setSensitivity);
    connect(&m_explorer, &ExploreController::frontChanged, &m_front, &FrontController::setPreview);
    connect(&m_explorer, &ExploreController::runningChanged, this, [this] {
        updateSources();
        updateActions();
    });
    connect(&m_explorer, &ExploreController::circuitsLeftOut, this, &MainWindow::showError);
    connect(&m_explorer, &ExploreController::explorationChanged, this, [this] {
        const auto& exploration = m_explorer.exploration();
        if (!exploration)
            m_decisions.forgetExploration();
        else if (exploration->quantised)
            m_quantise.adopt(exploration->quantised, exploration->settings.circuits.front());
        m_front.setExploration(exploration);
        // The search came to nothing, or went on with what was decided before.
        if (exploration && (exploration == m_before.first || m_goesOn))
            m_decisions.restore(m_before.second);
        if (exploration) {
            m_goesOn = false;
            m_session.setDecisions(m_decisions.decisions());
            if (std::exchange(m_isUnkept, false))
                m_session.setExploration(exploration);
            keepWindow();
        }
        if (exploration && exploration->live)
            m_settled.decided();
        showTitle();
        updateSources();
        showMachine();
        updateActions();
    });
    connect(&m_quantise, &QuantiseController::quantisedChanged, this, &MainWindow::showQuantised);
    linkSession();
    m_workspace->linkCircuits(m_circuits);
    m_workspace->linkInspector(m_inspector);
    m_workspace->linkPlayground(m_playground);
    connect(&m_circuits, &CircuitsController::candidatesChanged, this,
            [this](const QStringList& names) { m_options.candidates = names; });
    // Nobody misses the library before the window is there.
    QTimer::singleShot(std::chrono::milliseconds(100), &m_circuits, &CircuitsController::load);
}

void MainWindow::linkSession()
{
    connect(&m_explorer, &ExploreController::searched, &m_session, &SessionDocument::adopt);
    connect(&m_explorer, &ExploreController::notKept, this, [this](const QString& sentence) {
        m_isUnkept = true;
        showError(sentence);
    });
    connect(&m_session, &SessionDocument::failed, this, &MainWindow::showError);
    connect(&m_session, &SessionDocument::opened, this, &MainWindow::showSession);
    connect(&m_session, &SessionDocument::stateChanged, this, [this] {
        m_verify.setResults(m_session.results());
        showTitle();
        updateActions();
    });
    connect(&m_session, &SessionDocument::saved, this, [this](const QString& path) {
        m_recent->add(path);
        m_messages->showMessage(MessageBar::Kind::Information, tr("Saved to %1").arg(path));
    });
    connect(m_workspace, &Workspace::notesChanged, this, &MainWindow::keepWindow);
    for (const QDockWidget* dock : m_workspace->docks()) {
        connect(dock, &QDockWidget::visibilityChanged, this, &MainWindow::keepWindow);
        connect(dock, &QDockWidget::dockLocationChanged, this, &MainWindow::keepWindow);
    }
}

void MainWindow::keepWindow()
{
    if (m_explorer.exploration() && !m_explorer.isRunning() && isVisible())
        m_session.setWindow(m_workspace->notes(), saveState(layoutVersion));
}

/// A session without a name is not where the user wants it, though a kill does not lose it.
void MainWindow::showTitle()
{
    const auto& exploration = m_explorer.exploration();
    const auto& network = m_project.network();
    setWindowModified(exploration && !(m_session.isOpen() && m_session.isSafe()));
    const QString name = exploration && m_session.hasName() ? QFileInfo(m_session.path()).fileName()
                         : exploration ? QString::fromStdString(exploration->networkName)
                         : network     ? QString::fromStdString(network->name)
                                       : QString();
    setWindowTitle(name.isEmpty() ? QStringLiteral("HAWX[*]") : tr("%1[*] – HAWX").arg(name));
}

void MainWindow::showError(const QString& sentence)
{
    m_messages->showMessage(MessageBar::Kind::Error, sentence);
}

void MainWindow::linkFront()
{
    connect(&m_front, &FrontController::frontChanged, this,
            [this](const std::shared_ptr<const Front>& front) {
                m_workspace->setFront(front);
                const bool predicts = m_front.canSolve();
                m_choice.setFront(front, predicts ? m_front.exploration()->live : nullptr,
                                  m_front.machines(),
                                  m_front.isElsewhere() ? Trust::All : Trust::Verified);
            });
    connect(&m_front, &FrontController::problemChanged, m_workspace, &Workspace::setMachineProblem);
    connect(&m_decisions, &DecisionsController::changed, this,
            [this](const Decisions& now, const Decisions& before) {
                if (now.machine != before.machine) {
                    m_front.setMachine(now.machine);
                    showMachine();
                }
                if (m_explorer.exploration() && !m_explorer.isRunning())
                    m_session.setDecisions(now);
                m_settled.decided();
                updateActions();
            });
    connect(&m_front, &FrontController::referenceChanged, m_workspace, &Workspace::setReference);
    connect(&m_choice, &ChoiceController::choiceChanged, this, [this] {
        showConfigurations();
        updateActions();
    });
    connect(&m_verify, &VerifyController::verified, this,
            [this](const FrontPoint& point, double lossPp) {
                m_front.addVerified(point, lossPp);
                m_settled.learnt();
                m_session.setExploration(m_front.exploration());
            });
    connect(&m_verify, &VerifyController::runningChanged, this, &MainWindow::updateActions);
    showMachine();
}

/// The machine that sliders begin from: the one in view, or the one that a search would take.
void MainWindow::showMachine()
{
    const auto& chosen = m_decisions.decisions().machine;
    const auto& exploration = m_explorer.exploration();
    m_workspace->setMachine(chosen        ? *chosen
                            : exploration ? exploration->settings.accelerator
                                          : m_options.loadMachine(),
                            !exploration || m_front.canSolve());
}

/// What is made of the network and images that are open, for all that need more than a front.
void MainWindow::updateSources()
{
    m_settled.setPermitted(m_options.verifyChoice && !m_explorer.isRunning());
    const auto& exploration = m_explorer.exploration();
    if (!m_explorer.isRunning()) {
        const ExploreSettings settings =
            exploration ? exploration->settings : m_options.withoutCircuits();
        m_quantise.setSource(m_project.network(), m_project.data(), settings.calibration,
                             settings.operands);
    }
    m_verify.setSource(isOfExploration() ? exploration : nullptr, m_quantise.quantised(),
                       m_project.data());
    showConfigurations();
}

/// Whether the network and images that are open are those of the exploration in view.
bool MainWindow::isOfExploration() const
{
    const auto& exploration = m_explorer.exploration();
    return exploration && m_project.network() && m_project.data() &&
           m_project.network()->sha256 == exploration->networkSha256 &&
           m_project.data()->path == exploration->dataPath;
}

void MainWindow::showQuantised()
{
    const auto& quantised = m_quantise.quantised();
    const auto& images = m_project.data();
    m_workspace->setPlayground(
        quantised ? std::optional(m_project.network()->input()) : std::nullopt,
        images ? images->test : nullptr, images ? classNames(*images) : QStringList());
    m_playground.setData(images);
    m_playground.setNetwork(quantised);
    m_workspace->setPlaygroundLayers(m_playground.layerNames());
    m_inspector.setData(images);
    m_inspector.setNetwork(quantised, m_project.network());
    updateSources();
    // A session's network is there again: other machines and configurations can be asked for.
    const auto& exploration = m_explorer.exploration();
    if (quantised && exploration && exploration->predictor && !exploration->live &&
        isOfExploration())
        completeExploration();
}

void MainWindow::completeExploration()
{
    const Decisions decisions = m_decisions.decisions();
    try {
        m_explorer.complete(std::make_shared<const Exploration>(
            withNetwork(*m_explorer.exploration(), m_quantise.quantised())));
    } catch (const Error&) {
        return; // it is shown as it was saved
    }
    m_decisions.restore(decisions);
}

/// To classify images with and to inspect layers under: the exact one and the one in view.
void MainWindow::showConfigurations()
{
    const auto& choice = m_choice.choice();
    const auto circuits = choice ? choice->point.circuits : std::vector<std::uint16_t>();
    // Verifications change figures, not the configuration.
    if (circuits == m_configured && m_quantise.exact() == m_configuredExact &&
        m_explorer.exploration() == m_configuredOf)
        return;
    m_configured = circuits;
    m_configuredExact = m_quantise.exact();
    m_configuredOf = m_explorer.exploration();
    std::shared_ptr<const Configuration> current;
    if (choice && m_quantise.quantised() && isOfExploration())
        current = std::make_shared<const Configuration>(
            m_explorer.exploration()->configuration(choice->point.circuits));
    m_playground.setConfigurations(m_quantise.exact(), current);
    m_inspector.setConfiguration(current ? current : m_quantise.exact());
}

void MainWindow::showJobs()
{
    connect(&m_jobs, &JobList::started, m_jobsPanel, &JobsPanel::beginJob);
    connect(&m_jobs, &JobList::progressed, m_jobsPanel, &JobsPanel::updateJob);
    connect(&m_jobs, &JobList::ended, m_jobsPanel,
            [this](int id, JobOutcome outcome, double seconds) {
                m_jobsPanel->endJob(id, toPanel(outcome), seconds);
            });
    connect(&m_jobs, &JobList::failed, this, &MainWindow::showError);
    connect(m_jobsPanel, &JobsPanel::cancelRequested, &m_jobs, &JobList::cancel);
    connect(&m_jobs, &JobList::pausedChanged, m_jobsPanel, &JobsPanel::setPaused);
    connect(m_jobsPanel, &JobsPanel::pauseRequested, &m_jobs, &JobList::setPaused);
}

void MainWindow::linkActions()
{
    const auto openFile = [this](const QString& title, const QString& filter) {
        askExistingFile(this, title, filter, [this](const QString& path) { open(path); });
    };
    connect(m_actions.openNetwork, &QAction::triggered, this, [this, openFile] {
        openFile(tr("Open network"), tr("Networks (*.onnx);;All files (*)"));
    });
    connect(m_actions.openSession, &QAction::triggered, this,
            [this, openFile] { openFile(tr("Open session"), tr("HAWX sessions (*.hawx)")); });
    connect(m_actions.openData, &QAction::triggered, this, [this] {
        askFolder(this, tr("Open data"), [this](const QString& path) { open(path); });
    });
    connect(m_actions.openExample, &QAction::triggered, this, &MainWindow::openExample);
    connect(m_actions.saveSession, &QAction::triggered, &m_prompts, &SessionPrompts::save);
    connect(m_actions.saveSessionAs, &QAction::triggered, &m_prompts, &SessionPrompts::saveAs);
    connect(m_actions.exportConfiguration, &QAction::triggered, this,
            &MainWindow::exportConfiguration);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.explore, &QAction::triggered, this, [this] {
        m_messages->clear();
        // The next window begins with the machine that was asked for last.
        if (const auto& machine = m_decisions.decisions().machine) {
            m_options.accelerator = QString::fromStdString(machine->name);
            QSettings settings;
            m_options.write(settings);
        }
        explore();
    });
    connect(m_actions.cancel, &QAction::triggered, &m_explorer, &ExploreController::cancel);
    connect(m_actions.exploreOptions, &QAction::triggered, this, &MainWindow::askExploreOptions);
    connect(m_actions.verify, &QAction::triggered, this,
            [this] { m_verify.verify(m_choice.choice()->point); });
    connect(m_actions.pin, &QAction::triggered, this, [this] {
        const FrontPoint point = m_choice.choice()->point;
        m_decisions.togglePin(point.circuits, point.machine);
    });
    connect(m_actions.clearLimits, &QAction::triggered, this,
            [this] { m_decisions.changeLimits({}); });
    connect(m_actions.present, &QAction::toggled, this, &MainWindow::present);
    connect(m_actions.largerText, &QAction::triggered, &m_textSize, &TextSize::larger);
    connect(m_actions.smallerText, &QAction::triggered, &m_textSize, &TextSize::smaller);
    connect(m_actions.shortcuts, &QAction::triggered, this, [this] {
        auto* sheet = new ShortcutSheet(*menuBar(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->show();
    });
    connect(m_recent, &RecentFiles::chosen, this, &MainWindow::open);
    connect(m_workspace, &Workspace::fileWritten, this, [this](const QString& path) {
        m_messages->showMessage(MessageBar::Kind::Information, tr("Exported to %1").arg(path));
    });
    connect(m_workspace, &Workspace::failed, this, &MainWindow::showError);
    connect(m_actions.report, &QAction::triggered, this,
            [this] { m_report.make(this, m_options, m_session.path()); });
    connect(&m_report, &ReportController::saved, this, [this](const QString& path) {
        m_messages->showMessage(MessageBar::Kind::Information, tr("Saved to %1").arg(path));
    });
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::explore()
{
    // What was verified since is as true when this search comes to nothing.
    if (const auto verified = m_front.exploration(); verified != m_explorer.exploration())
        m_explorer.complete(verified);
    const auto exploration = m_explorer.exploration();
    m_before = {exploration, m_decisions.decisions()};
    m_isUnkept = false;
    const bool goesOn = exploration && !exploration->isFinished && isOfExploration();
    const auto recorder = m_session.beginSearch(goesOn);
    m_goesOn = goesOn;
    if (goesOn)
        m_explorer.goOn(m_project.network(), m_project.data(), recorder);
    else
        m_explorer.start(m_project.network(), m_project.data(), m_options,
                         m_decisions.decisions().machine, m_decisions.decisions().limits.maxLossPp,
                         recorder);
}

void MainWindow::open(const QString& path)
{
    m_messages->clear();
    const QFileInfo file(path);
    if (file.isDir()) {
        openData(file.absoluteFilePath());
        return;
    }
    m_prompts.beforeLosing([this, name = file.absoluteFilePath(), suffix = file.suffix()] {
        if (suffix.compare(QLatin1String("hawx"), Qt::CaseInsensitive) == 0)
            m_session.open(name);
        else
            m_project.openNetwork(name);
    });
}

void MainWindow::openData(const QString& folder)
{
    m_project.openData(folder);
}

void MainWindow::openExample()
{
    const BuiltInExample example = findBuiltInExample();
    if (!example.network.isEmpty())
        openWithData(example.network, example.dataFolder);
}

void MainWindow::openWithData(const QString& network, const QString& dataFolder)
{
    m_prompts.beforeLosing([this, network, dataFolder] {
        m_project.openNetwork(network);
        if (!dataFolder.isEmpty())
            m_project.openData(dataFolder);
    });
}

void MainWindow::openLast()
{
    const QSettings settings;
    const QString session = settings.value(lastSessionKey).toString();
    const QString network = settings.value(lastNetworkKey).toString();
    const QString images = settings.value(lastDataKey).toString();
    if (QFileInfo(session).isFile()) {
        open(session);
    } else if (QFileInfo(network).isFile()) {
        open(network);
        if (QFileInfo(images).isDir())
            openData(images);
    } else {
        openExample();
    }
}

void MainWindow::rememberLast() const
{
    QSettings settings;
    settings.setValue(lastSessionKey, m_explorer.exploration() ? m_session.path() : QString());
    if (const auto& network = m_project.network())
        settings.setValue(lastNetworkKey, QString::fromStdString(network->path));
    if (const auto& images = m_project.data())
        settings.setValue(lastDataKey, QString::fromStdString(images->path));
}

void MainWindow::setExploreOptions(const ExploreOptions& options)
{
    m_options = options;
    QSettings settings;
    m_options.write(settings);
    updateSources();
    showMachine();
}

void MainWindow::showNetwork(const std::shared_ptr<const Network>& network)
{
    const auto& exploration = m_explorer.exploration();
    const bool other = exploration && exploration->networkSha256 != network->sha256;
    if (other && QString::fromStdString(network->path) == m_sessionNetwork) {
        // The session stays in view: it is what was asked for.
        m_messages->showMessage(
            MessageBar::Kind::Information,
            tr("The network file %1 is another one than when the session was saved; its results "
               "are shown, but cannot be verified. Open the file to explore it.")
                .arg(m_sessionNetwork));
        m_sessionNetwork.clear();
        m_project.close();
        return;
    }
    m_sessionNetwork.clear();
    if (!exploration || other) {
        m_explorer.clear();
        m_session.close();
    }
    showTitle();
    m_workspace->setNetwork(QString::fromStdString(network->name), networkRows(network->graph));
    m_recent->add(QString::fromStdString(network->path));
    updateSources();
    updateActions();
}

void MainWindow::showData(const std::shared_ptr<const DataSet>& images, const DataSummary& summary)
{
    if (images) {
        m_workspace->setData(summary);
        m_recent->add(summary.path);
    } else if (findBuiltInExample().dataFolder.isEmpty()) {
        m_workspace->clearData(
            tr("Open a folder of labelled images. Those of the built-in example come with "
               "the package %1:\nsudo apt install %1")
                .arg(exampleDataPackage()));
    } else {
        m_workspace->clearData(tr("Open a folder of labelled images, or drop it here."));
    }
    updateSources();
    updateActions();
}

void MainWindow::showSession(const SessionDocument::Contents& contents)
{
    const auto& exploration = contents.exploration;
    m_before = {};
    m_goesOn = false;
    m_workspace->setNetwork(QString::fromStdString(exploration->networkName),
                            networkRows(exploration->sensitivity.layers));
    m_explorer.adopt(exploration);
    if (contents.decisions)
        m_decisions.restore(*contents.decisions);
    m_workspace->setNotes(contents.notes);
    if (!contents.layout.isEmpty())
        restoreState(contents.layout, layoutVersion);
    if (m_session.hasName())
        m_recent->add(contents.path);
    showTitle();
    // What the session was made of may still be there, for more exploring.
    const QString network = QString::fromStdString(exploration->networkPath);
    const QString images = QString::fromStdString(exploration->dataPath);
    m_project.close();
    QStringList missing;
    if (QFileInfo(network).isFile()) {
        m_sessionNetwork = network;
        m_project.openNetwork(network);
    } else {
        missing.append(network);
    }
    if (QFileInfo(images).isDir())
        m_project.openData(images);
    else
        missing.append(images);
    QStringList news;
    if (!contents.remark.isEmpty())
        news.append(contents.remark);
    if (!missing.isEmpty())
        news.append(tr("The session is shown; exploring and verifying need %1, which "
                       "is no longer there.")
                        .arg(missing.join(tr(" and "))));
    else if (!exploration->isFinished)
        news.append(tr("The search in this session has not ended: Explore goes on with it."));
    if (!news.isEmpty())
        m_messages->showMessage(MessageBar::Kind::Information, news.join(QLatin1Char(' ')));
}

void MainWindow::offerAbandoned()
{
    m_prompts.offerAbandoned([this](const QString& path) { open(path); });
}

void MainWindow::updateActions()
{
    const bool running = m_explorer.isRunning();
    const bool possible = m_project.network() && m_project.data();
    const bool finished = m_explorer.exploration() != nullptr;
    m_actions.explore->setEnabled(possible && !running && !m_session.isSaving());
    m_actions.cancel->setEnabled(running);
    m_actions.saveSession->setEnabled(finished);
    m_actions.saveSessionAs->setEnabled(finished);
    const auto& choice = m_choice.choice();
    m_actions.exportConfiguration->setEnabled(finished && choice);
    m_actions.verify->setEnabled(choice && m_verify.canVerify() &&
                                 !m_verify.isRunning(choice->point.circuits) &&
                                 !choice->point.verifiedLossPp);
    const auto& pins = m_decisions.decisions().pins;
    m_actions.pin->setEnabled(choice && finished);
    m_actions.pin->setChecked(choice && std::any_of(pins.begin(), pins.end(), [&](const Pin& pin) {
                                  return pin.circuits == choice->point.circuits &&
                                         pin.machine == choice->point.machine;
                              }));
    m_actions.openExample->setEnabled(!findBuiltInExample().network.isEmpty());
    m_workspace->setExploring(running, possible);
}

/// What is chosen now is exported, also when the choice moves while the dialog is open.
void MainWindow::exportConfiguration()
{
    const auto& choice = m_choice.choice();
    if (m_export && m_exported == choice) {
        m_export->dialog()->raise();
        m_export->dialog()->activateWindow();
        return;
    }
    constexpr std::size_t vectorImages = 16; // as many as hawx-cli takes: the same bytes
    const auto exploration = m_front.exploration();
    const FrontPoint& point = choice->point;
    ExportSubject subject;
    subject.configuration = exploration->configuration(point.circuits);
    subject.accelerator = m_front.machines().at(point.machine);
    if (isOfExploration()) {
        subject.network = m_quantise.quantised();
        subject.images = firstImages(m_project.data()->test, vectorImages);
        subject.data = m_project.data();
    }
    const auto& points = exploration->front.points;
    const auto found = std::find_if(points.begin(), points.end(), [&](const FrontPoint& other) {
        return other.circuits == point.circuits && other.machine == point.machine;
    });
    if (found != points.end() && !m_front.isElsewhere()) {
        subject.exploration = exploration;
        subject.point = static_cast<std::size_t>(found - points.begin());
    }
    const QString loss = formatLoss(point.bestKnownLossPp());
    const QString description = tr("%1 on %2: %3, %4")
                                    .arg(QString::fromStdString(exploration->networkName),
                                         QString::fromStdString(subject.accelerator->name),
                                         point.verifiedLossPp ? tr("verified loss %1").arg(loss)
                                                              : tr("predicted loss %1").arg(loss),
                                         tr("power %1").arg(formatSaving(point.powerSaving)));
    m_exported = choice;
    m_export = new ExportController(m_jobs, std::move(subject), description, this);
}

void MainWindow::askExploreOptions()
{
    auto* dialog = new ExploreOptionsDialog(m_options, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        ExploreOptions options = dialog->options();
        options.candidates = m_options.candidates; // may have changed meanwhile
        setExploreOptions(options);
    });
    dialog->open();
}

void MainWindow::present(bool presenting)
{
    m_textSize.setPresenting(presenting);
    // A window that was maximised is so again afterwards.
    setWindowState(presenting ? windowState() | Qt::WindowFullScreen
                              : windowState() & ~Qt::WindowFullScreen);
    menuBar()->setVisible(!presenting);
    statusBar()->setVisible(!presenting);
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About HAWX"));
    box->setIconPixmap(QApplication::windowIcon().pixmap(64));
    box->setText(tr("<h3>HAWX %1</h3>").arg(QApplication::applicationVersion()));
    box->setInformativeText(
        tr("<p>Explores approximate arithmetic in neural-network accelerators: which "
           "multiplication, in "
           "which filter, may be computed by a cheaper circuit, and what that buys.</p>"
           "<p>Implements the method of <a href='https://arxiv.org/abs/2602.16336'>arXiv "
           "2602.16336</a>. "
           "Free software under the GNU General Public License, version 3 or later.</p>"));
    box->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QFileInfo file(localPath(event->mimeData()));
    const QString suffix = file.suffix().toLower();
    if (file.isDir() || suffix == QLatin1String("onnx") || suffix == QLatin1String("hawx"))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    open(localPath(event->mimeData()));
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_actions.present->isChecked())
        m_actions.present->setChecked(false);
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(layoutKey, saveState(layoutVersion));
    rememberLast();
    if (isWindowModified()) {
        event->ignore();
        m_prompts.beforeLosing([this] { close(); });
        return;
    }
    if (m_explorer.isRunning())
        m_session.keepSearch();
    m_explorer.cancel();
    event->accept();
}

} // namespace hawx
