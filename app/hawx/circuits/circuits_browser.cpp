// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/circuits/circuits_browser.h"

#include "app/hawx/circuits/circuits_controller.h"
#include "widgets/circuits/circuits_model.h"
#include "widgets/circuits/circuits_panel.h"
#include "widgets/circuits/evolve_dialog.h"

#include <QFileDialog>

#include <algorithm>
#include <utility>

namespace hawx {

CircuitsBrowser::CircuitsBrowser(CircuitsPanel& panel, CircuitsController& controller)
    : QObject(&panel), m_panel(panel), m_controller(controller), m_dialog(new EvolveDialog(&panel))
{
    connect(&controller, &CircuitsController::circuitsChanged, this,
            [this](const std::shared_ptr<const CircuitTable>& circuits) {
                m_panel.setCircuits(circuits);
                m_dialog->setCircuits(*circuits);
                if (!m_awaited.isEmpty())
                    select(std::exchange(m_awaited, {}));
            });
    connect(&controller, &CircuitsController::candidatesChanged, &panel,
            &CircuitsPanel::setCandidates);
    connect(&panel, &CircuitsPanel::candidatesChanged, &controller,
            &CircuitsController::setCandidates);
    connect(&controller, &CircuitsController::circuitsLeftOut, &panel,
            [this](const QString& message) { m_panel.showReport(message, {}, true); });
    linkImport();
    linkEvolution();
}

void CircuitsBrowser::linkImport()
{
    connect(&m_panel, &CircuitsPanel::importRequested, this, [this](const QStringList& paths) {
        m_controller.import(paths, m_panel.importOptions());
    });
    connect(&m_panel, &CircuitsPanel::importFilesRequested, this,
            [this] { askPaths(tr("Import circuits"), false); });
    connect(&m_panel, &CircuitsPanel::importFolderRequested, this,
            [this] { askPaths(tr("Import all circuits of a folder"), true); });
    connect(&m_controller, &CircuitsController::imported, this,
            [this](const QString& summary, const QStringList& remarks, bool isProblem,
                   const QStringList& names) {
                m_panel.showReport(summary, remarks, isProblem);
                m_awaited = names; // the library is read next
            });
}

void CircuitsBrowser::linkEvolution()
{
    connect(&m_panel, &CircuitsPanel::evolveRequested, this, [this](const QString& name) {
        if (!m_controller.isEvolving())
            m_dialog->setStart(name);
        m_dialog->show();
        m_dialog->raise();
        m_dialog->activateWindow();
    });
    connect(m_dialog, &EvolveDialog::startRequested, &m_controller, &CircuitsController::evolve);
    connect(m_dialog, &EvolveDialog::stopRequested, &m_controller,
            &CircuitsController::stopEvolution);
    connect(m_dialog, &EvolveDialog::circuitRequested, this,
            [this](const QString& name) { select({name}); });
    connect(&m_controller, &CircuitsController::evolvingChanged, m_dialog,
            &EvolveDialog::setRunning);
    connect(&m_controller, &CircuitsController::evolutionChanged, m_dialog,
            &EvolveDialog::setTrace);
    connect(&m_controller, &CircuitsController::evolved, this,
            [this](const QString& message, const QString& name) {
                m_dialog->setOutcome(message, name);
                if (!m_dialog->isVisible())
                    m_panel.showReport(message, {}, name.isEmpty());
            });
}

void CircuitsBrowser::select(const QStringList& names)
{
    const bool areThere = std::all_of(names.begin(), names.end(), [this](const QString& name) {
        return m_panel.model()->rowOf(name).has_value();
    });
    if (areThere)
        m_panel.setSelected(names);
    else
        m_awaited = names;
}

void CircuitsBrowser::askPaths(const QString& title, bool isFolder)
{
    // Not modal: the window goes on meanwhile.
    if (m_files)
        m_files->close();
    m_files = new QFileDialog(&m_panel, title);
    m_files->setAttribute(Qt::WA_DeleteOnClose);
    m_files->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (!isFolder)
        m_files->setNameFilters(
            {tr("Circuits (*.v *.blif *.c *.h *.bin *.npy *.csv *.txt)"), tr("All files (*)")});
    connect(m_files, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        m_controller.import(paths, m_panel.importOptions());
    });
    m_files->open();
}

} // namespace hawx
