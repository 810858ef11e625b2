// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace hawx {

/// Functions that any thread hands over, to be called in the thread of this object, in their order
/// and one for each turn of its event loop. Those that were not called yet die with the object.
///
/// Qt's queued calls would do, but only Qt's own locks guard what such a call captures, and thread
/// sanitizer does not see those.
class Mailbox final : public QObject {
    Q_OBJECT

public:
    using Letter = std::function<void()>;

    explicit Mailbox(QObject* parent = nullptr);

    void post(Letter letter);

Q_SIGNALS:
    void posted();

private:
    void deliver();

    std::mutex m_mutex;
    std::deque<Letter> m_letters; ///< guarded by m_mutex
};

} // namespace hawx
