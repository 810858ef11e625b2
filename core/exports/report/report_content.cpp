// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/report/report_content.h"

#include "core/exports/report/report_parts.h"
#include "core/exports/report/report_text.h"
#include "core/support/error.h"

#include <algorithm>
#include <string_view>

namespace hawx {

namespace {

/// Images that losses are measured on; none where the data set is not at hand and all were taken.
std::optional<std::size_t> testImageCount(const ReportSubject& report)
{
    const auto asked = static_cast<std::size_t>(report.exploration.settings.testImages);
    if (!report.subject.data)
        return asked == 0 ? std::nullopt : std::optional(asked);
    const std::size_t all = report.subject.data->test->count();
    return asked == 0 ? all : std::min(asked, all);
}

std::string changeText(double saving)
{
    return withUnit(signedText(-100 * saving, 1), "%");
}

/// "3.84 of 21.0 mW"; large areas in mm2.
std::string ofExact(double value, double exact, const char* unit)
{
    if (std::string_view(unit) == "µm²" && exact >= 1e6)
        return ofExact(value / 1e6, exact / 1e6, "mm²");
    return significantText(value, 3) + " of " + withUnit(significantText(exact, 3), unit);
}

std::string lossText(const ReportSubject& report, double lossPp)
{
    return withUnit(fixedText(lossPp, report.accuracyDecimals()), "pp");
}

std::string intervalText(const FrontPoint& point)
{
    return "90\u00a0% interval " + fixedText(point.lossLowPp, 2) + " to " +
           withUnit(fixedText(point.lossHighPp, 2), "pp");
}

std::string accuracyText(const ReportSubject& report, double percent)
{
    return percent > 0 ? withUnit(fixedText(percent, report.accuracyDecimals()), "%") : "not known";
}

std::vector<ReportHighlight> highlightsOf(const ReportSubject& report)
{
    const FrontPoint& point = report.point;
    const ExactFigures& exact = report.exploration.front.exact;
    std::vector<ReportHighlight> highlights{
        {changeText(point.powerSaving), "power of the multipliers",
         ofExact(point.hardware.powerMw, exact.hardware.powerMw, "mW")},
        {changeText(point.areaSaving), "area of the multipliers",
         ofExact(point.hardware.areaUm2, exact.hardware.areaUm2, "µm²")}};
    if (point.verifiedLossPp)
        highlights.push_back({lossText(report, *point.verifiedLossPp), "loss of top-1 accuracy",
                              "verified on " + report.testImages()});
    else
        highlights.push_back({withUnit(fixedText(point.lossPp, 2), "pp"), "loss of top-1 accuracy",
                              "predicted, not verified; " + intervalText(point)});
    highlights.push_back(
        {significantText(point.hardware.imagesPerSecond, 3), "images a second",
         "latency " + withUnit(significantText(point.hardware.latencyMs, 3), "ms")});
    return highlights;
}

/// A row of the table of figures: exact, this configuration, change.
std::vector<std::string> figureRow(const char* name, double exact, double value)
{
    return {name, significantText(exact), significantText(value),
            exact > 0 ? changeText(1 - value / exact) : "not known"};
}

std::string predictionText(const ReportSubject& report)
{
    const FrontPoint& point = report.point;
    const SensitivityMap& map = report.exploration.sensitivity;
    std::string text = withUnit(fixedText(point.lossPp, 2), "pp") + ", " + intervalText(point) +
                       "; from the sensitivity of " +
                       counted(map.images, "training image", "training images");
    if (report.exploration.predictor == nullptr)
        text += ". The predictor itself is not known: it was not kept with the search";
    return text + ".";
}

std::string verificationText(const ReportSubject& report)
{
    if (!report.point.verifiedLossPp)
        return "None: this configuration was not run bit-true. The last command below does that.";
    std::string text =
        lossText(report, *report.point.verifiedLossPp) + ", bit-true on " + report.testImages();
    if (const std::optional<std::size_t> images = testImageCount(report))
        text += "; one image is " +
                withUnit(significantText(100.0 / static_cast<double>(*images), 2), "pp");
    return text + ". Calibration and sensitivity did not see these images; which configurations "
                  "were verified depends on them.";
}

} // namespace

int ReportSubject::accuracyDecimals() const
{
    const std::size_t images = testImageCount(*this).value_or(10000);
    return images <= 1000 ? 1 : 2;
}

std::string ReportSubject::testImages() const
{
    const auto asked = static_cast<std::size_t>(exploration.settings.testImages);
    if (!subject.data)
        return asked == 0 ? "all test images"
                          : "the first " + grouped(static_cast<std::int64_t>(asked)) +
                                " test images, or all where there are fewer";
    const std::size_t all = subject.data->test->count();
    return asked == 0 || asked >= all
               ? "all " + grouped(static_cast<std::int64_t>(all)) + " test images"
               : "the first " + grouped(static_cast<std::int64_t>(asked)) + " of " +
                     grouped(static_cast<std::int64_t>(all)) + " test images";
}

ReportSection resultSection(const ReportSubject& report)
{
    const ExactFigures& exact = report.exploration.front.exact;
    const HardwareFigures& from = exact.hardware;
    const HardwareFigures& to = report.point.hardware;
    ReportTable table;
    table.columns = {{"", true}, {"Exact"}, {"This configuration"}, {"Change"}};
    table.rows = {
        figureRow("Power of the multipliers (mW)", from.powerMw, to.powerMw),
        figureRow("Area of the multipliers (µm²)", from.areaUm2, to.areaUm2),
        figureRow("Energy of the multipliers (µJ an image)", from.energyUj, to.energyUj),
        figureRow("Power of the machine (mW)", from.machinePowerMw, to.machinePowerMw),
        figureRow("Area of the machine (µm²)", from.machineAreaUm2, to.machineAreaUm2),
        figureRow("Energy of the machine (µJ an image)", from.machineEnergyUj, to.machineEnergyUj),
        figureRow("Latency (ms)", from.latencyMs, to.latencyMs),
        figureRow("Throughput (images/s)", from.imagesPerSecond, to.imagesPerSecond)};
    const std::optional<double> verified = report.point.verifiedLossPp;
    ReportFacts facts;
    facts.rows = {{"Verified loss", verificationText(report)},
                  {"Predicted loss", predictionText(report)},
                  {"Top-1 accuracy",
                   (verified && exact.top1 > 0
                        ? accuracyText(report, exact.top1 - *verified) + " with these circuits, "
                        : std::string()) +
                       accuracyText(report, exact.top1) + " with exact ones in 8 bits, " +
                       accuracyText(report, exact.fp32Top1) +
                       " in floating point before quantisation; on " + report.testImages() + "."}};
    ReportText note;
    note.text = "Losses are percentage points (pp) of top-1 accuracy against the exact 8-bit "
                "network. Hardware figures are computed, not measured on a chip: multipliers are "
                "those of all layers with the logic that applies signs; the machine is everything "
                "that section Accelerator lists, multipliers included. The exact network runs on " +
                report.exploration.machines.front().name + ".";
    note.isNote = true;
    return {"Result", {facts, table, note}};
}

ReportContent reportContent(const ExportSubject& subject)
{
    if (!subject.exploration || !subject.point ||
        *subject.point >= subject.exploration->front.points.size())
        throw Error("A report is of a configuration of a front: save it there first.");
    const Exploration& exploration = *subject.exploration;
    const FrontPoint& point = exploration.front.points[*subject.point];
    ReportSubject report{subject,
                         exploration,
                         *subject.point,
                         point,
                         subject.accelerator ? *subject.accelerator
                                             : exploration.machines.at(point.machine),
                         {},
                         {}};
    if (subject.network) {
        report.mapping = mapNetwork(*subject.network, report.machine, exploration.settings.circuits,
                                    exploration.settings.controlVariate);
        report.costs = explain(*report.mapping, point.circuits);
    }
    ReportContent content;
    content.title = exploration.networkName + " with approximate multipliers";
    content.subtitle = "Configuration " + std::to_string(report.number) + " of a front of " +
                       grouped(static_cast<std::int64_t>(exploration.front.points.size())) +
                       ", on the accelerator " + report.machine.name;
    content.program = "HAWX " HAWX_VERSION;
    content.highlights = highlightsOf(report);
    content.sections = {resultSection(report),      frontSection(report),
                        networkSection(report),     acceleratorSection(report),
                        circuitSection(report),     layerSection(report),
                        sensitivitySection(report), reproductionSection(report)};
    return content;
}

} // namespace hawx
