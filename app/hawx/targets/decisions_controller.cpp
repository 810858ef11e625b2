// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/targets/decisions_controller.h"

#include "app/hawx/targets/decisions_command.h"

#include <QUndoStack>

#include <algorithm>
#include <string>
#include <utility>

namespace hawx {

namespace {

/// What most people would accept to lose.
constexpr double usualLossPp = 1.0;

/// A, B, .. Z, A2, B2, ..: the first that no pin has.
std::string freeLetter(const std::vector<Pin>& pins)
{
    for (int k = 0;; ++k) {
        std::string letter(1, static_cast<char>('A' + k % 26));
        if (k >= 26)
            letter += std::to_string(k / 26 + 1);
        if (std::none_of(pins.begin(), pins.end(),
                         [&letter](const Pin& pin) { return pin.letter == letter; }))
            return letter;
    }
}

} // namespace

DecisionsController::DecisionsController(QUndoStack& undo, QObject* parent)
    : QObject(parent), m_undo(undo)
{
    m_decisions.limits.maxLossPp = usualLossPp;
}

void DecisionsController::beginGesture()
{
    m_inGesture = true;
    ++m_gesture;
}

void DecisionsController::endGesture()
{
    m_inGesture = false;
}

void DecisionsController::changeLimits(const Limits& limits)
{
    if (limits == m_decisions.limits)
        return;
    Decisions next = m_decisions;
    next.limits = limits;
    next.configuration.clear();
    next.size = 0;
    change(std::move(next), tr("change of limits"));
}

void DecisionsController::changeMachine(const Accelerator& machine)
{
    Decisions next = m_decisions;
    next.machine = machine;
    change(std::move(next), tr("change of the accelerator"));
}

void DecisionsController::pick(const std::vector<std::uint16_t>& circuits, std::uint16_t machine)
{
    Decisions next = m_decisions;
    next.configuration = circuits;
    next.size = machine;
    change(std::move(next), tr("choice of a configuration"));
}

void DecisionsController::assign(std::vector<std::uint16_t> circuits, std::uint16_t machine,
                                 std::span<const std::size_t> filters, std::uint16_t circuit)
{
    for (const std::size_t filter : filters)
        circuits[filter] = circuit;
    Decisions next = m_decisions;
    next.configuration = std::move(circuits);
    next.size = machine;
    change(std::move(next), tr("change of circuits"));
}

void DecisionsController::togglePin(const std::vector<std::uint16_t>& circuits,
                                    std::uint16_t machine)
{
    Decisions next = m_decisions;
    if (std::erase_if(next.pins, [&circuits](const Pin& pin) { return pin.circuits == circuits; }) >
        0) {
        change(std::move(next), tr("removal of a pin"));
        return;
    }
    next.pins.push_back({freeLetter(next.pins), {}, circuits, machine});
    change(std::move(next), tr("pin"));
}

void DecisionsController::removePin(std::size_t pin)
{
    Decisions next = m_decisions;
    next.pins.erase(next.pins.begin() + static_cast<std::ptrdiff_t>(pin));
    change(std::move(next), tr("removal of a pin"));
}

void DecisionsController::renamePin(std::size_t pin, const QString& name)
{
    Decisions next = m_decisions;
    next.pins[pin].name = name.toStdString();
    change(std::move(next), tr("name of a pin"));
}

void DecisionsController::restore(const Decisions& decisions)
{
    m_undo.clear();
    apply(decisions);
}

void DecisionsController::forgetExploration()
{
    m_undo.clear();
    Decisions next;
    next.limits = m_decisions.limits;
    apply(next);
}

void DecisionsController::change(Decisions next, const QString& what)
{
    if (next != m_decisions)
        m_undo.push(
            new DecisionsCommand(*this, std::move(next), what, m_inGesture ? m_gesture : 0));
}

void DecisionsController::apply(const Decisions& decisions)
{
    if (decisions == m_decisions)
        return;
    // What is handed out must not change while those who listen decide anew.
    const Decisions before = std::exchange(m_decisions, decisions);
    Q_EMIT changed(decisions, before);
}

} // namespace hawx
