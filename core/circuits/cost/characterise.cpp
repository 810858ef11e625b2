// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/characterise.h"

#include "core/circuits/cost/mapping.h"
#include "core/circuits/cost/timing.h"

#include <algorithm>
#include <vector>

namespace hawx {

Characterisation characterise(const Netlist& netlist, const Technology& technology,
                              const OperandDistribution& operands)
{
    const MappedNetlist mapped = mapToCells(netlist, technology);
    const std::vector<double> loads = netLoads(mapped, technology);
    const std::vector<NetTiming> timing = arrivalTimes(mapped, technology, loads);
    const std::vector<double> densities = transitionDensities(
        mapped.netlist, signalProbabilities(mapped.netlist, operands), technology.maxTransitions);

    double areaUm2 = 0;
    double leakageNw = 0;
    double energyPj = 0; // of one cycle
    for (std::size_t net = 0; net < loads.size(); ++net)
        energyPj += densities[net] * loads[net] * technology.voltage * technology.voltage / 2;
    Characterisation result;
    for (const CellInstance& instance : mapped.instances) {
        const Cell& cell = technology.cells[instance.cell];
        areaUm2 += cell.areaUm2;
        leakageNw += cell.leakageNw;
        ++result.cells[cell.name];
        double slowest = 0;
        for (std::size_t i = 0; i < cell.inputs.size(); ++i)
            slowest = std::max(slowest, timing[instance.inputs[i]].transition());
        for (std::size_t k = 0; k < cell.outputs.size(); ++k) {
            const std::vector<LookupTable>& energies = cell.outputs[k].energies;
            if (!instance.outputs[k] || energies.empty())
                continue;
            const NetId net = *instance.outputs[k];
            double sum = 0;
            for (const LookupTable& energy : energies)
                sum += energy.at(loads[net], slowest);
            energyPj += densities[net] * sum / static_cast<double>(energies.size());
        }
    }
    double delayNs = 0;
    for (NetId net : mapped.netlist.outputs())
        delayNs = std::max(delayNs, timing[net].arrival());

    result.leakageMw = leakageNw * 1e-6;
    result.cost = {.powerMw = result.leakageMw + energyPj * technology.clockMhz * 1e-3,
                   .areaUm2 = areaUm2,
                   .delayNs = delayNs,
                   .provenance = Provenance::Characterised,
                   .source = technology.source,
                   .relativeError = technology.relativeError};
    return result;
}

} // namespace hawx
