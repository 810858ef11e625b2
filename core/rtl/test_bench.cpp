// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rtl/test_bench.h"

#include "core/inference/image_inference.h"

#include <algorithm>

namespace hawx {

namespace {

/// The window of a layer on its input, as the weights of a filter lie: [channel of the
/// group][y][x].
class Windows {
public:
    Windows(const QuantisedNetwork& network, const LayerDesign& design, const LayerVectors& vectors)
        : m_layer(network.layers[static_cast<std::size_t>(design.layer)]),
          m_input(network.tensors[static_cast<std::size_t>(m_layer.inputs.front())].shape),
          m_output(network.tensors[static_cast<std::size_t>(design.layer)].shape),
          m_vectors(vectors)
    {}

    /// The code that a weight of the filter meets at the position; 0 beyond the input's edge.
    std::uint8_t code(int filter, int position, int tap) const
    {
        const Window& w = m_layer.window;
        const int size = w.height * w.width;
        const int channels = m_input.channels / m_layer.groups;
        const int group = filter / (m_output.channels / m_layer.groups);
        const int channel = group * channels + tap / size;
        const int y =
            position / m_output.width * w.strideY - w.padTop + tap % size / w.width * w.dilationY;
        const int x =
            position % m_output.width * w.strideX - w.padLeft + tap % w.width * w.dilationX;
        if (y < 0 || x < 0 || y >= m_input.height || x >= m_input.width)
            return 0;
        return m_vectors
            .input[static_cast<std::size_t>((channel * m_input.height + y) * m_input.width + x)];
    }

    int taps() const { return static_cast<int>(m_layer.weights.size() / m_layer.bias.size()); }
    int positions() const { return m_output.height * m_output.width; }

private:
    const QuantisedLayer& m_layer;
    TensorShape m_input;
    TensorShape m_output;
    const LayerVectors& m_vectors;
};

/// What the array takes, a line for each cycle in which it is ready.
std::string activations(const LayerDesign& design, const Windows& windows,
                        const std::vector<int>& positions)
{
    const int width = design.sharesWindow ? 1 : design.elements;
    std::string text;
    for (const int position : positions)
        for (int turn = 0; turn < (design.sharesWindow ? 1 : design.turns); ++turn)
            for (int step = 0; step < design.steps; ++step) {
                HexWord word(static_cast<std::size_t>(8 * design.simd * width));
                for (int e = 0; e < width; ++e)
                    for (int i = 0; i < design.simd; ++i) {
                        const int filter = design.sharesWindow ? 0 : design.filter(turn, e);
                        const int tap = step * design.simd + i;
                        if (filter >= 0 && tap < windows.taps())
                            word.set(static_cast<std::size_t>(8 * (e * design.simd + i)), 8,
                                     windows.code(filter, position, tap));
                    }
                text += word.text() + "\n";
            }
    return text;
}

/// The accumulators of each turn at each position, 0 where an element has no filter.
std::string expected(const LayerDesign& design, const Windows& windows, const LayerVectors& vectors)
{
    std::string text;
    for (const int position : vectors.positions)
        for (int turn = 0; turn < design.turns; ++turn) {
            HexWord word(static_cast<std::size_t>(32 * design.elements));
            for (int e = 0; e < design.elements; ++e)
                if (const int filter = design.filter(turn, e); filter >= 0)
                    word.set(
                        static_cast<std::size_t>(32 * e), 32,
                        static_cast<std::uint32_t>(vectors.accumulators[static_cast<std::size_t>(
                            filter * windows.positions() + position)]));
            text += word.text() + "\n";
        }
    return text;
}

/// The filter of each element in each turn, -1 where there is none.
std::string filters(const LayerDesign& design)
{
    std::string text;
    for (const int filter : design.filters) {
        HexWord word(32);
        word.set(0, 32, static_cast<std::uint32_t>(filter));
        text += word.text() + "\n";
    }
    return text;
}

std::string bench(const LayerDesign& design, std::size_t positions)
{
    const auto n = [](auto number) { return std::to_string(number); };
    const auto range = [&n](int bits) { return "[" + n(bits - 1) + ":0]"; };
    const int windowBits = 8 * design.simd * (design.sharesWindow ? 1 : design.elements);
    const auto inputs = static_cast<std::int64_t>(positions) * design.steps *
                        (design.sharesWindow ? 1 : design.turns);
    const auto outputs = static_cast<std::int64_t>(positions) * design.turns;
    int turnBits = 1;
    while ((1 << turnBits) < design.turns)
        ++turnBits;
    const std::string folder = "\"testbench/" + design.name + "_";
    return "// Feeds the array with the windows of a real image and compares all accumulators "
           "with\n"
           "// those of the bit-true engine.\n"
           "`timescale 1ns/1ps\nmodule test_" +
           design.name + ";\n  reg clk = 0;\n  always #5 clk = ~clk;\n  reg reset = 1;\n  reg " +
           range(windowBits) + " inputs [0:" + n(inputs - 1) + "];\n  reg " +
           range(32 * design.elements) + " expected [0:" + n(outputs - 1) +
           "];\n  reg signed [31:0] filters [0:" + n(design.turns * design.elements - 1) +
           "];\n  integer next = 0;\n  integer result = 0;\n  integer compared = 0;\n"
           "  integer wrong = 0;\n  integer cycles = 0;\n  integer element;\n  integer file;\n"
           "  wire ready;\n  wire done;\n  wire " +
           range(turnBits) + " done_turn;\n  wire " + range(32 * design.elements) +
           " accumulators;\n  wire valid = ~reset & next < " + n(inputs) + ";\n  array_" +
           design.name +
           " array(.clk(clk), .reset(reset), .valid(valid), .ready(ready), "
           ".activations(inputs[next < " +
           n(inputs) +
           " ? next : 0]), .done(done), .done_turn(done_turn), "
           ".accumulators(accumulators));\n"
           "  initial begin\n    $readmemh(" +
           folder + "inputs.hex\", inputs);\n    $readmemh(" + folder +
           "expected.hex\", expected);\n    $readmemh(" + folder +
           "filters.hex\", filters);\n    file = $fopen(\"build/" + design.name +
           "_accumulators.hex\");\n    repeat (2) @(posedge clk);\n    #1 reset = 0;\n  end\n"
           "  always @(posedge clk) begin\n    if (~reset) cycles <= cycles + 1;\n"
           "    if (valid & ready) next <= next + 1;\n    if (done & ~reset) begin\n"
           "      $fdisplay(file, \"%h\", accumulators);\n"
           "      for (element = 0; element < " +
           n(design.elements) +
           "; element = element + 1)\n"
           "        if (filters[result % " +
           n(design.turns) + " * " + n(design.elements) +
           " + element] >= 0) begin\n"
           "          compared = compared + 1;\n"
           "          if (accumulators[32 * element +: 32] !== expected[result][32 * element +: "
           "32]) "
           "begin\n            wrong = wrong + 1;\n            if (wrong <= 10)\n"
           "              $display(\"" +
           design.name +
           ": filter %0d, output position %0d of the test: %0d instead of %0d\",\n"
           "                       filters[result % " +
           n(design.turns) + " * " + n(design.elements) + " + element], result / " +
           n(design.turns) +
           ",\n                       $signed(accumulators[32 * element +: 32]),\n"
           "                       $signed(expected[result][32 * element +: 32]));\n"
           "          end\n        end\n      result = result + 1;\n      if (result == " +
           n(outputs) + ") begin\n        if (wrong == 0)\n          $display(\"PASS " +
           design.name +
           ": %0d accumulators, %0d cycles\", compared, cycles);\n        else\n"
           "          $display(\"FAIL " +
           design.name +
           ": %0d of %0d accumulators differ, %0d cycles\", wrong, compared, cycles);\n"
           "        $fclose(file);\n        $finish;\n      end\n    end\n  end\nendmodule\n";
}

} // namespace

std::vector<LayerVectors> layerVectors(const std::shared_ptr<const QuantisedNetwork>& network,
                                       const Configuration& configuration,
                                       std::span<const LayerDesign> designs,
                                       std::span<const std::uint8_t> pixels, std::size_t positions)
{
    ImageInference inference(network);
    inference.configure(configuration);
    inference.logits(pixels);
    std::vector<LayerVectors> all;
    for (const LayerDesign& design : designs) {
        LayerVectors& vectors = all.emplace_back();
        const int input = network->layers[static_cast<std::size_t>(design.layer)].inputs.front();
        const auto codes = inference.codes(input);
        vectors.input.assign(codes.begin(), codes.end());
        vectors.accumulators = inference.accumulators(design.layer);
        const TensorShape& shape = network->tensors[static_cast<std::size_t>(design.layer)].shape;
        const auto count =
            static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width);
        const std::size_t wanted = positions == 0 ? count : std::min(positions, count);
        for (std::size_t i = 0; i < wanted; ++i)
            vectors.positions.push_back(static_cast<int>(i * count / wanted));
    }
    return all;
}

HardwareFiles testBench(const LayerDesign& design, const QuantisedNetwork& network,
                        const LayerVectors& vectors)
{
    const Windows windows(network, design, vectors);
    const std::string base = "testbench/" + design.name;
    return {{base + ".v", bench(design, vectors.positions.size())},
            {base + "_inputs.hex", activations(design, windows, vectors.positions)},
            {base + "_expected.hex", expected(design, windows, vectors)},
            {base + "_filters.hex", filters(design)}};
}

} // namespace hawx
