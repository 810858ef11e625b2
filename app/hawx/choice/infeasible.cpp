// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/choice/infeasible.h"

#include "core/search/front.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace hawx {

namespace {

/// A limit, the value that it bounds, and what to say of it. The sentences have places for the
/// limit and for the least value.
struct Bound {
    std::optional<double> Limits::*limit;
    double (*valueOf)(const FrontPoint& point);
    QString (*format)(double value);
    const char* alone;    ///< no configuration meets this limit
    const char* together; ///< the others can be met only with more of this
};

const Bound bounds[] = {
    {&Limits::maxLossPp, [](const FrontPoint& point) { return point.bestKnownLossPp(); },
     formatLoss,
     QT_TRANSLATE_NOOP("hawx::Infeasible",
                       "No configuration loses as little as %1; the least on this front is %2."),
     QT_TRANSLATE_NOOP("hawx::Infeasible",
                       "No configuration meets all limits. Within the others it loses at least "
                       "%1.")},
    {&Limits::maxPowerMw, [](const FrontPoint& point) { return point.hardware.powerMw; },
     formatPower,
     QT_TRANSLATE_NOOP("hawx::Infeasible",
                       "No configuration needs as little power as %1; the least is %2."),
     QT_TRANSLATE_NOOP("hawx::Infeasible",
                       "No configuration meets all limits. Within the others it takes at least %1 "
                       "of power.")},
    {&Limits::maxAreaUm2, [](const FrontPoint& point) { return point.hardware.areaUm2; },
     formatArea,
     QT_TRANSLATE_NOOP("hawx::Infeasible",
                       "No configuration is as small as %1; the smallest is %2."),
     QT_TRANSLATE_NOOP("hawx::Infeasible",
                       "No configuration meets all limits. Within the others it takes at least %1 "
                       "of area.")},
    {&Limits::maxLatencyMs, [](const FrontPoint& point) { return point.hardware.latencyMs; },
     formatLatency,
     QT_TRANSLATE_NOOP("hawx::Infeasible",
                       "No configuration is as fast as %1; the fastest takes %2."),
     QT_TRANSLATE_NOOP("hawx::Infeasible",
                       "No configuration meets all limits. Within the others an image takes at "
                       "least %1.")},
    {&Limits::maxEnergyUj, [](const FrontPoint& point) { return point.hardware.energyUj; },
     formatEnergy,
     QT_TRANSLATE_NOOP("hawx::Infeasible",
                       "No configuration needs as little energy as %1; the least is %2."),
     QT_TRANSLATE_NOOP("hawx::Infeasible",
                       "No configuration meets all limits. Within the others an image takes at "
                       "least %1 of energy.")},
};

/// The least value among the points that `limits` permit; infinite when there are none.
double least(const Front& front, const Limits& limits, const Bound& bound)
{
    double result = std::numeric_limits<double>::infinity();
    for (const FrontPoint& point : front.points) {
        if (limits.permits(point))
            result = std::min(result, bound.valueOf(point));
    }
    return result;
}

QString translated(const char* sentence)
{
    return QCoreApplication::translate("hawx::Infeasible", sentence);
}

} // namespace

QString describeInfeasible(const Front& front, const Limits& limits)
{
    if (front.points.empty())
        return translated(
            QT_TRANSLATE_NOOP("hawx::Infeasible", "The search found no configuration."));
    for (const Bound& bound : bounds) {
        const double possible = least(front, {}, bound);
        const auto& limit = limits.*bound.limit;
        if (limit && possible > *limit)
            return translated(bound.alone).arg(bound.format(*limit), bound.format(possible));
    }
    // Each limit can be met, not all together: say what the others permit, the loss last, for it
    // is what people want to keep.
    for (std::size_t k = 1; k <= std::size(bounds); ++k) {
        const Bound& bound = bounds[k % std::size(bounds)];
        if (!(limits.*bound.limit))
            continue;
        Limits others = limits;
        (others.*bound.limit).reset();
        const double possible = least(front, others, bound);
        if (possible < std::numeric_limits<double>::infinity())
            return translated(bound.together).arg(bound.format(possible));
    }
    return translated(QT_TRANSLATE_NOOP("hawx::Infeasible",
                                        "No configuration meets all limits; remove one of them."));
}

} // namespace hawx
