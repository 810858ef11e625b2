// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/mapping.h"

#include "core/support/error.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace hawx {

namespace {

constexpr std::size_t kGateTypes = static_cast<std::size_t>(GateType::Majority) + 1;
constexpr NetId kNoNet = std::numeric_limits<NetId>::max();
constexpr double kNever = std::numeric_limits<double>::infinity();

/// The gate's function of its inputs, as CellOutput::function.
std::uint64_t functionOf(GateType type)
{
    switch (type) {
    case GateType::Not: return 0b01;
    case GateType::And: return 0b1000;
    case GateType::Or: return 0b1110;
    case GateType::Xor: return 0b0110;
    case GateType::Nand: return 0b0111;
    case GateType::Nor: return 0b0001;
    case GateType::Xnor: return 0b1001;
    case GateType::Xor3: return 0b10010110;
    case GateType::Majority: return 0b11101000;
    case GateType::Constant0:
    case GateType::Constant1:
    case GateType::Input: break;
    }
    throw Error("A gate \"" + toString(type) + "\" is no cell.");
}

std::optional<GateType> complementOf(GateType type)
{
    switch (type) {
    case GateType::And: return GateType::Nand;
    case GateType::Or: return GateType::Nor;
    case GateType::Xor: return GateType::Xnor;
    case GateType::Nand: return GateType::And;
    case GateType::Nor: return GateType::Or;
    case GateType::Xnor: return GateType::Xor;
    default: return std::nullopt;
    }
}

/// An output of a cell, and a second one for adders.
struct Choice {
    double area = kNever;
    std::size_t cell = 0;
    std::array<std::size_t, 2> outputs{};
};

std::optional<std::size_t> outputWith(const Cell& cell, GateType type)
{
    if (cell.inputs.size() != static_cast<std::size_t>(fanIn(type)) || cell.outputs.size() > 2)
        return std::nullopt;
    for (std::size_t i = 0; i < cell.outputs.size(); ++i) {
        if (cell.outputs[i].function == functionOf(type))
            return i;
    }
    return std::nullopt;
}

/// The smallest cell for each type of gate and each adder, and whether composing is smaller.
class Chooser {
public:
    explicit Chooser(const Technology& technology)
    {
        for (std::size_t t = static_cast<std::size_t>(GateType::Not); t < kGateTypes; ++t)
            m_cells[t] = smallest(technology, {static_cast<GateType>(t)});
        m_halfAdder = smallest(technology, {GateType::Xor, GateType::And});
        m_fullAdder = smallest(technology, {GateType::Xor3, GateType::Majority});
        for (GateType needed : {GateType::Not, GateType::Nand, GateType::Nor}) {
            if (cell(needed).area == kNever)
                throw Error("The cell library " + technology.name + " has no cell \"" +
                            toString(needed) +
                            "\"; circuits are built from at least not, nand and nor.");
            area(needed) = cell(needed).area;
        }
        const double inverter = area(GateType::Not);
        const double nand = area(GateType::Nand);
        settle(GateType::And, nand + inverter);
        settle(GateType::Or, area(GateType::Nor) + inverter);
        settle(GateType::Xor, std::min(4 * nand, cell(GateType::Xnor).area + inverter));
        settle(GateType::Xnor, area(GateType::Xor) + inverter);
        settle(GateType::Xor3, 2 * area(GateType::Xor));
        settle(GateType::Majority, 3 * nand + area(GateType::Or));
    }

    const Choice& cell(GateType type) const { return m_cells[static_cast<std::size_t>(type)]; }
    bool isComposed(GateType type) const { return area(type) < cell(type).area; }
    double area(GateType type) const { return m_areas[static_cast<std::size_t>(type)]; }

    /// The adder that computes both; null when two gates are smaller.
    const Choice* adder(GateType sum, GateType carry) const
    {
        const Choice& adder = sum == GateType::Xor ? m_halfAdder : m_fullAdder;
        return adder.area < area(sum) + area(carry) ? &adder : nullptr;
    }

private:
    double& area(GateType type) { return m_areas[static_cast<std::size_t>(type)]; }

    void settle(GateType type, double composed)
    {
        area(type) = std::min(cell(type).area, composed);
    }

    static Choice smallest(const Technology& technology, std::vector<GateType> types)
    {
        Choice best;
        for (std::size_t i = 0; i < technology.cells.size(); ++i) {
            const Cell& cell = technology.cells[i];
            Choice candidate{cell.areaUm2, i, {}};
            for (std::size_t k = 0; k < types.size(); ++k) {
                const std::optional<std::size_t> output = outputWith(cell, types[k]);
                candidate.outputs[k] = output.value_or(0);
                if (!output)
                    candidate.area = kNever;
            }
            if (candidate.area < best.area)
                best = candidate;
        }
        return best;
    }

    std::array<Choice, kGateTypes> m_cells;
    std::array<double, kGateTypes> m_areas{};
    Choice m_halfAdder;
    Choice m_fullAdder;
};

/// For each net the other gate of its adder; itself when it belongs to none.
std::vector<NetId> findAdders(const Netlist& netlist, const Chooser& chooser)
{
    const std::span<const Gate> gates = netlist.gates();
    std::vector<NetId> partners(gates.size());
    std::vector<std::pair<std::array<NetId, 3>, NetId>> candidates; // by sorted inputs
    for (NetId net = 0; net < gates.size(); ++net) {
        partners[net] = net;
        const Gate& gate = gates[net];
        if (gate.type != GateType::Xor && gate.type != GateType::And &&
            gate.type != GateType::Xor3 && gate.type != GateType::Majority)
            continue;
        std::array<NetId, 3> key{kNoNet, kNoNet, kNoNet};
        const std::span<const NetId> inputs = gate.usedInputs();
        std::copy(inputs.begin(), inputs.end(), key.begin());
        std::sort(key.begin(), key.end());
        candidates.emplace_back(key, net);
    }
    std::sort(candidates.begin(), candidates.end());
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        NetId sum = candidates[i - 1].second;
        NetId carry = candidates[i].second;
        if (candidates[i - 1].first != candidates[i].first)
            continue;
        if (gates[sum].type == GateType::And || gates[sum].type == GateType::Majority)
            std::swap(sum, carry);
        const bool isAdder = gates[sum].type != gates[carry].type && partners[sum] == sum &&
                             partners[carry] == carry;
        if (isAdder && chooser.adder(gates[sum].type, gates[carry].type) != nullptr) {
            partners[sum] = carry;
            partners[carry] = sum;
        }
    }
    return partners;
}

/// Copies a netlist gate by gate; what becomes of a gate is for the caller to say.
template <typename Copy>
Netlist rewritten(const Netlist& netlist, Copy copy)
{
    Netlist result(netlist.widthA(), netlist.widthB());
    std::vector<NetId> renamed(netlist.gates().size());
    for (NetId net = 0; net < renamed.size(); ++net) {
        Gate gate = netlist.gates()[net];
        for (NetId& input : gate.inputs)
            input = renamed[input];
        renamed[net] = net < netlist.inputCount() ? net : copy(result, net, gate, renamed);
    }
    std::vector<NetId> outputs;
    for (NetId net : netlist.outputs())
        outputs.push_back(renamed[net]);
    result.setOutputs(std::move(outputs));
    return result.simplified();
}

/// Not of a gate that nothing else reads becomes one gate.
Netlist withMergedInverters(const Netlist& netlist, const Chooser& chooser)
{
    const std::vector<NetId> partners = findAdders(netlist, chooser);
    std::vector<int> readers(netlist.gates().size(), 0);
    for (const Gate& gate : netlist.gates()) {
        for (NetId input : gate.usedInputs())
            ++readers[input];
    }
    for (NetId net : netlist.outputs())
        ++readers[net];
    return rewritten(netlist, [&](Netlist& result, NetId net, const Gate& gate,
                                  const std::vector<NetId>& renamed) {
        const NetId before = netlist.gates()[net].inputs[0];
        if (gate.type == GateType::Not && readers[before] == 1 && partners[before] == before) {
            const Gate& source = netlist.gates()[before];
            if (const std::optional<GateType> complement = complementOf(source.type))
                return result.add(*complement, renamed[source.inputs[0]],
                                  renamed[source.inputs[1]]);
        }
        return result.add(gate.type, gate.inputs[0], gate.inputs[1], gate.inputs[2]);
    });
}

NetId compose(Netlist& n, const Chooser& chooser, const Gate& gate)
{
    const auto [x, y, z] = gate.inputs;
    const auto inverse = [&n](NetId net) { return n.add(GateType::Not, net); };
    switch (gate.type) {
    case GateType::And: return inverse(n.add(GateType::Nand, x, y));
    case GateType::Or: return inverse(n.add(GateType::Nor, x, y));
    case GateType::Xor: {
        if (4 * chooser.area(GateType::Nand) > chooser.area(GateType::Xor))
            return inverse(n.add(GateType::Xnor, x, y));
        const NetId nand = n.add(GateType::Nand, x, y);
        return n.add(GateType::Nand, n.add(GateType::Nand, x, nand),
                     n.add(GateType::Nand, y, nand));
    }
    case GateType::Xnor: return inverse(n.add(GateType::Xor, x, y));
    case GateType::Xor3: return n.add(GateType::Xor, n.add(GateType::Xor, x, y), z);
    case GateType::Majority:
        return n.add(GateType::Nand, n.add(GateType::Nand, x, y),
                     n.add(GateType::Nand, z, n.add(GateType::Or, x, y)));
    default: throw Error("A gate \"" + toString(gate.type) + "\" cannot be composed.");
    }
}

} // namespace

MappedNetlist mapToCells(const Netlist& netlist, const Technology& technology)
{
    const Chooser chooser(technology);
    Netlist mapped = withMergedInverters(netlist.simplified(), chooser);
    std::vector<NetId> partners = findAdders(mapped, chooser);
    const auto isComposed = [&](NetId net) {
        const GateType type = mapped.gates()[net].type;
        return fanIn(type) > 0 && partners[net] == net && chooser.isComposed(type);
    };
    const auto someComposed = [&] {
        for (NetId net = 0; net < mapped.gates().size(); ++net) {
            if (isComposed(net))
                return true;
        }
        return false;
    };
    while (someComposed()) { // composing may leave gates to compose
        mapped = rewritten(
            mapped, [&](Netlist& result, NetId net, const Gate& gate, const std::vector<NetId>&) {
                return isComposed(net)
                           ? compose(result, chooser, gate)
                           : result.add(gate.type, gate.inputs[0], gate.inputs[1], gate.inputs[2]);
            });
        partners = findAdders(mapped, chooser);
    }

    std::vector<CellInstance> instances;
    for (NetId net = 0; net < mapped.gates().size(); ++net) {
        const Gate& gate = mapped.gates()[net];
        const NetId partner = partners[net];
        if (fanIn(gate.type) == 0 || partner < net)
            continue;
        const bool isCarry = gate.type == GateType::And || gate.type == GateType::Majority;
        const GateType other = mapped.gates()[partner].type;
        const Choice& choice = partner == net ? chooser.cell(gate.type)
                                              : *chooser.adder(isCarry ? other : gate.type,
                                                               isCarry ? gate.type : other);
        CellInstance instance{choice.cell, gate.inputs, {}};
        instance.outputs[choice.outputs[partner != net && isCarry ? 1 : 0]] = net;
        if (partner != net)
            instance.outputs[choice.outputs[isCarry ? 0 : 1]] = partner;
        instances.push_back(instance);
    }
    return {std::move(mapped), std::move(instances)};
}

} // namespace hawx
