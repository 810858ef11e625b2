// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace hawx {

/// Palettes for the Fusion style.
QPalette lightPalette();
QPalette darkPalette();

/// True when text is lighter than what it stands on.
bool isDark(const QPalette& palette);

} // namespace hawx
