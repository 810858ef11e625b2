// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/tours/exercise_controller.h"

#include "app/hawx/choice/choice_controller.h"
#include "app/hawx/tours/tour_progress.h"
#include "app/hawx/tours/tour_stage.h"
#include "widgets/tours/exercises_dialog.h"

#include <QListWidget>
#include <QRandomGenerator>

#include <algorithm>

namespace hawx {

ExerciseController::ExerciseController(QWidget& window, TourStage& stage)
    : m_window(window),
      m_stage(stage),
      m_exercises(allExercises()),
      // A class of students does not copy one answer.
      m_variants(m_exercises.size(), QRandomGenerator::global()->bounded(1U << 20))
{
    connect(&stage, &TourStage::changed, this, [this] {
        if (m_dialog && current() && isStale(m_stage.state()))
            ask();
    });
}

ExerciseController::~ExerciseController() = default;

ExercisesDialog* ExerciseController::dialog() const
{
    return m_dialog;
}

int ExerciseController::solved() const
{
    return static_cast<int>(
        std::count_if(m_exercises.begin(), m_exercises.end(),
                      [](const Exercise& exercise) { return isExerciseSolved(exercise.id); }));
}

void ExerciseController::open()
{
    if (!m_dialog) {
        QStringList titles;
        for (const Exercise& exercise : m_exercises)
            titles.append(exercise.title);
        m_dialog = new ExercisesDialog(titles, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        for (std::size_t k = 0; k < m_exercises.size(); ++k)
            m_dialog->setSolved(static_cast<int>(k), isExerciseSolved(m_exercises[k].id));
        connect(m_dialog, &ExercisesDialog::exerciseChosen, this, &ExerciseController::ask);
        connect(m_dialog, &ExercisesDialog::answered, this, &ExerciseController::check);
        connect(m_dialog, &ExercisesDialog::anotherRequested, this, [this] {
            ++m_variants[static_cast<std::size_t>(m_dialog->current())];
            ask();
        });
        m_dialog->list()->setCurrentRow(0);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

const Exercise* ExerciseController::current() const
{
    const int row = m_dialog->current();
    return row < 0 ? nullptr : &m_exercises[static_cast<std::size_t>(row)];
}

bool ExerciseController::isStale(const WindowState& now) const
{
    const Exercise& exercise = *current();
    if (!has(now, exercise.needs))
        return m_task.has_value();
    if (!has(m_of, exercise.needs))
        return true;
    if (exercise.needs == Needs::Circuits)
        return false;
    return now.exploration != m_of.exploration || now.machine != m_of.machine ||
           (exercise.isOfChoice && now.choice->point.circuits != m_of.choice->point.circuits);
}

void ExerciseController::ask()
{
    m_task.reset();
    const Exercise* exercise = current();
    if (!exercise)
        return;
    m_of = m_stage.state();
    const WindowState& now = m_of;
    QString missing = sentenceFor(exercise->needs);
    if (has(now, exercise->needs)) {
        const std::uint32_t variant = m_variants[static_cast<std::size_t>(m_dialog->current())];
        if (auto task = exercise->make(now, variant))
            m_task.emplace(std::move(*task));
        missing = tr("What is open gives nothing to ask here.");
    }
    m_dialog->setQuestion(m_task ? std::optional(m_task->task().question) : std::nullopt, missing);
    m_dialog->setVerdict(std::nullopt);
}

void ExerciseController::check(const Answer& answer)
{
    if (!m_task)
        return;
    const Exercise& exercise = *current();
    m_dialog->setVerdict(m_task->judge(answer, m_stage.state()));
    if (m_task->isSolved()) {
        setExerciseSolved(exercise.id);
        m_dialog->setSolved(m_dialog->current(), true);
        Q_EMIT solvedChanged();
    }
}

} // namespace hawx
