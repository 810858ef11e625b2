// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/front_table.h"

#include "app/cli/output.h"
#include "core/search/explore.h"

#include <algorithm>

namespace hawx::cli {

namespace {

std::string percent(double share)
{
    return signedFixed(-100 * share, 1) + " %";
}

std::string heading(const Exploration& exploration)
{
    const ExploreSettings& settings = exploration.settings;
    const ExactFigures& exact = exploration.front.exact;
    return exploration.networkName + " on the accelerator " + settings.accelerator.name + ", " +
           std::to_string(settings.circuits.size()) + " circuits by " +
           toString(settings.granularity) + ", " + toString(settings.operands) +
           " operands\nExact: top-1 " + fixed(exact.top1, 2) + " % (fp32 " +
           fixed(exact.fp32Top1, 2) + " %), " + fixed(exact.hardware.powerMw, 2) + " mW, " +
           fixed(exact.hardware.areaUm2, 0) + " um2, " + fixed(exact.hardware.latencyMs, 4) +
           " ms, " + fixed(exact.hardware.energyUj, 4) + " uJ an image\n";
}

/// Numbers of the points to show: all of a short front, of a long one those that are verified and
/// others evenly between.
std::vector<std::size_t> shownPoints(const Front& front)
{
    constexpr std::size_t kRows = 40;
    const std::size_t count = front.points.size();
    std::vector<bool> shown(count, count <= kRows);
    std::size_t verified = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (front.points[i].verifiedLossPp || front.points[i].level > 0) {
            shown[i] = true;
            ++verified;
        }
    }
    const std::size_t others = kRows - std::min(verified, kRows);
    for (std::size_t i = 0; count > kRows && i < others; ++i)
        shown[i * (count - 1) / std::max<std::size_t>(others - 1, 1)] = true;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < count; ++i) {
        if (shown[i])
            numbers.push_back(i);
    }
    return numbers;
}

std::string bestLine(const Exploration& exploration)
{
    const std::optional<std::size_t> best =
        bestWithin(exploration.front, exploration.settings.limits);
    if (!best)
        return "No point is within the limits.\n";
    const FrontPoint& point = exploration.front.points[*best];
    return "Least power within the limits: point " + std::to_string(*best) + ", power " +
           percent(point.powerSaving) + ", area " + percent(point.areaSaving) + ", loss " +
           signedFixed(point.bestKnownLossPp(), 2) + " pp " +
           (point.verifiedLossPp ? "verified" : "predicted") + ".\n";
}

} // namespace

std::string frontText(const Exploration& exploration)
{
    TextTable table({{"point"},
                     {"loss pp"},
                     {"90 % interval"},
                     {"verified"},
                     {"power mW"},
                     {""},
                     {"area um2"},
                     {""},
                     {"latency ms"},
                     {"energy uJ"},
                     {"level"},
                     {"machine", TextTable::Align::Left}});
    const Front& front = exploration.front;
    const std::vector<std::size_t> shown = shownPoints(front);
    for (const std::size_t i : shown) {
        const FrontPoint& point = front.points[i];
        table.add(
            {std::to_string(i), signedFixed(point.lossPp, 2),
             "[" + signedFixed(point.lossLowPp, 2) + ", " + signedFixed(point.lossHighPp, 2) + "]",
             point.verifiedLossPp ? signedFixed(*point.verifiedLossPp, 2) : "",
             fixed(point.hardware.powerMw, 2), percent(point.powerSaving),
             fixed(point.hardware.areaUm2, 0), percent(point.areaSaving),
             fixed(point.hardware.latencyMs, 4), fixed(point.hardware.energyUj, 4),
             point.level == 0 ? "" : std::to_string(point.level),
             point.machine == 0 ? "" : exploration.machines[point.machine].name});
    }
    std::string omission;
    if (shown.size() < front.points.size())
        omission = std::to_string(shown.size()) + " of " + std::to_string(front.points.size()) +
                   " points; hawx-cli export lists all.\n";
    return heading(exploration) + "\n" + table.text() + omission + "\n" + bestLine(exploration) +
           "Profile " + fixed(front.seconds.profile, 1) + " s, search " +
           fixed(front.seconds.search, 1) + " s, verify " + fixed(front.seconds.verify, 1) +
           " s.\n";
}

} // namespace hawx::cli
