// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QCoreApplication;

namespace hawx {

/// A language that the window speaks.
struct Language {
    QString code; ///< that of its translation, "zh_CN"
    QString name; ///< in the language itself
};

/// In the order of menus.
const QList<Language>& languages();

/// The code that the user chose; empty: as the desktop.
QString chosenLanguage();
/// From the program's next start on; empty: as the desktop.
void chooseLanguage(const QString& code);

/// Translates what the program shows, and writes numbers, dates and lines the way of its language.
/// Before the first widget; once.
void speakChosenLanguage(QCoreApplication& application);

} // namespace hawx
