// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/netlist.h"

#include "core/support/error.h"

#include <algorithm>

namespace hawx {

namespace {

constexpr int kMostBits = 32; // an accumulator's

void requireBit(char operand, int bit, int width)
{
    if (bit < 0 || bit >= width)
        throw Error(std::string("Operand ") + operand + " of the netlist has bits 0 to " +
                    std::to_string(width - 1) + ", but not " + std::to_string(bit) + ".");
}

void requireNet(const std::string& user, NetId net, std::size_t netCount)
{
    if (net >= netCount)
        throw Error(user + " cannot read net " + std::to_string(net) + ": only nets 0 to " +
                    std::to_string(netCount - 1) + " precede it.");
}

} // namespace

int fanIn(GateType type)
{
    switch (type) {
    case GateType::Constant0:
    case GateType::Constant1:
    case GateType::Input: return 0;
    case GateType::Not: return 1;
    case GateType::And:
    case GateType::Or:
    case GateType::Xor:
    case GateType::Nand:
    case GateType::Nor:
    case GateType::Xnor: return 2;
    case GateType::Xor3:
    case GateType::Majority: return 3;
    }
    throw Error("Gate type " + std::to_string(static_cast<int>(type)) + " is not known.");
}

std::string toString(GateType type)
{
    switch (type) {
    case GateType::Constant0: return "constant0";
    case GateType::Constant1: return "constant1";
    case GateType::Input: return "input";
    case GateType::Not: return "not";
    case GateType::And: return "and";
    case GateType::Or: return "or";
    case GateType::Xor: return "xor";
    case GateType::Nand: return "nand";
    case GateType::Nor: return "nor";
    case GateType::Xnor: return "xnor";
    case GateType::Xor3: return "xor3";
    case GateType::Majority: return "majority";
    }
    throw Error("Gate type " + std::to_string(static_cast<int>(type)) + " is not known.");
}

Netlist::Netlist(int widthA, int widthB) : m_widthA(widthA), m_widthB(widthB)
{
    if (widthA < 1 || widthA > kMostBits || widthB < 1 || widthB > kMostBits)
        throw Error("The operands of a netlist have 1 to " + std::to_string(kMostBits) +
                    " bits each, not " + std::to_string(widthA) + " and " + std::to_string(widthB) +
                    ".");
    m_gates.assign(inputCount(), Gate{GateType::Input, {}});
}

NetId Netlist::a(int bit) const
{
    requireBit('A', bit, m_widthA);
    return static_cast<NetId>(bit);
}

NetId Netlist::b(int bit) const
{
    requireBit('B', bit, m_widthB);
    return static_cast<NetId>(m_widthA + bit);
}

NetId Netlist::constant(bool value)
{
    return add(value ? GateType::Constant1 : GateType::Constant0);
}

NetId Netlist::add(GateType type, NetId x, NetId y, NetId z)
{
    if (type == GateType::Input)
        throw Error("The inputs of a netlist are fixed by its operand widths: none can be added.");
    const std::array<NetId, 3> nets{x, y, z};
    Gate gate{type, {}};
    for (std::size_t i = 0; i < static_cast<std::size_t>(fanIn(type)); ++i) {
        if (nets[i] >= m_gates.size()) // texts of errors are costly; gates are many
            requireNet("A gate \"" + toString(type) + "\"", nets[i], m_gates.size());
        gate.inputs[i] = nets[i];
    }
    m_gates.push_back(gate);
    return static_cast<NetId>(m_gates.size() - 1);
}

Netlist::SumAndCarry Netlist::halfAdder(NetId x, NetId y)
{
    const NetId sum = add(GateType::Xor, x, y);
    return {sum, add(GateType::And, x, y)};
}

Netlist::SumAndCarry Netlist::fullAdder(NetId x, NetId y, NetId z)
{
    const NetId sum = add(GateType::Xor3, x, y, z);
    return {sum, add(GateType::Majority, x, y, z)};
}

void Netlist::setOutputs(std::vector<NetId> outputs)
{
    for (NetId net : outputs)
        requireNet("An output", net, m_gates.size());
    m_outputs = std::move(outputs);
}

std::size_t Netlist::gateCount() const
{
    return static_cast<std::size_t>(std::count_if(
        m_gates.begin(), m_gates.end(), [](const Gate& gate) { return fanIn(gate.type) > 0; }));
}

std::vector<bool> Netlist::liveNets() const
{
    std::vector<bool> live(m_gates.size(), false);
    for (NetId net : m_outputs)
        live[net] = true;
    for (std::size_t net = m_gates.size(); net-- > 0;) {
        if (!live[net])
            continue;
        for (NetId input : m_gates[net].usedInputs())
            live[input] = true;
    }
    return live;
}

} // namespace hawx
