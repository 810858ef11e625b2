// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"

#include <QString>

#include <memory>
#include <vector>

namespace hawx {

/// A circuit as the browser lists it.
struct CircuitRow {
    CircuitPtr circuit;
    /// Mean |E| over b of each group of neighbouring values of operand A, ascending.
    std::vector<float> errorProfile;
    bool isOwn = false;       ///< of the user's library
    bool isCandidate = false; ///< a search considers it unless told otherwise
};

/// Measures the profile.
CircuitRow circuitRow(CircuitPtr circuit);

/// All circuits that the browser knows, names being distinct.
using CircuitTable = std::vector<CircuitRow>;

QString nameOf(const Circuit& circuit);
/// "published", "characterised" or "predicted", translated.
QString provenanceText(Provenance provenance);

} // namespace hawx
