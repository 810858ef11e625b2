// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/theme/theme_controller.h"

#include "widgets/style/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMetaEnum>
#include <QSettings>

namespace hawx {

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");
constexpr uint prefersDark = 1;

const QString themeKey = QStringLiteral("window/theme");

/// Read() wraps the value in two variants, SettingChanged in one.
uint unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

ThemeController::ThemeController(QObject* parent)
    : QObject(parent), m_theme(Theme::System), m_desktopIsDark(isDark(QApplication::palette()))
{
    bool known = false;
    const QByteArray stored = QSettings().value(themeKey).toString().toLatin1();
    const int value = QMetaEnum::fromType<Theme>().keyToValue(stored.constData(), &known);
    if (known)
        m_theme = static_cast<Theme>(value);
    apply();
    askDesktop();
}

void ThemeController::setTheme(Theme theme)
{
    m_theme = theme;
    QSettings().setValue(themeKey, QString::fromLatin1(QMetaEnum::fromType<Theme>().valueToKey(
                                       static_cast<int>(theme))));
    apply();
}

void ThemeController::askDesktop()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal, portalPath, portalInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto question =
        QDBusMessage::createMethodCall(portal, portalPath, portalInterface, QStringLiteral("Read"));
    question << appearance << colourScheme;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher* call) {
                const QDBusPendingReply<QDBusVariant> reply = *call;
                if (reply.isValid())
                    settingChanged(appearance, colourScheme, reply.value());
                call->deleteLater();
            });
}

void ThemeController::settingChanged(const QString& group, const QString& key,
                                     const QDBusVariant& value)
{
    if (group != appearance || key != colourScheme)
        return;
    m_desktopIsDark = unwrapped(value.variant()) == prefersDark;
    apply();
}

void ThemeController::apply()
{
    const bool dark = m_theme == Theme::Dark || (m_theme == Theme::System && m_desktopIsDark);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

} // namespace hawx
