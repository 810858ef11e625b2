// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace hawx {

class SessionDocument;
struct Exploration;

/// Asks the window's user what shall become of the session that is open.
class SessionPrompts final : public QObject {
    Q_OBJECT

public:
    /// What is in view, null for nothing.
    using Shown = std::function<std::shared_ptr<const Exploration>()>;

    SessionPrompts(QWidget& window, SessionDocument& session, Shown shown);

    /// Saves the session under the name it has, or asks for one.
    void save();
    void saveAs();
    /// Asks whether to save what was not, where the window is modified; `then` happens unless the
    /// user thinks better of it.
    void beforeLosing(std::function<void()> then);
    /// Asks what to do with the latest exploration that was never saved, if there is one.
    void offerAbandoned(const std::function<void(const QString& path)>& open);

private:
    QWidget& m_window;
    SessionDocument& m_session;
    Shown m_shown;
    std::function<void()> m_afterSaving;
};

} // namespace hawx
