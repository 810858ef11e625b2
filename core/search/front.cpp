// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/front.h"

#include "core/support/error.h"

namespace hawx {

std::string toString(Granularity granularity)
{
    return granularity == Granularity::Filter ? "filter" : "layer";
}

Granularity granularityFromString(const std::string& text)
{
    if (text == "filter")
        return Granularity::Filter;
    if (text == "layer")
        return Granularity::Layer;
    throw Error("\"" + text + "\" is not a granularity; it is \"filter\" or \"layer\".");
}

bool Limits::permits(const FrontPoint& point) const
{
    const auto within = [](const std::optional<double>& limit, double value) {
        return !limit || value <= *limit;
    };
    return within(maxLossPp, point.bestKnownLossPp()) &&
           within(maxPowerMw, point.hardware.powerMw) && within(maxAreaUm2, point.hardware.areaUm2);
}

std::optional<std::size_t> bestWithin(const Front& front, const Limits& limits)
{
    std::optional<std::size_t> best;
    const auto better = [&](const FrontPoint& a, const FrontPoint& b) {
        if (a.verifiedLossPp.has_value() != b.verifiedLossPp.has_value())
            return a.verifiedLossPp.has_value();
        return a.hardware.powerMw < b.hardware.powerMw;
    };
    for (std::size_t i = 0; i < front.points.size(); ++i)
        if (limits.permits(front.points[i]) &&
            (!best || better(front.points[i], front.points[*best])))
            best = i;
    return best;
}

} // namespace hawx
