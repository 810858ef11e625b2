// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/live_front.h"

#include "core/search/hypervolume.h"

#include <algorithm>
#include <utility>

namespace hawx {

LiveFront::LiveFront(std::shared_ptr<const QuantisedNetwork> network,
                     std::vector<CircuitPtr> circuits, AdditivePredictor predictor,
                     SolverSettings settings, bool controlVariates)
    : m_network(std::move(network)),
      m_circuits(std::move(circuits)),
      m_predictor(std::move(predictor)),
      m_settings(std::move(settings)),
      m_controlVariates(controlVariates)
{}

Front LiveFront::solve(const Accelerator& machine, const RunContext& context) const
{
    const Mapping mapping = mapNetwork(*m_network, machine, m_circuits, m_controlVariates);
    Solutions solutions = hawx::solve(m_predictor, mapping, m_settings, context);
    std::vector<HardwareFigures> hardware;
    std::vector<LossPrediction> losses;
    std::vector<Objectives<3>> objectives;
    for (const Solution& solution : solutions.found) {
        hardware.push_back(figures(mapping, solution.circuits));
        losses.push_back(m_predictor.predict(solution.score));
        // Scores tell configurations apart whose losses are alike.
        objectives.push_back({solution.score, hardware.back().powerMw, hardware.back().areaUm2});
    }
    Front front;
    front.exact.hardware = uniformFigures(mapping, 0);
    const HardwareFigures& exact = front.exact.hardware;
    for (const std::size_t i : nonDominated(objectives)) {
        FrontPoint point;
        point.circuits = std::move(solutions.found[i].circuits);
        point.hardware = hardware[i];
        point.lossPp = losses[i].lossPp;
        point.lossLowPp = losses[i].lowPp;
        point.lossHighPp = losses[i].highPp;
        point.powerSaving = 1 - hardware[i].powerMw / exact.powerMw;
        point.areaSaving = 1 - hardware[i].areaUm2 / exact.areaUm2;
        front.points.push_back(std::move(point));
    }
    std::stable_sort(front.points.begin(), front.points.end(),
                     [](const FrontPoint& a, const FrontPoint& b) {
                         return a.hardware.powerMw < b.hardware.powerMw;
                     });
    return front;
}

} // namespace hawx
