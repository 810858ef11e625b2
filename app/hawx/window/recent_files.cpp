// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace hawx {

namespace {

const QString recentKey = QStringLiteral("recent/files");
constexpr qsizetype most = 10;

} // namespace

RecentFiles::RecentFiles(QWidget* parent) : QMenu(tr("Open &recent"), parent)
{
    setToolTipsVisible(true);
    // Files come and go: what is gone is left out when the menu is opened.
    connect(this, &QMenu::aboutToShow, this, &RecentFiles::fill);
    fill();
}

void RecentFiles::add(const QString& path)
{
    QStringList paths = QSettings().value(recentKey).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    QSettings().setValue(recentKey, paths.mid(0, most));
    fill();
}

QStringList RecentFiles::paths() const
{
    QStringList there;
    for (const QString& path : QSettings().value(recentKey).toStringList())
        if (QFileInfo::exists(path))
            there.append(path);
    return there;
}

void RecentFiles::fill()
{
    clear();
    int number = 1;
    for (const QString& path : paths()) {
        QString name = QDir(path).dirName();
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action =
            addAction(number < 10 ? QStringLiteral("&%1  %2").arg(number).arg(name) : name, this,
                      [this, path] { Q_EMIT chosen(path); });
        action->setToolTip(QDir::toNativeSeparators(path));
        ++number;
    }
    menuAction()->setEnabled(!isEmpty());
    if (isEmpty())
        return;
    addSeparator();
    addAction(tr("&Clear this list"), this, [this] {
        QSettings().remove(recentKey);
        fill();
    });
}

} // namespace hawx
