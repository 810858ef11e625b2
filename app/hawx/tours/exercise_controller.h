// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/tours/attempts.h"
#include "app/hawx/tours/exercise.h"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <optional>
#include <vector>

class QWidget;

namespace hawx {

class ExercisesDialog;
class TourStage;

/// Asks the exercises in their dialog, which stays open beside the window, and checks the answers
/// against what is open there.
class ExerciseController final : public QObject {
    Q_OBJECT

public:
    ExerciseController(QWidget& window, TourStage& stage);
    ~ExerciseController() override;

    const std::vector<Exercise>& exercises() const { return m_exercises; }
    int solved() const;
    void open();
    /// Null while it is closed.
    ExercisesDialog* dialog() const;
    /// What is asked now; none where something is missing.
    const std::optional<Attempts>& task() const { return m_task; }

Q_SIGNALS:
    void solvedChanged();

private:
    /// Whether what is asked is about something that is no longer there.
    bool isStale(const WindowState& now) const;
    void ask();
    void check(const Answer& answer);
    const Exercise* current() const;

    QWidget& m_window;
    TourStage& m_stage;
    std::vector<Exercise> m_exercises;
    std::vector<std::uint32_t> m_variants; ///< [exercise]
    QPointer<ExercisesDialog> m_dialog;
    std::optional<Attempts> m_task;
    WindowState m_of; ///< what was open when it was asked
};

} // namespace hawx
