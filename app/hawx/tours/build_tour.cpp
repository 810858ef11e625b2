// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/choice/choice_controller.h"
#include "app/hawx/tours/tour.h"
#include "app/hawx/tours/tour_stage.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hawx::BuildTour)
};

QString limitText(const std::optional<double>& limit)
{
    return limit ? formatLoss(*limit) : Words::tr("none");
}

TourStep limitStep()
{
    TourStep step;
    step.title = Words::tr("How much may be lost");
    step.text = Words::tr("Of all configurations within the limits the one with the least power is "
                          "chosen. The loss limit is also the line in the front, which can be "
                          "dragged.");
    step.spotlight = QStringLiteral("maxLoss");
    step.needs = Needs::Exploration;
    step.task = Words::tr("Set another loss limit.");
    step.isDone = [](const WindowState& before, const WindowState& now) {
        return now.decisions.limits.maxLossPp != before.decisions.limits.maxLossPp;
    };
    step.outcome = [](const WindowState& before, const WindowState& now) {
        return Words::tr("The loss limit went from %1 to %2: the power of the multipliers went "
                         "from %3 to %4.")
            .arg(limitText(before.decisions.limits.maxLossPp),
                 limitText(now.decisions.limits.maxLossPp),
                 formatSaving(before.choice->point.powerSaving),
                 formatSaving(now.choice->point.powerSaving));
    };
    step.show = [](TourStage& stage) {
        Limits limits = stage.state().decisions.limits;
        limits.maxLossPp = limits.maxLossPp ? *limits.maxLossPp * 2 : 1.0;
        stage.changeLimits(limits);
    };
    return step;
}

TourStep pointStep()
{
    TourStep step;
    step.title = Words::tr("Or choose a point");
    step.text = Words::tr("Each point of the front is a configuration that no other one beats. "
                          "Filled ones were measured, hollow ones are predicted.");
    step.spotlight = QStringLiteral("front");
    step.needs = Needs::Exploration;
    step.task = Words::tr("Click a point that is not chosen yet.");
    step.isDone = [](const WindowState& before, const WindowState& now) {
        return now.choice->index && now.choice->point.circuits != before.choice->point.circuits;
    };
    step.outcome = [](const WindowState& before, const WindowState& now) {
        const FrontPoint& from = before.choice->point;
        const FrontPoint& to = now.choice->point;
        return Words::tr("Loss %1 instead of %2, power %3 instead of %4, area %5 instead of %6.")
            .arg(formatLoss(to.bestKnownLossPp()), formatLoss(from.bestKnownLossPp()),
                 formatSaving(to.powerSaving), formatSaving(from.powerSaving),
                 formatSaving(to.areaSaving), formatSaving(from.areaSaving));
    };
    step.show = [](TourStage& stage) {
        // The nearest in power, rather one that was not measured yet.
        const WindowState state = stage.state();
        const auto& points = state.front->points;
        std::optional<std::size_t> best;
        const auto rank = [&](std::size_t k) {
            return std::pair(points[k].verifiedLossPp.has_value(),
                             std::abs(points[k].powerSaving - state.choice->point.powerSaving));
        };
        for (std::size_t k = 0; k < points.size(); ++k) {
            if (points[k].circuits != state.choice->point.circuits &&
                (!best || rank(k) < rank(*best)))
                best = k;
        }
        if (best)
            stage.pick(*best);
    };
    return step;
}

TourStep verifyStep()
{
    TourStep step;
    step.title = Words::tr("Is it true?");
    step.text = Words::tr("A prediction is a prediction. Verifying runs the integers of the "
                          "hardware, bit for bit, on test images that the search did not use.");
    step.spotlight = QStringLiteral("verify");
    step.needs = Needs::Exploration;
    step.task = Words::tr("Press Verify and wait for the result.");
    step.isDone = [](const WindowState&, const WindowState& now) {
        return now.choice->point.verifiedLossPp.has_value();
    };
    step.outcome = [](const WindowState&, const WindowState& now) {
        const FrontPoint& point = now.choice->point;
        const double loss = *point.verifiedLossPp;
        const bool isWithin = loss >= point.lossLowPp && loss <= point.lossHighPp;
        const QString interval = formatLossInterval(point.lossLowPp, point.lossHighPp);
        return (isWithin ? Words::tr("It loses %1. Predicted was %2, from %3: the interval holds "
                                     "it.")
                         : Words::tr("It loses %1. Predicted was %2, from %3: it lies outside the "
                                     "interval, as one in ten does."))
            .arg(formatLoss(loss), formatLoss(point.lossPp), interval);
    };
    step.show = [](TourStage& stage) { stage.trigger("verify"); };
    return step;
}

TourStep exportStep()
{
    TourStep step;
    step.title = Words::tr("Take it with you");
    step.text = Words::tr("A configuration can leave the window as a file for other programs, as a "
                          "report, or as hardware.");
    step.spotlight = QStringLiteral("exportConfiguration");
    step.needs = Needs::Exploration;
    step.task = Words::tr("Press Export.");
    step.isDone = [](const WindowState&, const WindowState& now) { return now.isExporting; };
    step.outcome = [](const WindowState&, const WindowState&) {
        return Words::tr("The export window shows what would be written before it is.");
    };
    step.show = [](TourStage& stage) { stage.trigger("exportConfiguration"); };
    return step;
}

TourStep formStep()
{
    TourStep step;
    step.title = Words::tr("As hardware");
    step.text = Words::tr("Verilog of the multipliers and of the layers that use them, with a test "
                          "bench.");
    step.spotlight = QStringLiteral("exportForms");
    step.needs = Needs::Export;
    step.task = Words::tr("Choose a form of hardware in Verilog.");
    step.isDone = [](const WindowState&, const WindowState& now) {
        return now.exportForm.contains(QLatin1String("verilog")) ||
               now.exportForm == QLatin1String("hardware");
    };
    step.outcome = [](const WindowState&, const WindowState&) {
        return Words::tr("The preview shows each file. The page Validation runs the hardware in a "
                         "simulator and compares it with the prediction.");
    };
    step.show = [](TourStage& stage) { stage.chooseForm(QStringLiteral("verilog")); };
    return step;
}

TourStep writeStep()
{
    TourStep step;
    step.title = Words::tr("Write it");
    step.text = Words::tr("The button writes what the preview shows. Nothing that is there already "
                          "is replaced without asking. The tour leaves this to you.");
    step.spotlight = QStringLiteral("exportButton");
    step.needs = Needs::Export;
    step.task = Words::tr("Choose where to, and press Export.");
    step.isDone = [](const WindowState&, const WindowState& now) { return now.isExported; };
    step.outcome = [](const WindowState&, const WindowState&) {
        return Words::tr("It is written.");
    };
    return step;
}

} // namespace

Tour buildTour()
{
    Tour tour;
    tour.id = QStringLiteral("build");
    tour.title = Words::tr("Choose a point and build it");
    tour.summary = Words::tr("From a limit to a configuration, to its proof, to hardware.");
    tour.minutes = 8;
    TourStep end;
    end.title = Words::tr("From here on");
    end.text = Words::tr("Pin configurations to compare them, and save the session to go on later. "
                         "Help has exercises on all of this.");
    tour.steps = {networkStep(), searchStep(), limitStep(), pointStep(), verifyStep(),
                  exportStep(),  formStep(),   writeStep(), end};
    return tour;
}

} // namespace hawx
