// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/netlist.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace hawx {

namespace {

/// Builds a netlist in which no gate has a constant input, equal inputs or an input and its
/// inverse, and no two gates are the same.
class Simplifier {
public:
    Simplifier(int widthA, int widthB) : m_netlist(widthA, widthB) {}

    const Netlist& netlist() const { return m_netlist; }
    void setOutputs(std::vector<NetId> outputs) { m_netlist.setOutputs(std::move(outputs)); }

    /// A net with the function of the gate; x, y and z are nets of the new netlist.
    NetId gate(GateType type, NetId x, NetId y, NetId z)
    {
        switch (type) {
        case GateType::Not: return inverse(x);
        case GateType::And:
        case GateType::Or:
        case GateType::Xor: {
            const std::optional<NetId> net = reduced(type, x, y);
            return net ? *net : unique(type, {x, y});
        }
        case GateType::Nand: return inverted(type, GateType::And, x, y);
        case GateType::Nor: return inverted(type, GateType::Or, x, y);
        case GateType::Xnor: return inverted(type, GateType::Xor, x, y);
        case GateType::Xor3: return xor3(x, y, z);
        case GateType::Majority: return majority(x, y, z);
        case GateType::Constant0:
        case GateType::Constant1:
        case GateType::Input: break;
        }
        return unique(type, {});
    }

private:
    using Key = std::tuple<GateType, std::vector<NetId>>;

    NetId unique(GateType type, std::vector<NetId> inputs)
    {
        std::sort(inputs.begin(), inputs.end()); // every gate is symmetric in its inputs
        const auto [entry, isNew] = m_known.try_emplace(Key{type, inputs}, NetId{0});
        if (isNew) {
            inputs.resize(3, 0);
            entry->second = m_netlist.add(type, inputs[0], inputs[1], inputs[2]);
        }
        return entry->second;
    }

    NetId constant(bool value)
    {
        return unique(value ? GateType::Constant1 : GateType::Constant0, {});
    }

    GateType typeOf(NetId net) const { return m_netlist.gates()[net].type; }
    bool isConstant(NetId net, bool value) const
    {
        return typeOf(net) == (value ? GateType::Constant1 : GateType::Constant0);
    }
    bool isInverse(NetId x, NetId y) const
    {
        const auto inverts = [this](NetId inverter, NetId net) {
            return typeOf(inverter) == GateType::Not &&
                   m_netlist.gates()[inverter].inputs[0] == net;
        };
        return inverts(x, y) || inverts(y, x);
    }

    NetId inverse(NetId x)
    {
        if (isConstant(x, false) || isConstant(x, true))
            return constant(isConstant(x, false));
        if (typeOf(x) == GateType::Not)
            return m_netlist.gates()[x].inputs[0];
        return unique(GateType::Not, {x});
    }

    /// And, Or or Xor of x and y where that needs no gate but an inverter.
    std::optional<NetId> reduced(GateType type, NetId x, NetId y)
    {
        if (isConstant(x, false) || isConstant(x, true))
            std::swap(x, y);
        if (type == GateType::Xor) {
            if (isConstant(y, false))
                return x;
            if (isConstant(y, true))
                return inverse(x);
            if (x == y || isInverse(x, y))
                return constant(x != y);
            return std::nullopt;
        }
        const bool dominant = type == GateType::Or; // the input value that decides the output
        if (isConstant(y, dominant) || isInverse(x, y))
            return constant(dominant);
        if (isConstant(y, !dominant) || x == y)
            return x;
        return std::nullopt;
    }

    NetId inverted(GateType type, GateType plain, NetId x, NetId y)
    {
        const std::optional<NetId> net = reduced(plain, x, y);
        return net ? inverse(*net) : unique(type, {x, y});
    }

    NetId xor3(NetId x, NetId y, NetId z)
    {
        // Wherever two inputs have a constant sum, or one is constant, fewer inputs remain.
        for (int turn = 0; turn < 3; ++turn) {
            if (isConstant(z, false) || isConstant(z, true))
                return gate(isConstant(z, true) ? GateType::Xnor : GateType::Xor, x, y, 0);
            if (x == y)
                return z;
            if (isInverse(x, y))
                return inverse(z);
            std::tie(x, y, z) = std::tuple(y, z, x);
        }
        return unique(GateType::Xor3, {x, y, z});
    }

    NetId majority(NetId x, NetId y, NetId z)
    {
        for (int turn = 0; turn < 3; ++turn) {
            if (isConstant(z, false) || isConstant(z, true))
                return gate(isConstant(z, true) ? GateType::Or : GateType::And, x, y, 0);
            if (x == y)
                return x;
            if (isInverse(x, y))
                return z;
            std::tie(x, y, z) = std::tuple(y, z, x);
        }
        return unique(GateType::Majority, {x, y, z});
    }

    Netlist m_netlist;
    std::map<Key, NetId> m_known;
};

} // namespace

Netlist Netlist::simplified() const
{
    Simplifier simplifier(m_widthA, m_widthB);
    std::vector<NetId> renamed(m_gates.size());
    const auto rename = [&renamed](std::vector<NetId> nets) {
        std::transform(nets.begin(), nets.end(), nets.begin(),
                       [&renamed](NetId net) { return renamed[net]; });
        return nets;
    };
    for (std::size_t net = 0; net < m_gates.size(); ++net) {
        const auto& [type, inputs] = m_gates[net];
        renamed[net] = net < inputCount() ? static_cast<NetId>(net)
                                          : simplifier.gate(type, renamed[inputs[0]],
                                                            renamed[inputs[1]], renamed[inputs[2]]);
    }
    simplifier.setOutputs(rename(m_outputs));

    const Netlist& merged = simplifier.netlist();
    const std::vector<bool> live = merged.liveNets();
    Netlist result(m_widthA, m_widthB);
    renamed.assign(merged.m_gates.size(), 0);
    for (std::size_t net = 0; net < merged.m_gates.size(); ++net) {
        const auto& [type, inputs] = merged.m_gates[net];
        if (net < inputCount())
            renamed[net] = static_cast<NetId>(net);
        else if (live[net])
            renamed[net] =
                result.add(type, renamed[inputs[0]], renamed[inputs[1]], renamed[inputs[2]]);
    }
    result.setOutputs(rename(merged.m_outputs));
    return result;
}

} // namespace hawx
