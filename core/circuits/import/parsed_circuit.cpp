// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/parsed_circuit.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace hawx {

namespace {

/// "A[3]" is bit 3 of "A"; a name without number is bit 0 of itself.
std::pair<std::string, std::size_t> splitBitName(const std::string& name)
{
    std::string_view rest = name;
    while (!rest.empty() && std::string_view("]>)_").find(rest.back()) != std::string_view::npos)
        rest.remove_suffix(1);
    const std::size_t last = rest.find_last_not_of("0123456789");
    std::size_t bit = 0;
    if (last == std::string_view::npos || last + 1 == rest.size() ||
        std::from_chars(rest.data() + last + 1, rest.data() + rest.size(), bit).ec != std::errc())
        return {name, 0};
    rest = rest.substr(0, last + 1);
    while (rest.size() > 1 && std::string_view("[<(_").find(rest.back()) != std::string_view::npos)
        rest.remove_suffix(1);
    return {std::string(rest), bit};
}

bool isLetter(const std::string& name, char small)
{
    return name.size() == 1 && (name[0] | 0x20) == small;
}

} // namespace

std::vector<Port> joinBits(const std::vector<Port>& ports, const std::string& file)
{
    std::vector<Port> joined;
    std::map<std::string, std::map<std::size_t, Signal>> single;
    for (const Port& port : ports) {
        if (port.bits.size() > 1) {
            joined.push_back(port);
            continue;
        }
        const auto [name, bit] = splitBitName(port.name);
        std::map<std::size_t, Signal>& bits = single[name];
        if (bits.empty())
            joined.push_back({name, {}});
        if (!bits.emplace(bit, port.bits.at(0)).second)
            throw Error(file + ": Bit " + std::to_string(bit) + " of the port " + name +
                        " stands twice.");
    }
    for (Port& port : joined) {
        if (!port.bits.empty())
            continue;
        for (const auto& [bit, signal] : single[port.name]) {
            if (bit != port.bits.size())
                throw Error(file + ": Bit " + std::to_string(port.bits.size()) + " of the port " +
                            port.name + " is missing.");
            port.bits.push_back(signal);
        }
    }
    return joined;
}

Netlist multiplierOf(const NetGraph& graph, const std::vector<Port>& inputs,
                     const std::vector<Port>& outputs, const std::string& file)
{
    std::vector<Port> operands = joinBits(inputs, file);
    const std::vector<Port> results = joinBits(outputs, file);
    if (operands.size() != 2 || results.size() != 1)
        throw NotAMultiplier("It has " + std::to_string(operands.size()) + " operands and " +
                             std::to_string(results.size()) +
                             " results; a multiplier has 2 and 1.");
    if (isLetter(operands[0].name, 'b') && isLetter(operands[1].name, 'a'))
        std::swap(operands[0], operands[1]);
    const std::size_t widthA = operands[0].bits.size();
    const std::size_t widthB = operands[1].bits.size();
    const std::size_t width = results[0].bits.size();
    if (widthA != 8 || widthB != 8 || width != 16)
        throw NotAMultiplier("Its operands have " + std::to_string(widthA) + " and " +
                             std::to_string(widthB) + " bits and its result has " +
                             std::to_string(width) + ", not 8, 8 and 16.");
    return graph.netlist(operands[0].bits, operands[1].bits, results[0].bits);
}

} // namespace hawx
