// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rtl/hardware_export.h"

#include "core/rtl/test_bench.h"
#include "core/support/error.h"

#include <algorithm>

namespace hawx {

namespace {

std::string runScript(const std::vector<LayerDesign>& designs)
{
    std::string names;
    for (const LayerDesign& design : designs)
        names += " " + design.name;
    return R"sh(#!/bin/sh
# Simulates the arrays of layers on a real image: sh run.sh [LAYER..], all where none is named.
# SIMULATOR is icarus or verilator; icarus where it is there, unless stated. Exit 0: all equal.
set -eu
cd "$(dirname -- "$0")"
[ $# -gt 0 ] || set --)sh" +
           names + R"sh(
simulator=${SIMULATOR:-}
if [ -z "$simulator" ]; then
    if command -v iverilog >/dev/null; then simulator=icarus; else simulator=verilator; fi
fi
sources() {
    echo "testbench/$1.v" "layers/$1.v" units/*.v circuits/*.v
    [ ! -d adders ] || echo adders/*.v
}
mkdir -p build
status=0
for layer; do
    case $simulator in
    icarus)
        # shellcheck disable=SC2046  # one word for each file
        iverilog -g2001 -s "test_$layer" -o "build/$layer.vvp" $(sources "$layer")
        vvp -n "build/$layer.vvp" >"build/$layer.log"
        ;;
    verilator)
        # shellcheck disable=SC2046
        verilator --binary --timing -O3 -Wno-fatal -Wno-lint -Wno-style --top-module "test_$layer" \
            --Mdir "build/$layer" -o simulate $(sources "$layer") >"build/$layer.verilator" 2>&1 ||
            { cat "build/$layer.verilator" >&2; exit 1; }
        "build/$layer/simulate" >"build/$layer.log"
        ;;
    *)
        echo "run.sh: there are the simulators icarus and verilator, not '$simulator'" >&2
        exit 2
        ;;
    esac
    grep -v '^- ' "build/$layer.log" || true
    grep -q "^PASS $layer: " "build/$layer.log" || status=1
done
exit $status
)sh";
}

std::string readme(const QuantisedNetwork& network, const Configuration& configuration,
                   const Accelerator& accelerator, const std::vector<LayerDesign>& designs)
{
    std::string text =
        "Hardware of a configuration of " + network.name + " on " + accelerator.name +
        ", written by HAWX. Verilog-2001, complete in itself.\n\n"
        "    sh run.sh [LAYER..]     simulates layers with Icarus Verilog or Verilator\n\n"
        "circuits/   the multipliers, as gates\n"
        "adders/     adders of accumulators that are not exact\n"
        "units/      product_X: the product of two codes; mac_X: products and an accumulator;\n"
        "            temporal_unit: the same with a choice among all circuits at each use\n"
        "layers/     array_X: the processing elements of a layer with its weights, biases, and\n"
        "            which filter is where\n"
        "testbench/  test_X: the array on a real image, compared with HAWX's bit-true engine\n\n"
        "Windows of activations go in, step by step, and 32-bit accumulators come out. Paths of\n"
        ".hex files start at this folder. Network: SHA-256 " +
        network.sha256 +
        ".\n\n"
        "These files may be used, changed and passed on without conditions (0BSD); circuits of\n"
        "others keep the terms of where they come from.\n\n";
    for (const LayerDesign& design : designs)
        text += design.name + ": " + std::to_string(design.elements) + " elements of " +
                std::to_string(design.simd) + ", " + std::to_string(design.turns) + " turns of " +
                std::to_string(design.steps) + " steps; " +
                configuration.layers[design.multiplying].layer + "\n";
    return text;
}

} // namespace

std::vector<LayerDesign> requestedDesigns(const QuantisedNetwork& network,
                                          const Configuration& configuration,
                                          const Accelerator& accelerator,
                                          const HardwareRequest& request)
{
    std::vector<LayerDesign> designs = designLayers(network, configuration, accelerator);
    if (request.layers.empty())
        return designs;
    std::vector<LayerDesign> chosen;
    for (const std::string& name : request.layers) {
        const auto found = std::find_if(designs.begin(), designs.end(), [&](const auto& design) {
            return configuration.layers[design.multiplying].layer == name || design.name == name;
        });
        if (found == designs.end()) {
            std::string names;
            for (const LayerConfiguration& layer : configuration.layers)
                names += (names.empty() ? "" : ", ") + layer.layer;
            throw Error("No layer named \"" + name +
                        "\" has filters; the layers with filters are " + names + ".");
        }
        chosen.push_back(*found);
    }
    return chosen;
}

HardwareFiles hardwareFiles(const std::shared_ptr<const QuantisedNetwork>& network,
                            const Configuration& configuration, const Accelerator& accelerator,
                            std::span<const std::uint8_t> pixels, const HardwareRequest& request)
{
    const std::vector<LayerDesign> designs =
        requestedDesigns(*network, configuration, accelerator, request);
    const std::vector<LayerVectors> vectors =
        layerVectors(network, configuration, designs, pixels, request.positions);
    HardwareFiles files;
    Modules modules;
    for (std::size_t i = 0; i < designs.size(); ++i) {
        files.merge(layerArray(designs[i], *network, configuration, modules));
        files.merge(testBench(designs[i], *network, vectors[i]));
    }
    const TemporalChoices choices = temporalChoices(configuration);
    modules.temporalUnit(choices.circuits, choices.adders);
    for (const LayerConfiguration& layer : configuration.layers)
        for (const CircuitPtr& circuit : layer.circuits)
            modules.multiplyAccumulate(circuit, layer.adder, 1);
    HardwareFiles units = modules.files();
    files.merge(units);
    files["run.sh"] = runScript(designs);
    files["README.txt"] = readme(*network, configuration, accelerator, designs);
    return files;
}

} // namespace hawx
