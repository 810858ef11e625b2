// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rtl/layer_design.h"

#include "core/circuits/export/export_circuit.h"
#include "core/support/error.h"

#include <algorithm>
#include <set>
#include <variant>

namespace hawx {

namespace {

/// What of an array can still be simulated and synthesised in one piece.
constexpr int kMostMultipliers = 4096;

bool isTemporal(const Accelerator& accelerator)
{
    return !std::holds_alternative<SpatialMachine>(accelerator.machine);
}

/// Units side by side that work on one output position.
int unitsInARow(const Accelerator& accelerator)
{
    constexpr int kElementsOfUnit = 8;
    const auto* array = std::get_if<SystolicMachine>(&accelerator.machine);
    return array == nullptr ? kElementsOfUnit : array->columns;
}

/// Filters with the same circuit take turns on the same elements, in their order.
std::vector<std::vector<int>> shareElements(const LayerConfiguration& layer, int filtersPerElement)
{
    std::vector<std::string> order;
    std::map<std::string, std::vector<int>> byCircuit;
    for (std::size_t f = 0; f < layer.circuits.size(); ++f) {
        std::vector<int>& filters = byCircuit[layer.circuits[f]->hash];
        if (filters.empty())
            order.push_back(layer.circuits[f]->hash);
        filters.push_back(static_cast<int>(f));
    }
    std::vector<std::vector<int>> elements;
    for (const std::string& hash : order) {
        const std::vector<int>& filters = byCircuit[hash];
        for (std::size_t i = 0; i < filters.size(); ++i) {
            if (i % static_cast<std::size_t>(filtersPerElement) == 0)
                elements.emplace_back();
            elements.back().push_back(filters[i]);
        }
    }
    return elements;
}

void shareTemporally(int filters, int row, LayerDesign& design)
{
    design.elements = std::min(row, filters);
    design.turns = (filters + design.elements - 1) / design.elements;
    for (int slot = 0; slot < design.turns * design.elements; ++slot)
        design.filters.push_back(slot < filters ? slot : -1);
}

void shareSpatially(const LayerConfiguration& layer, const MappedLayer& mapped, LayerDesign& design)
{
    const std::vector<std::vector<int>> elements = shareElements(layer, mapped.filtersPerElement());
    design.elements = static_cast<int>(elements.size());
    if (design.elements > mapped.processingElements)
        throw Error("The circuits of the layer " + layer.layer + " need " +
                    std::to_string(design.elements) + " processing elements, and the machine has " +
                    std::to_string(mapped.processingElements) +
                    " there: choose fewer different circuits or another folding.");
    design.turns = mapped.filtersPerElement();
    design.simd = mapped.simd;
    for (int turn = 0; turn < design.turns; ++turn)
        for (const std::vector<int>& filters : elements)
            design.filters.push_back(turn < static_cast<int>(filters.size())
                                         ? filters[static_cast<std::size_t>(turn)]
                                         : -1);
}

int bitsFor(int values)
{
    int bits = 1;
    while ((1 << bits) < values)
        ++bits;
    return bits;
}

/// Text of a layer's array and its memories.
class ArrayWriter {
public:
    ArrayWriter(const LayerDesign& design, const QuantisedNetwork& network,
                const Configuration& configuration, Modules& modules)
        : m_design(design),
          m_layer(network.layers[static_cast<std::size_t>(design.layer)]),
          m_input(network.tensors[static_cast<std::size_t>(m_layer.inputs.front())]),
          m_given(configuration.layers[design.multiplying]),
          m_configuration(configuration),
          m_modules(modules),
          m_hasVariates(!m_given.controlVariate.empty()),
          m_swaps(std::find(m_given.swap.begin(), m_given.swap.end(), true) != m_given.swap.end())
    {}

    HardwareFiles write()
    {
        memories();
        m_files["layers/" + m_design.name + ".v"] = text();
        return std::move(m_files);
    }

private:
    static std::string n(int number) { return std::to_string(number); }
    static std::string range(int bits) { return "[" + n(bits - 1) + ":0]"; }
    static std::string part(const std::string& vector, int index, int bits)
    {
        return vector + "[" + n((index + 1) * bits - 1) + ":" + n(index * bits) + "]";
    }
    int taps() const { return static_cast<int>(m_layer.weights.size() / m_layer.bias.size()); }
    int windows() const { return m_design.sharesWindow ? 1 : m_design.elements; }

    std::string memory(const std::string& name, int bits, int words) const
    {
        return "  reg " + range(bits) + " " + name + " [0:" + n(words - 1) +
               "];\n  initial $readmemh(\"layers/" + m_design.name + "_" + name + ".hex\", " +
               name + ");\n";
    }

    std::int8_t weight(int filter, int tap) const
    {
        const auto f = static_cast<std::size_t>(filter);
        const std::int8_t code =
            m_layer.weights[f * static_cast<std::size_t>(taps()) + static_cast<std::size_t>(tap)];
        if (m_given.weightMaps.empty() || m_given.weightMaps[f] == nullptr)
            return code;
        return (*m_given.weightMaps[f])(code);
    }

    std::uint32_t bias(int filter) const
    {
        const auto f = static_cast<std::size_t>(filter);
        auto bias = static_cast<std::uint32_t>(m_layer.bias[f]);
        if (!m_given.biasCorrection.empty())
            bias += static_cast<std::uint32_t>(m_given.biasCorrection[f]);
        return bias;
    }

    /// Numbers of `bits` bits for each element, in one word for each turn.
    template <typename Value>
    void memoryOfTurns(const std::string& name, int bits, const Value& value)
    {
        std::string& file = m_files["layers/" + m_design.name + "_" + name + ".hex"];
        for (int turn = 0; turn < m_design.turns; ++turn) {
            HexWord word(static_cast<std::size_t>(bits * m_design.elements));
            for (int e = 0; e < m_design.elements; ++e)
                if (const int filter = m_design.filter(turn, e); filter >= 0)
                    word.set(static_cast<std::size_t>(e * bits), static_cast<std::size_t>(bits),
                             value(static_cast<std::size_t>(filter)));
            file += word.text() + "\n";
        }
    }

    void memories()
    {
        const int lanes = m_design.elements * m_design.simd;
        std::string& file = m_files["layers/" + m_design.name + "_weights.hex"];
        for (int turn = 0; turn < m_design.turns; ++turn)
            for (int step = 0; step < m_design.steps; ++step) {
                HexWord word(static_cast<std::size_t>(8 * lanes));
                for (int e = 0; e < m_design.elements; ++e)
                    for (int i = 0; i < m_design.simd; ++i) {
                        const int filter = m_design.filter(turn, e);
                        const int tap = step * m_design.simd + i;
                        if (filter >= 0 && tap < taps())
                            word.set(static_cast<std::size_t>(8 * (e * m_design.simd + i)), 8,
                                     static_cast<std::uint8_t>(weight(filter, tap)));
                    }
                file += word.text() + "\n";
            }
        memoryOfTurns("biases", 32, [&](std::size_t f) { return bias(static_cast<int>(f)); });
        if (m_swaps)
            memoryOfTurns("swaps", 1,
                          [&](std::size_t f) -> std::uint32_t { return m_given.swap[f] ? 1 : 0; });
        if (m_hasVariates)
            memoryOfTurns("coefficients", 16, [&](std::size_t f) -> std::uint32_t {
                return static_cast<std::uint16_t>(m_given.controlVariate[f]);
            });
        if (m_design.isTemporal) {
            const TemporalChoices choices = temporalChoices(m_configuration);
            memoryOfTurns("circuits", 8, [&](std::size_t f) {
                const auto found = std::find_if(
                    choices.circuits.begin(), choices.circuits.end(),
                    [&](const CircuitPtr& c) { return c->hash == m_given.circuits[f]->hash; });
                return static_cast<std::uint32_t>(found - choices.circuits.begin());
            });
        }
    }

    /// A circuit of the element: that of any filter on it.
    const CircuitPtr& circuitOf(int element) const
    {
        for (int turn = 0; turn < m_design.turns; ++turn)
            if (const int filter = m_design.filter(turn, element); filter >= 0)
                return m_given.circuits[static_cast<std::size_t>(filter)];
        return m_given.circuits.front();
    }

    std::string element(int e, const TemporalChoices& choices)
    {
        const int bits = 8 * m_design.simd;
        const std::string number = n(e);
        const std::string module =
            m_design.isTemporal
                ? m_modules.temporalUnit(choices.circuits, choices.adders)
                : m_modules.multiplyAccumulate(circuitOf(e), m_given.adder, m_design.simd);
        const std::string window = part("operands", m_design.sharesWindow ? 0 : e, bits);
        std::string select;
        if (m_design.isTemporal) {
            const auto adder =
                std::find(choices.adders.begin(), choices.adders.end(), m_given.adder) -
                choices.adders.begin();
            select = ", .circuit(" + part("circuit_row", e, 8) + "), .adder(8'd" +
                     std::to_string(adder) + ")";
        }
        std::string text = "  wire [31:0] sum_" + number + ";\n  " + module + " element_" + number +
                           "(.clk(clk), .enable(advance), .load(first), .bias(" +
                           part("bias_row", e, 32) + "), .activations(" + window +
                           "), .activation_signed(" + isSigned() + "), .weights(" +
                           part("weight_row", e, bits) + "), .swap(" +
                           (m_swaps ? "swap_row[" + number + "]" : "1'b0") + "), .lanes(lanes)" +
                           select + ", .accumulator(sum_" + number + "));\n";
        if (!m_hasVariates)
            return text + "  assign " + part("accumulators", e, 32) + " = sum_" + number + ";\n";
        return text + "  " + m_modules.controlVariate() + " variate_" + number +
               "(.accumulator(sum_" + number + "), .coefficient(" + part("coefficient_row", e, 16) +
               "), .window_sum(window_" + n(m_design.sharesWindow ? 0 : e) + "), .result(" +
               part("accumulators", e, 32) + "));\n";
    }

    std::string isSigned() const
    {
        return m_input.highest <= 127 && m_input.lowest < 0 ? "1'b1" : "1'b0";
    }

    std::string text()
    {
        const int steps = m_design.steps;
        const int turns = m_design.turns;
        const int elements = m_design.elements;
        const int simd = m_design.simd;
        const int windowBits = 8 * simd * windows();
        const int rest = taps() - (steps - 1) * simd;
        const TemporalChoices choices = temporalChoices(m_configuration);
        std::string body =
            "// " + m_given.layer + ": " + std::to_string(m_layer.bias.size()) + " filters of " +
            n(taps()) + " products on " + n(elements) +
            (m_design.isTemporal ? (elements == 1 ? " unit" : " units side by side")
             : elements == 1     ? " processing element"
                                 : " processing elements") +
            " of " + n(simd) + (simd == 1 ? " multiplier" : " multipliers") +
            ".\n// For each output position " + n(turns) + (turns == 1 ? " turn" : " turns") +
            " of " + n(steps) + (steps == 1 ? " step" : " steps") +
            (m_design.sharesWindow && turns > 1
                 ? ";\n// the window is taken in the first turn and kept for the others.\n"
                 : ".\n") +
            "module array_" + m_design.name +
            "(\n  input clk,\n  input reset,\n"
            "  input valid,                // activations are there\n"
            "  output ready,               // and are taken\n  input " +
            range(windowBits) +
            " activations,\n  output reg done,             // accumulators are those of the turn\n"
            "  output reg " +
            range(bitsFor(turns)) + " done_turn,\n  output " + range(32 * elements) +
            " accumulators\n);\n";
        body += memory("weights", 8 * elements * simd, turns * steps);
        body += memory("biases", 32 * elements, turns);
        if (m_swaps)
            body += memory("swaps", elements, turns);
        if (m_hasVariates)
            body += memory("coefficients", 16 * elements, turns);
        if (m_design.isTemporal)
            body += memory("circuits", 8 * elements, turns);
        const bool keeps = m_design.sharesWindow && turns > 1;
        body += "  reg " + range(bitsFor(turns)) + " turn;\n  reg " + range(bitsFor(steps)) +
                " step;\n  reg " + range(bitsFor(turns * steps)) + " address;\n";
        if (keeps)
            body += "  reg " + range(windowBits) + " window [0:" + n(steps - 1) +
                    "];\n  assign ready = turn == 0;\n  wire " + range(windowBits) +
                    " operands = ready ? activations : window[step];\n";
        else
            body += "  assign ready = 1'b1;\n  wire " + range(windowBits) +
                    " operands = activations;\n";
        body +=
            "  wire advance = valid | ~ready;\n  wire first = step == 0;\n  wire last = step == " +
            n(steps - 1) + ";\n  wire last_turn = turn == " + n(turns - 1) + ";\n  wire " +
            range(simd) + " lanes = last ? " + n(simd) + "'b" +
            std::string(static_cast<std::size_t>(simd - rest), '0') +
            std::string(static_cast<std::size_t>(rest), '1') + " : {" + n(simd) +
            "{1'b1}};\n  always @(posedge clk) begin\n"
            "    done <= advance & last & ~reset;\n    done_turn <= turn;\n";
        if (keeps)
            body += "    if (advance & ready) window[step] <= activations;\n";
        body += "    if (reset) begin\n      turn <= 0;\n      step <= 0;\n      address <= 0;\n"
                "    end else if (advance) begin\n      step <= last ? 0 : step + 1;\n"
                "      if (last) turn <= last_turn ? 0 : turn + 1;\n"
                "      address <= last & last_turn ? 0 : address + 1;\n    end\n  end\n";
        body += "  wire " + range(8 * elements * simd) +
                " weight_row = weights[address];\n  wire " + range(32 * elements) +
                " bias_row = biases[turn];\n";
        if (m_swaps)
            body += "  wire " + range(elements) + " swap_row = swaps[turn];\n";
        if (m_design.isTemporal)
            body += "  wire " + range(8 * elements) + " circuit_row = circuits[turn];\n";
        if (m_hasVariates) {
            body +=
                "  wire " + range(16 * elements) + " coefficient_row = coefficients[done_turn];\n";
            const std::string module = m_modules.windowSum(simd);
            for (int w = 0; w < windows(); ++w)
                body += "  wire signed [31:0] window_" + n(w) + ";\n  " + module +
                        " sum_of_window_" + n(w) +
                        "(.clk(clk), .enable(advance), .load(first), .activations(" +
                        part("operands", w, 8 * simd) + "), .activation_signed(" + isSigned() +
                        "), .lanes(lanes), .window_sum(window_" + n(w) + "));\n";
        }
        for (int e = 0; e < elements; ++e)
            body += element(e, choices);
        return body + "endmodule\n";
    }

    const LayerDesign& m_design;
    const QuantisedLayer& m_layer;
    const QuantisedTensor& m_input;
    const LayerConfiguration& m_given;
    const Configuration& m_configuration;
    Modules& m_modules;
    bool m_hasVariates;
    bool m_swaps; ///< any filter its operands
    HardwareFiles m_files;
};

} // namespace

std::vector<LayerDesign> designLayers(const QuantisedNetwork& network,
                                      const Configuration& configuration,
                                      const Accelerator& accelerator)
{
    requireFits(configuration, network);
    const Mapping mapping = mapNetwork(network, accelerator, {});
    const std::vector<int> layers = network.multiplyingLayers();
    std::vector<LayerDesign> designs;
    std::set<std::string> names;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const LayerConfiguration& given = configuration.layers[l];
        LayerDesign design;
        design.layer = layers[l];
        design.multiplying = l;
        const std::string name = identifier(given.layer);
        design.name = name;
        for (int number = 2; !names.insert(design.name).second; ++number)
            design.name = name + "_" + std::to_string(number);
        design.isTemporal = isTemporal(accelerator);
        design.sharesWindow = network.layers[static_cast<std::size_t>(layers[l])].groups == 1;
        if (design.isTemporal)
            shareTemporally(mapping.layers[l].filters, unitsInARow(accelerator), design);
        else
            shareSpatially(given, mapping.layers[l], design);
        design.steps = (mapping.layers[l].terms + design.simd - 1) / design.simd;
        designs.push_back(std::move(design));
    }
    return designs;
}

HardwareFiles layerArray(const LayerDesign& design, const QuantisedNetwork& network,
                         const Configuration& configuration, Modules& modules)
{
    if (design.elements * design.simd > kMostMultipliers)
        throw Error("The layer " + configuration.layers[design.multiplying].layer + " has " +
                    std::to_string(design.elements * design.simd) +
                    " multipliers on this machine; up to " + std::to_string(kMostMultipliers) +
                    " are written out: choose a folding with fewer, or other layers.");
    return ArrayWriter(design, network, configuration, modules).write();
}

TemporalChoices temporalChoices(const Configuration& configuration)
{
    TemporalChoices choices;
    std::set<std::string> known;
    for (const LayerConfiguration& layer : configuration.layers) {
        for (const CircuitPtr& circuit : layer.circuits)
            if (known.insert(circuit->hash).second)
                choices.circuits.push_back(circuit);
        if (std::find(choices.adders.begin(), choices.adders.end(), layer.adder) ==
            choices.adders.end())
            choices.adders.push_back(layer.adder);
    }
    return choices;
}

} // namespace hawx
