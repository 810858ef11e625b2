// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rtl/cosimulation.h"

#include "core/rtl/test_bench.h"
#include "core/support/error.h"
#include "core/support/external_tool.h"
#include "core/support/files.h"
#include "core/support/progress.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <sstream>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr double kSecondsOfLayer = 3600;

void write(const HardwareFiles& files, const fs::path& folder)
{
    for (const auto& [path, content] : files) {
        fs::create_directories((folder / path).parent_path());
        writeFileAtomically(folder / path, content);
    }
}

/// What the array of a layer put out, a line for each turn at each position, beside the engine's.
class Comparison {
public:
    Comparison(const LayerDesign& design, const LayerVectors& vectors)
        : m_design(design), m_vectors(vectors)
    {}

    LayerSimulation of(const std::string& text) const
    {
        LayerSimulation result;
        std::istringstream lines(text);
        std::string line;
        for (const int position : m_vectors.positions)
            for (int turn = 0; turn < m_design.turns; ++turn) {
                const bool isThere = static_cast<bool>(std::getline(lines, line));
                for (int e = 0; e < m_design.elements; ++e) {
                    const int filter = m_design.filter(turn, e);
                    if (filter < 0)
                        continue;
                    ++result.accumulators;
                    if (!isThere || !equals(line, e, filter, position))
                        ++result.differences;
                }
            }
        return result;
    }

private:
    /// Whether the element's 8 digits of the line are the filter's accumulator.
    bool equals(const std::string& line, int element, int filter, int position) const
    {
        constexpr std::size_t kDigits = 8;
        const auto elements = static_cast<std::size_t>(m_design.elements);
        if (line.size() != elements * kDigits)
            return false;
        const auto filters = static_cast<std::size_t>(
            1 + *std::max_element(m_design.filters.begin(), m_design.filters.end()));
        const std::size_t positions = m_vectors.accumulators.size() / filters;
        HexWord word(32);
        word.set(0, 32,
                 static_cast<std::uint32_t>(
                     m_vectors.accumulators[static_cast<std::size_t>(filter) * positions +
                                            static_cast<std::size_t>(position)]));
        return line.compare((elements - 1 - static_cast<std::size_t>(element)) * kDigits, kDigits,
                            word.text()) == 0;
    }

    const LayerDesign& m_design;
    const LayerVectors& m_vectors;
};

/// The number before " cycles" in what a test bench says; 0 when there is none.
std::int64_t cyclesIn(const std::string& output)
{
    const std::size_t end = output.rfind(" cycles");
    if (end == std::string::npos)
        return 0;
    const std::size_t start = output.find_last_of(' ', end - 1);
    return std::stoll(output.substr(start + 1, end - start - 1));
}

} // namespace

std::string toString(Simulator simulator)
{
    return simulator == Simulator::Icarus ? "icarus" : "verilator";
}

Simulator simulatorFromString(const std::string& word)
{
    for (const Simulator simulator : {Simulator::Icarus, Simulator::Verilator})
        if (word == toString(simulator))
            return simulator;
    throw Error("There is no simulator \"" + word + "\"; there are icarus and verilator.");
}

Simulator installedSimulator(std::optional<Simulator> wanted)
{
    for (const auto& [simulator, program] :
         {std::pair{Simulator::Icarus, "iverilog"}, std::pair{Simulator::Verilator, "verilator"}})
        if ((!wanted || wanted == simulator) && findTool(program))
            return simulator;
    if (wanted)
        throw Error("The simulator " + toString(*wanted) +
                    " is not installed; Debian has it in the package " +
                    (*wanted == Simulator::Icarus ? "iverilog." : "verilator."));
    throw Error("No Verilog simulator is installed; Debian has them in the packages iverilog and "
                "verilator.");
}

std::int64_t Cosimulation::differences() const
{
    return std::accumulate(
        layers.begin(), layers.end(), std::int64_t{0},
        [](std::int64_t sum, const LayerSimulation& layer) { return sum + layer.differences; });
}

Cosimulation cosimulate(const std::shared_ptr<const QuantisedNetwork>& network,
                        const Configuration& configuration, const Accelerator& accelerator,
                        std::span<const std::uint8_t> pixels, const HardwareRequest& request,
                        Simulator simulator, const fs::path& folder, const RunContext& context)
{
    const auto start = std::chrono::steady_clock::now();
    if (fs::exists(folder) && !fs::is_empty(folder))
        throw Error("The folder " + folder.string() + " is not empty: choose another one.");
    write(hardwareFiles(network, configuration, accelerator, pixels, request), folder);
    const std::vector<LayerDesign> designs =
        requestedDesigns(*network, configuration, accelerator, request);
    const std::vector<LayerVectors> vectors =
        layerVectors(network, configuration, designs, pixels, request.positions);
    const Mapping mapping = mapNetwork(*network, accelerator, {});
    Cosimulation result;
    result.simulator = simulator;
    ProgressReporter progress(context, "simulating hardware", designs.size());
    for (std::size_t i = 0; i < designs.size(); ++i) {
        const LayerDesign& design = designs[i];
        const ToolResult run =
            runTool({"env", "SIMULATOR=" + toString(simulator), "sh", "run.sh", design.name},
                    folder, context, kSecondsOfLayer);
        const fs::path output = folder / "build" / (design.name + "_accumulators.hex");
        // Differences make the script fail, too; then there are accumulators to count them.
        if (run.exitCode != 0 && !fs::exists(output))
            throw Error("The simulation of the layer " + design.name + " by " +
                        toString(simulator) + " failed: " + run.output);
        LayerSimulation layer = Comparison(design, vectors[i]).of(readTextFile(output));
        layer.layer = configuration.layers[design.multiplying].layer;
        layer.cycles = cyclesIn(run.output);
        const MappedLayer& mapped = mapping.layers[design.multiplying];
        if (!design.isTemporal)
            layer.predictedCycles = mapped.cycles / mapped.positions *
                                    static_cast<std::int64_t>(vectors[i].positions.size());
        result.layers.push_back(std::move(layer));
        progress.advance();
    }
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

} // namespace hawx
