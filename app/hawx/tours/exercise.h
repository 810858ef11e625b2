// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/tours/tour.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace hawx {

/// Questions of one kind about what is open in the window.
struct Exercise {
    QString id; ///< the same in all languages
    QString title;
    Needs needs = Needs::Nothing;
    /// The `variant`-th question on this state of the window, of which the answer is computed; none
    /// where there is nothing to ask. Called only while what it needs is there.
    std::function<std::optional<Task>(const WindowState& now, std::uint32_t variant)> make;
    bool isOfChoice = false; ///< it is about the configuration in view, whichever that is
};

/// On the library of circuits.
std::vector<Exercise> circuitExercises();
/// On what a search found.
std::vector<Exercise> explorationExercises();

/// All of them.
std::vector<Exercise> allExercises();

/// Whether a typed number is the right one, to that share of it; numbers next to zero may differ by
/// `absolute`.
bool isNear(double typed, double right, double relative, double absolute);

} // namespace hawx
