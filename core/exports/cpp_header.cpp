// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/cpp_header.h"

#include "core/circuits/export/export_circuit.h"
#include "core/exports/base64.h"
#include "core/exports/names.h"
#include "core/exports/used_circuits.h"
#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <span>
#include <vector>

namespace hawx {

namespace {

constexpr std::size_t kLineLength = 92;

std::string word(bool value)
{
    return value ? "true" : "false";
}

/// "{a, b, c}"
std::string braced(std::span<const std::int64_t> numbers)
{
    std::string text = "{";
    for (const std::int64_t number : numbers)
        text += (text.size() > 1 ? ", " : "") + std::to_string(number);
    return text + "}";
}

std::string braced(std::initializer_list<std::int64_t> numbers)
{
    return braced(std::span(numbers.begin(), numbers.size()));
}

std::string textOf(const TensorShape& shape)
{
    return braced({shape.channels, shape.height, shape.width});
}

std::string textOf(const Window& w)
{
    return braced({w.height, w.width, w.strideY, w.strideX, w.padTop, w.padLeft, w.padBottom,
                   w.padRight, w.dilationY, w.dilationX});
}

std::string textOf(FixedPoint factor)
{
    return braced({factor.multiplier, factor.shift});
}

std::string boundsOf(const QuantisedLayer& layer)
{
    return braced({layer.lowest, layer.highest});
}

/// The header's form of blocks of bits has Gear's parameters for all three of them.
std::string textOf(const Adder& adder)
{
    const auto made = [](const std::string& kind, int bits, int window) {
        return "{AdderKind::" + kind + ", " + std::to_string(bits) + ", " + std::to_string(window) +
               "}";
    };
    const int first = adder.parameters[0];
    switch (adder.kind) {
    case AdderKind::Exact: break;
    case AdderKind::Truncated: return made("Truncated", first, 0);
    case AdderKind::SetOne: return made("SetOne", first, 0);
    case AdderKind::LowerOr: return made("LowerOr", first, 0);
    case AdderKind::ErrorTolerant: return made("ErrorTolerant", first, 0);
    case AdderKind::Segmented: return made("Blocks", first, 0);
    case AdderKind::Speculative: return made("Blocks", first, first);
    case AdderKind::Gear: return made("Blocks", first, adder.parameters[1]);
    }
    return made("Exact", 0, 0);
}

/// A float that any compiler reads back as it is; positive.
std::string textOf(float value)
{
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::hex);
    return "0x" + std::string(digits.data(), end.ptr) + "F";
}

/// Items with commas, in lines.
std::string wrapped(const std::vector<std::string>& items)
{
    std::string text;
    std::string line = "   ";
    for (const std::string& item : items) {
        if (line.size() + item.size() + 2 > kLineLength + 8) {
            text += line + "\n";
            line = "   ";
        }
        line += " " + item + ",";
    }
    return text + line + "\n";
}

/// `constexpr TYPE NAME[] = {..};`
std::string arrayOf(const std::string& type, const std::string& name,
                    const std::vector<std::string>& items)
{
    return "constexpr " + type + " " + name + "[] = {\n" + wrapped(items) + "};\n";
}

/// The same of lines of base64 text.
std::string base64Array(const std::string& name, std::string_view bytes)
{
    const std::string text = toBase64(bytes);
    std::string array = "constexpr const char* " + name + "[] = {\n";
    for (std::size_t i = 0; i < text.size(); i += kLineLength)
        array += "    \"" + text.substr(i, kLineLength) + "\",\n";
    return array + "};\n";
}

std::string_view bytesOf(std::span<const std::uint8_t> values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size()};
}

std::string nameOf(GateType type)
{
    switch (type) {
    case GateType::Constant0: return "Zero";
    case GateType::Constant1: return "One";
    case GateType::Not: return "Not";
    case GateType::And: return "And";
    case GateType::Or: return "Or";
    case GateType::Xor: return "Xor";
    case GateType::Nand: return "Nand";
    case GateType::Nor: return "Nor";
    case GateType::Xnor: return "Xnor";
    case GateType::Xor3: return "Xor3";
    case GateType::Majority: return "Majority";
    case GateType::Input: break;
    }
    return "Zero"; // no gate reads it
}

/// Writes one header, top to bottom.
class HeaderWriter {
public:
    HeaderWriter(const QuantisedNetwork& network, const Configuration& configuration)
        : m_network(network),
          m_configuration(configuration),
          m_circuits(usedCircuits(configuration)),
          m_isNeeded(neededLayers(network))
    {}

    std::string write()
    {
        m_text = head();
        m_text += kCppReferenceLoop;
        writeCircuits();
        writeNetwork();
        m_text += "\n} // namespace " + space() + "\n";
        return std::move(m_text);
    }

private:
    std::string space() const { return "hawx_" + identifier(m_network.name); }

    /// Layers that the logits depend on.
    static std::vector<bool> neededLayers(const QuantisedNetwork& network)
    {
        std::vector<bool> needed(network.layers.size());
        needed[static_cast<std::size_t>(network.output)] = true;
        for (std::size_t i = needed.size(); i-- > 0;)
            if (needed[i])
                for (const int input : network.layers[i].inputs)
                    needed[static_cast<std::size_t>(input)] = true;
        return needed;
    }

    std::string head() const
    {
        const TensorShape& shape = m_network.tensors.front().shape;
        std::string text =
            "// The network " + quotedForComment(m_network.name) +
            " in 8-bit integers, with the\n"
            "// circuits of one configuration. Written by HAWX;\n"
            "// may be used, changed and passed on without conditions (0BSD).\n"
            "//\n"
            "// Network    SHA-256 " +
            quotedForComment(m_network.sha256) +
            "\n"
            "// Operands   " +
            toString(m_network.operands) +
            "\n"
            "// Calibrated on " +
            std::to_string(m_network.calibration.images) + " images, range by " +
            toString(m_network.calibration.range) +
            "\n"
            "//\n"
            "//     float result[" +
            space() + "::kLogits];\n//     " + space() +
            "::logits(pixels, result);\n"
            "//\n"
            "// Pixels are bytes, [channel][y][x] of " +
            toString(shape) +
            "; preprocessing is part of the network. The\n"
            "// logits are those of HAWX's bit-true inference, bit for bit. Needs C++17 and\n"
            "// two's complement with arithmetic shifts.\n"
            "#pragma once\n\n#include <cstddef>\n#include <cstdint>\n#include <cstdlib>\n#include "
            "<utility>\n#include <vector>\n\nnamespace " +
            space() + " {\n";
        return text;
    }

    void writeCircuits()
    {
        m_text += "\n// Circuits of the configuration "
                  "-----------------------------------------------------------------\n";
        std::string list;
        for (std::size_t i = 0; i < m_circuits.size(); ++i) {
            const Circuit& circuit = *m_circuits[i];
            m_text += "\n// " + quotedForComment(circuit.name) + ", " +
                      (circuit.isSigned ? "signed" : "unsigned") + ", function " + circuit.hash +
                      "\n";
            list += "        " +
                    (circuit.netlist != nullptr ? gates(circuit, i) : table(circuit, i)) + ",\n";
        }
        m_text += "\ninline const std::vector<Circuit>& circuits()\n{\n"
                  "    static const std::vector<Circuit> all{\n" +
                  list + "    };\n    return all;\n}\n";
    }

    /// Writes the circuit's gates; returns the expression that makes the circuit of them.
    std::string gates(const Circuit& circuit, std::size_t index)
    {
        const Netlist netlist = circuit.netlist->simplified();
        std::vector<std::string> items;
        for (std::size_t net = netlist.inputCount(); net < netlist.gates().size(); ++net) {
            std::string item = "{" + nameOf(netlist.gates()[net].type);
            for (const NetId input : netlist.gates()[net].usedInputs())
                item += ", " + std::to_string(input);
            items.push_back(item + "}");
        }
        if (items.empty())
            items.emplace_back("{Zero}"); // C++ has no empty arrays
        std::vector<std::string> outputs;
        for (const NetId net : netlist.outputs())
            outputs.push_back(std::to_string(net));
        const std::string number = std::to_string(index);
        m_text += arrayOf("Gate", "kGates" + number, items) +
                  arrayOf("std::uint32_t", "kOutputs" + number, outputs);
        return "simulated(" + word(circuit.isSigned) + ", kGates" + number + ", kOutputs" + number +
               ")";
    }

    /// The same for a circuit that is known by its table only.
    std::string table(const Circuit& circuit, std::size_t index)
    {
        const std::span<const std::int32_t> results = circuit.table.results();
        const auto [least, largest] = std::minmax_element(results.begin(), results.end());
        const bool fits = circuit.isSigned ? *least >= -32768 && *largest <= 32767
                                           : *least >= 0 && *largest <= 65535;
        const int bytesOfWord = fits ? 2 : 4;
        std::string bytes;
        for (const std::int32_t result : results)
            for (int k = 0; k < bytesOfWord; ++k)
                bytes += static_cast<char>(result >> (8 * k) & 0xFF);
        const std::string name = "kTable" + std::to_string(index);
        m_text += base64Array(name, bytes);
        return "tabled(" + word(circuit.isSigned) + ", " + std::to_string(bytesOfWord) + ", " +
               name + ")";
    }

    void writeNetwork()
    {
        m_text += "\n// The network "
                  "-----------------------------------------------------------------"
                  "-----------------\n\nconstexpr Shape kImage = " +
                  textOf(m_network.tensors.front().shape) + "; // of the pixels\nconstexpr int " +
                  "kLogits = " + std::to_string(m_network.logits()) + ";\n";
        std::string body;
        std::size_t multiplying = 0;
        for (std::size_t i = 0; i < m_network.layers.size(); ++i) {
            const QuantisedLayer& layer = m_network.layers[i];
            const LayerConfiguration* given =
                layer.multiplies() ? &m_configuration.layers[multiplying++] : nullptr;
            if (!m_isNeeded[i])
                continue;
            body += "    // " + quotedForComment(layer.name) + ", " +
                    std::string(toString(layer.type)) + "\n";
            body += given != nullptr ? multiplyingLayer(i, *given) : otherLayer(i);
        }
        m_text += scales() +
                  "\n// `result` takes kLogits numbers.\n"
                  "inline void logits(const std::uint8_t* pixels, float* result)\n{\n" +
                  body + lastStep() + "}\n";
    }

    /// Writes the layer's arrays; returns its statements.
    std::string multiplyingLayer(std::size_t index, const LayerConfiguration& given)
    {
        const QuantisedLayer& layer = m_network.layers[index];
        const TensorShape& shape = m_network.tensors[index].shape;
        const std::string number = std::to_string(index);
        const std::size_t filters = given.circuits.size();
        const std::size_t terms = layer.weights.size() / filters;
        std::vector<std::string> items;
        std::string codes;
        for (std::size_t f = 0; f < filters; ++f) {
            std::uint32_t bias = static_cast<std::uint32_t>(layer.bias[f]);
            if (!given.biasCorrection.empty())
                bias += static_cast<std::uint32_t>(given.biasCorrection[f]);
            items.push_back(
                "{" + std::to_string(placeOf(*given.circuits[f], m_circuits)) + ", " +
                word(!given.swap.empty() && given.swap[f]) + ", " +
                std::to_string(static_cast<std::int32_t>(bias)) + ", " +
                textOf(layer.requantisation.empty() ? FixedPoint{} : layer.requantisation[f]) +
                ", " + std::to_string(given.controlVariate.empty() ? 0 : given.controlVariate[f]) +
                "}");
            const bool isMapped = !given.weightMaps.empty() && given.weightMaps[f] != nullptr;
            for (std::size_t k = 0; k < terms; ++k) {
                const std::int8_t code = layer.weights[f * terms + k];
                codes += static_cast<char>(isMapped ? (*given.weightMaps[f])(code) : code);
            }
        }
        m_text += "\n// " + quotedForComment(layer.name) + "\n" +
                  arrayOf("Filter", "kFilters" + number, items) +
                  base64Array("kWeights" + number, codes);
        std::string body = decoded("weights" + number, "kWeights" + number) + "    Tensor t" +
                           number + " = accumulate(" + input(layer) + ", " + textOf(shape) + ", " +
                           textOf(layer.window) + ", " + std::to_string(layer.groups) + ", " +
                           textOf(given.adder) + ", kFilters" + number + ", weights" + number +
                           ", circuits());\n";
        if (!layer.requantisation.empty())
            body += "    t" + number + " = requantised(std::move(t" + number + "), kFilters" +
                    number + ", " + boundsOf(layer) + ");\n";
        return body;
    }

    static std::string decoded(const std::string& variable, const std::string& array)
    {
        return "    static const std::vector<std::uint8_t> " + variable + " = decode(" + array +
               ");\n";
    }

    static std::string input(const QuantisedLayer& layer, std::size_t i = 0)
    {
        return "t" + std::to_string(layer.inputs[i]);
    }

    /// The same for a layer without circuits.
    std::string otherLayer(std::size_t index)
    {
        const QuantisedLayer& layer = m_network.layers[index];
        const QuantisedTensor& tensor = m_network.tensors[index];
        const std::string number = std::to_string(index);
        const std::string define = "    const Tensor t" + number + " = ";
        const std::string isUnsigned = word(tensor.highest > 127);
        const std::string bounds = boundsOf(layer);
        const auto factor = [&layer](std::size_t i) { return textOf(layer.rescale[i]); };
        switch (layer.type) {
        case LayerType::Input: {
            std::string bytes;
            for (const auto& channel : m_network.inputTable)
                bytes += bytesOf(channel);
            return lookUpTable(number, bytes) + define + "readImage(pixels, kImage, table" +
                   number + ", " + isUnsigned + ");\n";
        }
        case LayerType::Activation:
            return lookUpTable(number, std::string(bytesOf(layer.table))) + define + "lookedUp(" +
                   input(layer) + ", table" + number + ", " + isUnsigned + ");\n";
        case LayerType::MaxPool:
        case LayerType::AveragePool:
            return define + "pooled(" + input(layer) + ", " + textOf(tensor.shape) + ", " +
                   textOf(layer.window) + ", " + word(layer.type == LayerType::MaxPool) + ", " +
                   word(layer.countPadding) + ");\n";
        case LayerType::Add:
            return define + "added(" + input(layer, 0) + ", " + factor(0) + ", " + input(layer, 1) +
                   ", " + factor(1) + ", " + bounds + ");\n";
        case LayerType::ChannelScale:
            return define + "scaledChannels(" + input(layer, 0) + ", " + input(layer, 1) + ", " +
                   factor(0) + ", " + bounds + ");\n";
        case LayerType::Concatenation: {
            TensorShape none = tensor.shape;
            none.channels = 0;
            std::string body = "    Tensor t" + number + "(Shape" + textOf(none) + ");\n";
            for (std::size_t i = 0; i < layer.inputs.size(); ++i)
                body += "    append(t" + number + ", " + input(layer, i) + ", " + factor(i) + ", " +
                        bounds + ");\n";
            return body;
        }
        case LayerType::ChannelShuffle:
            return define + "shuffled(" + input(layer) + ", " + std::to_string(layer.groups) +
                   ");\n";
        case LayerType::ChannelSlice:
            return define + "sliced(" + input(layer) + ", " + std::to_string(layer.firstChannel) +
                   ", " + textOf(tensor.shape) + ");\n";
        default: break;
        }
        throw Error("The layer \"" + layer.name + "\" (" + std::string(toString(layer.type)) +
                    ") has no integer rule.");
    }

    std::string lookUpTable(const std::string& number, const std::string& bytes)
    {
        m_text += "\n" + base64Array("kTableOfLayer" + number, bytes);
        return decoded("table" + number, "kTableOfLayer" + number);
    }

    bool endsInAccumulators() const
    {
        const QuantisedLayer& last = m_network.layers[static_cast<std::size_t>(m_network.output)];
        return last.multiplies() && last.requantisation.empty();
    }

    /// Factors from what the last layer computes to logits, of each channel.
    std::string scales() const
    {
        const QuantisedTensor& tensor =
            m_network.tensors[static_cast<std::size_t>(m_network.output)];
        std::vector<std::string> items;
        for (int c = 0; c < tensor.shape.channels; ++c)
            items.push_back(textOf(endsInAccumulators()
                                       ? m_network.accumulatorScale(m_network.output, c)
                                       : tensor.scale));
        return "\n" + arrayOf("float", "kScales", items);
    }

    std::string lastStep() const
    {
        const std::string tensor = "t" + std::to_string(m_network.output);
        return "    const std::size_t plane = " + tensor +
               ".index(1, 0, 0);\n"
               "    for (std::size_t i = 0; i < " +
               tensor + ".values.size(); ++i)\n        result[i] = static_cast<float>(" + tensor +
               ".values[i]) * kScales[i / plane];\n";
    }

    const QuantisedNetwork& m_network;
    const Configuration& m_configuration;
    const std::vector<CircuitPtr> m_circuits;
    const std::vector<bool> m_isNeeded;
    std::string m_text;
};

} // namespace

std::string toCppHeader(const QuantisedNetwork& network, const Configuration& configuration)
{
    requireFits(configuration, network);
    return HeaderWriter(network, configuration).write();
}

} // namespace hawx
