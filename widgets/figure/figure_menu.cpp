// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_menu.h"

#include "widgets/figure/data_table_model.h"
#include "widgets/figure/figure.h"
#include "widgets/figure/picture.h"
#include "widgets/figure/picture_dialog.h"
#include "widgets/figure/table_window.h"
#include "widgets/style/glyph_icon.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QSaveFile>

#include <functional>
#include <utility>

namespace hawx {

FigureMenu::FigureMenu(const Figure& figure, const QString& name, QWidget* parent)
    : QMenu(name, parent), m_figure(figure), m_name(name)
{
    addAction(glyphIcon(QStringLiteral("picture")), tr("Export &picture…"), this,
              &FigureMenu::exportPicture);
    addAction(tr("&Copy picture"), this, [this] {
        PictureOptions options;
        options.title = m_figure.figureTitle();
        options.palette = QApplication::palette();
        QApplication::clipboard()->setImage(renderPicture(m_figure, options));
    });
    addSeparator();
    addAction(glyphIcon(QStringLiteral("table")), tr("Show as &table"), this, [this] {
        auto* window = new TableWindow(m_figure.figureTitle(), m_figure.figureData(),
                                       parentWidget() ? parentWidget()->window() : nullptr);
        window->setAttribute(Qt::WA_DeleteOnClose);
        window->show();
    });
    addAction(tr("Export &data as CSV…"), this, &FigureMenu::exportData);
    addAction(tr("Copy d&ata"), this, [this] {
        QApplication::clipboard()->setText(toClipboardText(m_figure.figureData()));
    });
}

void FigureMenu::exportPicture()
{
    auto* dialog = new PictureDialog(m_figure, parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        askName(tr("Export picture"), dialog->suffix(),
                [this, options = dialog->options()](const QString& path) {
                    return savePicture(m_figure, path, options);
                });
    });
    dialog->open();
}

void FigureMenu::exportData()
{
    askName(tr("Export data"), QStringLiteral("csv"), [this](const QString& path) {
        const QByteArray text = toCsv(m_figure.figureData());
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
            return QString();
        return tr("The data %1 was not written: %2.").arg(path, file.errorString());
    });
}

void FigureMenu::askName(const QString& title, const QString& suffix,
                         std::function<QString(const QString&)> write)
{
    auto* dialog = new QFileDialog(parentWidget(), title, QString(),
                                   QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(m_name.toLower().replace(QLatin1Char(' '), QLatin1Char('-')));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, write = std::move(write)](const QString& path) {
                const QString problem = write(path);
                if (problem.isEmpty())
                    Q_EMIT written(path);
                else
                    Q_EMIT failed(problem);
            });
    dialog->open();
}

} // namespace hawx
