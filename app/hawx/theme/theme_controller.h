// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace hawx {

/// Light or dark: what the user chose, or what the desktop prefers. The desktop is asked through
/// its settings portal, as Qt 6.4 cannot; where there is none, the palette that Qt starts with
/// decides.
class ThemeController final : public QObject {
    Q_OBJECT

public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    /// Reads the user's choice from the settings and applies it.
    explicit ThemeController(QObject* parent = nullptr);

    Theme theme() const { return m_theme; }
    void setTheme(Theme theme);

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askDesktop();
    void apply();

    Theme m_theme;
    bool m_desktopIsDark;
};

} // namespace hawx
