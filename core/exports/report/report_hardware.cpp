// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/report/report_parts.h"
#include "core/exports/report/report_text.h"

#include <algorithm>
#include <map>

namespace hawx {

namespace {

constexpr const char* kUnknown = "not known";
constexpr const char* kTimes = "\u00a0\u00d7\u00a0";

std::string machineText(const SpatialMachine& machine)
{
    switch (machine.folding) {
    case Folding::Unrolled: return "unrolled: a multiplier for each term of a filter";
    case Folding::Throughput:
        return "the fewest multipliers that reach " +
               withUnit(statedText(machine.imagesPerSecond), "images/s");
    case Folding::Multipliers:
        return "the highest throughput within " + statedText(machine.multiplierBudget) +
               " multipliers";
    case Folding::ByHand: break;
    }
    return "stated by hand for each layer";
}

std::string machineText(const SystolicMachine& machine)
{
    return std::to_string(machine.rows) + kTimes + std::to_string(machine.columns) + " cells, " +
           (machine.dataflow == Dataflow::WeightStationary ? "weight" : "output") +
           " stationary; buffer of " + withUnit(statedText(machine.bufferKib), "KiB") +
           ", memory of " +
           withUnit(significantText(machine.memoryBytesPerSecond / 1e9, 3), "GB/s");
}

std::string machineText(const FgpuMachine& machine)
{
    return counted(machine.computeUnits, "compute unit", "compute units") +
           " of 8 processing elements, " + statedText(machine.instructionsPerMac) +
           " instructions for each multiply-accumulate; memory of " +
           withUnit(significantText(machine.memoryBytesPerSecond / 1e9, 3), "GB/s");
}

std::string kindText(const Accelerator& machine)
{
    if (std::holds_alternative<SpatialMachine>(machine.machine))
        return "spatial: streaming dataflow, each layer has processing elements of its own";
    if (std::holds_alternative<SystolicMachine>(machine.machine))
        return "temporal: a systolic array that computes one layer after the other";
    return "temporal: a soft graphics processor that computes one layer after the other";
}

/// Multipliers there are, idle ones of temporal machines included.
std::int64_t multipliersOf(const Mapping& mapping, std::span<const std::uint16_t> circuits)
{
    if (mapping.sharedMultipliers > 0) {
        std::vector<std::uint16_t> different(circuits.begin(), circuits.end());
        std::sort(different.begin(), different.end());
        const auto end = std::unique(different.begin(), different.end());
        return mapping.sharedMultipliers * (end - different.begin());
    }
    std::int64_t sum = 0;
    for (const MappedLayer& layer : mapping.layers)
        sum += std::int64_t{layer.processingElements} * layer.simd;
    return sum;
}

struct PowerAndArea {
    double powerMw = 0;
    double areaUm2 = 0;

    void add(const CostItem& item)
    {
        powerMw += item.powerMw;
        areaUm2 += item.areaUm2;
    }
};

/// Power and area by kind of part, the multipliers first.
ReportTable partTable(const ReportSubject& report)
{
    std::vector<std::pair<std::string, PowerAndArea>> parts;
    for (const CostItem& item : report.costs) {
        const std::string name = item.isMultiplier ? "multipliers" : item.part;
        auto known = std::find_if(parts.begin(), parts.end(),
                                  [&name](const auto& part) { return part.first == name; });
        if (known == parts.end())
            known = parts.insert(parts.end(), {name, {}});
        known->second.add(item);
    }
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
        const bool isFirst = a.first == "multipliers";
        const bool isLater = b.first == "multipliers";
        return isFirst != isLater ? isFirst : a.second.powerMw > b.second.powerMw;
    });
    const HardwareFigures& all = report.point.hardware;
    ReportTable table;
    table.columns = {{"Part", true}, {"Power (mW)"}, {"Share"}, {"Area (µm²)"}, {"Share"}};
    const auto share = [](double part, double whole) {
        return whole > 0 ? withUnit(fixedText(100 * part / whole, 1), "%") : kUnknown;
    };
    for (const auto& [name, cost] : parts)
        table.rows.push_back(
            {name, significantText(cost.powerMw, 3), share(cost.powerMw, all.machinePowerMw),
             significantText(cost.areaUm2, 3), share(cost.areaUm2, all.machineAreaUm2)});
    table.rows.push_back({"machine", significantText(all.machinePowerMw, 3), "",
                          significantText(all.machineAreaUm2, 3), ""});
    table.hasTotal = true;
    return table;
}

std::string perCent(double value)
{
    return value == 0 ? "0" : significantText(value, 3);
}

/// [filter], over all layers.
std::vector<CircuitPtr> allCircuits(const Configuration& configuration)
{
    std::vector<CircuitPtr> filters;
    for (const LayerConfiguration& layer : configuration.layers)
        filters.insert(filters.end(), layer.circuits.begin(), layer.circuits.end());
    return filters;
}

/// The circuits of some filters and how many have each, most first.
std::vector<std::pair<CircuitPtr, int>> counts(std::span<const CircuitPtr> filters)
{
    std::map<std::string, std::pair<CircuitPtr, int>> byHash;
    for (const CircuitPtr& circuit : filters) {
        auto& [known, count] = byHash[circuit->hash + circuit->name];
        known = circuit;
        ++count;
    }
    std::vector<std::pair<CircuitPtr, int>> result;
    for (auto& entry : byHash)
        result.push_back(std::move(entry.second));
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first->name < b.first->name;
    });
    return result;
}

/// What the names of all circuits begin with, up to an underscore: "mul8u_". None of a single one.
std::string commonBeginning(std::span<const CircuitPtr> filters)
{
    const auto used = counts(filters);
    if (used.size() < 2)
        return {};
    std::string common = used.front().first->name;
    for (const auto& entry : used) {
        const std::string& name = entry.first->name;
        const auto ends = std::mismatch(common.begin(), common.end(), name.begin(), name.end());
        common.erase(ends.first, common.end());
    }
    return common.substr(0, common.rfind('_') + 1);
}

/// "A (12), B (4), 3 others (5)", without what all names of the configuration begin with.
std::string circuitsText(std::span<const CircuitPtr> filters, const std::string& beginning)
{
    constexpr std::size_t kNamed = 4;
    const auto all = counts(filters);
    if (all.size() == 1)
        return all.front().first->name.substr(beginning.size());
    std::string text;
    int others = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all.size() > kNamed + 1 && i >= kNamed)
            others += all[i].second;
        else
            text += (i == 0 ? "" : ", ") + all[i].first->name.substr(beginning.size()) + "\u00a0(" +
                    grouped(all[i].second) + ")";
    }
    if (others > 0)
        text += ", " + std::to_string(all.size() - kNamed) + "\u00a0others\u00a0(" +
                grouped(others) + ")";
    return text;
}

/// [layer] what the scores of its filters sum up to; empty where they are not known.
std::vector<double> layerScores(const ReportSubject& report)
{
    const SensitivityMap& map = report.exploration.sensitivity;
    if (map.filterScores.empty())
        return {};
    std::vector<double> sums;
    for (const LayerSummary& layer : map.layers) {
        double sum = 0;
        for (int f = 0; f < layer.filters; ++f) {
            const auto filter = static_cast<std::size_t>(layer.firstFilter + f);
            sum += static_cast<double>(map.filterScores[report.point.circuits[filter]][filter]);
        }
        sums.push_back(sum);
    }
    return sums;
}

std::string compensationsOf(const Configuration& configuration)
{
    std::int64_t corrected = 0;
    std::int64_t mapped = 0;
    std::int64_t swapped = 0;
    std::int64_t subtracted = 0;
    std::string adders;
    for (const LayerConfiguration& layer : configuration.layers) {
        corrected += std::count_if(layer.biasCorrection.begin(), layer.biasCorrection.end(),
                                   [](std::int32_t correction) { return correction != 0; });
        mapped += std::count_if(layer.weightMaps.begin(), layer.weightMaps.end(),
                                [](const WeightMapPtr& map) { return map && !map->isIdentity(); });
        swapped += std::count(layer.swap.begin(), layer.swap.end(), true);
        subtracted += std::count_if(layer.controlVariate.begin(), layer.controlVariate.end(),
                                    [](std::int16_t coefficient) { return coefficient != 0; });
        if (!layer.adder.isExact())
            adders += (adders.empty() ? "" : ", ") + layer.layer + ": " + toString(layer.adder);
    }
    const auto filters = [](std::int64_t count) { return counted(count, "filter", "filters"); };
    return "Compensations: bias corrected in " + filters(corrected) + ", weights remapped in " +
           filters(mapped) + ", control variates in " + filters(subtracted) +
           ", operands swapped in " + filters(swapped) +
           ". Accumulators: " + (adders.empty() ? "exact adders." : adders + ", others exact.");
}

} // namespace

ReportSection acceleratorSection(const ReportSubject& report)
{
    const Accelerator& machine = report.machine;
    ReportFacts facts;
    facts.rows = {
        {"Machine", machine.name},
        {"Kind", kindText(machine)},
        {"Description", machine.description.empty() ? "none in its file" : machine.description},
        {std::holds_alternative<SpatialMachine>(machine.machine) ? "Folding" : "Size",
         std::visit([](const auto& kind) { return machineText(kind); }, machine.machine)},
        {"Clock", withUnit(statedText(machine.clockMhz), "MHz")},
        {"Circuits", machine.maxCircuits == 0 ? "any number of different ones"
                                              : "at most " + std::to_string(machine.maxCircuits) +
                                                    " different ones in a configuration"}};
    ReportSection section{"Accelerator", {}};
    if (!report.mapping) {
        section.blocks = {facts, ReportText{"How power and area are distributed over parts and "
                                            "layers is not known: the network's file was not at "
                                            "hand when this report was made."}};
        return section;
    }
    facts.rows.push_back(
        {"Multipliers", grouped(multipliersOf(*report.mapping, report.point.circuits))});
    ReportText note;
    note.text = "Areas and powers are those of a 45 nm process. Multipliers: see Circuits. Adders "
                "are characterised from the same cells; registers (7.98 µm² and 12 fJ a clock for "
                "a bit) and memory's area (0.6 µm² a bit) are assumed; energies of memories and "
                "of 32-bit multipliers are published (M. Horowitz, ISSCC 2014). Control, clock "
                "trees, wires, pooling and additions of branches count as nothing, and the memory "
                "outside the chip takes power but no area.";
    note.isNote = true;
    section.blocks = {facts, partTable(report), note};
    return section;
}

ReportSection circuitSection(const ReportSubject& report)
{
    const Configuration& configuration = report.subject.configuration;

    ReportTable table;
    table.columns = {{"Circuit", true}, {"Family", true}, {"Filters"},    {"MAE (%)"},
                     {"WCE (%)"},       {"Wrong (%)"},    {"Power (mW)"}, {"Area (µm²)"},
                     {"Delay (ns)"},    {"SHA-256", true}};
    ReportFacts sources;
    const auto used = counts(allCircuits(configuration));
    for (const auto& [circuit, count] : used) {
        const ErrorMetrics& errors = circuit->metrics;
        const auto& cost = circuit->cost;
        table.rows.push_back(
            {circuit->name, circuit->family, grouped(count), perCent(errors.maePercent()),
             perCent(errors.wcePercent()), perCent(100 * errors.ep),
             cost ? significantText(cost->powerMw, 3) : kUnknown,
             cost ? significantText(cost->areaUm2, 4) : kUnknown,
             cost && cost->delayNs > 0 ? significantText(cost->delayNs, 3) : kUnknown,
             circuit->hash.substr(0, 8)});
        std::string source = kUnknown;
        if (cost) {
            source = toString(cost->provenance);
            if (!cost->source.empty())
                source += ": " + cost->source;
            if (cost->relativeError > 0)
                source += "; reckon with " +
                          withUnit("\u00b1" + fixedText(100 * cost->relativeError, 0), "%") +
                          " of the power";
        }
        const auto known = std::find_if(sources.rows.begin(), sources.rows.end(),
                                        [&source](const auto& row) { return row[0] == source; });
        if (known == sources.rows.end())
            sources.rows.push_back({source, circuit->name});
        else
            (*known)[1] += ", " + circuit->name;
    }
    // The longest list says no more than that it is the rest.
    const auto longest =
        std::max_element(sources.rows.begin(), sources.rows.end(),
                         [](const auto& a, const auto& b) { return a[1].size() < b[1].size(); });
    if (sources.rows.size() > 1)
        (*longest)[1] = "all others";
    std::rotate(longest, longest + 1, sources.rows.end());
    for (auto& row : sources.rows)
        row = {"Cost", row[0] + (sources.rows.size() == 1 ? "." : " (" + row[1] + ").")};
    ReportText note;
    note.text =
        std::string(
            "Errors are of the single multiplier over all pairs of operands: MAE and WCE, "
            "mean and worst absolute error, in percent of 2\u00b9\u2076; Wrong, pairs with "
            "a wrong product. Power is of one multiplier with new operands in every cycle. ") +
        (configuration.operands == OperandMode::Unsigned
             ? "On the machine unsigned multipliers have logic that applies signs in addition. "
             : "") +
        compensationsOf(configuration);
    note.isNote = true;
    return {"Circuits", {table, sources, note}};
}

ReportSection layerSection(const ReportSubject& report)
{
    const std::vector<LayerSummary>& layers = report.exploration.sensitivity.layers;
    const std::vector<double> scores = layerScores(report);
    double scoreSum = 0;
    for (const double score : scores)
        scoreSum += score;
    const bool isShared = report.mapping && report.mapping->sharedMultipliers > 0;
    std::map<std::string, PowerAndArea> ofLayer; // shared ones have none
    for (const CostItem& item : report.costs)
        if (item.isMultiplier)
            ofLayer[item.layer].add(item);

    const std::string beginning = commonBeginning(allCircuits(report.subject.configuration));
    ReportTable table;
    table.columns = {
        {"Layer", true},
        {"Filters"},
        {"MACs"},
        {"Circuits" + (beginning.empty() ? "" : " " + beginning + "\u2026") + " (filters)", true}};
    if (report.mapping)
        table.columns.push_back({"Power (mW)"});
    if (report.mapping && !isShared)
        table.columns.push_back({"Area (µm²)"});
    if (report.mapping)
        table.columns.push_back({"Cycles"});
    if (report.mapping && !isShared)
        table.columns.push_back({"PE\u00a0\u00d7\u00a0SIMD"});
    if (scoreSum > 0)
        table.columns.push_back({"Error (%)"});
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const LayerSummary& layer = layers[l];
        std::vector<std::string> row{
            shortened(layer.name, 48), grouped(layer.filters), grouped(layer.macs),
            circuitsText(report.subject.configuration.layers.at(l).circuits, beginning)};
        if (report.mapping) {
            const MappedLayer& mapped = report.mapping->layers.at(l);
            const PowerAndArea& cost = ofLayer[layer.name];
            row.push_back(significantText(cost.powerMw, 3));
            if (!isShared)
                row.push_back(significantText(cost.areaUm2, 3));
            row.push_back(grouped(mapped.cycles));
            if (!isShared)
                row.push_back(std::to_string(mapped.processingElements) + kTimes +
                              std::to_string(mapped.simd));
        }
        if (scoreSum > 0)
            row.push_back(fixedText(100 * scores[l] / scoreSum, 1));
        table.rows.push_back(std::move(row));
    }
    ReportText note;
    note.text = "Filters of a layer are its output channels; MACs are multiply-accumulates for one "
                "image. ";
    if (!report.mapping)
        note.text += "Power, area and cycles of layers are not known: the network's file was not "
                     "at hand when this report was made. ";
    else if (isShared)
        note.text += "Power is of the multipliers' products, cycles for one image; all layers use "
                     "the same multipliers, which take " +
                     withUnit(significantText(report.point.hardware.areaUm2, 3), "µm²") + " and " +
                     withUnit(significantText(ofLayer[""].powerMw, 3), "mW") + " of leakage. ";
    else
        note.text += "Power and area are of the layer's multipliers, cycles for one image; PE are "
                     "processing elements, each with SIMD multipliers. ";
    note.text += scoreSum > 0
                     ? "Error is the layer's part of the score by which the loss is predicted."
                 : scores.empty() ? "What each layer adds to the loss is not known."
                                  : "No layer adds to the predicted loss.";
    note.isNote = true;
    return {"Layers", {table, note}};
}

} // namespace hawx
