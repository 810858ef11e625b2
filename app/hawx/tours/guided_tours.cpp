// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/tours/guided_tours.h"

#include "app/hawx/tours/tour_progress.h"
#include "app/hawx/window/actions.h"
#include "app/hawx/window/main_window.h"
#include "widgets/tours/tours_dialog.h"

#include <QAction>
#include <QMenu>

namespace hawx {

GuidedTours::GuidedTours(MainWindow& window, const Actions& actions, DecisionsController& decisions,
                         SelectionModel& selection, const CircuitsController& circuits)
    : m_window(window),
      m_stage(window, decisions, selection, circuits),
      m_tours(window, m_stage),
      m_exercises(window, m_stage),
      m_menu(new QMenu(tr("Guided &tours"), &window))
{
    m_menu->setToolTipsVisible(true);
    const auto& tours = m_tours.tours();
    for (std::size_t k = 0; k < tours.size(); ++k) {
        QAction* action = m_menu->addAction(tours[k].title, this, [this, k] { start(k); });
        action->setObjectName(QStringLiteral("tour.%1").arg(tours[k].id));
        action->setToolTip(tours[k].summary);
        // Ctrl+Shift+F1 is the manual's.
        action->setShortcut(
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key(int(Qt::Key_F2) + static_cast<int>(k))));
    }
    m_menu->addSeparator();
    m_menu->addAction(actions.tours);
    connect(actions.tours, &QAction::triggered, this, &GuidedTours::openPage);
    connect(actions.exercises, &QAction::triggered, &m_exercises, &ExerciseController::open);
    connect(&m_tours, &TourController::finished, this, [this](std::size_t tour) {
        if (m_page)
            m_page->setDone(static_cast<int>(tour), true);
    });
    connect(&m_exercises, &ExerciseController::solvedChanged, this, &GuidedTours::showSolved);
}

GuidedTours::~GuidedTours() = default;

ToursDialog* GuidedTours::page() const
{
    return m_page;
}

void GuidedTours::openPage()
{
    if (!m_page) {
        QList<TourRow> rows;
        for (const Tour& tour : m_tours.tours())
            rows.append({tour.title, tour.summary, tour.minutes, isTourDone(tour.id)});
        m_page = new ToursDialog(rows, &m_window);
        m_page->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_page, &ToursDialog::tourChosen, this, [this](int tour) {
            m_page->close(); // it would stand before what the tour shows
            start(static_cast<std::size_t>(tour));
        });
        connect(m_page, &ToursDialog::exercisesChosen, this, [this] {
            m_page->close();
            m_exercises.open();
        });
        showSolved();
    }
    m_page->show();
    m_page->raise();
    m_page->activateWindow();
}

void GuidedTours::start(std::size_t tour)
{
    m_tours.start(tour);
    m_window.activateWindow();
}

void GuidedTours::showSolved()
{
    if (m_page)
        m_page->setExercises(m_exercises.solved(),
                             static_cast<int>(m_exercises.exercises().size()));
}

} // namespace hawx
