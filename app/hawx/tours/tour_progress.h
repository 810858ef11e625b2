// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hawx {

/// What the user has done of tours and exercises, remembered between starts.
bool isTourDone(const QString& id);
void setTourDone(const QString& id);
bool isExerciseSolved(const QString& id);
void setExerciseSolved(const QString& id);

} // namespace hawx
