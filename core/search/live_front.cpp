// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/live_front.h"

#include "core/search/hypervolume.h"
#include "core/support/error.h"

#include <algorithm>
#include <set>
#include <string>
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

Front LiveFront::solve(const Accelerator& machine, std::span<const FrontPoint> known,
                       const RunContext& context) const
{
    const Mapping mapping = mapNetwork(*m_network, machine, m_circuits, m_controlVariates);
    Front front;
    front.exact.hardware = uniformFigures(mapping, 0);
    std::set<std::vector<std::uint16_t>> verified;
    for (const FrontPoint& point : known) {
        if (!point.verifiedLossPp || !fits(mapping, point.circuits) ||
            !verified.insert(point.circuits).second)
            continue;
        FrontPoint here =
            makePoint(mapping, front.exact.hardware, point.circuits, scoreOf(point.circuits));
        here.verifiedLossPp = point.verifiedLossPp;
        here.lossPp = point.lossPp;
        here.lossLowPp = point.lossLowPp;
        here.lossHighPp = point.lossHighPp;
        front.points.push_back(std::move(here));
    }

    Solutions solutions = hawx::solve(m_predictor, mapping, m_settings, context);
    std::vector<FrontPoint> predicted;
    std::vector<Objectives<3>> objectives;
    for (Solution& solution : solutions.found) {
        predicted.push_back(
            makePoint(mapping, front.exact.hardware, std::move(solution.circuits), solution.score));
        const HardwareFigures& hardware = predicted.back().hardware;
        // Scores tell configurations apart whose losses are alike.
        objectives.push_back({solution.score, hardware.powerMw, hardware.areaUm2});
    }
    for (const std::size_t i : nonDominated(objectives))
        if (!verified.contains(predicted[i].circuits))
            front.points.push_back(std::move(predicted[i]));
    std::stable_sort(front.points.begin(), front.points.end(),
                     [](const FrontPoint& a, const FrontPoint& b) {
                         return a.hardware.powerMw < b.hardware.powerMw;
                     });
    return front;
}

FrontPoint LiveFront::predict(const Accelerator& machine,
                              std::span<const std::uint16_t> circuits) const
{
    if (circuits.size() != m_predictor.filters())
        throw Error("The configuration has " + std::to_string(circuits.size()) +
                    " filters, the network " + std::to_string(m_predictor.filters()) + ".");
    const Mapping mapping = mapNetwork(*m_network, machine, m_circuits, m_controlVariates);
    if (!fits(mapping, circuits))
        throw Error("The configuration does not fit the machine " + machine.name +
                    ": it has too many different circuits, or gives filters that share a "
                    "processing element different ones.");
    return makePoint(mapping, uniformFigures(mapping, 0), {circuits.begin(), circuits.end()},
                     scoreOf(circuits));
}

double LiveFront::scoreOf(std::span<const std::uint16_t> circuits) const
{
    double score = 0;
    for (std::size_t f = 0; f < circuits.size(); ++f)
        score += m_predictor.filterScore(circuits[f], f);
    return score;
}

FrontPoint LiveFront::makePoint(const Mapping& mapping, const HardwareFigures& exact,
                                std::vector<std::uint16_t> circuits, double score) const
{
    const LossPrediction loss = m_predictor.predict(score);
    FrontPoint point;
    point.hardware = figures(mapping, circuits);
    point.circuits = std::move(circuits);
    point.lossPp = loss.lossPp;
    point.lossLowPp = loss.lowPp;
    point.lossHighPp = loss.highPp;
    point.powerSaving = 1 - point.hardware.powerMw / exact.powerMw;
    point.areaSaving = 1 - point.hardware.areaUm2 / exact.areaUm2;
    return point;
}

} // namespace hawx
