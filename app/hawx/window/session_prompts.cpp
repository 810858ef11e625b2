// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/session_prompts.h"

#include "app/hawx/documents/session_document.h"
#include "app/hawx/window/file_dialogs.h"
#include "core/support/error.h"

#include <QAbstractButton>
#include <QDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace hawx {

namespace {

const QString unsavedName = QStringLiteral("unsaved");
const QString abandonedName = QStringLiteral("abandoned");

} // namespace

SessionPrompts::SessionPrompts(QWidget& window, SessionDocument& session, Shown shown)
    : m_window(window), m_session(session), m_shown(std::move(shown))
{
    connect(&session, &SessionDocument::saved, this, [this] {
        if (const auto then = std::exchange(m_afterSaving, nullptr))
            then();
    });
    connect(&session, &SessionDocument::notSaved, this, [this] { m_afterSaving = nullptr; });
}

void SessionPrompts::save()
{
    if (m_session.hasName() && m_session.isSafe())
        m_session.saveAs(m_session.path(), m_shown());
    else
        saveAs();
}

void SessionPrompts::saveAs()
{
    const auto exploration = m_shown();
    if (!exploration)
        return;
    const QDialog* dialog = askNewFile(&m_window, tr("Save session"), tr("HAWX sessions (*.hawx)"),
                                       QString::fromStdString(exploration->networkName),
                                       QStringLiteral("hawx"), [this](const QString& path) {
                                           if (const auto shown = m_shown())
                                               m_session.saveAs(path, shown);
                                       });
    // Without a name nothing is saved, and what waits for it does not happen.
    connect(dialog, &QDialog::rejected, this, [this] { m_afterSaving = nullptr; });
}

void SessionPrompts::beforeLosing(std::function<void()> then)
{
    if (!m_window.isWindowModified()) {
        then();
        return;
    }
    if (m_window.findChild<QMessageBox*>(unsavedName))
        return;
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Unsaved exploration"),
                        tr("What was explored is not saved yet. Save it?"),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box->setObjectName(unsavedName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, then](QAbstractButton* button) {
        switch (box->standardButton(button)) {
        case QMessageBox::Save:
            m_afterSaving = then;
            save();
            break;
        case QMessageBox::Discard:
            m_session.discard();
            m_window.setWindowModified(false);
            then();
            break;
        default: break;
        }
    });
    box->open();
}

void SessionPrompts::offerAbandoned(const std::function<void(const QString& path)>& open)
{
    const QStringList paths = m_session.abandoned();
    if (paths.isEmpty() || m_window.findChild<QMessageBox*>(abandonedName))
        return;
    const QString& path = paths.front();
    QString network;
    try {
        network = QString::fromStdString(Session::networkOf(path.toStdString()));
    } catch (const Error&) {
        network = QFileInfo(path).fileName(); // opening it says what is wrong
    }
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Unsaved exploration"),
        tr("The exploration of %1 from %2 was not saved. Open it?")
            .arg(network, QLocale().toString(QFileInfo(path).lastModified(), QLocale::ShortFormat)),
        QMessageBox::Open | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box->setObjectName(abandonedName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Open);
    box->button(QMessageBox::Cancel)->setText(tr("Ask later"));
    if (paths.size() > 1)
        box->setInformativeText(
            tr("%Ln older ones are asked for later.", "", int(paths.size()) - 1));
    connect(box, &QMessageBox::buttonClicked, this,
            [this, box, path, open](QAbstractButton* button) {
                switch (box->standardButton(button)) {
                case QMessageBox::Open: open(path); break;
                case QMessageBox::Discard: m_session.remove(path); break;
                default: break;
                }
            });
    box->open();
}

} // namespace hawx
