// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/choice/choice_controller.h"
#include "app/hawx/circuits/circuits_controller.h"
#include "app/hawx/diagnostics/report_controller.h"
#include "app/hawx/documents/session_document.h"
#include "app/hawx/explore/explore_controller.h"
#include "app/hawx/explore/explore_options.h"
#include "app/hawx/front/front_controller.h"
#include "app/hawx/inspector/inspector_controller.h"
#include "app/hawx/jobs/job_list.h"
#include "app/hawx/playground/playground_controller.h"
#include "app/hawx/project/project_controller.h"
#include "app/hawx/project/quantise_controller.h"
#include "app/hawx/selection/selection_model.h"
#include "app/hawx/targets/decisions_controller.h"
#include "app/hawx/theme/text_size.h"
#include "app/hawx/theme/theme_controller.h"
#include "app/hawx/verify/choice_verifier.h"
#include "app/hawx/verify/verify_controller.h"
#include "app/hawx/window/actions.h"
#include "app/hawx/window/session_prompts.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <QUndoStack>

#include <functional>

namespace hawx {

class ExportController;
class JobsPanel;
class MessageBar;
class RecentFiles;
class Workspace;

/// Assembles panels, actions and controllers; what they do is theirs.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A network file, a session (.hawx) or a folder of images.
    void open(const QString& path);
    void openData(const QString& folder);
    void openExample();
    /// What was open when the last window closed; the example when there is nothing.
    void openLast();
    /// Asks what to do with an exploration that was not saved, if there is one.
    void offerAbandoned();

    const ExploreOptions& exploreOptions() const { return m_options; }
    void setExploreOptions(const ExploreOptions& options);

    const SelectionModel& selection() const { return m_selection; }
    const DecisionsController& decisions() const { return m_decisions; }
    const ChoiceController& choice() const { return m_choice; }
    const FrontController& front() const { return m_front; }
    const ExploreController& explorer() const { return m_explorer; }
    const ProjectController& project() const { return m_project; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void linkControllers();
    void linkSession();
    void linkFront();
    void linkActions();
    void showJobs();
    void updateActions();
    void updateSources();
    void showQuantised();
    void showConfigurations();
    /// Keeps the images that are open where the folder is empty.
    void openWithData(const QString& network, const QString& dataFolder);
    bool isOfExploration() const;
    void showMachine();
    void rememberLast() const;
    void showNetwork(const std::shared_ptr<const Network>& network);
    void showData(const std::shared_ptr<const DataSet>& images, const DataSummary& summary);
    void showSession(const SessionDocument::Contents& contents);
    void showTitle();
    void showError(const QString& sentence);
    void keepWindow();
    void explore();
    void completeExploration();
    void exportConfiguration();
    void askExploreOptions();
    void present(bool presenting);
    void showAbout();

    QUndoStack m_undo;
    JobList m_jobs;
    ThemeController m_theme;
    TextSize m_textSize;
    SelectionModel m_selection;
    DecisionsController m_decisions;
    ProjectController m_project;
    QuantiseController m_quantise;
    ExploreController m_explorer;
    FrontController m_front;
    ChoiceController m_choice;
    VerifyController m_verify;
    CircuitsController m_circuits;
    InspectorController m_inspector;
    PlaygroundController m_playground;
    SessionDocument m_session;
    SessionPrompts m_prompts;
    ChoiceVerifier m_settled;
    ReportController m_report;
    ExploreOptions m_options;
    Actions m_actions;
    Workspace* m_workspace;
    MessageBar* m_messages;
    JobsPanel* m_jobsPanel;
    RecentFiles* m_recent;
    QPointer<ExportController> m_export;      ///< the newest, while its dialog is open
    std::shared_ptr<const Chosen> m_exported; ///< what m_export is of
    QString m_sessionNetwork;                 ///< that a session opens; empty at other times
    // What playground and inspector were given last.
    std::vector<std::uint16_t> m_configured;
    std::shared_ptr<const Configuration> m_configuredExact;
    std::shared_ptr<const Exploration> m_configuredOf;
    /// What was in view when a search began, which comes back if it comes to nothing.
    std::pair<std::shared_ptr<const Exploration>, Decisions> m_before;
    bool m_goesOn = false;   ///< the search goes on with what m_before held
    bool m_isUnkept = false; ///< its result could not be written
};

} // namespace hawx
