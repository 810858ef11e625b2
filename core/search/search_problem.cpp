// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search_problem.h"

#include "core/accelerator/mapping.h"
#include "core/support/error.h"

#include <algorithm>
#include <utility>

namespace hawx {

HardwareCost costOn(const Accelerator& accelerator, const QuantisedNetwork& network,
                    const std::vector<CircuitPtr>& circuits)
{
    const auto mapping =
        std::make_shared<const Mapping>(mapNetwork(network, accelerator, circuits));
    return [mapping](std::span<const std::uint16_t> chosen) { return figures(*mapping, chosen); };
}

void requireSearchable(const SearchProblem& problem)
{
    if (problem.circuits.empty() || !problem.circuits.front()->isExact())
        throw Error("The first circuit of a search must be exact: losses refer to it.");
    const auto another = std::find_if(problem.circuits.begin() + 1, problem.circuits.end(),
                                      [](const CircuitPtr& circuit) { return circuit->isExact(); });
    if (another != problem.circuits.end())
        throw Error("The circuit " + (*another)->name +
                    " is exact, as the first one of the search; leave it out.");
    if (!problem.images || problem.images->count() == 0)
        throw Error("There are no images to judge configurations by.");
}

std::size_t imageCountOf(const SearchProblem& problem)
{
    const std::size_t all = problem.images->count();
    return problem.imageCount == 0 ? all : std::min(problem.imageCount, all);
}

std::vector<std::size_t> groupsOf(const SearchProblem& problem)
{
    std::vector<int> layers = problem.network->multiplyingLayers();
    if (problem.choosingLayers > 0)
        layers.resize(std::min(layers.size(), problem.choosingLayers));
    std::vector<std::size_t> firsts{0};
    for (const int layer : layers) {
        const auto filters = static_cast<std::size_t>(problem.network->filters(layer));
        const std::size_t groups = problem.granularity == Granularity::Filter ? filters : 1;
        for (std::size_t g = 0; g < groups; ++g)
            firsts.push_back(firsts.back() + filters / groups);
    }
    return firsts;
}

Assignment circuitOfFilter(const SearchProblem& problem, std::span<const std::size_t> groups,
                           const Assignment& circuitOfGroup)
{
    Assignment circuits(static_cast<std::size_t>(problem.network->totalFilters()), 0);
    for (std::size_t g = 0; g < circuitOfGroup.size(); ++g)
        std::fill(circuits.begin() + static_cast<std::ptrdiff_t>(groups[g]),
                  circuits.begin() + static_cast<std::ptrdiff_t>(groups[g + 1]), circuitOfGroup[g]);
    return circuits;
}

Configuration configurationOf(const SearchProblem& problem, const Assignment& circuitOfFilter)
{
    Configuration configuration = uniformConfiguration(*problem.network, problem.circuits.front());
    configuration.biasFolding = !problem.biasCorrection.empty();
    std::size_t filter = 0;
    for (LayerConfiguration& layer : configuration.layers)
        for (CircuitPtr& circuit : layer.circuits) {
            const std::size_t chosen = circuitOfFilter[filter];
            circuit = problem.circuits[chosen];
            if (configuration.biasFolding)
                layer.biasCorrection.push_back(problem.biasCorrection[chosen][filter]);
            ++filter;
        }
    return configuration;
}

Objectives<3> objectivesOf(double loss, const HardwareFigures& figures, FrontObjectives objectives)
{
    return {loss, figures.powerMw,
            objectives == FrontObjectives::LossPowerArea ? figures.areaUm2 : 0};
}

FrontPoint measuredPoint(const SearchProblem& problem, const HardwareFigures& exact,
                         Assignment circuitOfFilter, double lossPp)
{
    FrontPoint point;
    point.hardware = problem.cost(circuitOfFilter);
    point.circuits = std::move(circuitOfFilter);
    point.lossPp = point.lossLowPp = point.lossHighPp = lossPp;
    point.verifiedLossPp = lossPp;
    point.powerSaving = 1 - point.hardware.powerMw / exact.powerMw;
    point.areaSaving = 1 - point.hardware.areaUm2 / exact.areaUm2;
    return point;
}

std::vector<FrontPoint> frontOf(const std::vector<FrontPoint>& points, FrontObjectives objectives)
{
    std::vector<Objectives<3>> values;
    for (const FrontPoint& point : points)
        values.push_back(objectivesOf(point.lossPp, point.hardware, objectives));
    std::vector<FrontPoint> front;
    for (const std::size_t i : nonDominated(values))
        front.push_back(points[i]);
    std::stable_sort(front.begin(), front.end(), [](const FrontPoint& a, const FrontPoint& b) {
        return a.hardware.powerMw != b.hardware.powerMw ? a.hardware.powerMw < b.hardware.powerMw
                                                        : a.lossPp < b.lossPp;
    });
    return front;
}

} // namespace hawx
