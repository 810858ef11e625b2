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
#include "core/support/error.h"
#include "core/support/npy_file.h"

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

/// The parser that the program was built for. A circuit that it accepts must simulate.
void parse(const std::string& text)
{
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
#elif defined(HAWX_FUZZ_npy)
    hawx::parseNpyIntegers(std::as_bytes(std::span(text.data(), text.size())), "fuzz");
#elif defined(HAWX_FUZZ_figures)
    hawx::publishedCost(hawx::figuresInComments(text));
#elif defined(HAWX_FUZZ_netlist)
    hawx::netlistFromText(text);
#elif defined(HAWX_FUZZ_stored)
    hawx::parseStored(text, "fuzz");
#elif defined(HAWX_FUZZ_liberty)
    hawx::parseLiberty(text, "fuzz");
#elif defined(HAWX_FUZZ_configuration)
    hawx::configurationFromJson(text, "fuzz", library());
#else
    hawx::parseAccelerator(text, "fuzz");
#endif
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        parse({reinterpret_cast<const char*>(data), size});
    } catch (const hawx::Error&) {
        // The only exception that may leave a parser.
    }
    return 0;
}
