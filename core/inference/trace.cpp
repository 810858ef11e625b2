// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/trace.h"

#include "core/inference/block_executor.h"
#include "core/inference/rules.h"
#include "core/support/aligned_buffer.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/npy_file.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <system_error>

namespace hawx {

namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

std::vector<std::size_t> dimsOf(std::size_t count, const TensorShape& shape)
{
    return {count, static_cast<std::size_t>(shape.channels), static_cast<std::size_t>(shape.height),
            static_cast<std::size_t>(shape.width)};
}

ordered_json json(const Window& w)
{
    return {{"height", w.height},       {"width", w.width},       {"strideY", w.strideY},
            {"strideX", w.strideX},     {"padTop", w.padTop},     {"padLeft", w.padLeft},
            {"padBottom", w.padBottom}, {"padRight", w.padRight}, {"dilationY", w.dilationY},
            {"dilationX", w.dilationX}};
}

ordered_json json(const std::vector<FixedPoint>& factors)
{
    ordered_json list = ordered_json::array();
    for (const FixedPoint& factor : factors)
        list.push_back({{"multiplier", factor.multiplier}, {"shift", factor.shift}});
    return list;
}

/// Writes what is known before any image: parameters, circuits, the list of layers.
class TraceDescription {
public:
    TraceDescription(const QuantisedNetwork& network, const Configuration& configuration,
                     const ConfiguredNetwork& configured, const fs::path& folder)
        : m_network(network),
          m_configuration(configuration),
          m_configured(configured),
          m_folder(folder)
    {}

    ordered_json write()
    {
        ordered_json layers = ordered_json::array();
        for (std::size_t i = 0; i < m_network.layers.size(); ++i)
            layers.push_back(layer(i));
        return {{"format", "hawx-trace"},
                {"version", 1},
                {"network", {{"name", m_network.name}, {"sha256", m_network.sha256}}},
                {"operands", toString(m_network.operands)},
                {"output", m_network.output},
                {"fractionBits", rules::kFractionBits},
                {"controlVariateBits", rules::kControlVariateBits},
                {"pixels", "pixels.npy"},
                {"labels", "labels.npy"},
                {"inputTable", inputTable()},
                {"logits", "logits.npy"},
                {"circuits", m_circuits},
                {"layers", layers}};
    }

    static std::string fileOf(std::size_t layer, const char* what)
    {
        std::string number = std::to_string(layer);
        number.insert(0, number.size() < 3 ? 3 - number.size() : 0, '0');
        return "layer" + number + "-" + what + ".npy";
    }

private:
    template <typename T>
    std::string file(const std::string& name, const std::vector<std::size_t>& dims,
                     const std::vector<T>& values) const
    {
        NpyFile::write(m_folder / name, dims, std::span<const T>(values));
        return name;
    }

    std::string inputTable() const
    {
        std::vector<std::uint8_t> bytes;
        for (const auto& table : m_network.inputTable)
            bytes.insert(bytes.end(), table.begin(), table.end());
        const std::vector<std::size_t> dims{m_network.inputTable.size(), 256};
        if (m_network.tensors.front().highest > 127)
            return file("input-table.npy", dims, bytes);
        return file("input-table.npy", dims, std::vector<std::int8_t>(bytes.begin(), bytes.end()));
    }

    ordered_json layer(std::size_t index)
    {
        const QuantisedLayer& layer = m_network.layers[index];
        const QuantisedTensor& tensor = m_network.tensors[index];
        ordered_json object{
            {"name", layer.name},
            {"type", toString(layer.type)},
            {"inputs", layer.inputs},
            {"shape", {tensor.shape.channels, tensor.shape.height, tensor.shape.width}},
            {"scale", tensor.scale},
            {"codeRange", {tensor.lowest, tensor.highest}},
            {"bounds", {layer.lowest, layer.highest}}};
        switch (layer.type) {
        case LayerType::Convolution: products(object, index); break;
        case LayerType::MaxPool:
        case LayerType::AveragePool:
            object["window"] = json(layer.window);
            object["countPadding"] = layer.countPadding;
            break;
        case LayerType::Add:
        case LayerType::Concatenation:
        case LayerType::ChannelScale: object["rescale"] = json(layer.rescale); break;
        case LayerType::ChannelShuffle: object["groups"] = layer.groups; break;
        case LayerType::ChannelSlice: object["firstChannel"] = layer.firstChannel; break;
        case LayerType::Activation:
            object["table"] =
                file(fileOf(index, "table"), {256},
                     std::vector<std::uint8_t>(layer.table.begin(), layer.table.end()));
            break;
        default: break;
        }
        const bool logits = layer.multiplies() && layer.requantisation.empty();
        object["codes"] = logits ? ordered_json() : ordered_json(fileOf(index, "codes"));
        return object;
    }

    void products(ordered_json& object, std::size_t index)
    {
        const QuantisedLayer& layer = m_network.layers[index];
        const LayerConfiguration& given = m_configuration.layers[m_multiplying];
        const ConfiguredLayer& configured = m_configured.layers[m_multiplying++];
        const std::size_t filters = layer.bias.size();
        const auto height = static_cast<std::size_t>(layer.window.height);
        const auto width = static_cast<std::size_t>(layer.window.width);
        object["window"] = json(layer.window);
        object["groups"] = layer.groups;
        object["fullyConnected"] = layer.fullyConnected;
        object["weights"] =
            file(fileOf(index, "weights"),
                 {filters, layer.weights.size() / (filters * height * width), height, width},
                 weights(layer, given));
        object["weightScale"] = file(fileOf(index, "weight-scale"), {filters}, layer.weightScale);
        object["bias"] = file(fileOf(index, "bias"), {filters}, configured.bias);
        object["requantisation"] =
            layer.requantisation.empty() ? ordered_json() : json(layer.requantisation);
        ordered_json circuits = ordered_json::array();
        ordered_json swap = ordered_json::array();
        for (std::size_t f = 0; f < filters; ++f) {
            circuits.push_back(circuit(*given.circuits[f]));
            swap.push_back(!given.swap.empty() && given.swap[f]);
        }
        object["circuits"] = circuits;
        object["swap"] = swap;
        object["adder"] = toString(given.adder);
        object["controlVariate"] = configured.controlVariate.empty()
                                       ? ordered_json()
                                       : ordered_json(configured.controlVariate);
        object["accumulators"] = fileOf(index, "accumulators");
    }

    /// The codes that are multiplied by.
    static std::vector<std::int8_t> weights(const QuantisedLayer& layer,
                                            const LayerConfiguration& given)
    {
        std::vector<std::int8_t> codes = layer.weights;
        const std::size_t taps = codes.size() / layer.bias.size();
        for (std::size_t i = 0; i < codes.size() && !given.weightMaps.empty(); ++i)
            if (const WeightMapPtr& map = given.weightMaps[i / taps])
                codes[i] = (*map)(codes[i]);
        return codes;
    }

    /// The circuit's index among the distinct ones, written when it is new.
    std::size_t circuit(const Circuit& circuit)
    {
        const auto [found, isNew] = m_circuitIndices.try_emplace(circuit.hash, m_circuits.size());
        if (isNew) {
            const auto results = circuit.table.results();
            m_circuits.push_back(
                {{"name", circuit.name},
                 {"hash", circuit.hash},
                 {"signed", circuit.isSigned},
                 {"table", file("circuit" + std::to_string(found->second) + ".npy", {256, 256},
                                std::vector<std::int32_t>(results.begin(), results.end()))}});
        }
        return found->second;
    }

    const QuantisedNetwork& m_network;
    const Configuration& m_configuration;
    const ConfiguredNetwork& m_configured;
    const fs::path& m_folder;
    std::size_t m_multiplying = 0;
    ordered_json m_circuits = ordered_json::array();
    std::map<std::string, std::size_t> m_circuitIndices;
};

/// Executes block by block and writes what each computes at its place in the files.
class TraceRecorder {
public:
    TraceRecorder(const ConfiguredNetwork& configured, const ImageSet& images, std::size_t count,
                  const fs::path& folder)
        : m_network(*configured.plan->network),
          m_configured(configured),
          m_images(images),
          m_count(count),
          m_logits(NpyFile::create<float>(folder / "logits.npy",
                                          {count, static_cast<std::size_t>(m_network.logits())}))
    {
        for (std::size_t i = 0; i < m_network.layers.size(); ++i) {
            const QuantisedLayer& layer = m_network.layers[i];
            const QuantisedTensor& tensor = m_network.tensors[i];
            const std::vector<std::size_t> dims = dimsOf(count, tensor.shape);
            const bool codes = !layer.multiplies() || !layer.requantisation.empty();
            const fs::path path = folder / TraceDescription::fileOf(i, "codes");
            m_codes.push_back(!codes                 ? nullptr
                              : tensor.highest > 127 ? makeFile<std::uint8_t>(path, dims)
                                                     : makeFile<std::int8_t>(path, dims));
            m_accumulators.push_back(
                layer.multiplies() ? makeFile<std::int32_t>(
                                         folder / TraceDescription::fileOf(i, "accumulators"), dims)
                                   : nullptr);
        }
    }

    void run(const Kernel& kernel, const RunContext& context)
    {
        std::vector<std::unique_ptr<BlockExecutor>> executors(
            static_cast<std::size_t>(threadCount(context)));
        ProgressReporter progress(context, "tracing", m_count);
        parallelFor((m_count + kLanes - 1) / kLanes, context, [&](std::size_t block, int worker) {
            auto& executor = executors[static_cast<std::size_t>(worker)];
            if (!executor)
                executor = std::make_unique<BlockExecutor>(m_configured.plan, kernel, true);
            const std::size_t first = block * kLanes;
            executor->load(m_images, first, std::min(kLanes, m_count - first));
            executor->run(m_configured, context.stop);
            record(*executor, first);
            progress.advance(executor->count());
        });
        m_logits.finish();
        for (auto* files : {&m_codes, &m_accumulators})
            for (const auto& file : *files)
                if (file)
                    file->finish();
    }

private:
    template <typename T>
    static std::unique_ptr<NpyFile> makeFile(const fs::path& path,
                                             const std::vector<std::size_t>& dims)
    {
        return std::unique_ptr<NpyFile>(new NpyFile(NpyFile::create<T>(path, dims)));
    }

    void record(BlockExecutor& executor, std::size_t first)
    {
        for (std::size_t i = 0; i < m_network.layers.size(); ++i) {
            const auto size = static_cast<std::size_t>(m_network.tensors[i].shape.size());
            if (m_codes[i])
                write(*m_codes[i], executor.codes(static_cast<int>(i)), size, first,
                      executor.count());
            if (!m_accumulators[i])
                continue;
            AlignedBuffer<std::int32_t> accumulators(size * kLanes);
            const int multiplying = m_configured.plan->planOf[i];
            executor.accumulate(static_cast<int>(i),
                                m_configured.layers[static_cast<std::size_t>(multiplying)],
                                {accumulators.data(), accumulators.size()});
            write(*m_accumulators[i], accumulators.data(), size, first, executor.count());
        }
        std::vector<float> logits;
        executor.appendLogits(logits);
        m_logits.write(first * static_cast<std::size_t>(m_network.logits()),
                       std::span<const float>(logits));
    }

    /// From [element][64 images] to [image][element].
    template <typename T>
    static void write(NpyFile& file, const T* lanes, std::size_t size, std::size_t first,
                      std::size_t count)
    {
        std::vector<T> images(count * size);
        for (std::size_t e = 0; e < size; ++e)
            for (std::size_t i = 0; i < count; ++i)
                images[i * size + e] = lanes[e * kLanes + i];
        file.write(first * size, std::span<const T>(images));
    }

    const QuantisedNetwork& m_network;
    const ConfiguredNetwork& m_configured;
    const ImageSet& m_images;
    std::size_t m_count;
    NpyFile m_logits;
    std::vector<std::unique_ptr<NpyFile>> m_codes;        ///< [layer] null for the logits
    std::vector<std::unique_ptr<NpyFile>> m_accumulators; ///< [layer] null without products
};

void prepareFolder(const fs::path& folder)
{
    std::error_code code;
    fs::create_directories(folder, code);
    if (!fs::is_directory(folder))
        throw Error("The folder " + folder.string() +
                    " for the trace cannot be made: " + code.message() + ".");
    fs::remove(folder / "trace.json", code); // of an earlier trace, which is about to be mixed up
}

} // namespace

void writeTrace(const QuantisedNetwork& network, const Configuration& configuration,
                const ImageSet& images, std::size_t count, const fs::path& folder,
                const RunContext& context, const std::string& kernel)
{
    const Kernel& chosen = selectKernel(kernel);
    if (images.shape != network.tensors.front().shape)
        throw Error("The images are " + toString(images.shape) + " but the network needs " +
                    toString(network.tensors.front().shape) + ".");
    count = count == 0 ? images.count() : std::min(count, images.count());
    ProductTableCache tables;
    const ConfiguredNetwork configured = configure(
        makePlan(std::make_shared<QuantisedNetwork>(network)), configuration, tables, chosen);
    prepareFolder(folder);

    ordered_json description = TraceDescription(network, configuration, configured, folder).write();
    description["images"] = count;
    description["kernel"] = chosen.name;
    NpyFile::write(
        folder / "pixels.npy", dimsOf(count, images.shape),
        std::span(images.pixels).first(count * static_cast<std::size_t>(images.shape.size())));
    const std::vector<std::int32_t> labels(
        images.labels.begin(), images.labels.begin() + static_cast<std::ptrdiff_t>(count));
    NpyFile::write(folder / "labels.npy", {count}, std::span(labels));
    TraceRecorder(configured, images, count, folder).run(chosen, context);
    writeFileAtomically(folder / "trace.json", description.dump(2) + "\n");
}

} // namespace hawx
