// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/circuit.h"

#include "core/support/error.h"
#include "core/support/hash.h"

#include <algorithm>
#include <utility>

namespace hawx {

namespace {

TruthTable tableOf(const std::string& name, bool isSigned, const Netlist& netlist)
{
    if (netlist.widthA() != 8 || netlist.widthB() != 8 || netlist.outputs().size() != 16)
        throw Error("The netlist of " + name + " has operands of " +
                    std::to_string(netlist.widthA()) + " and " + std::to_string(netlist.widthB()) +
                    " bits and " + std::to_string(netlist.outputs().size()) +
                    " outputs; a circuit here has 8, 8 and 16.");
    const std::vector<std::uint32_t> words = simulateAll(netlist);
    std::vector<std::int32_t> results(words.size());
    std::transform(words.begin(), words.end(), results.begin(), [isSigned](std::uint32_t word) {
        return isSigned ? std::int32_t{static_cast<std::int16_t>(word)}
                        : static_cast<std::int32_t>(word);
    });
    return {isSigned, std::move(results)};
}

std::string hashOf(const TruthTable& table)
{
    std::vector<std::int32_t> words;
    words.reserve(1 + TruthTable::kEntries);
    words.push_back(table.isSigned() ? 1 : 0);
    words.insert(words.end(), table.results().begin(), table.results().end());
    return sha256Of(std::span<const std::int32_t>(words));
}

CircuitPtr assemble(std::string name, std::string family, std::shared_ptr<const Netlist> netlist,
                    TruthTable table, std::optional<CircuitCost> cost)
{
    if (name.empty())
        throw Error("A circuit needs a name.");
    const ErrorMetrics metrics = measureErrors(table);
    std::string hash = hashOf(table);
    const bool isSigned = table.isSigned();
    return std::make_shared<const Circuit>(Circuit{.name = std::move(name),
                                                   .family = std::move(family),
                                                   .isSigned = isSigned,
                                                   .width = 8,
                                                   .netlist = std::move(netlist),
                                                   .table = std::move(table),
                                                   .metrics = metrics,
                                                   .cost = std::move(cost),
                                                   .origin = {},
                                                   .hash = std::move(hash)});
}

} // namespace

std::string toString(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Published: return "published";
    case Provenance::Characterised: return "characterised";
    case Provenance::Predicted: return "predicted";
    }
    throw Error("Provenance " + std::to_string(static_cast<int>(provenance)) + " is not known.");
}

CircuitPtr makeCircuit(std::string name, std::string family, bool isSigned, Netlist netlist,
                       std::optional<CircuitCost> cost)
{
    TruthTable table = tableOf(name, isSigned, netlist);
    return assemble(std::move(name), std::move(family),
                    std::make_shared<const Netlist>(std::move(netlist)), std::move(table),
                    std::move(cost));
}

CircuitPtr makeCircuit(std::string name, std::string family, TruthTable table,
                       std::optional<CircuitCost> cost)
{
    return assemble(std::move(name), std::move(family), nullptr, std::move(table), std::move(cost));
}

CircuitPtr withOrigin(const CircuitPtr& circuit, std::string origin)
{
    auto copy = std::make_shared<Circuit>(*circuit);
    copy->origin = std::move(origin);
    return copy;
}

} // namespace hawx
