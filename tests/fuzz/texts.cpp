// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/accelerator.h"
#include "core/circuits/cost/technology.h"
#include "core/circuits/dropped_products.h"
#include "core/circuits/import/parsed_circuit.h"
#include "core/circuits/import/published_figures.h"
#include "core/circuits/import/table_numbers.h"
#include "core/circuits/netlist_text.h"
#include "core/circuits/user_library.h"
#include "core/exports/configuration_file.h"
#include "core/network/image_batches.h"
#include "core/network/image_list.h"
#include "core/network/network.h"
#include "core/network/sidecar.h"
#include "tests/fuzz/parse.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace {

#if defined(HAWX_FUZZ_configuration)
/// The circuit that the corpus names, and no other: the shipped ones take long to make.
const hawx::CircuitLibrary& library()
{
    static const hawx::CircuitLibrary single = [] {
        hawx::CircuitLibrary circuits;
        circuits.add(hawx::makeCircuit("mul8u_small", "dropped partial products", false,
                                       hawx::droppedProductsMultiplier(false, {6, 5, 0}), {}));
        return circuits;
    }();
    return single;
}
#endif

#if defined(HAWX_FUZZ_c) || defined(HAWX_FUZZ_verilog) || defined(HAWX_FUZZ_blif)
/// Some pairs only: all of them would take most of the time.
void simulate(const hawx::Netlist& netlist)
{
    const std::array<std::uint32_t, 4> pairs{0, 0xffffffff, 0x12345678, 0xdb6db6db};
    simulatePairs(netlist, pairs);
}
#endif

#if defined(HAWX_FUZZ_sidecar)
/// For a network of three channels and two classes.
void applySidecar(const std::string& text)
{
    hawx::Network network;
    network.graph.layers.resize(1);
    network.graph.layers[0].output = {3, 1, 1};
    network.graph.output = 0;
    const nlohmann::json object = hawx::parseSidecar(text, "fuzz");
    hawx::sidecarInput(object, "fuzz");
    hawx::applySidecar(network, object, "fuzz");
}
#endif

} // namespace

/// Parsers of text. A circuit that one of them accepts must simulate.
void parse(std::span<const std::byte> bytes)
{
    const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
#if defined(HAWX_FUZZ_c)
    simulate(hawx::parseC(text, "fuzz").netlist);
#elif defined(HAWX_FUZZ_verilog)
    simulate(hawx::parseVerilog(text, "fuzz").netlist);
#elif defined(HAWX_FUZZ_blif)
    simulate(hawx::parseBlif(text, "fuzz").netlist);
#elif defined(HAWX_FUZZ_table)
    hawx::parseTableText(text, "fuzz");
#elif defined(HAWX_FUZZ_array)
    hawx::parseTableArray(text, "fuzz");
#elif defined(HAWX_FUZZ_figures)
    hawx::publishedCost(hawx::figuresInComments(text));
#elif defined(HAWX_FUZZ_image_list)
    hawx::numberLabels(hawx::parseImageList(text, "fuzz"), "fuzz");
#elif defined(HAWX_FUZZ_class_names)
    hawx::parseClassNames(text, 3, "fuzz");
#elif defined(HAWX_FUZZ_netlist)
    hawx::netlistFromText(text);
#elif defined(HAWX_FUZZ_stored)
    hawx::parseStored(text, "fuzz");
#elif defined(HAWX_FUZZ_liberty)
    hawx::parseLiberty(text, "fuzz");
#elif defined(HAWX_FUZZ_configuration)
    hawx::configurationFromJson(text, "fuzz", library());
#elif defined(HAWX_FUZZ_sidecar)
    applySidecar(text);
#else
    hawx::parseAccelerator(text, "fuzz");
#endif
}
