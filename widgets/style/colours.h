// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QColor>

#include <cstddef>

class QPalette;

namespace hawx {

/// The viridis colour map (S. van der Walt, N. Smith, 2015): perceptually uniform and safe for
/// colour-blind eyes. `position` is clamped to [0, 1]; not-a-number gives position 0.
QColor viridis(double position);

/// P. Tol's "BuRd": blue below 0, near-white at 0, red above, safe for colour-blind eyes.
/// `position` is clamped to [-1, 1]; not-a-number gives 0.
QColor diverging(double position);

/// Black or white, whichever reads better on `background`.
QColor readableOn(const QColor& background);

/// The fill that stands for a circuit wherever it appears: grey for exact ones, else P. Tol's
/// "muted" scheme, which colour-blind eyes tell apart; from the tenth circuit on the same colours,
/// hatched.
QBrush circuitBrush(std::size_t index, bool isExact);

/// What the user set (limits, selection), and nothing else, has this colour.
QColor accentColour(const QPalette& palette);

/// Points of a front, and their intervals, where no values colour them.
QColor markColour(const QPalette& palette);
QColor intervalColour(const QPalette& palette);

/// Text and glyphs that say that something holds, or does not; never without words.
QColor successColour(const QPalette& palette);
QColor failureColour(const QPalette& palette);

/// Lines, captions and grids that must not compete with data.
QColor mutedColour(const QPalette& palette);

/// Text of less weight than the text around it.
QColor secondaryTextColour(const QPalette& palette);

} // namespace hawx
