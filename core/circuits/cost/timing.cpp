// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/timing.h"

#include <algorithm>
#include <limits>

namespace hawx {

namespace {

constexpr double kOperandTransitionNs = 0.06;
constexpr double kInvertersPerResultBit = 4;

double inverterCapacitance(const Technology& technology)
{
    double area = std::numeric_limits<double>::infinity();
    double capacitance = 0;
    for (const Cell& cell : technology.cells) {
        const bool isInverter =
            cell.inputs.size() == 1 && cell.outputs.size() == 1 && cell.outputs[0].function == 0b01;
        if (isInverter && cell.areaUm2 < area) {
            area = cell.areaUm2;
            capacitance = cell.inputs[0].capacitancePf;
        }
    }
    return capacitance;
}

/// The later of what is known and a path by one arc, for each edge of the output.
void follow(const TimingArc& arc, const NetTiming& input, double load, NetTiming& output)
{
    const auto takeRise = [&](double arrival, double transition) {
        output.rise = std::max(output.rise, arrival + arc.riseDelay.at(load, transition));
        output.riseTransition =
            std::max(output.riseTransition, arc.riseTransition.at(load, transition));
    };
    const auto takeFall = [&](double arrival, double transition) {
        output.fall = std::max(output.fall, arrival + arc.fallDelay.at(load, transition));
        output.fallTransition =
            std::max(output.fallTransition, arc.fallTransition.at(load, transition));
    };
    if (arc.sense != TimingSense::Negative) {
        takeRise(input.rise, input.riseTransition);
        takeFall(input.fall, input.fallTransition);
    }
    if (arc.sense != TimingSense::Positive) {
        takeRise(input.fall, input.fallTransition);
        takeFall(input.rise, input.riseTransition);
    }
}

} // namespace

std::vector<double> netLoads(const MappedNetlist& mapped, const Technology& technology)
{
    std::vector<double> loads(mapped.netlist.gates().size(), 0);
    for (const CellInstance& instance : mapped.instances) {
        const Cell& cell = technology.cells[instance.cell];
        for (std::size_t i = 0; i < cell.inputs.size(); ++i)
            loads[instance.inputs[i]] += cell.inputs[i].capacitancePf;
    }
    const double resultLoad = kInvertersPerResultBit * inverterCapacitance(technology);
    for (NetId net : mapped.netlist.outputs())
        loads[net] += resultLoad;
    return loads;
}

std::vector<NetTiming> arrivalTimes(const MappedNetlist& mapped, const Technology& technology,
                                    const std::vector<double>& loads)
{
    std::vector<NetTiming> timing(loads.size());
    for (std::size_t net = 0; net < mapped.netlist.inputCount(); ++net)
        timing[net] = {0, 0, kOperandTransitionNs, kOperandTransitionNs};
    for (const CellInstance& instance : mapped.instances) {
        const Cell& cell = technology.cells[instance.cell];
        for (std::size_t k = 0; k < cell.outputs.size(); ++k) {
            if (!instance.outputs[k])
                continue;
            const NetId net = *instance.outputs[k];
            for (const TimingArc& arc : cell.outputs[k].arcs)
                follow(arc, timing[instance.inputs[arc.input]], loads[net], timing[net]);
        }
    }
    return timing;
}

} // namespace hawx
