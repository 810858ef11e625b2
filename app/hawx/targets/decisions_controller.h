// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/decisions.h"

#include <QObject>

#include <span>

class QUndoStack;

namespace hawx {

/// Holds the user's decisions and makes each change of them a step to undo.
class DecisionsController final : public QObject {
    Q_OBJECT

public:
    explicit DecisionsController(QUndoStack& undo, QObject* parent = nullptr);

    const Decisions& decisions() const { return m_decisions; }

    /// Changes of one kind between begin and end undo as one.
    void beginGesture();
    void endGesture();

    /// Also gives the choice back to the limits.
    void changeLimits(const Limits& limits);
    void changeMachine(const Accelerator& machine);
    /// Takes this configuration ([filter] circuit) on this size of the machine (as
    /// FrontPoint::machine), whatever the limits say.
    void pick(const std::vector<std::uint16_t>& circuits, std::uint16_t machine = 0);
    /// Gives some filters of `circuits` another circuit and takes that.
    void assign(std::vector<std::uint16_t> circuits, std::uint16_t machine,
                std::span<const std::size_t> filters, std::uint16_t circuit);
    /// Pins the configuration under the next free letter, or takes away the pin it has.
    void togglePin(const std::vector<std::uint16_t>& circuits, std::uint16_t machine = 0);
    void removePin(std::size_t pin);
    void renamePin(std::size_t pin, const QString& name);

    /// Takes decisions that were made before, of a session; there is nothing to undo.
    void restore(const Decisions& decisions);
    /// Forgets what refers to the circuits and filters of an exploration, and all steps to undo;
    /// limits stay.
    void forgetExploration();

Q_SIGNALS:
    void changed(const hawx::Decisions& now, const hawx::Decisions& before);

private:
    friend class DecisionsCommand;

    void change(Decisions next, const QString& what);
    void apply(const Decisions& decisions);

    QUndoStack& m_undo;
    Decisions m_decisions;
    int m_gesture = 0; ///< number of the last one
    bool m_inGesture = false;
};

} // namespace hawx
