// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/front.h"

#include "core/support/error.h"

#include <algorithm>
#include <array>

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

namespace {

constexpr std::array<const char*, 5> kObjectives{"loss", "power", "area", "latency", "energy"};

} // namespace

std::string toString(Objective objective)
{
    return kObjectives[static_cast<std::size_t>(objective)];
}

Objective objectiveFromString(const std::string& text)
{
    const auto found = std::find(kObjectives.begin(), kObjectives.end(), text);
    if (found == kObjectives.end())
        throw Error("\"" + text +
                    "\" is not an objective; it is \"loss\", \"power\", \"area\", \"latency\" or "
                    "\"energy\".");
    return static_cast<Objective>(found - kObjectives.begin());
}

double valueOf(const HardwareFigures& figures, Objective cost)
{
    switch (cost) {
    case Objective::Loss: break;
    case Objective::Power: return figures.powerMw;
    case Objective::Area: return figures.areaUm2;
    case Objective::Latency: return figures.latencyMs;
    case Objective::Energy: return figures.energyUj;
    }
    throw Error("Loss is not a figure of hardware.");
}

bool Limits::permits(const FrontPoint& point) const
{
    return (!maxLossPp || point.bestKnownLossPp() <= *maxLossPp) && permits(point.hardware);
}

bool Limits::permits(const HardwareFigures& hardware) const
{
    const auto within = [](const std::optional<double>& limit, double value) {
        return !limit || value <= *limit;
    };
    return within(maxPowerMw, hardware.powerMw) && within(maxAreaUm2, hardware.areaUm2) &&
           within(maxLatencyMs, hardware.latencyMs) && within(maxEnergyUj, hardware.energyUj);
}

std::optional<std::size_t> bestWithin(const Front& front, const Limits& limits, Trust trust)
{
    std::optional<std::size_t> best;
    const auto better = [&](const FrontPoint& a, const FrontPoint& b) {
        if (trust == Trust::Verified &&
            a.verifiedLossPp.has_value() != b.verifiedLossPp.has_value())
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
