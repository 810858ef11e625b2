// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/tours/tour.h"
#include "app/hawx/tours/tour_stage.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>

namespace hawx {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hawx::TourSteps)
};

} // namespace

std::vector<Tour> allTours()
{
    return {multiplierTour(), filtersTour(), machinesTour(), buildTour()};
}

TourStep networkStep()
{
    TourStep step;
    step.title = Words::tr("A network and its images");
    step.text = Words::tr("The tour works with the network that is open. The built-in example is a "
                          "small one that tells pieces of clothing apart.");
    step.spotlight = QStringLiteral("network");
    step.task = Words::tr("Open a network and images, or the built-in example (Ctrl+Shift+L).");
    step.isDone = [](const WindowState&, const WindowState& now) {
        return (now.hasNetwork && now.hasImages) || now.exploration;
    };
    step.outcome = [](const WindowState&, const WindowState& now) {
        return now.exploration ? Words::tr("%1 has been explored already.")
                                     .arg(QString::fromStdString(now.exploration->networkName))
                               : Words::tr("Network and images are open.");
    };
    step.show = [](TourStage& stage) { stage.openExample(); };
    return step;
}

TourStep searchStep()
{
    TourStep step;
    step.title = Words::tr("Explore");
    step.text = Words::tr("A search measures how much each filter minds each circuit. Then it "
                          "looks for configurations that save power and area at little loss. It "
                          "runs in the background.");
    step.spotlight = QStringLiteral("explore");
    step.task = Words::tr("Press Explore and wait until the search has ended.");
    step.isDone = [](const WindowState&, const WindowState& now) {
        return has(now, Needs::Exploration);
    };
    step.outcome = [](const WindowState&, const WindowState& now) {
        const SensitivityMap& map = now.exploration->sensitivity;
        const std::size_t filters = map.filterScores.empty() ? 0 : map.filterScores.front().size();
        return Words::tr("%1 filters and %2 circuits: there are more configurations than anybody "
                         "can try. The search kept %3 that no other one beats. The exact network "
                         "is right in %4 of 100 images.")
            .arg(formatInteger(static_cast<std::int64_t>(filters)),
                 formatInteger(static_cast<std::int64_t>(map.circuits.size())),
                 formatInteger(static_cast<std::int64_t>(now.front->points.size())),
                 formatFixed(now.front->exact.top1, 1));
    };
    step.show = [](TourStage& stage) { stage.trigger("explore"); };
    return step;
}

} // namespace hawx
