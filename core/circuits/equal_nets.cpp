// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/equal_nets.h"

#include "core/circuits/bit_planes.h"
#include "core/support/error.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace hawx {

namespace {

using namespace planes;

constexpr int kMaxOperandBits = 16;

/// For each net its values for all operand pairs, one bit each.
std::vector<std::vector<Word>> valuesOf(const Netlist& netlist)
{
    const int bits = netlist.widthA() + netlist.widthB();
    if (bits > kMaxOperandBits)
        throw Error("Equal nets are merged in netlists of up to " +
                    std::to_string(kMaxOperandBits) + " operand bits, not " + std::to_string(bits) +
                    ".");
    std::vector<Plane> planes = planesOf(netlist);
    std::vector<std::vector<Word>> values(planes.size());
    for (std::uint64_t first = 0; first < std::uint64_t{1} << bits; first += kVectors) {
        for (int bit = 0; bit < bits; ++bit)
            planes[netOfIndexBit(netlist, bit)] = indexBit(bit, first);
        evaluateGates(netlist, planes);
        for (std::size_t net = 0; net < planes.size(); ++net)
            values[net].insert(values[net].end(), planes[net].words.begin(),
                               planes[net].words.end());
    }
    return values;
}

} // namespace

Netlist withEqualNetsMerged(const Netlist& netlist)
{
    const std::vector<std::vector<Word>> values = valuesOf(netlist);
    Netlist merged(netlist.widthA(), netlist.widthB());
    std::vector<NetId> renamed(values.size());
    // A net and its complement share a key: the values that begin with a 0.
    std::map<std::vector<Word>, NetId> firstWith;
    for (NetId net = 0; net < values.size(); ++net) {
        std::vector<Word> key = values[net];
        if ((key.front() & 1) != 0)
            for (Word& word : key)
                word = ~word;
        const bool isConstant =
            std::all_of(key.begin(), key.end(), [](Word word) { return word == 0; });
        const auto [first, isNew] = firstWith.emplace(std::move(key), net);
        const Gate& gate = netlist.gates()[net];
        if (net < netlist.inputCount())
            renamed[net] = net;
        else if (isConstant)
            renamed[net] = merged.constant(values[net].front() != 0);
        else if (isNew)
            renamed[net] = merged.add(gate.type, renamed[gate.inputs[0]], renamed[gate.inputs[1]],
                                      renamed[gate.inputs[2]]);
        else if (values[net] == values[first->second])
            renamed[net] = renamed[first->second];
        else
            renamed[net] = merged.add(GateType::Not, renamed[first->second]);
    }
    std::vector<NetId> outputs;
    for (const NetId net : netlist.outputs())
        outputs.push_back(renamed[net]);
    merged.setOutputs(std::move(outputs));
    return merged.simplified();
}

} // namespace hawx
