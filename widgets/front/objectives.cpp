// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/front/objectives.h"

#include <QCoreApplication>

#include <algorithm>

namespace hawx {

namespace {

constexpr double interestingLossPp = 4;

QString text(const char* source)
{
    return QCoreApplication::translate("hawx::Objectives", source);
}

double valueOfHardware(const HardwareFigures& hardware, Objective objective)
{
    switch (objective) {
    case Objective::Loss: break;
    case Objective::Power: return hardware.powerMw;
    case Objective::Area: return hardware.areaUm2;
    case Objective::Latency: return hardware.latencyMs;
    case Objective::Energy: return hardware.energyUj;
    }
    return 0;
}

} // namespace

double valueOf(const FrontPoint& point, Objective objective)
{
    return objective == Objective::Loss ? point.bestKnownLossPp()
                                        : valueOfHardware(point.hardware, objective);
}

double exactValue(const ExactFigures& exact, Objective objective)
{
    return valueOfHardware(exact.hardware, objective);
}

std::optional<double>& limitOf(Limits& limits, Objective objective)
{
    switch (objective) {
    case Objective::Loss: break;
    case Objective::Power: return limits.maxPowerMw;
    case Objective::Area: return limits.maxAreaUm2;
    case Objective::Latency: return limits.maxLatencyMs;
    case Objective::Energy: return limits.maxEnergyUj;
    }
    return limits.maxLossPp;
}

const std::optional<double>& limitOf(const Limits& limits, Objective objective)
{
    return limitOf(const_cast<Limits&>(limits), objective);
}

Unit unitOf(Objective objective, double largest)
{
    switch (objective) {
    case Objective::Loss: break;
    case Objective::Power: return powerUnit(largest);
    case Objective::Area: return areaUnit(largest);
    case Objective::Latency: return latencyUnit(largest);
    case Objective::Energy: return energyUnit(largest);
    }
    return {QStringLiteral("pp"), 1};
}

QString objectiveName(Objective objective)
{
    switch (objective) {
    case Objective::Loss: break;
    case Objective::Power: return text(QT_TRANSLATE_NOOP("hawx::Objectives", "power"));
    case Objective::Area: return text(QT_TRANSLATE_NOOP("hawx::Objectives", "area"));
    case Objective::Latency: return text(QT_TRANSLATE_NOOP("hawx::Objectives", "latency"));
    case Objective::Energy: return text(QT_TRANSLATE_NOOP("hawx::Objectives", "energy"));
    }
    return text(QT_TRANSLATE_NOOP("hawx::Objectives", "loss"));
}

QString objectiveTitle(Objective objective, const Unit& unit)
{
    const auto title = [objective] {
        switch (objective) {
        case Objective::Loss: break;
        case Objective::Power:
            return text(QT_TRANSLATE_NOOP("hawx::Objectives", "power of the multipliers (%1)"));
        case Objective::Area:
            return text(QT_TRANSLATE_NOOP("hawx::Objectives", "area of the multipliers (%1)"));
        case Objective::Latency:
            return text(QT_TRANSLATE_NOOP("hawx::Objectives", "latency of an image (%1)"));
        case Objective::Energy:
            return text(QT_TRANSLATE_NOOP("hawx::Objectives", "energy for an image (%1)"));
        }
        return text(QT_TRANSLATE_NOOP("hawx::Objectives", "loss of top-1 accuracy (%1)"));
    };
    return title().arg(unit.symbol);
}

QString formatObjective(Objective objective, double value)
{
    return objective == Objective::Loss ? formatLoss(value)
                                        : formatIn(unitOf(objective, value), value);
}

QString describePoint(const FrontPoint& point)
{
    const QString interval = formatLossInterval(point.lossLowPp, point.lossHighPp);
    QStringList lines;
    lines.append(
        point.verifiedLossPp
            ? text(QT_TRANSLATE_NOOP("hawx::Objectives",
                                     "Loss <b>%1</b>, verified (predicted %2, 90 % within "
                                     "%3)"))
                  .arg(formatLoss(*point.verifiedLossPp), formatLoss(point.lossPp), interval)
            : text(QT_TRANSLATE_NOOP("hawx::Objectives",
                                     "Loss <b>%1</b>, predicted (90 % within %2)"))
                  .arg(formatLoss(point.lossPp), interval));
    lines.append(text(QT_TRANSLATE_NOOP("hawx::Objectives", "Power <b>%1</b> (%2)"))
                     .arg(formatPower(point.hardware.powerMw), formatSaving(point.powerSaving)));
    lines.append(text(QT_TRANSLATE_NOOP("hawx::Objectives", "Area <b>%1</b> (%2)"))
                     .arg(formatArea(point.hardware.areaUm2), formatSaving(point.areaSaving)));
    lines.append(text(QT_TRANSLATE_NOOP("hawx::Objectives", "Latency <b>%1</b>"))
                     .arg(formatLatency(point.hardware.latencyMs)));
    lines.append(text(QT_TRANSLATE_NOOP("hawx::Objectives", "Energy <b>%1</b>"))
                     .arg(formatEnergy(point.hardware.energyUj)));
    if (point.level > 0)
        lines.append(text(QT_TRANSLATE_NOOP("hawx::Objectives", "Operating point of level %1"))
                         .arg(point.level));
    return QStringLiteral("<p style='white-space:pre'>%1</p>")
        .arg(lines.join(QStringLiteral("<br>")));
}

double ObjectiveRange::position(double value) const
{
    return std::clamp((value - lowest) / (highest - lowest), 0.0, 1.0);
}

ObjectiveRange shownRange(const Front& front, Objective objective)
{
    ObjectiveRange range;
    range.lowest = range.highest = exactValue(front.exact, objective);
    for (const FrontPoint& point : front.points) {
        const double value = valueOf(point, objective);
        range.lowest = std::min(range.lowest, value);
        range.highest = std::max(range.highest, value);
    }
    if (objective == Objective::Loss && range.highest > interestingLossPp) {
        range.highest = interestingLossPp;
        range.cut = true;
    }
    if (range.highest <= range.lowest) {
        // All the same: in the middle of what is shown.
        const double margin = range.lowest != 0 ? 0.1 * range.lowest : 0.5;
        range.lowest -= margin;
        range.highest += margin;
    }
    return range;
}

DataTable tableOf(const Front& front, const std::vector<std::size_t>& points)
{
    const auto pp = QStringLiteral("pp");
    DataTable table;
    table.columns = {
        {text(QT_TRANSLATE_NOOP("hawx::Objectives", "point")), {}},
        {text(QT_TRANSLATE_NOOP("hawx::Objectives", "predicted loss")), pp},
        {text(QT_TRANSLATE_NOOP("hawx::Objectives", "lower end of the 90 % interval")), pp},
        {text(QT_TRANSLATE_NOOP("hawx::Objectives", "upper end of the 90 % interval")), pp},
        {text(QT_TRANSLATE_NOOP("hawx::Objectives", "verified loss")), pp},
        {objectiveName(Objective::Power), QStringLiteral("mW")},
        {objectiveName(Objective::Area), QStringLiteral("µm²")},
        {objectiveName(Objective::Latency), QStringLiteral("ms")},
        {objectiveName(Objective::Energy), QStringLiteral("µJ")},
        {text(QT_TRANSLATE_NOOP("hawx::Objectives", "level")), {}}};
    for (const std::size_t index : points) {
        const FrontPoint& point = front.points[index];
        table.rows.push_back(
            {QVariant(qulonglong(index)), point.lossPp, point.lossLowPp, point.lossHighPp,
             point.verifiedLossPp ? QVariant(*point.verifiedLossPp) : QVariant(),
             point.hardware.powerMw, point.hardware.areaUm2, point.hardware.latencyMs,
             point.hardware.energyUj, point.level > 0 ? QVariant(int(point.level)) : QVariant()});
    }
    return table;
}

} // namespace hawx
