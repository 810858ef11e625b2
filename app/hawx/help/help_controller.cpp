// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/help/help_controller.h"

#include "app/hawx/help/help_map.h"
#include "widgets/help/help_browser.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QSettings>

namespace hawx {

namespace {

const QString geometryKey = QStringLiteral("help/geometry");

} // namespace

HelpController::HelpController(QObject* parent) : QObject(parent)
{
    QApplication::instance()->installEventFilter(this);
}

HelpController::~HelpController() = default;

/// Without a parent: a dialog over the main window would block it together with that.
void HelpController::show()
{
    if (!m_browser) {
        m_browser = std::make_unique<HelpBrowser>(QStringLiteral(":/help"));
        m_browser->restoreGeometry(QSettings().value(geometryKey).toByteArray());
    }
    m_browser->show();
    m_browser->raise();
    m_browser->activateWindow();
}

void HelpController::showPage(const QString& link)
{
    show();
    m_browser->search({});
    m_browser->showPage(link);
}

void HelpController::showHelpHere()
{
    showPage(helpLinkOf(QApplication::focusWidget()));
}

void HelpController::showManual()
{
    showPage(helpLinkOf(nullptr));
}

void HelpController::showSearch()
{
    show();
    m_browser->focusSearch();
}

void HelpController::close()
{
    if (!m_browser)
        return;
    QSettings().setValue(geometryKey, m_browser->saveGeometry());
    m_browser->close();
}

bool HelpController::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto* key = static_cast<const QKeyEvent*>(event);
    const auto* window = static_cast<const QWidget*>(watched)->window();
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier ||
        !qobject_cast<const QDialog*>(window))
        return false;
    showPage(helpLinkOf(static_cast<const QWidget*>(watched)));
    return true;
}

} // namespace hawx
