// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/tours/exercise_controller.h"
#include "app/hawx/tours/tour_controller.h"
#include "app/hawx/tours/tour_stage.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace hawx {

class CircuitsController;
class DecisionsController;
class MainWindow;
class SelectionModel;
class ToursDialog;
struct Actions;

/// Tours and exercises of a window: their menu, their page, and those who run them.
class GuidedTours final : public QObject {
    Q_OBJECT

public:
    GuidedTours(MainWindow& window, const Actions& actions, DecisionsController& decisions,
                SelectionModel& selection, const CircuitsController& circuits);
    ~GuidedTours() override;

    QMenu* menu() const { return m_menu; }
    TourController& controller() { return m_tours; }
    ExerciseController& exercises() { return m_exercises; }
    /// Null while it is closed.
    ToursDialog* page() const;
    void openPage();

private:
    void start(std::size_t tour);
    void showSolved();

    MainWindow& m_window;
    TourStage m_stage;
    TourController m_tours;
    ExerciseController m_exercises;
    QMenu* m_menu;
    QPointer<ToursDialog> m_page;
};

} // namespace hawx
