// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/netlist.h"

#include <algorithm>
#include <tuple>

namespace hawx {

namespace {

/// What a net computes, whatever its number: levels from the inputs and a hash of the gates below.
struct Cone {
    std::uint32_t level = 0;
    std::uint64_t hash = 0;
};

std::uint64_t mix(std::uint64_t state, std::uint64_t value)
{
    // The finaliser of SplitMix64 (G. L. Steele et al., OOPSLA 2014).
    std::uint64_t z = (state ^ value) + 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

std::vector<Cone> conesOf(std::span<const Gate> gates)
{
    std::vector<Cone> cones(gates.size());
    for (std::size_t net = 0; net < gates.size(); ++net) {
        const Gate& gate = gates[net];
        Cone& cone = cones[net];
        std::uint64_t below = gate.type == GateType::Input ? net : 0;
        for (NetId input : gate.usedInputs()) {
            cone.level = std::max(cone.level, cones[input].level + 1);
            below += mix(0, cones[input].hash); // a sum, since gates are symmetric
        }
        cone.hash = mix(static_cast<std::uint64_t>(gate.type), below);
    }
    return cones;
}

std::string numbered(char letter, std::size_t number)
{
    std::string label(1, letter);
    label += std::to_string(number);
    return label;
}

} // namespace

std::string Netlist::canonicalText() const
{
    const std::vector<Cone> cones = conesOf(m_gates);
    const std::vector<bool> live = liveNets();
    std::vector<NetId> order;
    for (NetId net = 0; net < m_gates.size(); ++net) {
        if (live[net] && m_gates[net].type != GateType::Input)
            order.push_back(net);
    }
    std::sort(order.begin(), order.end(), [&](NetId x, NetId y) {
        return std::tie(cones[x].level, cones[x].hash, x) <
               std::tie(cones[y].level, cones[y].hash, y);
    });

    std::vector<std::string> labels(m_gates.size());
    std::vector<std::size_t> ranks(m_gates.size()); // the operands' bits come first
    for (int bit = 0; bit < m_widthA; ++bit)
        labels[a(bit)] = numbered('a', static_cast<std::size_t>(bit));
    for (int bit = 0; bit < m_widthB; ++bit)
        labels[b(bit)] = numbered('b', static_cast<std::size_t>(bit));
    for (std::size_t i = 0; i < inputCount(); ++i)
        ranks[i] = i;
    for (std::size_t i = 0; i < order.size(); ++i) {
        labels[order[i]] = numbered('n', i);
        ranks[order[i]] = inputCount() + i;
    }

    std::string text =
        "operands " + std::to_string(m_widthA) + " " + std::to_string(m_widthB) + "\n";
    for (NetId net : order) {
        const std::span<const NetId> used = m_gates[net].usedInputs();
        std::vector<NetId> inputs(used.begin(), used.end());
        std::sort(inputs.begin(), inputs.end(),
                  [&ranks](NetId x, NetId y) { return ranks[x] < ranks[y]; });
        text += labels[net] + " = " + toString(m_gates[net].type);
        for (NetId input : inputs)
            text += ' ' + labels[input];
        text += '\n';
    }
    text += "outputs";
    for (NetId net : m_outputs)
        text += ' ' + labels[net];
    text += '\n';
    return text;
}

} // namespace hawx
