// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/multiplier.h"

#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/families.h"
#include "core/circuits/library.h"
#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace hawx {

namespace {

using families::Bits;

bool skip(std::string_view& text, std::string_view start)
{
    if (text.substr(0, start.size()) != start)
        return false;
    text.remove_prefix(start.size());
    return true;
}

std::optional<int> takeNumber(std::string_view& text)
{
    int value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || text.front() == '-')
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

/// The parameters that a name states after its family's, none when it does otherwise.
std::optional<std::vector<int>> parametersIn(std::string_view text, const Family& family)
{
    if (!family.parameters.empty() && !family.parameters.front().key.empty() && !skip(text, "_"))
        return std::nullopt;
    std::vector<int> values;
    for (const FamilyParameter& parameter : family.parameters) {
        if (!skip(text, parameter.key))
            return std::nullopt;
        const std::optional<int> value = takeNumber(text);
        if (!value)
            return std::nullopt;
        values.push_back(*value);
    }
    return text.empty() ? std::optional(values) : std::nullopt;
}

std::optional<Multiplier> familyMember(const std::string& name, const StatedOperands& stated)
{
    for (const Family& family : circuitFamilies(stated.width)) {
        std::string_view rest = stated.rest;
        if (!skip(rest, family.name))
            continue;
        if (const auto values = parametersIn(rest, family))
            return Multiplier{name, family.title, stated.isSigned, stated.width,
                              family.make(stated.isSigned, *values)};
    }
    if (stated.width == 8)
        return std::nullopt;
    const Family& family =
        circuitFamily(stated.rest.substr(0, stated.rest.find('_')), stated.width);
    std::vector<int> example;
    for (const FamilyParameter& parameter : family.parameters)
        example.push_back(parameter.lowest());
    throw Error("The name " + name + " does not state the parameters of the family " + family.name +
                " as " + family.circuitName(stated.isSigned, example) + " does.");
}

/// The names between commas that stand in no inner parentheses.
std::vector<std::string_view> listed(std::string_view text)
{
    std::vector<std::string_view> names;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ',' && depth == 0) {
            names.push_back(text.substr(begin, i - begin));
            begin = i + 1;
        }
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    }
    names.push_back(text.substr(begin));
    return names;
}

Netlist blockNamed(std::string_view name, int width, const CircuitLibrary& library)
{
    const std::string start = "The block " + std::string(name);
    std::optional<Multiplier> made;
    const CircuitPtr circuit = library.find(name);
    if (circuit == nullptr)
        made = multiplierNamed(name, library);
    if (circuit == nullptr && !made)
        library.get(name); // throws Error that names similar ones
    if ((circuit ? circuit->isSigned : made->isSigned) || (circuit ? 8 : made->width) != width)
        throw Error(start + " does not have unsigned operands of " + std::to_string(width) +
                    " bits, half of what the multiplier has.");
    if (made)
        return std::move(made->netlist);
    if (circuit->netlist == nullptr)
        throw Error(start + " is known only by its truth table; a multiplier of blocks needs "
                            "netlists.");
    return *circuit->netlist;
}

/// The outputs of a copy of the block with these operands.
Bits instance(Netlist& netlist, const Netlist& block, std::span<const NetId> a,
              std::span<const NetId> b)
{
    Bits nets(a.begin(), a.end());
    nets.insert(nets.end(), b.begin(), b.end());
    for (const Gate& gate : block.gates().subspan(block.inputCount())) {
        std::array<NetId, 3> inputs{};
        std::transform(gate.usedInputs().begin(), gate.usedInputs().end(), inputs.begin(),
                       [&nets](NetId input) { return nets[input]; });
        const bool isConstant = fanIn(gate.type) == 0;
        nets.push_back(isConstant ? netlist.constant(gate.type == GateType::Constant1)
                                  : netlist.add(gate.type, inputs[0], inputs[1], inputs[2]));
    }
    Bits outputs;
    for (const NetId output : block.outputs())
        outputs.push_back(nets[output]);
    return outputs;
}

Multiplier blockMultiplier(const std::string& name, const StatedOperands& stated,
                           std::string_view list, const CircuitLibrary& library)
{
    if (stated.width % 2 != 0 || stated.width < 4 || stated.width > 16)
        throw Error("A multiplier of blocks has operands of 4, 6, .. 16 bits, unlike " + name +
                    ".");
    std::vector<std::string_view> names = listed(list);
    if (names.size() == 1)
        names.resize(4, names.front());
    if (names.size() != 4)
        throw Error("A multiplier consists of four blocks or of one four times, but " + name +
                    " names " + std::to_string(names.size()) + ".");
    const int half = stated.width / 2;
    std::vector<Netlist> blocks;
    for (const std::string_view block : names)
        blocks.push_back(blockNamed(block, half, library));
    const auto core = [&](Netlist& netlist, const Bits& a, const Bits& b) {
        families::Columns columns(2 * a.size());
        const auto halfSize = static_cast<std::size_t>(half);
        for (std::size_t i = 0; i < 4; ++i) {
            const std::size_t aHigh = i < 2 ? 1 : 0;
            const std::size_t bHigh = i % 2 == 0 ? 1 : 0;
            families::addBits(columns,
                              instance(netlist, blocks[i],
                                       std::span(a).subspan(aHigh * halfSize, halfSize),
                                       std::span(b).subspan(bHigh * halfSize, halfSize)),
                              half * static_cast<int>(aHigh + bHigh));
        }
        return families::sumOf(netlist, std::move(columns));
    };
    return {name, "blocks", stated.isSigned, stated.width,
            families::magnitudeMultiplier(stated.isSigned, core, stated.width).simplified()};
}

} // namespace

std::optional<StatedOperands> statedOperands(std::string_view name)
{
    StatedOperands stated;
    if (!skip(name, "mul") || name.empty())
        return std::nullopt;
    const std::optional<int> width = takeNumber(name);
    if (!width || (!skip(name, "u_") && !(stated.isSigned = skip(name, "s_"))))
        return std::nullopt;
    stated.width = *width;
    stated.rest = name;
    return stated;
}

std::optional<Multiplier> multiplierNamed(std::string_view name, const CircuitLibrary& library)
{
    const std::optional<StatedOperands> stated = statedOperands(name);
    if (!stated)
        return std::nullopt;
    std::string_view list = stated->rest;
    if (skip(list, "blocks(") && !list.empty() && list.back() == ')') {
        list.remove_suffix(1);
        return blockMultiplier(std::string(name), *stated, list, library);
    }
    return familyMember(std::string(name), *stated);
}

} // namespace hawx
