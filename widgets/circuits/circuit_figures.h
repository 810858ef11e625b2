// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace hawx {

/// A figure of one circuit, or of two with what the second has more, ready to be shown.
struct CircuitFigure {
    QString name;
    QString explanation;
    QStringList values; ///< one for each circuit
    QString difference; ///< empty for one circuit, and where there is none to state
};

/// Cost with its provenance, then errors, then properties, of one or two circuits.
std::vector<CircuitFigure> circuitFigures(const std::vector<CircuitPtr>& circuits);

} // namespace hawx
