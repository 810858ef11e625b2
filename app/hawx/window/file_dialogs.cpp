// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/file_dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace hawx {

namespace {

/// Where the last dialog of this kind ended; kinds differ by file mode and accept mode.
QString folderKey(const QFileDialog& dialog)
{
    return QStringLiteral("folders/%1-%2").arg(dialog.acceptMode()).arg(dialog.fileMode());
}

void openDialog(QFileDialog* dialog, std::function<void(const QString&)> chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString key = folderKey(*dialog);
    const QString folder = QSettings().value(key).toString();
    if (!folder.isEmpty())
        dialog->setDirectory(folder);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [key, chosen = std::move(chosen)](const QString& path) {
                         QSettings().setValue(key, QFileInfo(path).absolutePath());
                         chosen(path);
                     });
    dialog->open();
}

} // namespace

void askExistingFile(QWidget* parent, const QString& title, const QString& filter,
                     std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openDialog(dialog, std::move(chosen));
}

void askFolder(QWidget* parent, const QString& title, std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    openDialog(dialog, std::move(chosen));
}

QDialog* askNewFile(QWidget* parent, const QString& title, const QString& filter,
                    const QString& name, const QString& suffix,
                    std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    openDialog(dialog, std::move(chosen));
    return dialog;
}

} // namespace hawx
