// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/error_metrics.h"
#include "core/circuits/netlist.h"
#include "core/circuits/truth_table.h"

#include <memory>
#include <optional>
#include <string>

namespace hawx {

/// Where a figure of cost comes from.
enum class Provenance {
    Published,     ///< stated by the circuit's authors
    Characterised, ///< computed from the netlist and a cell library
    Predicted,     ///< estimated from circuits of known cost
};

/// "published", "characterised" or "predicted".
std::string toString(Provenance provenance);

struct CircuitCost {
    double powerMw = 0; ///< with a new operand pair in every clock cycle
    double areaUm2 = 0;
    double delayNs = 0;
    Provenance provenance = Provenance::Predicted;
    std::string source; ///< publication, cell library or method
    /// Error of the power to reckon with, relative to it, as known from circuits with published
    /// costs; 0 for published figures and where it is not known.
    double relativeError = 0;
};

/// An 8x8-bit multiplier, exact or approximate. Immutable once made.
struct Circuit {
    std::string name;   ///< a label for people: "mul8s_1L2H"
    std::string family; ///< "exact", "dropped partial products", ...
    bool isSigned = false;
    int width = 8;                          ///< bits of each operand
    std::shared_ptr<const Netlist> netlist; ///< null when only the truth table is known
    TruthTable table;
    ErrorMetrics metrics;
    std::optional<CircuitCost> cost; ///< none when nobody stated or computed one
    std::string origin;              ///< what it was made from and how, for people; may be empty
    std::string hash;                ///< identity: SHA-256 of signedness and truth table

    bool isExact() const { return metrics.wce == 0; }
    bool hasPublishedCost() const { return cost && cost->provenance == Provenance::Published; }
};

using CircuitPtr = std::shared_ptr<const Circuit>;

/// Makes a circuit from its netlist (8-bit operands, 16 outputs) or its truth table: simulates,
/// measures and hashes. Throws Error when the netlist has other widths or the name is empty.
CircuitPtr makeCircuit(std::string name, std::string family, bool isSigned, Netlist netlist,
                       std::optional<CircuitCost> cost);
CircuitPtr makeCircuit(std::string name, std::string family, TruthTable table,
                       std::optional<CircuitCost> cost);

/// The same circuit with Circuit::origin set.
CircuitPtr withOrigin(const CircuitPtr& circuit, std::string origin);

} // namespace hawx
