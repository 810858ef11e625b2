// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"

#include <string_view>
#include <vector>

namespace hawx {

/// A set of circuits with distinct names, in a fixed order.
class CircuitLibrary {
public:
    CircuitLibrary() = default;

    /// The circuits that come with HAWX, netlists made from their parameters: those of EvoApproxLib
    /// with published costs, then members of the families of core/circuits/families and evolved
    /// ones from resources/circuits, characterised. The first call makes them, in some 0.3 s. It
    /// throws Error when a file of the resources is damaged.
    static const CircuitLibrary& shipped();

    /// Throws Error when a circuit of that name but another function is present; a circuit that is
    /// present already is left as it is.
    void add(CircuitPtr circuit);

    const std::vector<CircuitPtr>& circuits() const { return m_circuits; }

    /// Null when there is none.
    CircuitPtr find(std::string_view name) const;
    /// Throws Error that names similar circuits when there is none.
    CircuitPtr get(std::string_view name) const;
    /// The exact multiplier with the lowest published cost (power, then area); one without
    /// published cost only when no other is exact. Throws Error when there is none.
    CircuitPtr exact(bool isSigned) const;

private:
    std::vector<CircuitPtr> m_circuits;
};

/// Circuits of one kind of operands that a search considers unless told otherwise: those whose cost
/// is published, evolved ones, and all that do not ship with HAWX.
std::vector<CircuitPtr> defaultCandidates(const CircuitLibrary& library, bool isSigned);

} // namespace hawx
