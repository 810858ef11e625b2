// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/report/report_figures.h"
#include "core/exports/report/report_text.h"
#include "core/exports/report/svg_text.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace hawx {

namespace {

constexpr double kHeight = 300;
constexpr double kTop = 34; // the legend is above
constexpr double kBottom = 44;
constexpr double kLeft = 50;
constexpr double kGap = 18; // between panels, and at the right
/// Marks nearer than that are one to the eye.
constexpr double kIndistinguishable = 1.5;

struct Axis {
    double low = 0;
    double high = 1;
    double step = 1; ///< between ticks
    double unit = 1; ///< of the axis, in that of the values

    /// Of a value, where on the axis: 0..1 where it holds it.
    double share(double value) const { return (value / unit - low) / (high - low); }
    bool holds(double value) const { return share(value) >= 0 && share(value) <= 1; }
};

/// Ticks at 1, 2 or 5 times a power of ten, about five of them.
Axis axisOver(double low, double high)
{
    if (!(high > low)) {
        const double around = std::max(std::abs(low) * 0.05, 0.5);
        low -= around;
        high += around;
    }
    const double raw = (high - low) / 5;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    const double leading = raw / power;
    const double step = power * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
    const double margin = (high - low) * 0.04;
    return {low - margin, high + margin, step, 1};
}

std::string tickText(double value, double step)
{
    return fixedText(value,
                     std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 12));
}

struct CostWords {
    const char* title;
    const char* unit;
    double unitsOfAxis = 1; ///< of the figures' unit in one of this
};

/// For values up to `highest`, in the figures' unit.
CostWords wordsOf(Objective cost, double highest)
{
    switch (cost) {
    case Objective::Power:
        if (highest >= 1e4)
            return {"power of the multipliers", "W", 1e3};
        return {"power of the multipliers", "mW"};
    case Objective::Area:
        if (highest >= 1e6)
            return {"area of the multipliers", "mm²", 1e6};
        return {"area of the multipliers", "µm²"};
    case Objective::Latency: return {"latency", "ms"};
    case Objective::Energy: return {"energy of the multipliers for an image", "µJ"};
    case Objective::Loss: break;
    }
    return {"loss", "pp"};
}

/// Losses to show: all, unless the front goes on far beyond what a reader of this point asks for.
Axis lossAxis(const Front& front, const FrontPoint& chosen, const Limits& limits)
{
    double least = 0;
    double most = 0;
    for (const FrontPoint& point : front.points) {
        least = std::min(least, point.bestKnownLossPp());
        most = std::max(most, point.bestKnownLossPp());
    }
    if (!chosen.verifiedLossPp) {
        least = std::min(least, std::max(chosen.lossLowPp, -5.0));
        most = std::max(most, chosen.lossHighPp);
    }
    const double asked = std::max({5.0, 3 * chosen.bestKnownLossPp(),
                                   chosen.verifiedLossPp ? 0 : 1.2 * chosen.lossHighPp,
                                   2 * limits.maxLossPp.value_or(0)});
    return axisOver(least, std::min(most, asked));
}

Axis costAxis(const Front& front, const Axis& losses, Objective cost)
{
    double low = valueOf(front.exact.hardware, cost);
    double high = low;
    for (const FrontPoint& point : front.points) {
        if (!losses.holds(point.bestKnownLossPp()))
            continue;
        low = std::min(low, valueOf(point.hardware, cost));
        high = std::max(high, valueOf(point.hardware, cost));
    }
    const double unit = wordsOf(cost, high).unitsOfAxis;
    Axis axis = axisOver(low / unit, high / unit);
    axis.unit = unit;
    return axis;
}

/// Where marks are in one panel.
struct Panel {
    double left = 0;
    double width = 0;
    Axis costs;
    Axis losses;

    double x(double value) const { return left + costs.share(value) * width; }
    double y(double value) const
    {
        return kHeight - kBottom - losses.share(value) * (kHeight - kBottom - kTop);
    }
};

void drawAxes(SvgText& svg, const Panel& panel, Objective cost)
{
    const double bottom = kHeight - kBottom;
    const double right = panel.left + panel.width;
    for (double tick = std::ceil(panel.losses.low / panel.losses.step) * panel.losses.step;
         tick <= panel.losses.high; tick += panel.losses.step) {
        const double y = panel.y(tick);
        svg.line(panel.left, y, right, y, "stroke=\"#e2e2e2\" stroke-width=\"0.6\"");
        svg.text(panel.left - 6, y + 3.5, tickText(tick, panel.losses.step),
                 "text-anchor=\"end\" fill=\"#555\"");
    }
    for (double tick = std::ceil(panel.costs.low / panel.costs.step) * panel.costs.step;
         tick <= panel.costs.high; tick += panel.costs.step) {
        const double x = panel.x(tick * panel.costs.unit);
        svg.line(x, bottom, x, bottom + 4, "stroke=\"#555\" stroke-width=\"0.8\"");
        svg.text(x, bottom + 15, tickText(tick, panel.costs.step),
                 "text-anchor=\"middle\" fill=\"#555\"");
    }
    svg.line(panel.left, bottom, right, bottom, "stroke=\"#555\" stroke-width=\"0.8\"");
    const CostWords words = wordsOf(cost, panel.costs.high * panel.costs.unit);
    svg.text(panel.left + panel.width / 2, bottom + 32,
             std::string(words.title) + " (" + words.unit + ")", "text-anchor=\"middle\"");
    svg.upwards(panel.left - 38, (kTop + bottom) / 2, "loss of top-1 accuracy (pp)",
                "text-anchor=\"middle\"");
}

constexpr const char* kPredictedMark =
    "fill=\"none\" stroke=\"#b0b0b0\" stroke-width=\"3.4\" stroke-linecap=\"round\"";
constexpr const char* kVerifiedMark = "fill=\"#1d4f7c\" stroke=\"#fff\" stroke-width=\"0.6\"";

void drawExact(SvgText& svg, double x, double y)
{
    svg.path("M" + svgNumber(x - 4) + " " + svgNumber(y - 4) + "l8 8m0 -8l-8 8",
             "fill=\"none\" stroke=\"#222\" stroke-width=\"1.6\"");
}

void drawChosen(SvgText& svg, double x, double y)
{
    svg.circle(x, y, 7, "fill=\"none\" stroke=\"#000\" stroke-width=\"1.4\"");
    svg.path("M" + svgNumber(x) + " " + svgNumber(y - 4.2) + "l4.2 4.2l-4.2 4.2l-4.2 -4.2z",
             "fill=\"#d1495b\" stroke=\"#000\" stroke-width=\"1\"");
}

void drawMarks(SvgText& svg, const Panel& panel, const Front& front, std::size_t chosen,
               Objective cost)
{
    std::set<std::pair<long, long>> taken;
    const auto isNew = [&taken](double x, double y) {
        return taken
            .emplace(std::lround(x / kIndistinguishable), std::lround(y / kIndistinguishable))
            .second;
    };
    const auto place = [&](const FrontPoint& point) {
        return std::pair{panel.x(valueOf(point.hardware, cost)), panel.y(point.bestKnownLossPp())};
    };
    std::string predicted; // lines without length, whose ends are round
    for (const FrontPoint& point : front.points) {
        const auto [x, y] = place(point);
        if (!point.verifiedLossPp && panel.losses.holds(point.bestKnownLossPp()) && isNew(x, y))
            predicted += "M" + svgNumber(x) + " " + svgNumber(y) + "h0";
    }
    if (!predicted.empty())
        svg.path(predicted, kPredictedMark);
    taken.clear();
    for (const FrontPoint& point : front.points) {
        const auto [x, y] = place(point);
        if (point.verifiedLossPp && panel.losses.holds(point.bestKnownLossPp()) && isNew(x, y))
            svg.circle(x, y, 2.8, kVerifiedMark);
    }
    drawExact(svg, panel.x(valueOf(front.exact.hardware, cost)), panel.y(0));
    const FrontPoint& point = front.points[chosen];
    const auto [x, y] = place(point);
    if (!point.verifiedLossPp) {
        const double low = std::max(point.lossLowPp, panel.losses.low);
        const double high = std::min(point.lossHighPp, panel.losses.high);
        svg.line(x, panel.y(low), x, panel.y(high), "stroke=\"#000\" stroke-width=\"1.2\"");
    }
    drawChosen(svg, x, y);
}

void drawLegend(SvgText& svg, bool hasLimit)
{
    constexpr double y = 12;
    double x = kLeft;
    const auto entry = [&](const char* words, double width) {
        svg.text(x + 12, y + 3.5, words);
        x += width;
    };
    drawChosen(svg, x, y);
    entry("this configuration", 122);
    svg.circle(x, y, 2.8, kVerifiedMark);
    entry("verified bit-true", 106);
    svg.path("M" + svgNumber(x) + " " + svgNumber(y) + "h0", kPredictedMark);
    entry("predicted", 78);
    drawExact(svg, x, y);
    entry("exact network", 100);
    if (hasLimit) {
        svg.line(x - 8, y, x + 8, y, "stroke=\"#222\" stroke-width=\"1\" stroke-dasharray=\"4 3\"");
        entry("limit of the search", 0);
    }
}

std::string captionOf(const Front& front, const Axis& losses)
{
    std::int64_t verified = 0;
    std::int64_t beyond = 0;
    for (const FrontPoint& point : front.points) {
        verified += point.verifiedLossPp ? 1 : 0;
        beyond += losses.holds(point.bestKnownLossPp()) ? 0 : 1;
    }
    const auto all = static_cast<std::int64_t>(front.points.size());
    std::string caption = "The front: " + counted(all, "configuration", "configurations") + ", " +
                          (verified == 0 ? "none" : grouped(verified)) +
                          " of them verified; for each the best known loss.";
    if (beyond > 0)
        caption += " " + counted(beyond, "configuration", "configurations") +
                   " of larger losses than shown " + (beyond == 1 ? "is" : "are") + " left out.";
    return caption;
}

} // namespace

ReportFigure frontFigure(const Front& front, std::size_t point, const std::vector<Objective>& costs,
                         const Limits& limits)
{
    const Axis losses = lossAxis(front, front.points[point], limits);
    SvgText svg(kReportFigureWidth, kHeight);
    const bool hasLimit = limits.maxLossPp && losses.holds(*limits.maxLossPp);
    drawLegend(svg, hasLimit);
    const double each = kReportFigureWidth / static_cast<double>(costs.size());
    double left = kLeft;
    for (const Objective cost : costs) {
        const Panel panel{left, each - kLeft - kGap, costAxis(front, losses, cost), losses};
        drawAxes(svg, panel, cost);
        if (hasLimit)
            svg.line(panel.left, panel.y(*limits.maxLossPp), panel.left + panel.width,
                     panel.y(*limits.maxLossPp),
                     "stroke=\"#222\" stroke-width=\"1\" stroke-dasharray=\"4 3\"");
        drawMarks(svg, panel, front, point, cost);
        left += each;
    }
    return {svg.take(), kReportFigureWidth, kHeight, captionOf(front, losses)};
}

} // namespace hawx
