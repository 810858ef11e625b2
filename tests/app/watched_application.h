// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>
#include <QMetaEnum>

#include <ctime>

namespace hawx {

/// Watches how long the window's thread computes for one event. It is its processor time that
/// counts, for other programs share the machine; what a thread waits for is not seen.
class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const QString what =
            QStringLiteral("%1 to %2 '%3'")
                .arg(QLatin1String(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type())))
                .arg(QLatin1String(receiver->metaObject()->className()))
                .arg(receiver->objectName());
        ++m_depth;
        const double before = milliseconds();
        const bool result = QApplication::notify(receiver, event);
        const double spent = milliseconds() - before;
        --m_depth;
        ++m_events;
        if (spent > m_longest) {
            m_longest = spent;
            m_what = what;
        }
        return result;
    }

    /// Begins anew.
    void watch()
    {
        m_longest = 0;
        m_events = 0;
        m_what.clear();
    }
    double longestMs() const { return m_longest; }
    int events() const { return m_events; }
    QString what() const { return QStringLiteral("%1 ms: %2").arg(m_longest).arg(m_what); }

private:
    static double milliseconds()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
    }

    int m_depth = 0;
    int m_events = 0;
    double m_longest = 0;
    QString m_what;
};

} // namespace hawx
