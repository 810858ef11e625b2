// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

#include <algorithm>
#include <random>

namespace hawx::test {

/// A netlist of gates of all types on random nets, constants among them.
inline Netlist randomNetlist(unsigned seed, int widthA, int widthB, std::size_t gates,
                             std::size_t outputs)
{
    std::mt19937 generator(seed);
    Netlist netlist(widthA, widthB);
    const auto anyNet = [&] { return static_cast<NetId>(generator() % netlist.gates().size()); };
    for (std::size_t i = 0; i < gates; ++i) {
        auto type = GateType::Input;
        while (type == GateType::Input)
            type = static_cast<GateType>(generator() % 12);
        const NetId x = anyNet();
        const NetId y = anyNet();
        netlist.add(type, x, y, anyNet());
    }
    std::vector<NetId> nets;
    for (std::size_t i = 0; i < outputs; ++i)
        nets.push_back(anyNet());
    netlist.setOutputs(nets);
    return netlist;
}

/// The result for one operand pair, gate by gate.
inline std::uint32_t evaluateOne(const Netlist& netlist, unsigned a, unsigned b)
{
    const auto widthA = static_cast<unsigned>(netlist.widthA());
    std::vector<bool> values;
    for (const Gate& gate : netlist.gates()) {
        const auto net = static_cast<unsigned>(values.size());
        const auto in = [&](std::size_t i) { return bool{values[gate.inputs[i]]}; };
        const auto ones = [&] { return std::ranges::count(std::array{in(0), in(1), in(2)}, true); };
        bool value = false;
        switch (gate.type) {
        case GateType::Constant0: value = false; break;
        case GateType::Constant1: value = true; break;
        case GateType::Input:
            value = (net < widthA ? a >> net : b >> (net - widthA)) % 2 == 1;
            break;
        case GateType::Not: value = !in(0); break;
        case GateType::And: value = in(0) && in(1); break;
        case GateType::Or: value = in(0) || in(1); break;
        case GateType::Xor: value = in(0) != in(1); break;
        case GateType::Nand: value = !(in(0) && in(1)); break;
        case GateType::Nor: value = !(in(0) || in(1)); break;
        case GateType::Xnor: value = in(0) == in(1); break;
        case GateType::Xor3: value = ones() % 2 == 1; break;
        case GateType::Majority: value = ones() >= 2; break;
        }
        values.push_back(value);
    }
    std::uint32_t word = 0;
    for (std::size_t k = 0; k < netlist.outputs().size(); ++k)
        word |= (values[netlist.outputs()[k]] ? 1U : 0U) << k;
    return word;
}

} // namespace hawx::test
