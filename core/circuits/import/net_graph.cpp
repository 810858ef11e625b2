// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/net_graph.h"

#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace hawx {

namespace {

/// Two orders above the largest multipliers of 16 bits; what is larger is a mistake or an attack.
constexpr std::size_t kMostNodes = 1'000'000;

} // namespace

void failAt(const std::string& file, int line, const std::string& what)
{
    throw Error(file + ", line " + std::to_string(line) + ": " + what);
}

NetGraph::NetGraph(std::string file) : m_file(std::move(file))
{
    append({.kind = Kind::Gate, .gate = {GateType::Constant0, {}}});
    append({.kind = Kind::Gate, .gate = {GateType::Constant1, {}}});
}

Word NetGraph::constantWord(std::uint64_t value, std::size_t bits)
{
    Word word(bits);
    for (std::size_t k = 0; k < bits; ++k)
        word[k] = constant(k < 64 && (value >> k & 1) == 1);
    return word;
}

Signal NetGraph::append(Node node)
{
    if (m_nodes.size() == kMostNodes)
        throw Error(m_file + ": The circuit has more than " + std::to_string(kMostNodes) +
                    " gates and nets; a multiplier of 8 bits needs a few thousand at most.");
    m_nodes.push_back(node);
    return static_cast<Signal>(m_nodes.size() - 1);
}

Signal NetGraph::input()
{
    return append({.kind = Kind::Input, .gate = {GateType::Input, {}}});
}

Signal NetGraph::gate(GateType type, Signal x, Signal y, Signal z)
{
    const auto isBinary = fanIn(type) == 2;
    if (isBinary && (isConstant(x) || isConstant(y))) {
        if (isConstant(x))
            std::swap(x, y);
        // What the gate makes of x, when the other input is y: each is 0, 1, x or its inverse.
        const bool one = y == constant(true);
        switch (type) {
        case GateType::And: return one ? x : constant(false);
        case GateType::Or: return one ? constant(true) : x;
        case GateType::Xor: return one ? gate(GateType::Not, x) : x;
        case GateType::Nand: return one ? gate(GateType::Not, x) : constant(true);
        case GateType::Nor: return one ? constant(false) : gate(GateType::Not, x);
        default: return one ? x : gate(GateType::Not, x);
        }
    }
    if (type == GateType::Not && isConstant(x))
        return constant(x == constant(false));
    if (fanIn(type) == 3 && (isConstant(x) || isConstant(y) || isConstant(z))) {
        while (!isConstant(z))
            std::tie(x, y, z) = std::tuple(y, z, x);
        const bool one = z == constant(true);
        if (type == GateType::Xor3)
            return gate(one ? GateType::Xnor : GateType::Xor, x, y);
        return gate(one ? GateType::Or : GateType::And, x, y);
    }
    if (type == GateType::Or) {
        if (const std::optional<Signal> majority = majorityOf(x, y))
            return *majority;
    }
    return append({.kind = Kind::Gate, .gate = {type, {x, y, z}}});
}

std::optional<Signal> NetGraph::majorityOf(Signal x, Signal y)
{
    const auto isGate = [this](Signal signal, GateType type) {
        return m_nodes[signal].kind == Kind::Gate && m_nodes[signal].gate.type == type;
    };
    if (isGate(y, GateType::Or))
        std::swap(x, y);
    if (!isGate(x, GateType::Or) || !isGate(y, GateType::And))
        return std::nullopt;
    const std::array<NetId, 3> pairs = m_nodes[x].gate.inputs; // the first two
    if (!isGate(pairs[0], GateType::And) || !isGate(pairs[1], GateType::And))
        return std::nullopt;
    // Three conjunctions of three signals, each signal in two of them.
    std::array<Signal, 6> signals{};
    for (std::size_t i = 0; i < 3; ++i) {
        const Gate& pair = m_nodes[i < 2 ? pairs[i] : y].gate;
        if (pair.inputs[0] == pair.inputs[1])
            return std::nullopt;
        signals[2 * i] = pair.inputs[0];
        signals[2 * i + 1] = pair.inputs[1];
    }
    std::sort(signals.begin(), signals.end());
    if (signals[0] != signals[1] || signals[2] != signals[3] || signals[4] != signals[5] ||
        signals[1] == signals[2] || signals[3] == signals[4])
        return std::nullopt;
    return gate(GateType::Majority, signals[0], signals[2], signals[4]);
}

Signal NetGraph::choose(Signal condition, Signal whenTrue, Signal whenFalse)
{
    return gate(GateType::Or, gate(GateType::And, condition, whenTrue),
                gate(GateType::And, gate(GateType::Not, condition), whenFalse));
}

Signal NetGraph::wire(std::string name, int line)
{
    m_wires.push_back({std::move(name), line, false});
    return append(
        {.kind = Kind::Wire, .gate = {}, .wire = static_cast<std::uint32_t>(m_wires.size() - 1)});
}

void NetGraph::drive(Signal wire, Signal source, int line)
{
    Node& node = m_nodes[wire];
    if (node.kind != Kind::Wire)
        failAt(m_file, line, "Something drives an input or a constant.");
    Wire& state = m_wires[node.wire];
    if (state.isDriven)
        failAt(m_file, line, "The net " + state.name + " is driven twice.");
    state.isDriven = true;
    node.gate.inputs[0] = source;
}

Word NetGraph::bitwise(GateType type, const Word& x, const Word& y)
{
    Word result(x.size());
    for (std::size_t k = 0; k < x.size(); ++k)
        result[k] = gate(type, x[k], y[k]);
    return result;
}

Word NetGraph::inverse(const Word& x)
{
    Word result(x.size());
    for (std::size_t k = 0; k < x.size(); ++k)
        result[k] = gate(GateType::Not, x[k]);
    return result;
}

Word NetGraph::sum(const Word& x, const Word& y, Signal carry)
{
    Word result(x.size());
    for (std::size_t k = 0; k < x.size(); ++k) {
        result[k] = gate(GateType::Xor3, x[k], y[k], carry);
        carry = gate(GateType::Majority, x[k], y[k], carry);
    }
    return result;
}

std::span<const Signal> NetGraph::inputsOf(const Node& node) const
{
    return node.kind == Kind::Wire ? std::span(node.gate.inputs).first(1) : node.gate.usedInputs();
}

std::vector<Signal> NetGraph::topologicalOrder(std::span<const Signal> outputs) const
{
    enum : char { New, Open, Done };
    std::vector<char> states(m_nodes.size(), New);
    std::vector<Signal> order;
    std::vector<Signal> stack(outputs.begin(), outputs.end());
    int line = 1; // of the wire met last, for complaints
    while (!stack.empty()) {
        const Signal signal = stack.back();
        const Node& node = m_nodes[signal];
        if (states[signal] != New) {
            stack.pop_back();
            if (states[signal] == Open)
                order.push_back(signal);
            states[signal] = Done;
            continue;
        }
        if (node.kind == Kind::Wire) {
            const Wire& wire = m_wires[node.wire];
            line = wire.line;
            if (!wire.isDriven)
                failAt(m_file, line, "The net " + wire.name + " is read, but nothing drives it.");
        }
        states[signal] = Open;
        for (Signal input : inputsOf(node)) {
            if (states[input] == Open) {
                const bool named = node.kind == Kind::Wire || m_nodes[input].kind == Kind::Wire;
                const Node& culprit = node.kind == Kind::Wire ? node : m_nodes[input];
                failAt(m_file, named ? m_wires[culprit.wire].line : line,
                       named ? "The net " + m_wires[culprit.wire].name + " depends on itself."
                             : "A net depends on itself.");
            }
            if (states[input] == New)
                stack.push_back(input);
        }
    }
    return order;
}

std::vector<bool> NetGraph::supportOf(std::span<const Signal> outputs) const
{
    std::vector<bool> support(m_nodes.size(), false);
    for (Signal signal : topologicalOrder(outputs))
        support[signal] = true;
    return support;
}

Netlist NetGraph::netlist(const Word& a, const Word& b, const Word& outputs) const
{
    Netlist netlist(static_cast<int>(a.size()), static_cast<int>(b.size()));
    std::vector<NetId> nets(m_nodes.size());
    std::vector<bool> isOperand(m_nodes.size(), false);
    for (std::size_t i = 0; i < a.size() + b.size(); ++i) {
        const Signal signal = i < a.size() ? a[i] : b[i - a.size()];
        nets[signal] = static_cast<NetId>(i);
        isOperand[signal] = true;
    }
    for (Signal signal : topologicalOrder(outputs)) {
        const auto& [type, inputs] = m_nodes[signal].gate;
        if (m_nodes[signal].kind == Kind::Wire)
            nets[signal] = nets[inputs[0]];
        else if (m_nodes[signal].kind == Kind::Gate)
            nets[signal] = netlist.add(type, nets[inputs[0]], nets[inputs[1]], nets[inputs[2]]);
        else if (!isOperand[signal])
            throw Error(m_file + ": The result depends on an input that belongs to no operand.");
    }
    std::vector<NetId> results;
    for (Signal signal : outputs)
        results.push_back(nets[signal]);
    netlist.setOutputs(std::move(results));
    return netlist;
}

} // namespace hawx
