// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/evolve/candidate.h"

#include "core/support/error.h"

#include <algorithm>
#include <string>

namespace hawx::evolution {

namespace {

constexpr std::size_t kMostNets = 60'000;
constexpr auto kFirstType = static_cast<std::size_t>(GateType::Not);
constexpr std::size_t kTypes = static_cast<std::size_t>(GateType::Majority) - kFirstType + 1;

std::uint8_t randomType(Random& random)
{
    return static_cast<std::uint8_t>(kFirstType + random.below(kTypes));
}

std::size_t inputsOf(const PackedGate& gate)
{
    return static_cast<std::size_t>(fanIn(static_cast<GateType>(gate.type)));
}

} // namespace

Candidate::Candidate(const Netlist& start, double spareShare, Random& random)
    : m_widthA(start.widthA()), m_widthB(start.widthB()), m_firstGate(start.inputCount() + 2)
{
    const std::size_t spare =
        static_cast<std::size_t>(spareShare * static_cast<double>(start.gateCount()));
    if (m_firstGate + start.gates().size() + spare > kMostNets)
        throw Error("A circuit of " + std::to_string(start.gateCount()) +
                    " gates is too large to evolve; at most " + std::to_string(kMostNets) +
                    " nets are possible.");
    const std::size_t total = start.gateCount() + spare;
    std::size_t toPlace = start.gateCount();
    const auto addSpare = [&] {
        PackedGate gate{};
        gate.output = static_cast<Net>(netCount());
        randomise(gate, random);
        m_gates.push_back(gate);
    };
    std::vector<Net> renamed(start.gates().size());
    for (NetId net = 0; net < start.gates().size(); ++net) {
        const Gate& gate = start.gates()[net];
        if (net < start.inputCount()) {
            renamed[net] = static_cast<Net>(net);
        } else if (fanIn(gate.type) == 0) {
            const bool value = gate.type == GateType::Constant1;
            renamed[net] = static_cast<Net>(start.inputCount() + (value ? 1 : 0));
        } else {
            while (random.below(total - m_gates.size()) >= toPlace)
                addSpare();
            PackedGate copy{static_cast<std::uint8_t>(gate.type), static_cast<Net>(netCount()), {}};
            for (std::size_t i = 0; i < 3; ++i)
                copy.inputs[i] = renamed[gate.inputs[i]];
            renamed[net] = copy.output;
            m_gates.push_back(copy);
            --toPlace;
        }
    }
    while (m_gates.size() < total)
        addSpare();
    for (NetId net : start.outputs())
        m_outputs.push_back(renamed[net]);
    findUsed();
}

Candidate::Net Candidate::netBefore(std::size_t end, Random& random) const
{
    return static_cast<Net>(random.below(end));
}

void Candidate::randomise(PackedGate& gate, Random& random) const
{
    gate.type = randomType(random);
    for (std::uint16_t& input : gate.inputs)
        input = netBefore(gate.output, random);
}

bool Candidate::substitute(Random& random)
{
    const PackedGate& replaced = m_used[random.below(m_used.size())];
    // Its own inputs and constants are the likeliest to do: the gate then falls away.
    const std::size_t kind = random.below(8);
    Net with = netBefore(replaced.output, random);
    if (kind < 4)
        with = replaced.inputs[random.below(inputsOf(replaced))];
    else if (kind < 6)
        with = static_cast<Net>(m_firstGate - 2 + random.below(2));
    for (std::size_t g = replaced.output + 1 - m_firstGate; g < m_gates.size(); ++g)
        for (std::uint16_t& input : m_gates[g].inputs)
            if (input == replaced.output)
                input = with;
    std::replace(m_outputs.begin(), m_outputs.end(), Net{replaced.output}, with);
    return true;
}

bool Candidate::mutateOnce(Random& random)
{
    const std::size_t kind = random.below(16);
    if (kind < 3 && !m_used.empty())
        return substitute(random);
    if (kind == 3 && random.oneIn(4)) {
        Net& output = m_outputs[random.below(m_outputs.size())];
        const Net before = output;
        output = netBefore(netCount(), random);
        return output != before;
    }
    PackedGate& gate = m_gates[random.below(m_gates.size())];
    if (m_isUsed[gate.output] == 0) {
        randomise(gate, random);
        return false;
    }
    const PackedGate before = gate;
    if (random.oneIn(3)) {
        gate.type = randomType(random);
        return gate.type != before.type;
    }
    const std::size_t input = random.below(inputsOf(gate));
    gate.inputs[input] = netBefore(gate.output, random);
    return gate.inputs[input] != before.inputs[input];
}

bool Candidate::mutate(Random& random, int most)
{
    bool counts = false;
    const std::size_t times = 1 + random.below(static_cast<std::size_t>(most));
    for (std::size_t i = 0; i < times; ++i)
        counts |= mutateOnce(random);
    if (counts)
        findUsed();
    return counts;
}

void Candidate::findUsed()
{
    m_isUsed.assign(netCount(), 0);
    for (Net net : m_outputs)
        m_isUsed[net] = 1;
    for (std::size_t g = m_gates.size(); g-- > 0;) {
        if (m_isUsed[m_gates[g].output] == 0)
            continue;
        for (std::size_t i = 0; i < inputsOf(m_gates[g]); ++i)
            m_isUsed[m_gates[g].inputs[i]] = 1;
    }
    m_used.clear();
    for (const PackedGate& gate : m_gates) {
        if (m_isUsed[gate.output] != 0)
            m_used.push_back(gate);
    }
}

PackedCircuit Candidate::packed(bool isSigned) const
{
    return {m_used.data(),       m_used.size(),
            m_outputs.data(),    static_cast<int>(m_outputs.size()),
            m_widthA + m_widthB, isSigned};
}

Netlist Candidate::netlist() const
{
    Netlist result(m_widthA, m_widthB);
    std::vector<NetId> renamed(netCount());
    for (NetId net = 0; net + 2 < m_firstGate; ++net)
        renamed[net] = net;
    renamed[m_firstGate - 2] = result.constant(false);
    renamed[m_firstGate - 1] = result.constant(true);
    for (const PackedGate& gate : m_used)
        renamed[gate.output] = result.add(static_cast<GateType>(gate.type), renamed[gate.inputs[0]],
                                          renamed[gate.inputs[1]], renamed[gate.inputs[2]]);
    std::vector<NetId> outputs;
    for (Net net : m_outputs)
        outputs.push_back(renamed[net]);
    result.setOutputs(std::move(outputs));
    return result;
}

} // namespace hawx::evolution
