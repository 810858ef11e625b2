// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/circuit_figures.h"

#include "widgets/circuits/circuit_row.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>

#include <cmath>
#include <functional>

namespace hawx {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("hawx::CircuitFigures", text);
}

const QString unknown = QStringLiteral("–");

/// A cost of each circuit, and how much less or more the second one's is.
CircuitFigure costFigure(const char* name, double CircuitCost::*member, const Unit& unit,
                         const std::vector<CircuitPtr>& circuits)
{
    CircuitFigure figure{translated(name), {}, {}, {}};
    std::vector<double> values;
    for (const CircuitPtr& circuit : circuits) {
        if (circuit->cost)
            values.push_back((*circuit->cost).*member);
        figure.values.append(circuit->cost ? formatIn(unit, values.back()) : unknown);
    }
    if (values.size() == 2 && values[0] > 0)
        figure.difference = formatChange(values[1] / values[0] - 1);
    return figure;
}

CircuitFigure errorFigure(const char* name, const char* explanation, const QString& unit,
                          const std::function<double(const ErrorMetrics&)>& value, bool isSigned,
                          const std::vector<CircuitPtr>& circuits)
{
    const auto text = [](double number, bool withSign, const QString& symbol) {
        const QString digits = withSign ? formatSignedNumber(number) : formatNumber(number);
        return symbol.isEmpty() ? digits : digits + QChar(QChar::Nbsp) + symbol;
    };
    const bool isShare = unit == QLatin1String("%"); // its differences are no relative changes
    CircuitFigure figure{translated(name), translated(explanation), {}, {}};
    std::vector<double> values;
    for (const CircuitPtr& circuit : circuits) {
        values.push_back(value(circuit->metrics));
        figure.values.append(text(values.back(), isSigned, unit));
    }
    if (values.size() == 2)
        figure.difference =
            text(values[1] - values[0], true, isShare ? QStringLiteral("pp") : unit);
    return figure;
}

CircuitFigure property(const char* name, const char* explanation,
                       const std::function<QString(const Circuit&)>& value,
                       const std::vector<CircuitPtr>& circuits)
{
    CircuitFigure figure{translated(name), translated(explanation), {}, {}};
    for (const CircuitPtr& circuit : circuits)
        figure.values.append(value(*circuit));
    return figure;
}

QString yesOrNo(bool answer)
{
    return answer ? translated("yes") : translated("no");
}

} // namespace

std::vector<CircuitFigure> circuitFigures(const std::vector<CircuitPtr>& circuits)
{
    const QString percent = QStringLiteral("%");
    const auto errors = [&circuits](const char* name, const char* explanation, const QString& unit,
                                    const std::function<double(const ErrorMetrics&)>& value,
                                    bool isSigned = false) {
        return errorFigure(name, explanation, unit, value, isSigned, circuits);
    };
    return {
        costFigure(QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Power"), &CircuitCost::powerMw,
                   {QStringLiteral("mW"), 1}, circuits),
        costFigure(QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Area"), &CircuitCost::areaUm2,
                   {QStringLiteral("µm²"), 1}, circuits),
        costFigure(QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Delay"), &CircuitCost::delayNs,
                   {QStringLiteral("ns"), 1}, circuits),
        property(
            QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Cost is"),
            QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Where power, area and delay come from"),
            [](const Circuit& circuit) {
                if (!circuit.cost)
                    return translated("unknown");
                const QString kind = provenanceText(circuit.cost->provenance);
                return circuit.cost->source.empty()
                           ? kind
                           : QStringLiteral("%1: %2").arg(
                                 kind, QString::fromStdString(circuit.cost->source));
            },
            circuits),
        errors(QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Mean absolute error"),
               QT_TRANSLATE_NOOP("hawx::CircuitFigures", "MAE, in % of 2^16"), percent,
               [](const ErrorMetrics& metrics) { return metrics.maePercent(); }),
        errors(QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Worst-case error"),
               QT_TRANSLATE_NOOP("hawx::CircuitFigures", "WCE, in % of 2^16"), percent,
               [](const ErrorMetrics& metrics) { return metrics.wcePercent(); }),
        errors(QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Error probability"),
               QT_TRANSLATE_NOOP("hawx::CircuitFigures", "EP, pairs of operands with an error"),
               percent, [](const ErrorMetrics& metrics) { return 100 * metrics.ep; }),
        errors(QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Mean relative error"),
               QT_TRANSLATE_NOOP("hawx::CircuitFigures",
                                 "MRE, over pairs with a product other than 0"),
               percent, [](const ErrorMetrics& metrics) { return 100 * metrics.mre; }),
        errors(QT_TRANSLATE_NOOP("hawx::CircuitFigures", "RMS error"),
               QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Root of the mean squared error"), {},
               [](const ErrorMetrics& metrics) { return std::sqrt(metrics.mse); }),
        errors(
            QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Bias"),
            QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Mean error, with its sign"), {},
            [](const ErrorMetrics& metrics) { return metrics.bias; }, true),
        property(
            QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Zero safe"),
            QT_TRANSLATE_NOOP("hawx::CircuitFigures", "0 times anything is 0"),
            [](const Circuit& circuit) { return yesOrNo(circuit.metrics.zeroSafe); }, circuits),
        property(
            QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Commutative"),
            QT_TRANSLATE_NOOP("hawx::CircuitFigures", "The order of operands does not matter"),
            [](const Circuit& circuit) { return yesOrNo(circuit.metrics.commutative); }, circuits),
        property(
            QT_TRANSLATE_NOOP("hawx::CircuitFigures", "Origin"),
            QT_TRANSLATE_NOOP("hawx::CircuitFigures", "What it was made from, and how"),
            [](const Circuit& circuit) {
                return circuit.origin.empty() ? unknown : QString::fromStdString(circuit.origin);
            },
            circuits)};
}

} // namespace hawx
