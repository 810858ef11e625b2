// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/circuit_row.h"

#include <QCoreApplication>

#include <cmath>

namespace hawx {

namespace {

constexpr int valuesOfGroup = 8;

} // namespace

CircuitRow circuitRow(CircuitPtr circuit)
{
    CircuitRow row;
    const TruthTable& table = circuit->table;
    for (int first = table.lowest(); first <= table.highest(); first += valuesOfGroup) {
        double sum = 0;
        for (int a = first; a < first + valuesOfGroup; ++a) {
            for (int b = table.lowest(); b <= table.highest(); ++b)
                sum += std::abs(table.error(a, b));
        }
        row.errorProfile.push_back(static_cast<float>(sum / (valuesOfGroup * 256)));
    }
    row.circuit = std::move(circuit);
    return row;
}

QString nameOf(const Circuit& circuit)
{
    return QString::fromStdString(circuit.name);
}

QString provenanceText(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Published: return QCoreApplication::translate("hawx::Circuit", "published");
    case Provenance::Characterised:
        return QCoreApplication::translate("hawx::Circuit", "characterised");
    case Provenance::Predicted: break;
    }
    return QCoreApplication::translate("hawx::Circuit", "predicted");
}

} // namespace hawx
