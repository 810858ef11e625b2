// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/hypervolume.h"

#include "core/support/error.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>

namespace hawx {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The points of a plane that no other one dominates: y falls strictly as x grows. Between two
/// sentinels, so that every point has neighbours.
using Staircase = std::map<double, double>;

/// Adds a point unless one of the staircase is as good in both, and tells whether it did.
/// dropped(x, y) is called for each step that the point takes the place of, by increasing x.
template <typename Function>
bool climb(Staircase& stairs, double x, double y, const Function& dropped)
{
    auto next = stairs.upper_bound(x);
    if (std::prev(next)->second <= y)
        return false;
    const auto before = std::prev(next);
    if (before->first == x)
        next = before;
    while (next->second >= y) {
        dropped(next->first, next->second);
        next = stairs.erase(next);
    }
    stairs.emplace_hint(next, x, y);
    return true;
}

void requireFinite(const Objectives<3>& point)
{
    if (!std::all_of(point.begin(), point.end(), [](double x) { return std::isfinite(x); }))
        throw Error("A point with an objective that is no finite number cannot be compared.");
}

std::vector<Objectives<3>> withThird(std::span<const Objectives<2>> points)
{
    std::vector<Objectives<3>> result;
    result.reserve(points.size());
    for (const Objectives<2>& point : points)
        result.push_back({point[0], point[1], 0});
    return result;
}

} // namespace

std::vector<std::size_t> nonDominated(std::span<const Objectives<2>> points)
{
    return nonDominated(std::span<const Objectives<3>>(withThird(points)));
}

std::vector<std::size_t> nonDominated(std::span<const Objectives<3>> points)
{
    std::for_each(points.begin(), points.end(), requireFinite);
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return points[a] != points[b] ? points[a] < points[b] : a < b;
    });
    // No point dominates an earlier one; whether an earlier one does shows in the other two
    // objectives.
    Staircase stairs{{-kInfinity, kInfinity}, {kInfinity, -kInfinity}};
    std::vector<std::size_t> front;
    for (const std::size_t i : order)
        if (climb(stairs, points[i][1], points[i][2], [](double, double) {}))
            front.push_back(i);
    std::sort(front.begin(), front.end());
    return front;
}

double hypervolume(std::span<const Objectives<2>> points, const Objectives<2>& reference)
{
    return hypervolume(std::span<const Objectives<3>>(withThird(points)),
                       {reference[0], reference[1], 1});
}

double hypervolume(std::span<const Objectives<3>> points, const Objectives<3>& reference)
{
    requireFinite(reference);
    std::vector<Objectives<3>> sorted;
    for (const Objectives<3>& point : points) {
        requireFinite(point);
        if (point[0] < reference[0] && point[1] < reference[1] && point[2] < reference[2])
            sorted.push_back(point);
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& a, const auto& b) { return a[2] < b[2]; });

    Staircase stairs{{-kInfinity, reference[1]}, {reference[0], -kInfinity}};
    double volume = 0;
    double area = 0; // that the points so far dominate, of the first two objectives
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const auto [x, y, z] = sorted[i];
        // What the point adds, from left to right below the old steps.
        double left = x;
        double top = std::prev(stairs.upper_bound(x))->second;
        if (climb(stairs, x, y, [&](double stepX, double stepY) {
                area += (stepX - left) * (top - y);
                left = stepX;
                top = stepY;
            }))
            area += (stairs.upper_bound(x)->first - left) * (top - y);
        const double nextZ = i + 1 < sorted.size() ? sorted[i + 1][2] : reference[2];
        volume += area * (nextZ - z);
    }
    return volume;
}

} // namespace hawx
