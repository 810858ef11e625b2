// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace hawx {

class Callout;
struct CalloutContent;

/// A soft shade over a window that leaves one rectangle light. Nothing but paint: the mouse goes
/// through to what lies below.
class Spotlight final : public QWidget {
    Q_OBJECT

public:
    explicit Spotlight(QWidget* parent = nullptr);

    /// Empty: nothing is shaded.
    void setLight(const QRect& light);
    const QRect& light() const { return m_light; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect m_light;
};

/// A Callout beside a widget that is left light while the rest of its window is shaded. Follows the
/// widget as it is moved, resized, hidden, and into other windows; nothing is locked meanwhile.
class CoachMark final : public QObject {
    Q_OBJECT

public:
    /// `home` is the window that it shows in while no other holds the target.
    explicit CoachMark(QWidget& home);
    ~CoachMark() override;

    /// Null points at nothing.
    void show(const CalloutContent& content, QWidget* target);
    /// Another content beside the same widget.
    void update(const CalloutContent& content);
    void hide();
    bool isVisible() const;

    Callout* callout() const { return m_callout; }
    Spotlight* spotlight() const { return m_spotlight; }
    QWidget* target() const { return m_target; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch();
    void moveTo(QWidget* host);
    void place();

    QWidget& m_home;
    QPointer<QWidget> m_target;
    QPointer<QWidget> m_host;
    QList<QPointer<QWidget>> m_watched; ///< target and what it lies in
    Spotlight* m_spotlight;
    Callout* m_callout;
    QTimer m_settle;
    bool m_isShown = false;
};

} // namespace hawx
