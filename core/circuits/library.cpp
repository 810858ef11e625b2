// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"

#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/dropped_products.h"
#include "core/circuits/families/shipped_members.h"
#include "core/circuits/multiplier.h"
#include "core/circuits/stored_circuit.h"
#include "core/support/error.h"
#include "core/support/resources.h"
#include "core/support/run_context.h"
#include "core/support/similar_names.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <utility>

namespace hawx {

namespace {

struct PublishedCircuit {
    const char* name;
    DroppedProducts dropped;
    double powerMw;
    double areaUm2;
    double delayNs;
};

/// The signed 8x8-bit multipliers of EvoApproxLib v1.x (V. Mrazek, L. Sekanina, Z. Vasicek, IEEE
/// JETCAS 10(4), 2020) and their published costs. Names are unique within a release only: v2022
/// gives the same names to other functions.
constexpr std::array<PublishedCircuit, 13> kSignedEvoApprox{{
    {"mul8s_1KV8", {.h = 0, .v = 0, .d = 0}, 0.425, 729.8, 1.48},
    {"mul8s_1KVA", {.h = 0, .v = 0, .d = 2}, 0.422, 711.0, 1.48},
    {"mul8s_1KVB", {.h = 0, .v = 0, .d = 3}, 0.410, 685.2, 1.47},
    {"mul8s_1KX2", {.h = 0, .v = 0, .d = 4}, 0.391, 641.1, 1.51},
    {"mul8s_1KR8", {.h = 1, .v = 0, .d = 0}, 0.369, 652.8, 1.37},
    {"mul8s_1KR6", {.h = 1, .v = 0, .d = 3}, 0.363, 635.0, 1.37},
    {"mul8s_1KRC", {.h = 1, .v = 0, .d = 4}, 0.351, 599.8, 1.36},
    {"mul8s_1L2H", {.h = 1, .v = 1, .d = 0}, 0.301, 558.9, 1.36},
    {"mul8s_1KVL", {.h = 2, .v = 0, .d = 5}, 0.289, 543.0, 1.33},
    {"mul8s_1KTY", {.h = 3, .v = 0, .d = 0}, 0.237, 482.4, 1.19},
    {"mul8s_1L2D", {.h = 2, .v = 2, .d = 0}, 0.200, 411.6, 1.14},
    {"mul8s_1L1G", {.h = 3, .v = 3, .d = 0}, 0.126, 284.9, 0.94},
    {"mul8s_1KR3", {.h = 6, .v = 0, .d = 0}, 0.052, 172.2, 0.89},
}};

CircuitLibrary makeShipped()
{
    CircuitLibrary library;
    const auto add = [&library](CircuitPtr circuit) { library.add(withCost(std::move(circuit))); };
    for (const PublishedCircuit& entry : kSignedEvoApprox) {
        const bool isExact = entry.dropped == DroppedProducts{};
        add(makeCircuit(entry.name, isExact ? "exact" : "dropped partial products", true,
                        droppedProductsMultiplier(true, entry.dropped),
                        CircuitCost{.powerMw = entry.powerMw,
                                    .areaUm2 = entry.areaUm2,
                                    .delayNs = entry.delayNs,
                                    .provenance = Provenance::Published,
                                    .source = "EvoApproxLib v1.x, PDK 45 nm"}));
    }
    // Exact sign-magnitude arithmetic; the published circuit is another array of the same function.
    add(makeCircuit("mul8u_1JFF", "exact", false, droppedProductsMultiplier(false, {}),
                    CircuitCost{.powerMw = 0.391,
                                .areaUm2 = 709.6,
                                .delayNs = 1.43,
                                .provenance = Provenance::Published,
                                .source = "EvoApproxLib v1.x, PDK 45 nm"}));
    for (CircuitPtr& circuit : families::shippedMembers())
        add(std::move(circuit));
    // One thread: those that wait for this library must not be needed to make it.
    for (CircuitPtr& circuit : readStoredCircuits(
             resourceFolder() / "circuits", RunContext{.threads = 1, .stop = {}, .progress = {}}))
        add(std::move(circuit));
    return library;
}

} // namespace

const CircuitLibrary& CircuitLibrary::shipped()
{
    static const CircuitLibrary library = makeShipped();
    return library;
}

void CircuitLibrary::add(CircuitPtr circuit)
{
    const CircuitPtr present = find(circuit->name);
    if (present == nullptr)
        m_circuits.push_back(std::move(circuit));
    else if (present->hash != circuit->hash)
        throw Error("The library has a circuit " + circuit->name +
                    " that computes something else; give the new one another name.");
}

CircuitPtr CircuitLibrary::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_circuits.begin(), m_circuits.end(),
                     [name](const CircuitPtr& circuit) { return circuit->name == name; });
    return found == m_circuits.end() ? nullptr : *found;
}

CircuitPtr CircuitLibrary::get(std::string_view name) const
{
    if (CircuitPtr circuit = find(name))
        return circuit;
    if (const auto stated = statedOperands(name); stated && stated->width != 8)
        throw Error("The circuit " + std::string(name) + " has operands of " +
                    std::to_string(stated->width) +
                    " bits: its errors and cost can be computed, but the library and inference "
                    "have circuits with 8-bit operands only.");
    const std::string message = "There is no circuit \"" + std::string(name) + "\"";
    if (m_circuits.empty())
        throw Error(message + ": the library is empty.");
    std::vector<std::string_view> names;
    for (const CircuitPtr& circuit : m_circuits)
        names.push_back(circuit->name);
    throw Error(message + "; " + similarNames(name, names) + ".");
}

CircuitPtr CircuitLibrary::exact(bool isSigned) const
{
    // Published costs come first, then others, then none; the cheapest of the best kind wins.
    const auto rank = [](const CircuitPtr& circuit) {
        constexpr double kUnknown = std::numeric_limits<double>::infinity();
        if (!circuit->cost)
            return std::tuple(2, kUnknown, kUnknown);
        const bool isPublished = circuit->cost->provenance == Provenance::Published;
        return std::tuple(isPublished ? 0 : 1, circuit->cost->powerMw, circuit->cost->areaUm2);
    };
    CircuitPtr best;
    for (const CircuitPtr& circuit : m_circuits) {
        if (circuit->isSigned == isSigned && circuit->isExact() &&
            (best == nullptr || rank(circuit) < rank(best)))
            best = circuit;
    }
    if (best == nullptr)
        throw Error(std::string("The library has no exact ") + (isSigned ? "signed" : "unsigned") +
                    " multiplier; import one or build it without dropped products.");
    return best;
}

std::vector<CircuitPtr> defaultCandidates(const CircuitLibrary& library, bool isSigned)
{
    std::vector<CircuitPtr> candidates;
    for (const CircuitPtr& circuit : library.circuits()) {
        const bool isShipped = CircuitLibrary::shipped().find(circuit->name) != nullptr;
        if (circuit->isSigned == isSigned &&
            (circuit->hasPublishedCost() || circuit->family == "evolved" || !isShipped))
            candidates.push_back(circuit);
    }
    return candidates;
}

} // namespace hawx
