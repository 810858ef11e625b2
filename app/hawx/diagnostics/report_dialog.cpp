// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/diagnostics/report_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hawx {

ReportDialog::ReportDialog(const QString& report, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Report a problem"));
    auto* explanation = new QLabel(tr(
        "This describes the program, this machine, the settings, the numbers of rows of the open "
        "session and the end of the log. It does not name you, the machine, files, folders, "
        "networks, images or classes; a line of the log keeps only words of HAWX itself. "
        "Nothing is sent: copy or save it, read it, and add what you did."));
    explanation->setWordWrap(true);
    auto* text = new QPlainTextEdit(report);
    text->setObjectName(QStringLiteral("report"));
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(windowTitle());

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyReport"));
    QPushButton* save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("saveReport"));
    connect(copy, &QPushButton::clicked, this,
            [report] { QGuiApplication::clipboard()->setText(report); });
    connect(save, &QPushButton::clicked, this, &ReportDialog::saveRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resize(760, 620);
}

} // namespace hawx
