// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string>

namespace hawx {

/// A unit in which to show values of one physical quantity.
struct Unit {
    QString symbol;
    double factor = 1; ///< shown = factor * value

    bool operator==(const Unit&) const = default;
};

/// mW or W, um2 or mm2, us or ms, nJ or uJ: the one in which `largest` has few digits before the
/// point.
Unit powerUnit(double largestMw);
Unit areaUnit(double largestUm2);
Unit latencyUnit(double largestMs);
Unit energyUnit(double largestUj);

/// Numbers with their signs, units and operators, which keep this order among words that run from
/// right to left, too.
QString inReadingOrder(const QString& symbols);

/// Text in the default locale with that many significant digits, never an exponent, grouped
/// thousands.
QString formatNumber(double value, int digits = 3);
/// The label of a tick on an axis whose ticks are `step` apart: as many decimals as the step needs,
/// thousands as "k", millions as "M".
QString formatTick(double value, double step);
/// A whole number with all its digits, grouped.
QString formatInteger(std::int64_t value);
/// The same with its sign, also of positive ones: "+4", "-7" with a true minus sign, "0".
QString formatSigned(std::int64_t value);
/// As formatNumber, with the sign of positive ones.
QString formatSignedNumber(double value, int digits = 3);
/// A percentage: three significant digits and "%".
QString formatPercent(double percent);
/// Text with that many decimals, as on a scale; no minus sign before a zero.
QString formatFixed(double value, int decimals);
/// As formatNumber, in the unit and with its symbol.
QString formatIn(const Unit& unit, double value);

QString formatPower(double mw);
QString formatArea(double um2);
QString formatLatency(double ms);
QString formatEnergy(double uj);

/// A loss of accuracy: "0.42 pp"; two decimals below 10 pp, one above.
QString formatLoss(double pp);
/// "0.20 to 0.71 pp".
QString formatLossInterval(double lowPp, double highPp);
/// A sensitivity score, which may be tiny: three significant digits and "pp".
QString formatScore(double pp);
/// A saving as the change it brings: 0.52 gives "-52 %" with a true minus sign.
QString formatSaving(double fraction);
/// A relative change with its sign: 0.12 gives "+12 %", -0.34 gives "-34 %" with a true minus sign.
QString formatChange(double fraction);
/// "416 k", "61.7 k", "1.82 G".
QString formatCount(std::int64_t count);
/// "12 s", "2 min 05 s", "1 h 03 min".
QString formatDuration(double seconds);

/// A circuit's name without the prefix that all circuits of its kind share: "mul8s_1L2H" gives
/// "1L2H".
QString shortCircuitName(const std::string& name);

} // namespace hawx
