// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/quantity.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace hawx {

namespace {

constexpr QChar minusSign(0x2212);

/// Symbols and the space before a unit must stay on the line of the number.
QString joined(const QString& number, const QString& unit)
{
    return inReadingOrder(number + QChar(QChar::Nbsp) + unit);
}

} // namespace

QString inReadingOrder(const QString& symbols)
{
    return QGuiApplication::isRightToLeft() ? QChar(0x2066) + symbols + QChar(0x2069) : symbols;
}

Unit powerUnit(double largestMw)
{
    if (largestMw >= 10000)
        return {QStringLiteral("W"), 1e-3};
    return {QStringLiteral("mW"), 1};
}

Unit areaUnit(double largestUm2)
{
    if (largestUm2 >= 1e5)
        return {QStringLiteral("mm²"), 1e-6};
    return {QStringLiteral("µm²"), 1};
}

Unit latencyUnit(double largestMs)
{
    if (largestMs < 0.1)
        return {QStringLiteral("µs"), 1e3};
    return {QStringLiteral("ms"), 1};
}

Unit energyUnit(double largestUj)
{
    if (largestUj < 0.1)
        return {QStringLiteral("nJ"), 1e3};
    return {QStringLiteral("µJ"), 1};
}

QString formatFixed(double value, int decimals)
{
    const QString text = QLocale().toString(value, 'f', decimals);
    const QString sign = QLocale().negativeSign();
    if (!text.startsWith(sign))
        return text;
    const QString digits = text.mid(sign.size());
    const bool isZero = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    return isZero ? digits : inReadingOrder(minusSign + digits);
}

QString formatNumber(double value, int digits)
{
    if (value == 0 || !std::isfinite(value))
        return QLocale().toString(value, 'f', 0);
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
    return formatFixed(value, std::clamp(digits - 1 - magnitude, 0, 9));
}

QString formatTick(double value, double step)
{
    struct Prefix {
        double size;
        const char* symbol;
    };
    static constexpr std::array<Prefix, 3> prefixes = {Prefix{1e9, "G"}, {1e6, "M"}, {1e3, "k"}};
    const auto decimals = [](double stepShown) {
        return std::clamp(static_cast<int>(std::ceil(-std::log10(stepShown) - 1e-9)), 0, 9);
    };
    for (const auto& prefix : prefixes) {
        if (std::abs(value) >= prefix.size * (1 - 1e-9))
            return joined(formatFixed(value / prefix.size, decimals(step / prefix.size)),
                          QString::fromLatin1(prefix.symbol));
    }
    return formatFixed(value, decimals(step));
}

QString formatInteger(std::int64_t value)
{
    return formatFixed(static_cast<double>(value), 0);
}

QString formatSigned(std::int64_t value)
{
    return value > 0 ? inReadingOrder(QLatin1Char('+') + formatInteger(value))
                     : formatInteger(value);
}

QString formatSignedNumber(double value, int digits)
{
    return value > 0 ? inReadingOrder(QLatin1Char('+') + formatNumber(value, digits))
                     : formatNumber(value, digits);
}

QString formatPercent(double percent)
{
    return joined(formatNumber(percent), QStringLiteral("%"));
}

QString formatIn(const Unit& unit, double value)
{
    return joined(formatNumber(value * unit.factor), unit.symbol);
}

QString formatPower(double mw)
{
    return formatIn(powerUnit(mw), mw);
}

QString formatArea(double um2)
{
    return formatIn(areaUnit(um2), um2);
}

QString formatLatency(double ms)
{
    return formatIn(latencyUnit(ms), ms);
}

QString formatEnergy(double uj)
{
    return formatIn(energyUnit(uj), uj);
}

QString formatLoss(double pp)
{
    return joined(formatFixed(pp, std::abs(pp) < 10 ? 2 : 1), QStringLiteral("pp"));
}

QString formatLossInterval(double lowPp, double highPp)
{
    const int decimals = std::max(std::abs(lowPp), std::abs(highPp)) < 10 ? 2 : 1;
    return joined(QCoreApplication::translate("hawx::Quantity", "%1 to %2")
                      .arg(formatFixed(lowPp, decimals), formatFixed(highPp, decimals)),
                  QStringLiteral("pp"));
}

QString formatScore(double pp)
{
    return joined(formatNumber(pp), QStringLiteral("pp"));
}

QString formatSaving(double fraction)
{
    const double change = -100 * fraction;
    return joined(formatFixed(change, std::abs(change) < 10 ? 1 : 0), QStringLiteral("%"));
}

QString formatChange(double fraction)
{
    const double change = 100 * fraction;
    return joined((change >= 0.05 ? QStringLiteral("+") : QString()) +
                      formatFixed(change, std::abs(change) < 10 ? 1 : 0),
                  QStringLiteral("%"));
}

QString formatCount(std::int64_t count)
{
    struct Step {
        double size;
        const char* symbol;
    };
    static constexpr std::array<Step, 4> steps = {
        Step{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}};
    for (const auto& step : steps) {
        if (static_cast<double>(count) >= step.size)
            return joined(formatNumber(static_cast<double>(count) / step.size),
                          QString::fromLatin1(step.symbol));
    }
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString formatDuration(double seconds)
{
    const auto whole = static_cast<long>(std::lround(std::max(seconds, 0.0)));
    const auto two = [](long value) { return QStringLiteral("%1").arg(value, 2, 10, QChar('0')); };
    if (whole < 60)
        return QCoreApplication::translate("hawx::Quantity", "%1 s").arg(whole);
    if (whole < 3600)
        return QCoreApplication::translate("hawx::Quantity", "%1 min %2 s")
            .arg(whole / 60)
            .arg(two(whole % 60));
    return QCoreApplication::translate("hawx::Quantity", "%1 h %2 min")
        .arg(whole / 3600)
        .arg(two(whole % 3600 / 60));
}

QString shortCircuitName(const std::string& name)
{
    const QString full = QString::fromStdString(name);
    for (const auto* prefix : {"mul8s_", "mul8u_"}) {
        if (full.startsWith(QLatin1String(prefix)) && full.size() > 6)
            return full.mid(6);
    }
    return full;
}

} // namespace hawx
