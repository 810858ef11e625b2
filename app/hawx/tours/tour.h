// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/tours/window_state.h"
#include "widgets/tours/question.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace hawx {

class TourStage;

/// A question with what decides whether an answer is right, and what is said then. Made from one
/// state of the window; nothing of it is fixed in the program.
struct Task {
    Question question;
    std::function<bool(const Answer& answer, const WindowState& now)> isRight;
    QString hint;        ///< after the first wrong answer
    QString explanation; ///< how the answer comes about
};

/// One step of a tour. Functions get the state of the window when the step began and now; they are
/// asked only while what the step needs is there.
struct TourStep {
    using Changes = std::function<QString(const WindowState& before, const WindowState& now)>;

    QString title;
    QString text;
    QString spotlight = {}; ///< object name of a widget, dock or action; empty: the whole window
    Needs needs = Needs::Nothing;
    QString task = {}; ///< what the user is to do; empty: nothing, the step only explains
    std::function<bool(const WindowState& before, const WindowState& now)> isDone = {};
    Changes outcome = {};                            ///< what changed, with the figures
    std::function<void(TourStage& stage)> show = {}; ///< does it for the user
    /// Asked once the step is done.
    std::function<std::optional<Task>(const WindowState& before, const WindowState& now)> question =
        {};
};

struct Tour {
    QString id; ///< the same in all languages
    QString title;
    QString summary;
    int minutes = 0;
    std::vector<TourStep> steps;
};

/// "Why can a multiplier be wrong?"
Tour multiplierTour();
/// "Which filters care?"
Tour filtersTour();
/// "Spatial or temporal?"
Tour machinesTour();
/// "Choose a point and build it"
Tour buildTour();

/// All of them, in the order in which they build on each other.
std::vector<Tour> allTours();

/// A network and its images are open.
TourStep networkStep();
/// A search has ended.
TourStep searchStep();

} // namespace hawx
