// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/tours/tour_progress.h"

#include <QSettings>

namespace hawx {

namespace {

QString tourKey(const QString& id)
{
    return QStringLiteral("tours/%1").arg(id);
}

QString exerciseKey(const QString& id)
{
    return QStringLiteral("exercises/%1").arg(id);
}

} // namespace

bool isTourDone(const QString& id)
{
    return QSettings().value(tourKey(id), false).toBool();
}

void setTourDone(const QString& id)
{
    QSettings().setValue(tourKey(id), true);
}

bool isExerciseSolved(const QString& id)
{
    return QSettings().value(exerciseKey(id), false).toBool();
}

void setExerciseSolved(const QString& id)
{
    QSettings().setValue(exerciseKey(id), true);
}

} // namespace hawx
