// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/circuits/evolution_task.h"

#include "core/circuits/evolve/evolved_circuit.h"
#include "core/circuits/user_library.h"
#include "core/support/error.h"
#include "core/support/memory.h"

#include <algorithm>
#include <exception>
#include <mutex>

namespace hawx {

namespace {

constexpr double ticksOfSecond = 1000; ///< of evolve()'s progress where time is the limit

EvolutionTrace::Step stepOf(double at, const CircuitCost& cost)
{
    return {at, cost.powerMw, cost.areaUm2, cost.delayNs};
}

EvolutionOutcome
evolveAndStore(const EvolveRequest& request, const RunContext& context,
               const std::function<void(std::shared_ptr<const EvolutionTrace>)>& traced)
{
    const std::filesystem::path folder = userLibraryFolder();
    std::vector<std::string> damaged; // what is damaged is told when the library is read
    const CircuitLibrary library = installedCircuits(folder, &damaged);
    const CircuitPtr start = library.get(request.start.toStdString());
    if (start->netlist == nullptr)
        throw Error(start->name + " is known by its table only; evolution starts from gates.");
    const std::string name = request.name.toStdString();
    if (!name.empty() && library.find(name) != nullptr)
        throw Error("There is a circuit " + name + " already; give the new one another name.");
    storeCircuits({}, folder); // fails now rather than after hours when there is no place

    const EvolutionSettings& settings = request.settings;
    const Technology& technology = builtInTechnology();
    std::mutex mutex; // progress comes from workers
    EvolutionTrace trace;
    trace.start = request.start;
    trace.isByTime = settings.seconds.has_value();
    trace.limit = settings.seconds.value_or(static_cast<double>(settings.candidates));
    trace.steps = {stepOf(0, characterise(start->netlist->simplified(), technology).cost)};
    traced(std::make_shared<const EvolutionTrace>(trace));
    RunContext observed = context;
    observed.progress = [&](const Progress& progress) {
        if (context.progress)
            context.progress(progress);
        const std::lock_guard lock(mutex);
        const auto done = static_cast<double>(progress.done);
        trace.reached = std::max(trace.reached, trace.isByTime ? done / ticksOfSecond : done);
        traced(std::make_shared<const EvolutionTrace>(trace));
    };
    const Evolution evolution =
        evolve(*start->netlist, start->isSigned, settings, technology, observed,
               [&](const Evolution& soFar) {
                   const std::lock_guard lock(mutex);
                   const double at =
                       trace.isByTime ? soFar.seconds : static_cast<double>(soFar.candidates);
                   trace.reached = std::max(trace.reached, at);
                   trace.steps.push_back(stepOf(at, soFar.best.cost));
                   traced(std::make_shared<const EvolutionTrace>(trace));
               });

    const CircuitPtr best =
        evolvedCircuit(evolution, start->isSigned, name,
                       evolutionCommand(start->name, settings, {}, evolution.candidates));
    for (const CircuitPtr& circuit : library.circuits()) {
        if (circuit->hash == best->hash)
            return {circuit, true, {}};
    }
    storeCircuits({{best, {}}}, folder);
    return {best, false, {}};
}

} // namespace

EvolutionOutcome
runEvolution(const EvolveRequest& request, const RunContext& context,
             const std::function<void(std::shared_ptr<const EvolutionTrace>)>& traced)
{
    try {
        return evolveAndStore(request, context, traced);
    } catch (const std::exception& error) {
        return {nullptr, false, failureText(error)};
    }
}

} // namespace hawx
